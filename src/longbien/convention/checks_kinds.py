"""Whether what a kind of cooperation names exists, and whether what it permits may be permitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.types import Convention, Element, Kind, TimeRule
from longbien.convention.words import Family, Widget


def check_kinds(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault of a kind, in the order of the files."""
    for kind in law.kinds:
        yield from _check_kind(law, kind)
    yield from _check_kind_names(law)


def _check_kind(law: Convention, kind: Kind) -> Iterator[Finding]:
    acts = {act.id: act for act in law.acts}
    named: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("acts", kind.acts, acts),
        ("refusal_grounds", kind.refusal_grounds, tuple(ground.id for ground in law.grounds)),
        ("never_grounds", kind.never_grounds, tuple(ground.id for ground in law.never_grounds)),
    )
    for line, names, known in named:
        for name in names:
            if name not in set(known):
                yield unknown_reference(kind.file, kind.id, line, name, known)
    for name in kind.acts:
        if kind.family is Family.PRESERVATION and name in acts and acts[name].carries_evidence:
            yield Finding(
                code="evidence_on_preservation",
                file=kind.file,
                item=kind.id,
                field="acts",
                problem=f"The act “{name}” hands over evidence; preservation only keeps data from being lost.",
                remedy="Remove the act here; the data are asked for with a request for mutual legal assistance.",
            )
    if any(field.widget is Widget.GROUND for name in kind.acts if name in acts for field in acts[name].fields):
        yield from _check_has_ground(kind)
    yield from chain.from_iterable(_check_element(law, kind, element) for element in kind.elements)
    yield from chain.from_iterable(_check_time_rule(kind, rule) for rule in kind.time_rules)


def _check_has_ground(kind: Kind) -> Iterator[Finding]:
    if not kind.refusal_grounds:
        yield Finding(
            code="missing_ground",
            file=kind.file,
            item=kind.id,
            field="refusal_grounds",
            problem="The kind permits a refusal, but names no ground on which one could be given.",
            remedy="Name the grounds from grounds.yaml, or remove the act.",
        )


def _check_element(law: Convention, kind: Kind, element: Element) -> Iterator[Finding]:
    place = f"{kind.id} › {element.id}"
    own = {one.id: one for one in kind.elements}
    condition = element.needed_if
    if condition and condition.element not in own:
        yield unknown_reference(kind.file, place, "needed_if", condition.element, own)
    elif condition and not _can_have(own[condition.element], condition.value):
        yield unknown_reference(kind.file, place, "needed_if", str(condition.value), _values(own[condition.element]))
    known = {f"{one.id}:{inner.id}" for one in law.kinds for inner in one.elements} | {"authority"}
    if element.prefill and element.prefill not in known:
        yield unknown_reference(kind.file, place, "prefill", element.prefill, ("authority", "kind:element"))


def _values(element: Element) -> tuple[str, ...]:
    return ("true", "false") if element.widget is Widget.BOOLEAN else tuple(one.value for one in element.choices)


def _can_have(element: Element, value: str | bool) -> bool:
    if isinstance(value, bool):
        return element.widget is Widget.BOOLEAN
    return value in (one.value for one in element.choices)


def _check_time_rule(kind: Kind, rule: TimeRule) -> Iterator[Finding]:
    place = f"{kind.id} › {rule.id}"
    if rule.counts_from and rule.counts_from not in kind.acts:
        yield unknown_reference(kind.file, place, "counts_from", rule.counts_from, kind.acts)
    if (rule.days is None) != (not rule.counts_from) or (rule.days is not None and rule.days < 1):
        yield Finding(
            code="wrong_value",
            file=kind.file,
            item=place,
            field="days",
            problem="A number of days, one or more, needs the act from which they count, and only then.",
            remedy="Write both days and counts_from, or neither.",
        )


def _check_kind_names(law: Convention) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for kind in law.kinds:
        if kind.id in seen and seen[kind.id] != kind.file:
            yield Finding(
                code="duplicate_id",
                file=kind.file,
                item=kind.id,
                field="id",
                problem=f"A kind of this name stands already in {seen[kind.id]}.",
                remedy="Give the newer one another name, or remove it.",
            )
        seen.setdefault(kind.id, kind.file)
