"""Proposing what the register does not have: facts, corrections, claims, instruments, agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from longbien.actions.proposals import ImportedFile, lay
from longbien.actions.treaties.items import require_admitted, written
from longbien.convention.register.values import Claim, Fact
from longbien.convention.statements import Instrument
from longbien.core.officers import Officer
from longbien.core.permissions import PROPOSE_FACT
from longbien.core.treaties.admission import Item
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.importing.plan import Ids
from longbien.data.models import Proposal
from longbien.readers.proposals import waiting_items
from longbien.readers.treaties import treaties

Kind = Proposal.Kind


@transaction.atomic
def propose_fact(*, officer: Officer, fact: Fact, reason: str, now: datetime) -> Proposal:
    """
    Propose a fact.

    Args:
        fact: an empty id is filled with the next free one; `known_at` is set when it is confirmed.
        reason: why the register should take it.

    Raises:
        NotPermitted, ReasonMissing, ItemsWrong.
    """
    officer.require(PROPOSE_FACT)
    return _laid(officer=officer, kind=Kind.FACT, items=[_item(_named(fact, officer=officer))], reason=reason, now=now)


@transaction.atomic
def propose_correction(*, officer: Officer, fact: Fact, corrects: str, reason: str, now: datetime) -> Proposal:
    """
    Propose a fact in the place of another; the other one stays in the register as corrected.

    Args:
        fact: as it should be said. To say that there is no such fact, let `at_least` and `at_most` be 0.
        corrects: id of the fact, shipped or our own.

    Raises:
        NotPermitted, ReasonMissing, ItemsWrong.
    """
    officer.require(PROPOSE_FACT)
    named = _named(replace(fact, supersedes=corrects), officer=officer)
    return _laid(officer=officer, kind=Kind.CORRECTION, items=[_item(named)], reason=reason, now=now)


@transaction.atomic
def propose_claim(*, officer: Officer, claim: Claim, reason: str, now: datetime) -> Proposal:
    """Propose something said of a treaty as a whole. Raises: NotPermitted, ReasonMissing, ItemsWrong."""
    officer.require(PROPOSE_FACT)
    return _laid(officer=officer, kind=Kind.CLAIM, items=[Item(value=claim)], reason=reason, now=now)


@transaction.atomic
def propose_instrument(
    *,
    officer: Officer,
    instrument: Instrument,
    reason: str,
    now: datetime,
    facts: Sequence[Fact] = (),
    corrects: str = "",
) -> Proposal:
    """
    Propose an instrument that the law files do not have, such as a bilateral treaty.

    Args:
        instrument: it has to keep the rules of the law files.
        facts: what its participants did to it; both in one proposal, so that a treaty never stands without its pair.
        corrects: id of an instrument of our own that it takes the place of.

    Raises:
        NotPermitted, ReasonMissing, ItemsWrong.
    """
    officer.require(PROPOSE_FACT)
    ids = _ids(officer)
    named = [fact if fact.id else replace(fact, id=ids.next_for(fact)) for fact in facts]
    items = [Item(value=instrument, supersedes=corrects), *(_item(fact) for fact in named)]
    return _laid(officer=officer, kind=Kind.INSTRUMENT, items=items, reason=reason, now=now)


@transaction.atomic
def propose_agreement(
    *, officer: Officer, agreement: Agreement, reason: str, now: datetime, corrects: str = ""
) -> Proposal:
    """
    Propose what two States agreed, or practise: the Convention's rules on mutual legal assistance, or reciprocity.

    Args:
        corrects: id of an agreement of our own that it takes the place of.

    Raises:
        NotPermitted, ReasonMissing, ItemsWrong.

    Source: UN Convention against Cybercrime, art. 40(7).
    """
    officer.require(PROPOSE_FACT)
    return _laid(
        officer=officer, kind=Kind.AGREEMENT, items=[Item(value=agreement, supersedes=corrects)], reason=reason, now=now
    )


def lay_import(*, officer: Officer, facts: Sequence[Fact], file: ImportedFile, reason: str, now: datetime) -> Proposal:
    """Lay the facts of a file before a second person. Call it inside a transaction. Raises: as `propose_fact`."""
    return _laid(
        officer=officer, kind=Kind.IMPORT, items=[_item(fact) for fact in facts], reason=reason, now=now, file=file
    )


def _laid(
    *,
    officer: Officer,
    kind: Proposal.Kind,
    items: Sequence[Item],
    reason: str,
    now: datetime,
    file: ImportedFile | None = None,
) -> Proposal:
    require_admitted(items)
    return lay(
        officer=officer,
        subject=Proposal.Subject.REGISTER,
        kind=kind,
        items=written(items),
        reason=reason,
        now=now,
        file=file,
    )


def _item(fact: Fact) -> Item:
    return Item(value=fact, supersedes=fact.supersedes)


def _named(fact: Fact, *, officer: Officer) -> Fact:
    return fact if fact.id else replace(fact, id=_ids(officer).next_for(fact))


def _ids(officer: Officer) -> Ids:
    waiting = waiting_items(officer=officer, subject=Proposal.Subject.REGISTER)
    return Ids((*treaties().ids, *(str(item["id"]) for item in waiting)))
