"""What the search knows of a request: which of its words, and which never."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.safeguards.loader import load_safeguards
from longbien.convention.types import Field, Kind
from longbien.convention.words import Widget
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import IdentifierKind
from longbien.core.search import exact_term, terms_of
from longbien.data.models import Act, LocalStep, Request

LONGEST_LIST = 20_000  # characters of a list of identifiers that are read one by one


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a request and where it stands: id of an element, of an act, or `note`; `field` within an act."""

    where: str
    text: str
    field: str = ""


def texts_of(*, request: Request, acts: Sequence[Act], steps: Sequence[LocalStep]) -> tuple[Said, ...]:
    """
    Return every text of a request that may be searched and shown as found.

    What identifies a person who is to be protected is not among them (`convention/safeguards.yaml`), nor what another
    authority of this State wrote for itself before it handed the request over.
    """
    return (
        *_of_elements(request),
        *(said for act in acts for said in _of_body(act)),
        *(Said(where="note", text=step.note) for step in steps if step.note and _is_kept_here(step, request)),
    )


def search_terms(*, request: Request, acts: Sequence[Act], steps: Sequence[LocalStep]) -> tuple[str, ...]:
    """Return the terms by which a request is found."""
    references = [request.reference, request.their_reference]
    if request.case is not None:
        references += [request.case.reference, *(one.reference for one in request.case.references.all())]
    texts = [said.text for said in texts_of(request=request, acts=acts, steps=steps)]
    return terms_of(texts=[*references, *texts], exact=[*references, *_identifiers(request)])


def normal_form(text: str) -> str:
    """Return the term of an identifier, or an empty text: it is none."""
    found = read_identifiers(text[:200])
    if len(found) != 1 or found[0].named.kind in {IdentifierKind.UNCLEAR, IdentifierKind.ACCOUNT}:
        return ""
    return exact_term(found[0].named.value)


def _is_kept_here(step: LocalStep, request: Request) -> bool:
    return step.authority_id == request.authority_id


def _of_elements(request: Request) -> Iterator[Said]:
    hidden = load_safeguards().protected_in(kind_id=request.kind)
    for name, value in request.elements.items():
        if isinstance(value, str) and value and name not in hidden:
            yield Said(where=name, text=value)


def _of_body(act: Act) -> Iterator[Said]:
    body: Mapping[str, object] = act.body if act.act != "request" else {}  # the elements, said already
    for name, value in body.items():
        if isinstance(value, str) and value:
            yield Said(where=act.act, text=value, field=name)


def _identifiers(request: Request) -> Iterator[str]:
    kind = _kind(request)
    fields: Sequence[Field] = kind.elements if kind is not None else ()
    said = {one.where: one.text for one in _of_elements(request)}
    for field in fields:
        if field.widget is Widget.IDENTIFIERS and field.id in said:
            yield from (one.named.value for one in read_identifiers(said[field.id][:LONGEST_LIST]) if one.named.value)


def _kind(request: Request) -> Kind | None:
    try:
        return load().kind(kind_id=request.kind)
    except UnknownLawItem:
        return None
