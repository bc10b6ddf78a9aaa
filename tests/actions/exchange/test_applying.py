"""Acts of partners are laid before their authorities together, and yet none spoils another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest
from django.db import DataError, IntegrityError, transaction

from longbien.actions.exchange.transaction import MALFORMED_ACT, DatabaseTransaction
from longbien.actions.journal import write_row
from longbien.core.exchange.journey.values import MessageKey, Waiting
from longbien.core.journal.records import JournalRecord
from longbien.data.models import JournalRow
from offices import Office
from people import NOW
from their_acts import opening, waiting


class Laying:
    """Writes a row for each act, and fails at some."""

    def __init__(self, faults: dict[str, Exception]) -> None:
        self.faults = faults

    def __call__(self, *, messages: Sequence[Waiting], now: datetime) -> dict[MessageKey, str | None]:
        for message in messages:
            write_row(record=JournalRecord(node="XAA", what="test.laid", at=now, note=message.act.id))
            if message.act.id in self.faults:
                raise self.faults[message.act.id]
        return dict.fromkeys(message.key for message in messages)


@pytest.mark.parametrize("bad", range(7))
def test_an_act_that_cannot_be_recorded_waits_and_holds_back_no_other(office: Office, bad: int) -> None:
    messages = [waiting(opening(number=number)) for number in range(7)]
    laying = Laying({messages[bad].act.id: IntegrityError("a fault of ours")})

    codes = laid(messages, laying)

    others = [message for message in messages if message is not messages[bad]]
    assert codes == dict.fromkeys(message.key for message in others)
    assert JournalRow.objects.count() == 6


def test_an_act_that_no_database_could_hold_is_answered(office: Office) -> None:
    messages = [waiting(opening(number=number)) for number in range(3)]

    codes = laid(messages, Laying({messages[1].act.id: DataError("too long")}))

    assert codes == {messages[0].key: None, messages[1].key: MALFORMED_ACT, messages[2].key: None}
    assert JournalRow.objects.count() == 2


def test_where_nobody_lays_acts_before_anyone_all_go_on_waiting(office: Office) -> None:
    with transaction.atomic():
        assert DatabaseTransaction(node="XAA").apply(messages=[waiting(opening())], now=NOW) == {}


def laid(messages: Sequence[Waiting], laying: Laying) -> dict[MessageKey, str | None]:
    """Lay acts before their authorities in a transaction of the records."""
    with transaction.atomic():
        return dict(DatabaseTransaction(node="XAA", apply=laying).apply(messages=messages, now=NOW))
