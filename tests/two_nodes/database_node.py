"""A node of the simulator that is the real one: the actions of the exchange, on the database of the run.

Its disk is the database. After every transaction its rows are read again into `Tables`, so that the promises are looked
after as for any other node. It can be killed where it meets the records, the signer, the spool, the blobs and the wire.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from longbien.actions.exchange import arriving, rounds, rows
from longbien.actions.exchange.queue import queue_act
from longbien.actions.exchange.records import DatabaseRecords
from longbien.actions.exchange.retrieving import mark_retrieved
from longbien.actions.journal import write_row
from longbien.core.exchange.acts import Act, read_act
from longbien.core.exchange.answers import encode_held
from longbien.core.exchange.journey.values import Incoming, IncomingState, MessageKey, Partner, TheirReceipt, Waiting
from longbien.core.exchange.receipts import decode_receipt
from longbien.core.journal.records import JournalRecord, read_record
from longbien.core.signatures import Signer
from longbien.data.models import (
    IncomingMessage,
    IncomingPart,
    JournalRow,
    OutgoingMessage,
    OutgoingPart,
    Peer,
    Receipt,
)
from longbien.ports.instruments import Instruments
from offices import assembled
from people import Node as Person

from .defects import patched
from .nodes import Blobs, Carrier, Node, Process, Room, SteppingSigner
from .store import InRow, OutRow, OwnRow, PeerRow, PromiseBroken, Tables

if TYPE_CHECKING:
    from .world import World

LAID_BEFORE = "test.laid_before"


class DatabaseNode(Node):
    """The node whose records are the database; there can be only one in a process."""

    def __init__(self, *, name: str, world: World, signer: Signer) -> None:
        super().__init__(name=name, world=world, signer=signer)
        self._acts: dict[bytes, Act] = {}

    def introduce(self, partner: Partner) -> None:
        """Introduce a partner by its card."""
        person = Person(partner.node, partner.node.title())
        Peer.objects.create(
            node=partner.node,
            state=person.state,
            endpoint=person.card.endpoint,
            card=person.card_bytes,
            fingerprint=person.fingerprint,
            introduced_at=self.world.now,
        )
        self.look()

    def process(self) -> Process:
        """Start a process."""
        return DatabaseProcess(node=self)

    def look(self) -> list[tuple[dict[Any, Any], Any]]:
        """Read the rows into the tables; return what has changed since the last look."""
        fresh, changes = self._read(), []
        for name in ("incoming", "incoming_parts", "outgoing", "outgoing_parts", "own", "own_about", "theirs", "peers"):
            old, new = getattr(self.tables, name), getattr(fresh, name)
            changed = [key for key, value in new.items() if old.get(key) != value]
            old.clear()
            old.update(new)
            changes += [(old, key) for key in changed]
        self.tables.ledger.clear()
        self.tables.ledger.update(fresh.ledger)
        return changes

    def _read(self) -> Tables:
        tables = Tables(node=self.name)
        for place, row in enumerate(IncomingMessage.objects.order_by("id")):
            key = MessageKey(sender=row.peer_id, id=row.message_id)
            message = self._incoming(row)
            tables.incoming[key] = InRow(
                message,
                IncomingState(row.state),
                place,
                retrieved=row.retrieved_at is not None,
                unopened=row.not_retrieved_at is not None,
            )
        for part in IncomingPart.objects.select_related("message").order_by("id"):
            key = MessageKey(sender=part.message.peer_id, id=part.message.message_id)
            tables.incoming_parts[key, part.sealed_sha256] = (part.sealed_size, part.whole_at is not None)
        for out in rows.with_parts(OutgoingMessage.objects.order_by("peer", "sequence")):
            tables.outgoing[out.id] = OutRow(rows.outgoing(out), out.lease_token)
        for ours in OutgoingPart.objects.order_by("id"):
            tables.outgoing_parts[ours.message_id, ours.sealed_sha256] = (ours.sealed_size, ours.whole_at is not None)
        for receipt in Receipt.objects.select_related("batch").order_by("id"):
            self._put_receipt(tables, receipt)
        for peer in Peer.objects.all():
            tables.peers[peer.node] = PeerRow(rows.partner(peer), peer.last_sequence, peer.last_series)
        for place, done in enumerate(JournalRow.objects.filter(what=LAID_BEFORE).order_by("id")):
            record = read_record(bytes(done.record))
            tables.ledger[record.note or ""] = (place, record.sha256 or "")
        return tables

    def _put_receipt(self, tables: Tables, row: Receipt) -> None:
        if row.issuer != self.name:
            stored = rows.stored(row)
            assert stored is not None
            tables.theirs[row.issuer, row.series] = TheirReceipt(decode_receipt(bytes(row.payload)), stored)
            return
        own = rows.own_receipt(row)
        number = (row.other, row.series)
        tables.own[number] = OwnRow(own, row.push_not_before)
        tables.own_about[own.key] = (*tables.own_about.get(own.key, ()), number)

    def _incoming(self, row: IncomingMessage) -> Incoming:
        content = bytes(row.statement)
        if content not in self._acts:
            self._acts[content] = read_act(content, key=self.world.kit.new_signer(row.peer_id).public)
        facts = rows.facts(row, node=self.name)
        return Incoming(facts=facts, header=bytes(row.header), content=content, act=self._acts[content])


class DatabaseProcess(Process):
    """A process of the real node: its doors and its rounds are those of `actions/exchange`."""

    node: DatabaseNode

    def __init__(self, *, node: DatabaseNode) -> None:
        super().__init__(node=node)
        self.records = SteppingRecords(self)  # type: ignore[assignment]  # the same Protocol, on the database

    def instruments(self) -> Instruments:
        """Return the instruments of the node, with every seam in the hands of the world."""
        return replace(
            assembled(),
            signer=MainThreadSigner(self.node.signer, self),
            blobs=Blobs(self),
            spool=Room(self),
            transport=Carrier(self),
            now=lambda: self.world.now,
        )

    def answer(self, door: str, body: bytes, *, name: str = "", start: int = 0) -> bytes:
        now, instruments = self.world.now, self.instruments()
        with self._records_in_place():
            if door == "messages":
                answer = arriving.receive_messages(body=body, instruments=instruments, now=now)
                self.world.promises.leaves(self.node.name, answer)
            elif door == "receipts":
                answer = arriving.receive_receipts(body=body, instruments=instruments, now=now)
            elif door == "held":
                answer = encode_held(arriving.part_held(sealed_sha256=name, instruments=instruments, now=now))
            else:
                held = arriving.receive_piece(
                    sealed_sha256=name, start=start, piece=body, instruments=instruments, now=now
                )
                answer = encode_held(held)
        self.step("before the answer leaves")
        return answer

    def work(self, what: str, other: str) -> None:
        instruments = self.instruments()
        with self._records_in_place():
            if what == "send":
                rounds.send_messages(node=other, instruments=instruments)
            elif what == "push":
                rounds.push_receipts(node=other, instruments=instruments)
            elif what == "hand over":
                rounds.hand_over_parts(node=other, instruments=instruments)
            elif what in {"expire", "unopened", "clear"}:
                with self.clearing_alone() as alone:
                    if alone:
                        rounds.watch_clock(instruments=instruments)
            else:
                rounds.keep_house(instruments=instruments)

    def take(self, act: Act, content: bytes) -> None:
        with self.records.transaction():
            queue_act(statement=content, act=act, now=self.world.now)

    def open_message(self, key: MessageKey) -> None:
        with self.records.transaction():
            row = IncomingMessage.objects.get(peer=key.sender, message_id=key.id)
            mark_retrieved(message=row, node=self.node.name, now=self.world.now)

    def lay_before(self, *, messages: Sequence[Waiting], now: datetime) -> dict[MessageKey, str | None]:
        """Stand for the rules of requests: note in the journal what was laid before the authority."""
        return {one.key: self._lay_before(one.act, sha256=one.facts.content_sha256, now=now) for one in messages}

    def _lay_before(self, act: Act, *, sha256: str, now: datetime) -> str | None:
        self.node.look()
        promises = self.world.promises
        try:
            promises.applied(self.node.tables, act, sha256)
        except PromiseBroken as finding:
            self.world.findings.append(finding)  # the code around us takes any exception for a passing fault
            raise
        code = promises.verdict(act)
        write_row(record=JournalRecord(node=self.node.name, what=LAID_BEFORE, at=now, sha256=sha256, note=act.id))
        return code

    def _records_in_place(self) -> AbstractContextManager[None]:
        """Give the actions these records, for one call; calls may be nested, each a process of its own."""
        return patched({(place, "records_of"): lambda instruments: self.records for place in (arriving, rounds)})


class SteppingRecords:
    """The records of the database, with the steps at which a process may be killed."""

    def __init__(self, process: DatabaseProcess) -> None:
        self._process = process
        self._node = process.node
        self._inner = DatabaseRecords(node=process.node.name, apply=lambda: process.lay_before)
        self.open = False

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        self._process.step("before a transaction", may_be_busy=True)
        self.open = True
        try:
            with self._inner.transaction() as tx:
                yield tx
                self._process.step("before the commit", alone=True)
                self._process.world.promises.written(self._node.tables, self._node.look())
        except BaseException:
            self._node.look()
            raise
        finally:
            self.open = False
        self._process.step("after the commit")

    def __getattr__(self, name: str) -> Any:
        read = getattr(self._inner, name)

        def stepping(**arguments: Any) -> Any:
            found = read(**arguments)
            self._process.step(f"having read {name}")
            return found

        return stepping


class MainThreadSigner(SteppingSigner):
    """Steps only where the process runs, not in the threads that sign for it."""

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        if threading.current_thread() is threading.main_thread():
            return super().sign(message)
        return self.signer.sign(message)
