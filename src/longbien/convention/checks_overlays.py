"""
Whether what is said of other instruments holds together.

1. The instrument exists, and so does the one that applies below it; the file bears its name, and the Convention is not
   laid over itself.
2. Kinds, elements, time rules, grounds and reasons that are named exist; a star stands at the end of both or neither.
3. An element that is added is none of the kind already.
4. A ground of its own bears the name of the instrument, a dot, and a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from longbien.convention.checks_kinds import OF_THE_FORM
from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.overlaid import InstrumentOverlay, Overlay
from longbien.convention.types import Convention, Kind, fits

CONVENTION = "uncc-2024"


def check_overlays(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault, in the order of the files."""
    known = tuple(one.id for one in law.instruments if one.id != CONVENTION)
    for one in law.overlays:
        if one.id not in known:
            yield unknown_reference(one.file, "", "instrument", one.id, known)
        elif one.file != f"overlays/{one.id}.yaml":
            yield _wrong(
                one, "", "instrument", "The file bears another name than its instrument.", "Rename one of them."
            )
        yield from _check_own_grounds(one)
        for overlay in one.overlays:
            yield from _check_overlay(law, one, overlay, known)


def _check_own_grounds(one: InstrumentOverlay) -> Iterator[Finding]:
    for ground in one.grounds:
        if not ground.id.startswith(f"{one.id}."):
            problem = "A ground of an instrument's own bears its name."
            yield _wrong(one, ground.id, "id", problem, f"Write {one.id}. and then the article or a name.")


def _check_overlay(
    law: Convention, one: InstrumentOverlay, overlay: Overlay, known: tuple[str, ...]
) -> Iterator[Finding]:
    place = ", ".join(overlay.kinds)
    if overlay.like and (overlay.like not in known or overlay.like == one.id):
        yield unknown_reference(one.file, place, "like", overlay.like, tuple(name for name in known if name != one.id))
    kinds = [kind for kind in law.kinds if any(fits(kind_id=kind.id, group=group) for group in overlay.kinds)]
    for group in overlay.kinds:
        if not any(fits(kind_id=kind.id, group=group) for kind in law.kinds):
            problem = f"No kind of cooperation is “{group}”."
            remedy = "Write the id of a kind, such as preserve.request, or a group, such as preserve.*"
            yield _wrong(one, place, "kinds", problem, remedy, code="unknown_reference")
    yield from _check_names(law, one, overlay, kinds, place)
    yield from _check_citations(law, one, overlay, kinds, place)


def _check_names(
    law: Convention, one: InstrumentOverlay, overlay: Overlay, kinds: list[Kind], place: str
) -> Iterator[Finding]:
    grounds = tuple(ground.id for ground in (*law.grounds, *chain.from_iterable(o.grounds for o in law.overlays)))
    never = tuple(reason.id for reason in law.never_grounds)
    rules = {rule.id for kind in kinds for rule in kind.time_rules}
    elements = {element.id for kind in kinds for element in kind.elements}
    named = (
        ("grounds", tuple(ground.id for ground in overlay.grounds or ()), grounds),
        ("never_grounds", tuple(name for name, _article in overlay.never_grounds), never),
        ("without_time_rules", overlay.without_time_rules, tuple(sorted(rules))),
        ("not_required", overlay.not_required, tuple(sorted(elements))),
    )
    for line, names, those in named:
        for name in names:
            if kinds and name not in those:
                yield unknown_reference(one.file, place, line, name, those)
    for element in overlay.elements:
        if element.id in elements | OF_THE_FORM:
            problem = f"The kind has an element “{element.id}” already."
            yield _wrong(one, place, "elements", problem, "Cite it under citations, or give yours another name.")


def _check_citations(
    law: Convention, one: InstrumentOverlay, overlay: Overlay, kinds: list[Kind], place: str
) -> Iterator[Finding]:
    ours = set(chain.from_iterable(_cited(law, kind) for kind in kinds))
    for convention, own in overlay.citations:
        if convention.endswith("*") != own.endswith("*"):
            problem = f"“{convention}” and “{own}” do not both end in a star."
            yield _wrong(one, place, "citations", problem, "End both in a star, or neither.")
        elif kinds and not _is_cited(convention, ours):
            problem = f"These kinds have no element “{convention}”, and cite no such article."
            remedy = "Write the id of an element, or an article as the kind cites it."
            yield _wrong(one, place, "citations", problem, remedy, code="unknown_reference")


def _is_cited(name: str, ours: set[str]) -> bool:
    return any(one.startswith(name[:-1]) for one in ours) if name.endswith("*") else name in ours


def _cited(law: Convention, kind: Kind) -> Iterator[str]:
    """Yield everything of a kind that a citation can name: ids of elements, and articles, also those of its acts."""
    yield from (act.article for act in law.acts if act.id in kind.acts)
    yield from kind.article_paragraphs
    yield from (element.id for element in kind.elements)
    for parts in (kind.elements, kind.time_rules, kind.follow_up_duties):
        yield from (one.article for one in parts)
    yield from (kind.dual_criminality.article, kind.confidentiality.article)


def _wrong(
    one: InstrumentOverlay, item: str, line: str, problem: str, remedy: str, *, code: str = "wrong_value"
) -> Finding:
    return Finding(code=code, file=one.file, item=item, field=line, problem=problem, remedy=remedy)
