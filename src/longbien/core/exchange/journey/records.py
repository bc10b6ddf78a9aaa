"""What the journey asks of the records of a node. Ends: the database, and the simulator's, which crashes on demand.

Inside a transaction nothing else happens than here. It is all or nothing, durable when `transaction()` has been left,
and `lock` makes it the only one about those partners until then. Outside, only what was committed is seen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from longbien.core.errors import CouldNotReach
from longbien.core.exchange.envelopes import Header, KnownMessage
from longbien.core.exchange.journey.values import (
    Incoming,
    IncomingState,
    MessageKey,
    NamedPart,
    Outgoing,
    OwnReceipt,
    PartNaming,
    Partner,
    Progress,
    TheirReceipt,
    Waiting,
)
from longbien.core.exchange.receipts import Evidence, MessageFacts


class RecordsBusy(CouldNotReach):
    """The records cannot be read or written just now; nothing was changed, and trying again soon may help."""

    code = "records_busy"


class Transaction(Protocol):
    """What is asked and written inside one transaction."""

    def lock(self, *, nodes: Collection[str]) -> None:
        """Let no other transaction about these partners run before this one ends."""

    def lock_everyone(self) -> None:
        """Let no other transaction about any partner run before this one ends."""

    # What came from partners

    def known(self, *, headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
        """Return, with its sender, each kept message that has the id or the sequence number of a header."""

    def refusals(self, *, keys: Collection[MessageKey]) -> Sequence[OwnReceipt]:
        """Return our `relay_rejected` receipts about messages of these ids."""

    def keep_incoming(self, *, messages: Sequence[Incoming], now: datetime) -> Sequence[Waiting]:
        """Keep new messages, waiting, and the parts that they name; return them as they wait now."""

    def settled(self, *, node: str, ids: Collection[str]) -> Mapping[str, str]:
        """Of these acts between the partner and us: digest by id, if it is ours, or theirs and no longer waiting."""

    def waiting(self, *, keys: Collection[MessageKey]) -> Sequence[Waiting]:
        """Return those of the messages that wait, in the order in which they came."""

    def waiting_on(self, *, node: str, ids: Collection[str]) -> Sequence[Waiting]:
        """Return the partner's messages that wait and name one of these acts as antecedent."""

    def announced(self, *, node: str) -> Sequence[PartNaming]:
        """Return how the partner's waiting messages name parts, whole ones too."""

    def named_parts(self, *, sealed_sha256: str) -> Sequence[PartNaming]:
        """Return how relayed messages name this part, the one that came first before the others."""

    def part_is_whole(self, *, part: NamedPart, now: datetime) -> Sequence[Waiting]:
        """Note that a part is whole here; return the waiting messages that name it."""

    def apply(self, *, messages: Sequence[Waiting], now: datetime) -> Mapping[MessageKey, str | None]:
        """
        Lay acts before the authorities they are addressed to, in this order; none of them is the antecedent of another.

        Returns: None for each that was laid before its authority, and the code of the reason for each that cannot be.
            What is left out could be laid before nobody now, for a reason that is ours and may pass: nothing was
            changed by it, and it goes on waiting.
        """

    def settle(self, *, states: Mapping[MessageKey, IncomingState]) -> None:
        """Note what became of waiting messages."""

    def mark_retrieved(self, *, key: MessageKey, now: datetime) -> MessageFacts | None:
        """Note that a person opened a delivered message; None if that was noted before, or it is not delivered."""

    def mark_unopened(self, *, key: MessageKey, now: datetime) -> MessageFacts | None:
        """Note that nobody opened a delivered message in time; None if somebody has, or that was noted before."""

    def mark_erasing(self, *, digests: Collection[str], now: datetime) -> frozenset[str]:
        """Note of parts that their bytes are being removed; return those that are still abandoned. All are locked."""

    def erased(self, *, digests: Collection[str]) -> None:
        """Note that the bytes of these parts are gone: nobody holds them whole any more."""

    # Receipts of ours

    def next_series(self, *, other: str, count: int) -> int:
        """Take `count` numbers of our series for the other node; return the first."""

    def add_due(self, *, receipts: Sequence[OwnReceipt], now: datetime) -> None:
        """Keep receipts that are due."""

    def put_signatures(self, *, receipts: Sequence[OwnReceipt]) -> int:
        """Add batch, index and path to those receipts that are still due; return how many those were."""

    def pushed(self, *, receipts: Sequence[OwnReceipt]) -> None:
        """Note that the partner keeps these."""

    def push_later(self, *, receipts: Sequence[OwnReceipt], not_before: datetime) -> None:
        """Note that the partner did not take these; others go first."""

    # What goes to partners

    def next_sequence(self, *, node: str) -> int:
        """Take the next sequence number of messages to the partner."""

    def keep_outgoing(self, *, message: Outgoing, parts: Sequence[NamedPart]) -> None:
        """Keep a new message of ours, queued."""

    def to_send(self, *, node: str, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Return messages to the partner that `may_be_sent`, longest due first; at most `limit` that are not leased."""

    def claim(self, *, ids: Collection[str], token: str, until: datetime) -> None:
        """Lease these messages under the token."""

    def held(self, *, token: str, ids: Collection[str]) -> frozenset[str]:
        """Return which of the messages are still leased under the token."""

    def outgoing(self, *, ids: Collection[str]) -> Mapping[str, Outgoing]:
        """Return messages of ours by id."""

    def advance(self, *, progress: Sequence[Progress]) -> None:
        """Write what became of messages of ours, and end their lease."""

    def partner_answered(self, *, node: str) -> None:
        """Note that the partner is there."""

    def partner_failed(self, *, node: str, failures: int, try_again_at: datetime, now: datetime) -> None:
        """Note that it is not, and until when nothing is tried."""

    # Receipts of partners

    def kept_receipts(self, *, issuer: str, series: Collection[int]) -> Mapping[int, bytes]:
        """Return payloads of receipts of the partner that are kept, by their number."""

    def keep_receipts(self, *, receipts: Sequence[TheirReceipt], now: datetime) -> None:
        """Keep receipts of a partner."""

    def evidences(self, *, ids: Collection[str]) -> Mapping[str, frozenset[Evidence]]:
        """Return what the kept receipts of the recipients prove about these messages of ours."""

    # Parts of ours

    def handing_over(self, *, node: str, now: datetime) -> Outgoing | None:
        """Return the relayed message with parts to hand over that is longest due, and not leased; or None."""

    def parts_to_hand(self, *, message_id: str) -> Sequence[NamedPart]:
        """Return the parts of a message that the partner does not hold whole yet."""

    def part_handed(self, *, message_id: str, sealed_sha256: str, now: datetime) -> None:
        """Note that the partner holds the part whole."""


class Records(Protocol):
    """The records of a node. What is read here may be old by the time it is used."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction. Raises, here or at its end: RecordsBusy."""

    def partners(self, *, nodes: Collection[str]) -> Mapping[str, Partner]:
        """Return introduced nodes, suspended ones too."""

    def known(self, *, headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
        """As in a transaction."""

    def own_receipts(self, *, keys: Collection[MessageKey]) -> Sequence[OwnReceipt]:
        """Return our receipts about these messages, due ones too, in the order of their numbers."""

    def due_receipts(self, *, limit: int) -> Sequence[OwnReceipt]:
        """Return receipts that wait for their signature, oldest first."""

    def receipts_to_push(self, *, node: str, now: datetime, limit: int) -> Sequence[OwnReceipt]:
        """Return signed receipts that the partner does not keep yet, those that may be tried now, oldest first."""

    def expired(self, *, made_before: datetime, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Return queued messages made before the moment, and not leased."""

    def announced(self, *, node: str) -> Sequence[PartNaming]:
        """As in a transaction."""

    def without_parts(self, *, received_before: datetime, limit: int) -> Sequence[MessageKey]:
        """Return waiting messages that were received before the moment and of which a part is missing."""

    def unopened(self, *, delivered_before: datetime, limit: int) -> Sequence[MessageKey]:
        """Return messages delivered before the moment that nobody has opened, those not yet noted as such."""

    def abandoned_parts(self, *, limit: int) -> Sequence[str]:
        """Return parts that are whole here and that no act names but refused ones; those being erased too."""

    def ready_waiting(self, *, limit: int) -> Sequence[MessageKey]:
        """Return waiting messages for which nothing is missing any more."""

    def named_parts(self, *, sealed_sha256: str) -> Sequence[PartNaming]:
        """As in a transaction."""
