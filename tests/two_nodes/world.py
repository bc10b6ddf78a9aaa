"""A world of nodes, a wire and a stranger, in which everything that can go wrong does, from one seed.

    faults = World(seed=7).run(faults=400)      # raises PromiseBroken, with the seed in the words

Two things make the order of events rich: at every step of every process another task may run to its end (so two
deliveries of one message, or two workers on one outbox, meet at every point), and any step may be the last of its node.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Protocol

from longbien.core.age.recipients import Recipient
from longbien.core.errors import CouldNotReach
from longbien.core.exchange.acts import Act, Antecedent, Mode, Part, Party, Person, Priority, sign_act
from longbien.core.exchange.batches import decode_messages
from longbien.core.exchange.envelopes import Claimed, claim
from longbien.core.exchange.journey.records import RecordsBusy
from longbien.core.exchange.journey.values import IncomingState, MessageKey, OutgoingState, Partner, Rounds
from longbien.core.exchange.sealing import Opener, Sealer
from longbien.core.signatures import Signer, Verifier

from .cheap_tools import CheapKit
from .nodes import WORK, Killed, Node, alive
from .promises import Promises
from .store import OutRow, PromiseBroken, abandoned, namings
from .stranger import STRANGER, Stranger
from .wire import Wire

START = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
DEEPEST = 3
NEVER = timedelta(days=999)
ROUNDS = Rounds(
    messages=6,
    receipts=8,
    piece_bytes=7,
    pieces=3,
    lease=timedelta(seconds=120),
    unopened_after=timedelta(hours=2),
)


class Kit(Verifier, Protocol):
    """What a world signs, checks, seals and opens with: the cheap tools, or the real ones."""

    def new_signer(self, name: str) -> Signer:
        """Return the signer of a node."""

    def sealer(self, random: Random) -> Sealer:
        """Return what anyone seals with."""

    def opener(self, name: str) -> Opener:
        """Return what one node opens with."""

    def recipient(self, name: str) -> Recipient:
        """Return whom one seals to."""


@dataclass(frozen=True, slots=True)
class Mood:
    """How often things go wrong at a step, in one world."""

    kill: float
    meet: float
    busy: float
    postpone: float
    full: float


class World:
    """One run of two or three nodes. Everything random comes from the seed."""

    def __init__(
        self,
        *,
        seed: int,
        nodes: int | None = None,
        kit: Kit | None = None,
        node_types: Mapping[str, type[Node]] | None = None,
        most_acts: int = 60,
    ) -> None:
        self.seed = seed
        self.random = Random(seed)
        self.now = START
        # in some worlds nothing is given up for want of its parts: what would only have to wait for them must come
        self.rounds = replace(ROUNDS, parts_after=timedelta(hours=3) if self.random.random() < 0.5 else NEVER)
        self.faults: Counter[str] = Counter()
        self.findings: list[PromiseBroken] = []  # made where an exception would not have come through
        self.meetings = 0  # of two tasks in the middle of one of them: not counted as faults
        self.kit = kit or CheapKit()
        self._node_types = node_types or {}
        self._most_acts = most_acts
        self.promises = Promises(strangers={STRANGER}, postpone=self._postponed)
        self.wire = Wire(self)
        self.stranger = Stranger(self)
        names = ("XAA", "XBB", "XCC")[: nodes or self.random.choice((2, 2, 3))]
        self.nodes = {name: self._new_node(name) for name in names}
        self._introduce_everyone()
        self._mood = Mood(
            kill=self.random.choice((0.0, 0.01, 0.03)),
            meet=self.random.choice((0.02, 0.06, 0.12)),
            busy=self.random.choice((0.0, 0.02)),
            postpone=self.random.choice((0.0, 0.1)),
            full=self.random.choice((0.0, 0.1)),
        )
        self._calm = False
        self._depth = 0
        self._flying: dict[tuple[str, str], datetime] = {}
        self._requests: list[tuple[str, str, str]] = []  # id of the opening act, and the two nodes
        self._request_of: dict[str, str] = {}  # request by act

    # What the pieces ask of the world

    def draw(self, choices: Sequence[tuple[str, int]]) -> str:
        """Draw by weight, and count it if it is a fault; nothing goes wrong in calm times."""
        if self._calm:
            return ""
        names, weights = zip(*choices, strict=True)
        name: str = self.random.choices(names, weights)[0]
        if name:
            self.fault(name)
        return name

    def fault(self, name: str) -> None:
        """Count a fault that was injected."""
        self.faults[name] += 1

    def jitter(self) -> float:
        return self.random.uniform(-1, 1)

    def token(self) -> str:
        return self.random.randbytes(16).hex()

    def damage(self, body: bytes) -> bytes:
        """Flip one bit, or repeat or leave out one byte."""
        if not body:
            return body
        at = self.random.randrange(len(body))
        match self.random.randrange(4):
            case 0:
                return body[:at] + body[at + 1 :]
            case 1:
                return body[:at] + body[at : at + 1] + body[at:]
        return body[:at] + bytes([body[at] ^ 1 << self.random.randrange(8)]) + body[at + 1 :]

    def torn(self, size: int) -> int:
        """Say how much of a piece reaches the disk: all of it, or less when the node is killed over it."""
        if self._calm or self.random.random() >= self._mood.kill:
            return size
        self.fault("killed")
        return self.random.randrange(size) if size else 0

    def disk_is_full(self) -> bool:
        """Say whether the disk of a node has no room just now."""
        if self._calm or self.random.random() >= self._mood.full:
            return False
        self.fault("disk full")
        return True

    def at_step(self, node: Node, name: str, *, alone: bool, may_be_busy: bool) -> None:
        """Let something happen at a step of a process: it is killed, waits, or another task comes between."""
        if self._calm:
            return
        luck = self.random.random()
        if luck < self._mood.kill:
            self.fault("killed")
            node.kill()
        if alone:
            return
        luck -= self._mood.kill
        if may_be_busy and luck < self._mood.busy:
            self.fault("records busy")
            raise RecordsBusy("locked")
        if self._depth < DEEPEST and luck < self._mood.meet:
            self.meetings += 1
            self._depth += 1
            try:
                self._meet(node)
            finally:
                self._depth -= 1

    @contextmanager
    def in_flight(self, node: str, body: bytes, *, since: datetime) -> Iterator[None]:
        """Watch that no message is sent by two workers at once, unless the first has stalled beyond its lease."""
        claims = [claim(envelope) for envelope in decode_messages(body)]
        keys = [(node, one.header.id) for one in claims if isinstance(one, Claimed)]
        for key in keys:
            until = self._flying.get(key)
            if until is not None and until > self.now:
                raise PromiseBroken(f"{node} sends {key[1]} twice at once")
            self._flying[key] = since + self.rounds.lease
        try:
            yield
        finally:
            for key in keys:
                self._flying.pop(key, None)

    def check_room(self, node: str, key: str) -> None:
        """Watch that no part grows beyond what its act says."""
        held = len(self.nodes[node].room[key]) if key in self.nodes[node].room else 0
        named = [
            size for (_, digest), (size, _) in self.nodes[node].tables.incoming_parts.items() if key.endswith(digest)
        ]
        if held > max(named, default=0):
            raise PromiseBroken(f"{node} holds {held} bytes of a part of {max(named, default=0)}")

    # The run

    def run(self, *, faults: int, steps: int = 100_000) -> Counter[str]:
        """
        Run until so many faults were injected, then let everything calm down and look whether all promises held.

        Raises:
            PromiseBroken: one did not, with the seed in the words. Any other exception is a finding too.
        """
        try:
            for _ in range(steps):
                if self.faults.total() >= faults:
                    break
                self._one_thing()
            self.calm_down()
            self.promises.at_the_end(lied=self.wire.lied)
            for finding in self.findings:
                raise finding
        except Exception as finding:
            finding.add_note(f"world seed {self.seed}, after {dict(self.faults)}")
            raise
        except Killed as killed:
            raise PromiseBroken(f"world seed {self.seed}: a killed process of {killed.node} went on") from killed
        return self.faults

    def calm_down(self) -> None:
        """End all faults and let time pass until nothing is left to do."""
        self._calm = True
        self.rounds = replace(self.rounds, parts_after=NEVER)  # now every part can come
        self.wire.down.clear()
        while self.wire.delayed:
            self.wire.deliver_delayed()
        for _ in range(200):
            self.now += timedelta(minutes=30)
            before = self._left_to_do()
            for node in self.nodes.values():
                for other in self.nodes:
                    for what in dict.fromkeys(WORK):
                        if other != node.name:
                            self._work(node, what, other)
            if not before and not self._left_to_do():
                return
        raise PromiseBroken(f"it never calms down: {self._left_to_do()}")

    def _one_thing(self) -> None:
        self.now += timedelta(seconds=self.random.choice((0, 1, 1, 2, 5)))
        node = self.random.choice(list(self.nodes.values()))
        other = self.random.choice([name for name in self.nodes if name != node.name])
        luck = self.random.random()
        if luck < 0.20 and self._room_for_more():
            self._let_act(node, other)
        elif luck < 0.74:
            self._work(node, self.random.choice(WORK), other)
        elif luck < 0.80:
            self.wire.deliver_delayed()
        elif luck < 0.83:
            self.wire.replay()
        elif luck < 0.90:
            self.stranger.act()
        elif luck < 0.93:
            self._let_open(node)
        elif luck < 0.96:
            self._toggle(node.name)
        elif luck < 0.99:
            self.now += timedelta(seconds=self.random.choice((10, 60, 150, 4000)))
        elif self.random.random() < 0.02:
            self.fault("a month passes")
            self.now += timedelta(days=31)

    def _meet(self, node: Node) -> None:
        """Run another task to its end, in the middle of one of this node: a twin of what it does, most often."""
        luck = self.random.random()
        if luck < 0.35 and self.wire.heard:
            mine = [packet for packet in self.wire.heard if packet.target == node.name]
            if mine:
                self.wire._try(mine[-1] if self.random.random() < 0.7 else self.random.choice(mine))
        elif luck < 0.75:
            other = self.random.choice([name for name in self.nodes if name != node.name])
            self._work(node, self.random.choice(WORK), other)
        elif luck < 0.80:
            self.fault("stalled")
            self.now += self.rounds.lease + timedelta(seconds=1)
            other = self.random.choice([name for name in self.nodes if name != node.name])
            self._work(node, "send", other)
        else:
            self._one_thing()

    def _work(self, node: Node, what: str, other: str) -> None:
        with alive(node):
            try:
                node.process().work(what, other)
            except CouldNotReach:
                return

    def _let_open(self, node: Node) -> None:
        delivered = [
            key
            for key, row in node.tables.incoming.items()
            if row.state is IncomingState.DELIVERED and key.sender in self.nodes
        ]
        if delivered:
            with alive(node):
                try:
                    node.process().open_message(self.random.choice(delivered))
                except CouldNotReach:
                    return

    def _toggle(self, name: str) -> None:
        if name in self.wire.down:
            self.wire.down.discard(name)
        elif len(self.wire.down) < 1:
            self.wire.down.add(name)

    # Acts

    def _room_for_more(self) -> bool:
        return sum(len(node.tables.outgoing) for node in self.nodes.values()) < self._most_acts

    def _let_act(self, node: Node, other: str) -> None:
        """Let a person of the node act: open a request, or go on with one on what the node knows of it."""
        open_here = [one for one in self._requests if {node.name, other} == set(one[1:])]
        if open_here and self.random.random() < 0.7:
            request = self.random.choice(open_here)[0]
            antecedent = self._last_known(node, request)
            if antecedent is None:
                return
        else:
            request, antecedent = "", None
        act, content = self.make_act(node, other, request=request, antecedent=antecedent)
        with alive(node):
            try:
                node.process().take(act, content)
                if not request:
                    self._requests.append((act.id, node.name, other))
            except CouldNotReach:
                return

    def make_act(
        self, node: Node, other: str, *, request: str = "", antecedent: Antecedent | None = None
    ) -> tuple[Act, bytes]:
        """Make and sign an act, and put the sealed parts that it names on the node's disk."""
        act_id = self.random.randbytes(16).hex()
        self._request_of[act_id] = request or act_id
        act = Act(
            id=act_id,
            sender=Party(node=node.name, authority="point"),
            recipient=Party(node=other, authority="point"),
            person=Person(name="An officer", role="duty_officer"),
            act="ask",
            kind="preservation",
            request=request or act_id,
            case="1/2026",
            your_case=None,
            priority=Priority.URGENT,
            mode=Mode.EXERCISE,
            made_at=self.now,
            antecedent=antecedent,
            body={},
            parts=self._make_parts(node),
        )
        return act, sign_act(act, salt=self.random.randbytes(32), signer=node.signer)

    def _make_parts(self, node: Node) -> tuple[Part, ...]:
        """Make none, one or two parts; no two of an act are the same sealed bytes, as two seals never are."""
        made = (self._make_part(node) for _ in range(self.random.choice((0, 0, 0, 1, 2))))
        return tuple({part.sealed_sha256: part for part in made}.values())

    def _make_part(self, node: Node) -> Part:
        data = self.random.randbytes(self.random.choice((1, 6, 7, 8, 30)))
        if self.random.random() < 0.15:
            data = b"the same"  # as somebody names it who has read the digest on the wire
        digest = sha256(data).hexdigest()
        node.blobs[digest] = data
        return Part(
            name="mail.mbox",
            media_type="application/mbox",
            size=len(data),
            sha256=digest,
            sealed_size=len(data),
            sealed_sha256=digest,
        )

    def _last_known(self, node: Node, request: str) -> Antecedent | None:
        """Return the last act of the request that the node knows: its own, or one that was laid before it."""
        known: list[tuple[datetime, Antecedent]] = []
        for row in node.tables.outgoing.values():
            if self._request_of.get(row.message.id) == request:
                known.append((row.message.made_at, Antecedent(row.message.id, row.message.content_sha256)))
        for kept in node.tables.incoming.values():
            if kept.message.act.request == request and kept.state is not IncomingState.WAITING:
                act = kept.message.act
                known.append((act.made_at, Antecedent(act.id, kept.message.facts.content_sha256)))
        return max(known, key=lambda one: one[0])[1] if known else None

    # Setting up, and looking

    def _new_node(self, name: str) -> Node:
        make = self._node_types.get(name, Node)
        node = make(name=name, world=self, signer=self.kit.new_signer(name))
        self.promises.tables[name] = node.tables
        self.promises.blobs[name] = node.blobs
        return node

    def _introduce_everyone(self) -> None:
        signers = {name: node.signer for name, node in self.nodes.items()} | {STRANGER: self.stranger.signer}
        for node in self.nodes.values():
            for name, signer in signers.items():
                if name != node.name:
                    seal = self.kit.recipient(name)
                    node.introduce(Partner(node=name, endpoint=name, sign=signer.public, seal=seal))

    def _postponed(self) -> bool:
        if self._calm or self.random.random() >= self._mood.postpone:
            return False
        self.fault("not laid before anyone now")
        return True

    def _is_owed_word(self, node: Node, row: OutRow) -> bool:
        """Say whether a message was laid before its authority and the sender, told lies on the way, asks about it."""
        if row.message.state is not OutgoingState.RELAYED or row.message.node not in self.nodes:
            return False
        there = self.nodes[row.message.node].tables.incoming.get(MessageKey(sender=node.name, id=row.message.id))
        return there is not None and there.state is not IncomingState.WAITING

    def _given_up(self, key: MessageKey) -> bool:
        return self.nodes[key.sender].tables.outgoing[key.id].message.state is OutgoingState.FAILED

    def _is_idle(self, node: Node, key: str) -> bool:
        digest = key.removeprefix("part-")
        return not any(one.waiting and not one.whole for one in namings(node.tables, digest))

    def _left_to_do(self) -> list[str]:
        left = []
        for node in self.nodes.values():
            tables = node.tables
            left += [
                f"{node.name} queued {i}" for i, r in tables.outgoing.items() if r.message.state is OutgoingState.QUEUED
            ]
            left += [f"{node.name} asks about {i}" for i, r in tables.outgoing.items() if self._is_owed_word(node, r)]
            left += [f"{node.name} due {n}" for n, r in tables.own.items() if r.receipt.stored is None]
            left += [f"{node.name} to push {n}" for n, r in tables.own.items() if r.receipt.push and n[0] in self.nodes]
            left += [
                f"{node.name} waits for part {digest} of {key.id}"
                for (key, digest), (_, whole) in tables.incoming_parts.items()
                if not whole
                and key.sender in self.nodes
                and tables.incoming[key].state is IncomingState.WAITING
                and not self._given_up(key)
            ]
            left += [f"{node.name} holds pieces of {key} for nobody" for key in node.room if self._is_idle(node, key)]
            left += [f"{node.name} keeps part {digest} for nobody" for digest in abandoned(tables)]
        return left
