"""The three small encodings that every C2SP text is made of, read strictly: what is read would be written the same way.

Each reader answers None for anything else; the caller knows which rule that breaks and says so with its own code.
"""

from __future__ import annotations

from longbien.core.canonical import Malformed, from_base64
from longbien.core.merkle import HASH_BYTES

LARGEST_SIZE = 2**63 - 1


def read_base64(text: str) -> bytes | None:
    """Return the bytes of standard, padded base64 (RFC 4648 section 4), or None if it is not the canonical spelling."""
    try:
        return from_base64(text)
    except Malformed:
        return None


def read_hash(text: str) -> bytes | None:
    """Return the 32 bytes of a hash written in canonical base64, or None."""
    data = read_base64(text)
    return data if data is not None and len(data) == HASH_BYTES else None


def read_decimal(text: str) -> int | None:
    """Return a size or index below 2^63 in ASCII decimal without leading zeroes, or None."""
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(LARGEST_SIZE)):
        return None
    if text != "0" and text.startswith("0"):
        return None
    number = int(text)
    return number if number <= LARGEST_SIZE else None
