"""
What a draft takes over from the case it is made in: only what the kind asks, and only what is known.

    prefill(kind=kind, facts=CaseFacts(reference="XAA-NCA-C-2026-0001", offence="art7", …))
    # {"offence": "art7", "facts": "…", "persons": "Anna Example, suspect\n…"}

Protected persons come with their designation; internal notes, tasks and history are not here, and cannot leave.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from longbien.convention.types import Element, Kind
from longbien.convention.words import Widget

_TEXTS = frozenset({Widget.TEXT, Widget.TEXTAREA})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What may leave of a case, if a person sends it. `persons` are lines as a letter says them."""

    reference: str
    title: str
    offence: str
    facts: str
    persons: tuple[str, ...]


_TAKEN: Mapping[str, Callable[[CaseFacts], str]] = {
    "case_reference": lambda case: case.reference,
    "subject": lambda case: case.title,
    "offence": lambda case: case.offence,
    "facts": lambda case: case.facts,
    "persons": lambda case: "\n".join(case.persons),
}


def prefill(*, kind: Kind, facts: CaseFacts) -> dict[str, object]:
    """Return id of element → what the case knows of it; an offence the kind does not offer is left open."""
    found: dict[str, object] = {}
    for element in kind.elements:
        take = _TAKEN.get(element.id)
        said = take(facts) if take else ""
        if said and _fits(element, said):
            found[element.id] = said
    return found


def _fits(element: Element, said: str) -> bool:
    if element.widget is Widget.CHOICE:
        return any(choice.value == said for choice in element.choices)
    return element.widget in _TEXTS and (element.max_chars is None or len(said) <= element.max_chars)
