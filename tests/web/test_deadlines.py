"""Terms as officers meet them: on the desk, on the page of a request, in the list, and as forms."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from longbien.actions.deadlines.watching import watch_deadlines
from longbien.actions.requests import act_on_request
from longbien.data.models import Deadline, Request
from longbien.ports.instruments import current
from people import NOW
from their_acts import opening
from web.visitors import Visitors

TITLE = "Call the prosecutor"
PRESERVED = {"from_at": "2026-11-22T03:00:00Z", "until_at": "2027-01-21T03:00:00Z"}


@pytest.fixture
def asked(visitors: Visitors) -> Request:
    """A preservation that Bellora asks for, a minute ago."""
    assert opening().arrive() is None
    return Request.objects.get(id=opening().act.id)


def test_the_desk_says_what_presses_and_whether_it_is_law(visitors: Visitors, asked: Request) -> None:
    page = visitors.get(reverse("desk"))

    assert "First decision: Due from us in" in page.text
    assert "1 request has a term that ends within 24 hours." in page.text
    assert "practice" in page.text.lower()


def test_a_term_that_is_over_is_said_in_words(visitors: Visitors, asked: Request) -> None:
    Request.objects.filter(id=asked.id).update(due_at=NOW - timedelta(days=1000))
    Deadline.objects.update(due_at=NOW - timedelta(days=1000))

    assert "1 request has a term that is over." in visitors.get(reverse("desk")).text
    page = visitors.get(reverse("desk_deadlines"))
    assert "Over or late (1)" in page.text
    assert "Late, due" in page.text


def test_the_page_of_a_request_draws_each_term_with_a_text(visitors: Visitors, asked: Request) -> None:
    page = visitors.get(reverse("request", args=[asked.id]))

    assert page.source.count('<svg class="term-bar"') == 1
    assert 'role="img" aria-label="First decision: begun 22 November 2026, 03:22:10 UTC, now' in page.source
    assert "How it was counted" in page.text


def test_the_page_shows_the_way_the_request_has_come_and_what_can_follow(visitors: Visitors, asked: Request) -> None:
    page = visitors.get(reverse("request", args=[asked.id]))

    assert "The way of this request" in page.text
    assert "It would then be By whom With which act" in page.text
    assert "Accepted Ardenia Accept the request" in page.text
    assert "Withdrawn Bellora Withdraw the request" in page.text


def test_warnings_are_listed(visitors: Visitors, asked: Request) -> None:
    watch_deadlines(node="XAA", now=NOW + timedelta(hours=12))

    page = visitors.get(reverse("desk_deadlines"))

    assert f"{asked.reference} First decision : ends" in page.text


def test_a_term_of_our_own_is_added_and_done(visitors: Visitors, asked: Request) -> None:
    address = reverse("request_deadlines", args=[asked.id])

    visitors.post(address, {"title": TITLE, "note": "She leaves.", "count": "3", "unit": "working_days"})

    own = Deadline.objects.get(version=0)
    page = visitors.get(address)
    assert TITLE in page.text
    assert "time zone of XAA not known: counted in UTC" in page.text
    assert "holidays of XAA not known: counted without" in page.text
    visitors.post(reverse("settle_term", args=[asked.id, own.pk]), {})
    assert Deadline.objects.get(pk=own.pk).state == "met"


@pytest.mark.parametrize(
    "said",
    [
        {"title": "", "note": "x", "due_at": "2099-01-01 12:00"},
        {"title": TITLE, "note": "x", "due_at": "soon"},
        {"title": TITLE, "note": "x", "due_at": "2001-01-01 12:00"},
        {"title": TITLE, "note": "x", "count": "9" * 400, "unit": "hours"},
        {"title": TITLE, "note": "x", "count": "5", "unit": "moons"},
        {"title": TITLE, "note": "x", "count": "5", "unit": "days", "counting": "\x00", "calendar_of": "nobody"},
    ],
)
def test_a_form_that_cannot_be_read_keeps_what_was_typed(
    visitors: Visitors, asked: Request, said: dict[str, str]
) -> None:
    page = visitors.post(reverse("request_deadlines", args=[asked.id]), said)

    assert page.status == 409
    assert "The term cannot be kept as it stands" in page.text
    assert not Deadline.objects.filter(version=0).exists()


def test_what_is_typed_never_becomes_markup(visitors: Visitors, asked: Request) -> None:
    address = reverse("request_deadlines", args=[asked.id])

    visitors.post(address, {"title": "<script>alert(1)</script>", "note": "<b>x</b>", "due_at": "2099-01-01 12:00"})

    page = visitors.get(address)
    assert "<script>alert" not in page.source
    assert "&lt;script&gt;alert" in page.source


def test_the_end_of_a_preservation_cannot_be_reported_before_its_time(visitors: Visitors, asked: Request) -> None:
    for act, body in (("accept", {}), ("preserved", PRESERVED)):
        act_on_request(
            officer=visitors.office.officer("duty_officer"),
            request_id=asked.id,
            version=Request.objects.get(id=asked.id).version,
            act=act,
            body=body,
            now=NOW,
            instruments=current(),
        )
    version = Request.objects.get(id=asked.id).version

    page = visitors.post(
        reverse("act", args=[asked.id, "end_preservation"]),
        {"version": str(version), "ended_at": "2026-12-01 12:00", "cause": "period_over", "note": ""},
    )

    assert page.status == 409
    assert "This end lies before the period is over" in page.text
    assert Request.objects.get(id=asked.id).state == "preserved"
