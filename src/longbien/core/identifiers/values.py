"""An identifier as it was typed, as it is compared, and what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IdentifierKind(StrEnum):
    """What a line seems to name."""

    ADDRESS = "ip"
    ADDRESS_WITH_PORT = "ip_port"
    NETWORK = "network"
    MAIL = "mail"
    PHONE = "phone"
    DOMAIN = "domain"
    URL = "url"
    ACCOUNT = "account"
    BANK_ACCOUNT = "bank_account"
    VIRTUAL_ASSET = "virtual_asset"
    DEVICE = "device"
    DIGEST = "digest"
    UNCLEAR = "unclear"


class Doubt(StrEnum):
    """Why an identifier may lead nowhere. None of them stops anybody."""

    NO_TIME = "no_time"
    NO_ZONE = "no_zone"
    NO_PORT = "no_port"
    NOT_PUBLIC = "not_public"
    WRONG_CHECK_DIGITS = "wrong_check_digits"
    MIXED_SCRIPTS = "mixed_scripts"
    NOT_A_NUMBER_IN_USE = "not_a_number_in_use"
    PERIOD_REVERSED = "period_reversed"
    LARGE_NETWORK = "large_network"
    UNREADABLE = "unreadable"
    OTHER_SORT = "other_sort"
    BAD_PORT = "bad_port"
    BAD_TIME = "bad_time"
    BAD_ZONE = "bad_zone"
    CLOCK_CHANGE = "clock_change"


#: A column of a table says what the value does not, or what nobody can read.
BAD_ROWS = frozenset({Doubt.OTHER_SORT, Doubt.BAD_PORT, Doubt.BAD_ZONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """
    What one word names, without its line.

    Args:
        kind: what it seems to be.
        value: the one form in which two of them are compared; empty when it is unclear.
        scheme: what sort within the kind: `sha256`, `imei`, `imsi`, `mac`, `bitcoin`, `tron`; else empty.
        port: of an address.
        spelt: how it was written, where the doubt lies in that and not in the value.
    """

    kind: IdentifierKind
    value: str
    scheme: str = ""
    port: int | None = None
    spelt: str = ""
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """
    One line of a list, or its part of a line that names several.

    Args:
        line: counted from 1, blank lines too.
        text: as typed, without the white space around it; of several on one line, its own words.
        named: what it names.
        from_at, until_at: when it was used, half-open; None where the line does not say. Aware, UTC.
        provider: where an account is held.
    """

    line: int
    text: str
    named: Named
    from_at: datetime | None = None
    until_at: datetime | None = None
    provider: str = ""

    @property
    def kind(self) -> str:
        """The code of what it seems to be."""
        return self.named.kind.value

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """All that is doubtful about it."""
        return self.named.doubts
