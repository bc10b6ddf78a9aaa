"""Which requests are meant: the filters of the desk, for every list of requests."""

from __future__ import annotations

from typing import Literal

from ninja import Schema

from longbien.readers.desk_filter import DeskFilter


class FilterIn(Schema):
    """
    What the requests must be; all of it is optional, and what is left out narrows nothing.

    `partner`: node of the other State. `presses`: by the moment that orders the desk. `mine`: assigned to the caller.
    """

    kind: str = ""
    partner: str = ""
    priority: Literal["", "emergency", "urgent", "routine"] = ""
    presses: Literal["", "now", "day", "week"] = ""
    mine: Literal["", "yes"] = ""
    mode: Literal["", "exercise", "real"] = ""


def wanted_of(asked: FilterIn) -> DeskFilter:
    """Return the filter that is asked for. Raises: UnknownFilter."""
    names = ("direction", "kind", "state", "partner", "priority", "presses", "mine", "mode")
    return DeskFilter(**{name: value for name in names if isinstance(value := getattr(asked, name, ""), str)})
