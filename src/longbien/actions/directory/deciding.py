"""The second person: a confirmed entry becomes the newest version; and someone who asked says that it still holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction

from longbien.actions.directory.proposing import require_admitted
from longbien.actions.errors import NotFound
from longbien.actions.journal import write_row
from longbien.actions.proposals import RecordsMoved, decide
from longbien.core.bodies import from_body, to_body
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.rules import is_entry_id
from longbien.core.journal.records import LONGEST_LINE, JournalRecord
from longbien.core.officers import Officer
from longbien.core.permissions import CONFIRM_ENTRY
from longbien.core.requests.words import clean
from longbien.data.models import Decision, DirectoryConfirmation, DirectoryRow, Proposal

LONGEST_NOTE = 2_000


@transaction.atomic
def confirm_entry(*, officer: Officer, proposal_id: str, now: datetime, note: str = "") -> Proposal:
    """
    Confirm a proposal of another person: each entry becomes the newest version of its id; the older ones stay.

    Raises:
        NotPermitted, NotFound, OwnProposal, AlreadyDecided, ItemsWrong.
        RecordsMoved: another decision came in between.
    """
    proposal = _decided(officer, proposal_id, Decision.Outcome.CONFIRMED, note, now)
    entries = [replace(from_body(DirectoryEntry, item["body"]), known_at=now) for item in proposal.items]
    require_admitted(entries)
    try:
        with transaction.atomic():
            DirectoryRow.objects.bulk_create(_rows(entries, proposal_id=proposal.id, now=now))
    except IntegrityError as error:
        raise RecordsMoved(proposal_id) from error
    return proposal


@transaction.atomic
def refuse_entry(*, officer: Officer, proposal_id: str, note: str, now: datetime) -> Proposal:
    """
    Refuse a proposal of another person.

    Raises:
        NotPermitted, NotFound, OwnProposal, AlreadyDecided, ReasonMissing.
    """
    return _decided(officer, proposal_id, Decision.Outcome.REFUSED, note, now)


@transaction.atomic
def confirm_still_valid(*, officer: Officer, entry_id: str, now: datetime, note: str = "") -> DirectoryConfirmation:
    """
    Say that the authority was asked, and its entry still holds as of today.

    One person is enough: nothing changes but the age. A directory that is sent round every year needs it every year.

    Raises:
        NotPermitted.
        NotFound: no entry of that id is kept here; what comes from a card is confirmed by the node that signs it.

    Source: UN Convention against Cybercrime, art. 41(2).
    """
    officer.require(CONFIRM_ENTRY)
    if not is_entry_id(entry_id, state=entry_id[:3]):
        raise NotFound(entry_id[:120])
    row = DirectoryRow.objects.filter(entry_id=entry_id).order_by("-version").first()
    if row is None:
        raise NotFound(entry_id)
    write_row(
        record=JournalRecord(
            node=officer.node,
            what="directory.still_valid",
            at=now,
            authority=officer.authority_code,
            person=officer.name,
            note=f"{row.entry_id} version {row.version}"[:LONGEST_LINE],
        )
    )
    made: DirectoryConfirmation = DirectoryConfirmation.objects.create(
        row=row,
        confirmed_on=now.date(),
        authority_id=officer.authority_id,
        person_id=officer.person_id,
        at=now,
        note=clean(note)[:LONGEST_NOTE],
    )
    return made


def _rows(entries: list[DirectoryEntry], *, proposal_id: str, now: datetime) -> list[DirectoryRow]:
    ids = [one.id for one in entries]
    last: dict[str, int] = {}
    for entry_id, version in DirectoryRow.objects.filter(entry_id__in=ids).values_list("entry_id", "version"):
        last[entry_id] = max(version, last.get(entry_id, 0))
    return [
        DirectoryRow(
            entry_id=one.id,
            version=last.get(one.id, 0) + 1,
            state=one.state,
            function=one.function.value,
            authority_code=one.authority,
            origin=one.origin.value,
            from_on=one.from_on,
            until_on=one.until_on,
            known_at=now,
            body=to_body(one),
            proposal_id=proposal_id,
        )
        for one in entries
    ]


def _decided(officer: Officer, proposal_id: str, outcome: Decision.Outcome, note: str, now: datetime) -> Proposal:
    return decide(
        officer=officer,
        subject=Proposal.Subject.DIRECTORY,
        proposal_id=proposal_id,
        outcome=outcome,
        note=note,
        now=now,
    )
