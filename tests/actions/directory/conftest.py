"""Ardenia with a second officer of the central authority: four eyes need two people."""

from __future__ import annotations

import pytest

from longbien.data.models import Person, Seat
from offices import Office, instruments, office
from people import NOW

__all__ = ["instruments", "office", "offices"]


@pytest.fixture
def offices(office: Office) -> Office:
    """Return the offices of Ardenia; `second_central` confirms what `central_authority` proposes."""
    for name, authority in (("second_central", office.ours), ("second_outsider", office.other)):
        person = Person.objects.create(username=name, display_name=name.replace("_", " ").title())
        Seat.objects.create(person=person, authority=authority, role="central_authority", from_at=NOW)
        office.people[name] = person
    return office
