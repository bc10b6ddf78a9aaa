"""What authorities of one State tell each other of a request about a child: as little to the others as the request."""

from __future__ import annotations

import pytest

from api.case_system import CaseSystem
from longbien.actions.errors import NotFound
from longbien.actions.requests import act_on_request
from longbien.actions.requests.notifying import lift_hold, notify_authority, place_hold
from longbien.core.officers import Officer
from longbien.data.models import Notified, Request, Seat
from longbien.ports.instruments import Instruments
from longbien.readers.notified import handed_over, notified_rows
from longbien.readers.people import officer_in
from offices import Office
from people import ARDENIA, NOW
from screens import cleared
from their_acts import STORED_DATA, opening
from web.visitors import Visitors

from .conftest import seated

WORD = "A girl of nine."


@pytest.fixture
def trained(office: Office) -> Officer:
    """An officer of our central authority who is seated for cases of children too."""
    seated(office, "trained", "child_protection", office.ours)
    Seat.objects.create(person=office.people["trained"], authority=office.ours, role="central_authority", from_at=NOW)
    return office.officer("trained")


def trained_elsewhere(office: Office) -> Officer:
    """Let one sit for cases of children in the authority that is told, who can decide there."""
    seated(office, "trained_there", "child_protection", office.other)
    person = office.people.pop("trained_there")  # the people of the office are those of our own authority, but for one
    Seat.objects.create(person=person, authority=office.other, role="central_authority", from_at=NOW)
    return officer_in(person=person, authority_code="ffu", now=NOW)


def arrived() -> Request:
    body = {"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None, "route": "children"}
    theirs = opening(kind="mla.stored_data", body=body)
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def told(officer: Officer) -> Notified:
    return notify_authority(
        officer=officer,
        request_id=arrived().id,
        authority_code="ffu",
        word=WORD,
        now=NOW,
        identity=ARDENIA.identity,
    )


def test_of_a_child_an_authority_tells_those_alone_who_are_there_for_children(office: Office, trained: Officer) -> None:
    one = told(trained)
    outsider, overseer = office.officer("outsider"), office.officer("overseer")
    assert [row.word for row in notified_rows(officer=outsider, on=NOW.date())] == [WORD]  # nobody else is there

    there = trained_elsewhere(office)

    assert [row.id for row in notified_rows(officer=there, on=NOW.date())] == [one.pk]
    assert notified_rows(officer=office.officer("outsider"), on=NOW.date()) == []
    assert notified_rows(officer=overseer, on=NOW.date()) == notified_rows(officer=trained, on=NOW.date()) == []
    page = Visitors(office).get("/other-authorities/", who="outsider")
    assert (page.status, WORD in page.text, one.request.reference in page.text) == (200, False, False)
    assert CaseSystem(office).call("GET", "/other-authorities", who="outsider").json["told"] == []


def test_nobody_holds_a_request_that_goes_past_them(office: Office, trained: Officer) -> None:
    one, there, outsider = told(trained), trained_elsewhere(office), office.officer("outsider")
    saying = {"notified_id": one.pk, "reason": "We arrest him on Friday.", "until_on": NOW.date(), "now": NOW}

    with pytest.raises(NotFound):
        place_hold(officer=outsider, **saying)
    hold = place_hold(officer=there, **saying)
    with pytest.raises(NotFound):
        lift_hold(officer=outsider, hold_id=hold.pk, now=NOW)

    assert lift_hold(officer=there, hold_id=hold.pk, now=NOW).lifted_at == NOW


def test_what_was_handed_over_stays_with_those_who_are_there_for_children(
    office: Office, trained: Officer, instruments: Instruments
) -> None:
    request = cleared(arrived(), officer=trained)
    act_on_request(
        officer=trained,
        request_id=request.id,
        version=request.version,
        act="hand_over",
        body={"authority": "ffu", "reason": "They look into it."},
        now=NOW,
        instruments=instruments,
    )

    kept = {who: [one.reference for one in handed_over(officer=office.officer(who))] for who in office.people}

    assert kept == {who: [request.reference] if who == "trained" else [] for who in office.people}
    for who in ("duty_officer", "central_authority"):
        assert request.reference not in Visitors(office).get("/other-authorities/", who=who).text
        assert CaseSystem(office).call("GET", "/other-authorities", who=who).json["handed_over"] == []
