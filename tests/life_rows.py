"""What stands beside the acts of requests, as rows: for tests that ask who gets to see and change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from longbien.core.exchange.acts import Party
from longbien.data.models import Authority, Concerned, Condition, Deconfliction, Hold, Notified, Person, Request
from offices import Office
from people import NOW
from their_acts import opening

UNTIL = NOW.date() + timedelta(days=10)


def life_rows(office: Office, *, theirs: str, secret: str) -> dict[str, str]:
    """
    Return names of rows about requests that lie with Ardenia's cybercrime authority, or of which it was told.

    Args:
        theirs: id of a request of another State that lies with it.
        secret: what nobody else may read.
    """
    request = Request.objects.get(id=theirs)
    condition = Condition.objects.create(
        request=request, act=request.acts.order_by("position")[0], number=1, text=secret, standing="agreed"
    )
    kept = opening(number=51)
    assert kept.arrive() is None
    Request.objects.filter(id=kept.act.id).update(state="accepted")
    shared = Concerned.objects.create(
        deconfliction=Deconfliction.objects.create(digest="d" * 64, kind="mail", opened_at=NOW),
        request=request,
        authority=office.ours,
        at=NOW,
    )
    colleague, _ = Person.objects.get_or_create(username="a_colleague")
    return {
        "condition": str(condition.pk),
        "accepted": kept.act.id,
        "concerned": str(shared.pk),
        "hold": str(_held(request, code="court", by=colleague).pk),
        "asked_hold": str(_held(request, code="police", by=colleague, asked=True, word=secret).pk),
        "told": str(_told_by_others(office, number=52, word=secret).pk),
        "own_hold": str(_own_hold(office, number=53, by=colleague, word=secret).pk),
    }


def _held(request: Request, *, code: str, by: Person, asked: bool = False, word: str = "") -> Hold:
    authority = Authority.objects.create(node="XAA", code=code, name=f"The {code}", is_ours=True)
    notified = Notified.objects.create(request=request, authority=authority, word=word, by=by, at=NOW)
    hold = Hold.objects.create(notified=notified, reason=word or "Wait.", until_on=UNTIL, by=by, at=NOW)
    if asked:
        Hold.objects.filter(pk=hold.pk).update(asked_by=by, asked_at=NOW, asked_because="It is urgent.")
    return hold


def _told_by_others(office: Office, *, number: int, word: str) -> Notified:
    came = opening(number=number)
    came = opening(number=number, recipient=replace(came.act.recipient, authority="ffu"))
    assert came.act.recipient == Party("XAA", "ffu")
    assert came.arrive() is None
    by = office.people["outsider"]
    return Notified.objects.create(request_id=came.act.id, authority=office.ours, word=word, by=by, at=NOW)


def _own_hold(office: Office, *, number: int, by: Person, word: str) -> Hold:
    notified = _told_by_others(office, number=number, word=word)
    return Hold.objects.create(notified=notified, reason=word, until_on=UNTIL, by=by, at=NOW)
