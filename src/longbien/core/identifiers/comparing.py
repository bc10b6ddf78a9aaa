"""
Identifiers as they are compared between requests: one digest for what is the same, however it was typed.

    named = comparable("Anna@Example.org\\n203.0.113.7:443, 2026-05-03T14:02Z, 2026-05-03T15:00Z")
    overlap(named[1], another)      # an address at another time can be another person's

Rules:
1. What is unclear is not compared. Of an address with a port the address counts; in a mail address no case. Of an
   account neither case nor the `@` before it counts, of a web address neither the port nor the path that it has anyway,
   of a device with an IMEI neither check digit nor version; a virtual asset is on the chain that its form shows.
2. Two addresses are the same only where their times meet; one without a time meets every time.
3. What a list names several times was used from the first moment to the last: rather one too many than one missed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from longbien.core.identifiers.assets import virtual_asset
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import Doubt, Identifier, IdentifierKind, Named

TIMED = frozenset({IdentifierKind.ADDRESS.value, IdentifierKind.NETWORK.value})
USUAL_PORTS: Final = {"http": ":80", "https": ":443"}
OF_THE_DEVICE = 14  # digits of an IMEI; what follows is its check digit, or the version of the software


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
            read = as_compared(one)
            known = found.get(read.digest)
            found[read.digest] = _together(known, read) if known else read
    return tuple(found.values())


def as_compared(one: Identifier) -> Comparable:
    """Return one identifier as it is compared."""
    kind = IdentifierKind.ADDRESS if one.named.kind is IdentifierKind.ADDRESS_WITH_PORT else one.named.kind
    provider = one.provider.casefold() if kind is IdentifierKind.ACCOUNT else ""
    scheme, value = _compared(one.named)
    written = "\n".join((kind.value, scheme, provider, value))
    return Comparable(
        digest=hashlib.sha256(written.encode()).hexdigest(),
        kind=kind.value,
        text=one.text,
        from_at=one.from_at,
        until_at=one.until_at,
    )


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


def _compared(named: Named) -> tuple[str, str]:
    """Return scheme and value as they are compared; a match only opens a consultation: rather one too many."""
    if named.kind is IdentifierKind.VIRTUAL_ASSET and Doubt.WRONG_CHECK_DIGITS in named.doubts:
        shown = virtual_asset(named.spelt or named.value)
        return (shown.scheme, shown.value) if shown and not shown.doubts else (named.scheme, named.value)
    if named.kind is IdentifierKind.MAIL:
        return named.scheme, named.value.casefold()
    if named.kind is IdentifierKind.ACCOUNT:
        return named.scheme, named.value.removeprefix("@").casefold() or named.value
    if named.kind is IdentifierKind.URL:
        return named.scheme, _place(named.value)
    if named.scheme == "imei":
        return named.scheme, named.value[:OF_THE_DEVICE]
    return named.scheme, named.value


def _place(url: str) -> str:
    parts = urlsplit(url)
    place = parts.netloc.removesuffix(USUAL_PORTS.get(parts.scheme, ""))
    return parts._replace(netloc=place, path=parts.path or "/").geturl()
