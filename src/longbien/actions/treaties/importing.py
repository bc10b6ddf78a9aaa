"""Importing facts: a file becomes one proposal, or nothing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.proposals import ImportedFile, ItemsWrong, NothingNew
from longbien.actions.treaties.proposing import lay_import
from longbien.core.officers import Officer
from longbien.data.models import Proposal
from longbien.readers.imports import ImportForm, facts_preview


@transaction.atomic
def import_facts(
    *,
    officer: Officer,
    data: bytes,
    file_name: str,
    form: ImportForm,
    reason: str,
    now: datetime,
    instrument: str = "",
) -> Proposal:
    """
    Propose all that a file would change, in one proposal; `facts_preview` shows it before.

    Args:
        instrument: id of the instrument that an XML file is about.

    Raises:
        NotPermitted, ReasonMissing.
        ItemsWrong: the file has faults; all are named, and nothing is proposed.
        NothingNew: all of it is known, or waits for a decision.
    """
    preview = facts_preview(officer=officer, data=data, form=form, instrument=instrument, now=now)
    if preview.is_stopped:
        raise ItemsWrong(tuple(one for one in preview.findings if one.stops))
    if not preview.to_propose:
        raise NothingNew(file_name)
    file = ImportedFile(name=file_name, sha256=preview.sha256)
    return lay_import(officer=officer, facts=preview.to_propose, file=file, reason=reason, now=now)
