"""
Whether the recorded law of a State holds together. Each check yields findings; none stops at the first.

1. The file bears the code of its State, and so does the id of whatever is the State's own.
2. A mark is one that its source can carry. `practice` is no law. Only what was written from memory has no source.
3. An offence names elements and conditions that there are, each in a place where it makes sense.
4. An offence that is completely recorded demands something.
5. A period begins before it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.national.values import NationalLaw, NationalOffence, NationalStatement
from longbien.convention.national.words import Recorded
from longbien.convention.types import Convention
from longbien.convention.words import ConditionEffect, Verification

_CODE = re.compile(r"[A-Z]{3}")
_OWN = re.compile(r"[a-z0-9_]+")
_OTHER_FIELD = re.compile(r"other\.[a-z0-9_]+")
_REQUIRED_ALONE = (None, ConditionEffect.NARROWS)


@dataclass(frozen=True, kw_only=True)
class _Shelf:
    """What an offence can name: ids with their effect, None for elements."""

    file: str
    known: Mapping[str, ConditionEffect | None]
    own: frozenset[str]


def check_law(*, file: str, recorded: NationalLaw, law: Convention) -> Iterator[Finding]:
    """Yield every fault of one file."""
    yield from _check_names(file, recorded)
    known: dict[str, ConditionEffect | None] = {one.id: None for one in recorded.own_elements}
    for offence in law.offences:
        known |= {one.id: None for one in offence.elements}
        known |= {one.id: one.effect for one in offence.optional_conditions}
    shelf = _Shelf(file=file, known=known, own=frozenset(one.id for one in recorded.own_elements))
    for one in recorded.offences:
        yield from _check_requirements(shelf, one)
        yield from _check_predicates(shelf, one, recorded)
    for item, statement in _statements(recorded):
        yield from _check_mark(file, item, statement, recorded)
        yield from _check_period(file, item, statement)
    fields = tuple(one.id for one in law.offences)
    for complete in recorded.complete_for:
        if complete.field not in fields and not _OTHER_FIELD.fullmatch(complete.field):
            yield unknown_reference(file, complete.field, "field", complete.field, (*fields, "other.…"))


def _check_names(file: str, recorded: NationalLaw) -> Iterator[Finding]:
    state = recorded.state
    if not _CODE.fullmatch(state) or file != f"{state.lower()}.yaml":
        yield Finding(
            code="wrong_value",
            file=file,
            item="",
            field="state",
            problem=f"“{state}” is not the code of the State this file is named after.",
            remedy="Write its code of three letters, and call the file by it: XBB in xbb.yaml.",
        )
    for name in (*(one.id for one in recorded.offences), *(one.id for one in recorded.own_elements)):
        if not _OWN.fullmatch(name.removeprefix(f"{state}.")) or not name.startswith(f"{state}."):
            yield Finding(
                code="wrong_value",
                file=file,
                item=name,
                field="id",
                problem=f"“{name}” does not say whose it is.",
                remedy=f"Write {state}., then small letters, digits and low lines.",
            )


def _check_requirements(shelf: _Shelf, offence: NationalOffence) -> Iterator[Finding]:
    if not offence.requires and offence.requirements is Recorded.COMPLETE:
        yield _fault(shelf.file, offence.id, "requires", "An offence that requires nothing would punish everything.")
    for choice in offence.requires:
        for name in choice:
            if name not in shelf.known:
                yield unknown_reference(shelf.file, offence.id, "requires", name, shelf.known)
        effects = [shelf.known.get(name) for name in choice]
        if ConditionEffect.EXCLUDES in effects or ConditionEffect.EXPLAINS in effects:
            yield _fault(shelf.file, offence.id, "requires", f"“{' or '.join(choice)}” is nothing facts have to show.")
        elif not any(effect in _REQUIRED_ALONE for effect in effects):
            problem = f"“{' or '.join(choice)}” widens an element, and none stands beside it."
            yield _fault(shelf.file, offence.id, "requires", problem)
    for name in offence.excludes:
        if name not in shelf.known:
            yield unknown_reference(shelf.file, offence.id, "excludes", name, shelf.known)
        elif name not in shelf.own and shelf.known[name] is not ConditionEffect.EXCLUDES:
            yield _fault(shelf.file, offence.id, "excludes", f"“{name}” does not make conduct lawful.")


def _check_predicates(shelf: _Shelf, offence: NationalOffence, recorded: NationalLaw) -> Iterator[Finding]:
    known = tuple(one.id for one in recorded.offences)
    if offence.id in offence.predicates:
        yield _fault(shelf.file, offence.id, "predicates", "An offence is not its own predicate.")
    for name in offence.predicates:
        if name not in known:
            yield unknown_reference(shelf.file, offence.id, "predicates", name, ("all", *known))


def _statements(recorded: NationalLaw) -> Iterator[tuple[str, NationalStatement]]:
    yield from ((one.id, one) for one in recorded.offences)
    yield from ((one.field, one) for one in recorded.complete_for)
    if recorded.setting is not None:
        yield "dual_criminality", recorded.setting


def _check_mark(file: str, item: str, one: NationalStatement, recorded: NationalLaw) -> Iterator[Finding]:
    if one.verification is Verification.MEMORY and not one.source:
        return
    sources = {source.id: source.supports for source in recorded.sources}
    if one.source not in sources:
        yield unknown_reference(file, item, "source", one.source, sources)
    elif one.verification is Verification.PRACTICE or one.verification not in sources[one.source]:
        yield Finding(
            code="wrong_mark",
            file=file,
            item=item,
            field="verification",
            problem=f"The source “{one.source}” cannot carry the mark “{one.verification}” here.",
            remedy="Write text-seen or secondary as the source supports it; or write memory, and remove the source.",
        )


def _check_period(file: str, item: str, one: NationalStatement) -> Iterator[Finding]:
    if one.from_on is not None and one.until_on is not None and one.until_on <= one.from_on:
        yield _fault(file, item, "until_on", "The period ends before it begins.")


def _fault(file: str, item: str, line: str, problem: str) -> Finding:
    return Finding(
        code="wrong_value",
        file=file,
        item=item,
        field=line,
        problem=problem,
        remedy="README.md in longbien/convention/national says what can stand here.",
    )
