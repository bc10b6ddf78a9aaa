"""Papers of requests that no node sends, and what is said when they are made, approved and received."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.moments import MomentIn
from longbien.api.shapes.requests import NoteIn, Strict, VersionIn
from longbien.data.models import Paper


class LanguageIn(Strict):
    """The language of the words around what people typed, which stays as typed."""

    language: str = "en"


class NamesIn(Strict):
    """`names_meant`: a protected name in words that every reader sees is meant; it is recorded."""

    names_meant: bool = False


class LetterIn(LanguageIn, NamesIn):
    """
    A letter to print. `protected`: with what identifies protected persons, for the two authorities alone.

    `names_meant`: a protected name outside these fields is meant; it is recorded.
    """

    protected: bool = False


class DocumentIn(VersionIn, LanguageIn, NamesIn):
    """A document to be made of a draft. `names_meant`: a protected name in it is meant; it is recorded."""


class ApproveDocumentIn(VersionIn, NamesIn):
    """
    The approval of exactly the bytes with this digest; `note` says on whose decision.

    `names_meant`: a protected name in it is meant by this person too; it is recorded.
    """

    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    note: str = Field(default="", max_length=500)


class TakeBackIn(VersionIn, NoteIn):
    """An approval taken back, with what to change."""


class ReceiptIn(Strict):
    """The word that a document arrived, with a scan as the body; `name` is the name of the scan."""

    version: int
    received_at: MomentIn
    reference: str = ""
    name: str


class OfferIn(VersionIn, NamesIn):
    """A received notice for the register. `names_meant`: a protected name in it is meant; it is recorded."""


class PaperOut(Schema):
    """A paper: the `document` of a request, or the `scan` of a receipt. Its bytes are at `/papers/{id}/content`."""

    id: str
    what: str
    language: str
    name: str
    media_type: str
    size: int
    sha256: str
    made_by: str
    made_at: datetime


class OfferOut(Schema):
    """A proposal for the register, which another person confirms or refuses."""

    proposal: str


def paper_out(paper: Paper) -> PaperOut:
    """Return a paper as it is shown."""
    return PaperOut(
        id=paper.id,
        what=paper.what,
        language=paper.language,
        name=paper.name,
        media_type=paper.media_type,
        size=paper.size,
        sha256=paper.sha256,
        made_by=str(paper.made_by),
        made_at=paper.made_at,
    )
