"""Accounts: no sign-up, a second factor where policy asks for it, and one chair at a time."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from longbien.actions.people import seat_person
from longbien.ports.instruments import Instruments, current
from offices import Office, with_policy
from people import NOW
from web.visitors import Visitors


@pytest.mark.parametrize("address", ["signup/", "email/", "password/set/", "password/reset/", "3rdparty/"])
def test_nobody_makes_an_account_or_a_password_on_a_screen(visitors: Visitors, address: str) -> None:
    assert visitors.get(f"/account/{address}", who="nobody").status == 404


def test_a_wrong_password_says_nothing_of_the_account(visitors: Visitors) -> None:
    said = [
        visitors.post(reverse("account_login"), {"login": name, "password": "wrong"}, who="nobody").text
        for name in ("duty_officer", "nobody-at-all")
    ]

    assert "You are not signed in" in said[0]
    assert said[0] == said[1]


def guesses(count: int, *, behind: str, named: str = "") -> int:
    """Guess passwords of many accounts from one place; return the last status."""
    client = Client(REMOTE_ADDR=behind, headers={"X-Forwarded-For": named} if named else None)
    for number in range(count):
        said = {"login": f"officer-{behind}-{named}-{number}", "password": "wrong"}
        status = client.post(reverse("account_login"), said).status_code
    return status


def test_a_stranger_who_guesses_passwords_locks_out_nobody_else_behind_the_proxy(visitors: Visitors) -> None:
    cache.clear()

    assert guesses(40, behind="127.0.0.1", named="203.0.113.7, 198.51.100.9") == 429
    assert guesses(1, behind="127.0.0.1", named="203.0.113.7, 198.51.100.10") == 200
    assert guesses(1, behind="::1", named="198.51.100.9") == 429


def test_nobody_elses_word_for_an_address_counts(visitors: Visitors) -> None:
    cache.clear()

    assert [
        guesses(40, behind="203.0.113.7", named="10.0.0.1"),
        guesses(1, behind="203.0.113.7", named="10.0.0.2"),
    ] == [
        429,
        429,
    ]


def test_signing_in_and_out_leads_to_the_desk_and_away(visitors: Visitors, office: Office) -> None:
    person = office.people["duty_officer"]
    person.set_password("four words of one person")
    person.save()

    said = {"login": "duty_officer", "password": "four words of one person"}
    page = visitors.post(reverse("account_login"), said, who="nobody")
    assert "You are Duty Officer , National Cybercrime Authority" in page.text
    assert "Nothing needs you." in page.text
    assert 'class="note"' not in page.source
    visitors.post(reverse("account_logout"), who="nobody")

    assert visitors.get("/", who="nobody", follow=False).status == 302


def test_without_a_second_factor_only_its_set_up_is_open(visitors: Visitors, office: Office) -> None:
    with_policy(current(), second_factor=True)
    request = visitors.arrived()

    pages = ["/", reverse("request", args=[request.id]), "/requests/new/", "/authority/", "/law/", "/api/v1/requests"]
    found = {page: visitors.get(page, follow=False).address for page in pages}

    assert found == dict.fromkeys(pages, reverse("mfa_index"))
    assert "Set up a second factor first: an authenticator app or a security key." in visitors.get("/").text
    assert visitors.get("/law/", who="nobody").status == 200


def test_who_sits_in_two_authorities_chooses_and_sees_one(visitors: Visitors, office: Office) -> None:
    seat_person(username="duty_officer", authority_code="ffu", role="duty_officer", now=NOW)
    visitors.arrived()

    asked = visitors.get("/")
    assert asked.address == reverse("choose_authority")
    there = visitors.post(reverse("choose_authority"), {"authority": "ffu"})
    assert "You are Duty Officer , Financial Fraud Unit" in there.text
    assert "Needs you now (0)" in there.text
    here = visitors.post(reverse("choose_authority"), {"authority": "nca"})

    assert "Needs you now (1)" in here.text


def test_a_seat_one_does_not_hold_cannot_be_chosen(visitors: Visitors) -> None:
    visitors.post(reverse("choose_authority"), {"authority": "ffu"})

    assert "National Cybercrime Authority" in visitors.get("/").text


def test_every_page_forbids_scripts_and_styles_of_others(visitors: Visitors, instruments: Instruments) -> None:
    headers = visitors.get("/").response.headers
    rules = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))

    assert rules["default-src"] == "'none'"
    assert (rules["script-src"], rules["style-src"]) == ("'self'", "'self'")
    assert "no-store" in headers["Cache-Control"]
    assert instruments.policy.mode == "exercise"


def test_the_mode_is_said_on_every_page(visitors: Visitors) -> None:
    exercise = visitors.get("/law/", who="nobody").text
    with_policy(current(), mode="real")

    assert "Exercise. No case here is real." in exercise
    assert "Real cases." in visitors.get("/law/", who="nobody").text
