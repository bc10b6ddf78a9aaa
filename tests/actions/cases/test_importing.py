"""A register is taken over whole or not at all; the same file twice changes nothing."""

from __future__ import annotations

import pytest

from case_files import CaseRoom
from longbien.actions.cases import import_register, join_team, look_at_register
from longbien.actions.proposals import ItemsWrong, NothingNew
from longbien.core.cases.headings import Heading
from longbien.core.imports.findings import Fault
from longbien.core.officers import NotPermitted
from longbien.core.safeguards.names import TrueName, open_name
from longbien.data.models import Case, CasePerson, CaseReading, JournalRow, ProtectedName
from longbien.readers.case_imports import CaseFate, register_preview
from longbien.readers.cases import case_file
from people import ARDENIA, NOW

DATA = b"""reference;their reference;title;persons;protected persons;states;opened on;status;notes;protected
JUS-1;77/2026;Hospital;Anna Example (suspect);Night Porter (witness);Viet Nam;2026-05-04;open;Rang twice;no
JUS-2;;Bank;;;Bellora;2025-12-13;closed;;yes
"""


def test_a_preview_keeps_nothing(room: CaseRoom) -> None:
    preview = register_preview(officer=room.officer("central_authority"), data=DATA, identity=ARDENIA.identity, now=NOW)

    assert [(one.row.reference, one.fate) for one in preview.planned] == [
        ("JUS-1", CaseFate.NEW),
        ("JUS-2", CaseFate.NEW),
    ]
    assert Case.objects.count() == 0


def test_what_is_taken_over_is_there(room: CaseRoom) -> None:
    central = room.officer("central_authority")
    import_register(officer=central, data=DATA, identity=ARDENIA.identity, now=NOW)

    first = case_file(officer=central, case_id=Case.objects.get(reference="JUS-1").id)
    second = Case.objects.get(reference="JUS-2")

    assert first is not None
    assert (first.case.title, first.case.states, first.case.status) == ("Hospital", ["VNM"], "open")
    assert [(one.state, one.reference) for one in first.references] == [("VNM", "77/2026")]
    assert [(one.label, one.role, one.is_protected) for one in first.persons] == [
        ("Anna Example", "suspect", False),
        ("P-1", "witness", True),
    ]
    assert [one.text for one in first.notes] == ["Rang twice"]
    kept = ProtectedName.objects.get()
    assert open_name(row=kept.person_id, sealed=kept.sealed, identity=ARDENIA.identity) == TrueName("Night Porter")
    assert (second.status, second.protected, second.leader_id) == ("closed", True, central.person_id)
    assert case_file(officer=room.officer("duty_officer"), case_id=second.id) is None


def test_the_same_file_twice_changes_nothing(room: CaseRoom) -> None:
    central = room.officer("central_authority")
    import_register(officer=central, data=DATA, identity=ARDENIA.identity, now=NOW)
    before = list(Case.objects.order_by("id").values())

    preview = register_preview(officer=central, data=DATA, identity=ARDENIA.identity, now=NOW)
    with pytest.raises(NothingNew):
        import_register(officer=central, data=DATA, identity=ARDENIA.identity, now=NOW)

    assert {one.fate for one in preview.planned} == {CaseFate.SAME}
    assert list(Case.objects.order_by("id").values()) == before
    assert CasePerson.objects.count() == 2


def test_a_changed_file_adds_and_changes_what_it_says(room: CaseRoom) -> None:
    central = room.officer("central_authority")
    import_register(officer=central, data=DATA, identity=ARDENIA.identity, now=NOW)
    changed = DATA.replace(b"Hospital;Anna", b"Clinic;Ben Other; Anna").replace(b"77/2026", b"")
    changed = changed.replace(b"Ben Other; Anna Example (suspect)", b'"Ben Other; Anna Example (suspect)"')

    preview = import_register(officer=central, data=changed, identity=ARDENIA.identity, now=NOW)

    assert [(one.row.reference, one.changes) for one in preview.to_take] == [
        ("JUS-1", (Heading.TITLE, Heading.PERSONS))
    ]
    case = Case.objects.get(reference="JUS-1")
    assert case.title == "Clinic"
    assert [one.label for one in case.persons.all()] == ["Anna Example", "P-1", "Ben Other"]
    assert [one.reference for one in case.references.all()] == ["77/2026"]


def test_one_bad_row_keeps_the_whole_file_out(room: CaseRoom) -> None:
    with pytest.raises(ItemsWrong) as refused:
        import_register(
            officer=room.officer("central_authority"),
            data=DATA + b"JUS-3;;x;;;;nine;;;\n",
            identity=ARDENIA.identity,
            now=NOW,
        )

    assert [(one.line, one.field, one.fault) for one in refused.value.findings] == [(4, "opened_on", Fault.NOT_A_DATE)]
    assert Case.objects.count() == 0


def test_a_register_brings_no_reference_of_our_counting_and_touches_no_case_that_is_closed_to_one(
    room: CaseRoom,
) -> None:
    hidden = room.protected()
    data = f"ref,date\n{hidden.reference},2026-01-01\nXAA-NCA-C-2026-0999,2026-01-01\n".encode()

    preview = register_preview(officer=room.officer("second_central"), data=data, identity=ARDENIA.identity, now=NOW)

    assert [(one.line, one.fault, one.value) for one in preview.findings] == [
        (2, Fault.TAKEN, hidden.reference),
        (3, Fault.TAKEN, "XAA-NCA-C-2026-0999"),
    ]
    assert preview.to_take == ()


def test_our_own_cases_can_be_in_the_file(room: CaseRoom) -> None:
    case = room.opened()
    data = f"ref,date,title\n{case.reference},2026-11-20,Another title\n".encode()

    import_register(officer=room.officer("central_authority"), data=data, identity=ARDENIA.identity, now=NOW)

    case.refresh_from_db()
    assert case.title == "Another title"


def test_the_journal_bears_the_digest_of_the_file(room: CaseRoom) -> None:
    preview = import_register(officer=room.officer("central_authority"), data=DATA, identity=ARDENIA.identity, now=NOW)

    row = JournalRow.objects.get(what="case.imported")
    assert preview.sha256.encode() in bytes(row.record)
    assert b"Porter" not in bytes(row.record)


@pytest.mark.parametrize("who", ["duty_officer", "overseer"])
def test_a_register_is_taken_over_by_the_central_authority(room: CaseRoom, who: str) -> None:
    with pytest.raises(NotPermitted):
        import_register(officer=room.officer(who), data=DATA, identity=ARDENIA.identity, now=NOW)


def test_another_authority_takes_over_its_own(room: CaseRoom) -> None:
    import_register(officer=room.officer("outsider"), data=DATA, identity=ARDENIA.identity, now=NOW)

    assert {one.authority_id for one in Case.objects.all()} == {room.office.other.pk}


def test_a_look_at_a_protected_case_is_recorded_once_in_an_hour(room: CaseRoom) -> None:
    hidden, opened, central = room.protected(), room.opened(title="Another"), room.officer("central_authority")
    guesses = [
        f"ref,date,title\n{case.reference},2026-11-20,{title}\n".encode()
        for case in (opened, hidden)
        for title in ("A guess", "Another guess")
    ]

    fates = [
        look_at_register(officer=central, data=guess, identity=ARDENIA.identity, now=NOW).planned[0].fate
        for guess in guesses
    ]

    assert fates == [CaseFate.CHANGED] * 4
    assert [(one.case_id, one.how) for one in CaseReading.objects.all()] == [(hidden.id, "listed")]


GUESSED = "ref,date,persons,protected persons\n{case},2026-11-20,Ben Other,{name}\n"


def named(case: Case, name: str) -> bytes:
    """Return a register with an open person and a protected one of that name."""
    return GUESSED.format(case=case.reference, name=name).encode()


def test_nobody_but_the_team_learns_by_a_guess_who_is_protected(room: CaseRoom) -> None:
    case, central, second = room.opened(), room.officer("central_authority"), room.officer("second_central")
    join_team(officer=central, case_id=case.id, person_id=central.person_id, now=NOW)
    import_register(officer=central, data=named(case, "Anna Weber"), identity=ARDENIA.identity, now=NOW)

    seen = {
        (who.person_id == central.person_id, name): register_preview(
            officer=who, data=named(case, name), identity=ARDENIA.identity, now=NOW
        )
        for who in (central, second)
        for name in ("Anna Weber", "Bert Maier")
    }
    told = {one: (found.planned[0].fate, [each.fault for each in found.findings]) for one, found in seen.items()}

    assert told == {
        (True, "Anna Weber"): (CaseFate.SAME, []),
        (True, "Bert Maier"): (CaseFate.CHANGED, []),
        (False, "Anna Weber"): (CaseFate.SAME, [Fault.NAMES_CLOSED]),
        (False, "Bert Maier"): (CaseFate.SAME, [Fault.NAMES_CLOSED]),
    }


def test_what_is_not_compared_is_not_added(room: CaseRoom) -> None:
    case, central, second = room.opened(), room.officer("central_authority"), room.officer("second_central")
    import_register(officer=central, data=named(case, "Anna Weber"), identity=ARDENIA.identity, now=NOW)
    more = [named(case, name).replace(b"Ben Other", b"Cora Next") for name in ("Anna Weber", "Bert Maier")]

    import_register(officer=second, data=more[0], identity=ARDENIA.identity, now=NOW)
    with pytest.raises(NothingNew):
        import_register(officer=second, data=more[1], identity=ARDENIA.identity, now=NOW)

    assert [one.label for one in case.persons.all()] == ["Ben Other", "P-1", "Cora Next"]
