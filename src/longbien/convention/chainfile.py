"""From lines to values: what can follow what; and whether what a link names is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from longbien.convention.chains import Filled, Link
from longbien.convention.entries import Entry
from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.subjects import mark
from longbien.convention.types import Convention, Kind, fits
from longbien.convention.words import KnownOfRequest, Side

FILE = "chains.yaml"


def link(entry: Entry) -> Link:
    """Read a link."""
    value = Link(
        id=entry.text("id"),
        after=entry.texts("after"),
        by=entry.word("by", Side),
        states=entry.texts("states"),
        acts=entry.texts("acts") if entry.has("acts") else (),
        next=entry.text("next"),
        elsewhere=bool(entry.optional_flag("elsewhere")),
        copies=bool(entry.optional_flag("copies")),
        fill=tuple(_filled(one) for one in entry.optional_entries("fill", named="element")),
        article=entry.text("article"),
        why=entry.text("why"),
        **mark(entry),
    )
    entry.finish()
    return value


def check_chains(*, law: Convention) -> Iterator[Finding]:
    """Yield a finding for each kind, state or element that a link names and that does not exist."""
    kinds = {kind.id: kind for kind in law.kinds}
    states = {state.id for state in law.states}
    for one in law.links:
        for group in one.after:
            if not any(fits(kind_id=kind, group=group) for kind in kinds):
                yield unknown_reference(FILE, one.id, "after", group, kinds)
        for state in one.states:
            if state not in states:
                yield unknown_reference(FILE, one.id, "states", state, states)
        yield from _check_acts(one, law=law)
        if one.next not in kinds:
            yield unknown_reference(FILE, one.id, "next", one.next, kinds)
            continue
        yield from _check_fill(one, kinds=kinds)


def _check_acts(one: Link, *, law: Convention) -> Iterator[Finding]:
    permitted = {act for kind in law.kinds if one.is_after(kind_id=kind.id) for act in kind.acts}
    known = tuple(act.id for act in law.acts if act.id in permitted)
    for act in one.acts:
        if act not in known:
            yield unknown_reference(FILE, one.id, "acts", act, known)


def _check_fill(one: Link, *, kinds: Mapping[str, Kind]) -> Iterator[Finding]:
    known = {element.id for element in kinds[one.next].elements}
    before = {element.id for kind in kinds.values() if one.is_after(kind_id=kind.id) for element in kind.elements}
    for filled in one.fill:
        if filled.element not in known:
            yield unknown_reference(FILE, one.id, "fill", filled.element, known)
        if filled.known is not KnownOfRequest.NOTHING:
            continue
        if "." in filled.origin:
            if not any(fits(kind_id=kind, group=filled.origin) for kind in kinds):
                yield unknown_reference(FILE, one.id, "fill", filled.origin, kinds)
        elif filled.origin not in before:
            yield unknown_reference(FILE, one.id, "fill", filled.origin, before)
    answered = kinds[one.next].answers
    if answered and not one.elsewhere and not set(one.after) <= set(answered):
        yield unknown_reference(FILE, one.id, "after", ", ".join(one.after), answered)


def _filled(entry: Entry) -> Filled:
    element = entry.text("element")
    if entry.has("known"):
        value = Filled(element=element, known=entry.word("known", KnownOfRequest))
    else:
        value = Filled(element=element, origin=entry.text("from"))
    entry.finish()
    return value
