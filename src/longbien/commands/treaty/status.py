"""`longbien treaty status`: how far an instrument is on its way, on a day."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from gettext import gettext as _
from typing import Final

from longbien.commands.treaty import entered
from longbien.commands.treaty.claims import claim_lines
from longbien.commands.treaty.printing import origin, print_json, print_lines, ranged, spoken, translate
from longbien.commands.treaty.shelf import Shelf, shelf
from longbien.convention.statements import Instrument
from longbien.core.treaties.counting import Summary, summary
from longbien.core.treaties.days import Truth
from longbien.core.treaties.written.summaries import conflicts_until, summary_object

FORMAT: Final = "longbien-treaty-status/1"
LONGEST_BAR: Final = 80


def run(arguments: Namespace) -> int:
    """Print the status of an instrument."""
    on = entered.day(arguments.on, argument="--on", today=datetime.now(UTC).date())
    known_at = entered.moment(arguments.known, argument="--known")
    found = shelf(arguments, known_at=known_at)
    instrument = entered.instrument(arguments.instrument, argument="--instrument", register=found.register)
    if arguments.json:
        status = summary_object(register=found.register, instrument=instrument, on=on)
        print_json({"format": FORMAT, "node": found.node, **status})
    else:
        counted = summary(register=found.register, instrument=instrument, on=on)
        print_lines(_lines(counted, found, known_on=arguments.known or ""))
    return 0


def _lines(counted: Summary, found: Shelf, *, known_on: str) -> Iterator[str]:
    law = found.register.instrument(counted.instrument)
    yield f"{translate(law.title)} ({law.id})"
    known = _("as known on {day}").format(day=known_on) if known_on else _("as known now")
    yield _("On {day}, {known}; {register}.").format(day=counted.on, known=known, register=origin(found.node))
    if law.adopted_on is not None and counted.on < law.adopted_on:
        yield _("It was adopted on {day} only.").format(day=law.adopted_on)
    yield ""
    if counted.instruments_needed is not None and counted.missing_possible is not None:
        yield from _progress(counted, counted.instruments_needed)
    yield _("Signatures: {number}").format(number=ranged(counted.signatures, counted.signatures_possible))
    yield _("Parties: {number}").format(number=ranged(counted.parties, counted.parties_possible))
    yield _("In force: {answer}").format(answer=_in_force(counted, law))
    if counted.claims:
        yield ""
        yield _("What is said of it, and how the register takes it:")
        for beside in counted.claims:
            yield from claim_lines(beside, with_sources=False)
    number = len(conflicts_until(register=found.register, instrument=counted.instrument, on=counted.on))
    yield ""
    yield _("Contradictions kept side by side: {number}. Sources: `longbien treaty claims`.").format(number=number)


def _progress(counted: Summary, needed: int) -> Iterator[str]:
    counts, possible = counted.instruments_counted, counted.instruments_possible.high
    if needed <= LONGEST_BAR:
        yield f"  {bar(counted=counts, possible=possible, needed=needed)}"
    words = _("  {counted} of {needed} instruments of ratification or the like, {missing} missing")
    yield words.format(
        counted=ranged(counts, counted.instruments_possible), needed=needed, missing=counted.instruments_missing
    )
    yield ""


def bar(*, counted: int, possible: int, needed: int) -> str:
    """Draw one place for each instrument needed: deposited for sure, perhaps, and missing."""
    full, perhaps, empty = ("█", "▒", "░") if _can_draw("█▒░") else ("#", "?", ".")
    sure = min(counted, needed)
    doubtful = max(0, min(possible, needed) - sure)
    return full * sure + perhaps * doubtful + empty * (needed - sure - doubtful)


def _can_draw(letters: str) -> bool:
    try:
        letters.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _in_force(counted: Summary, law: Instrument) -> str:
    days = spoken(counted.in_force_between)
    if counted.in_force_is is Truth.YES:
        return _("yes, since {days}").format(days=days)
    if counted.in_force_is is Truth.UNKNOWN:
        return _("not known")
    if counted.in_force_between is not None:
        return _("no, but from {days}").format(days=days)
    return _("no") if law.entry is None else _("no; nobody is a Party before that (art. {article})").format(
        article=law.entry.article
    )  # fmt: skip
