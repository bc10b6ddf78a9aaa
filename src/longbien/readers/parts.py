"""
Which rows stand beside a request, asked once: most requests have few of the many sorts there are.

The page of a request is made of a dozen parts, each of which would ask for its own rows to find none. Whoever makes the
page notes first what there is; readers then ask for what may be there.

    note_parts(found)
    if not may_have(found, Part.SCREENS): ...      # nobody has answered a rights screen about it

This is no permission: it says nothing to anybody, and every reader still asks whether the officer may see the request.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from django.db import connection

from longbien.data.models import Act, Request

_NOTED: Final = "_parts_noted"


class Part(StrEnum):
    """A sort of rows that a request may have; the value is the question by its id."""

    UNOPENED = (
        "SELECT 1 FROM data_incomingmessage WHERE state = 'delivered' AND retrieved_at IS NULL"
        " AND message_id IN (SELECT id FROM data_act WHERE request_id = %s)"
    )
    BEHIND = "SELECT 1 FROM data_request WHERE follows_id = %s"
    ELSEWHERE = "SELECT 1 FROM data_request WHERE arises_from_id = %s"
    EVIDENCE = "SELECT 1 FROM data_evidenceitem WHERE request_id = %s"
    CONDITIONS = "SELECT 1 FROM data_condition WHERE request_id = %s"
    NOTIFIED = "SELECT 1 FROM data_notified WHERE request_id = %s"
    SHARED = "SELECT 1 FROM data_concerned WHERE request_id = %s"
    SCREENS = "SELECT 1 FROM data_rightsscreen WHERE request_id = %s"
    EXTRA = "SELECT 1 FROM data_extraapproval WHERE request_id = %s"
    CRIMINALITY = "SELECT 1 FROM data_criminalityassessment WHERE request_id = %s"
    SECRECY = "SELECT 1 FROM data_secrecyreview WHERE request_id = %s"
    DEADLINES = "SELECT 1 FROM data_deadline WHERE request_id = %s"


_QUESTION: Final = "SELECT " + ", ".join(f"CASE WHEN EXISTS({one}) THEN 1 ELSE 0 END" for one in Part)


def note_parts(request: Request) -> frozenset[Part]:
    """Ask which rows stand beside a request, and note it for as long as this object is at hand."""
    with connection.cursor() as cursor:
        cursor.execute(_QUESTION, [request.pk] * len(Part))
        row = cursor.fetchone()
    found = frozenset(part for part, there in zip(Part, row or (), strict=True) if there)
    setattr(request, _NOTED, found)
    return found


def may_have(request: Request, part: Part) -> bool:
    """Say whether rows of a sort may stand beside a request: no, only where it was asked and there are none."""
    noted: frozenset[Part] | None = getattr(request, _NOTED, None)
    return noted is None or part in noted


def acts_of(request: Request) -> list[Act]:
    """Return the acts of a request in order, without their signed bytes; those at hand, where they were fetched."""
    at_hand = getattr(request, "_prefetched_objects_cache", {}).get("acts")
    return list(request.acts.defer("statement") if at_hand is None else at_hand)
