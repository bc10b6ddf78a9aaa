"""Addresses, networks, names and locators of the network, in one form each."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

import idna

from longbien.core.identifiers.values import Doubt, IdentifierKind, Named

MOST_PORTS = 65536
FEW_ADDRESSES = 256
_HOST = re.compile(r"(?=.{4,253}$)([\w-]{1,63}\.)+[^\W\d_][\w-]{1,62}", re.UNICODE)
_MAIL = re.compile(r"(?P<local>[^@\s]{1,64})@(?P<host>[^@\s]{1,253})")
_URL = re.compile(r"https?://\S{4,2000}", re.IGNORECASE)


def address(text: str) -> Named | None:
    """Read an IPv4 or IPv6 address, alone, with a port, or with a mask."""
    host, port = _split_port(text)
    if port is not None and (named := _plain_address(host)) is not None:
        doubts = tuple(doubt for doubt in named.doubts if doubt is not Doubt.NO_PORT)
        return Named(kind=IdentifierKind.ADDRESS_WITH_PORT, value=named.value, port=port, doubts=doubts)
    return _plain_address(text.strip("[]")) or _network(text)


def _split_port(text: str) -> tuple[str, int | None]:
    host, colon, port = text.rpartition(":")
    is_port = bool(colon) and port.isascii() and port.isdigit() and 0 < int(port[:6]) < MOST_PORTS and len(port) < 6
    if not is_port or (":" in host and not host.startswith("[")):  # the last group of an IPv6 address is none
        return text, None
    return host.strip("[]"), int(port)


def _plain_address(text: str) -> Named | None:
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        return None
    mapped = getattr(found, "ipv4_mapped", None) or found
    doubts = [Doubt.NO_PORT] if mapped.version == 4 else []  # many subscribers share one IPv4 address
    if not mapped.is_global:
        doubts.append(Doubt.NOT_PUBLIC)
    return Named(kind=IdentifierKind.ADDRESS, value=str(mapped), doubts=tuple(doubts))


def _network(text: str) -> Named | None:
    if "/" not in text:
        return None
    try:
        found = ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None
    doubts = [Doubt.LARGE_NETWORK] if found.num_addresses > FEW_ADDRESSES else []
    if not found.is_global:
        doubts.append(Doubt.NOT_PUBLIC)
    return Named(kind=IdentifierKind.NETWORK, value=str(found), doubts=tuple(doubts))


def domain(text: str) -> Named | None:
    """Read a domain name; its one form is that of the name system, with `xn--`."""
    if not _HOST.fullmatch(text):
        return None
    value = _host(text)
    return Named(kind=IdentifierKind.DOMAIN, value=value, doubts=_look_alike(text)) if value else None


def mail(text: str) -> Named | None:
    """Read an e-mail address; the part before the sign stays as it is, because a provider may tell cases apart."""
    found = _MAIL.fullmatch(text)
    if not found:
        return None
    host = _host(found["host"])
    if not host:
        return None
    value = f"{unicodedata.normalize('NFC', found['local'])}@{host}"
    return Named(kind=IdentifierKind.MAIL, value=value, doubts=_look_alike(found["host"]))


def url(text: str) -> Named | None:
    """Read a web address; host and scheme in small letters, the rest as it is."""
    if not _URL.fullmatch(text):
        return None
    try:
        parts = urlsplit(text)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    host = name if _plain_address(name) else _host(name)
    if not host:
        return None
    place = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    value = parts._replace(scheme=parts.scheme.lower(), netloc=place).geturl()
    return Named(kind=IdentifierKind.URL, value=value, doubts=_look_alike(name))


def _host(text: str) -> str | None:
    try:
        return idna.encode(text.rstrip("."), uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return None


def _look_alike(host: str) -> tuple[Doubt, ...]:
    """Say whether one label mixes letters of several scripts, as names made to deceive do."""
    mixed = any(len(_scripts(label)) > 1 for label in host.split("."))
    return (Doubt.MIXED_SCRIPTS,) if mixed else ()


def _scripts(label: str) -> set[str]:
    """Return the scripts of the letters, as the names of the characters begin; kana and Han belong together."""
    names = {unicodedata.name(letter, "?").partition(" ")[0] for letter in label if letter.isalpha()}
    together = {"HIRAGANA", "KATAKANA", "CJK", "HANGUL"}
    return {"CJK" if name in together else name for name in names}
