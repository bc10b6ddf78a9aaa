"""
Whether a request for consent will open what it is meant to open.

Rules:
1. A consent opens the items that are named by their SHA-256, and no others.
2. Data are passed on to the State whose code stands in its field, and to no other.

Source: UN Convention against Cybercrime, arts. 36(3) and 40(19); that it has to be said so is practice.
"""

from __future__ import annotations

from collections.abc import Iterator

from longbien.core.requests.check.values import Around, Draft, Finding, finding
from longbien.core.safeguards.consenting import MATERIAL, RECIPIENT_STATE, digests_named


def check_consent(*, draft: Draft, around: Around) -> Iterator[Finding]:
    """Yield where a consent would open nothing; an empty field is found elsewhere."""
    by_id = {one.id: one for one in draft.kind.elements}
    if MATERIAL in by_id and draft.elements.get(MATERIAL) and not digests_named(elements=draft.elements):
        yield from finding(kind=draft.kind, code="consent_names_no_item", element=by_id[MATERIAL])
    state = draft.elements.get(RECIPIENT_STATE)
    if RECIPIENT_STATE not in by_id or not isinstance(state, str) or not state or not around.states:
        return
    if state.strip() not in around.states.values():
        element = by_id[RECIPIENT_STATE]
        yield from finding(kind=draft.kind, code="recipient_state_unknown", element=element, detail=state[:60])
