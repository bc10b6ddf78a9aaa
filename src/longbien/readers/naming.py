"""
The names that a request must not say by accident: of the persons whom its own protected fields, those of the requests
it stands with, and its case protect, with the nicknames that are kept of them.

They are opened to be compared, inside the node, and no function here returns one to be shown.
"""

from __future__ import annotations

from functools import lru_cache

from django.db.models import Q

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.core.age.errors import CannotOpen, NotAge
from longbien.core.age.recipients import Identity
from longbien.core.safeguards.names import open_name
from longbien.core.safeguards.naming import MOST_NAMES, protected_names
from longbien.data.models import ProtectedName, Request
from longbien.readers.parts import Part, may_have

LONGEST_WAY_UP = 20
MOST_LOOKED_AT = 5_000  # requests of a case or a chain
MOST_REQUESTS = 500  # of them, whose protected fields are looked at


def names_to_withhold(*, request: Request, identity: Identity) -> tuple[str, ...]:
    """
    Return the names to withhold, whatever this officer is shown of the request.

    Args:
        identity: of the node, to which the names of a case are sealed. One that does not open is passed over: who
            opens the person on the page of the case is told.
    """
    return tuple(dict.fromkeys((*_of_elements(request), *_of_case(request.case_id, identity))))[:MOST_NAMES]


def _of_elements(request: Request) -> tuple[str, ...]:
    """Return the names in protected fields: a question about costs must not say who was heard under another request."""
    kinds, wanted = _kinds_that_protect(), _with(request)
    if wanted is None and request.kind not in kinds:
        return ()
    # By its indexes alone: among a million requests, no other condition may tempt an engine to read along.
    near = Request.objects.filter(Q(pk=request.pk) if wanted is None else wanted | Q(pk=request.pk))
    rows = near.values_list("pk", "kind", "authority_id")[:MOST_LOOKED_AT]
    ids = [pk for pk, kind, whose in rows if kind in kinds and whose == request.authority_id]
    if not ids:
        return ()
    stored = Request.objects.filter(pk__in=ids[:MOST_REQUESTS]).values_list("kind", "elements")  # never the masks
    return tuple(one for kind, elements in stored for one in protected_names(kind_id=kind, elements=elements))


def _with(request: Request) -> Q | None:
    """Return the condition for the requests that stand with this one, in its case or chain; None if it is alone."""
    found = Q(case_id=request.case_id) if request.case_id else None
    above = _above(request)
    if above or may_have(request, Part.BEHIND) or may_have(request, Part.ELSEWHERE):
        ids = [request.pk, *above]
        chain = Q(pk__in=ids) | Q(follows__in=ids) | Q(arises_from__in=ids)
        return chain if found is None else found | chain
    return found


def _above(request: Request) -> list[str]:
    ids: list[str] = []
    before = request.follows_id or request.arises_from_id
    while before is not None and before not in ids and len(ids) < LONGEST_WAY_UP:
        ids.append(before)
        row = Request.objects.filter(pk=before).values_list("follows_id", "arises_from_id").first()
        before = (row[0] or row[1]) if row else None
    return ids


def _of_case(case_id: str | None, identity: Identity) -> tuple[str, ...]:
    if case_id is None:
        return ()
    rows = ProtectedName.objects.filter(person__case_id=case_id, person__is_protected=True).order_by("-person_id")
    found: list[str] = []
    for row in rows[:MOST_NAMES]:
        try:
            found += open_name(row=row.person_id, sealed=row.sealed, identity=identity).names
        except (NotAge, CannotOpen):
            continue
    return tuple(found)


@lru_cache(maxsize=1)
def _kinds_that_protect() -> frozenset[str]:
    safeguards = load_safeguards()
    return frozenset(one.id for one in load().kinds if safeguards.protected_in(kind_id=one.id))
