"""
A moment as an act or a request writes it. Everything that looks at one reads it here, so that no two places differ.

Moments are written `2026-11-22T03:22:10Z`, spec/exchange.md 1.1. Our own officers name the zone. What another State
writes without one counts as UTC: a term that it sets off is counted all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime


def read_moment(value: object) -> datetime | None:
    """Return an aware UTC moment from an ISO 8601 text (a bare date is its beginning in UTC), or None."""
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):  # a zone can lead beyond the years 1 to 9999
        return None


def names_zone(value: object) -> bool:
    """Say whether a text is a moment that names its zone."""
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def moment_in(body: Mapping[str, object], name: str) -> datetime | None:
    """Return the moment that an act names in a field, or None."""
    return read_moment(body.get(name))
