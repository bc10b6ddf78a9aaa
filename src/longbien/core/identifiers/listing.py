"""
A file of identifiers: rows that can be used, each written as one line that reads as the same, and rows that cannot.

    sorted_out(read_identifiers(text_of(data)))     # Listed(good=..., bad=...)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.identifiers.assets import virtual_asset
from longbien.core.identifiers.devices import WITH_LABEL
from longbien.core.identifiers.values import BAD_ROWS, Doubt, Identifier, IdentifierKind

MOST_BYTES = 1_000_000
MOST_ROWS = 5_000
SHOWN_BY_FORM = ("ethereum", "bitcoin")  # chains that an address without a word on its chain is taken for
UNUSABLE = BAD_ROWS | {Doubt.UNREADABLE, Doubt.PERIOD_REVERSED, Doubt.BAD_TIME}


class NotAList(TheirMessageIsWrong):
    """A file that is no text, too large, or too long."""

    code = "not_a_list"


class ListTooLong(NotAList):
    """The usable rows do not fit where they are to go."""

    code = "list_too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Rows that can be used, and rows with what is wrong with each."""

    good: tuple[Identifier, ...]
    bad: tuple[Identifier, ...]


def text_of(data: bytes) -> str:
    """
    Return a file as text: UTF-8, or UTF-16 with its mark, as spreadsheets write it.

    Raises:
        NotAList: it is neither, or larger than a list can be.
    """
    if len(data) > MOST_BYTES:
        raise NotAList(f"at most {MOST_BYTES} bytes")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotAList("save the file as text in UTF-8") from error
    if "\x00" in text:
        raise NotAList("this is no text")
    if text.count("\n") > MOST_ROWS:
        raise NotAList(f"at most {MOST_ROWS} rows")
    return text


def sorted_out(rows: Iterable[Identifier]) -> Listed:
    """Return the rows that can be used apart from those that cannot."""
    good: list[Identifier] = []
    bad: list[Identifier] = []
    for row in rows:
        (bad if UNUSABLE & set(row.doubts) else good).append(row)
    return Listed(good=tuple(good), bad=tuple(bad))


def written(identifier: Identifier) -> str:
    """Return an identifier in its one form as one line: `WHAT, FROM, UNTIL`, moments in UTC."""
    named = identifier.named
    what = named.spelt or named.value
    if named.kind is IdentifierKind.ADDRESS_WITH_PORT:
        what = f"[{what}]:{named.port}" if ":" in what else f"{what}:{named.port}"
    if named.kind is IdentifierKind.ACCOUNT:
        what = f"{what} at {identifier.provider}" if identifier.provider else what
    if named.kind is IdentifierKind.VIRTUAL_ASSET and not _shows_its_chain(what, named.scheme):
        what = f"{what} on {named.scheme}"
    if named.kind is IdentifierKind.DEVICE and named.scheme in WITH_LABEL:
        what = f"{named.scheme.upper()} {what}"
    moments = [_written(at) for at in (identifier.from_at, identifier.until_at) if at is not None]
    return ", ".join([what, *moments])


def _shows_its_chain(what: str, chain: str) -> bool:
    shown = virtual_asset(what)
    return chain in SHOWN_BY_FORM and shown is not None and shown.scheme == chain


def _written(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
