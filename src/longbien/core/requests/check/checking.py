"""One draft, held against every rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from longbien.core.overlays import kind_under
from longbien.core.requests.check.around import check_around
from longbien.core.requests.check.breadth import PROPORTIONALITY, check_breadth
from longbien.core.requests.check.consents import check_consent
from longbien.core.requests.check.names import check_names
from longbien.core.requests.check.scoring import Checked
from longbien.core.requests.check.values import (
    ADDRESSEE,
    BASIS_REASON,
    EMERGENCY_REASON,
    LEGAL_BASIS,
    PRIORITY,
    Around,
    Draft,
    Finding,
    finding,
)
from longbien.core.requests.drafts import check_elements
from longbien.core.requests.words import how_much

FIRST = (ADDRESSEE, LEGAL_BASIS, BASIS_REASON, PRIORITY, EMERGENCY_REASON)
EMERGENCY = "emergency"
TELLING = 20  # a reason of fewer characters explains nothing to a stranger


def check_request(*, draft: Draft, around: Around, now: datetime) -> Checked:
    """
    Return everything that is missing, wrong or weak, in the order of the form.

    Args:
        draft: as it stands.
        around: the authority asked, the answer of the register, own open requests.
        now: the moment of the check; aware, UTC.

    Source: UN Convention against Cybercrime, arts. 2(h), 2(o), 24(1), 36(3), 40(12)-(15), 40(19), 41(1), 42(3).
    """
    draft = replace(draft, kind=kind_under(kind=draft.kind, instrument=draft.legal_basis))
    found = [
        *check_elements(kind=draft.kind, elements=draft.elements, now=now),
        *check_breadth(kind=draft.kind, elements=draft.elements),
        *check_around(draft=draft, around=around),
        *check_consent(draft=draft, around=around),
        *_check_emergency(draft),
        *check_names(draft=draft, names=around.names),
    ]
    codes, empty = {one.code for one in found}, {one.element for one in found if one.code == "missing"}
    kept = (one for one in found if not _is_said_better(one, codes=codes, empty=empty))
    order = {name: place for place, name in enumerate((*FIRST, *(one.id for one in draft.kind.elements)))}
    return Checked(findings=tuple(sorted(kept, key=lambda f: (order.get(f.element, 999), not f.stops, f.code))))


def _is_said_better(one: Finding, *, codes: set[str], empty: set[str]) -> bool:
    """Say whether another finding says more of an empty field: that it must be filled, or what it is there for."""
    if one.code == "no_proportionality" and one.element in empty:
        return True
    better = {"period_from": "no_period", "period_until": "no_period", PROPORTIONALITY: "no_proportionality"}
    return one.code == "missing_where_possible" and better.get(one.element) in codes


def _check_emergency(draft: Draft) -> tuple[Finding, ...]:
    """
    Ask for the reason of an emergency; what is only urgent needs none.

    Source: UN Convention against Cybercrime, art. 2(o).
    """
    if draft.priority != EMERGENCY or how_much(draft.emergency_reason) >= TELLING:
        return ()
    return finding(kind=draft.kind, code="emergency_reason_missing", element=EMERGENCY_REASON)
