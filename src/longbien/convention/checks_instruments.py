"""
Whether the instruments hold together.

1. An instrument that is not in force is good for exercises only.
2. A protocol names the treaty it belongs to, and nothing else does; that treaty exists.
3. What a cover or an option says of measures fits at least one kind; named offences exist.
4. A treaty that carries no requests of its own says nothing of measures.
5. A list of participants that is complete says for which day.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.statements import Instrument
from longbien.convention.types import Convention, fits
from longbien.convention.words import InstrumentKind, Use

_FILE = "instruments.yaml"


def check_instruments(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault of an instrument, in the order of the file."""
    for instrument in law.instruments:
        yield from _check_use(instrument)
        yield from _check_parent(law, instrument)
        yield from _check_measures(law, instrument)
        yield from _check_names(law, instrument)
        if instrument.participants_known == "complete" and instrument.participants_as_of is None:
            problem = "A complete list of participants is complete for a day."
            yield _wrong(instrument, "participants_as_of", problem, "Add the day for which the list was read.")


def _check_use(instrument: Instrument) -> Iterator[Finding]:
    if instrument.in_force is False and Use.REAL in instrument.usable_for:
        yield Finding(
            code="not_usable",
            file=_FILE,
            item=instrument.id,
            field="usable_for",
            problem="An instrument that is not in force cannot carry real requests.",
            remedy="Write usable_for: [exercise], or the date on which it entered into force.",
        )


def _check_parent(law: Convention, instrument: Instrument) -> Iterator[Finding]:
    others = tuple(one.id for one in law.instruments if one.id != instrument.id)
    if (instrument.kind is InstrumentKind.PROTOCOL) != bool(instrument.parent):
        problem = "A protocol names the treaty it belongs to, and only a protocol does."
        yield _wrong(instrument, "parent", problem, "Write kind: protocol and parent together, or neither.")
    elif instrument.parent and instrument.parent not in others:
        yield unknown_reference(_FILE, instrument.id, "parent", instrument.parent, others)


def _check_measures(law: Convention, instrument: Instrument) -> Iterator[Finding]:
    if instrument.covers and not instrument.carries_requests:
        problem = "A treaty that carries no requests of its own says nothing of measures."
        yield _wrong(instrument, "covers", problem, "Remove the covers, or the line carries_requests.")
    groups = chain(*(one.kinds for one in instrument.covers), *(one.kinds for one in instrument.options))
    for group in dict.fromkeys(groups):
        if not any(fits(kind_id=kind.id, group=group) for kind in law.kinds):
            yield Finding(
                code="unknown_reference",
                file=_FILE,
                item=instrument.id,
                field="kinds",
                problem=f"No kind of cooperation is “{group}”.",
                remedy="Write the id of a kind, such as preserve.request, or a group, such as preserve.*",
            )


def _check_names(law: Convention, instrument: Instrument) -> Iterator[Finding]:
    offences = tuple(one.id for one in law.offences)
    for cover in instrument.covers:
        for name in cover.named:
            if name not in offences:
                yield unknown_reference(_FILE, instrument.id, "named", name, offences)


def _wrong(instrument: Instrument, line: str, problem: str, remedy: str) -> Finding:
    return Finding(code="wrong_value", file=_FILE, item=instrument.id, field=line, problem=problem, remedy=remedy)
