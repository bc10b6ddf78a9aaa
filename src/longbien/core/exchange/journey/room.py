"""Room for parts: nothing is taken that the disk could not hold to its end (`spec/exchange.md` 5.1).

An act that names parts is taken only if what its sender has announced and not delivered stays below a limit, and if
everything of it that is not here yet would leave the reserve of the disk alone. The same is looked at again before the
first piece of a part, and the reserve before every other piece. Whoever is refused tries again: nothing is lost by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from longbien.core.errors import CouldNotReach
from longbien.core.exchange.journey.ends import SealedBlobs, WaitingRoom
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.values import Incoming, NamedPart, PartNaming

UNLIMITED = 2**62
PART_KEY = "part-"


class NoRoom(CouldNotReach):
    """There is no room for the part now; the sender should wait and try again."""

    code = "no_room"


@dataclass(frozen=True, slots=True)
class Space:
    """Where parts wait and stay, and how much of it partners may fill."""

    room: WaitingRoom
    blobs: SealedBlobs
    reserve_bytes: int  # of free disk that parts never use
    per_partner_bytes: int  # that one partner may have announced and not delivered

    def free_bytes(self) -> int:
        """Return how many bytes of parts can still be taken; below zero when the reserve is being used up."""
        bounds = [bound for bound in (self.room.free_bytes(), self.blobs.free_bytes()) if bound is not None]
        return min(bounds) - self.reserve_bytes if bounds else UNLIMITED


def room_for(nodes: Iterable[str], *, records: Records, space: Space) -> dict[str, int]:
    """
    Return for each partner how large the parts may be, all together, that it has announced and that are not whole.

    What is held of them already no longer needs room. To be called outside any transaction: it looks at the disk.
    """
    return {node: _room_for(node, records=records, space=space) for node in nodes}


def _room_for(node: str, *, records: Records, space: Space) -> int:
    free = space.free_bytes()
    if free >= space.per_partner_bytes:
        return free  # there can be no more to come than that
    missing = {naming.part.sealed_sha256 for naming in records.announced(node=node) if not naming.whole}
    return free + sum(space.room.held(key=room_key(digest)) for digest in missing)


def that_fit(
    tx: Transaction, messages: Sequence[Incoming], *, available: Mapping[str, int], space: Space
) -> list[Incoming]:
    """
    Leave out new messages whose parts have no room.

    Args:
        tx: with the partners locked, so that no two batches of one partner take the same room.
        messages: in the order in which they would be kept.
        available: of `room_for`, for every partner that names parts in them.
        space: for the limit of a partner.
    """
    ledgers: dict[str, _Ledger] = {}
    fitting: list[Incoming] = []
    for message in messages:
        if message.act.parts:
            node = message.facts.sender
            ledger = ledgers.setdefault(node, _Ledger(tx.announced(node=node)))
            if not ledger.takes(message, missing_bytes=available[node], announced_bytes=space.per_partner_bytes):
                continue
        fitting.append(message)
    return fitting


class _Ledger:
    """What one partner has announced: each part once, however many of its acts name it."""

    def __init__(self, namings: Sequence[PartNaming]) -> None:
        self._announced = {naming.part for naming in namings}
        self._missing = {naming.part for naming in namings if not naming.whole}

    def takes(self, message: Incoming, *, missing_bytes: int, announced_bytes: int) -> bool:
        """Add the parts of a message and say so, if both sums stay within their bounds."""
        parts = {NamedPart(part.sealed_sha256, part.sealed_size) for part in message.act.parts}
        announced, missing = self._announced | parts, self._missing | parts
        if size_of(announced) > announced_bytes or size_of(missing) > missing_bytes:
            return False
        self._announced, self._missing = announced, missing
        return True


def size_of(parts: Iterable[NamedPart]) -> int:
    """Return the bytes of parts."""
    return sum(part.sealed_size for part in parts)


def require_room(naming: PartNaming, *, start: int, length: int, records: Records, space: Space) -> None:
    """
    Require room for a piece: of the first, for all that its sender has announced; of another, for itself.

    Raises:
        NoRoom: there is none now.
    """
    needed = length
    free = space.free_bytes()
    if start == 0 and free < space.per_partner_bytes:
        missing = {one.part for one in records.announced(node=naming.node) if not one.whole}
        needed = max(length, size_of(missing))
        free += sum(space.room.held(key=room_key(part.sealed_sha256)) for part in missing)
    if needed > free:
        raise NoRoom(f"{needed} bytes of {naming.node} need room, {max(free, 0)} are free beside the reserve")


def room_key(sealed_sha256: str) -> str:
    """Return the key under which a part waits."""
    return PART_KEY + sealed_sha256
