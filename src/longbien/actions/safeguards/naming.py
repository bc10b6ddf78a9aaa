"""Nothing leaves that names a protected person in words open to every reader, unless an officer means it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from longbien.actions.safeguards.passing import SENDING
from longbien.core.canonical import Json
from longbien.core.safeguards.naming import Naming, free_texts, how_named
from longbien.core.safeguards.passing import NameSaid
from longbien.readers.naming import names_to_withhold

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

MEANT = "name_meant"  # the step that says an officer meant it


def require_names_withheld(passing: Passing) -> None:
    """
    Require that what leaves names no protected person outside the fields that are masked, or that this is meant.

    Raises:
        NameSaid: with the fields in which a name stands; never with the name.

    Source: practice; the protection of witnesses and victims itself is owed by arts. 33 and 34.
    """
    if not passing.names_meant and (fields := fields_that_name(passing)):
        raise NameSaid(", ".join(fields))


def fields_that_name(passing: Passing) -> tuple[str, ...]:
    """Return the ids of the fields in which the whole name of a protected person would leave."""
    if passing.identity is None:
        return ()
    names = names_to_withhold(request=passing.request, identity=passing.identity)
    if not names:
        return ()
    return tuple(one for one, text in _texts(passing) if how_named(text=text, names=names) is Naming.WHOLE)


def _texts(passing: Passing) -> Iterator[tuple[str, str]]:
    elements: Mapping[str, Json] | Json = passing.body.get("elements") if passing.act == SENDING else None
    if isinstance(elements, Mapping):
        yield from free_texts(kind_id=passing.request.kind, elements=elements)
    yield from ((name, said) for name, said in passing.body.items() if isinstance(said, str))
