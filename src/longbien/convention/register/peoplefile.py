"""From lines to values: who can take part in a treaty."""

from __future__ import annotations

from longbien.convention.entries import Entry
from longbien.convention.register.values import Participant
from longbien.convention.register.words import ParticipantKind


def participant(entry: Entry) -> Participant:
    """Read a participant; a State unless something else is written."""
    value = Participant(
        code=entry.text("code"),
        name=entry.text("name"),
        kind=entry.word("kind", ParticipantKind) if entry.has("kind") else ParticipantKind.STATE,
        group=entry.optional_text("group"),
        territory=entry.optional_text("territory"),
        other_names=entry.texts("other_names") if entry.has("other_names") else (),
        members=entry.texts("members") if entry.has("members") else (),
        tile=_tile(entry) if entry.has("tile") else None,
    )
    entry.finish()
    return value


def _tile(entry: Entry) -> tuple[int, int] | None:
    written = entry.content["tile"]
    if isinstance(written, list) and len(written) == 2 and all(type(one) is int and one >= 0 for one in written):
        return written[0], written[1]
    entry.report(
        code="wrong_value",
        line="tile",
        problem="Here must stand column and row of a tile.",
        remedy="Write two whole numbers between square brackets, such as [12, 4].",
    )
    return None
