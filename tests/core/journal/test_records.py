"""A record says what was done; its commitment says nothing until both record and salt are shown."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from core.journal.journals import NOW
from longbien.core.canonical import Malformed, NotCanonical, UnknownVersion
from longbien.core.journal.records import JournalRecord, commitment, read_record

RECORD = JournalRecord(
    node="XAA",
    what="act.sent",
    at=NOW,
    authority="xaa-police",
    person="Dana Arden, duty officer",
    case="2026/117",
    sha256="ab" * 32,
    note="Sữa chữa: حفظ",
)


def test_a_record_is_written_in_one_way() -> None:
    assert (
        RECORD.encoded
        == (
            '{"at":"2026-11-22T03:22:10Z","authority":"xaa-police","case":"2026/117","format":"longbien-journal/1",'
            '"node":"XAA","note":"Sữa chữa: حفظ","person":"Dana Arden, duty officer",'
            f'"sha256":"{"ab" * 32}","what":"act.sent"}}'
        ).encode()
    )


@pytest.mark.parametrize("record", [RECORD, JournalRecord(node="XBB", what="receipt.issued", at=NOW)])
def test_a_record_is_read_as_it_was_written(record: JournalRecord) -> None:
    assert read_record(record.encoded) == record


def test_a_commitment_is_the_hash_the_specification_names() -> None:
    salt = bytes(range(32))

    assert (
        commitment(RECORD.encoded, salt)
        == hashlib.sha256(b"longbien-journal/1 commitment\n" + salt + RECORD.encoded).digest()
    )


def test_the_same_record_with_another_salt_has_another_commitment() -> None:
    assert len({commitment(RECORD.encoded, bytes([n]) * 32) for n in range(256)}) == 256


def test_a_salt_of_another_length_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        commitment(RECORD.encoded, b"short")


@pytest.mark.parametrize(
    "change",
    [
        {"node": "Xaa"},
        {"node": "XAAA"},
        {"what": "sent"},
        {"what": "act..sent"},
        {"what": "Act.sent"},
        {"what": "act.sent\n"},
        {"sha256": "AB" * 32},
        {"sha256": "ab" * 31},
        {"person": ""},
        {"note": "two\nlines"},
        {"case": "x" * 401},
    ],
)
def test_a_field_that_breaks_its_rule_makes_no_record(change: dict[str, str]) -> None:
    with pytest.raises(Malformed):
        replace(RECORD, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (RECORD.encoded.replace(b"journal/1", b"journal/2"), UnknownVersion),
        (RECORD.encoded.replace(b'"node":"XAA",', b""), Malformed),
        (RECORD.encoded.replace(b'{"at"', b'{"a":1,"at"'), Malformed),
        (RECORD.encoded.replace(b"03:22:10Z", b"03:22:99Z"), Malformed),
        (RECORD.encoded.replace(b'"2026/117"', b"7"), Malformed),
        (RECORD.encoded.replace(b'":"XAA"', b'": "XAA"'), NotCanonical),
        (RECORD.encoded + b"\n", NotCanonical),
        (b"", NotCanonical),
        (b"[" * 100_000, NotCanonical),
    ],
)
def test_what_is_no_record_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_record(data)


def test_seconds_are_whole() -> None:
    assert replace(RECORD, at=NOW + timedelta(milliseconds=999)).encoded == RECORD.encoded
