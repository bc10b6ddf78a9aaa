"""Proposing entries: our own State's as typed, other States' from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from longbien.actions.proposals import ImportedFile, ItemsWrong, NothingNew, lay
from longbien.core.bodies import to_body
from longbien.core.canonical import Json
from longbien.core.directory.entries import DirectoryEntry, Origin
from longbien.core.directory.importing import usual_id
from longbien.core.directory.rules import check_entry
from longbien.core.errors import MayNotDoThisNow
from longbien.core.imports.findings import Findings
from longbien.core.officers import Officer
from longbien.core.permissions import PROPOSE_ENTRY
from longbien.data.models import Proposal
from longbien.readers.imports import entries_preview, known_names


class NotOurState(MayNotDoThisNow):
    """The entry is of another State: its people write it, not we."""

    code = "not_our_state"


@transaction.atomic
def propose_entry(*, officer: Officer, entry: DirectoryEntry, reason: str, now: datetime) -> Proposal:
    """
    Propose an entry of our own State, or a new version of one.

    Args:
        entry: the id of an entry that is there makes it a new version of that; an empty one is filled from State,
            function and territory. Origin and `known_at` are set here.

    Raises:
        NotPermitted, ReasonMissing, NotOurState, ItemsWrong.

    Source: UN Convention against Cybercrime, arts. 37(19), 40(12), 41(1), 53(7).
    """
    officer.require(PROPOSE_ENTRY)
    if entry.state != officer.node:
        raise NotOurState(entry.state)
    entry = replace(
        entry,
        id=entry.id or usual_id(state=entry.state, function=entry.function, territory=entry.territory),
        origin=Origin.OWN,
        known_at=now,
    )
    require_admitted([entry])
    return _laid(officer=officer, kind=Proposal.Kind.ENTRY, entries=[entry], reason=reason, now=now)


@transaction.atomic
def import_entries(*, officer: Officer, data: bytes, file_name: str, reason: str, now: datetime) -> Proposal:
    """
    Propose all that a file of foreign entries would change, in one proposal; `entries_preview` shows it before.

    Raises:
        NotPermitted, ReasonMissing.
        ItemsWrong: the file has faults; all are named, and nothing is proposed.
        NothingNew: all of it is known, or waits for a decision.
    """
    preview = entries_preview(officer=officer, data=data, now=now)
    if preview.is_stopped:
        raise ItemsWrong(tuple(one for one in preview.findings if one.stops))
    if not preview.to_propose:
        raise NothingNew(file_name)
    return _laid(
        officer=officer,
        kind=Proposal.Kind.IMPORT,
        entries=preview.to_propose,
        reason=reason,
        now=now,
        file=ImportedFile(name=file_name, sha256=preview.sha256),
    )


def require_admitted(entries: Sequence[DirectoryEntry]) -> None:
    """Require that entries can be kept. Raises: ItemsWrong, naming every fault."""
    findings, known = Findings(), known_names()
    ours = (one.state for one in entries if one.origin is Origin.OWN)  # an exercise has States that no register names
    known = replace(known, participants=known.participants.union(ours))
    for number, entry in enumerate(entries, start=1):
        check_entry(entry, known=known, findings=findings, line=number if len(entries) > 1 else 0)
    if findings.found:
        raise ItemsWrong(findings.all)


def _laid(
    *,
    officer: Officer,
    kind: Proposal.Kind,
    entries: Sequence[DirectoryEntry],
    reason: str,
    now: datetime,
    file: ImportedFile | None = None,
) -> Proposal:
    items: list[Json] = [{"what": "entry", "id": one.id, "body": to_body(one)} for one in entries]
    return lay(
        officer=officer,
        subject=Proposal.Subject.DIRECTORY,
        kind=kind,
        items=items,
        reason=reason,
        now=now,
        file=file,
    )
