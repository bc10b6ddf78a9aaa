"""What the desk is narrowed to: an address says it, a sentence reads it aloud, and each part can be taken away."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.officers import Officer

PRESSES: Final = {"now": timedelta(0), "day": timedelta(days=1), "week": timedelta(days=7)}
LONGEST_VALUE: Final = 64
CHOICES: Final = {
    "direction": ("incoming", "outgoing"),
    "priority": ("emergency", "urgent", "routine"),
    "presses": tuple(PRESSES),
    "mine": ("yes",),
    "mode": ("exercise", "real"),
}


class UnknownFilter(TheirMessageIsWrong):
    """A filter of the desk says what it cannot say; `detail` names it."""

    code = "unknown_filter"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFilter:
    """
    Which requests to show; what is empty narrows nothing.

    Args:
        direction: `incoming` or `outgoing`.
        kind, state: ids of the law files.
        partner: node of the other State.
        priority: `emergency`, `urgent` or `routine`.
        presses: `now`, or within a `day` or a `week`: by the moment that orders the desk.
        mine: `yes`: assigned to this officer.
        mode: `exercise` or `real`.
    """

    direction: str = ""
    kind: str = ""
    state: str = ""
    partner: str = ""
    priority: str = ""
    presses: str = ""
    mine: str = ""
    mode: str = ""

    def __post_init__(self) -> None:
        """Require values that can be. Raises: UnknownFilter."""
        for name, value in self.parts:
            if len(value) > LONGEST_VALUE or not value.isprintable() or value not in CHOICES.get(name, (value,)):
                raise UnknownFilter(f"{name}: not a value of this filter")

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """What narrows, in order: name and value."""
        named = ((one.name, str(getattr(self, one.name))) for one in fields(self))
        return tuple((name, value) for name, value in named if value)

    def without(self, name: str) -> DeskFilter:
        """Return the filter without one of its parts."""
        return replace(self, **{name: ""})

    def condition(self, *, officer: Officer, now: datetime) -> Q:
        """Return what a request must be."""
        found = Q()
        for name in ("direction", "kind", "state", "partner", "priority", "mode"):
            if value := getattr(self, name):
                found &= Q(**{name: value})
        if self.presses:
            found &= Q(hurts_at__lte=now + PRESSES[self.presses])
        return found & Q(assigned_to_id=officer.person_id) if self.mine else found


def read_filter(said: dict[str, str]) -> DeskFilter:
    """Return the filter that an address names; names that are none are passed over. Raises: UnknownFilter."""
    known = {one.name for one in fields(DeskFilter)}
    return DeskFilter(**{name: value for name, value in said.items() if name in known})
