"""A worker for whom nothing is to be done asks every second: none of its questions reads through a large table."""

from __future__ import annotations

import pytest
from bench.desk_fill import fill
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from longbien.actions.exchange.rounds import awaited_partners
from longbien.commands import node, work
from longbien.ports.instruments import Instruments
from people import NOW
from plans import plan, reads_many

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("office")
def test_no_question_of_an_idle_worker_reads_through_a_table(
    instruments: Instruments, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(how_many=300, seed=11, now=NOW)
    monkeypatch.setattr(node, "instruments", lambda: instruments)
    duties = work.own_duties(settings.CONFIG)
    for duty in duties:
        for _ in range(200):
            if not duty.run():
                break

    with CaptureQueriesContext(connection) as asked:
        awaited_partners(instruments=instruments)
        for duty in duties:
            duty.run()

    questions = [query["sql"] for query in asked]
    long = [(sql, line) for sql in questions for line in plan(sql) if reads_many(line, sql=sql)]
    assert long == []
    assert len(asked) > len(duties)


@pytest.mark.django_db
def test_the_question_that_kept_a_worker_busy_is_known_for_one() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("what a plan of PostgreSQL says depends on the rows there are")
    due = "SELECT other FROM data_receipt WHERE issuer = 'XAA' AND push_due AND batch_id IS NOT NULL"

    assert [line for line in plan(due) if reads_many(line, sql=due)] != []
