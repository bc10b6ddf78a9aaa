"""The second person: what is confirmed enters the register, what is refused does not; both stay on record."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from longbien.actions.proposals import RecordsMoved, decide
from longbien.actions.treaties.items import read, require_admitted, rows_of
from longbien.core.officers import Officer
from longbien.data.models import Decision, Proposal, RegisterRow


@transaction.atomic
def confirm(*, officer: Officer, proposal_id: str, now: datetime, note: str = "") -> Proposal:
    """
    Confirm a proposal of another person: all its items enter the register, known from now on.

    Raises:
        NotPermitted, NotFound, OwnProposal, AlreadyDecided.
        ItemsWrong: the register has changed since, and cannot take it any more; refuse it and propose anew.
        RecordsMoved: another decision came in between.
    """
    proposal = _decided(officer, proposal_id, Decision.Outcome.CONFIRMED, note, now)
    items = read(proposal.items, known_at=now)
    require_admitted(items)
    try:
        with transaction.atomic():
            RegisterRow.objects.bulk_create(rows_of(items, proposal_id=proposal.id, known_at=now))
    except IntegrityError as error:
        raise RecordsMoved(proposal_id) from error
    return proposal


@transaction.atomic
def refuse(*, officer: Officer, proposal_id: str, note: str, now: datetime) -> Proposal:
    """
    Refuse a proposal of another person.

    Raises:
        NotPermitted, NotFound, OwnProposal, AlreadyDecided, ReasonMissing.
    """
    return _decided(officer, proposal_id, Decision.Outcome.REFUSED, note, now)


def _decided(officer: Officer, proposal_id: str, outcome: Decision.Outcome, note: str, now: datetime) -> Proposal:
    return decide(
        officer=officer,
        subject=Proposal.Subject.REGISTER,
        proposal_id=proposal_id,
        outcome=outcome,
        note=note,
        now=now,
    )
