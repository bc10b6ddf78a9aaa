"""A file is shown line by line before anything is proposed; a broken one says where, and changes nothing."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from longbien.data.models import JournalRow, Proposal, RegisterRow
from longbien.readers.treaties import register
from web.visitors import Page, Visitors

XML = (Path(__file__).parents[2] / "core" / "treaties" / "importing" / "samples" / "XX-1.en.xml").read_bytes()
FACTS = (
    "instrument,participant,deed,happened,document,publisher,trust\n"
    "uncc-2024,XBB,ratification,2026-03-04,C.N.1.2026,Depositary,depositary\n"
    "uncc-2024,VNM,signature,2025-10-25,C.N.2.2026,Depositary,depositary\n"
)
ENTRIES = "state,function,name,source\nPOL,network_24_7,Prosecutor of Poland,A note of May 2026\n"
BOMB = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def show(visitors: Visitors, data: bytes | str, *, who: str = "central_authority", **said: Any) -> Page:
    """Choose a file and ask what it would change."""
    content = data.encode() if isinstance(data, str) else data
    form = {"csrfmiddlewaretoken": "", "content": "facts_csv", "instrument": "", "pasted": ""}
    return visitors.post(
        reverse("propose_file"), {**form, **said, "file": SimpleUploadedFile("list.csv", content)}, who=who
    )


def propose(visitors: Visitors, data: bytes | str, **said: Any) -> Page:
    """Propose a file as the preview hands it on."""
    content = data.encode() if isinstance(data, str) else data
    form = {"content": "facts_csv", "name": "list.csv", "reason": "The list of May."}
    form |= {"data": base64.b64encode(content).decode()}
    return visitors.post(reverse("propose_import"), {**form, **said}, who="central_authority")


def kept() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Proposal, RegisterRow, JournalRow))


def test_a_file_is_shown_before_anything_is_proposed(visitors: Visitors) -> None:
    before = kept()
    page = show(visitors, FACTS)

    assert page.status == 200
    assert "Ratification, Bellora" in page.text
    assert "New: 1" in page.text
    assert "1 item would be proposed, to be decided as a whole." in page.text
    assert base64.b64encode(FACTS.encode()).decode() in page.source
    assert kept() == before


def test_what_was_shown_becomes_one_proposal(visitors: Visitors) -> None:
    page = propose(visitors, FACTS)
    proposal = Proposal.objects.get()
    second = visitors.post(reverse("confirm_proposal", args=[proposal.id]), who="second_central")

    assert "Import of list.csv: 1 item" in page.text
    assert second.status == 200
    facts = register().facts_of(instrument="uncc-2024", participant="XBB")
    assert [one.happened.from_on.isoformat() for one in facts] == ["2026-03-04"]


def test_a_file_can_be_pasted(visitors: Visitors) -> None:
    said = {"csrfmiddlewaretoken": "", "content": "facts_csv", "pasted": FACTS, "file": ""}
    page = visitors.browser("central_authority").post(reverse("propose_file"), said)

    assert page.status_code == 200
    assert "Ratification, Bellora" in page.content.decode()


def test_the_xml_of_the_depositary_is_shown_with_the_title_it_bears(visitors: Visitors) -> None:
    page = show(visitors, XML, content="untc_xml", instrument="untoc-2000")

    assert page.status == 200
    assert "The file calls the treaty:" in page.text
    assert "You chose:" in page.text
    assert "left aside" in page.text


def test_authorities_of_other_states_are_imported_the_same_way(visitors: Visitors) -> None:
    shown = show(visitors, ENTRIES, content="entries_csv")
    propose(visitors, ENTRIES, content="entries_csv")
    page = visitors.get(reverse("register_proposal", args=[Proposal.objects.get().id]), who="second_central")

    assert "Poland: Prosecutor of Poland" in shown.text
    assert "24/7 contact point" in page.text


@pytest.mark.parametrize(
    ("data", "said", "place", "words"),
    [
        (b"", {}, "the whole file", "The file is empty"),
        (FACTS.encode("utf-16"), {}, "line 1", "not UTF-8"),
        (FACTS.replace("2026-03-04", "2026-13-40"), {}, "line 2", "no date that can stand here"),
        (FACTS.replace("XBB", "Atlantis"), {}, "line 2", "no State or organisation that the register knows"),
        (FACTS + '"uncc-2024', {}, "line 4", "breaks off here"),
        (FACTS.replace("deed", "dead"), {}, "line 1", "This column is not known"),
        (BOMB, {"content": "untc_xml", "instrument": "untoc-2000"}, "line 1", "document type or entities"),
        (XML[:-200], {"content": "untc_xml", "instrument": "untoc-2000"}, "line", "broken here, or cut off"),
        (ENTRIES.replace("POL", "XAA"), {"content": "entries_csv"}, "line 2", "an entry of our own State"),
        (b"x" * 5_000_001, {}, "the whole file", "The file is too large"),
    ],
)
def test_a_broken_file_says_where_and_changes_nothing(
    visitors: Visitors, data: bytes | str, said: dict[str, str], place: str, words: str
) -> None:
    before = kept()
    page = show(visitors, data, **said)

    assert page.status == 409
    assert "Nothing can be proposed from this file" in page.text
    assert (place in page.text, words in page.text) == (True, True)
    assert 'name="data"' not in page.source
    assert propose(visitors, data, **said).status == 409
    assert kept() == before


@pytest.mark.parametrize(
    ("said", "field"),
    [({"content": ""}, "content"), ({"content": "untc_xml"}, "instrument"), ({"content": "dance"}, "content")],
)
def test_what_is_not_said_about_the_file_is_asked_for(visitors: Visitors, said: dict[str, str], field: str) -> None:
    page = show(visitors, FACTS, **said)

    assert (page.status, f'href="#{field}"' in page.source) == (409, True)


def test_no_file_at_all_is_asked_for(visitors: Visitors) -> None:
    said = {"csrfmiddlewaretoken": "", "content": "facts_csv", "pasted": "", "file": ""}
    page = visitors.browser("central_authority").post(reverse("propose_file"), said)

    assert (page.status_code, 'href="#file"' in page.content.decode()) == (409, True)


def test_a_file_without_news_proposes_nothing(visitors: Visitors) -> None:
    propose(visitors, FACTS)
    again = show(visitors, FACTS)

    assert "There is nothing new in this file" in again.text
    assert 'name="data"' not in again.source
    assert propose(visitors, FACTS).status == 409
    assert Proposal.objects.count() == 1


def test_a_reason_is_asked_for_and_the_preview_stays(visitors: Visitors) -> None:
    page = propose(visitors, FACTS, reason=" ")

    assert (page.status, "The reason is missing" in page.text, "Ratification, Bellora" in page.text) == (
        409,
        True,
        True,
    )


@pytest.mark.parametrize("data", ["%%%", "é", "", "A"])
def test_odd_bytes_from_a_form_propose_nothing(visitors: Visitors, data: str) -> None:
    said = {"content": "dance", "name": "\x00", "reason": "x", "data": data}

    assert visitors.post(reverse("propose_import"), said, who="central_authority").status == 409
    assert Proposal.objects.count() == 0


def test_a_form_without_its_token_is_not_read(visitors: Visitors) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(visitors.office.people["central_authority"], backend="django.contrib.auth.backends.ModelBackend")
    forms = [
        {"csrfmiddlewaretoken": "x" * 32, "content": "facts_csv", "file": SimpleUploadedFile("a.csv", FACTS.encode())},
        {"content": "facts_csv", "file": SimpleUploadedFile("a.csv", FACTS.encode())},
    ]

    answers = [strict.post(reverse("propose_file"), form) for form in forms]

    assert [answer.status_code for answer in answers] == [409, 409]
    assert [b"Ratification" in answer.content for answer in answers] == [False, False]
    assert strict.post(reverse("propose_import"), {"data": ""}).status_code == 403


def test_a_form_that_was_cut_off_is_not_read(visitors: Visitors) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\nx\r\n--b\r\nContent-Dispo'
    answer = visitors.browser("central_authority").generic(
        "POST", reverse("propose_file"), body, content_type="multipart/form-data; boundary=b"
    )

    assert answer.status_code in {400, 409}


@pytest.mark.parametrize("who", ["duty_officer", "overseer"])
def test_nobody_else_can_read_a_file_in(visitors: Visitors, who: str) -> None:
    assert show(visitors, FACTS, who=who).status == 404
