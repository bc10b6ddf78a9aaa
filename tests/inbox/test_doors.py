"""The door for other nodes: what is signed counts, what is wrong costs little, and every answer has a code."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from django.test import Client

from bellora import body, envelope, evidences
from longbien.actions.exchange import rounds
from longbien.core.exchange.acts import Antecedent, Part
from longbien.core.exchange.cards import read_card
from longbien.core.exchange.journey import settling
from longbien.data.models import IncomingMessage, Peer, Receipt, Request
from longbien.ports.instruments import Instruments, current
from offices import Office, with_policy
from people import BELLORA, CORVANIA, NOW, Node
from their_acts import following, opening

MESSAGES = "/exchange/v1/messages"
RECEIPTS = "/exchange/v1/receipts"
CORVANIA_WITH_OTHER_KEYS = Node("XCD", "Corvania's double")
DATA = b"sealed bytes of a mailbox"
DIGEST = hashlib.sha256(DATA).hexdigest()
PART = Part("mailbox.mbox", "application/mbox", 7, "a" * 64, len(DATA), DIGEST)


@pytest.fixture
def door() -> Client:
    """Another node: it has no session and knows no token against forged forms."""
    return Client(enforce_csrf_checks=True, raise_request_exception=True)


def post(door: Client, path: str, data: bytes):
    return door.post(path, data, content_type="application/octet-stream")


def test_a_message_is_answered_with_signed_receipts(office: Office, door: Client) -> None:
    answer = post(door, MESSAGES, body(envelope(opening())))

    assert answer.status_code == 200
    assert evidences(answer.content) == [[("relayed", None), ("delivered", None)]]
    assert Request.objects.get().state == "sent"


def test_the_same_message_gets_the_same_receipts_byte_for_byte(office: Office, door: Client) -> None:
    theirs = opening()
    first = post(door, MESSAGES, body(envelope(theirs))).content

    again = post(door, MESSAGES, body(envelope(theirs))).content  # sealed again: other bytes, the same act

    assert again == first
    assert (IncomingMessage.objects.count(), Receipt.objects.count(), Request.objects.count()) == (1, 2, 1)


def test_one_wrong_message_does_not_hold_up_the_others(office: Office, door: Client) -> None:
    good, other = opening(number=1), opening(number=2)
    mixed = replace(envelope(other, sequence=2), sealed=envelope(good).sealed)

    answer = post(door, MESSAGES, body(mixed, envelope(good)))

    assert evidences(answer.content, sent=2) == [
        [("refused", "digest_mismatch")],
        [("relayed", None), ("delivered", None)],
    ]


def test_a_long_chain_that_comes_back_to_front_is_settled_a_bounded_number_at_a_time(
    office: Office, door: Client, instruments: Instruments, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "MOST_FOLLOWERS", 3)
    first = opening()
    chain = [first]
    for number in range(6):
        before = Antecedent(chain[-1].act.id, chain[-1].sha256)
        chain.append(opening(number=9 + number, act="withdraw", request=first.act.id, antecedent=before, body={}))
    for sequence, theirs in reversed(list(enumerate(chain, start=1))):
        post(door, MESSAGES, body(envelope(theirs, sequence=sequence)))

    waiting = IncomingMessage.objects.filter(state="waiting")
    assert waiting.count() == 4
    while rounds.keep_house(instruments=instruments):
        pass
    assert waiting.count() == 0


def test_an_outsider_gets_nothing_signed_and_leaves_nothing_behind(office: Office, door: Client) -> None:
    stranger = replace(opening(node=CORVANIA_WITH_OTHER_KEYS))
    pretender = envelope(opening(), node=CORVANIA)
    pretending = replace(pretender, header=envelope(opening(node=CORVANIA), node=CORVANIA).header[:-40] + b"x" * 40)

    answer = post(door, MESSAGES, body(envelope(stranger, node=CORVANIA_WITH_OTHER_KEYS), pretending))

    assert evidences(answer.content, sent=2) == [[("refused", "unknown_sender")], [("refused", "not_canonical")]]
    assert (IncomingMessage.objects.count(), Receipt.objects.count()) == (0, 0)


def test_a_suspended_node_is_an_outsider(office: Office, door: Client) -> None:
    Peer.objects.filter(node="XBB").update(suspended_at=NOW)

    answer = post(door, MESSAGES, body(envelope(opening())))

    assert evidences(answer.content) == [[("refused", "unknown_sender")]]


def test_an_act_passed_on_by_another_node_is_refused_with_a_receipt(office: Office, door: Client) -> None:
    answer = post(door, MESSAGES, body(envelope(opening(node=BELLORA), node=CORVANIA)))

    assert evidences(answer.content) == [[("relay_rejected", "bad_signature")]]
    assert IncomingMessage.objects.count() == 0


def test_another_act_under_a_used_id_is_refused_with_a_receipt(office: Office, door: Client) -> None:
    first = opening()
    post(door, MESSAGES, body(envelope(first)))
    other = opening(case="XBB-NCA-2026-9999")

    answer = post(door, MESSAGES, body(envelope(other, sequence=2)))

    assert evidences(answer.content) == [[("relay_rejected", "id_reused")]]
    assert Request.objects.get().their_reference == first.act.case


def test_what_was_refused_with_a_receipt_stays_refused_with_the_same(office: Office, door: Client) -> None:
    passed_on = body(envelope(opening(node=BELLORA), node=CORVANIA))
    first = post(door, MESSAGES, passed_on).content

    assert post(door, MESSAGES, passed_on).content == first
    assert Receipt.objects.count() == 1


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        (MESSAGES, b"hello", "malformed"),
        (MESSAGES, b"longbien-batch/2\n", "unknown_version"),
        (MESSAGES, b"longbien-batch/1\n10 10\n", "malformed"),
        (RECEIPTS, b"hello", "not_canonical"),
        (RECEIPTS, b"{}", "malformed"),
    ],
)
def test_a_body_that_is_none_is_answered_with_its_code(
    office: Office, door: Client, path: str, data: bytes, code: str
) -> None:
    answer = post(door, path, data)

    assert (answer.status_code, json.loads(answer.content)["code"]) == (400, code)


def test_a_body_that_announces_too_much_is_refused_unread(office: Office, door: Client) -> None:
    answer = door.generic("POST", MESSAGES, b"x", CONTENT_LENGTH=str(33 * 1024 * 1024))

    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("method", "path"), [("get", MESSAGES), ("put", RECEIPTS), ("post", f"/exchange/v1/parts/{DIGEST}")]
)
def test_a_door_has_its_methods_and_no_other(office: Office, door: Client, method: str, path: str) -> None:
    assert getattr(door, method)(path).status_code == 405


def test_the_card_names_this_node_and_is_signed_by_it(office: Office, door: Client) -> None:
    answer = door.get("/exchange/v1/card")

    assert answer.status_code == 200
    assert read_card(answer.content).node == "XAA"


# Parts


@pytest.fixture
def named_part(office: Office, door: Client) -> None:
    """Bellora has sent an act that names the part; Ardenia does not let it be applied, which is another matter."""
    request = opening()
    post(door, MESSAGES, body(envelope(request)))
    released = following(request_id=request.act.id, act="withdraw", body={"reason": "Solved."}, parts=(PART,))
    post(door, MESSAGES, body(envelope(released, sequence=2)))


def test_a_part_that_no_act_names_is_not_taken(office: Office, door: Client) -> None:
    path = f"/exchange/v1/parts/{DIGEST}"

    assert door.get(path).status_code == 404
    assert door.put(f"{path}?from=0", DATA).status_code == 404


def test_a_part_is_taken_in_pieces_and_goes_on_where_it_ended(
    named_part: None, door: Client, instruments: Instruments
) -> None:
    path = f"/exchange/v1/parts/{DIGEST}"

    assert json.loads(door.put(f"{path}?from=0", DATA[:10]).content) == {"size": 10, "whole": False}
    assert json.loads(door.put(f"{path}?from=0", DATA[:10]).content) == {"size": 10, "whole": False}
    assert json.loads(door.get(path).content) == {"size": 10, "whole": False}
    assert json.loads(door.put(f"{path}?from=10", DATA[10:]).content) == {"size": len(DATA), "whole": True}
    assert json.loads(door.get(path).content) == {"size": len(DATA), "whole": True}
    assert b"".join(instruments.blobs.read(name=DIGEST)) == DATA


def test_a_part_never_grows_beyond_its_size(named_part: None, door: Client) -> None:
    answer = door.put(f"/exchange/v1/parts/{DIGEST}?from=0", DATA + b"!")

    assert (answer.status_code, json.loads(answer.content)["code"]) == (400, "part_too_large")


def test_a_partner_that_names_the_part_of_another_with_another_size_does_not_hold_it_up(
    named_part: None, door: Client
) -> None:
    path = f"/exchange/v1/parts/{DIGEST}"
    request = opening(node=CORVANIA)
    post(door, MESSAGES, body(envelope(request, node=CORVANIA)))
    larger = replace(PART, sealed_size=len(DATA) + 1000)
    names_it_too = following(request_id=request.act.id, act="withdraw", body={}, parts=(larger,), node=CORVANIA)
    post(door, MESSAGES, body(envelope(names_it_too, sequence=2, node=CORVANIA)))

    assert door.put(f"{path}?from=0", DATA + b"junk").status_code == 400
    assert json.loads(door.put(f"{path}?from=0", DATA).content) == {"size": len(DATA), "whole": True}
    assert json.loads(door.get(path).content) == {"size": len(DATA), "whole": True}
    assert list(IncomingMessage.objects.filter(message_id=names_it_too.act.id).values_list("state")) == [("waiting",)]


def test_a_part_of_another_digest_is_discarded_and_begins_again(named_part: None, door: Client) -> None:
    path = f"/exchange/v1/parts/{DIGEST}"

    answer = door.put(f"{path}?from=0", b"x" * len(DATA))

    assert (answer.status_code, json.loads(answer.content)["code"]) == (400, "digest_mismatch")
    assert json.loads(door.get(path).content) == {"size": 0, "whole": False}


@pytest.mark.parametrize("offset", ["", "?from=", "?from=-1", "?from=1e3", "?from=9999999999999999"])
def test_an_offset_is_a_plain_number(named_part: None, door: Client, offset: str) -> None:
    assert door.put(f"/exchange/v1/parts/{DIGEST}{offset}", b"x").status_code == 400


def test_a_full_disk_is_not_the_fault_of_the_partner(named_part: None, door: Client, instruments: Instruments) -> None:
    instruments.blobs.full = True  # type: ignore[attr-defined]  # the fake's

    answer = door.put(f"/exchange/v1/parts/{DIGEST}?from=0", DATA)

    assert (answer.status_code, answer["Retry-After"]) == (503, "2")
    instruments.blobs.full = False  # type: ignore[attr-defined]
    assert json.loads(door.get(f"/exchange/v1/parts/{DIGEST}").content) == {"size": len(DATA), "whole": True}


def test_an_act_whose_parts_have_no_room_is_not_taken_now_and_is_when_there_is(
    office: Office, door: Client, instruments: Instruments
) -> None:
    request = opening()
    post(door, MESSAGES, body(envelope(request)))
    names_it = body(envelope(following(request_id=request.act.id, act="withdraw", body={}, parts=(PART,)), sequence=2))
    instruments.spool.free = instruments.policy.free_disk_reserve_bytes + len(DATA) - 1
    refused = post(door, MESSAGES, names_it)
    instruments.spool.free += 1
    taken = post(door, MESSAGES, names_it)

    assert json.loads(refused.content)["answers"] == [{"refused": "no_room"}]
    assert evidences(taken.content) == [[("relayed", None)]]


def test_an_act_without_parts_is_taken_though_the_disk_is_full(
    office: Office, door: Client, instruments: Instruments
) -> None:
    instruments.spool.free = 0

    answer = post(door, MESSAGES, body(envelope(opening())))

    assert evidences(answer.content) == [[("relayed", None), ("delivered", None)]]


def test_a_partner_cannot_announce_more_than_its_limit(office: Office, door: Client) -> None:
    request = opening()
    post(door, MESSAGES, body(envelope(request)))
    limit = with_policy(current(), undelivered_per_partner_bytes=2 * len(DATA)).policy.undelivered_per_partner_bytes
    other = replace(PART, sealed_sha256="b" * 64, sealed_size=limit - len(DATA) + 1)
    acts = [
        following(id=f"{number:032x}", request_id=request.act.id, act="withdraw", body={}, parts=parts)
        for number, parts in ((3, (PART,)), (4, (other,)), (5, (PART,)))
    ]

    answer = post(door, MESSAGES, body(*(envelope(act, sequence=n) for n, act in enumerate(acts, 2))))

    said = [next(iter(one)) for one in json.loads(answer.content)["answers"]]
    assert said == ["receipts", "refused", "receipts"]  # the same part named twice is announced once


def test_a_piece_that_has_no_room_is_to_come_again(named_part: None, door: Client, instruments: Instruments) -> None:
    path = f"/exchange/v1/parts/{DIGEST}"
    reserve = instruments.policy.free_disk_reserve_bytes
    instruments.spool.free = reserve + len(DATA) - 1
    first = door.put(f"{path}?from=0", DATA[:10])
    instruments.spool.free += 1
    taken = door.put(f"{path}?from=0", DATA[:10])
    instruments.spool.free = reserve - 1
    later = door.put(f"{path}?from=10", DATA[10:])

    answers = [(one.status_code, json.loads(one.content).get("code")) for one in (first, taken, later)]
    assert answers == [(503, "no_room"), (200, None), (503, "no_room")]
    assert (first["Retry-After"], json.loads(door.get(path).content)) == ("2", {"size": 10, "whole": False})
