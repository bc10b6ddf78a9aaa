"""
Identifiers as they are compared between requests: one digest for what is the same, however it was typed.

    named = comparable("Anna@Example.org\\n203.0.113.7:443, 2026-05-03T14:02Z, 2026-05-03T15:00Z")
    overlap(named[1], another)      # an address at another time can be another person's

Rules:
1. What is unclear is not compared. Of an address with a port the address counts; in a mail address no case.
2. Two addresses are the same only where their times meet; one without a time meets every time.
3. What a list names several times was used from the first moment to the last: rather one too many than one missed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import Identifier, IdentifierKind

TIMED = frozenset({IdentifierKind.ADDRESS.value, IdentifierKind.NETWORK.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparable:
    """
    An identifier as it is compared.

    Args:
        digest: SHA-256 in hexadecimal of kind, scheme and value in normal form.
        kind: code of what it is.
        text: the line as typed.
        from_at, until_at: when it was used; None where nobody says.
    """

    digest: str
    kind: str
    text: str
    from_at: datetime | None = None
    until_at: datetime | None = None


def comparable(text: str) -> tuple[Comparable, ...]:
    """Return what a list names and can be compared, each once, in order."""
    found: dict[str, Comparable] = {}
    for one in read_identifiers(text):
        if one.named.value:
            read = _comparable(one)
            known = found.get(read.digest)
            found[read.digest] = _together(known, read) if known else read
    return tuple(found.values())


def overlap(
    *, kind: str, ours: tuple[datetime | None, datetime | None], theirs: tuple[datetime | None, datetime | None]
) -> bool:
    """Say whether two uses of one identifier can be the same person's; `ours` and `theirs` are (from, until)."""
    if kind not in TIMED:
        return True
    return _begins_before_end(ours[0], theirs) and _begins_before_end(theirs[0], ours)


def _together(one: Comparable, other: Comparable) -> Comparable:
    begins = (one.from_at, other.from_at)
    ends = (one.until_at or one.from_at, other.until_at or other.from_at)
    return replace(
        one,
        from_at=min(begins) if all(begins) else None,  # type: ignore[type-var]
        until_at=max(ends) if all(ends) else None,  # type: ignore[type-var]
    )


def _begins_before_end(begins: datetime | None, span: tuple[datetime | None, datetime | None]) -> bool:
    ends = span[1] or span[0]  # one moment only: it ends when it begins
    return begins is None or ends is None or begins <= ends


def _comparable(one: Identifier) -> Comparable:
    kind = IdentifierKind.ADDRESS if one.named.kind is IdentifierKind.ADDRESS_WITH_PORT else one.named.kind
    provider = one.provider.casefold() if kind is IdentifierKind.ACCOUNT else ""
    value = one.named.value.casefold() if kind is IdentifierKind.MAIL else one.named.value
    written = "\n".join((kind.value, one.named.scheme, provider, value))
    return Comparable(
        digest=hashlib.sha256(written.encode()).hexdigest(),
        kind=kind.value,
        text=one.text,
        from_at=one.from_at,
        until_at=one.until_at,
    )
