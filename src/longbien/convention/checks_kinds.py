"""Whether what a kind of cooperation names exists, and whether what it permits may be permitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.types import Convention, Element, Kind, fits
from longbien.convention.words import WITHOUT_EVIDENCE, Verification, Widget

OPENING, DISPATCH = "request", "dispatch"
# What the form of every kind has beside the elements of the kind; an element of that name would be lost in it.
OF_THE_FORM = frozenset(
    {"their_authority", "legal_basis", "basis_reason", "priority", "emergency_reason"}
    | {"case", "follows", "names_meant", "new", "then", "version"}
)


def check_kinds(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault of a kind, in the order of the files."""
    for kind in law.kinds:
        yield from _check_kind(law, kind)
    yield from _check_kind_names(law)


def _check_kind(law: Convention, kind: Kind) -> Iterator[Finding]:
    acts = {act.id: act for act in law.acts}
    named: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("acts", () if kind.journey else kind.acts, acts),
        ("refusal_grounds", kind.refusal_grounds, tuple(ground.id for ground in law.grounds)),
        ("never_grounds", kind.never_grounds, tuple(ground.id for ground in law.never_grounds)),
    )
    told = {name for one in law.sets for name in (*one.refusal_grounds, *one.never_grounds)}
    for line, names, known in named:
        for name in names:
            if name not in known and name not in told:
                yield unknown_reference(kind.file, kind.id, line, name, known)
    for name in kind.acts:
        if kind.family in WITHOUT_EVIDENCE and name in acts and acts[name].carries_evidence:
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
    yield from _check_opening(kind)
    yield from _check_content(kind)
    yield from _check_answers(law, kind)
    yield from chain.from_iterable(_check_element(law, kind, element) for element in kind.elements)


def _check_opening(kind: Kind) -> Iterator[Finding]:
    wanted, barred = (OPENING, DISPATCH) if kind.is_sent_by_nodes else (DISPATCH, OPENING)
    if wanted not in kind.acts or barred in kind.acts:
        yield Finding(
            code="wrong_journey",
            file=kind.file,
            item=kind.id,
            field="journey" if kind.journey else "acts",
            problem="What goes to a node is sent by it; everything else is dispatched as a document, never both.",
            remedy=f"Permit “{wanted}” and not “{barred}”, or correct the line “addressee”.",
        )


def _check_content(kind: Kind) -> Iterator[Finding]:
    """A kind has something from the law to say, or says that the law names nothing; and it rests on an article."""
    if not kind.no_mandatory_content and all(one.verification is Verification.PRACTICE for one in kind.elements):
        yield Finding(
            code="no_content",
            file=kind.file,
            item=kind.id,
            field="elements",
            problem="No element comes from the Convention, and the kind does not say that it names none.",
            remedy="Add the element the Convention asks for, or the line “no_mandatory_content: true”.",
        )
    if not kind.article_paragraphs and kind.verification is not Verification.PRACTICE:
        yield Finding(
            code="missing_field",
            file=kind.file,
            item=kind.id,
            field="article_paragraphs",
            problem="A kind that is more than practice rests on an article.",
            remedy="Name the paragraph, or mark the kind as practice.",
        )
    for names in ([one.id for one in kind.elements], [one.id for one in kind.time_rules]):
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Finding(
                code="duplicate_id",
                file=kind.file,
                item=kind.id,
                field="use",
                problem=f"“{name}” comes twice, from a set and from the kind or from two sets.",
                remedy="Leave one of them out with “except”, or give your own another name.",
            )


def _check_answers(law: Convention, kind: Kind) -> Iterator[Finding]:
    known = tuple(one.id for one in law.kinds)
    for group in kind.answers:
        if not any(fits(kind_id=name, group=group) for name in known):
            yield unknown_reference(kind.file, kind.id, "answers", group, known)


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
    yield from check_name(file=kind.file, place=place, element=element)
    own = {one.id: one for one in kind.elements}
    condition = element.needed_if
    if condition and condition.element not in own:
        yield unknown_reference(kind.file, place, "needed_if", condition.element, own)
    elif condition and not _can_have(own[condition.element], condition.value):
        yield unknown_reference(kind.file, place, "needed_if", str(condition.value), _values(own[condition.element]))
    if not element.shared_from:
        yield from check_prefill(law=law, file=kind.file, place=place, element=element)


def check_name(*, file: str, place: str, element: Element) -> Iterator[Finding]:
    """Yield a finding if an element bears the name of something that the form of every kind has."""
    if element.id in OF_THE_FORM:
        yield Finding(
            code="duplicate_id",
            file=file,
            item=place,
            field="id",
            problem=f"The form of every kind has “{element.id}” already.",
            remedy="Give the element another id.",
        )


def check_prefill(*, law: Convention, file: str, place: str, element: Element) -> Iterator[Finding]:
    """Yield a finding if an answer is to be taken over from an element that does not exist."""
    if element.prefill and element.prefill != "authority" and not _is_known(law, *element.prefill.split(":", 1)):
        yield unknown_reference(file, place, "prefill", element.prefill, ("authority", "kind:element"))


def _is_known(law: Convention, kind_id: str, element_id: str = "") -> bool:
    return any(one.id == kind_id and any(inner.id == element_id for inner in one.elements) for one in law.kinds)


def _values(element: Element) -> tuple[str, ...]:
    return ("true", "false") if element.widget is Widget.BOOLEAN else tuple(one.value for one in element.choices)


def _can_have(element: Element, value: str | bool) -> bool:
    if isinstance(value, bool):
        return element.widget is Widget.BOOLEAN
    return value in (one.value for one in element.choices)


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
