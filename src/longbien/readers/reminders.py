"""By when the safeguards of a request wait for a person: the last day of data, a look at secrecy, a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.terms import Warning
from longbien.core.deadlines.terms import SAFEGUARD, warning_moments
from longbien.core.safeguards.reaching import acts_that_carry_out, may_still_carry_out
from longbien.data.models import EvidenceLimit, Request
from longbien.readers.requests import standing as standing_of
from longbien.readers.safeguards import screen_standing
from longbien.readers.secrecy import first_review_on, secrecy_of

RETENTION, SECRECY, SCREEN = f"{SAFEGUARD}retention", f"{SAFEGUARD}secrecy", f"{SAFEGUARD}screen"
DRAFTS = ("draft", "awaiting_approval")
DAYS_BEFORE_A_LOOK = (5, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What waits, since when and until when; `warnings` are texts and moments, as terms have them."""

    term: str
    begins_at: datetime
    due_at: datetime
    warnings: tuple[tuple[str, datetime], ...]


def reminders_of(*, request: Request) -> tuple[Reminder, ...]:
    """Return what the safeguards of a request wait for now."""
    found = (_retention(request), _secrecy(request), _screen(request))
    return tuple(one for one in found if one is not None)


def reminders_at_opening(*, request: Request) -> tuple[Reminder, ...]:
    """Return what a request waits for that has just been sent or laid before us: nothing is asked of the database."""
    if request.state in DRAFTS:
        return ()
    law, found = load_safeguards(), []
    if request.elements.get(law.confidentiality.asked_by) is True:
        found.append(_look(request.opened_at, on=first_review_on(request)))
    if request.direction == Request.Direction.INCOMING and _has_long_screen(request.kind):
        found.append(_answer(request))
    return tuple(found)


@lru_cache(maxsize=512)
def _has_long_screen(kind_id: str) -> bool:
    screen = load_safeguards().screen_for(kind_id=kind_id)
    return screen is not None and not screen.together and bool(acts_that_carry_out(load().kind(kind_id=kind_id)))


def _retention(request: Request) -> Reminder | None:
    rows = EvidenceLimit.objects.filter(item__request=request, erased_at__isnull=True, retain_until_at__isnull=False)
    first = rows.select_related("item").order_by("retain_until_at", "pk").first()
    if first is None or first.retain_until_at is None:
        return None
    days = load_safeguards().limits.warn_days
    return _reminder(RETENTION, first.item.added_at, first.retain_until_at, warnings=_days_before(days))


def _secrecy(request: Request) -> Reminder | None:
    secrecy = None if request.state in (*DRAFTS, "approved") else secrecy_of(request)
    if secrecy is None:
        return None
    return _look(secrecy.reviews[-1].at if secrecy.reviews else request.opened_at, on=secrecy.review_on)


def _look(begins_at: datetime, *, on: date) -> Reminder:
    due_at = datetime.combine(on, time.min, tzinfo=UTC)
    return _reminder(SECRECY, begins_at, due_at, warnings=_days_before(DAYS_BEFORE_A_LOOK))


def _screen(request: Request) -> Reminder | None:
    if not _is_open(request):
        return None
    standing, rules = screen_standing(request=request), load_safeguards().reminders
    if standing is None:
        return None
    if standing.state == "undecided" and standing.row is not None:
        at = standing.row.at
        return _reminder(SCREEN, at, at + timedelta(hours=rules.decide_hours), warnings=())
    if standing.state != "due" or request.direction == Request.Direction.OUTGOING or standing.screen.together:
        return None
    return _answer(request)


def _answer(request: Request) -> Reminder:
    due_at = request.opened_at + timedelta(hours=load_safeguards().reminders.answer_hours)
    return _reminder(SCREEN, request.opened_at, due_at, warnings=_days_before((1,)))


def _is_open(request: Request) -> bool:
    """Say whether an answer still opens something: the sending of ours, the carrying out of theirs."""
    if request.direction == Request.Direction.OUTGOING:
        return request.state in DRAFTS
    return may_still_carry_out(kind=load().kind(kind_id=request.kind), standing=standing_of(request))


def _reminder(term: str, begins_at: datetime, due_at: datetime, *, warnings: Iterable[Warning]) -> Reminder:
    begins_at = min(begins_at, due_at)
    found = warning_moments(begins_at=begins_at, due_at=due_at, warnings=warnings)
    return Reminder(term=term, begins_at=begins_at, due_at=due_at, warnings=found)


def _days_before(days: Iterable[int]) -> Iterator[Warning]:
    return (Warning(text=f"{one} days before", before=timedelta(days=one)) for one in days)
