"""The register, the resolver and the directory, as a case system asks them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from api.case_system import CaseSystem
from longbien.actions.treaties import confirm, propose_fact
from longbien.convention.register.loader import load_register
from longbien.core.officers import Officer
from longbien.data.models import Person, Seat
from offices import Office
from people import NOW
from records import fact

ASKED = "/treaty/resolve?requesting={}&requested={}&offence={}&measure={}&on=2026-11-22"


def asked(
    requesting: str = "VNM", requested: str = "POL", offence: str = "art13", measure: str = "preserve.request"
) -> str:
    return ASKED.format(requesting, requested, offence, measure)


def test_the_status_of_the_convention_on_a_day(calling: CaseSystem) -> None:
    status = calling.get("/treaty/status?on=2025-10-27").json

    counts = ("signatures", "parties", "instruments_counted", "instruments_needed", "in_force", "in_force_is")
    assert [status[name] for name in counts] == [72, 0, 0, 40, False, "no"]
    assert {one["standing"] for one in status["claims"]} == {"followed", "consistent", "partial", "wrong", "not_judged"}


@pytest.fixture
def second_central(office: Office) -> Officer:
    """Someone who can confirm what the central authority's first officer proposes."""
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_central"] = person
    return office.officer("second_central")


def test_what_was_confirmed_here_counts_from_the_day_it_was_known(
    calling: CaseSystem, office: Office, second_central: Officer
) -> None:
    proposal = propose_fact(
        officer=office.officer("central_authority"), fact=fact(), reason="The depositary has told all States.", now=NOW
    )
    before = calling.get("/treaty/states/XBB").json
    confirm(officer=second_central, proposal_id=proposal.id, now=NOW)

    now = calling.get("/treaty/states/xbb").json
    earlier = calling.get(f"/treaty/states/XBB?known={(NOW - timedelta(days=1)).date()}").json

    assert (before["facts"], earlier["facts"]) == ([], [])
    assert [one["id"] for one in now["facts"]] == ["uncc-2024.XBB.ratification"]
    assert calling.get("/treaty/facts/uncc-2024.XBB.ratification").json == now["facts"][0]


def test_a_request_rests_on_the_convention_in_exercises_and_is_addressed_to_its_authority(calling: CaseSystem) -> None:
    answer = calling.get(asked("xaa", "xbb") + "&exercise=true").json

    first = answer["instruments"][0]
    assert (first["id"], first["applies"], first["exercise_only"], first["governed_by"]) == (
        "uncc-2024",
        "yes",
        True,
        "uncc-2024",
    )
    assert [one["text"] for one in first["reasons"]] == [
        "It can be practised, but not used for a real request.",
        "The offence is one of the Convention.",
    ]
    assert [one["rank"] for one in answer["instruments"]] == list(range(1, len(answer["instruments"]) + 1))


def test_a_fact_is_told_with_its_sources(calling: CaseSystem) -> None:
    told = calling.get("/treaty/facts/uncc-2024.VNM.signature").json

    known = next(one for one in load_register().facts if one.id == "uncc-2024.VNM.signature")
    assert (told["deed"], told["happened"], told["counts"]) == ("signature", "2025-10-25", True)
    assert [one["publisher"] for one in told["sources"]] == [one.publisher for one in known.attestations]


def test_the_directory_has_what_nodes_of_partners_sign(calling: CaseSystem) -> None:
    listed = calling.get("/directory?state=xbb").json

    assert {(one["state"], one["origin"]) for one in listed} == {("XBB", "signed_by_node")}
    assert calling.get("/directory?state=XBB&function=prevention").json == []


@pytest.mark.parametrize(
    ("address", "field"),
    [
        (asked(requesting="NOR1"), "requesting"),
        (asked(requested=""), "requested"),
        (asked(offence="art18"), "offence"),
        (asked(measure="preserve"), "measure"),
        (asked() + "&max_penalty_years=-1", "max_penalty_years"),
        (asked() + "&max_penalty_years=4.5", "max_penalty_years"),
        (asked().replace("2026-11-22", "2026-02-30"), "on"),
        (asked().replace("2026-11-22", "22/11/2026"), "on"),
        (asked().replace("2026-11-22", "0"), "on"),
        (asked() + "&known=yesterday", "known"),
        ("/treaty/status?instrument=unctoc", "instrument"),
        ("/treaty/status?on=9999-99-99", "on"),
        ("/directory?function=cook", "function"),
    ],
)
def test_a_wrong_question_names_the_field(calling: CaseSystem, address: str, field: str) -> None:
    answer = calling.get(address)

    assert (answer.status, answer.json["field"]) == (422, field)


@pytest.mark.parametrize(
    "address", ["/treaty/states/XZZ", "/treaty/states/%00", "/treaty/facts/none", "/treaty/facts/%00"]
)
def test_what_the_register_does_not_know_is_not_found(calling: CaseSystem, address: str) -> None:
    assert calling.get(address).status == 404


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_every_day_of_the_calendar_has_an_answer(calling: CaseSystem, on: str) -> None:
    for address in ("/treaty/status?", "/treaty/states/VNM?", "/directory?"):
        assert calling.get(f"{address}on={on}").status == 200
