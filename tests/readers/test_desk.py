"""The desk shows every request that has not ended."""

from __future__ import annotations

from datetime import timedelta

from longbien.data.models import Request
from longbien.readers.requests import desk
from offices import Office
from people import NOW
from their_acts import following, opening


def test_many_new_requests_of_a_partner_push_no_older_one_out_of_sight(office: Office) -> None:
    waiting = opening(number=0)
    waiting.arrive()
    Request.objects.filter(id=waiting.act.id).update(changed_at=NOW - timedelta(days=3))
    for number in range(1, 56):
        opening(number=number).arrive()

    rows = desk(officer=office.officer("duty_officer"), now=NOW)

    assert len(rows) == 56
    assert rows[0].request.id == waiting.act.id


def test_of_what_has_ended_the_newest_are_shown_last(office: Office) -> None:
    for number in range(3):
        ended = opening(number=number)
        ended.arrive()
        following(request_id=ended.act.id, act="withdraw", body={}).arrive()
    opening(number=3).arrive()

    rows = desk(officer=office.officer("duty_officer"), now=NOW, most=2)

    assert [row.group for row in rows] == ["ours_to_do", "ended", "ended"]
