"""Secrecy that is looked at again, requests that concern children, persons who are to be protected."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from longbien.actions.cases.errors import NotEligible
from longbien.actions.cases.placing import assign_request, open_case_for, put_into_case
from longbien.actions.errors import NotFound
from longbien.actions.people import lock_person
from longbien.actions.requests import draft_request, save_draft, send_request
from longbien.actions.requests.keeping import keep_replaced
from longbien.actions.safeguards.reviewing import NoSecrecy, ReviewTooLate, review_secrecy
from longbien.actions.safeguards.screening import answer_screen
from longbien.core.exchange.acts import read_act
from longbien.core.officers import NotPermitted, Officer
from longbien.core.safeguards.masking import MASK
from longbien.core.safeguards.screening import ScreenReasonMissing
from longbien.data.models import Act, CaseMember, Request
from longbien.ports.instruments import Instruments
from longbien.readers.cases import people_for_request
from longbien.readers.drafting import kept_words
from longbien.readers.requests import one_request, requests_of
from longbien.readers.secrecy import secrecy_of
from longbien.readers.timeline import statement_of, timeline
from longbien.readers.visibility import can_see, cases_seen, is_closed
from offices import Office, with_policy
from people import ARDENIA, NOW
from screens import screened
from their_acts import ELEMENTS, opening

from .conftest import seated

RELOCATION = {"authority": "NCA", "agreement": "Signed in May.", "pseudonym": "Rose", "needs": "A doctor."}


def drafted(office: Office, *, kind: str = "preserve.request", who: str = "duty_officer", **said: object) -> Request:
    return draft_request(
        officer=office.officer(who),
        kind_id=kind,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={**(ELEMENTS if kind == "preserve.request" else RELOCATION), **said},
        now=NOW,
    )


def arrived(*, number: int = 1, route: object = None, **said: object) -> Request:
    body = {"elements": {**ELEMENTS, **said}, "legal_basis": "uncc-2024", "follows": None}
    theirs = opening(number=number, body=body if route is None else {**body, "route": route})
    assert theirs.arrive() is None
    return Request.objects.select_related("authority", "their_authority").get(id=theirs.act.id)


def seen_by(office: Office, who: str) -> set[str]:
    return set(requests_of(officer=office.officer(who)).values_list("id", flat=True))


# Secrecy


def test_secrecy_that_was_not_asked_for_is_none(office: Office) -> None:
    assert secrecy_of(drafted(office)) is None


@pytest.mark.parametrize(
    ("until", "review_on"),
    [("2026-12-01", date(2026, 12, 1)), ("2030-01-01", date(2027, 2, 20)), ("", date(2027, 2, 20))],
)
def test_the_need_for_secrecy_is_looked_at_when_it_ends_and_after_ninety_days_at_the_latest(
    office: Office, until: str, review_on: date
) -> None:
    found = secrecy_of(drafted(office, secrecy=True, secrecy_until=until))

    assert found is not None
    assert found.review_on == review_on
    assert not found.is_due(NOW)
    assert found.is_due(NOW + (review_on - NOW.date()))


def test_a_look_that_finds_it_needed_sets_the_next_one_and_one_that_does_not_ends_it(office: Office) -> None:
    request = drafted(office, secrecy=True)
    how = {"officer": office.officer("central_authority"), "request_id": request.id, "now": NOW}
    later = NOW.date() + timedelta(days=30)

    review_secrecy(needed=True, next_on=later, reasons="The search is next month.", **how)
    standing = secrecy_of(request)
    assert standing is not None
    assert standing.review_on == later

    review_secrecy(needed=False, next_on=None, reasons="The search is over.", **how)
    assert secrecy_of(Request.objects.get(id=request.id)) is None
    with pytest.raises(NoSecrecy):
        review_secrecy(needed=True, next_on=None, reasons="Again.", **how)


@pytest.mark.parametrize("days", [-1, 0, 91, 3650])
def test_the_next_look_is_ahead_and_not_far(office: Office, days: int) -> None:
    request = drafted(office, secrecy=True)
    next_on = NOW.date() + timedelta(days=days)

    with pytest.raises(ReviewTooLate):
        review_secrecy(
            officer=office.officer("central_authority"),
            request_id=request.id,
            needed=True,
            next_on=next_on,
            reasons="Needed.",
            now=NOW,
        )


@pytest.mark.parametrize(
    ("who", "reasons", "error"),
    [
        ("outsider", "x", NotFound),
        ("overseer", "x", NotPermitted),
        ("duty_officer", "x", NotPermitted),
        ("central_authority", " ", ScreenReasonMissing),
    ],
)
def test_who_does_not_review_secrecy(office: Office, who: str, reasons: str, error: type) -> None:
    request = drafted(office, secrecy=True)

    with pytest.raises(error):
        review_secrecy(
            officer=office.officer(who), request_id=request.id, needed=True, next_on=None, reasons=reasons, now=NOW
        )


# Children


def test_where_nobody_is_trained_such_a_request_goes_the_ordinary_way(office: Office) -> None:
    request = arrived(route="children")

    assert request.route == "children"
    assert seen_by(office, "duty_officer") == {request.id}

    seated(office, "trained", "child_protection", office.ours)
    assert seen_by(office, "duty_officer") == set()
    lock_person(username="trained", now=NOW)  # who cannot sign in is nobody
    assert seen_by(office, "duty_officer") == {request.id}


@pytest.mark.parametrize("said", [{"route": "children"}, {"offence": "art14"}])
def test_where_somebody_is_trained_only_they_see_it(office: Office, said: dict[str, object]) -> None:
    seated(office, "trained", "child_protection", office.ours)
    ordinary, request = arrived(number=2), arrived(**said)

    assert seen_by(office, "trained") == {ordinary.id, request.id}
    for who in ("duty_officer", "central_authority", "second_officer"):
        assert seen_by(office, who) == {ordinary.id}
        assert one_request(officer=office.officer(who), request_id=request.id) is None
        assert not can_see(officer=office.officer(who), request=request)
        with pytest.raises(NotFound):
            screened(request, officer=office.officer(who))
    assert seen_by(office, "outsider") == seen_by(office, "overseer") == set()


def test_a_case_tells_of_a_child_no_more_than_the_request_in_it(office: Office) -> None:
    seated(office, "trained", "child_protection", office.ours)
    request, other = drafted(office, offence="art14"), drafted(office, who="central_authority")
    duty, trained = office.officer("duty_officer"), office.officer("trained")
    case = open_case_for(officer=duty, request_id=request.id, title="", now=NOW)
    sees = {who: cases_seen(officer=office.officer(who)).filter(pk=case.id).exists() for who in office.people}

    assert sees == {who: who in {"duty_officer", "trained"} for who in office.people}
    assert is_closed(case_id=case.id, officer=office.officer("central_authority"))
    assert {one.pk for one in people_for_request(request=request, now=NOW)} == {duty.person_id, trained.person_id}
    with pytest.raises(NotEligible):
        assign_request(officer=duty, request_id=request.id, person_id=office.people["second_officer"].pk, now=NOW)
    put_into_case(officer=duty, request_id=other.id, case_id=case.id, now=NOW)
    assert seen_by(office, "central_authority") == set()  # what lies in a case is as closed as the case
    assert seen_by(office, "trained") == {request.id, other.id}

    CaseMember.objects.create(
        case=case, person=office.people["central_authority"], joined_at=NOW, added_by_id=duty.person_id
    )
    assert seen_by(office, "central_authority") == {other.id}  # the team sees the case, and of the child nothing else
    lock_person(username="trained", now=NOW)
    assert seen_by(office, "second_officer") == {request.id, other.id}


def test_another_word_for_a_route_is_no_route(office: Office) -> None:
    assert [arrived(number=n, route=word).route for n, word in enumerate(("", "fast", 7, True))] == ["", "", "", ""]


def test_the_answer_about_a_child_routes_a_draft_and_travels_with_it(office: Office, instruments: Instruments) -> None:
    seated(office, "trained", "child_protection", office.ours)
    request = drafted(office)
    answer_screen(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        answers={"suppression": "no", "discrimination": "no", "proportionality": "no", "child": "yes"},
        now=NOW,
    )
    assert seen_by(office, "duty_officer") == {request.id}  # who wrote it goes on with it
    assert seen_by(office, "second_officer") == set()

    send_request(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=1,
        now=NOW,
        instruments=with_policy(instruments, approval=False),
    )

    sent = read_act(bytes(Act.objects.get(request=request).statement), key=ARDENIA.signer.public)
    assert sent.body["route"] == "children"


def test_a_request_that_follows_goes_the_same_way(office: Office) -> None:
    first = drafted(office, offence="art14")
    second = draft_request(
        officer=office.officer("central_authority"),
        kind_id="mla.stored_data",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={},
        follows_id=first.id,
        now=NOW,
    )

    assert (first.route, second.route) == ("children", "children")


# Protected persons


def test_who_is_protected_is_masked_for_those_who_need_not_know(office: Office) -> None:
    request = drafted(office, kind="witness.relocation", who="central_authority")
    names = {who: one_request(officer=office.officer(who), request_id=request.id) for who in office.people}

    shown = {who: found.elements["pseudonym"] for who, found in names.items() if found is not None}
    assert shown == {"duty_officer": MASK, "second_officer": MASK, "central_authority": "Rose"}
    assert Request.objects.get(id=request.id).elements["pseudonym"] == "Rose"


def test_no_words_of_a_request_name_the_protected_to_others(office: Office) -> None:
    """Neither the timeline, nor the signed bytes, nor what a colleague wrote before."""
    lawyer, duty = office.officer("central_authority"), office.officer("duty_officer")
    draft = drafted(office, kind="witness.relocation", who="central_authority")
    keep_replaced(request=draft, said={"elements": dict(RELOCATION)})
    theirs = opening(
        kind="witness.relocation", body={"elements": RELOCATION, "legal_basis": "uncc-2024", "follows": None}
    )
    assert theirs.arrive() is None
    sent = Request.objects.get(id=theirs.act.id)

    def told(who: Officer) -> list[object]:
        found = one_request(officer=who, request_id=sent.id)
        assert found is not None
        opening = timeline(officer=who, request=found)[0].act
        kept = kept_words(officer=who, request_id=draft.id)[0].said["elements"]
        assert opening is not None
        return [opening.body["elements"]["pseudonym"], kept["pseudonym"]]

    assert (told(lawyer), told(duty)) == (["Rose", "Rose"], [MASK, MASK])
    assert statement_of(officer=lawyer, request=sent, act_id=sent.id) == theirs.statement
    with pytest.raises(NotPermitted):
        statement_of(officer=duty, request=sent, act_id=sent.id)
    assert statement_of(officer=office.officer("outsider"), request=sent, act_id=sent.id) is None


def test_a_draft_saved_with_masks_keeps_what_stands_behind_them(office: Office) -> None:
    request = drafted(office, kind="witness.relocation", who="central_authority")
    save_draft(
        officer=office.officer("central_authority"),
        request_id=request.id,
        version=request.version,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={**RELOCATION, "pseudonym": MASK, "needs": "Two doctors."},
        now=NOW,
    )

    kept = Request.objects.get(id=request.id).elements
    assert (kept["pseudonym"], kept["needs"]) == ("Rose", "Two doctors.")
