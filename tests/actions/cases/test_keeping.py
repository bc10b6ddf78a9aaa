"""Cases are counted without a gap, say what is true, and keep their history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from case_files import CaseRoom
from longbien.actions.cases import (
    CaseText,
    ForeignReference,
    add_note,
    add_task,
    assign_task,
    change_case,
    close_case,
    finish_task,
    open_case,
    reopen_case,
)
from longbien.actions.cases.errors import CaseClosed, CaseWrong, NotEligible
from longbien.actions.errors import NotFound
from longbien.actions.requests.errors import StaleView
from longbien.core.journal.records import read_record
from longbien.core.officers import NotPermitted
from longbien.data.models import Case, CaseNumber, JournalRow
from longbien.readers.cases import case_file, cases
from people import NOW

TEXT = CaseText(
    title="Records copied",
    opened_on=date(2026, 11, 20),
    offence="art7",
    facts="Somebody came in at night.",
    states=("vnm", "POL"),
    references=(ForeignReference(state="VNM", reference="77/2026"), ForeignReference(state="", reference="HQ 4")),
)


def test_references_of_cases_have_no_gap(room: CaseRoom) -> None:
    first, second = room.opened(), room.opened(who="duty_officer")

    with pytest.raises(CaseWrong):
        room.opened(title=" ")
    third = room.opened()

    assert [first.reference, second.reference, third.reference] == [
        "XAA-NCA-C-2026-0001",
        "XAA-NCA-C-2026-0002",
        "XAA-NCA-C-2026-0003",
    ]
    assert CaseNumber.objects.get().last == 3


def test_a_case_says_what_was_typed(room: CaseRoom) -> None:
    case = open_case(officer=room.officer("duty_officer"), text=TEXT, now=NOW)

    kept = case_file(officer=room.officer("central_authority"), case_id=case.id)

    assert kept is not None
    assert (kept.case.title, kept.case.offence, kept.case.facts, kept.case.states) == (
        "Records copied",
        "art7",
        "Somebody came in at night.",
        ["POL", "VNM"],
    )
    assert [(one.state, one.reference) for one in kept.references] == [("VNM", "77/2026"), ("", "HQ 4")]
    assert [one.what for one in kept.events] == ["opened"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 301}, "title"),
        ({"offence": "art99"}, "offence"),
        ({"states": ("ZZZ",)}, "states"),
        ({"references": (ForeignReference(state="ZZZ", reference="1"),)}, "states"),
        ({"references": (ForeignReference(state="", reference=" "),)}, "references"),
        ({"facts": "x" * 100_001}, "facts"),
    ],
)
def test_what_cannot_be_kept_is_named_by_its_field(room: CaseRoom, changes: dict[str, object], field: str) -> None:
    with pytest.raises(CaseWrong) as refused:
        open_case(officer=room.officer("duty_officer"), text=replace(TEXT, **changes), now=NOW)  # type: ignore[arg-type]

    assert refused.value.detail.partition(":")[0] == field
    assert Case.objects.count() == 0


def test_a_change_on_an_old_view_is_refused(room: CaseRoom) -> None:
    case = room.opened()
    officer = room.officer("duty_officer")
    change_case(officer=officer, case_id=case.id, version=case.version, text=TEXT, now=NOW)

    with pytest.raises(StaleView):
        change_case(officer=officer, case_id=case.id, version=case.version, text=TEXT, now=NOW)


def test_nothing_is_written_into_a_closed_case_before_it_is_reopened(room: CaseRoom) -> None:
    case, officer = room.opened(), room.officer("duty_officer")
    closed = close_case(officer=officer, case_id=case.id, version=case.version, now=NOW)

    with pytest.raises(CaseClosed):
        add_task(officer=officer, case_id=case.id, text="Ring", due_on=None, person_id=None, now=NOW)
    reopened = reopen_case(officer=officer, case_id=case.id, version=closed.version, now=NOW)

    assert reopened.status == "open"
    assert add_task(officer=officer, case_id=case.id, text="Ring", due_on=None, person_id=None, now=NOW).text == "Ring"


def test_tasks_go_to_people_who_sit_there_and_are_done_once(room: CaseRoom) -> None:
    case, officer = room.opened(), room.officer("duty_officer")
    task = add_task(
        officer=officer,
        case_id=case.id,
        text="Ring the bank",
        due_on=date(2026, 12, 1),
        person_id=officer.person_id,
        now=NOW,
    )

    with pytest.raises(NotEligible):
        assign_task(officer=officer, case_id=case.id, task_id=task.pk, person_id=room.number("outsider"), now=NOW)
    with pytest.raises(NotEligible):
        assign_task(officer=officer, case_id=case.id, task_id=task.pk, person_id=room.number("overseer"), now=NOW)
    finish_task(officer=room.officer("central_authority"), case_id=case.id, task_id=task.pk, now=NOW)
    done = finish_task(officer=officer, case_id=case.id, task_id=task.pk, now=NOW)

    assert (done.assigned_to_id, done.done_by_id) == (officer.person_id, room.number("central_authority"))
    assert case.events.filter(what="task_done").count() == 1


def test_the_journal_says_that_a_case_changed_and_nothing_of_what_it_says(room: CaseRoom) -> None:
    case, officer = room.opened(), room.officer("duty_officer")
    add_note(officer=officer, case_id=case.id, text="Only for us.", now=NOW)

    rows = JournalRow.objects.filter(what__startswith="case.").order_by("id")

    assert [(read_record(bytes(row.record)).what, row.request_id) for row in rows] == [
        ("case.opened", ""),
        ("case.note_added", ""),
    ]
    assert {read_record(bytes(row.record)).note for row in rows} == {None}


@pytest.mark.parametrize("who", ["overseer"])
def test_an_overseer_opens_no_case(room: CaseRoom, who: str) -> None:
    with pytest.raises(NotPermitted):
        room.opened(who=who)


def test_another_authority_finds_no_case(room: CaseRoom) -> None:
    case, outsider = room.opened(), room.officer("outsider")

    assert case_file(officer=outsider, case_id=case.id) is None
    assert cases(officer=outsider).cases == ()
    with pytest.raises(NotFound):
        add_note(officer=outsider, case_id=case.id, text="x", now=NOW)


@pytest.mark.parametrize(
    ("text", "found"), [("0001", 1), ("hospital", 1), ("HOSPITAL", 1), ("77/2026", 0), ("100%", 0), ("_", 0)]
)
def test_cases_are_found_by_what_stands_in_them(room: CaseRoom, text: str, found: int) -> None:
    room.opened()

    assert len(cases(officer=room.officer("duty_officer"), text=text).cases) == found
