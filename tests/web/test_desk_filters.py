"""Filters of the desk are addresses, views are addresses with a name, of one person; and the desk worked out anew."""

from __future__ import annotations

import csv
import io
import os
import re
from dataclasses import fields
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from longbien.actions.desk import place_all_anew
from longbien.actions.requests import draft_request
from longbien.actions.requests.rows import all_changed
from longbien.actions.search import read_words
from longbien.actions.views import MOST_VIEWS
from longbien.commands.main import main
from longbien.data.models import Request, SavedView, SearchText
from longbien.readers.desk import GROUPS, desk_groups
from longbien.readers.desk_filter import DeskFilter, UnknownFilter
from offices import Office
from people import CORVANIA, NOW
from their_acts import STORED_DATA, following, opening
from web.visitors import Visitors


def rows_of(visitors: Visitors, said: dict[str, str], *, who: str = "duty_officer") -> set[str]:
    """Return the references that the desk, and its table to take along, show under filters: they must be the same."""
    address = f"?{urlencode(said)}"
    page = visitors.get(f"/{address}", who=who)
    assert page.status == 200
    shown = set(re.findall(r'<th scope="row">\s*<a href="/requests/[0-9a-f]{32}/"><bdi[^>]*>([^<]+)', page.source))
    table = visitors.get(f"{reverse('desk_csv')}{address}", who=who).source.removeprefix("\ufeff")
    taken = {row[1] for row in list(csv.reader(io.StringIO(table, newline="")))[1:]}
    assert shown == taken
    return shown


@pytest.mark.slow
def test_each_filter_narrows_the_desk_and_its_table_alike(visitors: Visitors) -> None:
    bellora, corvania = opening(number=1), opening(number=2, node=CORVANIA, kind="mla.stored_data")
    for one in (bellora, corvania):
        assert one.arrive() is None
    draft = visitors.draft()
    Request.objects.filter(id=draft.id).update(assigned_to=visitors.office.people["duty_officer"], priority="emergency")
    named = dict(Request.objects.values_list("id", "reference"))
    theirs, others, ours = named[bellora.act.id], named[corvania.act.id], named[draft.id]

    found = {
        name: rows_of(visitors, {name: value})
        for name, value in (
            ("direction", "incoming"),
            ("kind", "mla.stored_data"),
            ("state", "draft"),
            ("partner", "XBB"),
            ("priority", "emergency"),
            ("presses", "now"),
            ("mine", "yes"),
            ("mode", "real"),
        )
    }

    assert rows_of(visitors, {}) == {theirs, others, ours}
    assert found == {
        "direction": {theirs, others},
        "kind": {others},
        "state": {ours},
        "partner": {theirs, ours},
        "priority": {ours},
        "presses": found["presses"],
        "mine": {ours},
        "mode": set(),
    }
    assert rows_of(visitors, {"partner": "XCC", "direction": "outgoing"}) == set()
    assert rows_of(visitors, {}, who="outsider") == set()
    assert rows_of(visitors, {"partner": "XBB"}, who="outsider") == set()


def test_a_filter_that_says_what_cannot_be_narrows_nothing_and_is_refused_elsewhere(visitors: Visitors) -> None:
    for one in fields(DeskFilter):
        for value in ("\x00", "\u202e", "x" * 65, "a\nb"):
            with pytest.raises(UnknownFilter):
                DeskFilter(**{one.name: value})
        assert visitors.get(f"/?{urlencode({one.name: value})}").status == 200


def test_a_view_is_kept_for_one_person_and_forgotten_by_nobody_else(visitors: Visitors) -> None:
    name = "<b>Belł\u202eora</b>\x00 " + "x" * 80
    said = {"name": name, "query": "partner=XBB&nonsense=1&next=//evil.example"}

    page = visitors.post(reverse("keep_view"), said)

    view = SavedView.objects.get()
    assert (view.name, view.address) == (f"<b>Belłora</b> {'x' * 80}"[:60], "partner=XBB")
    assert page.address == "/?partner=XBB"
    assert "&lt;b&gt;Belłora&lt;/b&gt;" in page.source
    assert "Belłora" not in visitors.get("/", who="second_officer").source
    for who in ("second_officer", "outsider", "overseer"):
        visitors.post(reverse("drop_view", args=[view.pk]), who=who)
    visitors.post(reverse("drop_view", args=[2**70]))
    assert SavedView.objects.count() == 1
    visitors.post(reverse("keep_view"), {"name": name, "query": "mode=real"})
    assert [one.address for one in SavedView.objects.all()] == ["mode=real"]
    visitors.post(reverse("drop_view", args=[view.pk]))
    assert not SavedView.objects.exists()


def test_a_person_keeps_so_many_views_and_none_without_a_name(visitors: Visitors) -> None:
    officer = visitors.office.officer("duty_officer")
    SavedView.objects.bulk_create(
        SavedView(person_id=officer.person_id, authority_id=officer.authority_id, name=f"v{number}", address="mine=yes")
        for number in range(MOST_VIEWS)
    )

    for name, query in (("one more", "mode=real"), ("", "mode=real"), ("\u202e\x00", "mode=real"), ("nothing", "")):
        assert visitors.post(reverse("keep_view"), {"name": name, "query": query}).status < 500

    assert SavedView.objects.count() == MOST_VIEWS


@pytest.mark.slow
def test_a_preservation_whose_data_were_asked_for_waits_for_them_and_comes_back(
    office: Office, visitors: Visitors
) -> None:
    kept = visitors.sent()
    officer = office.officer("central_authority")
    for act, body in (
        ("accept", {}),
        ("preserved", {"from_at": "2026-11-22T03:00:00Z", "until_at": "2027-02-20T03:00:00Z"}),
    ):
        assert following(request_id=kept.id, act=act, body=body).arrive() is None

    def group() -> str:
        return next(
            one.id for one in desk_groups(officer=officer, now=NOW) for row in one.rows if row.request.id == kept.id
        )

    asked = draft_request(
        officer=officer,
        kind_id="mla.stored_data",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="urgent",
        elements=STORED_DATA,
        follows_id=kept.id,
        now=NOW,
    )
    found = []
    for state in ("draft", "sent", "granted", "withdrawn"):
        asked.state = state
        all_changed(requests=[asked], now=NOW)
        noted = Request.objects.get(id=kept.id).followed_up
        found.append((state, noted, group()))
        Request.objects.filter(id=kept.id).update(followed_up=not noted)
        assert place_all_anew() == 1
        assert (state, Request.objects.get(id=kept.id).followed_up, group()) == found[-1]

    assert found == [
        ("draft", False, "ours_to_do"),
        ("sent", True, "theirs_to_do"),
        ("granted", True, "theirs_to_do"),
        ("withdrawn", False, "ours_to_do"),
    ]
    Request.objects.filter(id=asked.id).update(state="sent", kind="preserve.extension")  # more time is no data
    assert (place_all_anew(), Request.objects.get(id=kept.id).followed_up) == (1, False)
    Request.objects.filter(id=visitors.arrived(number=3).id).update(follows=kept)  # what Bellora asks is not our asking
    assert (Request.objects.get(id=kept.id).followed_up, place_all_anew()) == (False, 0)


def test_the_command_works_the_desk_and_the_search_out_anew(
    visitors: Visitors, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = visitors.draft()
    visitors.arrived(number=1)
    opening(number=2, node=CORVANIA).arrive()
    Request.objects.filter(id=draft.id).update(followed_up=True)
    read_words()
    officer = office.officer("duty_officer")

    def desk() -> list[tuple[str, list[str]]]:
        return [(one.id, [row.request.id for row in one.rows]) for one in desk_groups(officer=officer, now=NOW)]

    def rebuild(*words: str) -> list[str]:
        status = main(["--home", os.environ["LONGBIEN_HOME"], "desk", "rebuild", *words])
        said = capsys.readouterr()
        assert (status, said.err) == (0, "")
        return said.out.splitlines()

    before, words = desk(), list(SearchText.objects.order_by("request_id").values_list("request_id", "terms"))
    Request.objects.exclude(id=draft.id).update(waits_on="nobody")
    SearchText.objects.update(terms="nothing")

    assert rebuild() == ["3 requests lay elsewhere on the desk.", "The worker will read the words of 3 requests."]
    assert (desk(), Request.objects.filter(followed_up=True).count()) == (before, 0)
    assert {one.terms for one in SearchText.objects.all()} == {"nothing"}
    assert rebuild("--now") == ["0 requests lay elsewhere on the desk.", "The words of all requests have been read."]
    assert list(SearchText.objects.order_by("request_id").values_list("request_id", "terms")) == words
    assert [one for one, _ in before] == list(GROUPS)
