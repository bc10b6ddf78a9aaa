"""What presses on a request, as a cell of the desk shows it: words, how it presses, whether it is law or practice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.terms import Nature, TermVersion
from longbien.core.deadlines.terms import CONDITION, SAFEGUARD
from longbien.data.models import Request
from longbien.readers.deadlines import SOON
from longbien.readers.requests import side
from longbien.web.deadline_words import SAFEGUARD_TERMS
from longbien.web.law import mark, words
from longbien.web.moments import ago


@dataclass(frozen=True, slots=True)
class Due:
    """The cell; `tone` is over, soon or calm, and the words say the same. `mark` is empty for an officer's own term."""

    at: datetime
    title: str
    words: str
    tone: str
    mark: str | Promise
    trust: str


def due_of(request: Request, now: datetime) -> Due | None:
    """Return what presses on a request, or None."""
    at = request.due_at or request.pressing_at
    if at is None:
        return None
    version = _version(request.due_term or "minimum_preservation")
    return Due(
        at=at,
        title=term_name(request.due_term or "minimum_preservation"),
        words=pressing_words(at=at, version=version, ours=version is None or version.duty_of == side(request), now=now),
        tone="over" if at <= now else "soon" if at - now <= SOON else "calm",
        mark=mark(version) if version else "",
        trust=version.verification.value if version else "",
    )


def pressing_words(*, at: datetime, version: TermVersion | None, ours: bool, now: datetime) -> str:
    """Return in a few words how a running term presses."""
    span, period = ago(at, now=now), version is not None and version.nature is Nature.PERIOD
    if at <= now:
        return _("Over, %(span)s") % {"span": span} if period else _("Late, due %(span)s") % {"span": span}
    if period:
        return _("Ends %(span)s") % {"span": span}
    return (_("Due from us %(span)s") if ours else _("Due from the other State %(span)s")) % {"span": span}


def term_name(term: str) -> str:
    """Name a term by its id; one that the law files no longer hold keeps its code."""
    try:
        return words(load().term(term_id=term).title)
    except UnknownLawItem:
        if term.startswith(CONDITION):
            return _("Condition that binds")
        if term.startswith(SAFEGUARD):
            return str(SAFEGUARD_TERMS.get(term, term))
        return _("Term of our own") if term.startswith("own:") else term


def _version(term: str) -> TermVersion | None:
    try:
        return load().term(term_id=term).versions[-1]
    except UnknownLawItem:
        return None
