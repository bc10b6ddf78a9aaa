"""The header of an age file of our profile: version, exactly one `mlkem768x25519` stanza, MAC.

Because the profile has one stanza of one kind, a header has always the same length and one regular form.

Source: C2SP age.md, "Header" and "mlkem768x25519 recipient stanza".
"""

from __future__ import annotations

import hmac
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256

from longbien.core.age.errors import CannotOpen, NotAge
from longbien.core.age.recipients import FILE_KEY_BYTES, Identity, Recipient

HEADER_BYTES = 1627

_FORM = re.compile(
    rb"(?P<covered>age-encryption\.org/v1\n"
    rb"-> mlkem768x25519 (?P<encapsulated>[A-Za-z0-9+/]{1494})\n"
    rb"(?P<wrapped>[A-Za-z0-9+/]{43})\n"
    rb"---) (?P<mac>[A-Za-z0-9+/]{43})\n"
)


@dataclass(frozen=True, slots=True)
class Header:
    """A header of the right form; the MAC is not checked yet."""

    covered: bytes
    encapsulated: bytes
    wrapped: bytes
    mac: bytes

    def file_key(self, *, identity: Identity) -> bytes:
        """
        Unwrap the file key and check the MAC with it.

        Raises:
            CannotOpen: sealed to another identity, or altered.
        """
        file_key = identity.unwrap(encapsulated=self.encapsulated, wrapped=self.wrapped)
        if not hmac.compare_digest(_mac(file_key=file_key, covered=self.covered), self.mac):
            raise CannotOpen("the header was altered")
        return file_key


def write_header(*, file_key: bytes, recipient: Recipient) -> bytes:
    """Return the header that wraps the file key for one recipient."""
    if len(file_key) != FILE_KEY_BYTES:
        raise ValueError("a file key has 16 bytes")
    encapsulated, wrapped = recipient.wrap(file_key=file_key)
    stanza = b"-> mlkem768x25519 %s\n%s\n" % (_to_base64(encapsulated), _to_base64(wrapped))
    covered = b"age-encryption.org/v1\n" + stanza + b"---"
    return b"%s %s\n" % (covered, _to_base64(_mac(file_key=file_key, covered=covered)))


def read_header(data: bytes) -> Header:
    """
    Read the first HEADER_BYTES of a file.

    Raises:
        NotAge: another form, or base64 that is not canonical.
    """
    match = _FORM.fullmatch(data)
    if match is None:
        raise NotAge("no age file with exactly one mlkem768x25519 stanza")
    return Header(
        covered=match["covered"],
        encapsulated=_from_base64(match["encapsulated"]),
        wrapped=_from_base64(match["wrapped"]),
        mac=_from_base64(match["mac"]),
    )


def derive(*, file_key: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256 (RFC 5869; one block, so one round of expansion)."""
    extracted = hmac.digest(salt or bytes(32), file_key, sha256)
    return hmac.digest(extracted, info + b"\x01", sha256)


def _mac(*, file_key: bytes, covered: bytes) -> bytes:
    return hmac.digest(derive(file_key=file_key, salt=b"", info=b"header"), covered, sha256)


def _to_base64(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


def _from_base64(text: bytes) -> bytes:
    data = b64decode(text + b"=" * (-len(text) % 4))
    if _to_base64(data) != text:
        raise NotAge("base64 with bits left over")
    return data
