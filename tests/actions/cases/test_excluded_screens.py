"""Whoever is excluded from a case has answered no rights screen in it, and decided none."""

from __future__ import annotations

from datetime import timedelta

from case_files import CaseRoom
from longbien.actions.cases import exclude_person, open_case_for, put_into_case, readmit_person
from longbien.actions.safeguards.screening import answer_screen, decide_screen
from longbien.data.models import Deadline, Request, ScreenDecision
from longbien.readers.safeguards import extra_standing, screen_standing
from longbien.readers.safeguards_overseen import safeguards_overseen
from people import NOW
from web.visitors import Visitors


def answered(room: CaseRoom, request: Request, *, who: str = "duty_officer", **said: str) -> None:
    standing = screen_standing(request=request)
    answers = {one.id: "no" for one in standing.questions} | said
    answer_screen(officer=room.officer(who), request_id=request.id, answers=answers, reasons="A newspaper.", now=NOW)


def decided(room: CaseRoom, request: Request, *, who: str, decision: str = "proceed") -> ScreenDecision:
    return decide_screen(
        officer=room.officer(who), request_id=request.id, decision=decision, reasons="Looked into it.", now=NOW
    )


def excluded(room: CaseRoom, case_id: str, *, who: str, by: str = "second_central") -> None:
    officer, person = room.officer(by), room.number(who)
    exclude_person(officer=officer, case_id=case_id, person_id=person, because="A relative.", now=NOW)


def state(request: Request) -> str:
    found = screen_standing(request=Request.objects.get(id=request.id))
    assert found is not None
    return found.state


def reminder(request: Request) -> list[str]:
    terms = Deadline.objects.filter(request=request, superseded_at=None, term="safeguard:screen")
    return list(terms.values_list("state", flat=True))


def undecided(room: CaseRoom) -> int:
    day = timedelta(days=1)
    found = safeguards_overseen(officer=room.officer("overseer"), since=NOW - day, until=NOW + day, now=NOW)
    assert found is not None
    return found.undecided


def test_what_an_excluded_person_decided_waits_for_another_one(room: CaseRoom) -> None:
    draft = Visitors(room.office).draft()
    case = open_case_for(officer=room.officer("second_central"), request_id=draft.id, title="", now=NOW)
    answered(room, draft, suppression="yes")
    decided(room, draft, who="central_authority")
    before = (state(draft), reminder(draft), undecided(room))

    excluded(room, case.id, who="central_authority")

    assert before == ("passed", ["met"], 0)
    assert (state(draft), reminder(draft), undecided(room)) == ("undecided", ["running"], 1)
    assert decided(room, draft, who="second_central", decision="refuse").person_name == "Second Central"
    assert (state(draft), reminder(draft), undecided(room)) == ("refused", ["met"], 0)


def test_nothing_answered_after_such_a_decision_passes_it_by(room: CaseRoom) -> None:
    draft = Visitors(room.office).draft()
    case = open_case_for(officer=room.officer("second_central"), request_id=draft.id, title="", now=NOW)
    answered(room, draft, suppression="yes")
    decided(room, draft, who="central_authority")
    answered(room, draft)

    excluded(room, case.id, who="central_authority")

    assert state(draft) == "undecided"


def test_what_an_excluded_person_answered_is_answered_anew_wherever_it_was(room: CaseRoom) -> None:
    """In the case, and in a draft that is put into it afterwards; who is readmitted has answered it after all."""
    first, outside = Visitors(room.office).draft(), Visitors(room.office).draft()
    case = open_case_for(officer=room.officer("central_authority"), request_id=first.id, title="", now=NOW)
    for draft in (first, outside):
        answered(room, draft, who="second_officer")
    Request.objects.filter(id=outside.id).update(drafted_by=room.number("duty_officer"))

    excluded(room, case.id, who="second_officer", by="central_authority")
    put_into_case(officer=room.officer("central_authority"), request_id=outside.id, case_id=case.id, now=NOW)
    void = (state(first), state(outside))
    again = {"officer": room.officer("central_authority"), "person_id": room.number("second_officer")}
    readmit_person(case_id=case.id, because="No relative after all.", now=NOW, **again)

    assert (void, state(first)) == (("due", "due"), "passed")
    assert not extra_standing(request=first).needed
