"""What ends by the clock: parts that never came, acts that nobody opened; bytes nobody names, leases of the dead."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bellora import body, envelope
from longbien.actions.exchange import arriving, rounds
from longbien.actions.exchange.records import DatabaseRecords
from longbien.actions.exchange.retrieving import mark_retrieved
from longbien.actions.leases import LeaseLost, end_leases, keep_lease, take_lease
from longbien.core.exchange.acts import Antecedent, Part
from longbien.core.exchange.journey.parts import named
from longbien.core.exchange.journey.records import RecordsBusy
from longbien.core.exchange.journey.room import room_key
from longbien.core.exchange.journey.sending import claim_messages
from longbien.core.exchange.journey.values import Rounds
from longbien.data.models import IncomingMessage, IncomingPart, OutgoingMessage, Receipt
from longbien.ports.instruments import Instruments
from offices import Office
from people import NOW
from their_acts import Theirs, following, opening

from .test_outbox import delivered, queued, send

DATA = b"sealed bytes of a mailbox"
DIGEST = hashlib.sha256(DATA).hexdigest()
PART = Part("mailbox.mbox", "application/mbox", 7, "a" * 64, len(DATA), DIGEST)
DAY = timedelta(days=1)


def arrive(*acts: Theirs, instruments: Instruments, first: int = 1, now: datetime = NOW) -> None:
    envelopes = [envelope(act, sequence=number) for number, act in enumerate(acts, first)]
    arriving.receive_messages(body=body(*envelopes), instruments=instruments, now=now)


def bring(data: bytes, *, instruments: Instruments, start: int = 0) -> None:
    arriving.receive_piece(sealed_sha256=DIGEST, start=start, piece=data, instruments=instruments, now=NOW)


def clock(instruments: Instruments, *, at: datetime) -> None:
    rounds.watch_clock(instruments=replace(instruments, now=lambda: at))


def receipts(evidence: str) -> list[tuple[str, str, bool]]:
    found = Receipt.objects.filter(evidence=evidence).order_by("id")
    return list(found.values_list("message_id", "reason", "push_due"))


def another(*, instruments: Instruments, **changes: object) -> None:
    """Let another act arrive that names the same part."""
    request_id = IncomingMessage.objects.get(sequence=1).message_id
    act = following(id="c" * 32, request_id=request_id, act="withdraw", body={}, parts=(PART,), **changes)
    arrive(act, instruments=instruments, first=3)


@pytest.fixture
def naming(office: Office, instruments: Instruments) -> str:
    """An act that names a part, and that the rules will refuse; its id."""
    request = opening()
    arrive(request, instruments=instruments)
    act = following(request_id=request.act.id, act="withdraw", body={}, parts=(PART,))
    arrive(act, instruments=instruments, first=2)
    return act.act.id


def test_an_act_whose_parts_never_came_is_refused_and_what_came_is_discarded(
    naming: str, instruments: Instruments
) -> None:
    bring(DATA[:10], instruments=instruments)
    clock(instruments, at=NOW + 30 * DAY - timedelta(seconds=1))
    before = (receipts("not_delivered"), instruments.spool.held(key=room_key(DIGEST)))

    clock(instruments, at=NOW + 30 * DAY)
    clock(instruments, at=NOW + 31 * DAY)

    assert before == ([], 10)
    assert receipts("not_delivered") == [(naming, "parts_missing", True)]
    assert list(instruments.spool.every_key()) == []
    held = arriving.part_held(sealed_sha256=DIGEST, instruments=instruments, now=NOW)
    assert (held.size, held.whole) == (len(DATA), True)  # nothing more of it is wanted


def test_parts_of_a_refused_act_are_erased(naming: str, instruments: Instruments) -> None:
    bring(DATA, instruments=instruments)
    assert IncomingMessage.objects.get(message_id=naming).state == "not_delivered"

    clock(instruments, at=NOW)

    assert list(instruments.blobs.names()) == []
    assert list(IncomingPart.objects.values_list("whole_at", "erasing_at")) == [(None, None)]


def test_a_part_that_another_act_names_is_not_erased(naming: str, instruments: Instruments) -> None:
    another(instruments=instruments, antecedent=Antecedent("d" * 32, "e" * 64))  # it waits for one that never comes
    bring(DATA, instruments=instruments)

    clock(instruments, at=NOW)

    assert list(instruments.blobs.names()) == [DIGEST]


def test_a_part_that_is_being_erased_is_taken_from_nobody(naming: str, instruments: Instruments) -> None:
    bring(DATA, instruments=instruments)
    records = DatabaseRecords(node="XAA")
    with records.transaction() as tx:
        assert tx.mark_erasing(digests=[DIGEST], now=NOW) == {DIGEST}
    another(instruments=instruments)

    with pytest.raises(RecordsBusy):
        named(DIGEST, records=records)


def test_the_sender_is_told_once_that_nobody_opened_its_act_and_later_that_somebody_did(
    office: Office, instruments: Instruments
) -> None:
    arrive(opening(), instruments=instruments)
    message = IncomingMessage.objects.get()
    clock(instruments, at=NOW + 7 * DAY - timedelta(seconds=1))
    before = receipts("not_retrieved")

    clock(instruments, at=NOW + 7 * DAY)
    clock(instruments, at=NOW + 8 * DAY)
    mark_retrieved(message=message, node="XAA", now=NOW + 9 * DAY)

    assert before == []
    assert receipts("not_retrieved") == [(message.message_id, "time_over", True)]
    assert receipts("retrieved") == [(message.message_id, "", True)]


def test_of_an_act_that_was_opened_nobody_is_told_that_it_was_not(office: Office, instruments: Instruments) -> None:
    arrive(opening(), instruments=instruments)
    mark_retrieved(message=IncomingMessage.objects.get(), node="XAA", now=NOW + DAY)

    clock(instruments, at=NOW + 30 * DAY)

    assert receipts("not_retrieved") == []


def test_messages_that_a_dead_worker_had_go_at_once(office: Office, instruments: Instruments) -> None:
    queued()
    records = DatabaseRecords(node="XAA")
    dead = claim_messages("XBB", records=records, token="a" * 32, rounds=Rounds(), now=NOW)
    assert dead is not None and send(instruments, delivered, later=1).posted == []

    assert end_leases(now=NOW) == 1

    assert len(send(instruments, delivered, later=1).posted) == 1
    assert OutgoingMessage.objects.get().state == "delivered"


def test_a_lease_of_a_dead_worker_is_free_at_once_and_writes_nothing(db: None) -> None:
    dead = take_lease(name="sequencer", now=NOW, seconds=60)
    assert dead is not None

    assert end_leases(now=NOW) == 1

    with pytest.raises(LeaseLost):
        keep_lease(name="sequencer", token=dead)
    assert take_lease(name="sequencer", now=NOW, seconds=60) is not None
