"""Whether secrecy was asked for with a request, until when, and when its need is to be looked at again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from longbien.convention.safeguards import load_safeguards
from longbien.core.deadlines.moments import read_moment
from longbien.data.models import Request, SecrecyReview
from longbien.readers.parts import Part, may_have


@dataclass(frozen=True, slots=True)
class Secrecy:
    """
    The secrecy of a request, as long as it holds.

    Args:
        until_at: the end that the request names, if it names one.
        review_on: the day on which its need is to be looked at again.
        reviews: what was found before, oldest first.
    """

    until_at: datetime | None
    review_on: date
    reviews: tuple[SecrecyReview, ...]

    def is_over(self, now: datetime) -> bool:
        """Say whether the end that was named has come."""
        return self.until_at is not None and now >= self.until_at

    def is_due(self, now: datetime) -> bool:
        """Say whether its need is to be looked at now."""
        return now.date() >= self.review_on or self.is_over(now)


def secrecy_of(request: Request) -> Secrecy | None:
    """
    Return the secrecy of a request; None if none was asked for, or a review ended it.

    Source: UN Convention against Cybercrime, arts. 40(20) and 42(3)(g); the review is practice.
    """
    rules = load_safeguards().confidentiality
    if request.elements.get(rules.asked_by) is not True:
        return None
    reviews = tuple(request.secrecy_reviews.all()) if may_have(request, Part.SECRECY) else ()
    last = reviews[-1] if reviews else None
    if last is not None and not last.needed:
        return None
    until_at = read_moment(request.elements.get(rules.until))
    review_on = last.next_on if last and last.next_on else first_review_on(request)
    return Secrecy(until_at=until_at, review_on=review_on, reviews=reviews)


def first_review_on(request: Request) -> date:
    """Return the day of the first look at a secrecy: the end that the request names, or the longest time allowed."""
    rules = load_safeguards().confidentiality
    latest = request.opened_at.date() + timedelta(days=rules.review_days)
    until_at = read_moment(request.elements.get(rules.until))
    return min(latest, until_at.date()) if until_at else latest
