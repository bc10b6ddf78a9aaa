"""Bodies on the wire: envelopes, the answers to them, and receipts (`spec/exchange.md` 7).

Everything is bounded before it is read. Answers and receipts name each batch statement once, by its place in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from longbien.core.canonical import Json, Malformed, Reader, UnknownVersion, Writable, decode, encode
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.acts import LARGEST_SEALED_ACT
from longbien.core.exchange.envelopes import LARGEST_HEADER, Envelope
from longbien.core.exchange.patterns import CODE
from longbien.core.exchange.receipts import StoredReceipt, stored_from

BATCH_LINE = b"longbien-batch/1\n"
MOST_ENVELOPES = 256
LARGEST_MESSAGES_BODY = 32 * 1_048_576
MOST_RECEIPTS = 1024
LARGEST_RECEIPTS_BODY = 8 * 1_048_576
MOST_COMMAS = 100_000  # 1024 receipts with the longest paths have fewer; of commas alone 8 MiB would fill the memory

_LENGTHS = re.compile(rb"([1-9][0-9]{0,7}) ([1-9][0-9]{0,7})\n")
_LONGEST_LENGTHS = 18


class TooLarge(TheirMessageIsWrong):
    """More bytes or more items than the exchange takes at once."""

    code = "too_large"


@dataclass(frozen=True, slots=True)
class Receipted:
    """An answer to one envelope: receipts, not verified."""

    receipts: tuple[StoredReceipt, ...]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """An answer to one envelope: refused without a signature, and so not for ever."""

    code: str


def encode_messages(envelopes: Sequence[Envelope]) -> bytes:
    """
    Return the body of `POST /exchange/v1/messages`.

    Raises:
        TooLarge: more envelopes or bytes than a body may have.
    """
    pieces = [BATCH_LINE]
    for envelope in envelopes:
        pieces += (b"%d %d\n" % (len(envelope.header), len(envelope.sealed)), envelope.header, envelope.sealed)
    body = b"".join(pieces)
    if len(envelopes) > MOST_ENVELOPES or len(body) > LARGEST_MESSAGES_BODY:
        raise TooLarge(f"{len(envelopes)} envelopes of {len(body)} bytes in all")
    return body


def decode_messages(body: bytes) -> tuple[Envelope, ...]:
    """
    Take the body of `POST /exchange/v1/messages` apart; each envelope is judged by itself later.

    Raises:
        TooLarge: more envelopes or bytes than a body may have.
        UnknownVersion: a batch of another version.
        Malformed: no batch, an empty one, or lengths that do not fit.
    """
    if len(body) > LARGEST_MESSAGES_BODY:
        raise TooLarge(f"{len(body)} bytes")
    if not body.startswith(BATCH_LINE):
        if body.startswith(b"longbien-batch/"):
            raise UnknownVersion("this release knows longbien-batch/1")
        raise Malformed("no batch of envelopes")
    envelopes: list[Envelope] = []
    at = len(BATCH_LINE)
    while at < len(body):
        if len(envelopes) == MOST_ENVELOPES:
            raise TooLarge(f"more than {MOST_ENVELOPES} envelopes")
        envelope, at = _next_envelope(body, at)
        envelopes.append(envelope)
    if not envelopes:
        raise Malformed("a batch without envelopes")
    return tuple(envelopes)


def encode_answers(answers: Iterable[Receipted | NotTaken]) -> bytes:
    """Return the answer to a batch of envelopes, in the order in which they were sent."""
    statements = _Statements()
    written: list[Writable] = []
    for answer in answers:
        if isinstance(answer, NotTaken):
            written.append({"refused": answer.code})
        else:
            written.append({"receipts": [statements.refer(stored) for stored in answer.receipts]})
    return encode({"answers": written, "batches": statements.written})


def decode_answers(body: bytes, *, sent: int) -> tuple[Receipted | NotTaken, ...]:
    """
    Read the answer to `sent` envelopes. The receipts in it are not verified yet.

    Raises:
        TooLarge: more bytes or values than an answer may have.
        NotCanonical, Malformed: no such answer, or not one for each envelope.
    """
    reader = Reader(_decoded(body), keys=("answers", "batches"), what="the answer")
    statements = _read_statements(reader)
    answers = reader.array("answers", limit=MOST_ENVELOPES)
    if len(answers) != sent:
        raise Malformed(f"{len(answers)} answers to {sent} envelopes")
    return tuple(_read_answer(answer, statements) for answer in answers)


def encode_receipts(stored: Iterable[StoredReceipt]) -> bytes:
    """
    Return the body of `POST /exchange/v1/receipts`.

    Raises:
        TooLarge: more receipts or bytes than a body may have.
    """
    statements = _Statements()
    written: list[Writable] = [statements.refer(receipt) for receipt in stored]
    body = encode({"batches": statements.written, "receipts": written})
    if len(written) > MOST_RECEIPTS or len(body) > LARGEST_RECEIPTS_BODY:
        raise TooLarge(f"{len(written)} receipts of {len(body)} bytes in all")
    return body


def decode_receipts(body: bytes) -> tuple[StoredReceipt, ...]:
    """
    Read the body of `POST /exchange/v1/receipts` into receipts, not verified yet.

    Raises:
        TooLarge: more bytes than a body may have.
        NotCanonical, Malformed: no such body.
    """
    reader = Reader(_decoded(body), keys=("batches", "receipts"), what="the body")
    return _read_receipts(reader, _read_statements(reader))


def _decoded(body: bytes) -> Json:
    """Read a body of receipts that is small enough; anyone may send one. Raises: TooLarge, NotCanonical."""
    if len(body) > LARGEST_RECEIPTS_BODY or body.count(b",") > MOST_COMMAS:
        raise TooLarge(f"{len(body)} bytes with {body.count(b',')} commas")
    return decode(body, limit=LARGEST_RECEIPTS_BODY)


class _Statements:
    """Collects batch statements, each once, while receipts are written that refer to them."""

    def __init__(self) -> None:
        self.written: list[Writable] = []
        self._places: dict[bytes, int] = {}

    def refer(self, parts: StoredReceipt) -> Writable:
        if parts.statement not in self._places:
            self._places[parts.statement] = len(self.written)
            self.written.append(decode(parts.statement))
        return {"batch": self._places[parts.statement], **parts.without_batch()}


def _next_envelope(body: bytes, at: int) -> tuple[Envelope, int]:
    lengths = _LENGTHS.match(body, at, at + _LONGEST_LENGTHS)
    if lengths is None:
        raise Malformed("no two lengths where an envelope should begin")
    header_size, sealed_size = int(lengths[1]), int(lengths[2])
    if header_size > LARGEST_HEADER or sealed_size > LARGEST_SEALED_ACT:
        raise TooLarge(f"an envelope of {header_size} and {sealed_size} bytes")
    middle = lengths.end() + header_size
    end = middle + sealed_size
    if end > len(body):
        raise Malformed("the body ends within an envelope")
    return Envelope(header=body[lengths.end() : middle], sealed=body[middle:end]), end


def _read_statements(reader: Reader) -> tuple[bytes, ...]:
    statements = tuple(encode(batch) for batch in reader.array("batches", limit=MOST_RECEIPTS))
    if len(set(statements)) != len(statements):
        raise Malformed("a batch statement stands there twice")
    return statements


def _read_answer(answer: Json, statements: tuple[bytes, ...]) -> Receipted | NotTaken:
    if isinstance(answer, dict) and "refused" in answer:
        return NotTaken(code=Reader(answer, keys=("refused",), what="the refusal").text("refused", pattern=CODE))
    return Receipted(receipts=_read_receipts(Reader(answer, keys=("receipts",), what="the answer"), statements))


def _read_receipts(reader: Reader, statements: tuple[bytes, ...]) -> tuple[StoredReceipt, ...]:
    entries = reader.objs("receipts", keys=("batch", "index", "path", "payload"), limit=MOST_RECEIPTS)
    return tuple(_read_stored(entry, statements) for entry in entries)


def _read_stored(entry: Reader, statements: tuple[bytes, ...]) -> StoredReceipt:
    place = entry.integer("batch", most=len(statements) - 1)
    return stored_from(entry, statement=statements[place])
