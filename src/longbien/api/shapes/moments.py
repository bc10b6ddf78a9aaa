"""A moment that comes in: with its zone, and one that can be told in universal time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime


def _in_utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError as error:  # a zone can lead beyond the years 1 to 9999
        raise ValueError("a moment between the years 1 and 9999 in UTC") from error


MomentIn = Annotated[AwareDatetime, AfterValidator(_in_utc)]
