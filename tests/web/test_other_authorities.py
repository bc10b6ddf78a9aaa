"""A told authority sees on the page and in JSON that a request has ended, and holds it no more."""

from __future__ import annotations

from django.urls import reverse

from api.case_system import CaseSystem
from longbien.data.models import Hold, Notified
from offices import Office
from people import NOW
from their_acts import STORED_DATA, following, opening
from web.visitors import Visitors

HOLD = {"reason": "We arrest him on Friday.", "until_on": "2026-12-01"}
OTHERS = "/other-authorities"


def told(office: Office) -> Notified:
    body = {"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None}
    theirs = opening(kind="mla.stored_data", body=body)
    assert theirs.arrive() is None
    by = office.people["central_authority"]
    return Notified.objects.create(request_id=theirs.act.id, authority=office.other, word="Yours.", by=by, at=NOW)


def test_a_request_that_has_ended_is_marked_and_takes_no_hold(office: Office, visitors: Visitors) -> None:
    notified, calling = told(office), CaseSystem(office)
    page, hold = reverse("others"), reverse("place_hold", args=[notified.pk])
    before = visitors.get(page, who="outsider").text
    assert ("Ended" in before, "Place a hold" in before) == (False, True)
    assert [one["ended"] for one in calling.get(OTHERS, who="outsider").json["told"]] == [False]

    assert following(request_id=notified.request_id, act="withdraw", body={}).arrive() is None

    after = visitors.get(page, who="outsider").text
    assert ("Ended" in after, "Place a hold" in after) == (True, False)
    assert [one["ended"] for one in calling.get(OTHERS, who="outsider").json["told"]] == [True]
    assert "The request has ended" in visitors.post(hold, HOLD, who="outsider").text
    refused = calling.post(f"{OTHERS}/{notified.pk}/hold", HOLD, who="outsider")
    assert (refused.status, refused.json["code"]) == (409, "request_ended")
    assert not Hold.objects.exists()


def test_who_was_not_told_sees_nothing_of_it(office: Office, visitors: Visitors) -> None:
    notified, calling = told(office), CaseSystem(office)
    assert following(request_id=notified.request_id, act="withdraw", body={}).arrive() is None

    assert "Ended" not in visitors.get(reverse("others"), who="duty_officer").text
    assert calling.get(OTHERS, who="duty_officer").json["told"] == []
    assert calling.post(f"{OTHERS}/{notified.pk}/hold", HOLD, who="central_authority").status == 404
