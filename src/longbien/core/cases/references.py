"""Our own references of cases: counted by authority and year, such as `XAA-NCA-C-2026-0001`."""

from __future__ import annotations

import re

_COUNTED = re.compile(r"[A-Z]{3}-.+-C-[0-9]{4}-[0-9]{4,}")


def counted_reference(*, node: str, authority_code: str, year: int, number: int) -> str:
    """Return the reference of the case with that number in its authority's year."""
    return f"{node}-{authority_code.upper()}-C-{year}-{number:04d}"


def looks_counted(reference: str) -> bool:
    """Say whether only a node gives such references: a register from elsewhere cannot bring a new one of them."""
    return _COUNTED.fullmatch(reference.upper()) is not None
