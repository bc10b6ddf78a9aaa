"""Looking again at whether the secrecy of a request is still needed: it must not last for ever by itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from longbien.actions.requests.rows import locked_request, write_step
from longbien.actions.safeguards.reminding import remind
from longbien.convention.safeguards import load_safeguards
from longbien.core.errors import MayNotDoThisNow
from longbien.core.officers import Officer
from longbien.core.permissions import DECIDE_REQUEST
from longbien.core.requests.words import clean
from longbien.core.safeguards.screening import LONGEST_REASONS, ScreenReasonMissing
from longbien.data.models import SecrecyReview
from longbien.readers.secrecy import secrecy_of


class NoSecrecy(MayNotDoThisNow):
    """No secrecy holds for this request, so there is none to look at."""

    code = "no_secrecy"


class ReviewTooLate(MayNotDoThisNow):
    """The next look comes after today, and no later than the longest time between two of them."""

    code = "review_too_late"


@transaction.atomic
def review_secrecy(
    *, officer: Officer, request_id: str, needed: bool, next_on: date | None, reasons: str, now: datetime
) -> SecrecyReview:
    """
    Record whether the secrecy of a request is still needed, and when that is looked at again.

    Args:
        next_on: the day of the next look; None takes the longest time that the rules allow.

    Raises:
        NotPermitted, NotFound, NoSecrecy, ReviewTooLate, ScreenReasonMissing.
    """
    officer.require(DECIDE_REQUEST)
    request = locked_request(officer=officer, request_id=request_id)
    if secrecy_of(request) is None:
        raise NoSecrecy(request.reference)
    latest = now.date() + timedelta(days=load_safeguards().confidentiality.review_days)
    chosen = next_on or latest
    if needed and not now.date() < chosen <= latest:
        raise ReviewTooLate(latest.isoformat())
    said = clean(reasons).strip()[:LONGEST_REASONS]
    if not said:
        raise ScreenReasonMissing("reasons: say why")
    review = SecrecyReview.objects.create(
        request=request,
        needed=needed,
        next_on=chosen if needed else None,
        reasons=said,
        person_id=officer.person_id,
        person_name=officer.name,
        at=now,
    )
    write_step(request=request, officer=officer, step="secrecy_reviewed", now=now)
    remind(request=request, now=now, person=officer.name)
    return review
