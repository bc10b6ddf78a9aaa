"""A State's own case system states conduct, reads what the law says of it, and brings the decision of two lawyers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from api.case_system import CaseSystem
from longbien.adapters.national.folder import FolderNationalLaws
from longbien.data.models import OutgoingMessage, Person, Seat
from longbien.ports.instruments import current, install
from offices import Office
from people import NOW
from their_acts import STORED_DATA, opening

LAWS = FolderNationalLaws(Path(__file__).parents[1] / "convention" / "national" / "laws")
CONDUCT = {
    "fields": ["art7"],
    "stated": [
        {"element": one, "shown": "shown", "remark": "The facts, line 2."}
        for one in ("intentional", "without_right", "access_to_system")
    ],
}


@pytest.fixture
def lawyers(office: Office) -> CaseSystem:
    """A case system of two lawyers at a node that has recorded its law."""
    install(replace(current(), national=LAWS))
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_central"] = person
    return CaseSystem(office)


def came(*, kind: str = "mla.stored_data", number: int = 1) -> str:
    theirs = opening(
        kind=kind, number=number, body={"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None}
    )
    assert theirs.arrive() is None
    return theirs.act.id


def test_conduct_is_stated_compared_decided_and_confirmed(lawyers: CaseSystem) -> None:
    address = f"/requests/{came()}/dual-criminality"

    asked = lawyers.get(address, who="central_authority").json
    assert (asked["asked"], asked["law_recorded"], asked["assessment"], asked["verdict"]) == (
        "optional",
        True,
        None,
        None,
    )

    stated = lawyers.post(address, CONDUCT, who="central_authority").json
    assert (stated["conduct"], stated["on"], stated["verdict"]) == (CONDUCT, NOW.date().isoformat(), None)
    assert stated["found"]["verdict"] == "met"

    said = {"assessment": stated["assessment"], "verdict": "met", "reason": "Section 1 covers it."}
    decided = lawyers.post(f"{address}/decision", said, who="central_authority").json
    (waiting,) = decided["decisions"]
    assert (waiting["needs_confirmation"], waiting["confirmed_at"], decided["verdict"]) == (True, None, None)

    own = lawyers.post(f"{address}/confirmation", {"decision": waiting["id"]}, who="central_authority")
    confirmed = lawyers.post(f"{address}/confirmation", {"decision": waiting["id"]}, who="second_central").json
    assert (own.status, own.json["code"]) == (409, "own_decision")
    assert (confirmed["verdict"], confirmed["decisions"][0]["confirmed_by"]) == ("met", "Second Central")
    assert lawyers.get(address, who="central_authority").json == confirmed
    assert not OutgoingMessage.objects.exists()


def test_where_it_is_never_asked_the_door_says_so(lawyers: CaseSystem) -> None:
    address = f"/requests/{came(kind='preserve.request')}/dual-criminality"

    answer = lawyers.get(address, who="central_authority")

    assert (answer.status, answer.json["code"]) == (409, "not_asked_here")
