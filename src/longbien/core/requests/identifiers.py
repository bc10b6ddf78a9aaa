"""Identifiers pasted line by line, each read aloud: what it seems to be, or why it cannot be read.

    read_identifiers("203.0.113.7:443\\nanna@example.org") -> (Identifier(line=1, kind="ip_port", ...), ...)

Nothing is refused here: a line that is not understood is kept as text and pointed out.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

_MAIL = re.compile(r"[^@\s]{1,64}@(?P<host>[^@\s]{1,253})")
_HOST = re.compile(r"(?=.{4,253}$)([\w-]{1,63}\.)+[^\W\d_][\w-]{1,62}", re.UNICODE)
_PHONE = re.compile(r"\+[0-9 ().-]{7,24}")
_URL = re.compile(r"https?://\S{4,2000}")
_HASH = re.compile(r"[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}")
_ACCOUNT = re.compile(r"\S{1,100}\s+(at|@|on)\s+\S.{0,100}")


@dataclass(frozen=True, slots=True)
class Identifier:
    """One line. `kind` is a code: ip, ip_port, mail, domain, phone, url, digest, account or unclear."""

    line: int
    text: str
    kind: str


def read_identifiers(text: str) -> tuple[Identifier, ...]:
    """Return one identifier per line that is not blank, in order, lines counted from 1."""
    lines = enumerate(text.splitlines(), start=1)
    return tuple(Identifier(line=n, text=line.strip(), kind=_kind(line.strip())) for n, line in lines if line.strip())


def _kind(text: str) -> str:
    first = text.split(",", maxsplit=1)[0].split(" ", maxsplit=1)[0]
    for kind, fits in (("ip", _is_address), ("ip_port", _is_address_with_port)):
        if fits(first):
            return kind
    patterns = (("mail", _MAIL), ("url", _URL), ("digest", _HASH), ("domain", _HOST), ("phone", _PHONE))
    for kind, pattern in patterns:
        if pattern.fullmatch(text if kind == "phone" else first):
            return kind
    return "account" if _ACCOUNT.fullmatch(text) else "unclear"


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True


def _is_address_with_port(text: str) -> bool:
    host, colon, port = text.rpartition(":")
    return bool(colon) and port.isascii() and port.isdigit() and 0 < int(port) < 65536 and _is_address(host.strip("[]"))
