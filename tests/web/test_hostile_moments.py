"""
A partner writes the first and the last moment of the calendar wherever an act says a day or a moment. Every page and
answer on which one of them stands opens, and no worker stumbles.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from api.case_system import CaseSystem
from kinds.saying import complete
from longbien.actions.deadlines.watching import watch_deadlines
from longbien.convention.loader import load
from longbien.convention.types import Act, Element, Field, Kind
from longbien.convention.words import Widget
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Part
from longbien.data.models import Condition, EvidenceLimit, Request
from people import NOW
from their_acts import Theirs, opening
from web.lying_partner import Liar
from web.visitors import Visitors

PART = Part("mail.mbox", "application/mbox", 5, "1" * 64, 500, "2" * 64)
FIRST, LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
COUNTED = "preserved"  # a node refuses a period of no length


def at_the_edge(fields: tuple[Field, ...] | tuple[Element, ...], edge: datetime) -> dict[str, Json]:
    """Return every field for a day or a moment, with that of the edge."""
    written = {Widget.DATE: f"{edge:%Y-%m-%d}".zfill(10), Widget.DATETIME: f"{edge:%Y-%m-%dT%H:%M:%SZ}".zfill(20)}
    return {one.id: written[one.widget] for one in fields if one.widget in written}


class Timeless(Liar):
    """The partner that writes an edge of the calendar into its acts."""

    def __init__(self, *, visitors: Visitors, edge: datetime) -> None:
        super().__init__(office=visitors.office, text="We say this plainly.", line="Line", part=PART)
        self._edge = edge

    def opened(self, kind: Kind, number: int) -> Request:
        """Return a request that the partner opened."""
        elements = {**complete(kind=kind, now=NOW), **at_the_edge(kind.elements, self._edge)}
        body: dict[str, Json] = {"elements": elements, "legal_basis": "uncc-2024", "follows": None}
        theirs = opening(kind=kind.id, number=number, body=body, made_at=self._edge)
        assert theirs.arrive() is None, kind.id
        return Request.objects.get(id=theirs.act.id)

    def _theirs(self, request: Request, rule: Act, body: Mapping[str, Json], **changes: object) -> Theirs:
        if changes:  # one that is meant to be refused
            return super()._theirs(request, rule, body, **changes)
        said = body if rule.id == COUNTED else {**body, **at_the_edge(rule.fields, self._edge)}
        return super()._theirs(request, rule, said, made_at=self._edge)


@pytest.mark.slow
@pytest.mark.parametrize("edge", [FIRST, LAST], ids=["the year 1", "the year 9999"])
def test_every_page_opens_whatever_day_a_partner_writes(
    visitors: Visitors, edge: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    timeless = Timeless(visitors=visitors, edge=edge)
    stories = list(timeless.stories(opened_by_them=timeless.opened))
    assert EvidenceLimit.objects.filter(retain_until_at__date=edge.date()).exists()
    assert Condition.objects.exists()

    while watch_deadlines(node="XAA", now=NOW + timedelta(days=2)):
        pass
    found = {address: visitors.get(address, who="central_authority").status for address in pages(stories)}
    system = CaseSystem(visitors.office)
    found |= {address: system.get(address, who="central_authority").status for address in answers(stories)}

    assert {address: status for address, status in found.items() if status != 200} == {}
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


def pages(requests: list[Request]) -> Iterator[str]:
    """Yield the address of every page on which a moment of these requests stands."""
    yield from ("/", "/desk/rows/", "/desk/deadlines/", "/desk/requests.csv", reverse("others"))
    for request in requests:
        yield reverse("request", args=[request.id])
        yield reverse("request_deadlines", args=[request.id])
        for act in load().kind(kind_id=request.kind).acts[1:]:
            yield reverse("act", args=[request.id, act])


def answers(requests: list[Request]) -> Iterator[str]:
    """Yield the address of every answer of the JSON door in which one stands."""
    yield from ("/requests", "/deadlines", "/other-authorities")
    for request in requests:
        for path in ("", "/timeline", "/life", "/deadlines?history=true", "/limits", "/evidence"):
            yield f"/requests/{request.id}{path}"
