"""
Four eyes over the node's own records: one person proposes, another one of the same authority decides.

1. A proposal is never changed; what is wrong with it is refused and proposed anew.
2. Nobody decides what they proposed, whatever roles they hold.
3. A proposal is decided once. The decision, what it writes, and its record in the journal are one transaction.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from longbien.actions.errors import NotFound
from longbien.actions.journal import write_row
from longbien.core.canonical import Json, encode, is_act_id
from longbien.core.errors import MayNotDoThisNow
from longbien.core.imports.findings import Finding
from longbien.core.journal.records import LONGEST_LINE, JournalRecord
from longbien.core.officers import Officer
from longbien.core.requests.words import clean
from longbien.data.models import Decision, Proposal
from longbien.readers.proposals import CONFIRM, PROPOSE

LONGEST_REASON = 2_000


class OwnProposal(MayNotDoThisNow):
    """Nobody decides what they proposed themselves."""

    code = "own_proposal"


class AlreadyDecided(MayNotDoThisNow):
    """The proposal was confirmed or refused before."""

    code = "already_decided"


class ReasonMissing(MayNotDoThisNow):
    """A proposal says why it is made, and a refusal why it is refused."""

    code = "reason_missing"


class ItemsWrong(MayNotDoThisNow):
    """What is proposed, or was, cannot be kept as things stand; `findings` names every fault."""

    code = "items_wrong"

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = tuple(findings)


class NothingNew(MayNotDoThisNow):
    """All of it is known already, or waits for a decision."""

    code = "nothing_new"


class RecordsMoved(MayNotDoThisNow):
    """Another decision came in between; nothing was kept. Look again, then decide."""

    code = "records_moved"


@dataclass(frozen=True, kw_only=True)
class ImportedFile:
    """The file that an import came from; `sha256` is of its bytes."""

    name: str
    sha256: str


def lay(
    *,
    officer: Officer,
    subject: Proposal.Subject,
    kind: Proposal.Kind,
    items: list[Json],
    reason: str,
    now: datetime,
    file: ImportedFile | None = None,
) -> Proposal:
    """
    Lay items before a second person. Call it inside a transaction.

    Args:
        items: each an object with at least `id`.

    Raises:
        NotPermitted, ReasonMissing.
    """
    officer.require(PROPOSE[subject])
    proposal = Proposal.objects.create(
        id=secrets.token_hex(16),
        subject=subject,
        kind=kind,
        authority_id=officer.authority_id,
        items=items,
        sha256=_digest(items),
        source=clean(file.name)[:255] if file else "",
        source_sha256=file.sha256 if file else "",
        reason=_reason(reason),
        proposed_by_id=officer.person_id,
        proposed_at=now,
    )
    _note(proposal, step="proposed", officer=officer, now=now)
    return proposal


def decide(
    *,
    officer: Officer,
    subject: Proposal.Subject,
    proposal_id: str,
    outcome: Decision.Outcome,
    note: str,
    now: datetime,
) -> Proposal:
    """
    Write the decision on a proposal. Call it inside the transaction that writes what is confirmed.

    Raises:
        NotPermitted, NotFound, OwnProposal, AlreadyDecided.
        ReasonMissing: a refusal without a reason.
        RecordsMoved: its items are no longer those that were proposed; it can be refused, not confirmed.
    """
    officer.require(CONFIRM[subject])
    proposal = open_proposal(officer=officer, subject=subject, proposal_id=proposal_id)
    if proposal.proposed_by_id == officer.person_id:
        raise OwnProposal(proposal_id)
    if outcome == Decision.Outcome.CONFIRMED and _digest(proposal.items) != proposal.sha256:
        raise RecordsMoved(f"{proposal_id}: its items are not those that were proposed")
    kept = _reason(note) if outcome == Decision.Outcome.REFUSED else clean(note)[:LONGEST_REASON]
    try:
        with transaction.atomic():
            Decision.objects.create(
                proposal=proposal, outcome=outcome, decided_by_id=officer.person_id, decided_at=now, note=kept
            )
    except IntegrityError as error:  # another person's came first
        raise AlreadyDecided(proposal_id) from error
    _note(proposal, step=outcome.value, officer=officer, now=now)
    return proposal


def open_proposal(*, officer: Officer, subject: Proposal.Subject, proposal_id: str) -> Proposal:
    """Return a proposal of the officer's authority, locked. Raises: NotFound, AlreadyDecided."""
    if not is_act_id(proposal_id):
        raise NotFound(proposal_id[:32])
    proposal: Proposal | None = (
        Proposal.objects.select_for_update()
        .filter(id=proposal_id, authority_id=officer.authority_id, subject=subject)
        .first()
    )
    if proposal is None:
        raise NotFound(proposal_id)
    if Decision.objects.filter(proposal=proposal).exists():
        raise AlreadyDecided(proposal_id)
    return proposal


def _digest(items: list[Json]) -> str:
    """Return the digest that the journal bears when they are proposed, and again when they are decided."""
    return hashlib.sha256(encode(items)).hexdigest()


def _reason(text: str) -> str:
    kept = clean(text)[:LONGEST_REASON]
    if not kept:
        raise ReasonMissing("say why, in a sentence")
    return kept


def _note(proposal: Proposal, *, step: str, officer: Officer, now: datetime) -> None:
    number = len(proposal.items)
    about = str(proposal.items[0]["id"]) if number == 1 else f"{number} items {proposal.source}"
    write_row(
        record=JournalRecord(
            node=officer.node,
            what=f"{proposal.subject}.{step}",
            at=now,
            authority=officer.authority_code,
            person=officer.name,
            sha256=proposal.sha256,
            note=" ".join(f"{proposal.kind} {about}".split())[:LONGEST_LINE],
        )
    )
