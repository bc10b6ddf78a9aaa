"""The wire between nodes: it loses, repeats, delays, reorders, cuts short and damages, and is listened to."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longbien.core.errors import CouldNotReach, TheirMessageIsWrong

from .nodes import Killed, Refused, Unreachable

if TYPE_CHECKING:
    from .world import World


@dataclass(frozen=True, slots=True)
class Packet:
    """A request on its way."""

    source: str
    target: str
    door: str
    body: bytes
    name: str = ""
    start: int = 0


class Wire:
    """Carries requests of one world. What was heard can be sent again by anyone."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.delayed: list[Packet] = []
        self.heard: deque[Packet] = deque(maxlen=60)
        self.down: set[str] = set()
        self.lied = False  # gave an answer to another question, which nobody signs where parts and pushes are concerned

    def carry(self, source: str, target: str, door: str, body: bytes, *, name: str = "", start: int = 0) -> bytes:
        """Carry a request and its answer. Raises: Unreachable, Refused."""
        packet = Packet(source, target, door, body, name, start)
        self.heard.append(packet)
        if target in self.down or source in self.down:
            self._world.fault("outage")
            raise Unreachable("outage")
        way = self._world.draw(WAYS)
        if way == "delayed":
            self.delayed.append(packet)
        if way in {"lost", "delayed"}:
            raise Unreachable(way)
        return self._carry_badly(packet, way)

    def _carry_badly(self, packet: Packet, way: str) -> bytes:
        match way:
            case "request damaged":
                return self.ask(self._damaged(packet))
            case "request cut short":
                return self.ask(self._cut(packet))
            case "answer lost":
                self.ask(packet)
                raise Unreachable("the answer is lost")
            case "answer damaged":
                return self._world.damage(self.ask(packet))
            case "answer cut short":
                answer = self.ask(packet)
                return answer[: self._world.random.randrange(len(answer))]
            case "repeated":
                self.ask(packet)
            case "answer of another":
                return self._answer_of_another(packet)
        return self.ask(packet)

    def ask(self, packet: Packet) -> bytes:
        """Let the target answer, in a process of its own. Raises: Unreachable, Refused."""
        node = self._world.nodes.get(packet.target)
        if node is None:
            raise Unreachable("nobody there")
        try:
            return node.process().answer(packet.door, packet.body, name=packet.name, start=packet.start)
        except TheirMessageIsWrong as fault:
            raise Refused(fault.code) from fault
        except CouldNotReach as fault:
            raise Unreachable(fault.code) from fault
        except Killed as killed:
            if killed.node != node.name:
                raise
            raise Unreachable("killed") from killed

    def deliver_delayed(self) -> None:
        """Let one of the delayed requests arrive, in any order. Nobody waits for the answer any more."""
        if self.delayed:
            packet = self.delayed.pop(self._world.random.randrange(len(self.delayed)))
            self._try(packet)

    def replay(self) -> None:
        """Send again something that was heard."""
        if self.heard:
            self._world.fault("replayed")
            self._try(self._world.random.choice(self.heard))

    def forge(self, packet: Packet) -> None:
        """Send something that somebody made up."""
        self._world.fault("forged")
        self._try(packet)

    def _try(self, packet: Packet) -> None:
        try:
            self.ask(packet)
        except CouldNotReach:
            return

    def _damaged(self, packet: Packet) -> Packet:
        return Packet(
            packet.source, packet.target, packet.door, self._world.damage(packet.body), packet.name, packet.start
        )

    def _cut(self, packet: Packet) -> Packet:
        if not packet.body:
            return packet
        body = packet.body[: self._world.random.randrange(len(packet.body))]
        return Packet(packet.source, packet.target, packet.door, body, packet.name, packet.start)

    def _answer_of_another(self, packet: Packet) -> bytes:
        """Answer with what the target truly answered to something else."""
        others = [one for one in self.heard if (one.target, one.door) == (packet.target, packet.door) and one != packet]
        if not others:
            return self.ask(packet)
        self.lied = True
        return self.ask(self._world.random.choice(others))


WAYS = (
    ("lost", 14),
    ("delayed", 14),
    ("request damaged", 6),
    ("request cut short", 3),
    ("answer lost", 12),
    ("answer damaged", 6),
    ("answer cut short", 2),
    ("repeated", 8),
    ("answer of another", 3),
    ("", 32),
)
