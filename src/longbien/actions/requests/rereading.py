"""Reading acts of a request anew, and writing down what has changed by it. Inside the caller's transaction.

What stands before the first act that is read anew stays as it was recorded: a later release of the law files may say
something else of what is settled, and must not unsettle it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.actions.journal import write_rows
from longbien.core.journal.records import JournalRecord
from longbien.core.requests.story import BEGINNING, Read, Told
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, question_states
from longbien.data.models import Act as ActRow
from longbien.data.models import Request
from longbien.readers.requests import side


@dataclass(frozen=True, slots=True)
class Reread:
    """An act that was recorded before, as it is to be read now."""

    row: ActRow
    read: Read

    @property
    def falls(self) -> bool:
        """Whether it counted before, and does not any more."""
        return self.row.counts and not self.read.counts


def told(row: ActRow, *, request: Request) -> Told:
    """Return a recorded act as the rules of the story take it."""
    ours, theirs = (REQUESTING, REQUESTED) if side(request) == REQUESTING else (REQUESTED, REQUESTING)
    return Told(id=row.id, act=row.act, side=ours if row.is_ours else theirs, refused=bool(row.refused_code))


def standing_after(rows: Iterable[ActRow]) -> Standing:
    """Return where a request stood after these acts, its first ones, as they were recorded."""
    standing = BEGINNING
    for row in rows:
        if row.counts:
            before_question = _before_question(row, standing=standing)
            standing = Standing(state=row.state_after, before_question=before_question)
    return standing


def _before_question(row: ActRow, *, standing: Standing) -> str:
    if row.state_after == standing.state:  # it left the request where it stood
        return standing.before_question
    return standing.state if row.state_after in question_states() else ""


def write_anew(*, reread: Sequence[Reread], request: Request, node: str, now: datetime, by: int = 0) -> None:
    """
    Write how acts are read now, and into the journal which of them have fallen or count again.

    Args:
        by: how many places they move back to let others in before them.
    """
    changed = [one for one in reread if one.row.counts != one.read.counts]
    records = [(_record(one, request=request, node=node, now=now), request.id) for one in changed]
    for one in reversed(reread):  # the last first: no two acts are ever in one place
        one.row.position += by
        one.row.counts, one.row.state_after = one.read.counts, one.read.standing.state
        one.row.save(update_fields=["position", "counts", "state_after", "refused_code"])
    write_rows(records=records)


def _record(one: Reread, *, request: Request, node: str, now: datetime) -> JournalRecord:
    code = f" {one.row.refused_code}" if one.row.refused_code else ""
    return JournalRecord(
        node=node,
        what="act.overtaken" if one.falls else "act.reinstated",
        at=now,
        authority=request.authority.code,
        case=request.reference,
        sha256=one.row.sha256,
        note=f"{request.kind} {one.row.act}{code}",
    )
