"""
Who is to be protected, and is named where everybody reads it.

Rules:
1. The names are those of the protected elements of the draft itself, and those that its case keeps apart.
2. Every text that leaves is looked at, but for the protected elements: these are masked for those who need not know.
3. The finding says where, never who: it tells nobody a name they have not written.
"""

from __future__ import annotations

from collections.abc import Iterator

from longbien.core.requests.check.values import EMERGENCY_REASON, Draft, Finding, finding
from longbien.core.safeguards.naming import Naming, free_texts, how_named, protected_names


def check_names(*, draft: Draft, names: tuple[str, ...]) -> Iterator[Finding]:
    """Yield each text that names a protected person. `names`: of the case, and of what a mask covers."""
    own = protected_names(kind_id=draft.kind.id, elements=draft.elements)
    known = tuple(dict.fromkeys((*own, *names)))
    if not known:
        return
    by_id = {one.id: one for one in draft.kind.elements}
    for name, text in free_texts(kind_id=draft.kind.id, elements=draft.elements):
        if name in by_id:
            yield from _found(draft, how=how_named(text=text, names=known), element=name)
    if draft.priority == "emergency":
        yield from _found(draft, how=how_named(text=draft.emergency_reason, names=known), element=EMERGENCY_REASON)


def _found(draft: Draft, *, how: Naming, element: str) -> Iterator[Finding]:
    if how is Naming.WHOLE:
        yield from finding(kind=draft.kind, code="protected_name", element=element)
    elif how is Naming.PART:
        yield from finding(kind=draft.kind, code="protected_name_part", element=element)
