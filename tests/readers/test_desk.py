"""The desk shows every request that has not ended."""

from __future__ import annotations

from datetime import timedelta

from longbien.data.models import Request
from longbien.readers.desk import desk_groups, one_group
from offices import Office
from people import NOW
from their_acts import following, opening


def test_many_new_requests_of_a_partner_push_no_older_one_out_of_sight(office: Office) -> None:
    waiting = opening(number=0)
    waiting.arrive()
    Request.objects.filter(id=waiting.act.id).update(hurts_at=NOW - timedelta(days=3))
    for number in range(1, 56):
        opening(number=number).arrive()

    ours = one_group(officer=office.officer("duty_officer"), now=NOW, group="ours_to_do", most=50)
    rest = one_group(
        officer=office.officer("duty_officer"), now=NOW, group="ours_to_do", most=50, after=ours.next_place
    )

    assert ours.rows[0].request.id == waiting.act.id
    assert (len(ours.rows), ours.count, len(rest.rows), rest.next_place) == (50, 56, 6, "")
    assert len({row.request.id for row in (*ours.rows, *rest.rows)}) == 56


def test_of_what_has_ended_the_newest_are_shown_last(office: Office) -> None:
    for number in range(3):
        ended = opening(number=number)
        ended.arrive()
        following(request_id=ended.act.id, act="withdraw", body={}).arrive()
    opening(number=3).arrive()

    groups = desk_groups(officer=office.officer("duty_officer"), now=NOW)

    assert [(group.id, len(group.rows)) for group in groups] == [
        ("ours_to_do", 1),
        ("drafts", 0),
        ("theirs_to_do", 0),
        ("ended", 3),
    ]
