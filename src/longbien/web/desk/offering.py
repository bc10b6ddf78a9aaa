"""The page *What do you need?*: what is needed at any hour stands open and first, the rest folded by subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from longbien.convention.types import Kind
from longbien.convention.words import CONTACT_POINT_FAMILIES, Family
from longbien.web.kind_words import KINDS_PLAIN
from longbien.web.law import words as law_words

Text = str | Promise

#: Kinds of other families that are as pressing as those of a contact point.
PRESSING = ("preserve.request", "mla.stored_data", "contact.emergency_data")
SUBJECTS: tuple[tuple[Text, tuple[Family, ...]], ...] = (
    (_("Data, evidence and statements"), (Family.ELECTRONIC_EVIDENCE, Family.MUTUAL_ASSISTANCE)),
    (_("On a request that is under way"), (Family.NOTICES, Family.PERSONAL_DATA)),
    (_("Persons: extradition, transfer, protection"), (Family.EXTRADITION, Family.TRANSFER, Family.PROTECTION)),
    (_("Money and property"), (Family.ASSETS,)),
    (_("Police and joint work"), (Family.POLICE, Family.JOINT, Family.SPONTANEOUS, Family.TECHNICAL_ASSISTANCE)),
    (_("Between States"), (Family.JURISDICTION, Family.DISPUTES, Family.CONFERENCE, Family.DEPOSITARY)),
)


@dataclass(frozen=True, slots=True)
class KindOffered:
    """A kind on the page; `help` is empty where its title says it all."""

    kind: Kind
    title: Text
    help: Text


@dataclass(frozen=True, slots=True)
class Subject:
    """Kinds of one subject, folded."""

    title: Text
    kinds: tuple[KindOffered, ...]


def offered(kind: Kind) -> KindOffered:
    """Return a kind in plain words, where there are some."""
    title, help_ = KINDS_PLAIN.get(kind.id, (law_words(kind.title), ""))
    return KindOffered(kind=kind, title=title, help=help_)


def at_any_hour(kinds: Sequence[KindOffered]) -> tuple[KindOffered, ...]:
    """Return what a contact point needs, what is asked for most first."""
    plain = {kind_id: place for place, kind_id in enumerate(dict.fromkeys((*PRESSING, *KINDS_PLAIN)))}
    found = [one for one in kinds if _is_pressing(one)]
    return tuple(sorted(found, key=lambda one: plain.get(one.kind.id, len(plain))))


def by_subject(kinds: Sequence[KindOffered]) -> tuple[Subject, ...]:
    """Return the others by subject; a subject without kinds is left out."""
    rest = [one for one in kinds if not _is_pressing(one)]
    subjects = (
        Subject(title=title, kinds=tuple(one for one in rest if one.kind.family in families))
        for title, families in SUBJECTS
    )
    return tuple(one for one in subjects if one.kinds)


def _is_pressing(one: KindOffered) -> bool:
    return one.kind.family in CONTACT_POINT_FAMILIES or one.kind.id in PRESSING
