"""What no form of ours sends: answered like any other mistake, never with a fault of the node."""

from __future__ import annotations

import pytest
from django.urls import reverse

from offices import Office
from web.visitors import Visitors

DIGITS = "9" * 5000
NUL = "%00" * 3


@pytest.mark.parametrize(
    "address",
    [
        f"/requests/{NUL}/",
        f"/requests/{DIGITS}/",
        f"/requests/new/{NUL}/",
        f"/law/kinds/{NUL}/",
        f"/oversight/?first={DIGITS}",
        "/oversight/?last=9999-12-31",
        "/oversight/?first=0001-01-01&last=0001-01-01",
        "/treaty/?on=9999-12-31&known=0001-01-01",
        "/requests/new/preserve.request/?follows=%00",
    ],
)
def test_an_odd_address_leads_nowhere(visitors: Visitors, address: str) -> None:
    who = "overseer" if "oversight" in address else "central_authority"
    assert visitors.get(address, who=who).status in {200, 404}


@pytest.mark.parametrize("item", ["\x00", DIGITS])
def test_an_odd_item_is_not_there(visitors: Visitors, item: str) -> None:
    assert visitors.post(reverse("download", args=[item]), who="central_authority").status == 404


@pytest.mark.parametrize("number", [DIGITS, "9" * 20, "-1", "٣", "1e3"])
def test_odd_numbers_in_a_form_are_a_stale_view_or_nobody(visitors: Visitors, office: Office, number: str) -> None:
    draft = visitors.draft()
    said = {
        "version": number,
        "their_authority": number,
        "legal_basis": "uncc-2024",
        "secrecy_until": "0001-01-01 00:00+23:59",
    }

    assert visitors.post(reverse("edit_draft", args=[draft.id]), said).status == 409
    assert visitors.post(reverse("send", args=[draft.id]), {"version": number}).status == 409
    assert visitors.post("/requests/new/preserve.request/", said).status in {200, 409}
    draft.refresh_from_db()
    assert draft.version == 1


@pytest.mark.parametrize("name", ["\x00", "\ud800".encode("utf-8", "surrogatepass").decode("latin1"), DIGITS])
def test_an_odd_name_does_not_sign_in(visitors: Visitors, name: str) -> None:
    said = {"login": name, "password": "wrong"}

    assert visitors.post(reverse("account_login"), said, who="nobody").status in {200, 429}
