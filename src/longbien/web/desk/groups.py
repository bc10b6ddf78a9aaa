"""The elements of a request in the order in which people think, whatever their order in the law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from longbien.convention.types import Element, Kind
from longbien.convention.words import Widget

LAST = "more"
TITLES: dict[str, Promise] = {
    "happened": _("What happened"),
    "data": _("Which data"),
    "why": _("Why it is needed"),
    "limits": _("Limits and secrecy"),
    LAST: _("Particulars"),
}
MEMBERS = {
    "happened": (
        "preservation",
        "case_reference",
        "subject",
        "conducting_authority",
        "offence",
        "max_penalty_years",
        "facts",
        "persons",
    ),
    "data": (
        "assistance",
        "data_description",
        "data_category",
        "identifiers",
        "period_from",
        "period_until",
        "holder",
        "link",
        "procedure",
        "question",
    ),
    "why": ("necessity", "proportionality", "purpose", "mla_intended", "reasons"),
    "limits": ("expedited", "expedited_reason", "deadline_on", "deadline_reason", "secrecy", "secrecy_until"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the form."""

    id: str
    title: Promise
    elements: tuple[Element, ...]


def groups(*, kind: Kind) -> tuple[Group, ...]:
    """Return the elements a person fills in, grouped; an element no group names comes last."""
    typed = tuple(one for one in kind.elements if one.widget is not Widget.AUTHORITY)
    by_id = {one.id: one for one in typed}
    found = [_group(name, [by_id[one] for one in members if one in by_id]) for name, members in MEMBERS.items()]
    grouped = {one.id for group in found for one in group.elements}
    found.append(_group(LAST, [one for one in typed if one.id not in grouped]))
    return tuple(group for group in found if group.elements)


def _group(name: str, elements: Sequence[Element]) -> Group:
    return Group(id=name, title=TITLES[name], elements=tuple(elements))
