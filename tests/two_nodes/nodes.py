"""A node of the simulator: its disk, and the processes that work on it and can be killed at every step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from longbien.core.errors import CouldNotReach, TheirMessageIsWrong
from longbien.core.exchange import answers
from longbien.core.exchange.acts import Act
from longbien.core.exchange.journey import (
    clearing,
    expiring,
    giving_up,
    handing,
    issuing,
    keeping,
    parts,
    pushing,
    receiving,
    sending,
    settling,
)
from longbien.core.exchange.journey.room import Space
from longbien.core.exchange.journey.taking import take_act
from longbien.core.exchange.journey.values import MessageKey, Partner, Tools
from longbien.core.signatures import HybridPublicKey, Signer

from .store import MemoryRecords, PeerRow, PromiseBroken, Tables

if TYPE_CHECKING:
    from .world import World


class Killed(BaseException):
    """The process of a node is gone. Nothing in the code under test may catch it."""

    def __init__(self, node: str) -> None:
        super().__init__(node)
        self.node = node


class Unreachable(CouldNotReach):
    """What the wire says when nothing came back."""

    code = "partner_unreachable"


class Refused(CouldNotReach):
    """What the wire says when the partner refused the whole body."""

    code = "partner_refused"


class Node:
    """What outlives its processes: tables, waiting room, blobs, keys. `epoch` counts how often it was killed."""

    def __init__(self, *, name: str, world: World, signer: Signer) -> None:
        self.name = name
        self.world = world
        self.signer = signer
        self.tables = Tables(node=name)
        self.blobs: dict[str, bytes] = {}
        self.room: dict[str, bytes] = {}
        self.epoch = 0
        self.clearing = -1  # the epoch in which a process is at it: there is one worker at a time

    def introduce(self, partner: Partner) -> None:
        """Know a partner from now on."""
        self.tables.peers[partner.node] = PeerRow(partner=partner)

    def kill(self) -> None:
        """End every process of the node."""
        self.epoch += 1
        raise Killed(self.name)

    def process(self) -> Process:
        """Start a process."""
        return Process(node=self)


class Process:
    """One process, or thread, of a node: it sees the disk, and dies with all others when the node is killed."""

    def __init__(self, *, node: Node) -> None:
        self.node = node
        self.world = node.world
        self._epoch = node.epoch
        self.full: bool | None = None  # what the disk said when it was asked last; None if it was not
        self.records = MemoryRecords(tables=node.tables, watch=node.world.promises, step=self.step)
        self.tools = Tools(
            node=node.name,
            signer=SteppingSigner(node.signer, self),
            verifier=node.world.kit,
            sealer=node.world.kit.sealer(node.world.random),
            opener=node.world.kit.opener(node.name),
        )

    def step(self, name: str, *, alone: bool = False, may_be_busy: bool = False) -> None:
        """Stand at a point where anything may happen. `alone`: inside a transaction, where nothing else runs."""
        if self._epoch != self.node.epoch:
            raise Killed(self.node.name)
        self.world.at_step(self.node, name, alone=alone, may_be_busy=may_be_busy)
        if self._epoch != self.node.epoch:
            raise Killed(self.node.name)

    def outside(self, what: str) -> None:
        """Watch that something slow is done outside transactions."""
        if self.records.open:
            raise PromiseBroken(f"{self.node.name} {what} inside a transaction")

    def space(self) -> Space:
        """Return where parts wait and stay."""
        return Space(room=Room(self), blobs=Blobs(self), reserve_bytes=RESERVE, per_partner_bytes=PER_PARTNER)

    @contextmanager
    def clearing_alone(self) -> Iterator[bool]:
        """Say whether no other process of the node is at it."""
        if self.node.clearing == self.node.epoch:
            yield False
            return
        self.node.clearing = self.node.epoch
        try:
            yield True
        finally:
            if self.node.clearing == self._epoch:
                self.node.clearing = -1

    # The doors

    def answer(self, door: str, body: bytes, *, name: str = "", start: int = 0) -> bytes:
        """Answer a request as the HTTP door does. Raises: TheirMessageIsWrong, CouldNotReach."""
        now = self.world.now
        if door == "messages":
            answer = receiving.receive_batch(body, records=self.records, tools=self.tools, space=self.space(), now=now)
            self.world.promises.leaves(self.node.name, answer)
        elif door == "receipts":
            answer = keeping.keep_receipts(body, records=self.records, tools=self.tools, now=now)
        elif door == "held":
            answer = answers.encode_held(
                parts.part_held(
                    name, records=self.records, room=Room(self), blobs=Blobs(self), node=self.node.name, now=now
                )
            )
        else:
            held = parts.receive_piece(
                name,
                start=start,
                piece=body,
                records=self.records,
                space=self.space(),
                node=self.node.name,
                now=now,
            )
            answer = answers.encode_held(held)
        self.step("before the answer leaves")
        return answer

    # The worker

    def work(self, what: str, other: str) -> None:
        """Do one piece of the worker's rounds. Raises: RecordsBusy."""
        now, rounds = self.world.now, self.world.rounds
        carrier = Carrier(self)
        jitter = self.world.jitter
        if what == "send":
            sending.send_to(
                other,
                records=self.records,
                tools=self.tools,
                carrier=carrier,
                token=self.world.token(),
                jitter=jitter,
                rounds=rounds,
                now=now,
            )
        elif what == "push":
            pushing.push_to(other, records=self.records, carrier=carrier, jitter=jitter, rounds=rounds, now=now)
        elif what == "hand over":
            handing.hand_over(
                other,
                records=self.records,
                carrier=carrier,
                blobs=Blobs(self),
                token=self.world.token(),
                jitter=jitter,
                rounds=rounds,
                now=now,
            )
        elif what == "sign":
            issuing.sign_waiting(records=self.records, tools=self.tools, now=now, limit=50)
        elif what == "give up":
            giving_up.give_up(records=self.records, node=self.node.name, rounds=rounds, now=now)
        elif what == "expire":
            expiring.expire_parts(records=self.records, node=self.node.name, rounds=rounds, now=now)
        elif what == "unopened":
            expiring.note_unopened(records=self.records, node=self.node.name, rounds=rounds, now=now)
        elif what == "clear":
            with self.clearing_alone() as alone:
                if alone:
                    clearing.clear_abandoned(
                        records=self.records, room=Room(self), blobs=Blobs(self), limit=50, now=now
                    )
        else:
            settling.settle_ready(records=self.records, node=self.node.name, now=now, limit=50)

    def take(self, act: Act, content: bytes) -> None:
        """Queue an act of a person."""
        with self.records.transaction() as tx:
            take_act(tx, act=act, content=content, now=self.world.now)

    def open_message(self, key: MessageKey) -> None:
        """Let a person open a delivered message."""
        with self.records.transaction() as tx:
            issuing.note_retrieved(tx, key=key, node=self.node.name, now=self.world.now)


WORK = (
    "send",
    "send",
    "send",
    "push",
    "push",
    "hand over",
    "hand over",
    "sign",
    "give up",
    "settle",
    "expire",
    "unopened",
    "clear",
)
RESERVE = 1000
PER_PARTNER = 300


@dataclass(frozen=True)
class SteppingSigner:
    signer: Signer
    process: Process

    @property
    def public(self) -> HybridPublicKey:
        return self.signer.public

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        self.process.outside("signs")
        self.process.step("signing")
        return self.signer.sign(message)


class Carrier:
    """The way from one process to its partners, over the wire of the world."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._since = process.world.now

    def post_messages(self, *, endpoint: str, body: bytes) -> bytes:
        with self._process.world.in_flight(self._process.node.name, body, since=self._since):
            return self._carry(endpoint, "messages", body)

    def post_receipts(self, *, endpoint: str, body: bytes) -> bytes:
        self._process.world.promises.leaves(self._process.node.name, body)
        return self._carry(endpoint, "receipts", body)

    def part_held(self, *, endpoint: str, sealed_sha256: str) -> answers.Held:
        return self._held(self._carry(endpoint, "held", b"", name=sealed_sha256))

    def put_part(self, *, endpoint: str, sealed_sha256: str, start: int, piece: bytes) -> answers.Held:
        return self._held(self._carry(endpoint, "piece", piece, name=sealed_sha256, start=start))

    def _held(self, body: bytes) -> answers.Held:
        try:
            return answers.decode_held(body)
        except TheirMessageIsWrong as fault:
            raise Unreachable(fault.detail) from fault

    def _carry(self, endpoint: str, door: str, body: bytes, *, name: str = "", start: int = 0) -> bytes:
        self._process.outside("sends")
        self._process.step("before sending")
        try:
            return self._process.world.wire.carry(
                self._process.node.name, name_at(endpoint), door, body, name=name, start=start
            )
        finally:
            self._process.step("after sending")


def name_at(endpoint: str) -> str:
    """Return the node that is reached there."""
    return endpoint.removeprefix("http://").removesuffix(".example").upper()


class Room:
    """The waiting room on the node's disk."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._files = process.node.room

    def held(self, *, key: str) -> int:
        self._process.step("looking at what is held")
        return len(self._files.get(key, b""))

    def append(self, *, key: str, start: int, piece: bytes) -> int:
        if self._process.full is not False:
            raise PromiseBroken(f"{self._process.node.name} writes a piece of a part and knows of no room for it")
        self._process.step("before a piece is written")
        held = self._files.get(key, b"")
        if len(held) == start:
            torn = self._process.world.torn(len(piece))
            self._files[key] = held + piece[:torn]
            if torn < len(piece):
                self._process.node.kill()
        self._process.world.check_room(self._process.node.name, key)
        self._process.step("after a piece is written")
        return len(self._files.get(key, b""))

    def read(self, *, key: str) -> Iterator[bytes]:
        data = self._files.get(key, b"")
        yield data[: len(data) // 2]
        yield data[len(data) // 2 :]

    def discard(self, *, key: str) -> None:
        self._process.step("before the waiting room is emptied")
        self._files.pop(key, None)

    def every_key(self) -> Iterator[str]:
        yield from list(self._files)

    def free_bytes(self) -> int:
        self._process.step("asking the disk")
        self._process.full = self._process.world.disk_is_full()
        return 0 if self._process.full else 2**40


class Blobs:
    """The blobs on the node's disk."""

    def __init__(self, process: Process) -> None:
        self._process = process

    def put(self, *, name: str, pieces: Iterable[bytes]) -> None:
        data = b"".join(pieces)
        self._process.step("before a blob is kept")
        if sha256(data).hexdigest() != name:
            raise PromiseBroken(f"{self._process.node.name} keeps a part under a digest that is not its own")
        self._process.node.blobs[name] = data
        self._process.step("after a blob is kept")

    def erase(self, *, name: str) -> None:
        self._process.step("before a blob is erased")
        self._process.node.blobs.pop(name, None)
        self._process.step("after a blob is erased")

    def free_bytes(self) -> None:
        return None

    def read(self, *, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        data = self._process.node.blobs[name]
        yield data[start : len(data) if length is None else start + length]


@contextmanager
def alive(node: Node) -> Iterator[None]:
    """End quietly when the node is killed: a task of its own dies with it, and nothing else does."""
    try:
        yield
    except Killed as killed:
        if killed.node != node.name:
            raise


__all__ = [
    "WORK",
    "Blobs",
    "Carrier",
    "Killed",
    "Node",
    "Process",
    "Refused",
    "Room",
    "SteppingSigner",
    "Unreachable",
    "alive",
]
