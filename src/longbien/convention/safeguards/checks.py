"""
Whether the safeguards hold together with the other law files. Each check yields findings; none stops at the first.

1. Every kind, question, act, ground, offence and element that is named exists.
2. No kind that demands a screen is left without a question at one of the moments.
3. A mark is one that its source can carry.
4. Interception and traffic data in real time keep their extra approval.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.safeguards.values import Safeguards, Screen
from longbien.convention.safeguards.words import Moment
from longbien.convention.statements import Sourced
from longbien.convention.types import Convention, fits

FILE = "safeguards.yaml"
NEVER_WITHOUT = ("mla.traffic_realtime", "mla.content_intercept")


def check_safeguards(*, safeguards: Safeguards, law: Convention) -> Iterator[Finding]:
    """Yield every fault of the file, in its order."""
    yield from _names("", "executing_acts", safeguards.executing_acts, [act.id for act in law.acts])
    grounds = [ground.id for ground in law.grounds]
    for question in safeguards.questions:
        yield from _names(question.id, "ground", [question.ground] if question.ground else [], grounds)
    for screen in safeguards.screens:
        yield from _screen(safeguards, law, screen)
    for extra in safeguards.extra_approvals:
        yield from _kinds(law, extra.id, extra.kinds)
    yield from _names("limits", "onward_kind", [safeguards.limits.onward_kind], _ids(law))
    yield from _names("limits", "use_kind", [safeguards.limits.use_kind], _ids(law))
    yield from _names("limits", "told_kind", [safeguards.limits.told_kind], _ids(law))
    yield from _names("children", "offences", safeguards.children.offences, [one.id for one in law.offences])
    for one in safeguards.protected:
        yield from _kinds(law, one.id, one.kinds)
        for kind in (kind for kind in law.kinds if any(fits(kind_id=kind.id, group=group) for group in one.kinds)):
            yield from _names(one.id, "elements", one.elements, [element.id for element in kind.elements])
    yield from _never_without(safeguards)
    yield from _marks(safeguards, law)


def _screen(safeguards: Safeguards, law: Convention, screen: Screen) -> Iterator[Finding]:
    yield from _kinds(law, screen.id, screen.kinds)
    known = {one.id: one for one in safeguards.questions}
    yield from _names(screen.id, "questions", screen.questions, known)
    asked = [known[name] for name in screen.questions if name in known]
    for moment in Moment:
        if not any(moment in one.moments for one in asked):
            yield Finding(
                code="missing_field",
                file=FILE,
                item=screen.id,
                field="questions",
                problem=f"Nothing is asked at the moment “{moment}”.",
                remedy="Add a question for that moment, or add the moment to one of these questions.",
            )


def _kinds(law: Convention, item: str, groups: Iterable[str]) -> Iterator[Finding]:
    for group in groups:
        if not any(fits(kind_id=name, group=group) for name in _ids(law)):
            yield unknown_reference(FILE, item, "kinds", group, _ids(law))


def _never_without(safeguards: Safeguards) -> Iterator[Finding]:
    for kind in NEVER_WITHOUT:
        for moment in Moment:
            held = any(kind in one.kinds and moment in one.moments for one in safeguards.extra_approvals)
            if not held:
                yield Finding(
                    code="missing_safeguard",
                    file=FILE,
                    item="extra_approvals",
                    field="kinds",
                    problem=f"A request of the kind “{kind}” would pass at “{moment}” without a further person.",
                    remedy="Name the kind and the moment again; this safeguard can be widened and not removed.",
                )


def _marks(safeguards: Safeguards, law: Convention) -> Iterator[Finding]:
    sources = {source.id: source for source in law.sources}
    named: list[tuple[str, Sourced]] = [
        *((one.id, one) for one in safeguards.questions),
        *((one.id, one) for one in safeguards.screens),
        *((one.id, one) for one in safeguards.extra_approvals),
        *((one.id, one) for one in safeguards.protected),
        ("limits", safeguards.limits),
        ("confidentiality", safeguards.confidentiality),
        ("children", safeguards.children),
    ]
    for name, one in named:
        source = sources.get(one.source)
        if source is None:
            yield unknown_reference(FILE, name, "source", one.source, sources)
        elif one.verification not in source.supports:
            yield Finding(
                code="wrong_mark",
                file=FILE,
                item=name,
                field="verification",
                problem=f"The source “{one.source}” cannot carry the mark “{one.verification}”.",
                remedy=f"Write one of: {', '.join(source.supports)}; or name another source.",
            )


def _names(item: str, line: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    there = tuple(known)
    for name in names:
        if name not in there:
            yield unknown_reference(FILE, item, line, name, there)


def _ids(law: Convention) -> tuple[str, ...]:
    return tuple(kind.id for kind in law.kinds)
