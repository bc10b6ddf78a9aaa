"""Who is on a team, who leads, what a protected case shows to whom, and who opens it again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from case_files import CaseRoom
from longbien.actions.cases import (
    add_note,
    add_task,
    assign_request,
    decide_lifting,
    exclude_person,
    join_team,
    lead_case,
    leave_team,
    note_case_read,
    note_listed,
    note_request_read,
    noting,
    open_case_for,
    propose_lifting,
    protect_case,
    put_into_case,
    readmit_person,
    rescue_case,
    take_out_of_case,
)
from longbien.actions.cases.errors import (
    CaseWrong,
    LastMember,
    LeadingMember,
    NotEligible,
    NothingProposed,
    OtherCase,
    OwnLifting,
    TeamCanOpenIt,
)
from longbien.actions.errors import NotFound
from longbien.actions.requests import approve
from longbien.core.officers import NotPermitted
from longbien.data.models import CaseReading, ExtraApproval, JournalRow, Request
from longbien.readers.cases import case_file, cases, people_for_case
from longbien.readers.requests import one_request, requests_of
from longbien.readers.safeguards import extra_standing, subject_of
from longbien.readers.visibility import is_closed
from people import NOW
from their_acts import opening
from web.visitors import Visitors


def incoming(number: int = 1) -> Request:
    theirs = opening(number=number)
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def test_a_protected_case_is_open_to_its_team_alone(room: CaseRoom) -> None:
    request = incoming()
    case = room.protected("second_officer", request=request)

    seen = {
        who: (
            case_file(officer=room.officer(who), case_id=case.id) is not None,
            len(cases(officer=room.officer(who)).cases),
            one_request(officer=room.officer(who), request_id=request.id) is not None,
            requests_of(officer=room.officer(who)).count(),
        )
        for who in ("central_authority", "second_officer", "duty_officer", "second_central", "outsider", "overseer")
    }

    inside, outside = (True, 1, True, 1), (False, 0, False, 0)
    assert seen == {
        "central_authority": inside,
        "second_officer": inside,
        "duty_officer": outside,
        "second_central": outside,
        "outsider": outside,
        "overseer": outside,
    }


def test_who_protects_a_case_joins_the_team_and_leads_if_nobody_does(room: CaseRoom) -> None:
    case = room.opened()

    protected = protect_case(officer=room.officer("central_authority"), case_id=case.id, because="Why.", now=NOW)

    assert protected.leader_id == room.number("central_authority")
    assert [one.person_id for one in case.members.all()] == [room.number("central_authority")]
    assert is_closed(case_id=case.id, officer=room.officer("duty_officer"))


def test_a_case_is_protected_by_the_central_authority_and_for_a_reason(room: CaseRoom) -> None:
    case = room.opened()

    with pytest.raises(NotPermitted):
        protect_case(officer=room.officer("duty_officer"), case_id=case.id, because="Why.", now=NOW)
    with pytest.raises(CaseWrong):
        protect_case(officer=room.officer("central_authority"), case_id=case.id, because=" ", now=NOW)


def test_who_proposes_to_open_a_protected_case_does_not_decide_it(room: CaseRoom) -> None:
    case = room.protected("second_central")
    first, second = room.officer("central_authority"), room.officer("second_central")
    propose_lifting(officer=first, case_id=case.id, because="The suspect left.", now=NOW)

    with pytest.raises(OwnLifting):
        decide_lifting(officer=first, case_id=case.id, confirmed=True, now=NOW)
    lifted = decide_lifting(officer=second, case_id=case.id, confirmed=True, now=NOW)

    assert (lifted.protected, lifted.lift_by_id) == (False, None)
    assert case_file(officer=room.officer("duty_officer"), case_id=case.id) is not None
    with pytest.raises(NothingProposed):
        decide_lifting(officer=second, case_id=case.id, confirmed=True, now=NOW)


def test_a_refused_lifting_leaves_the_case_protected(room: CaseRoom) -> None:
    case = room.protected("second_central")
    propose_lifting(officer=room.officer("central_authority"), case_id=case.id, because="Why not.", now=NOW)

    kept = decide_lifting(officer=room.officer("second_central"), case_id=case.id, confirmed=False, now=NOW)

    assert (kept.protected, kept.lift_by_id) == (True, None)


def test_the_last_member_and_the_leading_member_do_not_leave(room: CaseRoom) -> None:
    case, leader = room.protected(), room.officer("central_authority")

    with pytest.raises(LastMember):
        leave_team(officer=leader, case_id=case.id, person_id=leader.person_id, now=NOW)
    join_team(officer=leader, case_id=case.id, person_id=room.number("duty_officer"), now=NOW)
    with pytest.raises(LeadingMember):
        leave_team(officer=leader, case_id=case.id, person_id=leader.person_id, now=NOW)
    lead_case(officer=leader, case_id=case.id, person_id=room.number("duty_officer"), now=NOW)
    leave_team(officer=leader, case_id=case.id, person_id=leader.person_id, now=NOW)

    assert case_file(officer=leader, case_id=case.id) is None
    assert case_file(officer=room.officer("duty_officer"), case_id=case.id) is not None


def test_nobody_takes_a_colleague_onto_a_team_without_leading_it(room: CaseRoom) -> None:
    case, duty = room.opened(), room.officer("duty_officer")

    with pytest.raises(NotPermitted):
        join_team(officer=duty, case_id=case.id, person_id=room.number("second_officer"), now=NOW)
    lead_case(officer=duty, case_id=case.id, person_id=duty.person_id, now=NOW)
    join_team(officer=duty, case_id=case.id, person_id=room.number("second_officer"), now=NOW)

    assert {one.person_id for one in case.members.all()} == {duty.person_id, room.number("second_officer")}
    with pytest.raises(NotPermitted):
        lead_case(
            officer=room.officer("second_officer"), case_id=case.id, person_id=room.number("second_officer"), now=NOW
        )


@pytest.mark.parametrize("who", ["outsider", "overseer"])
def test_only_who_sits_in_the_authority_and_sees_requests_joins(room: CaseRoom, who: str) -> None:
    case = room.opened()

    with pytest.raises(NotEligible):
        join_team(officer=room.officer("central_authority"), case_id=case.id, person_id=room.number(who), now=NOW)


def test_for_an_excluded_person_there_is_no_such_case(room: CaseRoom) -> None:
    request = incoming()
    duty, central = room.officer("duty_officer"), room.officer("central_authority")
    case = open_case_for(officer=duty, request_id=request.id, title="", now=NOW)
    task = add_task(officer=duty, case_id=case.id, text="Ring", due_on=None, person_id=duty.person_id, now=NOW)
    assign_request(officer=duty, request_id=request.id, person_id=duty.person_id, now=NOW)

    exclude_person(officer=central, case_id=case.id, person_id=duty.person_id, because="Her brother.", now=NOW)

    assert case_file(officer=duty, case_id=case.id) is None
    assert cases(officer=duty).cases == ()
    assert requests_of(officer=duty).count() == 0
    assert duty.person_id not in {one.pk for one in people_for_case(case=case, now=NOW)}
    task.refresh_from_db()
    request.refresh_from_db()
    assert (task.assigned_to_id, request.assigned_to_id) == (None, None)
    with pytest.raises(NotEligible):
        assign_request(officer=central, request_id=request.id, person_id=duty.person_id, now=NOW)
    with pytest.raises(NotEligible):
        join_team(officer=central, case_id=case.id, person_id=duty.person_id, now=NOW)
    with pytest.raises(NotFound):
        add_note(officer=duty, case_id=case.id, text="x", now=NOW)
    readmit_person(officer=central, case_id=case.id, person_id=duty.person_id, because="A mistake.", now=NOW)
    assert case_file(officer=duty, case_id=case.id) is not None


def test_an_officer_who_is_excluded_readmits_nobody(room: CaseRoom) -> None:
    case, second = room.opened(), room.officer("second_central")
    exclude_person(
        officer=room.officer("central_authority"), case_id=case.id, person_id=second.person_id, because="W.", now=NOW
    )

    with pytest.raises(NotFound):
        readmit_person(officer=second, case_id=case.id, person_id=second.person_id, because="I am fine.", now=NOW)


def test_exclusion_is_for_the_central_authority(room: CaseRoom) -> None:
    case = room.opened()

    with pytest.raises(NotPermitted):
        exclude_person(
            officer=room.officer("duty_officer"),
            case_id=case.id,
            person_id=room.number("second_officer"),
            because="Why.",
            now=NOW,
        )


def test_an_approval_of_who_is_excluded_is_void_while_the_draft_has_not_left(room: CaseRoom) -> None:
    draft = Visitors(room.office).draft()
    central, second = room.officer("central_authority"), room.officer("second_central")
    case = open_case_for(officer=central, request_id=draft.id, title="", now=NOW)
    draft.refresh_from_db()
    approve(officer=second, request_id=draft.id, version=draft.version, now=NOW)

    exclude_person(officer=central, case_id=case.id, person_id=second.person_id, because="Why.", now=NOW)

    draft.refresh_from_db()
    assert (draft.state, draft.approved_by_id) == ("draft", None)
    with pytest.raises(NotFound):
        approve(officer=second, request_id=draft.id, version=draft.version, now=NOW)


def test_no_approval_of_who_is_excluded_counts_wherever_it_was_given(room: CaseRoom) -> None:
    """A draft put into the case afterwards, a document not yet dispatched, the approval of a further person."""
    central, second = room.officer("central_authority"), room.officer("second_central")
    case = room.opened()
    first, outside = Visitors(room.office).draft(), Visitors(room.office).draft()
    put_into_case(officer=central, request_id=first.id, case_id=case.id, now=NOW)
    approve(officer=second, request_id=outside.id, version=outside.version, now=NOW)
    Request.objects.filter(id=first.id).update(state="approved", approved_by=second.person_id, approved_at=NOW)
    first.refresh_from_db()
    ExtraApproval.objects.create(
        request=first,
        moment="sending",
        subject_sha256=subject_of(first),
        reasons="Needed.",
        person_id=second.person_id,
        person_name=second.name,
        at=NOW,
    )
    assert len(extra_standing(request=first).given) == 1

    exclude_person(officer=central, case_id=case.id, person_id=second.person_id, because="Why.", now=NOW)
    put_into_case(officer=central, request_id=outside.id, case_id=case.id, now=NOW)

    assert set(Request.objects.values_list("state", "approved_by_id")) == {("draft", None)}
    assert extra_standing(request=first).given == ()


def test_requests_that_follow_one_another_share_the_case(room: CaseRoom) -> None:
    visitors = Visitors(room.office)
    first = visitors.sent()
    second = visitors.draft(follows_id=first.id)
    case = room.opened()

    put_into_case(officer=room.officer("duty_officer"), request_id=second.id, case_id=case.id, now=NOW)
    third = visitors.draft(follows_id=first.id)

    assert set(Request.objects.values_list("case_id", flat=True)) == {case.id}
    assert third.case_id == case.id


def test_what_arises_from_a_request_for_another_state_shares_its_case_and_leaves_no_protected_one(
    room: CaseRoom,
) -> None:
    """Its facts are those of the request it arises from: outside the case they would be open to everybody."""
    visitors, leader = Visitors(room.office), room.officer("central_authority")
    first, second = visitors.sent(), visitors.draft()
    Request.objects.filter(id=second.id).update(arises_from=first)
    case, other = room.opened(), room.opened()

    put_into_case(officer=leader, request_id=first.id, case_id=case.id, now=NOW)
    assert set(Request.objects.values_list("case_id", flat=True)) == {case.id}

    Request.objects.filter(id=first.id).update(case=None)  # as one that another authority handed over
    protect_case(officer=leader, case_id=case.id, because="Why.", now=NOW)
    with pytest.raises(OtherCase):
        put_into_case(officer=leader, request_id=first.id, case_id=other.id, now=NOW)
    put_into_case(officer=leader, request_id=first.id, case_id=case.id, now=NOW)
    assert set(Request.objects.values_list("case_id", flat=True)) == {case.id}


def test_no_request_leaves_a_protected_case(room: CaseRoom) -> None:
    request = incoming()
    room.protected(request=request)
    other, leader = room.opened(), room.officer("central_authority")

    with pytest.raises(OtherCase):
        put_into_case(officer=leader, request_id=request.id, case_id=other.id, now=NOW)
    with pytest.raises(OtherCase):
        take_out_of_case(officer=leader, request_id=request.id, now=NOW)


def test_a_request_leaves_an_open_case(room: CaseRoom) -> None:
    request, duty = incoming(), room.officer("duty_officer")
    case = open_case_for(officer=duty, request_id=request.id, title="", now=NOW)

    taken = take_out_of_case(officer=duty, request_id=request.id, now=NOW)

    assert taken.case_id is None
    assert [one.what for one in case.events.all()] == ["opened", "request_in", "request_out"]


def test_who_may_not_see_a_case_puts_nothing_into_it(room: CaseRoom) -> None:
    request, case = incoming(), room.protected()

    with pytest.raises(NotFound):
        put_into_case(officer=room.officer("duty_officer"), request_id=request.id, case_id=case.id, now=NOW)


def test_readings_are_recorded_once_a_minute_and_only_of_what_is_protected(room: CaseRoom) -> None:
    request = incoming()
    case = room.protected(request=request)
    opened = room.opened()
    leader = room.officer("central_authority")
    request.refresh_from_db()

    for seconds in (0, 20, 59, 61):
        at = NOW.replace(minute=30 + seconds // 60, second=seconds % 60)
        note_case_read(officer=leader, case=case, now=at)
        note_case_read(officer=leader, case=opened, now=at)
        note_request_read(officer=leader, request=request, now=at)

    assert [(one.case_id, one.request_id) for one in CaseReading.objects.all()] == [
        (case.id, ""),
        (case.id, request.id),
        (case.id, ""),
        (case.id, request.id),
    ]
    assert JournalRow.objects.filter(what="case.read", request_id="").count() == 4


def test_a_case_is_rescued_only_when_nobody_of_its_team_can_open_it(room: CaseRoom) -> None:
    case, second = room.protected("duty_officer"), room.officer("second_central")

    with pytest.raises(TeamCanOpenIt):
        rescue_case(officer=second, reference=case.reference, because="On leave.", now=NOW)
    room.office.people["central_authority"].seats.update(until_at=NOW)
    room.office.people["duty_officer"].is_active = False
    room.office.people["duty_officer"].save()
    rescued = rescue_case(officer=second, reference=case.reference, because="Both have left.", now=NOW)

    assert (rescued.protected, rescued.leader_id) == (True, second.person_id)
    assert case_file(officer=second, case_id=case.id) is not None


def test_a_list_is_a_reading_once_an_hour_for_each_person_and_case_and_what_is_taken_out_another(
    room: CaseRoom,
) -> None:
    request, plain = incoming(), incoming(2)
    case = room.protected(request=request)
    leader, later = room.officer("central_authority"), NOW + timedelta(hours=1)
    request.refresh_from_db()

    for at in (NOW, NOW + timedelta(minutes=9), later):
        note_listed(officer=leader, requests=(request, plain, request), now=at)
    taken = list(noting(officer=leader, requests=(request, plain), now=later))

    assert taken == [request, plain]
    assert [(one.case_id, one.how, one.at) for one in CaseReading.objects.all()] == [
        (case.id, "listed", NOW),
        (case.id, "listed", later),
        (case.id, "taken", later),
    ]
    assert [one.what for one in JournalRow.objects.filter(what__in=("case.listed", "case.taken")).order_by("pk")] == [
        "case.listed",
        "case.listed",
        "case.taken",
    ]


def test_a_list_without_a_case_asks_nothing(room: CaseRoom, django_assert_num_queries: Any) -> None:
    request, leader = incoming(), room.officer("central_authority")

    with django_assert_num_queries(0):
        note_listed(officer=leader, requests=(request,), now=NOW)
