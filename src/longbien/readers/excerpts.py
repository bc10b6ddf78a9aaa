"""Where in a request the words stand that were looked for, with a little of the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from longbien.core.search import Query, folded
from longbien.data.models import Act, LocalStep, Request
from longbien.readers.searched import Said, texts_of

AROUND = 70  # characters before and behind
LONGEST_LOOKED_AT = 20_000  # characters of one text
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text of the request, with the place found in the middle."""

    said: Said
    before: str
    found: str
    behind: str


def excerpts(*, requests: Sequence[Request], query: Query, by_beginning: bool) -> tuple[Excerpt | None, ...]:
    """Return one excerpt for each request, in order; None where only its references have what was looked for."""
    ids = [one.id for one in requests]
    acts: dict[str, list[Act]] = {}
    for act in Act.objects.filter(request_id__in=ids).exclude(act="request").defer("statement").order_by("position"):
        acts.setdefault(act.request_id, []).append(act)
    steps: dict[str, list[LocalStep]] = {}
    for step in LocalStep.objects.filter(request_id__in=ids).exclude(note=""):
        steps.setdefault(step.request_id, []).append(step)
    terms = query.beginnings if by_beginning else query.whole
    return tuple(
        _first(texts_of(request=one, acts=acts.get(one.id, ()), steps=steps.get(one.id, ())), terms) for one in requests
    )


def _first(texts: Sequence[Said], terms: Sequence[str]) -> Excerpt | None:
    """Return the place of the longest term that any text has."""
    for term in sorted(terms, key=len, reverse=True):
        for said in texts:
            if (place := _place(said.text[:LONGEST_LOOKED_AT], term)) is not None:
                start, end = place
                return Excerpt(
                    said=said,
                    before=said.text[max(0, start - AROUND) : start],
                    found=said.text[start:end],
                    behind=said.text[end : end + AROUND],
                )
    return None


def _place(text: str, term: str) -> tuple[int, int] | None:
    """Return where the term stands: the word that has it, for folding moves characters."""
    if term not in folded(text):
        return None
    return next((one.span() for one in _WORD.finditer(text) if term in folded(one.group())), None)
