"""What each key of `node.toml` may be. One rule per key; the words say what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from longbien.convention.loader import load
from longbien.convention.types import fits
from longbien.core.canonical import is_line


def _marked(words: str) -> str:
    """Mark words for translation; they are translated when shown."""
    return words


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether a value will do, and the words for when it does not."""

    holds: Callable[[Any], bool]
    say: str


def _text(value: Any) -> bool:
    return isinstance(value, str) and value.strip() == value != ""


def _whole(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and low <= value <= high


def _number(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: type(value) in (int, float) and low <= value <= high


def _matches(pattern: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _address(value: Any) -> bool:
    if not _text(value):
        return False
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        return False
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and plain and port != 0


def _state(value: Any) -> bool:
    return _text(value) and is_line(value, limit=200)


def _endpoint(value: Any) -> bool:
    """As cards have it (spec/exchange.md section 2)."""
    plain = _matches(r"https?://[A-Za-z0-9.\-\[\]:]{1,253}(/[A-Za-z0-9._~/\-]*)?")
    return _address(value) and plain(value) and not value.endswith("/") and len(value) <= 300


def _postgresql(value: Any) -> bool:
    if value == "":
        return True
    if not _text(value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme == "postgresql" and parts.password is None and len(parts.path) > 1


def _kind(value: Any) -> bool:
    return isinstance(value, str) and any(fits(kind_id=kind.id, group=value) for kind in load().kinds)


def _list_of(holds: Callable[[Any], bool], *, least: int = 0) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and len(value) >= least and all(holds(item) for item in value)


def _yes_or_no(value: Any) -> bool:
    return type(value) is bool


_YES_OR_NO = Rule(_yes_or_no, _marked("write true or false"))

LANGUAGES = {"en": "English", "ar": "العربيّة"}  # those with a catalogue, by their own names

RULES: dict[str, Rule] = {
    "node.id": Rule(_matches("[A-Z]{3}"), _marked('write the three capital letters of ISO 3166-1, such as "XAA"')),
    "node.state": Rule(_state, _marked('write the name of the State, such as "Ardenia"')),
    "node.endpoint": Rule(
        _endpoint,
        _marked(
            'write the address where other nodes reach this one, such as "https://node.example", without / at the end'
        ),
    ),
    "node.mode": Rule(lambda value: value in ("exercise", "real"), _marked('write "exercise" or "real"')),
    "node.languages": Rule(
        _list_of(lambda value: isinstance(value, str) and value in LANGUAGES, least=1),
        _marked('write a list of languages of this release, such as ["en", "ar"]'),
    ),
    "listen.host": Rule(_text, _marked('write a name or number of this machine, such as "127.0.0.1"')),
    "listen.port": Rule(_whole(1, 65535), _marked("write a whole number from 1 to 65535")),
    "listen.processes": Rule(_whole(1, 64), _marked("write a whole number from 1 to 64")),
    "listen.threads": Rule(_whole(4, 256), _marked("write a whole number from 4 to 256")),
    "listen.hosts": Rule(_list_of(_text), _marked('write a list of host names, such as ["desk.example"], or []')),
    "database.url": Rule(
        _postgresql,
        _marked(
            'write "" for SQLite in the home, or "postgresql://user@host/name"; '
            "the password belongs into keys/database.txt, not here"
        ),
    ),
    "blobs.kind": Rule(lambda value: value in ("folder", "s3"), _marked('write "folder" or "s3"')),
    "blobs.folder": Rule(_text, _marked('write the name of a folder, such as "blobs"')),
    "blobs.endpoint": Rule(
        lambda value: value == "" or _address(value),
        _marked('write the address of the store, such as "https://s3.example"'),
    ),
    "blobs.bucket": Rule(
        lambda value: value == "" or _matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")(value),
        _marked("write the name of the bucket: 3 to 63 small letters, digits, dots and hyphens"),
    ),
    "blobs.region": Rule(_text, _marked('write the region of the store, such as "us-east-1"')),
    "blobs.credentials": Rule(_text, _marked('write the name of the file, such as "keys/s3.toml"')),
    "policy.approval": _YES_OR_NO,
    "policy.lone_night_officer": _YES_OR_NO,
    "policy.emergency_stand_in": _YES_OR_NO,
    "policy.second_factor": _YES_OR_NO,
    "policy.give_up_days": Rule(_whole(1, 365), _marked("write a whole number of days from 1 to 365")),
    "policy.witnesses_needed": Rule(_whole(0, 32), _marked("write a whole number from 0 to 32")),
    "policy.extra_approval": Rule(
        _list_of(_kind),
        _marked('write a list of kinds of request, or of groups, such as ["mla.documents", "asset.*"]'),
    ),
    "policy.parts_days": Rule(_whole(1, 365), _marked("write a whole number of days from 1 to 365")),
    "policy.unopened_days": Rule(_whole(1, 365), _marked("write a whole number of days from 1 to 365")),
    "limits.free_disk_reserve_mib": Rule(_whole(0, 2**30), _marked("write a whole number of MiB from 0 to 1073741824")),
    "limits.undelivered_per_partner_mib": Rule(
        _whole(1, 2**30), _marked("write a whole number of MiB from 1 to 1073741824")
    ),
    "exchange.interval_seconds": Rule(_number(0.05, 3600), _marked("write a number of seconds from 0.05 to 3600")),
    "witness.interval_seconds": Rule(_number(0.05, 86400), _marked("write a number of seconds from 0.05 to 86400")),
    "timestamps.authorities": Rule(
        _list_of(_address), _marked('write a list of addresses, such as ["https://tsa.example"], or []')
    ),
    "timestamps.roots": Rule(_list_of(_text), _marked('write a list of PEM files, such as ["tsa.pem"], or []')),
    "documents.typefaces": Rule(
        _list_of(_text), _marked('write a list of folders, such as ["/usr/share/fonts/opentype/noto"], or []')
    ),
}
