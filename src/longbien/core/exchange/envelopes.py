"""The envelope: a signed header that anyone may read, and the sealed act (`spec/exchange.md` 4).

Opening goes in two calls, because between them the caller looks up what this node knows:

    claimed = split(data)                                       # step 1; Refused if it is no envelope
    key = signing pair of claimed.header.sender, or None        # introduced and not suspended
    judgement = open_envelope(claimed, node="XBB", key=key, known=known, opener=opener)   # steps 2 to 10

A judgement is a value: `Opened`, `SameMessage` or `Refused`. Nothing in `Claimed` may be believed before it is judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from longbien.core.age.recipients import Recipient
from longbien.core.canonical import Reader, decode, encode, moment
from longbien.core.dsse import Unverified, peek_payload, sign
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.acts import LARGEST_SEALED_ACT, Act, act_digest, read_act
from longbien.core.exchange.patterns import NODE
from longbien.core.exchange.sealing import AGE_SEALER, Opener, Sealer
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, Signer, Verifier

ENVELOPE_TYPE = "application/vnd.longbien.envelope.v1+json"
ENVELOPE_FORMAT = "longbien-envelope/1"
LARGEST_HEADER = 16_384

_KEYS = ("sender", "recipient", "id", "sequence", "sealed_sha256", "sealed_size", "content_sha256", "sealed_at")


@dataclass(frozen=True, slots=True)
class Header:
    """Who sends what to whom, as far as a carrier must know."""

    sender: str
    recipient: str
    id: str
    sequence: int
    sealed_sha256: str
    sealed_size: int
    content_sha256: str
    sealed_at: datetime


@dataclass(frozen=True, slots=True)
class Envelope:
    """The two byte strings of an envelope, unjudged."""

    header: bytes
    sealed: bytes

    def to_bytes(self) -> bytes:
        """Return the envelope as it is kept: header, LF, sealed."""
        return self.header + b"\n" + self.sealed


@dataclass(frozen=True, slots=True)
class Claimed:
    """An envelope whose header could be read. Who sent it is only claimed."""

    header: Header
    statement: Unverified
    sealed: bytes


@dataclass(frozen=True, slots=True)
class KnownMessage:
    """What this node recorded of a message that it took."""

    id: str
    sequence: int
    content_sha256: str


@dataclass(frozen=True, slots=True)
class Known:
    """What this node has from the same sender under the id, and under the sequence number, of a header."""

    by_id: KnownMessage | None = None
    by_sequence: KnownMessage | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A new message, verified whole. `content` is the signed statement of the act, to be kept."""

    header: Header
    act: Act
    content: bytes


@dataclass(frozen=True, slots=True)
class SameMessage:
    """A message this node has already: its receipts are the answer."""

    header: Header


@dataclass(frozen=True, slots=True)
class Refused:
    """Not taken. `signed`: the sender itself is at fault, and gets a signed receipt that says so."""

    code: str
    signed: bool
    detail: str = ""


def seal_envelope(
    act: bytes,
    *,
    sender: str,
    recipient: str,
    id: str,
    sequence: int,
    to: Recipient,
    sealed_at: datetime,
    signer: Signer,
    sealer: Sealer = AGE_SEALER,
) -> Envelope:
    """
    Seal a signed act and write the header to it. Doing it again makes other bytes of the same message.

    Args:
        act: as `sign_act` returned it.
        sender: this node.
        recipient: the node addressed.
        id: of the act.
        sequence: the number this id has for ever between the two nodes, from 1.
        to: the recipient's key, from its card.
        sealed_at: now.
        signer: of this node.
        sealer: the real one, unless in the simulator.

    Raises:
        Malformed: a header that `read_header` would not take, such as a sealed act beyond the limit.
    """
    sealed = sealer.seal(act, to)
    payload = encode(
        {
            "content_sha256": act_digest(act),
            "format": ENVELOPE_FORMAT,
            "id": id,
            "recipient": recipient,
            "sealed_at": moment(sealed_at),
            "sealed_sha256": sha256(sealed).hexdigest(),
            "sealed_size": len(sealed),
            "sender": sender,
            "sequence": sequence,
        }
    )
    read_header(payload)  # what a reader would refuse is not signed
    return Envelope(header=sign(payload_type=ENVELOPE_TYPE, payload=payload, signer=signer), sealed=sealed)


def split(data: bytes) -> Claimed | Refused:
    """Take step 1 for an envelope as it is kept."""
    header, line_feed, sealed = data.partition(b"\n")
    if not line_feed:
        return Refused(code="malformed", signed=False, detail="no line feed between header and sealed bytes")
    return claim(Envelope(header=header, sealed=sealed))


def claim(envelope: Envelope) -> Claimed | Refused:
    """Take step 1 for an envelope as it came by the wire, already in two."""
    try:
        statement = peek_payload(envelope.header, payload_type=ENVELOPE_TYPE, limit=LARGEST_HEADER)
        return Claimed(header=read_header(statement.payload), statement=statement, sealed=envelope.sealed)
    except TheirMessageIsWrong as fault:
        return _refused(fault.code, signed=False, detail=fault.detail)


def read_header(payload: bytes) -> Header:
    """
    Read the payload of a header.

    Raises:
        NotCanonical, Malformed, UnknownVersion: no header that this release reads.
    """
    reader = Reader.of_format(decode(payload), known=ENVELOPE_FORMAT, keys=_KEYS)
    return Header(
        sender=reader.text("sender", pattern=NODE),
        recipient=reader.text("recipient", pattern=NODE),
        id=reader.act_id("id"),
        sequence=reader.integer("sequence", least=1),
        sealed_sha256=reader.digest("sealed_sha256"),
        sealed_size=reader.integer("sealed_size", least=1, most=LARGEST_SEALED_ACT),
        content_sha256=reader.digest("content_sha256"),
        sealed_at=reader.moment("sealed_at"),
    )


def open_envelope(
    claimed: Claimed,
    *,
    node: str,
    key: HybridPublicKey | None,
    known: Known,
    opener: Opener,
    verifier: Verifier = HYBRID_VERIFIER,
) -> Opened | SameMessage | Refused:
    """
    Judge an envelope.

    Args:
        claimed: what `split` or `claim` returned.
        node: this node.
        key: the signing pair of the claimed sender; None if it is not introduced, or is suspended.
        known: what this node has from that sender under this id and under this sequence number.
        opener: of this node.
        verifier: the real one, unless in the simulator.

    Source: spec/exchange.md 4.1, with its step numbers.
    """
    if claimed.header.recipient != node:  # 2
        return _refused("not_for_us", signed=False, detail=f"addressed to {claimed.header.recipient}")
    if key is None:  # 3
        return _refused(
            "unknown_sender", signed=False, detail=f"{claimed.header.sender} is not introduced or suspended"
        )
    if (fault := _carrier_fault(claimed, key=key, verifier=verifier)) is not None:  # 4, 5
        return fault
    if (earlier := compare_known(claimed.header, known=known)) is not None:  # 6
        return earlier
    return _open(claimed, key=key, opener=opener, verifier=verifier)  # 7 to 10


def compare_known(header: Header, *, known: Known) -> SameMessage | Refused | None:
    """
    Take step 6: is it the same message, a reused id or sequence number, or new (None)?

    Taken once with the judgement and once more inside the transaction that records it.
    """
    if known.by_id is not None:
        if (known.by_id.content_sha256, known.by_id.sequence) == (header.content_sha256, header.sequence):
            return SameMessage(header=header)
        return Refused(code="id_reused", signed=True, detail="another act, or number, under a known id")
    if known.by_sequence is not None:
        return Refused(code="sequence_reused", signed=True, detail="a known sequence number under another id")
    return None


def _carrier_fault(claimed: Claimed, *, key: HybridPublicKey, verifier: Verifier) -> Refused | None:
    """Take steps 4 and 5. Whatever fails so far, anyone on the way may have done: nothing is signed about it."""
    header = claimed.header
    try:
        claimed.statement.verify(key=key, verifier=verifier)  # 4
    except TheirMessageIsWrong as fault:
        return _refused(fault.code, signed=False, detail=fault.detail)
    if (len(claimed.sealed), sha256(claimed.sealed).hexdigest()) != (header.sealed_size, header.sealed_sha256):  # 5
        return _refused("digest_mismatch", signed=False, detail="the sealed bytes are not those of the header")
    return None


def _open(claimed: Claimed, *, key: HybridPublicKey, opener: Opener, verifier: Verifier) -> Opened | Refused:
    """Take steps 7 to 10. Whatever fails from here on, the sender has signed for."""
    header = claimed.header
    try:
        content = opener.open(claimed.sealed)  # 7
        if act_digest(content) != header.content_sha256:  # 8
            return _refused("digest_mismatch", signed=True, detail="the opened act has another digest")
        act = read_act(content, key=key, verifier=verifier)  # 9
    except TheirMessageIsWrong as fault:
        return _refused(fault.code, signed=True, detail=fault.detail)
    if (act.sender.node, act.recipient.node, act.id) != (header.sender, header.recipient, header.id):  # 10
        return _refused("header_differs", signed=True, detail="the act names other parties or another id")
    return Opened(header=header, act=act, content=content)


def _refused(code: str, *, signed: bool, detail: str) -> Refused:
    return Refused(code=code, signed=signed, detail=detail)
