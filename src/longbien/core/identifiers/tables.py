"""
A table of identifiers, such as a spreadsheet saved as CSV: columns by their names, in any order, with any divider.

    columns_of("Type;Value;Port;From;Until;Zone;Provider")
    row_of("ip;203.0.114.7;443;2026-05-03 14:02;;Asia/Hanoi;", columns)

Rules:
1. A column is known by one of several names; other columns are left out. `value` must be there.
2. The zone counts for the moments of its row that have none: `Z`, `+07:00`, or a name such as `Asia/Ho_Chi_Minh`.
   Where the clocks of that name change, a moment can be two or none: of both readings the earlier is the beginning
   and the later the end, because what is kept too long can be let go, and that is told.
3. What a column says must fit the value: another type, a port that is none, a time or zone nobody can read are told.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from longbien.core.identifiers.assets import chain_named as known_chain
from longbien.core.identifiers.values import Doubt, IdentifierKind, Named

VALUE: Final = "value"
_NAMES: Final = {
    VALUE: ("value", "identifier", "address", "ip address", "ip", "indicator", "selector"),
    "type": ("type", "kind", "sort"),
    "port": ("port", "source port", "src_port", "source_port"),
    "from": ("from", "start", "begin", "first seen", "timestamp", "time", "datetime"),
    "until": ("until", "to", "end", "last seen"),
    "zone": ("zone", "time zone", "timezone", "tz", "utc offset"),
    "provider": ("provider", "service", "chain", "network", "platform", "holder"),
}
_TYPES: Final = {
    "ip": ("ip", "ipv4", "ipv6", "ip address", "address"),
    "mail": ("mail", "email", "e-mail"),
    "phone": ("phone", "telephone", "msisdn", "mobile"),
    "domain": ("domain", "host", "hostname", "fqdn"),
    "url": ("url", "link", "web address"),
    "account": ("account", "user", "username", "user name", "handle", "profile"),
    "bank_account": ("iban", "bank account", "bank_account"),
    "virtual_asset": ("virtual asset", "virtual_asset", "wallet", "crypto", "bitcoin", "ethereum", "coin address"),
    "device": (
        "device",
        "imei",
        "mac",
        "mac address",
        "imsi",
        "iccid",
        "sim",
        "meid",
        "serial",
        "serial number",
        "uuid",
        "idfa",
        "gaid",
    ),
    "digest": ("hash", "digest", "md5", "sha1", "sha256", "sha512", "sha-1", "sha-256", "sha-512"),
    "network": ("network", "range", "cidr", "subnet"),
}
_ADDRESSES: Final = frozenset({IdentifierKind.ADDRESS, IdentifierKind.ADDRESS_WITH_PORT})
_Which = Callable[[Iterable[datetime]], datetime]
_DIVIDERS = re.compile(r"[,;\t]")
_NAME = re.compile(r"(?!https?://)[^\s,;]{1,100}", re.IGNORECASE)
MOST_CHAIN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one line that are known; empty where there is none."""

    value: str
    type: str = ""
    port: str = ""
    from_: str = ""
    until: str = ""
    zone: str = ""
    provider: str = ""


def columns_of(line: str) -> tuple[str, ...]:
    """Return the columns of a first line by the names used here; a column nobody knows is empty."""
    known = {name: column for column, names in _NAMES.items() for name in names}
    return tuple(known.get(cell.strip().strip("\ufeff").casefold(), "") for cell in cells_of(line))


def cells_of(line: str) -> list[str]:
    """Return the cells of one line of a table; whatever divides them most often does."""
    divider = max(",;\t", key=line.count)
    try:
        return next(csv.reader([line], delimiter=divider), [])
    except csv.Error:
        return [line]


def row_of(line: str, columns: tuple[str, ...]) -> Row:
    """Return the cells of a line by their columns."""
    cells = dict(zip(columns, (cell.strip() for cell in cells_of(line)), strict=False))
    return Row(
        value=cells.get(VALUE, ""),
        type=cells.get("type", "").casefold(),
        port=cells.get("port", ""),
        from_=cells.get("from", ""),
        until=cells.get("until", ""),
        zone=cells.get("zone", ""),
        provider=cells.get("provider", ""),
    )


def wrong_in(row: Row, *, kind: IdentifierKind, port: int | None) -> Iterator[Doubt]:
    """Yield what a column says that the value does not bear out, rule 3."""
    wanted = next((name for name, names in _TYPES.items() if row.type in names), "")
    found = "ip" if kind in _ADDRESSES else kind.value
    if wanted and kind is not IdentifierKind.UNCLEAR and wanted != found:
        yield Doubt.OTHER_SORT
    if row.port and (kind not in _ADDRESSES or str(port) != row.port):
        yield Doubt.BAD_PORT
    if any(cell and _moment(cell) is None for cell in (row.from_, row.until)):
        yield Doubt.BAD_TIME
    if row.zone and _zone(row.zone, at=datetime(2026, 1, 1)) is None:  # noqa: DTZ001  # any day will do
        yield Doubt.BAD_ZONE
    if any(_is_open(_moment(cell), zone=row.zone) for cell in (row.from_, row.until) if cell):
        yield Doubt.CLOCK_CHANGE


def moments_in(row: Row) -> tuple[str, ...]:
    """Return the two moments as ISO 8601, with the zone of the row where they have none, rule 2."""
    cells = ((row.from_, min), (row.until, max))
    return tuple(_zoned(cell, zone=row.zone, which=which) for cell, which in cells if cell)


def chain_of(row: Row, named: Named) -> str:
    """Return the scheme of a value; for a virtual asset whose form leaves the chain open, that of the column."""
    return chain_named(row.provider, named)


def chain_named(text: str, named: Named) -> str:
    """Return the chain that a text names for a virtual asset; the scheme of the value where it names none."""
    said = chain_said(text)
    if named.kind is not IdentifierKind.VIRTUAL_ASSET or not said:
        return named.scheme
    return known_chain(said)


def chain_said(text: str) -> str:
    """Return the words of a text that can name a chain."""
    return " ".join(_DIVIDERS.split(text.casefold())[0].split())[:MOST_CHAIN].strip()


def is_account(row: Row) -> bool:
    """Say whether the columns make the value an account: whatever it looks like, its provider gives the names."""
    return row.type in _TYPES["account"] and bool(row.provider) and _NAME.fullmatch(row.value) is not None


def _zoned(cell: str, *, zone: str, which: _Which) -> str:
    at = _moment(cell)
    if at is None:
        return ""
    if at.tzinfo is None and zone:
        return _zone(zone, at=at, which=which) or at.isoformat()
    return at.isoformat()


def _moment(cell: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(cell.replace(" UTC", "Z"))
        at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return at


def _is_open(at: datetime | None, *, zone: str) -> bool:
    """Say whether the clocks of a zone show a moment twice, or never."""
    return at is not None and at.tzinfo is None and _zone(zone, at=at, which=min) != _zone(zone, at=at, which=max)


def _zone(name: str, *, at: datetime, which: _Which = min) -> str | None:
    """Return a moment without zone in the zone of that name, as ISO 8601; None where there is no such zone."""
    text = {"UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00"}.get(name.upper(), name.upper().removeprefix("UTC"))
    try:
        return datetime.fromisoformat(at.isoformat() + (text if ":" in text else f"{text}:00")).isoformat()
    except ValueError:
        pass
    try:
        zone = ZoneInfo(name)
        return which(at.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)).isoformat()
    except (ZoneInfoNotFoundError, ValueError, OverflowError, OSError):
        return None
