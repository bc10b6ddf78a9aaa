"""Records in memory that crash as a database does: what was committed stays, what was not is gone.

`Tables` is what is on disk. A `Transaction` writes straight into it and keeps the old values; when it is left by an
exception they are put back. `Watch` is told of every commit and looks for broken promises.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol

from longbien.core.exchange.acts import Act
from longbien.core.exchange.envelopes import Header, KnownMessage
from longbien.core.exchange.journey.values import (
    Incoming,
    IncomingState,
    MessageKey,
    NamedPart,
    Outgoing,
    OutgoingState,
    OwnReceipt,
    PartNaming,
    Partner,
    Progress,
    TheirReceipt,
    Waiting,
)
from longbien.core.exchange.receipts import Evidence, MessageFacts

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class PromiseBroken(AssertionError):
    """The simulator's finding: something that must never happen has happened."""


class NotYet(Exception):
    """An act can be laid before nobody now, for a reason that may pass."""


@dataclass(frozen=True, slots=True)
class InRow:
    """A kept message of a partner."""

    message: Incoming
    state: IncomingState
    place: int
    retrieved: bool = False
    since: datetime = LONG_AGO  # when it was kept, and then when it was delivered
    unopened: bool = False


@dataclass(frozen=True, slots=True)
class OutRow:
    """A message of ours, and who is at it."""

    message: Outgoing
    token: str = ""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A receipt of ours, and when it may be pushed again."""

    receipt: OwnReceipt
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class PeerRow:
    """A partner and its counters."""

    partner: Partner
    last_sequence: int = 0
    last_series: int = 0


class Tables:
    """What one node has on disk."""

    def __init__(self, *, node: str) -> None:
        self.node = node
        self.incoming: dict[MessageKey, InRow] = {}
        self.incoming_parts: dict[tuple[MessageKey, str], tuple[int, bool]] = {}
        self.erasing: dict[str, bool] = {}  # parts whose bytes are being removed
        self.outgoing: dict[str, OutRow] = {}
        self.outgoing_parts: dict[tuple[str, str], tuple[int, bool]] = {}
        self.own: dict[tuple[str, int], OwnRow] = {}
        self.own_about: dict[MessageKey, tuple[tuple[str, int], ...]] = {}  # an index of `own`
        self.theirs: dict[tuple[str, int], TheirReceipt] = {}
        self.peers: dict[str, PeerRow] = {}
        self.ledger: dict[str, tuple[int, str]] = {}  # what was laid before the authority: order and digest, by id


class Watch(Protocol):
    """Looks at what happens to the tables of a node."""

    def written(self, tables: Tables, changes: Sequence[tuple[dict[Any, Any], Any]]) -> None:
        """Told of a commit: which entries of which tables have changed."""

    def kept(self, tables: Tables, row: InRow) -> None:
        """Told, inside a transaction, that a message is about to be kept."""

    def applied(self, tables: Tables, act: Act, sha256: str) -> None:
        """Told, inside a transaction, that an act is about to be laid before its authority."""

    def verdict(self, act: Act) -> str | None:
        """Say what the authority's rules make of an act; may raise NotYet."""


class MemoryTransaction:
    """One transaction under way. Nothing else runs until it ends."""

    def __init__(self, *, tables: Tables, watch: Watch, tokens: set[str] | None = None) -> None:
        self._t = tables
        self._watch = watch
        self._tokens = set() if tokens is None else tokens
        self.undo: list[tuple[dict[Any, Any], Any, Any]] = []
        self._now = LONG_AGO

    def put(self, table: dict[Any, Any], key: Any, value: Any) -> None:
        """Write one entry and remember what stood there."""
        self.undo.append((table, key, table.get(key)))
        table[key] = value

    def roll_back(self) -> None:
        """Put everything back."""
        for table, key, old in reversed(self.undo):
            if old is None:
                del table[key]
            else:
                table[key] = old

    def _new(self, table: dict[Any, Any], key: Any, value: Any, what: str) -> None:
        if key in table:
            raise PromiseBroken(f"{self._t.node} writes over {what} {key}")
        self.put(table, key, value)

    def lock(self, *, nodes: Collection[str]) -> None:
        """Nothing to do: transactions never overlap here."""

    def lock_everyone(self) -> None:
        """Nothing to do either."""

    # What came from partners

    def known(self, *, headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
        return known(self._t, headers)

    def refusals(self, *, keys: Collection[MessageKey]) -> Sequence[OwnReceipt]:
        return [one for one in own_receipts(self._t, keys) if one.receipt.evidence is Evidence.RELAY_REJECTED]

    def keep_incoming(self, *, messages: Sequence[Incoming], now: datetime) -> Sequence[Waiting]:
        for message in messages:
            row = InRow(message=message, state=IncomingState.WAITING, place=len(self._t.incoming), since=now)
            self._watch.kept(self._t, row)
            self._new(self._t.incoming, message.key, row, "the message")
            for part in message.act.parts:
                held = any(
                    whole
                    and (digest, size) == (part.sealed_sha256, part.sealed_size)
                    and not self._t.erasing.get(digest)
                    for (_, digest), (size, whole) in self._t.incoming_parts.items()
                )
                key = (message.key, part.sealed_sha256)
                self.put(self._t.incoming_parts, key, (part.sealed_size, held))
        return self.waiting(keys={message.key for message in messages})

    def settled(self, *, node: str, ids: Collection[str]) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for act_id in ids:
            out, row = self._t.outgoing.get(act_id), self._t.incoming.get(MessageKey(sender=node, id=act_id))
            if out is not None and out.message.node == node:
                found[act_id] = out.message.content_sha256
            elif row is not None and row.state is not IncomingState.WAITING:
                found[act_id] = row.message.facts.content_sha256
        return found

    def waiting(self, *, keys: Collection[MessageKey]) -> Sequence[Waiting]:
        return self._waiting(lambda row: row.message.key in keys)

    def waiting_on(self, *, node: str, ids: Collection[str]) -> Sequence[Waiting]:
        def follows(row: InRow) -> bool:
            antecedent = row.message.act.antecedent
            return row.message.facts.sender == node and antecedent is not None and antecedent.id in ids

        return self._waiting(follows)

    def announced(self, *, node: str) -> Sequence[PartNaming]:
        return announced(self._t, node)

    def named_parts(self, *, sealed_sha256: str) -> Sequence[PartNaming]:
        return namings(self._t, sealed_sha256)

    def part_is_whole(self, *, part: NamedPart, now: datetime) -> Sequence[Waiting]:
        keys = set()
        for (key, digest), (size, _) in list(self._t.incoming_parts.items()):
            if (digest, size) == (part.sealed_sha256, part.sealed_size):
                self.put(self._t.incoming_parts, (key, digest), (size, True))
                keys.add(key)
        return self.waiting(keys=keys)

    def _waiting(self, chosen: Callable[[InRow], bool]) -> list[Waiting]:
        rows = [row for row in self._t.incoming.values() if row.state is IncomingState.WAITING and chosen(row)]
        return [waiting(self._t, row) for row in sorted(rows, key=lambda row: row.place)]

    def apply(self, *, messages: Sequence[Waiting], now: datetime) -> Mapping[MessageKey, str | None]:
        self._now = now
        codes: dict[MessageKey, str | None] = {}
        for message in messages:
            digest = message.facts.content_sha256
            self._watch.applied(self._t, message.act, digest)
            try:
                codes[message.key] = self._watch.verdict(message.act)
            except NotYet:
                continue
            self.put(self._t.ledger, message.act.id, (len(self._t.ledger), digest))
        return codes

    def settle(self, *, states: Mapping[MessageKey, IncomingState]) -> None:
        for key, state in states.items():
            self.put(self._t.incoming, key, replace(self._t.incoming[key], state=state, since=self._now))

    def mark_retrieved(self, *, key: MessageKey, now: datetime) -> MessageFacts | None:
        row = self._t.incoming[key]
        if row.retrieved or row.state is not IncomingState.DELIVERED:
            return None
        self.put(self._t.incoming, key, replace(row, retrieved=True))
        return row.message.facts

    def mark_unopened(self, *, key: MessageKey, now: datetime) -> MessageFacts | None:
        row = self._t.incoming[key]
        if row.retrieved or row.unopened or row.state is not IncomingState.DELIVERED:
            return None
        self.put(self._t.incoming, key, replace(row, unopened=True))
        return row.message.facts

    def mark_erasing(self, *, digests: Collection[str], now: datetime) -> frozenset[str]:
        still = frozenset(digests) & set(abandoned(self._t))
        for digest in still:
            self.put(self._t.erasing, digest, True)
        return still

    def erased(self, *, digests: Collection[str]) -> None:
        for (key, digest), (size, _) in list(self._t.incoming_parts.items()):
            if digest in digests and self._t.erasing.get(digest):
                self.put(self._t.incoming_parts, (key, digest), (size, False))
        for digest in digests:
            self.put(self._t.erasing, digest, False)

    # Receipts of ours

    def next_series(self, *, other: str, count: int) -> int:
        peer = self._t.peers[other]
        self.put(self._t.peers, other, replace(peer, last_series=peer.last_series + count))
        return peer.last_series + 1

    def add_due(self, *, receipts: Sequence[OwnReceipt], now: datetime) -> None:
        for one in receipts:
            number = (one.other, one.receipt.series)
            self._new(self._t.own, number, OwnRow(receipt=one), "the receipt")
            self.put(self._t.own_about, one.key, (*self._t.own_about.get(one.key, ()), number))

    def put_signatures(self, *, receipts: Sequence[OwnReceipt]) -> int:
        signed = 0
        for one in receipts:
            row = self._t.own[one.other, one.receipt.series]
            if row.receipt.stored is None:
                self.put(self._t.own, (one.other, one.receipt.series), replace(row, receipt=one))
                signed += 1
        return signed

    def pushed(self, *, receipts: Sequence[OwnReceipt]) -> None:
        for one in receipts:
            row = self._t.own[one.other, one.receipt.series]
            done = replace(row, receipt=replace(row.receipt, push=False))
            self.put(self._t.own, (one.other, one.receipt.series), done)

    def push_later(self, *, receipts: Sequence[OwnReceipt], not_before: datetime) -> None:
        for one in receipts:
            row = self._t.own[one.other, one.receipt.series]
            self.put(self._t.own, (one.other, one.receipt.series), replace(row, not_before=not_before))

    # What goes to partners

    def next_sequence(self, *, node: str) -> int:
        peer = self._t.peers[node]
        self.put(self._t.peers, node, replace(peer, last_sequence=peer.last_sequence + 1))
        return peer.last_sequence + 1

    def keep_outgoing(self, *, message: Outgoing, parts: Sequence[NamedPart]) -> None:
        self._new(self._t.outgoing, message.id, OutRow(message=message), "the act")
        for part in parts:
            self.put(self._t.outgoing_parts, (message.id, part.sealed_sha256), (part.sealed_size, False))

    def to_send(self, *, node: str, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Leave it to the journey to see which may be claimed: here nothing is hidden from it."""
        found = [self._outgoing(row) for row in self._t.outgoing.values() if row.message.node == node]
        return sorted(found, key=lambda message: message.next_attempt_at)

    def _outgoing(self, row: OutRow) -> Outgoing:
        if not row.message.has_parts:
            return row.message
        return replace(row.message, parts_whole=not self.parts_to_hand(message_id=row.message.id))

    def claim(self, *, ids: Collection[str], token: str, until: datetime) -> None:
        self._tokens.add(token)
        for act_id in ids:
            row = self._t.outgoing[act_id]
            self.put(self._t.outgoing, act_id, OutRow(message=replace(row.message, lease_until=until), token=token))

    def held(self, *, token: str, ids: Collection[str]) -> frozenset[str]:
        return frozenset(act_id for act_id in ids if self._t.outgoing[act_id].token == token)

    def outgoing(self, *, ids: Collection[str]) -> Mapping[str, Outgoing]:
        return {i: self._outgoing(self._t.outgoing[i]) for i in sorted(ids) if i in self._t.outgoing}

    def advance(self, *, progress: Sequence[Progress]) -> None:
        for one in progress:
            row = self._t.outgoing[one.id]
            if self._tokens and row.token not in self._tokens:
                raise PromiseBroken(f"{self._t.node}: a worker writes about {one.id} after it lost the lease")
            message = replace(
                row.message,
                state=one.state,
                attempts=one.attempts,
                next_attempt_at=one.next_attempt_at,
                last_error=one.last_error,
                lease_until=None,
            )
            self.put(self._t.outgoing, one.id, OutRow(message=message))
            for key, (size, _) in list(self._t.outgoing_parts.items()):
                if one.doubt_parts and key[0] == one.id:
                    self.put(self._t.outgoing_parts, key, (size, False))

    def partner_answered(self, *, node: str) -> None:
        peer = self._t.peers[node]
        partner = replace(peer.partner, failures=0, try_again_at=None)
        self.put(self._t.peers, node, replace(peer, partner=partner))

    def partner_failed(self, *, node: str, failures: int, try_again_at: datetime, now: datetime) -> None:
        peer = self._t.peers[node]
        partner = replace(peer.partner, failures=failures, try_again_at=try_again_at)
        self.put(self._t.peers, node, replace(peer, partner=partner))

    # Receipts of partners

    def kept_receipts(self, *, issuer: str, series: Collection[int]) -> Mapping[int, bytes]:
        return {
            number: self._t.theirs[issuer, number].stored.payload
            for number in series
            if (issuer, number) in self._t.theirs
        }

    def keep_receipts(self, *, receipts: Sequence[TheirReceipt], now: datetime) -> None:
        for one in receipts:
            key = (one.receipt.issuer, one.receipt.series)
            self._new(self._t.theirs, key, one, "the partner's receipt")

    def evidences(self, *, ids: Collection[str]) -> Mapping[str, frozenset[Evidence]]:
        found: dict[str, frozenset[Evidence]] = {}
        for one in self._t.theirs.values():
            act_id = one.receipt.message.id
            if act_id in ids:
                found[act_id] = found.get(act_id, frozenset()) | {one.receipt.evidence}
        return found

    # Parts of ours

    def handing_over(self, *, node: str, now: datetime) -> Outgoing | None:
        for row in sorted(self._t.outgoing.values(), key=lambda row: row.message.next_attempt_at):
            message = row.message
            free = message.lease_until is None or message.lease_until <= now
            ready = message.node == node and message.state is OutgoingState.RELAYED and message.next_attempt_at <= now
            if ready and free and self.parts_to_hand(message_id=message.id):
                return message
        return None

    def parts_to_hand(self, *, message_id: str) -> Sequence[NamedPart]:
        return [
            NamedPart(sealed_sha256=digest, sealed_size=size)
            for (act_id, digest), (size, whole) in self._t.outgoing_parts.items()
            if act_id == message_id and not whole
        ]

    def part_handed(self, *, message_id: str, sealed_sha256: str, now: datetime) -> None:
        size, _ = self._t.outgoing_parts[message_id, sealed_sha256]
        self.put(self._t.outgoing_parts, (message_id, sealed_sha256), (size, True))


class MemoryRecords:
    """The records of a node, as one of its processes sees them. At `step` it may be stopped, delayed or killed."""

    def __init__(self, *, tables: Tables, watch: Watch, step: Callable[..., None]) -> None:
        self._t = tables
        self._watch = watch
        self._step = step
        self.open = False
        self._tokens: set[str] = set()

    @contextmanager
    def transaction(self) -> Iterator[MemoryTransaction]:
        self._step("before a transaction", may_be_busy=True)
        tx = MemoryTransaction(tables=self._t, watch=self._watch, tokens=self._tokens)
        self.open = True
        try:
            yield tx
            self._step("before the commit", alone=True)
            self._watch.written(self._t, [(table, key) for table, key, _ in tx.undo])
        except BaseException:
            tx.roll_back()
            raise
        finally:
            self.open = False
        self._step("after the commit")

    def partners(self, *, nodes: Collection[str]) -> Mapping[str, Partner]:
        self._step("reading partners")
        return {node: self._t.peers[node].partner for node in nodes if node in self._t.peers}

    def known(self, *, headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
        found = known(self._t, headers)
        self._step("having read what is known")
        return found

    def own_receipts(self, *, keys: Collection[MessageKey]) -> Sequence[OwnReceipt]:
        found = own_receipts(self._t, keys)
        self._step("having read our receipts")
        return found

    def due_receipts(self, *, limit: int) -> Sequence[OwnReceipt]:
        found = [row.receipt for row in self._t.own.values() if row.receipt.stored is None]
        self._step("having read due receipts")
        return found[:limit]

    def receipts_to_push(self, *, node: str, now: datetime, limit: int) -> Sequence[OwnReceipt]:
        rows = [
            row
            for (other, _), row in self._t.own.items()
            if other == node and row.receipt.push and row.receipt.stored is not None
        ]
        found = [row.receipt for row in rows if row.not_before is None or row.not_before <= now]
        self._step("having read receipts to push")
        return found[:limit]

    def expired(self, *, made_before: datetime, now: datetime, limit: int) -> Sequence[Outgoing]:
        found = [
            row.message
            for row in self._t.outgoing.values()
            if row.message.state is OutgoingState.QUEUED and row.message.made_at <= made_before
        ]
        self._step("having read what is over")
        return found[:limit]

    def ready_waiting(self, *, limit: int) -> Sequence[MessageKey]:
        tx = MemoryTransaction(tables=self._t, watch=self._watch)
        found = []
        for key, row in self._t.incoming.items():
            antecedent = row.message.act.antecedent
            whole = row.state is IncomingState.WAITING and not waiting(self._t, row).parts_missing
            if whole and (antecedent is None or tx.settled(node=key.sender, ids=[antecedent.id])):
                found.append(key)
        self._step("having read what waits")
        return found[:limit]

    def named_parts(self, *, sealed_sha256: str) -> Sequence[PartNaming]:
        found = namings(self._t, sealed_sha256)
        self._step("having read how parts are named")
        return found

    def announced(self, *, node: str) -> Sequence[PartNaming]:
        found = announced(self._t, node)
        self._step("having read what is announced")
        return found

    def without_parts(self, *, received_before: datetime, limit: int) -> Sequence[MessageKey]:
        rows = [row for row in self._t.incoming.values() if row.state is IncomingState.WAITING]
        late = [row for row in rows if row.since <= received_before and waiting(self._t, row).parts_missing]
        self._step("having read what lacks parts")
        return [row.message.key for row in late][:limit]

    def unopened(self, *, delivered_before: datetime, limit: int) -> Sequence[MessageKey]:
        rows = [row for row in self._t.incoming.values() if row.state is IncomingState.DELIVERED]
        late = [row for row in rows if row.since <= delivered_before and not row.retrieved and not row.unopened]
        self._step("having read what nobody opened")
        return [row.message.key for row in late][:limit]

    def abandoned_parts(self, *, limit: int) -> Sequence[str]:
        found = abandoned(self._t)
        self._step("having read what is abandoned")
        return found[:limit]


def namings(tables: Tables, sealed_sha256: str) -> list[PartNaming]:
    """Return how kept messages name a part."""
    return [_naming(tables, key, digest) for key, digest in tables.incoming_parts if digest == sealed_sha256]


def announced(tables: Tables, node: str) -> list[PartNaming]:
    """Return how the waiting messages of a partner name parts."""
    found = [_naming(tables, key, digest) for key, digest in tables.incoming_parts if key.sender == node]
    return [naming for naming in found if naming.waiting]


def _naming(tables: Tables, key: MessageKey, digest: str) -> PartNaming:
    size, whole = tables.incoming_parts[key, digest]
    return PartNaming(
        node=key.sender,
        part=NamedPart(sealed_sha256=digest, sealed_size=size),
        whole=whole,
        waiting=tables.incoming[key].state is IncomingState.WAITING,
        erasing=tables.erasing.get(digest, False),
    )


def abandoned(tables: Tables) -> list[str]:
    """Return parts that are whole and that only refused acts name."""
    states: dict[str, set[IncomingState]] = {}
    for key, digest in tables.incoming_parts:
        states.setdefault(digest, set()).add(tables.incoming[key].state)
    ours = {digest for _, digest in tables.outgoing_parts}
    refused = {digest for digest, found in states.items() if found == {IncomingState.NOT_DELIVERED}}
    held = {digest for (_, digest), (_, whole) in tables.incoming_parts.items() if whole}
    return sorted((refused & held) - ours)


def known(tables: Tables, headers: Collection[Header]) -> list[tuple[str, KnownMessage]]:
    """Return the kept messages that have the id or the number of a header."""
    ids = {(header.sender, header.id) for header in headers}
    numbers = {(header.sender, header.sequence) for header in headers}
    found = []
    for key, row in tables.incoming.items():
        facts = row.message.facts
        if (key.sender, key.id) in ids or (key.sender, facts.sequence) in numbers:
            found.append((key.sender, KnownMessage(facts.id, facts.sequence, facts.content_sha256)))
    return found


def own_receipts(tables: Tables, keys: Collection[MessageKey]) -> list[OwnReceipt]:
    """Return our receipts about these messages."""
    return [tables.own[number].receipt for key in sorted(keys) for number in tables.own_about.get(key, ())]


def waiting(tables: Tables, row: InRow) -> Waiting:
    """Return a kept message as the journey takes it up."""
    digests = [part.sealed_sha256 for part in row.message.act.parts]
    missing = not all(tables.incoming_parts[row.message.key, digest][1] for digest in digests)
    return Waiting(facts=row.message.facts, content=row.message.content, act=row.message.act, parts_missing=missing)


__all__ = [
    "InRow",
    "MemoryRecords",
    "MemoryTransaction",
    "NotYet",
    "OutRow",
    "PromiseBroken",
    "Tables",
    "Watch",
    "known",
]
