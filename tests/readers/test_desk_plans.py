"""No question of the desk, the search or the page of a request walks over all requests; none is asked per row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bench.desk_fill import fill
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from longbien.actions.search import read_all_words_anew, read_words
from longbien.data.models import Person, Request, RequestIdentifier, SearchText
from longbien.readers.deconfliction import identifiers_of
from offices import Office
from people import NOW
from plans import WALKS, plan

MOST_QUERIES = {"/": 18, "/?group=theirs_to_do": 13, "/desk/search/?q=account": 16, "/requests/": 17}
NARROWED = (
    "/",
    "/?group=ended",
    "/?direction=incoming",
    "/?kind=mla.stored_data",
    "/?state=granted",
    "/?partner=PAA",
    "/?priority=urgent",
    "/?presses=now",
    "/?mine=yes",
    "/?direction=incoming&kind=mla.stored_data&partner=PAA&priority=urgent",
    "/desk/search/?q=account",
    "/desk/search/?q=XAA-NCA-20",
    "/desk/search/?q=zzyzx",
)

pytestmark = pytest.mark.slow


@pytest.fixture
def browser(office: Office) -> Iterator[Client]:
    """Yield a browser of an officer whose node holds some hundred requests of the generator of the bench."""
    fill(how_many=300, seed=11, now=NOW)
    made = Client(HTTP_ACCEPT_LANGUAGE="en")
    made.force_login(Person.objects.get(username="bench"), backend="django.contrib.auth.backends.ModelBackend")
    yield made


def test_every_question_uses_an_index_and_their_number_does_not_grow(browser: Client) -> None:
    one = Request.objects.exclude(state__in=("draft", "awaiting_approval")).filter(authority__code="nca")[0]
    walks, many = [], []
    for address in (*NARROWED, *MOST_QUERIES):
        whole = f"/requests/{one.id}/" if address == "/requests/" else address
        browser.get(whole)  # what is written by the first look is not asked again
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(whole).status_code == 200
        walks += [(whole, line) for query in asked for line in plan(query["sql"]) if WALKS.search(line)]
        if len(asked) > MOST_QUERIES.get(address, 25):
            many.append((whole, len(asked)))

    assert (walks, many) == ([], [])


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL counts by itself")
def test_the_generator_leaves_the_figures_that_the_planner_goes_by(office: Office) -> None:
    def figures() -> set[tuple[str, ...]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT tbl, idx, stat FROM sqlite_stat1")
            return set(cursor.fetchall())

    before = figures()
    fill(how_many=30, seed=11, now=NOW)

    assert ("data_request", "desk_due") in {row[:2] for row in before}
    assert figures() == before


def test_what_the_generator_writes_is_what_the_actions_would_write(browser: Client) -> None:
    facts = ("partner", "waits_on", "hurts_at")
    requests = list(Request.objects.select_related("authority", "their_authority", "case"))
    terms = dict(SearchText.objects.values_list("request_id", "terms"))
    named = set(RequestIdentifier.objects.values_list("request_id", "digest"))
    placed = {one.id: tuple(getattr(one, fact) for fact in facts) for one in requests}

    for one in requests:
        one.settle_on_desk()
    read_all_words_anew()
    while read_words():
        pass

    assert {one.id: tuple(getattr(one, fact) for fact in facts) for one in requests} == placed
    assert dict(SearchText.objects.values_list("request_id", "terms")) == terms
    sent = [one for one in requests if not one.identifiers_due]
    assert {(one.id, each.digest) for one in sent for each in identifiers_of(one)} == named
    assert [one.id for one in requests if (last := one.acts.last()) and last.state_after != one.state] == []
