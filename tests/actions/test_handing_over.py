"""A request passes to another authority of the State; the other State learns it, and only the new one goes on."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from longbien.actions.deadlines.officers import add_term
from longbien.actions.errors import NotFound
from longbien.actions.requests.refusing import refuse_acts
from longbien.actions.requests.rows import write_step
from longbien.actions.search import read_words
from longbien.core.exchange.acts import Party
from longbien.core.officers import Officer
from longbien.core.requests.turns import FieldWrong
from longbien.data.models import (
    Act,
    Authority,
    Case,
    CaseExclusion,
    CaseMember,
    Concerned,
    Deconfliction,
    JournalRow,
    Request,
)
from longbien.readers.deadlines import deadlines_of
from longbien.readers.notified import handed_over
from longbien.readers.oversight_life import life_figures
from longbien.readers.requests import one_request
from longbien.readers.search import search_requests
from longbien.readers.timeline import timeline
from offices import Office, protected_case
from people import NOW
from screens import screened
from term_rows import term_rows
from their_acts import following, opening

from .test_acting import Desk

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
OWN_SIDE = ("authority", "case", "assigned_to", "due_term", "due_at", "state")
WITHDRAWN = {"reasons": "The case is closed."}


@pytest.fixture
def came(office: Office, instruments) -> Desk:
    """A request of Bellora to the National Cybercrime Authority."""
    return Desk(office, instruments, kind="mla.stored_data")


def own_terms(desk: Desk, officer: Officer) -> list[tuple[str, str, datetime, datetime | None]]:
    """Return what the authority added for itself and may see: called what, in which state, due when, next looked at."""
    shown = deadlines_of(officer=officer, request=desk.request)
    return [(row.title, row.state, row.due_at, row.next_at) for row in shown if row.term.startswith("own:")]


def hand_over(desk: Desk, to: str = "ffu") -> Request:
    return desk.act("hand_over", authority=to, reason="They look into the same fraud.")


def test_the_new_authority_goes_on_and_the_old_one_sees_it_no_more(came: Desk, office: Office) -> None:
    hand_over(came)

    assert came.request.authority == office.other
    assert one_request(officer=office.officer("central_authority"), request_id=came.id) is None
    with pytest.raises(NotFound):
        came.act("acknowledge")
    came.act("acknowledge", who="outsider")
    last = Act.objects.filter(request_id=came.id).order_by("-position")[0]
    assert (last.act, last.authority_code, came.request.state) == ("acknowledge", "ffu", "under_consideration")


def test_it_stands_where_it_stood(came: Desk) -> None:
    came.act("ask", question="Which mailbox?")

    hand_over(came)

    assert (came.request.state, came.request.state_before_question) == ("information_requested", "sent")


def test_the_old_authority_keeps_that_it_did_and_no_content(came: Desk, office: Office) -> None:
    hand_over(came)

    kept = handed_over(officer=office.officer("central_authority"))
    assert [(one.reference, one.kind, one.to.code) for one in kept] == [
        (came.request.reference, "mla.stored_data", "ffu")
    ]
    assert handed_over(officer=office.officer("outsider")) == []
    assert handed_over(officer=office.officer("overseer")) == []
    records = [bytes(row.record) for row in JournalRow.objects.filter(request_id=came.id)]
    assert any(b"hand_over" in record and b'"authority":"nca"' in record for record in records)


@pytest.mark.parametrize("to", ["nca", "elsewhere", "XBB"])
def test_only_another_authority_of_this_node_can_get_it(came: Desk, to: str) -> None:
    with pytest.raises(FieldWrong):
        hand_over(came, to=to)


def test_what_their_officer_wrote_to_the_old_authority_reaches_the_new_one(came: Desk) -> None:
    withdrawal = following(request_id=came.id, act="withdraw", body=WITHDRAWN)
    hand_over(came)

    assert withdrawal.arrive() is None
    assert (came.request.state, came.request.authority.code) == ("withdrawn", "ffu")


def test_an_authority_that_never_had_it_gets_nothing(came: Desk) -> None:
    strange = following(request_id=came.id, act="withdraw", body=WITHDRAWN, recipient=Party("XAA", "ffu"))

    assert strange.arrive() == "unknown_request"


def test_an_act_of_another_authority_of_theirs_is_not_taken(came: Desk) -> None:
    Authority.objects.create(node="XBB", code="court", name="Court of Bellora", is_ours=False)
    strange = following(request_id=came.id, act="withdraw", body=WITHDRAWN, sender=Party("XBB", "court"))

    assert strange.arrive() == "unknown_request"


def test_their_handing_over_is_taken_and_then_only_the_new_authority_speaks(came: Desk) -> None:
    Authority.objects.create(node="XBB", code="court", name="Court of Bellora", is_ours=False)
    handed = following(
        request_id=came.id, act="hand_over_asking", body={"authority": "court", "reason": "It has the case now."}
    )

    assert handed.arrive() is None
    assert came.request.their_authority == Authority.objects.get(code="court")
    old = following(request_id=came.id, act="withdraw", body=WITHDRAWN)
    assert old.arrive() == "unknown_request"
    new = following(request_id=came.id, act="withdraw", body=WITHDRAWN, sender=Party("XBB", "court"))
    assert new.arrive() is None
    assert came.request.state == "withdrawn"


def test_handing_over_to_and_fro_makes_no_message_dearer(came: Desk) -> None:
    Authority.objects.create(node="XBB", code="court", name="Court of Bellora", is_ours=False)
    asked = []
    for number in range(12):
        old, new = ("nca", "court") if number % 2 == 0 else ("court", "nca")
        body = {"authority": new, "reason": "It has the case now."}
        handed = following(request_id=came.id, act="hand_over_asking", body=body, sender=Party("XBB", old))
        with CaptureQueriesContext(connection) as queries:
            assert handed.arrive() is None
        asked.append(len(queries))

    assert asked[-1] == asked[1]


def test_a_handing_over_to_an_authority_that_no_card_names_is_not_taken(came: Desk) -> None:
    handed = following(
        request_id=came.id, act="hand_over_asking", body={"authority": "nowhere", "reason": "It has the case."}
    )

    assert handed.arrive() == "unknown_authority"
    assert came.request.their_authority is not None
    assert came.request.their_authority.code == "nca"


@pytest.mark.parametrize("how", ["refused", "handed back"])
def test_who_gets_it_back_finds_all_as_it_was_and_nothing_of_the_other(came: Desk, office: Office, how: str) -> None:
    mine, theirs = office.officer("duty_officer"), office.officer("outsider")
    case = Case.objects.create(
        id="c" * 32, authority=office.ours, reference="C-1", opened_on=NOW.date(), made_at=NOW, changed_at=NOW
    )
    Request.objects.filter(id=came.id).update(case=case, assigned_to=office.people["duty_officer"])
    meeting = Deconfliction.objects.create(digest="d" * 64, kind="email", opened_at=NOW)
    about = {"deconfliction": meeting, "request": came.request, "authority": office.ours}
    looked = Concerned.objects.create(
        **about, at=NOW, note="Two victims.", settled_by=office.people["duty_officer"], settled_at=NOW
    )
    add_term(officer=mine, request_id=came.id, title="Call", note="Ours.", due_at=NOW + 9 * DAY, now=NOW)
    screened(came.request, officer=office.officer("central_authority"))
    before = (Request.objects.filter(id=came.id).values(*OWN_SIDE).get(), own_terms(came, mine))
    assert before[1] == [("Call", "running", NOW + 9 * DAY, NOW + 8 * DAY)]

    hand_over(came)
    add_term(officer=theirs, request_id=came.id, title="Visit", note="Theirs.", due_at=NOW + 5 * DAY, now=NOW + HOUR)
    if how == "refused":
        act = Act.objects.get(request_id=came.id, act="hand_over")
        refuse_acts(ids=[act.id], node="XAA", now=NOW + 2 * HOUR)
    else:
        came.act("hand_over", who="outsider", authority="nca", reason="It is not ours after all.")

    assert one_request(officer=theirs, request_id=came.id) is None
    assert (Request.objects.filter(id=came.id).values(*OWN_SIDE).get(), own_terms(came, mine)) == before
    looked.refresh_from_db()
    assert (looked.authority, looked.note, looked.settled_by, looked.settled_at) == (
        office.ours,
        "Two victims.",
        office.people["duty_officer"],
        NOW,
    )


@pytest.mark.parametrize("how", ["handed on", "handed back"])
def test_it_comes_into_the_case_of_what_it_follows_and_nobody_else_of_the_authority_sees_it(
    came: Desk, office: Office, how: str
) -> None:
    """Whoever may not see a protected case reads nothing of it in a request that another authority hands over."""
    ours = how == "handed back"
    holder, reader = (office.ours, "second_officer") if ours else (office.other, "outsider")
    first = opening(number=2)
    assert first.arrive() is None
    earlier = Request.objects.get(id=first.act.id)
    case = protected_case(holder)
    Request.objects.filter(id=came.id).update(follows=earlier)

    if ours:
        hand_over(came)
    Request.objects.filter(id=earlier.id).update(
        case=case, authority=holder
    )  # while another authority has the later one
    came.act(
        "hand_over", who="outsider" if ours else "central_authority", authority=holder.code, reason="It is theirs."
    )

    assert (came.request.authority, came.request.case) == (holder, case)
    assert one_request(officer=office.officer(reader), request_id=came.id) is None


def test_what_left_a_closed_case_is_told_to_those_alone_who_may_see_the_case(came: Desk, office: Office) -> None:
    case = Case.objects.create(
        id="c" * 32, authority=office.ours, reference="C-1", opened_on=NOW.date(), made_at=NOW, changed_at=NOW
    )
    Request.objects.filter(id=came.id).update(case=case)
    hand_over(came)
    Request.objects.filter(id=came.id).update(authority=office.ours)  # once more, from no case at all
    hand_over(came)

    seen = []
    for rule in ("open", "excluded", "protected"):
        if rule == "excluded":
            CaseExclusion.objects.create(
                case=case, person=office.people["duty_officer"], excluded_by=office.people["central_authority"], at=NOW
            )
        elif rule == "protected":
            Case.objects.filter(id=case.id).update(protected=True)
            CaseMember.objects.create(
                case=case,
                person=office.people["central_authority"],
                added_by=office.people["central_authority"],
                joined_at=NOW,
            )
        people = ("central_authority", "duty_officer", "second_officer")
        seen.append(tuple(len(handed_over(officer=office.officer(who))) for who in people))

    assert seen == [(2, 2, 2), (2, 0, 2), (2, 0, 0)]
    counted = []
    for _ in ("open to the overseer", "closed"):
        figures = life_figures(officer=office.officer("overseer"), since=NOW - DAY, until=NOW + DAY)
        counted.append(figures and figures.handed_over)
        CaseExclusion.objects.get_or_create(
            case=case,
            person=office.people["overseer"],
            defaults={"excluded_by": office.people["central_authority"], "at": NOW},
        )
    assert counted == [2, 0]


def test_case_and_colleague_stay_behind(came: Desk, office: Office) -> None:
    Request.objects.filter(id=came.id).update(assigned_to=office.people["central_authority"])

    hand_over(came)

    assert (came.request.case_id, came.request.assigned_to_id) == (None, None)


def test_what_the_old_authority_wrote_for_itself_stays_with_it(came: Desk, office: Office) -> None:
    lawyer, new = office.officer("central_authority"), office.officer("outsider")
    write_step(request=came.request, officer=lawyer, step="deconflicted", note="Informant Quillfeather.", now=NOW)
    meeting = Deconfliction.objects.create(digest="d" * 64, kind="email", opened_at=NOW)
    concerned = Concerned.objects.create(
        deconfliction=meeting, request=came.request, authority=office.ours, at=NOW, note="Quillfeather.", settled_at=NOW
    )
    term_rows(office, request_id=came.id, secret="Quillfeather.")
    read_words()

    hand_over(came)

    for _ in range(2):  # before the worker has read its words anew, and after
        assert search_requests(officer=new, text="Quillfeather").requests == ()
        read_words()
    assert [one.id for one in search_requests(officer=new, text="intrusion").requests] == [came.id]
    assert search_requests(officer=lawyer, text="intrusion").requests == ()
    terms = {row.term for row in deadlines_of(officer=new, request=came.request)}
    assert terms == {"domestic_order_maximum", "safeguard:screen"}
    assert came.request.due_term == ""
    told = [entry.step for entry in timeline(officer=new, request=came.request) if entry.step]
    assert ("deconflicted", "") in {(step.step, step.note) for step in told}
    assert "Quillfeather" not in "".join(step.note for step in told)
    concerned.refresh_from_db()
    assert (concerned.authority, concerned.note, concerned.settled_at) == (office.other, "", None)
