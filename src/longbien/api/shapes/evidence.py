"""Items of evidence with their chain of custody."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.requests import Strict
from longbien.data.models import CustodyEvent, EvidenceItem


class NameIn(Schema):
    """The name of a file as its holder gave it."""

    name: str = Field(min_length=1, max_length=1000)


class NewNameIn(Strict):
    """Another name for a file that has not been released."""

    name: str = Field(min_length=1, max_length=1000)


class CustodyOut(Schema):
    """A link of the chain of custody."""

    what: str
    at: datetime
    person: str
    authority: str
    note: str


class EvidenceOut(Schema):
    """An item; `size` in bytes and `sha256` are of the file as it was handed in."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    sealed_size: int
    sealed_sha256: str
    ours: bool
    added_at: datetime
    released_in: str | None
    custody: list[CustodyOut]


def evidence_out(item: EvidenceItem) -> EvidenceOut:
    """Return an item as it is shown."""
    return EvidenceOut(
        id=item.id,
        name=item.name,
        media_type=item.media_type,
        size=item.size,
        sha256=item.sha256,
        sealed_size=item.sealed_size,
        sealed_sha256=item.sealed_sha256,
        ours=item.is_ours,
        added_at=item.added_at,
        released_in=item.released_in_id,
        custody=[_link(event) for event in item.custody.all()],
    )


def _link(event: CustodyEvent) -> CustodyOut:
    return CustodyOut(
        what=event.what, at=event.at, person=event.person_name, authority=event.authority_code, note=event.note
    )
