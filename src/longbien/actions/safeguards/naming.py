"""
Nothing leaves that names a protected person in words open to every reader, unless an officer means it.

Rules:
1. What is looked at is what would be read: the elements of a request, the texts of an act, the names of the files that
   go with it; of a document and a letter what is printed, of a package everything in it.
2. A name that is found stops it. An officer can mean it; where it stood is recorded, never the name.
3. A package shows the protected fields themselves: these too leave only if it is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from longbien.actions.safeguards.passing import SENDING
from longbien.convention.safeguards import load_safeguards
from longbien.core.age.recipients import Identity
from longbien.core.canonical import Json
from longbien.core.safeguards.naming import Naming, free_texts, how_named, protected_names
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Act, EvidenceItem, Request
from longbien.readers.naming import names_to_withhold

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

FILE = "evidence."  # before the id of an item, where its name is meant
Said = tuple[str, str]  # where, and what


def require_names_withheld(passing: Passing) -> None:
    """
    Require that what leaves names no protected person outside the fields that are masked, or that this is meant.

    Raises:
        NameSaid: with the fields in which a name stands; never with the name.

    Source: practice; the protection of witnesses and victims itself is owed by arts. 33 and 34.
    """
    if not passing.names_meant:
        refuse_names(fields_that_name(passing))


def refuse_names(places: Sequence[str]) -> None:
    """Raise NameSaid with these places; nothing where there are none."""
    if places:
        raise NameSaid(", ".join(places))


def fields_that_name(passing: Passing) -> tuple[str, ...]:
    """Return the ids of the fields in which the whole name of a protected person would leave."""
    if passing.identity is None:
        return ()
    names = names_to_withhold(request=passing.request, identity=passing.identity)
    return _naming(_texts(passing), names) if names else ()


def places_in_document(*, request: Request, identity: Identity) -> tuple[str, ...]:
    """Return the elements of a request that becomes a document in which a protected person is named."""
    names = names_to_withhold(request=request, identity=identity)
    return _naming(free_texts(kind_id=request.kind, elements=request.elements), names) if names else ()


def places_in_words(*, request: Request, words: Mapping[str, str], identity: Identity) -> tuple[str, ...]:
    """Return which of these words name somebody whom the request protects. `words`: field → what it says."""
    names = names_to_withhold(request=request, identity=identity)
    return _naming(words.items(), names) if names else ()


def places_in_letter(
    *, request: Request, acts: Iterable[Act], identity: Identity, with_protected: bool
) -> tuple[str, ...]:
    """
    Return where the letter of a request would name a protected person.

    Args:
        acts: of the request, in order.
        with_protected: the protected fields stand in it; who is named in them is no secret to its readers.
    """
    names = names_to_withhold(request=request, identity=identity)
    if with_protected:
        shown = protected_names(kind_id=request.kind, elements=request.elements)
        names = tuple(one for one in names if one not in shown)
    return _naming(_said(request, acts), names) if names else ()


def places_in_package(
    *, requests: Sequence[Request], acts: Sequence[Act], items: Iterable[EvidenceItem], identity: Identity
) -> tuple[str, ...]:
    """Return where a package names a protected person: in a protected field, an open text, the name of a file."""
    found = [one for request in requests for one in _protected_fields(request)]
    names = tuple({one for each in requests for one in names_to_withhold(request=each, identity=identity)})
    if names:
        by_request = {one.id: [act for act in acts if act.request_id == one.id] for one in requests}
        found += _naming((said for one in requests for said in _said(one, by_request[one.id])), names)
        found += _naming(files_of(items).items(), names)
    return tuple(dict.fromkeys(found))


def files_of(items: Iterable[EvidenceItem]) -> dict[str, str]:
    """Return place → name of each file."""
    return {f"{FILE}{one.id}": one.name for one in items}


def _naming(texts: Iterable[Said], names: Sequence[str]) -> tuple[str, ...]:
    found = (place for place, text in texts if how_named(text=text, names=names) is Naming.WHOLE)
    return tuple(dict.fromkeys(found))


def _texts(passing: Passing) -> Iterator[Said]:
    elements: Mapping[str, Json] | Json = passing.body.get("elements") if passing.act == SENDING else None
    if isinstance(elements, Mapping):
        yield from free_texts(kind_id=passing.request.kind, elements=elements)
    yield from _of_body(passing.body)
    yield from passing.files.items()


def _said(request: Request, acts: Iterable[Act]) -> Iterator[Said]:
    """Yield what a request and the acts on it say; of an act, the place bears its id."""
    yield from free_texts(kind_id=request.kind, elements=request.elements)
    for act in acts:
        opens = act.act == SENDING
        yield from ((name if opens else f"{act.act}.{name}", text) for name, text in _of_body(act.body))


def _of_body(body: Mapping[str, Json]) -> Iterator[Said]:
    """Yield the texts of an act, and those in what it says of a treaty; its elements are looked at as such."""
    for name, said in body.items():
        if isinstance(said, str):
            yield name, said
        elif isinstance(said, Mapping) and name != "elements":
            yield from ((name, one) for one in said.values() if isinstance(one, str))


def _protected_fields(request: Request) -> Iterator[str]:
    hidden = load_safeguards().protected_in(kind_id=request.kind)
    yield from (name for name, value in request.elements.items() if name in hidden and value)
