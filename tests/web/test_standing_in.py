"""The page says whom to wake, and lets a duty officer stand in where the State allows it; so does the JSON door."""

from __future__ import annotations

from django.urls import reverse

from api.case_system import CaseSystem
from longbien.data.models import Request
from longbien.ports.instruments import current
from offices import Office, with_policy
from their_acts import STORED_DATA, opening
from web.visitors import Visitors

REASON = "Nobody of the central authority answers; the child is in danger now."


def came(number: int = 1) -> Request:
    body = {"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None, "emergency_reason": "A child."}
    theirs = opening(kind="mla.stored_data", number=number, body=body)
    assert theirs.arrive() is None
    Request.objects.filter(id=theirs.act.id).update(priority="emergency", waits_on="central")
    return Request.objects.get(id=theirs.act.id)


def test_the_page_offers_it_only_where_the_state_allows_it(visitors: Visitors) -> None:
    request = came()
    page = reverse("request", args=[request.id])
    assert "No duty officer takes it alone" in visitors.get(page).text
    assert "stand in" not in visitors.get(page).text

    with_policy(current(), emergency_stand_in=True)
    assert "Why could nobody of the central authority decide?" in visitors.get(page).text
    visitors.post(reverse("stand_in", args=[request.id]), {"reason": REASON})

    assert "You stand in for the central authority" in visitors.get(page).text
    assert reverse("screen", args=[request.id]) in visitors.get(page).source  # the rights screen, to be answered
    assert REASON in visitors.get(page, who="central_authority").text
    assert "Review of what one person did alone" in visitors.get(page, who="central_authority").text
    for stranger in ("outsider", "overseer", "nobody"):
        assert REASON not in visitors.get(page, who=stranger).text


def test_the_json_door_stands_in_and_names_the_refusal(office: Office, visitors: Visitors) -> None:
    request, calling = came(), CaseSystem(office)
    address = f"/requests/{request.id}/stand-in"

    refused = calling.post(address, {"reason": REASON})
    with_policy(current(), emergency_stand_in=True)
    outside = calling.post(address, {"reason": REASON}, who="outsider")
    done = calling.post(address, {"reason": REASON})

    assert (refused.status, refused.json["code"]) == (409, "no_stand_in")
    assert outside.status == 404
    assert done.status == 200
    assert [one["state"] for one in done.json["way"]["been"]] == ["sent"]
    assert Request.objects.get().review_due
