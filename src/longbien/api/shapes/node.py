"""The node itself, and its journal."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from longbien.readers.heads import JournalHead


class NodeOut(Schema):
    """Who answers, and as whom the caller is known."""

    node: str
    state: str
    mode: str
    version: str
    endpoint: str
    authority: str
    person: str
    roles: list[str]


class CosignatureOut(Schema):
    """That a witness has cosigned; `lines` are its C2SP signature lines."""

    witness: str
    at: datetime
    lines: str


class HeadOut(Schema):
    """The newest head of the journal; `note` is the signed checkpoint (C2SP tlog-checkpoint)."""

    size: int
    root: str
    signed_at: datetime
    note: str
    cosignatures: list[CosignatureOut]


def head_out(head: JournalHead) -> HeadOut:
    """Return a head as it is shown."""
    return HeadOut(
        size=head.size,
        root=head.root,
        signed_at=head.signed_at,
        note=head.note.decode("utf-8"),
        cosignatures=[
            CosignatureOut(witness=one.witness, at=one.at, lines=one.lines.decode("utf-8", "replace"))
            for one in head.cosignatures
        ],
    )
