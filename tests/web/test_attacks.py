"""Tricks on the screens: forms of others, two tabs, the same answer twice, one person on two seats."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from longbien.core.exchange.acts import Mode
from longbien.data.models import Act, LocalStep, OutgoingMessage, Request, SavedView, Seat
from people import CORVANIA, NOW
from their_acts import following, opening
from web.test_outsiders import ADDRESSES
from web.visitors import Visitors

WITH_FILES = {"add_evidence", "draft_identifiers", "import_cases", "record_receipt", "register_import"}


def records() -> tuple[int, ...]:
    """Return how much there is: what a trick must not change."""
    return (*(model.objects.count() for model in (Request, Act, LocalStep, OutgoingMessage, SavedView)),)


@pytest.mark.slow
def test_no_form_of_another_site_is_taken(visitors: Visitors) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(visitors.office.people["central_authority"], "django.contrib.auth.backends.ModelBackend")
    before = records()

    taken = {}
    for name, address in ADDRESSES.items():
        for args in (["0" * 32] * len(address.args), [7] * len(address.args), ["0" * 32, 7][: len(address.args)]):
            try:
                url = reverse(name, args=args)
            except NoReverseMatch:
                continue
            taken[name] = strict.post(url, address.said or {}).status_code

    assert {name: status for name, status in taken.items() if status not in {403, 404, 405, 409}} == {}
    forged = {name for name, status in taken.items() if status == 403}
    assert {"keep_view", "drop_view", "send", "approve", "act", "decide_screen", "further_approval"} <= forged
    assert {name for name in ADDRESSES if name not in taken and ADDRESSES[name].said is not None} <= WITH_FILES
    assert records() == before


def test_of_two_tabs_the_second_is_told_that_the_request_has_moved_on(visitors: Visitors) -> None:
    draft = visitors.looked_at(visitors.draft())
    old = {"version": str(draft.version), "legal_basis": "uncc-2024"}
    saved = visitors.post(reverse("edit_draft", args=[draft.id]), {**old, "facts": "of the first tab"})
    assert saved.status == 200
    steps = [
        ("edit_draft", "duty_officer", {**old, "facts": "of the second tab"}),
        ("ask_approval", "duty_officer", old),
        ("approve", "central_authority", old),
        ("give_back", "central_authority", {**old, "note": "x"}),
        ("send", "duty_officer", {**old, "alone": "yes", "understood": "yes"}),
    ]

    for name, who, said in steps:
        page = visitors.post(reverse(name, args=[draft.id]), said, who=who)
        assert page.status in {200, 409}, name

    now = Request.objects.get(id=draft.id)
    assert (now.state, now.approved_by, now.elements["facts"]) == ("draft", None, "of the first tab")
    assert not OutgoingMessage.objects.exists()


def test_the_same_form_sent_again_does_nothing_more(visitors: Visitors) -> None:
    request = visitors.sent()
    sent = (Act.objects.count(), OutgoingMessage.objects.count())
    address = reverse("send", args=[request.id])
    for version in (request.version - 1, request.version):
        visitors.post(address, {"version": version, "understood": "yes"}, who="central_authority")
    theirs = visitors.arrived()
    said = {"version": theirs.version, "question": "Which box?", "understood": "yes"}
    asking = reverse("act", args=[theirs.id, "ask"])
    for _ in range(3):
        visitors.post(asking, said, who="central_authority")

    assert (Act.objects.filter(request=request).count(), sent) == (1, (1, 1))
    assert Act.objects.filter(request=theirs, act="ask").count() == 1


@pytest.mark.slow
def test_one_person_on_two_seats_is_one_pair_of_eyes(visitors: Visitors) -> None:
    office = visitors.office
    person = office.people["duty_officer"]
    for authority in (office.ours, office.other):
        Seat.objects.create(person=person, authority=authority, role="central_authority", from_at=NOW)
    draft = visitors.looked_at(visitors.draft())
    visitors.post(reverse("choose_authority"), {"authority": "nca"})
    assert visitors.post(reverse("ask_approval", args=[draft.id]), {"version": draft.version}).status == 200
    said = {"version": Request.objects.get(id=draft.id).version}
    own = visitors.post(reverse("approve", args=[draft.id]), said)
    visitors.post(reverse("choose_authority"), {"authority": "ffu"})
    elsewhere = visitors.post(reverse("approve", args=[draft.id]), said)

    assert (own.status, elsewhere.status) == (409, 404)
    assert "You cannot approve or review your own work" in own.text
    assert Request.objects.get(id=draft.id).approved_by is None


@pytest.mark.parametrize("mode", [Mode.REAL, Mode.EXERCISE])
def test_an_exercise_does_not_become_real_nor_the_real_an_exercise(visitors: Visitors, mode: Mode) -> None:
    request = visitors.sent()
    other = Mode.EXERCISE if mode is Mode.REAL else Mode.REAL
    Request.objects.filter(id=request.id).update(mode=mode.value)
    accept = following(request_id=request.id, act="accept", body={}, mode=other)

    assert accept.arrive() == "malformed_act"
    assert opening(number=9, mode=Mode.REAL).arrive() == "exercise_only"
    assert Request.objects.get(id=request.id).state == "sent"


def test_a_draft_says_for_itself_neither_mode_nor_who_wrote_nor_approved_it(visitors: Visitors) -> None:
    draft = visitors.draft()
    said = {
        "version": str(draft.version),
        "legal_basis": "uncc-2024",
        "mode": "real",
        "state": "approved",
        "approved_by": "1",
        "drafted_by": "2",
        "authority": "2",
        "reference": "XBB-NCA-2026-0001",
        "facts": "A new text.",
    }

    visitors.post(reverse("edit_draft", args=[draft.id]), said)

    now = Request.objects.get(id=draft.id)
    assert now.elements["facts"] == "A new text."
    assert (now.mode, now.state, now.approved_by, now.drafted_by_id, now.authority_id, now.reference) == (
        draft.mode,
        "draft",
        None,
        draft.drafted_by_id,
        draft.authority_id,
        draft.reference,
    )


def test_an_act_of_a_partner_reaches_no_request_of_another_partner(visitors: Visitors) -> None:
    ours = visitors.sent()
    made = following(request_id=ours.id, act="accept", body={})
    forged = following(
        request_id=ours.id, act="accept", body={}, node=CORVANIA, sender=replace(made.act.sender, node="XCC")
    )

    assert forged.arrive() == "unknown_request"
    assert Request.objects.get(id=ours.id).state == "sent"
