"""The values that travel between the steps of the journey and the records of a node."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from longbien.core.age.recipients import Recipient
from longbien.core.exchange.acts import Act
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt, StoredReceipt
from longbien.core.exchange.sealing import Opener, Sealer
from longbien.core.signatures import HybridPublicKey, Signer, Verifier

_In = TypeVar("_In")
_Out = TypeVar("_Out")


class Each(Protocol):
    """Do one thing to each of many values, perhaps several at a time; results in order."""

    def __call__(self, do: Callable[[_In], _Out], values: Iterable[_In], /) -> list[_Out]:
        """Return what `do` returned for each value."""


def one_by_one(do: Callable[[_In], _Out], values: Iterable[_In], /) -> list[_Out]:
    """The plainest `Each`."""
    return [do(value) for value in values]


@dataclass(frozen=True, slots=True)
class Tools:
    """What this node signs, checks, seals and opens with."""

    node: str
    signer: Signer
    verifier: Verifier
    sealer: Sealer
    opener: Opener
    each: Each = one_by_one


@dataclass(frozen=True, slots=True)
class Partner:
    """An introduced node, as far as the exchange must know it. `failures` counts since it last answered."""

    node: str
    endpoint: str
    sign: HybridPublicKey
    seal: Recipient
    suspended: bool = False
    failures: int = 0
    try_again_at: datetime | None = None


@dataclass(frozen=True, slots=True, order=True)
class MessageKey:
    """One message: ids are unique per sender."""

    sender: str
    id: str


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A part as an act names it, by its sealed bytes."""

    sealed_sha256: str
    sealed_size: int


class OutgoingState(StrEnum):
    """The states of spec/exchange.md 8, and `not_delivered`: relayed, but it could not be laid before anyone."""

    QUEUED = "queued"
    RELAYED = "relayed"
    DELIVERED = "delivered"
    RETRIEVED = "retrieved"
    NOT_DELIVERED = "not_delivered"
    REJECTED = "rejected"
    FAILED = "failed"


class IncomingState(StrEnum):
    """`waiting`: relayed, but an antecedent or a part is still missing."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not_delivered"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A new message of a partner, judged whole. `header` and `content` are its bytes as signed."""

    facts: MessageFacts
    header: bytes
    content: bytes
    act: Act

    @property
    def key(self) -> MessageKey:
        """Under which it is known."""
        return MessageKey(sender=self.facts.sender, id=self.facts.id)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A kept message that may now be laid before its authority."""

    facts: MessageFacts
    content: bytes
    act: Act
    parts_missing: bool

    @property
    def key(self) -> MessageKey:
        """Under which it is known."""
        return MessageKey(sender=self.facts.sender, id=self.facts.id)


@dataclass(frozen=True, slots=True)
class Draft:
    """A receipt before it has its number. `push`: no answer will carry it, so it must be pushed to the partner."""

    other: str
    evidence: Evidence
    message: MessageFacts
    reason: str | None = None
    push: bool = False


@dataclass(frozen=True, slots=True)
class OwnReceipt:
    """A receipt of ours. It is due while `stored` is None, and signed from then on; `payload` never changes."""

    receipt: Receipt
    payload: bytes
    other: str
    push: bool = False
    stored: StoredReceipt | None = None

    @property
    def key(self) -> MessageKey:
        """The message it is about."""
        return MessageKey(sender=self.receipt.message.sender, id=self.receipt.message.id)


@dataclass(frozen=True, slots=True)
class TheirReceipt:
    """A receipt of a partner, verified."""

    receipt: Receipt
    stored: StoredReceipt


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message of ours on its way. `sequence` was given when it was taken, and never changes."""

    id: str
    node: str
    content: bytes
    content_sha256: str
    sequence: int
    state: OutgoingState
    made_at: datetime
    attempts: int
    next_attempt_at: datetime
    lease_until: datetime | None = None
    last_error: str = ""
    has_parts: bool = False
    parts_whole: bool = True  # as far as the partner says, which nobody has signed


@dataclass(frozen=True, slots=True)
class Claim:
    """Messages to one partner that this worker alone may send until the lease ends."""

    partner: Partner
    token: str
    messages: tuple[Outgoing, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """What becomes of a message of ours. `doubt_parts`: ask the partner again about every part of it."""

    id: str
    state: OutgoingState
    attempts: int
    next_attempt_at: datetime
    last_error: str = ""
    doubt_parts: bool = False


@dataclass(frozen=True, slots=True)
class PartNaming:
    """How a relayed message names a part, and what has become of the part here."""

    node: str
    part: NamedPart
    whole: bool
    waiting: bool = True  # whether the act that names it still waits; if not, nothing more of it is taken
    erasing: bool = False  # whether its bytes are being removed, because only refused acts name them


@dataclass(frozen=True, slots=True)
class Rounds:
    """How much one round of work takes at most, and how long it may keep others away from it."""

    messages: int = 128
    wire_bytes: int = 24 * 1024 * 1024
    receipts: int = 256
    piece_bytes: int = 4 * 1024 * 1024
    pieces: int = 16
    lease: timedelta = timedelta(seconds=120)
    give_up_after: timedelta = timedelta(days=30)
    parts_after: timedelta = timedelta(days=30)  # from *relayed*: then an act whose parts are not whole is refused
    unopened_after: timedelta = timedelta(days=7)  # from *delivered*: then the sender is told that nobody opened it
