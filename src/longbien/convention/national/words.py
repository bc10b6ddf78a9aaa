"""The closed lists of the files on national law."""

from __future__ import annotations

from enum import StrEnum


class Known(StrEnum):
    """Yes, no, or nobody has found out."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Recorded(StrEnum):
    """Whether all that an offence demands is written down, or some of it."""

    COMPLETE = "complete"
    PARTIAL = "partial"


class PenaltyKind(StrEnum):
    """What the highest penalty of an offence is, as art. 2(h) looks at it."""

    LIBERTY = "liberty"
    HEAVIER = "heavier"
    LIGHTER = "lighter"
    UNKNOWN = "unknown"
