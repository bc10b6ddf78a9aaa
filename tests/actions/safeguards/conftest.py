"""Ardenia with more people: a second officer of the central authority, and a supervisor."""

from __future__ import annotations

import pytest

from longbien.data.models import Authority, Person, Seat
from offices import Office, instruments, office
from people import NOW

__all__ = ["instruments", "office", "staff"]


@pytest.fixture
def staff(office: Office) -> Office:
    """Return the offices of Ardenia with `second_central` and `supervisor`."""
    seated(office, "second_central", "central_authority", office.ours)
    seated(office, "supervisor", "supervisor", office.ours)
    return office


def seated(office: Office, name: str, role: str, authority: Authority) -> None:
    """Let a new person sit in a role of an authority."""
    person = Person.objects.create(username=name, display_name=name.replace("_", " ").title())
    Seat.objects.create(person=person, authority=authority, role=role, from_at=NOW)
    office.people[name] = person
