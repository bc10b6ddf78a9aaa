"""Whether journeys and sets, which kinds take over, name only what exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longbien.convention.checks_kinds import check_prefill
from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.types import Convention


def check_shared(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault of a journey or a set, in the order of the files."""
    acts = tuple(act.id for act in law.acts)
    for journey in law.journeys:
        yield from _check_names("journeys.yaml", journey.id, "acts", journey.acts, acts)
    seen: dict[str, str] = {}
    for one in law.sets:
        grounds = tuple(ground.id for ground in law.grounds)
        never = tuple(ground.id for ground in law.never_grounds)
        yield from _check_names(one.file, one.id, "refusal_grounds", one.refusal_grounds, grounds)
        yield from _check_names(one.file, one.id, "never_grounds", one.never_grounds, never)
        for element in one.elements:
            yield from check_prefill(law=law, file=one.file, place=f"{one.id} › {element.id}", element=element)
        if one.id in seen and seen[one.id] != one.file:
            yield Finding(
                code="duplicate_id",
                file=one.file,
                item=one.id,
                field="id",
                problem=f"A set of this name stands already in {seen[one.id]}.",
                remedy="Give the newer one another name, or remove it.",
            )
        seen.setdefault(one.id, one.file)


def _check_names(file: str, item: str, line: str, names: Iterable[str], known: tuple[str, ...]) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield unknown_reference(file, item, line, name, known)
