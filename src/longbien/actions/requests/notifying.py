"""Another authority of the State is told of a request, and can hold its execution for a time.

Rules:
1. The authority that has a request of another State can tell another authority of this node of it, with a word of its
   own. That authority sees who asks for what kind of help, since when, whether that has ended, and that word; nothing
   else.
2. It can place a hold with a reason and a last day, unless the request has ended. Until then what carries the request
   out waits; keeping data from being lost never waits.
3. The hold ends with its day, or when that authority lifts it, or when the authority that has the request overrules
   it: one person of the central authority asks with a reason, another decides.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from longbien.actions.errors import NotFound
from longbien.actions.requests.errors import OwnApproval
from longbien.actions.requests.meaning import note_names_meant, refusals_noted
from longbien.actions.requests.rows import changed, locked_request, write_step
from longbien.actions.safeguards.naming import places_in_words, refuse_names
from longbien.convention.loader import load
from longbien.core.age.recipients import Identity
from longbien.core.errors import MayNotDoThisNow
from longbien.core.officers import Officer
from longbien.core.permissions import DECIDE_REQUEST, SEE_REQUESTS
from longbien.core.requests.words import clean
from longbien.data.models import Authority, Hold, Notified, Request
from longbien.readers.notified import holds_in_force, told_to

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

LONGEST_TEXT = 4000
LONGEST_HOLD_DAYS = 366


class Held(MayNotDoThisNow):
    """A notified authority holds the request; `detail` is the authority."""

    code = "held"


class HoldWrong(MayNotDoThisNow):
    """A hold needs a reason and a last day that has not passed, at most a year ahead."""

    code = "hold_wrong"


class RequestEnded(MayNotDoThisNow):
    """The request was withdrawn or closed: nothing is left that a hold could let wait."""

    code = "request_ended"


class AlreadyDone(MayNotDoThisNow):
    """The authority was told before, or the hold has ended or was brought before a second person."""

    code = "already_done"


def notify_authority(
    *,
    officer: Officer,
    request_id: str,
    authority_code: str,
    word: str,
    now: datetime,
    identity: Identity,
    names_meant: bool = False,
) -> Notified:
    """
    Tell another authority of this node of a request that came.

    Args:
        identity: of the node, to open the names of protected persons with which the word is compared.
        names_meant: the officer means that the word names one.

    Raises:
        NotPermitted, NotFound, AlreadyDone, NameSaid.
    """
    with refusals_noted(officer=officer, request_id=request_id, now=now), transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id)
        officer.require(DECIDE_REQUEST)
        told = (
            Authority.objects.filter(is_ours=True, code=clean(authority_code)).exclude(pk=officer.authority_id).first()
        )
        if told is None or request.direction != Request.Direction.INCOMING:
            raise NotFound(authority_code[:64])
        if Notified.objects.filter(request=request, authority=told).exists():
            raise AlreadyDone(told.code)
        text = clean(word)[:LONGEST_TEXT]  # what is kept is compared: a name with marks that nobody sees is that name
        named = places_in_words(request=request, words={"word": text}, identity=identity)
        if not names_meant:
            refuse_names(named)
        found = Notified.objects.create(request=request, authority=told, word=text, by_id=officer.person_id, at=now)
        _step(request=request, officer=officer, step="authority_notified", note=told.name, now=now)
        note_names_meant(request=request, officer=officer, places=named, now=now)
        return found


@transaction.atomic
def place_hold(*, officer: Officer, notified_id: int, reason: str, until_on: date | None, now: datetime) -> Hold:
    """
    Hold a request of which this authority was told.

    Raises:
        NotPermitted, NotFound, RequestEnded, HoldWrong, AlreadyDone.
    """
    notified = _notified(officer=officer, notified_id=notified_id)
    if load().state(state_id=notified.request.state).final:
        raise RequestEnded(notified.request.reference)
    text = clean(reason)[:LONGEST_TEXT]
    if not text or until_on is None or not 0 <= (until_on - now.date()).days <= LONGEST_HOLD_DAYS:
        raise HoldWrong("reason, until_on")
    if holds_in_force(request=notified.request, on=now.date()).filter(notified=notified).exists():
        raise AlreadyDone(notified.request.reference)
    hold = Hold.objects.create(notified=notified, reason=text, until_on=until_on, by_id=officer.person_id, at=now)
    _step(request=notified.request, officer=officer, step="hold_placed", note=text, now=now)
    return hold


@transaction.atomic
def lift_hold(*, officer: Officer, hold_id: int, now: datetime) -> Hold:
    """Lift a hold of this authority before its day. Raises: NotPermitted, NotFound, AlreadyDone."""
    hold = Hold.objects.select_related("notified").filter(pk=hold_id).first()
    if hold is None:
        raise NotFound(str(hold_id))
    notified = _notified(officer=officer, notified_id=hold.notified_id)
    _require_in_force(hold, request=notified.request, on=now.date())
    hold.lifted_by_id, hold.lifted_at = officer.person_id, now
    hold.save(update_fields=["lifted_by", "lifted_at"])
    _step(request=notified.request, officer=officer, step="hold_lifted", note="", now=now)
    return hold


@transaction.atomic
def ask_to_overrule(*, officer: Officer, request_id: str, hold_id: int, reason: str, now: datetime) -> Hold:
    """Ask that a hold be overruled. Raises: NotPermitted, NotFound, HoldWrong, AlreadyDone."""
    request, hold = _held(officer=officer, request_id=request_id, hold_id=hold_id, on=now.date())
    text = clean(reason)[:LONGEST_TEXT]
    if not text:
        raise HoldWrong("reason")
    if hold.asked_at is not None:
        raise AlreadyDone(request.reference)
    hold.asked_by_id, hold.asked_at, hold.asked_because = officer.person_id, now, text
    hold.save(update_fields=["asked_by", "asked_at", "asked_because"])
    _step(request=request, officer=officer, step="overruling_asked", note=text, now=now)
    return hold


@transaction.atomic
def overrule_hold(*, officer: Officer, request_id: str, hold_id: int, now: datetime) -> Hold:
    """Overrule a hold that a colleague asks to. Raises: NotPermitted, NotFound, OwnApproval, AlreadyDone, HoldWrong."""
    request, hold = _held(officer=officer, request_id=request_id, hold_id=hold_id, on=now.date())
    if hold.asked_at is None:
        raise HoldWrong("reason")
    if hold.asked_by_id == officer.person_id:
        raise OwnApproval(request.reference)
    hold.overruled_by_id, hold.overruled_at = officer.person_id, now
    hold.save(update_fields=["overruled_by", "overruled_at"])
    _step(request=request, officer=officer, step="hold_overruled", note=hold.asked_because, now=now)
    return hold


def require_no_hold(passing: Passing) -> None:
    """Gate: what carries a request out waits while a notified authority holds it. Raises: Held."""
    if not load().act(act_id=passing.act).executes:
        return
    hold = holds_in_force(request=passing.request, on=passing.now.date()).first()
    if hold is not None:
        raise Held(hold.notified.authority.name)


def _held(*, officer: Officer, request_id: str, hold_id: int, on: date) -> tuple[Request, Hold]:
    """Return a hold on a request of the officer's own authority, in force. Raises: as `overrule_hold`."""
    request = locked_request(officer=officer, request_id=request_id)
    officer.require(DECIDE_REQUEST)
    hold = Hold.objects.select_related("notified").filter(pk=hold_id, notified__request=request).first()
    if hold is None:
        raise NotFound(str(hold_id))
    _require_in_force(hold, request=request, on=on)
    return request, hold


def _require_in_force(hold: Hold, *, request: Request, on: date) -> None:
    if not holds_in_force(request=request, on=on).filter(pk=hold.pk).exists():
        raise AlreadyDone(request.reference)


def _notified(*, officer: Officer, notified_id: int) -> Notified:
    """Return what this authority was told, with its request locked. Raises: NotPermitted, NotFound."""
    officer.require(SEE_REQUESTS)
    found = Notified.objects.filter(told_to(officer=officer), pk=notified_id).first()
    if found is None:
        raise NotFound(str(notified_id))
    officer.require(DECIDE_REQUEST)
    found.request = Request.objects.select_for_update(of=("self",)).select_related("authority").get(id=found.request_id)
    return found


def _step(*, request: Request, officer: Officer, step: str, note: str, now: datetime) -> None:
    write_step(request=request, officer=officer, step=step, now=now, note=note)
    changed(request=request, now=now)
