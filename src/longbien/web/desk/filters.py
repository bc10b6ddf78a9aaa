"""The filters of the desk on the page: a form, a chip for each that can be taken away, views that lie ready."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.data.models import SavedView
from longbien.readers.desk_filter import DeskFilter, UnknownFilter, read_filter
from longbien.web.chairs import Chair
from longbien.web.tags import kind_plain, state_word
from longbien.web.words import PRIORITIES

Text = str | Promise
SELECTED = mark_safe(" selected")  # a constant

LABELS: Mapping[str, Text] = {
    "direction": _("Direction"),
    "kind": _("Kind"),
    "state": _("Standing"),
    "partner": _("Other State"),
    "priority": _("Priority"),
    "presses": _("Presses"),
    "mine": _("Assigned"),
    "mode": _("Exercise or real"),
}
ANSWERS: Mapping[str, Mapping[str, Text]] = {
    "direction": {"incoming": _("from others to us"), "outgoing": _("from us to others")},
    "priority": PRIORITIES,
    "presses": {"now": _("now or late"), "day": _("within a day"), "week": _("within a week")},
    "mine": {"yes": _("to me")},
    "mode": {"exercise": _("exercise"), "real": _("real")},
}
READY: tuple[tuple[Text, DeskFilter], ...] = (
    (_("Everything"), DeskFilter()),
    (_("Assigned to me"), DeskFilter(mine="yes")),
    (_("Pressing today"), DeskFilter(presses="day")),
    (_("Emergencies"), DeskFilter(priority="emergency")),
    (_("From others"), DeskFilter(direction="incoming")),
)


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the filter: what it says, and the address without it."""

    name: str
    label: Text
    value: Text
    without: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter to choose in the form."""

    name: str
    label: Text
    answers: SafeString  # the options, drawn at once: there are hundreds


@dataclass(frozen=True, slots=True)
class View:
    """A view of the desk under a name; `number` of one that this person keeps, else None."""

    name: Text
    query: str
    here: bool
    number: int | None = None


def wanted_filter(said: QueryDict) -> DeskFilter:
    """Return the filter an address names; one that says what cannot be narrows nothing."""
    try:
        return read_filter({name: str(value) for name, value in said.items()})
    except UnknownFilter:
        return DeskFilter()


def query(wanted: DeskFilter) -> str:
    """Return the filter as the query of an address."""
    return urlencode(wanted.parts)


def chips(*, wanted: DeskFilter, names: Mapping[str, str]) -> tuple[Chip, ...]:
    """Return a chip for each part. `names`: node → name of its State."""
    return tuple(
        Chip(name=name, label=LABELS[name], value=_said(name, value, names), without=query(wanted.without(name)))
        for name, value in wanted.parts
    )


def choices(*, wanted: DeskFilter, names: Mapping[str, str], own: str) -> tuple[Choice, ...]:
    """Return the fields of the form. `own`: our node, which is no partner."""
    known = tuple(sorted((node, state) for node, state in names.items() if node != own))
    return tuple(
        Choice(
            name=one.name,
            label=LABELS[one.name],
            answers=_options(
                name=one.name,
                chosen=getattr(wanted, one.name),
                known=known if one.name == "partner" else (),
                language=get_language() or "",
            ),
        )
        for one in fields(DeskFilter)
    )


@lru_cache(maxsize=256)  # the same hundreds of words on every look at the desk
def _options(*, name: str, chosen: str, known: tuple[tuple[str, str], ...], language: str) -> SafeString:
    """Return the options of a choice in the language that is spoken now, which `language` names."""
    law, names = load(), dict(known)
    others: dict[str, Iterable[str]] = {
        "kind": (kind.id for kind in law.kinds),
        "state": (state.id for state in law.states),
        "partner": sorted(names, key=lambda node: names[node]),
    }
    values = others.get(name, ANSWERS.get(name, ()))
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SELECTED if value == chosen else "", _said(name, value, names)) for value in values),
    )


def views(*, chair: Chair, wanted: DeskFilter) -> tuple[View, ...]:
    """Return the views that lie ready, and those this person keeps in this authority."""
    here = query(wanted)
    ready = [View(name=name, query=query(one), here=query(one) == here) for name, one in READY]
    kept = SavedView.objects.filter(person_id=chair.officer.person_id, authority_id=chair.officer.authority_id)
    own = [View(name=one.name, query=one.address, here=one.address == here, number=one.pk) for one in kept]
    return (*ready, *own)


def _said(name: str, value: str, names: Mapping[str, str]) -> Text:
    try:
        if name == "kind":
            return kind_plain(value)
        if name == "state":
            return state_word(value)
    except UnknownLawItem:
        return value
    return names.get(value, value) if name == "partner" else ANSWERS[name].get(value, value)
