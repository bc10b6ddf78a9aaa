"""Whether so much is on its way between States that other work had better wait."""

from __future__ import annotations

from datetime import timedelta

import pytest

from longbien.data.models import IncomingMessage, OutgoingMessage, Peer
from longbien.readers.exchange import JUST_NOW, MANY_MESSAGES, is_exchange_busy
from offices import Office
from people import NOW

SOON = NOW + timedelta(seconds=1)


def leaving(number: int) -> OutgoingMessage:
    return OutgoingMessage(
        id=f"{number:032x}",
        peer=Peer.objects.get(node="XBB"),
        statement=b"{}",
        content_sha256="0" * 64,
        sequence=number,
        made_at=NOW,
        next_attempt_at=NOW,
    )


def come(number: int) -> IncomingMessage:
    return IncomingMessage(
        peer=Peer.objects.get(node="XBB"),
        message_id=f"{number:032x}",
        sequence=number,
        header=b"",
        statement=b"{}",
        content_sha256="0" * 64,
        sealed_sha256="0" * 64,
        received_at=NOW,
    )


@pytest.mark.django_db
def test_it_is_busy_while_many_messages_are_to_leave_to_a_partner_that_answers(office: Office) -> None:
    OutgoingMessage.objects.bulk_create(leaving(number) for number in range(1, MANY_MESSAGES))
    few = is_exchange_busy(now=SOON)
    OutgoingMessage.objects.bulk_create([leaving(MANY_MESSAGES)])
    many, too_early = is_exchange_busy(now=SOON), is_exchange_busy(now=NOW - timedelta(seconds=1))
    Peer.objects.update(try_again_at=NOW + timedelta(minutes=5))
    unreachable = is_exchange_busy(now=SOON)
    Peer.objects.update(try_again_at=None, suspended_at=NOW)

    assert (few, many, too_early, unreachable, is_exchange_busy(now=SOON)) == (False, True, False, False, False)


@pytest.mark.django_db
def test_it_is_busy_while_many_messages_have_come_just_now(office: Office) -> None:
    IncomingMessage.objects.bulk_create(come(number) for number in range(1, MANY_MESSAGES))
    few = is_exchange_busy(now=SOON)
    IncomingMessage.objects.bulk_create([come(MANY_MESSAGES)])

    assert (few, is_exchange_busy(now=SOON), is_exchange_busy(now=SOON + JUST_NOW)) == (False, True, False)
