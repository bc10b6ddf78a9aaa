"""The desk: what is ours first, live without a reload, and nothing moves that has not changed."""

from __future__ import annotations

import re

from django.urls import reverse

from web.visitors import Page, Visitors


def seen_by(page: Page) -> str:
    """Return the marks of the rows a page shows, as its next question for news carries them."""
    found = re.search(r"news/\?seen=([0-9a-f.]*)", page.source)
    assert found is not None
    return found[1]


def test_what_needs_us_comes_first_with_next_step_and_waiting_time(visitors: Visitors) -> None:
    visitors.draft()
    visitors.arrived()

    page = visitors.get("/").text

    assert page.index("Needs you now (1)") < page.index("from Bellora") < page.index("Drafts (1)")
    assert "Accept it, ask a question, or refuse" in page
    assert "waiting less than a minute" in page


def test_an_empty_desk_says_so(visitors: Visitors) -> None:
    assert "Nothing needs you." in visitors.get("/").text


def test_there_is_no_news_while_nothing_changes(visitors: Visitors) -> None:
    visitors.arrived()
    seen = seen_by(visitors.get("/"))

    news = visitors.get(f"{reverse('desk_news')}?seen={seen}")

    assert (news.status, news.source) == (204, "")


def test_what_arrives_is_named_and_then_marked_as_new(visitors: Visitors) -> None:
    visitors.arrived(number=1)
    seen = seen_by(visitors.get("/"))
    arrived = visitors.arrived(number=2)

    news = visitors.get(f"{reverse('desk_news')}?seen={seen}")
    rows = visitors.get(f"{reverse('desk_rows')}?seen={seen}")

    assert news.text == f"1 new {arrived.reference} Keep data (Bellora): Sent Show"
    assert rows.source.count("tag-new") == 1
    assert f"{arrived.reference} New " in rows.text


def test_a_change_of_a_known_request_is_news_too(visitors: Visitors) -> None:
    draft = visitors.draft()
    seen = seen_by(visitors.get("/", who="central_authority"))

    visitors.post(reverse("ask_approval", args=[draft.id]), {"version": draft.version})

    assert visitors.get(f"{reverse('desk_news')}?seen={seen}", who="central_authority").status == 200


def test_who_wrote_a_draft_waits_and_the_other_is_asked(visitors: Visitors) -> None:
    draft = visitors.draft()
    visitors.post(reverse("ask_approval", args=[draft.id]), {"version": draft.version})

    own, other = visitors.get("/").text, visitors.get("/", who="central_authority").text

    assert "Needs you now (0)" in own
    assert "Waiting for a colleague to approve it" in own
    assert "Needs you now (1)" in other
    assert "Approve it, or give it back" in other


def test_a_duty_officer_is_not_asked_for_what_only_the_central_authority_may_do(visitors: Visitors) -> None:
    visitors.arrived(kind="mla.stored_data")

    duty, central = visitors.get("/").text, visitors.get("/", who="central_authority").text

    assert "Needs you now (0)" in duty
    assert "Waiting for a colleague of the central authority" in duty
    assert "Needs you now (1)" in central


def test_polling_after_the_session_has_ended_reloads_the_page(visitors: Visitors) -> None:
    answer = visitors.get(reverse("desk_news"), who="nobody", follow=False, HX_Request="true")

    assert (answer.status, answer.response.headers["HX-Refresh"]) == (401, "true")
