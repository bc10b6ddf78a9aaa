"""How answers are printed: JSON as one object, sentences wrapped, what is known roughly as a range."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterable, Iterator
from gettext import gettext
from typing import Final

from longbien.convention.register.values import Attestation
from longbien.core.canonical import Json
from longbien.core.treaties.counting import Range
from longbien.core.treaties.days import Days
from longbien.core.treaties.written.values import written_dating

WIDTH: Final = 100
_ = gettext


def translate(text: str) -> str:
    """Return words of the law files or of the core in the language of the terminal; nothing stays nothing."""
    return gettext(text) if text else ""


def print_json(value: Json) -> None:
    """Print one JSON value; letters as they are, where the terminal has them."""
    print(json.dumps(value, indent=1, ensure_ascii="utf" not in (sys.stdout.encoding or "").lower()))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines."""
    print("\n".join(lines))


def wrapped(text: str, *, indent: str, first: str | None = None) -> list[str]:
    """Return a text in lines, each behind the indent, the first one behind another where that is given."""
    return textwrap.wrap(
        " ".join(text.split()),
        width=WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def ranged(number: int, possible: Range) -> str:
    """Return a number, and beside it the others that are possible."""
    if possible.low > number:
        words = _("{number} by name, {low} to {high} with those who are not named or not dated")
        return words.format(number=number, low=possible.low, high=possible.high)
    return str(number) if possible.high <= number else _("{number}, possibly up to {high}").format(
        number=number, high=possible.high
    )  # fmt: skip


def spoken(days: Days | None) -> str:
    """Return a day, or the days between which it lies."""
    if days is None:
        return "-"
    if days.exact is not None:
        return days.exact.isoformat()
    if days.latest is None:
        return _("not before {day}, or never").format(day=days.earliest)
    return _("between {first} and {last}").format(first=days.earliest, last=days.latest)


def sources(attestations: Iterable[Attestation], *, indent: str) -> Iterator[str]:
    """Yield each source: how far it is trusted, who published what and when, where, and its own words."""
    for one in attestations:
        published = written_dating(one.published) if one.published else _("no date")
        parts = (one.publisher, one.document, published, one.place)
        yield from wrapped(
            ". ".join(part for part in parts if part), indent=indent + "  ", first=f"{indent}[{one.trust}] "
        )
        if one.quotation:
            yield from wrapped(f"“{one.quotation}” ({one.language})", indent=indent + "    ")


def origin(node: str) -> str:
    """Say whose register is read."""
    return _("the register of the node {node}").format(node=node) if node else _("the register as shipped")
