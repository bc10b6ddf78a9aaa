"""A case system takes over a register: looked at first, every bad row named, all or nothing, its own cases only."""

from __future__ import annotations

from api.case_system import CaseSystem
from longbien.data.models import Case

ADDRESS = "/cases/import"
GOOD = b"reference,title,date,status\nJUS-1,Hospital,2026-05-04,open\nJUS-2,Bank,13.12.2025,closed\n"
BAD = GOOD + b"JUS-3,,nine,open\n,Nobody,2026-01-01,open\n"


def sent(calling: CaseSystem, data: bytes, *, who: str = "central_authority", dry_run: bool = False):
    address = f"{ADDRESS}?dry_run=true" if dry_run else ADDRESS
    return calling.call("POST", address, who=who, body=data, media_type="text/csv")


def test_a_register_is_looked_at_and_then_taken_over_whole(calling: CaseSystem) -> None:
    looked = sent(calling, GOOD, dry_run=True)

    assert (looked.status, looked.json["kept"], Case.objects.count()) == (200, False, 0)
    assert [(one["line"], one["reference"], one["fate"]) for one in looked.json["rows"]] == [
        (2, "JUS-1", "new"),
        (3, "JUS-2", "new"),
    ]
    taken = sent(calling, GOOD)
    assert (taken.status, taken.json) == (201, {**looked.json, "kept": True})
    assert set(Case.objects.values_list("reference", "title")) == {("JUS-1", "Hospital"), ("JUS-2", "Bank")}

    again = sent(calling, GOOD)
    changed = sent(calling, GOOD.replace(b"Hospital", b"Clinic"), dry_run=True).json

    assert (again.status, again.json["code"]) == (409, "nothing_new")
    case = Case.objects.get(reference="JUS-1")
    assert (changed["new"], changed["changed"], changed["same"]) == (0, 1, 1)
    assert [(one["case"] == case.pk, one["changes"]) for one in changed["rows"]] == [(True, ["title"]), (False, [])]


def test_every_bad_row_is_named_and_nothing_is_kept(calling: CaseSystem) -> None:
    for dry_run in (True, False):
        answer = sent(calling, BAD, dry_run=dry_run)

        assert (answer.status, answer.json["code"]) == (422, "items_wrong")
        named = [(one["line"], one["field"], one["code"], one["stops"]) for one in answer.json["findings"]]
        assert named == [(4, "opened_on", "not_a_date", True), (5, "reference", "missing", True)]
        assert answer.json["detail"].splitlines()[0].startswith("line 4, opened_on: ")
    assert Case.objects.count() == 0
    assert sent(calling, b"").json["findings"][0]["code"] == "file_empty"
    assert sent(calling, b"x" * 5_000_001).json["findings"][0]["code"] == "file_too_large"


def test_of_the_cases_of_another_authority_a_register_finds_nothing(calling: CaseSystem) -> None:
    sent(calling, GOOD)

    theirs = sent(calling, GOOD, who="outsider", dry_run=True)

    assert [(one["fate"], one["case"]) for one in theirs.json["rows"]] == [("new", None), ("new", None)]
    assert sent(calling, GOOD, who="duty_officer").status == sent(calling, GOOD, who="overseer").status == 403
