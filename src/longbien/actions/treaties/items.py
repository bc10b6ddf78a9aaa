"""Items of the register as they lie in a proposal, and whether the register can take them as it stands now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from longbien.actions.proposals import ItemsWrong
from longbien.convention.loader import load
from longbien.convention.register.values import Claim, Fact
from longbien.convention.statements import Instrument
from longbien.core.bodies import from_body, to_body
from longbien.core.canonical import Json
from longbien.core.imports.findings import Fault, Findings
from longbien.core.treaties.admission import Item, check_item
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.supersession import Supersession
from longbien.data.models import RegisterRow
from longbien.readers.treaties import treaties

SHAPES: Mapping[str, type[Fact | Claim | Instrument | Agreement]] = {
    "fact": Fact,
    "claim": Claim,
    "instrument": Instrument,
    "agreement": Agreement,
}


def written(items: Sequence[Item]) -> list[Json]:
    """Return items as they lie in a proposal."""
    return [
        {"what": one.what, "id": one.value.id, "supersedes": one.supersedes, "body": to_body(one.value)}
        for one in items
    ]


def read(bodies: Sequence[Mapping[str, Json]], *, known_at: datetime) -> tuple[Item, ...]:
    """Return the items of a proposal as learned at a moment: the register knows a thing since it was confirmed."""
    return tuple(_read(one, known_at=known_at) for one in bodies)


def require_admitted(items: Sequence[Item]) -> None:
    """
    Require that the register can take all items as it stands now.

    Raises:
        ItemsWrong: it names every fault.
    """
    findings = Findings()
    now = treaties()
    known = now.known
    known = replace(
        known,
        facts=known.facts.union(one.value.id for one in items if isinstance(one.value, Fact)),
        instruments=known.instruments.union(one.value.id for one in items if isinstance(one.value, Instrument)),
    )
    law, corrected, taken = load(), set(now.corrected), set(now.ids)
    circles = Supersession.of({one.value.id: one.value for one in items if isinstance(one.value, Fact)}).circles
    for number, item in enumerate(items, start=1):
        line = number if len(items) > 1 else 0
        check_item(item, known=known, law=law, corrected=corrected, findings=findings, line=line)
        if item.supersedes and not isinstance(item.value, Fact) and item.supersedes not in now.own:
            findings.add(Fault.NOT_OURS, line=line, field="supersedes", value=item.supersedes)
        if item.value.id in circles and item.supersedes not in corrected:
            findings.add(Fault.CORRECTED_ALREADY, line=line, field="supersedes", value=item.supersedes)
        if item.value.id in taken:
            findings.add(Fault.TAKEN, line=line, field="id", value=item.value.id)
        taken.add(item.value.id)
        corrected.update(filter(None, (item.supersedes,)))
    if findings.found:
        raise ItemsWrong(findings.all)


def rows_of(items: Sequence[Item], *, proposal_id: str, known_at: datetime) -> list[RegisterRow]:
    """Return the rows of confirmed items."""
    return [
        RegisterRow(
            what=one.what,
            item_id=one.value.id,
            instrument=one.instrument,
            participant=one.value.participant if isinstance(one.value, Fact) else "",
            deed=one.value.deed.value if isinstance(one.value, Fact) else "",
            supersedes=one.supersedes,
            known_at=known_at,
            body=to_body(one.value),
            proposal_id=proposal_id,
        )
        for one in items
    ]


def _read(item: Mapping[str, Json], *, known_at: datetime) -> Item:
    value = from_body(SHAPES[str(item["what"])], item["body"])
    if not isinstance(value, Instrument):
        value = replace(value, known_at=known_at)
    return Item(value=value, supersedes=str(item["supersedes"]))
