"""Ardenia (XAA), who asks, and Bellora (XBB), who is asked: their keys, an act, a header and receipts to vary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

from longbien.core.age.recipients import Identity
from longbien.core.exchange.acts import Act, Mode, Part, Party, Person, Priority, sign_act
from longbien.core.exchange.cards import Card, ListedAuthority
from longbien.core.exchange.envelopes import Envelope, seal_envelope
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, HybridSigner

NOW = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)
SALT = bytes(range(32))
OPENING_ID = "0a" * 16


def _seed(words: str) -> bytes:
    return sha256(words.encode()).digest()


def _signer(node: str) -> HybridSigner:
    return HybridSigner.from_seeds(ed25519_seed=_seed(f"{node} ed25519"), ml_dsa_seed=_seed(f"{node} ml-dsa-65"))


ARDENIA = _signer("XAA")
BELLORA = _signer("XBB")
CORVANIA = _signer("XCC")
BELLORAS_IDENTITY = Identity.from_seed(_seed("XBB seal"))
CORVANIAS_IDENTITY = Identity.from_seed(_seed("XCC seal"))

PART = Part(
    name="mailbox.mbox",
    media_type="application/mbox",
    size=5,
    sha256=sha256(b"mails").hexdigest(),
    sealed_size=1664,
    sealed_sha256="ab" * 32,
)

ACT = Act(
    id=OPENING_ID,
    sender=Party(node="XAA", authority="xaa-police"),
    recipient=Party(node="XBB", authority="xbb-central"),
    person=Person(name="Dana Arden", role="duty officer"),
    act="request.sent",
    kind="preservation.traffic",
    request=OPENING_ID,
    case="2026/117 Sữa",
    your_case=None,
    priority=Priority.URGENT,
    mode=Mode.EXERCISE,
    made_at=NOW,
    antecedent=None,
    body={"account": "حساب@example.test", "days": 90, "holders": ["Bellora Telecom"], "secret": True},
    parts=(PART,),
)

CARD = Card(
    node="XBB",
    state="Bellora",
    endpoint="https://bellora.example.test/longbien",
    made_at=NOW,
    sign=BELLORA.public,
    seal=BELLORAS_IDENTITY.recipient,
    log=("bellora.example.test/journal+1a2b3c4d+AQIDBA==",),
    witness=(),
    authorities=(
        ListedAuthority(id="xbb-central", name="Central Authority of Bellora", functions=("central_authority",)),
        ListedAuthority(id="xbb-desk", name="Duty Desk", functions=("network_24_7", "preservation")),
    ),
)

FACTS = MessageFacts(
    id=OPENING_ID,
    sender="XAA",
    recipient="XBB",
    sequence=7,
    sealed_sha256="cd" * 32,
    content_sha256="ef" * 32,
)

RELAYED = Receipt(evidence=Evidence.RELAYED, issuer="XBB", series=1, at=NOW, message=FACTS)


def receipts(count: int) -> list[Receipt]:
    """Return so many receipts of Bellora, one after the other in its series."""
    return [
        Receipt(evidence=Evidence.DELIVERED, issuer="XBB", series=number, at=NOW, message=FACTS)
        for number in range(1, count + 1)
    ]


def signed_act(act: Act = ACT) -> bytes:
    """Return the act, signed by Ardenia."""
    return sign_act(act, salt=SALT, signer=ARDENIA)


def sealed(content: bytes, *, sequence: int = 7, signer: HybridSigner = ARDENIA, id: str = OPENING_ID) -> Envelope:
    """Return content sealed by Ardenia to Bellora."""
    return seal_envelope(
        content,
        sender="XAA",
        recipient="XBB",
        id=id,
        sequence=sequence,
        to=BELLORAS_IDENTITY.recipient,
        sealed_at=NOW,
        signer=signer,
    )


def every_bit_flipped(data: bytes) -> Iterator[bytes]:
    """Yield the data with each of its bits flipped, one at a time."""
    changed = bytearray(data)
    for at in range(len(data)):
        for bit in range(8):
            changed[at] ^= 1 << bit
            yield bytes(changed)
            changed[at] ^= 1 << bit


class Remembering:
    """The real verifier, which answers the same question only once."""

    def __init__(self) -> None:
        self._answers: dict[tuple[HybridPublicKey, bytes, tuple[bytes, bytes]], bool] = {}

    def verify(self, key: HybridPublicKey, message: bytes, signatures: tuple[bytes, bytes]) -> bool:
        question = (key, message, signatures)
        if question not in self._answers:
            self._answers[question] = HYBRID_VERIFIER.verify(*question)
        return self._answers[question]
