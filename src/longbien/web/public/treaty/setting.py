"""
What a page of the register is made of: the register as known on a day, the day that is looked at, and the addresses.

    setting = setting_of(request)        # ?on=2026-05-01&known=2026-06-01
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.http import HttpRequest

from longbien.convention.register.values import Participant
from longbien.convention.statements import Instrument
from longbien.core.directory.entries import DirectoryEntry, Origin
from longbien.core.treaties.register import Register
from longbien.ports.instruments import current
from longbien.readers.directory import entries
from longbien.readers.treaties import register
from longbien.web.law import words
from longbien.web.public.treaty.links import Links, NodeLinks
from longbien.web.public.treaty.names import name_of

ON_THE_NODE = "base.html"


@dataclass(frozen=True, kw_only=True)
class Setting:
    """
    The register, and how it is looked at.

    Args:
        register: as known on `known_on`, or as known now.
        on: the day for which everything is said.
        known_on: the day of our knowledge; None is now.
        today: the day on which the page is made.
        frame: the template around the page.
        wrong: what was asked for and could not be read as a day.
    """

    register: Register
    entries: tuple[DirectoryEntry, ...]
    on: date
    known_on: date | None
    today: date
    links: Links
    frame: str = ON_THE_NODE
    wrong: tuple[str, ...] = ()

    @property
    def is_today(self) -> bool:
        """Say whether everything is said for today, as known today."""
        return self.on == self.today and self.known_on is None

    @property
    def is_site(self) -> bool:
        """Say whether the page becomes a file: then there is nothing to ask."""
        return self.frame != ON_THE_NODE

    def name(self, code: str) -> str:
        """Return the name of a participant; a code nobody knows stays."""
        found = self.register.participant(code)
        return code if found is None else name_of(found)

    def participant(self, code: str) -> Participant | None:
        """Return a participant, or None."""
        return self.register.participant(code)

    def title(self, instrument: Instrument | str) -> str:
        """Return the title of an instrument; an id nobody knows stays."""
        found = self.register.indexes.instruments.get(instrument) if isinstance(instrument, str) else instrument
        return str(instrument) if found is None else words(found.title)


def setting_of(request: HttpRequest) -> Setting:
    """Return what is asked for; a day that cannot be read is left out and named in `wrong`."""
    today = current().now().date()
    asked = {key: request.GET.get(key, "").strip() for key in ("on", "known")}
    days = {key: _day(text) for key, text in asked.items()}
    on, known_on = days["on"], days["known"]
    return Setting(
        register=register(known_at=None if known_on is None else end_of(known_on)),
        entries=entries() if request.user.is_authenticated else for_strangers(entries()),
        on=on or today,
        known_on=known_on,
        today=today,
        links=NodeLinks(on=on, known_on=known_on),
        wrong=tuple(key for key, text in asked.items() if text and days[key] is None),
    )


def for_strangers(found: Iterable[DirectoryEntry]) -> tuple[DirectoryEntry, ...]:
    """Leave out what came with the cards of partners: who is introduced to this node is nobody else's business."""
    return tuple(one for one in found if one.origin is not Origin.SIGNED_BY_NODE)


def end_of(day: date) -> datetime:
    """Return the last moment of a day; UTC."""
    return datetime.combine(day, time.max, tzinfo=UTC)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
