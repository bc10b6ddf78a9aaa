"""A moment that another State wrote into an act: read, or taken as if it had written none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime


def moment_in(body: Mapping[str, object], name: str) -> datetime | None:
    """Return the moment that an act names in a field, or None."""
    value = body.get(name)
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
        return at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None
