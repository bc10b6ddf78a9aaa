"""Two whole nodes in one process: Ardenia's asks, Bellora's is asked. What they send goes by the real rounds.

with pair.bellora.here():
    one_request(officer=pair.bellora.officer("lawyer"), request_id=request_id)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

from fakes.stores import MemoryBlobs, MemorySpool, MemoryTiles
from longbien.actions.exchange import arriving, rounds
from longbien.actions.people import add_authority
from longbien.adapters.documents.typeset import TypesetDocuments
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.officers import Officer
from longbien.data.models import Authority, Person, Request, Seat
from longbien.ports.instruments import Instruments, NodeName, current, install
from longbien.ports.transport import PartHeld, PartnerRefused
from longbien.readers.people import officer_in
from offices import assembled, introduce
from people import ARDENIA, BELLORA, NOW
from people import Node as Identity

from .second_database import as_default

PEOPLE = {"lawyer": "central_authority", "second_lawyer": "central_authority"}
MOST_ROUNDS = 8


@dataclass
class Clock:
    """The clock of both nodes: it goes on by a minute whenever somebody acts."""

    at: datetime = NOW

    def now(self) -> datetime:
        """Return the moment."""
        return self.at

    def tick(self) -> datetime:
        """Let a minute pass; return the moment."""
        self.at += timedelta(minutes=1)
        return self.at


class Wire:
    """Carries to the door of the other node, in this process."""

    def __init__(self, to: Node) -> None:
        self._to = to

    def post_messages(self, *, endpoint: str, body: bytes) -> bytes:
        with self._door() as at:
            return arriving.receive_messages(body=body, instruments=at.instruments, now=at.clock.now())

    def post_receipts(self, *, endpoint: str, body: bytes) -> bytes:
        with self._door() as at:
            return arriving.receive_receipts(body=body, instruments=at.instruments, now=at.clock.now())

    def part_held(self, *, endpoint: str, sealed_sha256: str) -> PartHeld:
        with self._door() as at:
            held = arriving.part_held(sealed_sha256=sealed_sha256, instruments=at.instruments, now=at.clock.now())
        return PartHeld(size=held.size, whole=held.whole)

    def put_part(self, *, endpoint: str, sealed_sha256: str, start: int, piece: bytes) -> PartHeld:
        with self._door() as at:
            held = arriving.receive_piece(
                sealed_sha256=sealed_sha256, start=start, piece=piece, instruments=at.instruments, now=at.clock.now()
            )
        return PartHeld(size=held.size, whole=held.whole)

    @contextmanager
    def _door(self) -> Iterator[Node]:
        with self._to.here():
            try:
                yield self._to
            except TheirMessageIsWrong as error:
                raise PartnerRefused(error.code) from error


@dataclass
class Node:
    """A node: who it is, its database, its instruments, its people."""

    identity: Identity
    clock: Clock
    wrapper: Any  # its connection
    instruments: Instruments = field(init=False)
    people: dict[str, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        one = self.identity
        self.instruments = replace(
            assembled(),
            name=NodeName(node=one.node, state=one.state, endpoint=one.card.endpoint),
            signer=one.signer,
            identity=one.identity,
            log_keys=one.log_keys,
            witness_keys=one.witness_keys,
            blobs=MemoryBlobs(),
            spool=MemorySpool(),
            tiles=MemoryTiles(),
            documents=TypesetDocuments(),
            now=self.clock.now,
        )

    @contextmanager
    def here(self) -> Iterator[Node]:
        """Be at this node: its database and its instruments are those of the process."""
        before = current()
        install(self.instruments)
        try:
            with as_default(self.wrapper):
                yield self
        finally:
            install(before)

    def found(self, *, partner: Identity) -> None:
        """Open the authority with its people, another one with an outsider, and introduce the partner."""
        with self.here():
            ours = add_authority(code="nca", name=f"Authority of {self.identity.state}", functions=[], node=self.name)
            other = add_authority(code="ffu", name="Financial Fraud Unit", functions=[], node=self.name)
            for name, role in PEOPLE.items():
                self._seat(name, ours, role)
            self._seat("outsider", other, "central_authority")
            introduce(partner)
            Authority.objects.create(code="ffu", name="Financial Fraud Unit", node=partner.node)  # of a later card

    @property
    def name(self) -> str:
        """Return the code of the node."""
        return self.identity.node

    def officer(self, name: str) -> Officer:
        """Return an officer of this node; call it here."""
        code = "ffu" if name == "outsider" else "nca"
        found = officer_in(person=self.people[name], authority_code=code, now=self.clock.now())
        assert found is not None
        return found

    def holder(self, request_id: str) -> str:
        """Return who of this node has the request: it can have been handed over; call it here."""
        return "outsider" if Request.objects.get(id=request_id).authority.code == "ffu" else "lawyer"

    def partner_authority(self, partner: Identity) -> Authority:
        """Return the authority of the partner that can be asked; call it here."""
        return Authority.objects.get(node=partner.node, code="nca")

    def _seat(self, name: str, authority: Authority, role: str) -> None:
        person = Person.objects.create(username=name, display_name=name.replace("_", " ").title())
        Seat.objects.create(person=person, authority=authority, role=role, from_at=NOW)
        self.people[name] = person


class Pair:
    """Both nodes, introduced to each other."""

    def __init__(self, *, second: Any) -> None:
        self.clock = Clock()
        self.ardenia = Node(identity=ARDENIA, clock=self.clock, wrapper=connections[DEFAULT_DB_ALIAS])
        self.bellora = Node(identity=BELLORA, clock=self.clock, wrapper=second)
        for node, other in self.both:
            node.instruments = replace(node.instruments, transport=Wire(other))
        install(self.ardenia.instruments)
        for node, other in self.both:
            node.found(partner=other.identity)

    @property
    def both(self) -> tuple[tuple[Node, Node], tuple[Node, Node]]:
        """Each node with its partner."""
        return (self.ardenia, self.bellora), (self.bellora, self.ardenia)

    def carry(self) -> None:
        """Let the workers of both nodes go round until nothing moves any more."""
        for node, _other in self.both:
            with node.here():
                rounds.keep_house(instruments=node.instruments)
        for _round in range(MOST_ROUNDS):
            self.clock.tick()
            moved = [self._round(node, other) for node, other in self.both]
            if not any(moved):
                return
        raise AssertionError("the workers never came to rest")

    def _round(self, node: Node, other: Node) -> bool:
        with node.here():
            tools = {"instruments": node.instruments}
            parts = rounds.hand_over_parts(node=other.name, **tools)
            sent = rounds.send_messages(node=other.name, **tools)
            pushed = rounds.push_receipts(node=other.name, **tools)
            return parts or sent or pushed
