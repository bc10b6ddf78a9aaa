"""Writing a record: unnumbered, in the transaction of the act it is about."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from longbien.core.journal.records import SALT_BYTES, JournalRecord, commitment
from longbien.data.models import JournalRow


def write_row(*, record: JournalRecord, request_id: str = "") -> JournalRow:
    """Write one record. Call it inside the transaction of the act."""
    row = _row(record=record, request_id=request_id)
    row.save()
    return row


def write_rows(*, records: Iterable[tuple[JournalRecord, str]]) -> None:
    """Write many records, each with the id of its request or empty, in one statement."""
    JournalRow.objects.bulk_create([_row(record=record, request_id=request_id) for record, request_id in records])


def _row(*, record: JournalRecord, request_id: str) -> JournalRow:
    salt = secrets.token_bytes(SALT_BYTES)
    encoded = record.encoded
    return JournalRow(
        record=encoded,
        salt=salt,
        commitment=commitment(encoded, salt),
        what=record.what,
        at=record.at,
        request_id=request_id,
    )
