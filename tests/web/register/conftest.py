"""Ardenia with two people of the central authority: one proposes, the other decides."""

from __future__ import annotations

import pytest

from longbien.data.models import Person, Seat
from offices import Office, instruments, office
from people import NOW
from web.visitors import Visitors

__all__ = ["instruments", "office", "visitors"]


@pytest.fixture
def visitors(office: Office) -> Visitors:
    """A browser for each of Ardenia's people; `second_central` decides what `central_authority` proposes."""
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_central"] = person
    return Visitors(office)
