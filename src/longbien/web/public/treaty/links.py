"""
Where the pages of the register lie: at the addresses of a node, or in the files of a site.

The pages ask for an address and never make one. An empty address is a page that is not there: then no link is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from urllib.parse import quote, urlencode

from django.urls import reverse

MAIN_INSTRUMENT = "uncc-2024"


class Links(Protocol):
    """The addresses of all pages, seen from one of them."""

    @property
    def status(self) -> str:
        """Return the status of the Convention."""

    @property
    def authorities(self) -> str:
        """Return the directory."""

    @property
    def resolve(self) -> str:
        """Return the resolver; empty in a site, where nothing can be asked."""

    def state(self, code: str) -> str:
        """Return the page of a State."""

    def fact(self, fact_id: str) -> str:
        """Return the page of a fact."""

    def fact_data(self, fact_id: str) -> str:
        """Return a fact as data."""

    def instrument(self, instrument_id: str) -> str:
        """Return the page of an instrument."""

    def kind(self, kind_id: str) -> str:
        """Return the page of a kind of cooperation; empty in a site."""

    def download(self, form: str) -> str:
        """Return the status as a file: `csv`, `json` or `pdf`."""


@dataclass(frozen=True, kw_only=True)
class NodeLinks:
    """Addresses of a node, which keep the day that is looked at."""

    on: date | None = None
    known_on: date | None = None

    @property
    def status(self) -> str:
        return self._to("treaty")

    @property
    def authorities(self) -> str:
        return reverse("treaty_authorities")

    @property
    def resolve(self) -> str:
        return reverse("treaty_resolve")

    def state(self, code: str) -> str:
        return self._to("treaty_state", code)

    def fact(self, fact_id: str) -> str:
        return reverse("treaty_fact", args=[fact_id])

    def fact_data(self, fact_id: str) -> str:
        return reverse("treaty_fact_data", args=[fact_id])

    def instrument(self, instrument_id: str) -> str:
        return self._to("treaty_instrument", instrument_id)

    def kind(self, kind_id: str) -> str:
        return reverse("law_kind", args=[kind_id])

    def download(self, form: str) -> str:
        return self._to("treaty_download", form)

    def _to(self, name: str, *args: str) -> str:
        asked: Mapping[str, date | None] = {"on": self.on, "known": self.known_on}
        query = urlencode({key: day.isoformat() for key, day in asked.items() if day is not None})
        address = reverse(name, args=args)
        return f"{address}?{query}" if query else address


@dataclass(frozen=True, kw_only=True)
class SiteLinks:
    """Relative addresses of a site, seen from a file that lies `depth` folders under that of its language."""

    depth: int = 0

    @property
    def top(self) -> str:
        """Return the folder of the language."""
        return "../" * self.depth

    @property
    def root(self) -> str:
        """Return the folder of the site."""
        return "../" * (self.depth + 1)

    @property
    def status(self) -> str:
        return f"{self.top}index.html"

    @property
    def authorities(self) -> str:
        return f"{self.top}authorities.html"

    @property
    def resolve(self) -> str:
        return ""

    def state(self, code: str) -> str:
        return f"{self.top}states/{quote(file_name(code))}.html"

    def fact(self, fact_id: str) -> str:
        return f"{self.top}facts/{quote(file_name(fact_id))}.html"

    def fact_data(self, fact_id: str) -> str:
        return f"{self.root}data/facts/{quote(file_name(fact_id))}.json"

    def instrument(self, instrument_id: str) -> str:
        return f"{self.top}instruments/{quote(file_name(instrument_id))}.html"

    def kind(self, kind_id: str) -> str:
        return ""

    def download(self, form: str) -> str:
        return f"{self.top}status.pdf" if form == "pdf" else f"{self.root}data/status.{form}"


def file_name(item_id: str) -> str:
    """Return an id as the name of a file that every system can keep, different for different ids."""
    return quote(item_id, safe="").replace("~", "%7E").replace("%", "~")
