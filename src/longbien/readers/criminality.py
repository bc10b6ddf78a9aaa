"""
Dual criminality of a request that has come: whether it is asked about, what was found, what was decided.

It is the question of the State that was asked, so it stands on its page alone and never leaves by itself.

    standing_of(officer=officer, request=request, recorded=instruments.national.read(), on=today)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.national.words import Known
from longbien.convention.register.values import Fact
from longbien.convention.statements import Cover
from longbien.convention.types import Kind, fits
from longbien.core.dual_criminality import Asked, Asks, Comparison, Verdict, asked
from longbien.core.dual_criminality.written import from_found
from longbien.core.officers import Officer
from longbien.core.overlays import CONVENTION, kind_under, knows_grounds
from longbien.core.permissions import DECIDE_REQUEST
from longbien.core.treaties.resolver.reservations import DUAL_CRIMINALITY_FOR_PRESERVATION, UNKNOWN_TEXT
from longbien.core.treaties.status import status_of
from longbien.data.models import CriminalityAssessment, CriminalityDecision, Request
from longbien.ports.national import Recorded, RecordedLaw
from longbien.readers.parts import Part, may_have
from longbien.readers.treaties import register

#: The grounds of the law files that rest on dual criminality.
GROUNDS: Final = frozenset({"40.8.dual_criminality", "37.1.dual_criminality", "42.5"})
_RESERVED: Final = "42.5"
_MOST_STEPS_BACK: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CriminalityStanding:
    """
    Where the question stands.

    Args:
        law: what is recorded of the law of our State; None where nothing is.
        assessment, found: the newest statement of the conduct, and what was found then.
        decision: the newest on that assessment, confirmed or not.
        moved: the recorded law has changed since.
    """

    asked: Asked
    law: RecordedLaw | None
    faults: tuple[str, ...]
    assessment: CriminalityAssessment | None
    found: Comparison | None
    decision: CriminalityDecision | None
    moved: bool
    may_state: bool
    may_confirm: bool

    @property
    def verdict(self) -> Verdict | None:
        """Return what was decided and counts, or None."""
        decided = self.decision
        waits = decided is None or (decided.needs_confirmation and decided.confirmed_at is None)
        return None if decided is None or waits else Verdict(decided.verdict)


def asked_about(*, request: Request, node: str, law: RecordedLaw | None, on: date) -> Asked | None:
    """
    Return whether the State that was asked asks for dual criminality; None where the request is none to it.

    Source: UN Convention against Cybercrime, arts. 37(1)-(2), 40(8), 42(4)-(5).
    """
    if request.direction != Request.Direction.INCOMING:
        return None
    return _asked(request, node=node, law=law, on=on, steps=_MOST_STEPS_BACK)


def standing_of(*, officer: Officer, request: Request, recorded: Recorded, on: date) -> CriminalityStanding | None:
    """Return where the question stands for a request the officer may see; None where it is never asked about."""
    law = recorded.of(officer.node)
    question = asked_about(request=request, node=officer.node, law=law, on=on)
    if question is None or question.answer is Asks.NO:
        return None
    stated = may_have(request, Part.CRIMINALITY)
    assessment = request.criminality.select_related("stated_by").first() if stated else None
    decision = assessment.decisions.select_related("decided_by", "confirmed_by").first() if assessment else None
    may = officer.may(DECIDE_REQUEST) and not load().state(state_id=request.state).final
    waits = decision is not None and decision.needs_confirmation and decision.confirmed_at is None
    return CriminalityStanding(
        asked=question,
        law=law,
        faults=recorded.faults,
        assessment=assessment,
        found=from_found(assessment.found) if assessment else None,
        decision=decision,
        moved=assessment is not None and assessment.law_sha256 != (law.sha256 if law else ""),
        may_state=may,
        may_confirm=may and waits and decision is not None and decision.decided_by_id != officer.person_id,
    )


def _asked(request: Request, *, node: str, law: RecordedLaw | None, on: date, steps: int) -> Asked:
    kind = load().kind(kind_id=request.kind)
    instrument = request.legal_basis
    governed = instrument != CONVENTION
    cover = _cover(instrument, kind) if governed else None
    earlier = request.follows if steps else None
    return asked(
        kind=kind,
        cover=cover,
        unread=governed and cover is None,
        refusable=_refusable(kind, instrument),
        reservation=_reservation(node=node, instrument=instrument, on=on),
        offence_is_convention_offence=is_its_own_offence(request),
        setting=law.law.asks_dual_criminality(on=on) if law else Known.UNKNOWN,
        original=_asked(earlier, node=node, law=law, on=on, steps=steps - 1) if earlier else None,
    )


def _cover(instrument_id: str, kind: Kind) -> Cover | None:
    try:
        covers = load().instrument(instrument_id=instrument_id).covers
    except UnknownLawItem:
        return None
    return next((one for one in covers if any(fits(kind_id=kind.id, group=group) for group in one.kinds)), None)


def _refusable(kind: Kind, instrument: str) -> bool | None:
    """Say whether dual criminality is among the grounds of an instrument; what has to be reserved is none by itself."""
    if not knows_grounds(kind=kind, instrument=instrument):
        return None
    return bool((GROUNDS - {_RESERVED}).intersection(kind_under(kind=kind, instrument=instrument).refusal_grounds))


def is_its_own_offence(request: Request) -> bool | None:
    """
    Say whether the offence is one that the treaty itself establishes; None where that cannot be told.

    The offences of the law files are those of the Convention. Which of them another treaty establishes as well is known
    only where its own cover names them.
    """
    named = request.elements.get("offence")
    if not isinstance(named, str) or not named:
        return None
    if request.legal_basis == CONVENTION:
        return any(one.id == named for one in load().offences)
    instrument = next((one for one in load().instruments if one.id == request.legal_basis), None)
    return True if instrument and any(named in cover.named for cover in instrument.covers) else None


def _reservation(*, node: str, instrument: str, on: date) -> Fact | None:
    """Return a reservation of our State that may be about dual criminality, with the effects it still has."""
    known = register()
    if known.participant(node) is None or all(one.id != instrument for one in known.instruments):
        return None
    status = status_of(register=known, instrument=instrument, participant=node, on=on)
    for option in (DUAL_CRIMINALITY_FOR_PRESERVATION, UNKNOWN_TEXT):
        for one in status.reservations:
            if any(effect.option == option for effect in one.effects):
                return replace(one.fact, effects=one.effects)
    return None
