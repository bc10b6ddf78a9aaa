"""Receipts: what became of a message, proved by who knows it (`spec/exchange.md` 6).

Receipts are leaves of a Merkle tree; one signed statement covers a batch. Each is kept and shown with the statement and
its own path, and can be checked alone:

    batch = sign_batch(receipts, signer=signer, at=now)       # signs once
    stored = batch.stored[0]
    receipt = read_receipt(stored, key=issuers_pair)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from longbien.core.canonical import DIGEST, Json, Malformed, Reader, Writable, decode, encode, moment, to_base64
from longbien.core.dsse import Verified, sign, statement_from
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.envelopes import Header
from longbien.core.exchange.patterns import CODE, NODE
from longbien.core.merkle import all_paths, leaf_hash, verify_inclusion
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, Signer, Verifier

BATCH_TYPE = "application/vnd.longbien.receipts.v1+json"
BATCH_FORMAT = "longbien-receipt-batch/1"
RECEIPT_FORMAT = "longbien-receipt/1"
LONGEST_PATH = 53


class NotInBatch(TheirMessageIsWrong):
    """The signed statement does not cover this receipt: another payload, index or path."""

    code = "not_in_batch"


class Evidence(StrEnum):
    """What a receipt proves; the names follow EN 319 522-1."""

    SUBMISSION_ACCEPTED = "submission_accepted"
    SUBMISSION_REJECTED = "submission_rejected"
    RELAYED = "relayed"
    RELAY_REJECTED = "relay_rejected"
    RELAY_FAILED = "relay_failed"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not_delivered"
    RETRIEVED = "retrieved"
    NOT_RETRIEVED = "not_retrieved"

    @property
    def negative(self) -> bool:
        """Whether it says that something did not happen; then it gives a reason."""
        return self in _NEGATIVE

    @property
    def of_the_sender(self) -> bool:
        """Whether the sender of the message issues it, rather than the recipient."""
        return self in _OF_THE_SENDER


_NEGATIVE = frozenset(
    {
        Evidence.SUBMISSION_REJECTED,
        Evidence.RELAY_REJECTED,
        Evidence.RELAY_FAILED,
        Evidence.NOT_DELIVERED,
        Evidence.NOT_RETRIEVED,
    }
)
_OF_THE_SENDER = frozenset({Evidence.SUBMISSION_ACCEPTED, Evidence.SUBMISSION_REJECTED, Evidence.RELAY_FAILED})


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """The message a receipt is about. `sealed_sha256` is None where the sender issues."""

    id: str
    sender: str
    recipient: str
    sequence: int
    sealed_sha256: str | None
    content_sha256: str

    @classmethod
    def of(cls, header: Header, *, issued_by_sender: bool = False) -> MessageFacts:
        """Name the message of a header."""
        return cls(
            id=header.id,
            sender=header.sender,
            recipient=header.recipient,
            sequence=header.sequence,
            sealed_sha256=None if issued_by_sender else header.sealed_sha256,
            content_sha256=header.content_sha256,
        )


@dataclass(frozen=True, slots=True)
class Receipt:
    """One evidence about one message. `series` counts what the issuer made for the other node, from 1, without gap."""

    evidence: Evidence
    issuer: str
    series: int
    at: datetime
    message: MessageFacts
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReceiptBatch:
    """A signed batch: the statement, and each receipt covered by it, in the order given."""

    statement: bytes
    receipts: tuple[StoredReceipt, ...]

    @property
    def stored(self) -> tuple[bytes, ...]:
        """Each receipt in the form in which it is kept."""
        return tuple(receipt.to_bytes() for receipt in self.receipts)


@dataclass(frozen=True, slots=True)
class StoredReceipt:
    """The four fields of a receipt as kept, unjudged. `statement` is the signed batch statement."""

    statement: bytes
    index: int
    path: tuple[bytes, ...]
    payload: bytes

    def to_bytes(self) -> bytes:
        """Return the receipt as it is kept. The statement is canonical and its key the first: it is put in as it is."""
        return b'{"batch":%s,%s' % (self.statement, encode(self.without_batch())[1:])

    def without_batch(self) -> dict[str, Writable]:
        """Return the fields beside the statement, ready to be written."""
        return {
            "index": self.index,
            "path": [step.hex() for step in self.path],
            "payload": to_base64(self.payload),
        }


def encode_receipt(receipt: Receipt) -> bytes:
    """
    Return the payload of a receipt: the words that are fixed when it becomes due.

    Raises:
        Malformed: no receipt that `decode_receipt` would take.
    """
    message = receipt.message
    words: dict[str, Json] = {
        "at": moment(receipt.at),
        "evidence": receipt.evidence,
        "format": RECEIPT_FORMAT,
        "issuer": receipt.issuer,
        "message": {
            "content_sha256": message.content_sha256,
            "id": message.id,
            "recipient": message.recipient,
            "sealed_sha256": message.sealed_sha256,
            "sender": message.sender,
            "sequence": message.sequence,
        },
        "reason": receipt.reason,
        "series": receipt.series,
    }
    _read(words)
    return encode(words)


def decode_receipt(payload: bytes) -> Receipt:
    """
    Read the payload of a receipt. Whether it was signed is another question.

    Raises:
        NotCanonical, Malformed, UnknownVersion: no receipt that this release reads.
    """
    return _read(decode(payload))


def _read(words: Json) -> Receipt:
    keys = ("evidence", "issuer", "series", "at", "message", "reason")
    reader = Reader.of_format(words, known=RECEIPT_FORMAT, keys=keys)
    receipt = Receipt(
        evidence=reader.choice("evidence", Evidence),
        issuer=reader.text("issuer", pattern=NODE),
        series=reader.integer("series", least=1),
        at=reader.moment("at"),
        message=_message(reader.obj("message", keys=_MESSAGE_KEYS)),
        reason=reader.text_or_none("reason", pattern=CODE),
    )
    _check_sense(receipt)
    return receipt


def sign_batch(receipts: Sequence[Receipt], *, signer: Signer, at: datetime) -> ReceiptBatch:
    """
    Sign receipts of one issuer, however many, with one signature of each algorithm.

    Args:
        receipts: at least one, all of the signer's node.
        signer: of the issuer.
        at: now.

    Raises:
        ValueError: no receipts, or of more than one issuer.
    """
    issuers = {receipt.issuer for receipt in receipts}
    if len(issuers) != 1:
        raise ValueError("a batch has receipts, all of one issuer")
    return sign_payloads([encode_receipt(receipt) for receipt in receipts], issuer=issuers.pop(), signer=signer, at=at)


def sign_payloads(payloads: Sequence[bytes], *, issuer: str, signer: Signer, at: datetime) -> ReceiptBatch:
    """Sign receipts as `sign_batch` does; `payloads` are what `encode_receipt` returned for receipts of the issuer."""
    root, paths = all_paths([leaf_hash(payload) for payload in payloads])
    words: Writable = {
        "at": moment(at),
        "format": BATCH_FORMAT,
        "issuer": issuer,
        "root": root.hex(),
        "size": len(payloads),
    }
    statement = sign(payload_type=BATCH_TYPE, payload=encode(words), signer=signer)
    return ReceiptBatch(
        statement=statement,
        receipts=tuple(
            StoredReceipt(statement=statement, index=index, path=path, payload=payload)
            for index, (path, payload) in enumerate(zip(paths, payloads, strict=True))
        ),
    )


def split_stored(stored: bytes) -> StoredReceipt:
    """
    Take a receipt as kept into its four fields, without judging them.

    Raises:
        NotCanonical, Malformed: not of that form.
    """
    reader = Reader(decode(stored), keys=("batch", "index", "path", "payload"), what="the receipt")
    return stored_from(reader, statement=encode(reader.mapping("batch")))


def stored_from(reader: Reader, *, statement: bytes) -> StoredReceipt:
    """Read the fields of a receipt whose batch statement was found elsewhere. Raises: Malformed."""
    path = reader.texts("path", limit=LONGEST_PATH, pattern=DIGEST)
    return StoredReceipt(
        statement=statement,
        index=reader.integer("index"),
        path=tuple(bytes.fromhex(step) for step in path),
        payload=reader.binary("payload"),
    )


def read_receipt(stored: bytes, *, key: HybridPublicKey, verifier: Verifier = HYBRID_VERIFIER) -> Receipt:
    """
    Read one receipt as kept and check that the issuer's pair has signed it.

    Raises:
        NotCanonical, Malformed, UnknownVersion: no receipt that this release reads.
        BadSignature: the batch was not signed by this pair.
        NotInBatch: the batch does not cover this receipt.
    """
    return ReceiptReader(key=key, verifier=verifier).read(stored)


class ReceiptReader:
    """Reads many receipts of one issuer; the statement of a batch is verified once."""

    def __init__(self, *, key: HybridPublicKey, verifier: Verifier = HYBRID_VERIFIER) -> None:
        self._key = key
        self._verifier = verifier
        self._batches: dict[bytes, _Batch] = {}

    def read(self, stored: bytes) -> Receipt:
        """Read one receipt as kept. Raises: as `read_receipt`."""
        return self.judge(split_stored(stored))

    def judge(self, parts: StoredReceipt) -> Receipt:
        """Read one receipt whose fields are already apart. Raises: as `read_receipt`."""
        batch = self._batch(parts.statement)
        if not verify_inclusion(parts.index, batch.size, leaf_hash(parts.payload), parts.path, batch.root):
            raise NotInBatch("the batch does not cover this receipt")
        receipt = decode_receipt(parts.payload)
        if receipt.issuer != batch.issuer:
            raise Malformed("the receipt names another issuer than its batch")
        return receipt

    def _batch(self, statement: bytes) -> _Batch:
        if statement not in self._batches:
            unverified = statement_from(decode(statement), payload_type=BATCH_TYPE)
            self._batches[statement] = _batch_from(unverified.verify(key=self._key, verifier=self._verifier))
        return self._batches[statement]


@dataclass(frozen=True, slots=True)
class _Batch:
    issuer: str
    size: int
    root: bytes


def _batch_from(verified: Verified) -> _Batch:
    reader = Reader.of_format(decode(verified.payload), known=BATCH_FORMAT, keys=("issuer", "size", "root", "at"))
    reader.moment("at")
    return _Batch(
        issuer=reader.text("issuer", pattern=NODE),
        size=reader.integer("size", least=1),
        root=bytes.fromhex(reader.digest("root")),
    )


_MESSAGE_KEYS = ("id", "sender", "recipient", "sequence", "sealed_sha256", "content_sha256")


def _message(reader: Reader) -> MessageFacts:
    return MessageFacts(
        id=reader.act_id("id"),
        sender=reader.text("sender", pattern=NODE),
        recipient=reader.text("recipient", pattern=NODE),
        sequence=reader.integer("sequence", least=1),
        sealed_sha256=reader.digest_or_none("sealed_sha256"),
        content_sha256=reader.digest("content_sha256"),
    )


def _check_sense(receipt: Receipt) -> None:
    """Refuse a receipt that its issuer could not make, or that leaves out what it must say."""
    of_the_sender = receipt.evidence.of_the_sender
    message = receipt.message
    if receipt.issuer != (message.sender if of_the_sender else message.recipient):
        raise Malformed(f"{receipt.evidence} is not {receipt.issuer}'s to issue")
    if (message.sealed_sha256 is None) != of_the_sender:
        raise Malformed("the sealed bytes are named exactly where the recipient issues")
    if (receipt.reason is not None) != receipt.evidence.negative:
        raise Malformed("a reason is given exactly where something did not happen")
