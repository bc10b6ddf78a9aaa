"""What the register cannot make sense of, as values: a doubt is shown beside the answer, never raised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DoubtCode(StrEnum):
    """Why an answer, or a fact, is not to be taken as it stands."""

    CORRECTS_NOTHING = "corrects_nothing"
    CORRECTION_CIRCLE = "correction_circle"
    SAME_ID = "same_id"
    NO_DAY = "no_day"
    UNKNOWN_PARTICIPANT = "unknown_participant"
    UNKNOWN_INSTRUMENT = "unknown_instrument"
    CONCERNS_NOTHING = "concerns_nothing"
    DENOUNCES_NOTHING = "denounces_nothing"
    WITHDRAWN_TOO_LATE = "withdrawn_too_late"
    DATINGS_DIFFER = "datings_differ"
    LOW_CONFIDENCE = "low_confidence"
    PARTICIPANTS_NOT_KNOWN = "participants_not_known"
    NOT_CHECKED_SINCE = "not_checked_since"
    DAY_NOT_KNOWN = "day_not_known"
    ENTRY_NOT_KNOWN = "entry_not_known"
    PARENT_NOT_KNOWN = "parent_not_known"
    MEMBERS_HAVE_LEFT = "members_have_left"


@dataclass(frozen=True, kw_only=True, order=True)
class Doubt:
    """One doubt. `detail` is a day or an id, untranslated; words shown to people are translated from `code`."""

    code: DoubtCode
    facts: tuple[str, ...] = ()
    detail: str = ""
