"""What is typed saves itself, nothing that anybody typed is lost, and lists of identifiers are taken row by row."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from longbien.convention.loader import load
from longbien.core.exchange.acts import Priority
from longbien.data.models import Act, KeptWords, Request
from offices import Office
from their_acts import ELEMENTS, opening
from web.test_drafting import FORM, typed
from web.visitors import Page, Visitors

LIST = (
    "Type;Value;Port;From;Until;Zone;Provider\n"
    "ip;203.0.114.7;443;2026-05-03 14:02;;Asia/Ho_Chi_Minh;\n"
    "account;anna_b;;;;;PhotoShare\n"
    "wallet;0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe;;;;;polygon\n"
    "mail;203.0.114.9;;;;;\n"
    "ip;203.0.114.8;99999;;;;\n"
    "phone;+84 24 3936 5678;;yesterday;;;\n"
    "=cmd|' /C calc'!A0;;;;;;\n"
)


def new_of(page: Page) -> str:
    """Return the signed id that the empty form carries."""
    found = re.search(r'name="new" value="([^"]+)"', page.source)
    assert found is not None
    return found[1]


def autosave(visitors: Visitors, office: Office, address: str, *, who: str = "duty_officer", **changes: str) -> Page:
    return visitors.post(address, typed(office, then="autosave", **changes), who=who)


def test_the_first_saving_opens_the_draft_and_the_same_form_opens_no_second_one(
    visitors: Visitors, office: Office
) -> None:
    new = new_of(visitors.get(FORM))

    first = autosave(visitors, office, FORM, new=new, facts="")
    second = autosave(visitors, office, FORM, new=new)
    visitors.post(FORM, typed(office, new=new))

    draft = Request.objects.get()
    assert first.response.json() == {
        "told": "Saved 22 November 2026, 03:22:10 UTC",
        "version": 1,
        "address": reverse("edit_draft", args=[draft.id]),
    }
    assert second.response.json()["version"] == 2
    assert draft.elements["facts"] == ELEMENTS["facts"]


def test_an_id_that_this_node_did_not_sign_is_not_taken(visitors: Visitors, office: Office) -> None:
    autosave(visitors, office, FORM, new="a" * 32)

    assert Request.objects.get().id != "a" * 32


def test_two_officers_lose_no_word(visitors: Visitors, office: Office) -> None:
    draft = visitors.draft()
    address = reverse("edit_draft", args=[draft.id])
    autosave(visitors, office, address, version="1", facts="The colleague's account of it.", who="second_officer")

    late = autosave(visitors, office, address, version="1", facts="My own account of it.")

    assert (late.status, late.response.json()["stale"]) == (409, True)
    assert Request.objects.get().elements["facts"] == "The colleague's account of it."
    assert [(one.why, one.person.username) for one in KeptWords.objects.order_by("id")] == [
        ("replaced", "duty_officer"),
        ("set_aside", "duty_officer"),
    ]
    page = visitors.get(address)
    assert "Words kept beside this draft" in page.text
    assert "My own account of it." in page.text
    assert ELEMENTS["facts"] in page.text


def test_words_that_stand_in_the_draft_again_are_not_shown_as_kept(visitors: Visitors, office: Office) -> None:
    draft = visitors.draft()
    address = reverse("edit_draft", args=[draft.id])
    autosave(visitors, office, address, version="1", facts="Otherwise, for a moment only.", who="second_officer")
    autosave(visitors, office, address, version="2", who="second_officer")

    assert "Words kept beside this draft" not in visitors.get(address).text


def test_what_did_not_change_is_not_saved_again(visitors: Visitors, office: Office) -> None:
    draft = visitors.draft()
    visitors.post(reverse("approve", args=[draft.id]), {"version": 1}, who="central_authority")
    address = reverse("edit_draft", args=[draft.id])

    page = autosave(visitors, office, address, version="2")

    assert page.response.json()["version"] == 2
    assert Request.objects.get().state == "awaiting_approval"


def test_without_a_script_the_button_saves_and_says_when(visitors: Visitors, office: Office) -> None:
    page = visitors.post(FORM, typed(office, then="save"))

    assert page.address.endswith("/draft/?saved")
    assert "Saved 22 November 2026, 03:22:10 UTC" in page.text


@pytest.mark.parametrize("who", ["outsider", "overseer", "nobody"])
def test_strangers_save_nothing_and_see_no_kept_words(visitors: Visitors, office: Office, who: str) -> None:
    draft = visitors.draft()
    address = reverse("edit_draft", args=[draft.id])
    autosave(visitors, office, address, version="1", facts="Of the colleague alone.", who="second_officer")

    page = autosave(visitors, office, address, version="2", facts="Of a stranger.", who=who)

    assert page.status in {200, 403, 404, 409}
    assert "Of the colleague alone." not in page.text
    assert ELEMENTS["facts"] not in page.text
    assert Request.objects.get().elements["facts"] == "Of the colleague alone."
    assert KeptWords.objects.filter(why="set_aside").count() == 0


def test_the_rules_of_the_state_asked_stand_beside_the_form(visitors: Visitors, office: Office) -> None:
    said = typed(office)

    page = visitors.post(reverse("show_partner", args=["preserve.request"]), said)

    assert "What Bellora asks for" in page.text
    assert "Dual criminality not a condition" in page.text
    assert "Office hours Not known" in page.text
    assert 'class="is-proposed"' in page.source
    assert "Proposed by the register of treaties: United Nations Convention against Cybercrime" in page.text


def test_what_it_last_asked_back_stands_there_and_another_authority_does_not_see_it(
    visitors: Visitors, office: Office
) -> None:
    sent = visitors.draft()
    Act.objects.create(
        id="c" * 32,
        request=sent,
        act="ask",
        is_ours=False,
        node="XBB",
        authority_code="nca",
        person_name="Nadia",
        person_role="duty_officer",
        made_at=sent.opened_at,
        recorded_at=sent.opened_at,
        position=1,
        state_after="draft",
        body={"question": "In which time zone are the sign-in times?"},
        statement=b"",
        sha256="0" * 64,
    )
    address = reverse("show_partner", args=["preserve.request"])

    own = visitors.post(address, typed(office)).text
    outsider = visitors.post(address, typed(office), who="outsider").text

    assert "In which time zone are the sign-in times?" in own
    assert "In which time zone" not in outsider


def upload(visitors: Visitors, draft: Request, content: bytes, *, who: str = "duty_officer") -> Page:
    file = SimpleUploadedFile("list.csv", content, content_type="text/csv")
    said = {"csrfmiddlewaretoken": "", "version": str(draft.version), "file": file}
    return visitors.post(reverse("draft_identifiers", args=[draft.id]), said, who=who)


def test_good_rows_of_a_file_are_added_and_bad_ones_are_named(visitors: Visitors) -> None:
    draft = visitors.draft()

    page = upload(visitors, draft, LIST.encode())

    assert Request.objects.get().elements["identifiers"].splitlines() == [
        "anna@mail.example",
        "203.0.114.7:443, 2026-05-03T07:02:00Z",
        "anna_b at PhotoShare",
        "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae on polygon",
    ]
    assert "3 rows were added to the draft" in page.text
    assert re.findall(r"Line (\d+)", page.text.split("Rows as they were read")[0]) == ["5", "6", "7", "8"]
    assert "the column says another sort than the value" in page.text
    assert "the time cannot be read" in page.text


def test_a_file_twice_adds_nothing_twice(visitors: Visitors) -> None:
    draft = visitors.draft()
    upload(visitors, draft, LIST.encode())
    once = Request.objects.get()

    upload(visitors, once, LIST.encode("utf-16"))

    assert Request.objects.get().elements == once.elements


@pytest.mark.parametrize(
    "content",
    [b"\x00\x01\x02", b"\xff\xff\xff", b"value\n" + b"x" * 1_000_001, b"value\n" * 5_002, b""],
    ids=["nulls", "no text", "a megabyte", "many rows", "empty"],
)
def test_a_file_that_is_no_list_changes_nothing(visitors: Visitors, content: bytes) -> None:
    draft = visitors.draft()

    page = upload(visitors, draft, content)

    assert page.status in {200, 409}
    assert Request.objects.get().elements == draft.elements


def test_ten_megabytes_are_refused_and_what_stood_there_stays(visitors: Visitors, office: Office) -> None:
    draft = visitors.draft()
    address = reverse("edit_draft", args=[draft.id])

    page = autosave(visitors, office, address, version="1", facts="x" * 10_000_000)

    assert page.status == 409
    assert Request.objects.get().elements["facts"] == ELEMENTS["facts"]


@pytest.mark.parametrize("who", ["outsider", "nobody"])
def test_a_stranger_adds_no_rows(visitors: Visitors, who: str) -> None:
    draft = visitors.draft()

    page = upload(visitors, draft, LIST.encode(), who=who)

    assert "203.0.114.7" not in page.text
    assert Request.objects.get().elements == draft.elements


def test_the_check_page_shows_the_score_and_what_gives_most(visitors: Visitors, office: Office) -> None:
    page = visitors.post(FORM, typed(office, identifiers="??", link=""))

    assert "Must be cured (1)" in page.text
    assert "How do the data belong to the offence? This is missing." in page.text
    assert "No line can be read as an identifier." in page.text
    assert re.search(r"\+25", page.text)
    assert "How it is computed" in page.text


def test_an_emergency_of_theirs_shows_its_reason_or_that_there_is_none(visitors: Visitors) -> None:
    said = {"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": None}
    reason = "A child was taken an hour ago <b>and</b> the account shows where."
    for number, body in ((81, {**said, "emergency_reason": reason}), (82, said)):
        theirs = opening(number=number, priority=Priority.EMERGENCY, body=body)
        assert theirs.arrive() is None
        page = visitors.get(reverse("request", args=[theirs.act.id]))
        assert "Why it is an emergency" in page.text
        assert ("A child was taken an hour ago <b>and</b>" in page.text) == (number == 81)
        assert ("No reason was given." in page.text) == (number == 82)
        assert "<b>and</b>" not in page.source


def test_another_basis_asks_for_a_reason_in_the_form_and_keeps_it(visitors: Visitors, office: Office) -> None:
    reason = "Both central authorities agreed on it on 3 May."

    bare = visitors.post(FORM, typed(office, legal_basis="reciprocity"))
    made = visitors.post(FORM, typed(office, legal_basis="reciprocity", basis_reason=reason))

    assert "This is not the legal basis that the register of treaties proposes" in bare.text
    assert "Must be cured (0)" in made.text
    assert reason in made.text


def test_every_kind_has_a_form_that_can_be_filled_in(visitors: Visitors, office: Office) -> None:
    for kind in load().kinds:
        page = visitors.get(reverse("new_draft", args=[kind.id]), who="central_authority")
        assert page.status == 200, kind.id
        for element in kind.elements:
            assert element.widget == "authority" or f'name="{element.id}"' in page.source, (kind.id, element.id)


def test_a_draft_from_a_request_is_not_an_emergency_by_itself(visitors: Visitors) -> None:
    first = visitors.draft(priority="emergency", emergency_reason="A child was taken an hour ago.")

    page = visitors.get(f"/requests/new/mla.stored_data/?follows={first.id}", who="central_authority")

    assert re.search(r'value="urgent" checked', page.source)
