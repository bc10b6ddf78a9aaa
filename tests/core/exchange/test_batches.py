"""Bodies on the wire are bounded, and come apart exactly as they were put together."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.samples import BELLORA, NOW, RELAYED, receipts
from longbien.core.canonical import Malformed, NotCanonical, UnknownVersion, encode
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.answers import (
    Held,
    Trouble,
    decode_held,
    decode_kept,
    decode_trouble,
    encode_held,
    encode_kept,
    encode_trouble,
)
from longbien.core.exchange.batches import (
    NotTaken,
    Receipted,
    TooLarge,
    decode_answers,
    decode_messages,
    decode_receipts,
    encode_answers,
    encode_messages,
    encode_receipts,
)
from longbien.core.exchange.envelopes import Envelope
from longbien.core.exchange.receipts import sign_batch

ENVELOPES = st.builds(Envelope, header=st.binary(min_size=1, max_size=50), sealed=st.binary(min_size=1, max_size=50))
FIVE = sign_batch(receipts(5), signer=BELLORA, at=NOW).receipts
ALONE = sign_batch([RELAYED], signer=BELLORA, at=NOW).receipts
SMALL = Envelope(header=b"header", sealed=b"sealed\n")


@settings(deadline=None)
@given(st.lists(ENVELOPES, min_size=1, max_size=10))
def test_envelopes_come_apart_as_they_were_put_together(envelopes: list[Envelope]) -> None:
    assert decode_messages(encode_messages(envelopes)) == tuple(envelopes)


def test_the_body_is_what_the_specification_says() -> None:
    assert encode_messages([SMALL, SMALL]) == b"longbien-batch/1\n6 7\nheadersealed\n6 7\nheadersealed\n"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"", Malformed),
        (b"longbien-batch/1", UnknownVersion),
        (b"longbien-batch/1\n", Malformed),
        (b"longbien-batch/2\n1 1\nab", UnknownVersion),
        (b"another\n1 1\nab", Malformed),
        (b"longbien-batch/1\r\n1 1\nab", UnknownVersion),
        (b"longbien-batch/1\n1 1\na", Malformed),
        (b"longbien-batch/1\n1 1\nabc", Malformed),
        (b"longbien-batch/1\n1 1\nab\n", Malformed),
        (b"longbien-batch/1\n01 1\nab", Malformed),
        (b"longbien-batch/1\n0 2\nab", Malformed),
        (b"longbien-batch/1\n1 0\na", Malformed),
        (b"longbien-batch/1\n-1 3\nab", Malformed),
        (b"longbien-batch/1\n+1 1\nab", Malformed),
        (b"longbien-batch/1\n1  1\nab", Malformed),
        (b"longbien-batch/1\n1 1 \nab", Malformed),
        (b"longbien-batch/1\n1\n1\nab", Malformed),
        ("longbien-batch/1\n١ ١\nab".encode(), Malformed),
        (b"longbien-batch/1\n123456789 1\nab", Malformed),
        (b"longbien-batch/1\n16385 1\nab", TooLarge),
        (b"longbien-batch/1\n1 1048577\nab", TooLarge),
        (encode_messages([SMALL] * 256) + b"1 1\nab", TooLarge),
        (b"longbien-batch/1\n" + bytes(32 * 1_048_576), TooLarge),
    ],
)
def test_a_body_of_another_form_is_refused(body: bytes, error: type[TheirMessageIsWrong]) -> None:
    with pytest.raises(TheirMessageIsWrong) as caught:
        decode_messages(body)

    assert type(caught.value) is error


def test_the_most_envelopes_are_taken() -> None:
    assert decode_messages(encode_messages([SMALL] * 256)) == (SMALL,) * 256


def test_more_than_a_body_may_have_is_not_written() -> None:
    with pytest.raises(TooLarge):
        encode_messages([SMALL] * 257)
    with pytest.raises(TooLarge):
        encode_messages([Envelope(header=b"x", sealed=bytes(1_048_576))] * 33)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_taken_apart_or_refused_with_a_code(tail: bytes) -> None:
    body = b"longbien-batch/1\n" + tail
    try:
        envelopes = decode_messages(body)
    except TheirMessageIsWrong as fault:
        assert fault.code in {"malformed", "too_large"}
    else:
        assert encode_messages(envelopes) == body


ANSWERS = (Receipted(FIVE[:2]), NotTaken("unknown_sender"), Receipted((*ALONE, *FIVE[2:])), Receipted(()))


def test_answers_are_read_as_they_were_written() -> None:
    assert decode_answers(encode_answers(ANSWERS), sent=4) == ANSWERS


def test_each_batch_statement_is_sent_once() -> None:
    body = json.loads(encode_answers(ANSWERS))

    assert len(body["batches"]) == 2
    assert [[each["batch"] for each in answer.get("receipts", [])] for answer in body["answers"]] == [
        [0, 0],
        [],
        [1, 0, 0, 0],
        [],
    ]


@pytest.mark.parametrize("sent", [0, 3, 5])
def test_there_is_one_answer_for_each_envelope(sent: int) -> None:
    with pytest.raises(Malformed):
        decode_answers(encode_answers(ANSWERS), sent=sent)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    value = json.loads(encode_answers(ANSWERS))
    change(value)
    return encode(value)


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it.pop("batches"),
        lambda it: it.update(extra=1),
        lambda it: it.update(answers={}),
        lambda it: it["batches"].pop(),
        lambda it: it["batches"].append(it["batches"][0]),
        lambda it: it["answers"].__setitem__(0, None),
        lambda it: it["answers"].__setitem__(0, {"refused": "No!"}),
        lambda it: it["answers"].__setitem__(0, {"refused": None}),
        lambda it: it["answers"].__setitem__(0, {"refused": "late", "receipts": []}),
        lambda it: it["answers"][0]["receipts"][0].update(batch=-1),
        lambda it: it["answers"][0]["receipts"][0].update(batch=2),
        lambda it: it["answers"][0]["receipts"][0].update(payload="A"),
        lambda it: it["answers"][0]["receipts"][0].update(path=["x"]),
        lambda it: it["answers"][0]["receipts"][0].pop("index"),
        lambda it: it["answers"][0].update(receipts=it["answers"][0]["receipts"] * 600),
    ],
)
def test_answers_of_another_form_are_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(Malformed):
        decode_answers(changed(change), sent=4)


def test_an_answer_that_is_not_canonical_is_refused() -> None:
    for body in (b"", b"<html>", encode_answers(ANSWERS) + b"\n"):
        with pytest.raises(NotCanonical):
            decode_answers(body, sent=4)


def test_receipts_are_read_as_they_were_written() -> None:
    assert decode_receipts(encode_receipts([*FIVE, *ALONE])) == (*FIVE, *ALONE)
    assert decode_receipts(encode_receipts([])) == ()


@pytest.mark.parametrize("filling", [b"[],", b"1,", b'"",'])
def test_a_small_body_that_would_fill_the_memory_is_refused_unread(filling: bytes) -> None:
    body = b'{"batches":[' + filling * 200_000 + b'[]],"receipts":[]}'

    with pytest.raises(TooLarge):
        decode_receipts(body)
    with pytest.raises(TooLarge):
        decode_answers(body.replace(b"receipts", b"answers"), sent=1)


def test_the_most_receipts_with_long_paths_are_read() -> None:
    batch = sign_batch(receipts(1024), signer=BELLORA, at=NOW)

    assert len(decode_receipts(encode_receipts(batch.receipts))) == 1024


def test_more_receipts_than_a_body_may_have_are_neither_written_nor_read() -> None:
    with pytest.raises(TooLarge):
        encode_receipts(FIVE * 205)
    with pytest.raises(TooLarge):
        decode_receipts(bytes(8 * 1_048_576 + 1))


def test_small_answers_are_read_as_they_were_written() -> None:
    assert decode_held(encode_held(Held(size=5, whole=True))) == Held(size=5, whole=True)
    assert decode_kept(encode_kept(3)) == 3
    assert decode_trouble(encode_trouble(Trouble("too_large", "40 MiB"))) == Trouble("too_large", "40 MiB")


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"size":-1,"whole":true}', b'{"size":1,"whole":1}'])
def test_small_answers_of_another_form_are_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        decode_held(body)
