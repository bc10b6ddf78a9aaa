"""Requests as an officer may see them: those of the officer's authority, and no others."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F, QuerySet

from longbien.convention.loader import load
from longbien.convention.types import Act as ActRule
from longbien.convention.types import Kind
from longbien.core.canonical import is_act_id
from longbien.core.cases.prefill import prefill
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.competence import is_competent
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, possible_acts
from longbien.core.safeguards.masking import masked, sees_protected
from longbien.data.models import Authority, Case, Request
from longbien.readers.cases import facts_of_case
from longbien.readers.standing_in import acting_as
from longbien.readers.visibility import requests_seen

WRITING = ("drafted", "edited")  # steps by which somebody put words into a request
OF_THE_CASE = ("case_reference", "subject", "conducting_authority", "offence", "max_penalty_years", "facts")
REFERS_BACK = frozenset({"preservation", "about"})  # elements that name the request followed
CAME_TO_NOTHING = ("draft", "awaiting_approval", "withdrawn", "refused", "nothing_found")


def requests_of(*, officer: Officer) -> QuerySet[Request]:
    """Return the requests this officer may see; none without the permission."""
    if not officer.may(SEE_REQUESTS):
        return Request.objects.none()
    return Request.objects.filter(requests_seen(officer=officer)).select_related("authority", "their_authority")


def listed_requests(*, officer: Officer) -> QuerySet[Request]:
    """
    Return the same as the rows of a list need them: without their authorities, see `attach_authorities`.

    Each says as `in_protected_case` whether its case is protected, so that nobody has to ask it of all of them.
    """
    return requests_of(officer=officer).select_related(None).annotate(in_protected_case=F("case__protected"))


def attach_authorities(requests: Sequence[Request]) -> None:
    """Give requests their authorities with one question: joined to each row, they cost more than the rows."""
    wanted = {one.their_authority_id for one in requests} | {one.authority_id for one in requests}
    known = Authority.objects.in_bulk([number for number in wanted if number is not None])
    for one in requests:
        one.authority = known[one.authority_id]
        if one.their_authority_id is not None:
            one.their_authority = known[one.their_authority_id]


def one_request(*, officer: Officer, request_id: str) -> Request | None:
    """Return a request, or None: there is none, or it is not this officer's to see."""
    if not is_act_id(request_id):
        return None
    found = (
        requests_of(officer=officer)
        .select_related("follows", "approved_by", "drafted_by", "case", "assigned_to")
        .filter(id=request_id)
        .first()
    )
    if found is not None and not sees_names(officer=officer, request=found):
        found.elements = masked(kind_id=found.kind, elements=found.elements)  # to be shown, never saved
    return found


def sees_names(*, officer: Officer, request: Request) -> bool:
    """Say whether the officer sees who is protected in a request, wherever its words stand."""
    return sees_protected(officer=officer, wrote=request.drafted_by_id == officer.person_id)


def request_by_reference(*, reference: str) -> Request | None:
    """Return the request of our reference, for the operator; whoever acts on it does so as an officer."""
    return Request.objects.select_related("authority").filter(reference=reference).first()


def side(request: Request) -> str:
    """Return which side we are on in this request."""
    return REQUESTING if request.direction == Request.Direction.OUTGOING else REQUESTED


def standing(request: Request) -> Standing:
    """Return where the request stands, for the rules of the core."""
    return Standing(state=request.state, before_question=request.state_before_question)


def wrote(*, request: Request, person_id: int) -> bool:
    """Say whether the person wrote any version of the request's text: such a one never approves or reviews it."""
    return request.drafted_by_id == person_id or request.steps.filter(step__in=WRITING, person_id=person_id).exists()


def open_acts(*, request: Request, officer: Officer) -> list[ActRule]:
    """Return the acts this officer may do on the request now, in the order of the kind."""
    kind = load().kind(kind_id=request.kind)
    ids = possible_acts(kind=kind, side=side(request), standing=standing(request))
    acting = acting_as(officer=officer, request=request)
    return [load().act(act_id=act) for act in ids if is_competent(kind=kind, act=act, officer=acting)]


def prefilled(*, kind: Kind, officer: Officer, follows: Request | None, case: Case | None = None) -> dict[str, object]:
    """Return the elements that are known before anybody types: from register, case, and the request followed."""
    known: dict[str, object] = prefill(kind=kind, facts=facts_of_case(case=case)) if case else {}
    for element in kind.elements:
        if element.prefill == "authority":
            known[element.id] = officer.authority_name
        elif follows is not None and element.prefill.startswith(f"{follows.kind}:"):
            value = follows.elements.get(element.prefill.partition(":")[2])
            if value not in (None, ""):
                known[element.id] = value
    if follows is not None:
        known = {**_of_the_case(kind, follows), **known}
        reference = " / ".join(filter(None, (follows.reference, follows.their_reference)))
        known |= {element.id: reference for element in kind.elements if element.id in REFERS_BACK}
    return known


def _of_the_case(kind: Kind, follows: Request) -> dict[str, object]:
    """Return what two requests of one case say alike: of the offence and the facts, not of what is asked."""
    found: dict[str, object] = {}
    for element in kind.elements:
        value = follows.elements.get(element.id) if element.id in OF_THE_CASE else None
        offered = {choice.value for choice in element.choices}
        if value not in (None, "") and (not offered or value in offered):
            found[element.id] = value
    return found
