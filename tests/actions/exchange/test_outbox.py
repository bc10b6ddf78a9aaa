"""What is sent: numbered once, tried until receipted, given up with a receipt; a failing partner delays only itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from bellora import answer, receipts_for
from longbien.actions.exchange import arriving, rounds
from longbien.actions.exchange.queue import queue_act
from longbien.core.exchange.acts import Act, Mode, Party, Person, Priority, sign_act
from longbien.core.exchange.batches import NotTaken, encode_answers, encode_receipts
from longbien.core.exchange.journey.keeping import UnknownIssuer
from longbien.core.exchange.journey.verifying import ReceiptOfAnother, SeriesReused
from longbien.core.exchange.receipts import Evidence
from longbien.data.models import OutgoingMessage, Peer, Receipt
from longbien.ports.instruments import Instruments
from longbien.ports.transport import PartnerUnreachable
from longbien.readers.peers import without_room
from offices import Office
from people import ARDENIA, NOW, Node, seed


class Wire:
    """Keeps what was posted and answers with what the test says."""

    def __init__(self, reply: Callable[[bytes], bytes]) -> None:
        self.posted: list[tuple[str, bytes]] = []
        self.reply = reply

    def post_messages(self, *, endpoint: str, body: bytes) -> bytes:
        self.posted.append((endpoint, body))
        return self.reply(body)


def silence(body: bytes) -> bytes:
    raise PartnerUnreachable("nobody there")


def relayed(body: bytes) -> bytes:
    return answer(*receipts_for(body, Evidence.RELAYED))


def delivered(body: bytes) -> bytes:
    return answer(*receipts_for(body, Evidence.RELAYED, Evidence.DELIVERED))


def queued(number: int = 1, *, to: str = "XBB") -> str:
    """Queue an act of Ardenia's; return its id."""
    ident = seed(f"act {number}").hex()[:32]
    act = Act(
        id=ident,
        sender=Party("XAA", "nca"),
        recipient=Party(to, "nca"),
        person=Person("Mira Hald", "duty_officer"),
        act="request",
        kind="preserve.request",
        request=ident,
        case=f"XAA-NCA-2026-{number:04d}",
        your_case=None,
        priority=Priority.URGENT,
        mode=Mode.EXERCISE,
        made_at=NOW,
        antecedent=None,
        body={},
        parts=(),
    )
    with transaction.atomic():
        queue_act(statement=sign_act(act, salt=seed(ident), signer=ARDENIA.signer), act=act, now=NOW)
    return ident


def send(instruments: Instruments, reply: Callable[[bytes], bytes], *, node: str = "XBB", later: int = 0) -> Wire:
    """Run one round to a partner, so many seconds after NOW."""
    wire = Wire(reply)
    at = NOW + timedelta(seconds=later)
    rounds.send_messages(node=node, instruments=replace(instruments, transport=wire, now=lambda: at))
    return wire


def test_messages_to_each_partner_are_numbered_without_gap(office: Office) -> None:
    for number, to in enumerate(("XBB", "XBB", "XCC", "XBB")):
        queued(number, to=to)

    numbers = OutgoingMessage.objects.order_by("peer", "sequence").values_list("peer", "sequence")
    assert list(numbers) == [("XBB", 1), ("XBB", 2), ("XBB", 3), ("XCC", 1)]


def test_a_queued_act_has_a_receipt_that_is_due_and_signed_by_the_worker(
    office: Office, instruments: Instruments
) -> None:
    queued()
    assert list(Receipt.objects.values_list("evidence", "batch")) == [("submission_accepted", None)]

    rounds.keep_house(instruments=instruments)

    receipt = Receipt.objects.get()
    assert (receipt.batch is not None, receipt.index, receipt.path, receipt.push_due) == (True, 0, [], False)


def test_an_act_and_its_queueing_are_undone_together(office: Office) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        queued()
        raise ZeroDivisionError

    assert (OutgoingMessage.objects.count(), Receipt.objects.count()) == (0, 0)
    assert Peer.objects.get(node="XBB").last_sequence == 0


def test_receipts_of_the_answer_are_kept_and_move_the_message(office: Office, instruments: Instruments) -> None:
    ident = queued()

    send(instruments, delivered)

    message = OutgoingMessage.objects.get(id=ident)
    theirs = Receipt.objects.filter(issuer="XBB").order_by("series").values_list("series", "evidence")
    assert (message.state, message.lease_token) == ("delivered", "")
    assert list(theirs) == [(1, "relayed"), (2, "delivered")]


def awaited(instruments: Instruments, *, later: int = 0) -> list[str]:
    at = NOW + timedelta(seconds=later)
    return rounds.awaited_partners(instruments=replace(instruments, now=lambda: at))


def test_only_partners_for_whom_something_is_due_are_looked_after(office: Office, instruments: Instruments) -> None:
    idle = awaited(instruments)
    queued()
    with_a_message = awaited(instruments)
    send(instruments, relayed)
    relayed_now, asked_again = awaited(instruments), awaited(instruments, later=86400)
    rounds.keep_house(instruments=instruments)
    Receipt.objects.filter(issuer="XAA").update(other="XCC", push_due=True)
    with_a_receipt = awaited(instruments)
    Receipt.objects.filter(issuer="XAA").update(push_not_before=NOW + timedelta(seconds=60))
    tried_later = awaited(instruments)
    Peer.objects.filter(node="XCC").update(suspended_at=NOW)
    suspended = awaited(instruments, later=60)

    assert (idle, with_a_message, relayed_now, asked_again) == ([], ["XBB"], [], ["XBB"])
    assert (with_a_receipt, tried_later, suspended) == (["XCC"], [], [])


def test_an_unreachable_partner_waits_and_others_do_not(office: Office, instruments: Instruments) -> None:
    queued(1)
    queued(2, to="XCC")

    send(instruments, silence)
    assert send(instruments, delivered).posted == []
    assert len(send(instruments, silence, node="XCC").posted) == 1

    bellora = Peer.objects.get(node="XBB")
    assert (bellora.failures, bellora.unreachable_since) == (1, NOW)
    assert timedelta(seconds=1.5) < bellora.try_again_at - NOW < timedelta(seconds=2.5)


def test_it_is_tried_again_and_the_partner_is_there(office: Office, instruments: Instruments) -> None:
    ident = queued()
    send(instruments, silence)

    send(instruments, delivered, later=4)

    bellora = Peer.objects.get(node="XBB")
    assert OutgoingMessage.objects.get(id=ident).state == "delivered"
    assert (bellora.failures, bellora.unreachable_since, bellora.try_again_at) == (0, None, None)


def test_a_message_leased_to_another_worker_is_left_alone(office: Office, instruments: Instruments) -> None:
    ident = queued()
    OutgoingMessage.objects.filter(id=ident).update(lease_token="another", lease_until=NOW + timedelta(seconds=60))

    assert send(instruments, delivered).posted == []
    assert len(send(instruments, delivered, later=60).posted) == 1


def test_who_lost_the_lease_writes_nothing(office: Office, instruments: Instruments) -> None:
    ident = queued()

    def stalled(body: bytes) -> bytes:
        OutgoingMessage.objects.filter(id=ident).update(lease_token="another")
        return delivered(body)

    send(instruments, stalled)

    assert OutgoingMessage.objects.get(id=ident).state == "queued"
    assert Receipt.objects.filter(issuer="XBB").count() == 0


def test_a_receipt_signed_by_another_node_moves_nothing(office: Office, instruments: Instruments) -> None:
    ident = queued()

    send(instruments, lambda body: answer(*receipts_for(body, Evidence.RELAYED, node=Node("XBB-double", ""))))

    assert OutgoingMessage.objects.get(id=ident).state == "queued"


def test_a_relayed_message_is_asked_about_again_after_a_while(office: Office, instruments: Instruments) -> None:
    ident = queued()
    first = send(instruments, relayed).posted[0][1]
    assert OutgoingMessage.objects.get(id=ident).state == "relayed"

    assert send(instruments, delivered, later=300).posted == []
    send(instruments, lambda _: delivered(first), later=700)

    assert OutgoingMessage.objects.get(id=ident).state == "delivered"


def test_after_thirty_days_the_message_fails_with_a_receipt(office: Office, instruments: Instruments) -> None:
    ident = queued()
    send(instruments, silence)
    month_later = replace(instruments, now=lambda: NOW + timedelta(days=30, seconds=1))

    rounds.keep_house(instruments=month_later)

    own = Receipt.objects.filter(issuer="XAA").order_by("series").values_list("evidence", "reason")
    assert OutgoingMessage.objects.get(id=ident).state == "failed"
    assert list(own) == [("submission_accepted", ""), ("relay_failed", "partner_unreachable")]


# Receipts that a partner pushes


def pushed(instruments: Instruments, *receipts) -> bytes:
    return arriving.receive_receipts(body=encode_receipts(receipts), instruments=instruments, now=NOW)


def test_a_pushed_receipt_moves_the_message_and_comes_twice_without_harm(
    office: Office, instruments: Instruments
) -> None:
    ident = queued()
    sent = send(instruments, relayed).posted[0][1]
    later = receipts_for(sent, Evidence.DELIVERED, Evidence.RETRIEVED, series=2)

    assert pushed(instruments, *later) == b'{"kept":2}'
    assert pushed(instruments, *later) == b'{"kept":2}'

    assert OutgoingMessage.objects.get(id=ident).state == "retrieved"
    assert Receipt.objects.filter(issuer="XBB").count() == 3


def test_a_receipt_that_overtakes_is_kept_and_waits_for_the_one_before(
    office: Office, instruments: Instruments
) -> None:
    ident = queued()
    sent = send(instruments, relayed).posted[0][1]
    earlier, later = receipts_for(sent, Evidence.DELIVERED, Evidence.RETRIEVED, series=2)

    pushed(instruments, later)
    assert OutgoingMessage.objects.get(id=ident).state == "relayed"
    pushed(instruments, earlier)

    assert OutgoingMessage.objects.get(id=ident).state == "retrieved"


def test_two_receipts_under_one_number_are_refused(office: Office, instruments: Instruments) -> None:
    queued()
    sent = send(instruments, relayed).posted[0][1]

    with pytest.raises(SeriesReused):
        pushed(instruments, *receipts_for(sent, Evidence.DELIVERED, series=1))
    assert Receipt.objects.filter(issuer="XBB").count() == 1


def test_the_same_said_again_under_new_numbers_fills_no_records(office: Office, instruments: Instruments) -> None:
    queued()
    sent = send(instruments, delivered).posted[0][1]
    kept = Receipt.objects.filter(issuer="XBB")

    with pytest.raises(SeriesReused):
        pushed(instruments, *receipts_for(sent, Evidence.RETRIEVED, Evidence.RETRIEVED, series=3))
    with pytest.raises(SeriesReused):
        pushed(instruments, *receipts_for(sent, Evidence.DELIVERED, series=3))
    assert kept.count() == 2
    pushed(instruments, *receipts_for(sent, Evidence.RETRIEVED, series=3))
    assert kept.count() == 3


def test_receipts_of_a_suspended_node_are_refused(office: Office, instruments: Instruments) -> None:
    queued()
    sent = send(instruments, relayed).posted[0][1]
    facts = receipts_for(sent, Evidence.DELIVERED, series=2)
    Peer.objects.filter(node="XBB").update(suspended_at=NOW)

    with pytest.raises(UnknownIssuer):
        pushed(instruments, *facts)


def test_a_receipt_about_no_message_of_ours_is_refused(office: Office, instruments: Instruments) -> None:
    queued()
    sent = send(instruments, relayed).posted[0][1]
    OutgoingMessage.objects.update(content_sha256="0" * 64)

    with pytest.raises(ReceiptOfAnother):
        pushed(instruments, *receipts_for(sent, Evidence.DELIVERED, series=2))


def no_room(body: bytes) -> bytes:
    return encode_answers([NotTaken("no_room")])


def test_a_partner_without_room_is_shown_and_tried_again_and_is_not_kept_from_anything_else(
    office: Office, instruments: Instruments
) -> None:
    queued()
    send(instruments, no_room)
    message, peer = OutgoingMessage.objects.get(), Peer.objects.get(node="XBB")
    shown = without_room()
    queued(2)

    assert (message.state, message.last_error, peer.try_again_at) == ("queued", "no_room", None)
    assert shown == {"XBB"}
    assert len(send(instruments, delivered, later=1).posted) == 1  # the other act goes at once
    assert len(send(instruments, delivered, later=3).posted) == 1
    assert without_room() == frozenset()
