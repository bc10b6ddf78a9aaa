"""Ids for what is proposed by hand: readable, and free of all that is in the register or waits for a decision."""

from __future__ import annotations

from longbien.core.officers import Officer
from longbien.data.models import Proposal
from longbien.readers.proposals import waiting_items
from longbien.readers.treaties import treaties


def free_id(first: str, *, officer: Officer) -> str:
    """Return the id, or the next free one with a number behind it."""
    waiting = waiting_items(officer=officer, subject=Proposal.Subject.REGISTER)
    taken = treaties().ids.union(str(item["id"]) for item in waiting)
    number, found = 1, first
    while found in taken:
        number += 1
        found = f"{first}.{number}"
    return found
