"""
The names that a request must not say by accident: of the persons whom its own protected fields and its case protect.

They are opened to be compared, inside the node, and no function here returns one to be shown.
"""

from __future__ import annotations

from longbien.convention.safeguards import load_safeguards
from longbien.core.age.errors import CannotOpen, NotAge
from longbien.core.age.recipients import Identity
from longbien.core.safeguards.names import open_name
from longbien.core.safeguards.naming import MOST_NAMES, protected_names
from longbien.data.models import ProtectedName, Request


def names_to_withhold(*, request: Request, identity: Identity) -> tuple[str, ...]:
    """
    Return the names to withhold, whatever this officer is shown of the request.

    Args:
        identity: of the node, to which the names of a case are sealed. One that does not open is passed over: who
            opens the person on the page of the case is told.
    """
    return (*_of_elements(request), *_of_case(request.case_id, identity))


def _of_elements(request: Request) -> tuple[str, ...]:
    if not load_safeguards().protected_in(kind_id=request.kind):
        return ()
    stored = Request.objects.filter(pk=request.pk).values_list("elements", flat=True).first()  # not the masks
    return protected_names(kind_id=request.kind, elements=stored or {})


def _of_case(case_id: str | None, identity: Identity) -> tuple[str, ...]:
    if case_id is None:
        return ()
    rows = ProtectedName.objects.filter(person__case_id=case_id, person__is_protected=True).order_by("-person_id")
    found = []
    for row in rows[:MOST_NAMES]:
        try:
            found.append(open_name(row=row.person_id, sealed=row.sealed, identity=identity).name)
        except (NotAge, CannotOpen):
            continue
    return tuple(found)
