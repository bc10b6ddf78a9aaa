"""Safeguards out of the way of a test that is about something else: the screen answered, the further approval given."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.safeguards.approving import approve_further
from longbien.actions.safeguards.screening import answer_screen
from longbien.core.officers import Officer
from longbien.data.models import Act, Authority, EvidenceItem, EvidenceLimit, Person, Request, Seat
from longbien.readers.people import officer_in
from longbien.readers.safeguards import extra_standing, screen_standing
from people import NOW

REASONS = "One mailbox, for the three days of the intrusion; nothing milder shows who held the account."


def screened(request: Request | str, *, officer: Officer, now: datetime = NOW) -> Request:
    """Answer what the request's screen asks on our side, if it is due: nothing speaks against it."""
    found = _found(request)
    standing = screen_standing(request=found)
    if standing is not None and standing.state == "due":
        answers = {one.id: "no" for one in standing.questions}
        answer_screen(officer=officer, request_id=found.id, answers=answers, reasons=REASONS, now=now)
    return _found(found)


def cleared(request: Request | str, *, officer: Officer, now: datetime = NOW) -> Request:
    """Answer the screen, and let a supervisor of the authority give the further approval where one is needed."""
    found = screened(request, officer=officer, now=now)
    if extra_standing(request=found).needed:
        third = supervisor(found.authority, now=now)
        approve_further(officer=third, request_id=found.id, reasons=REASONS, now=now)
    return _found(found)


def supervisor(authority: Authority, *, now: datetime = NOW) -> Officer:
    """Return a supervisor of the authority, seated now if there was none."""
    name = f"supervisor_{authority.code}"
    person, _new = Person.objects.get_or_create(username=name, defaults={"display_name": "Supervisor"})
    Seat.objects.get_or_create(person=person, authority=authority, role="supervisor", defaults={"from_at": now})
    found = officer_in(person=person, authority_code=authority.code, now=now)
    assert found is not None
    return found


def _found(request: Request | str) -> Request:
    number = request if isinstance(request, str) else request.id
    return Request.objects.select_related("authority", "their_authority").get(id=number)


def received(item_id: str) -> str:
    """Return the id of an item as another State would have sent it: the same bytes, whose last day has come."""
    item = EvidenceItem.objects.get(pk=item_id)
    act = Act.objects.filter(request=item.request).order_by("position").last()
    item.pk, item.is_ours = "c" * 32, False
    item.save(force_insert=True)
    said = {"onward": "no", "other_use": "no", "retention": "confirmed", "retain_until_at": NOW}
    EvidenceLimit.objects.create(item=item, act=act, **said)
    return item.pk
