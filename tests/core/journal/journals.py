"""What the tests of the journal share: keys, cheap leaves, tiles in memory, a grown journal, flipped bits."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from longbien.core import merkle
from longbien.core.journal import tiles
from longbien.core.journal.checkpoints import Checkpoint, sign_checkpoint
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.journal.proofs import make_proof
from longbien.core.journal.witnessing import Cosign, add_cosignatures, cosign, judge, read_request, write_request

NOW = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def seed(name: str) -> bytes:
    """Return a seed for tests only."""
    return hashlib.sha256(f"seed for tests: {name}".encode()).digest()


def log_keys(node: str) -> LogKeys:
    return LogKeys.from_seeds(
        node=node, ed25519_seed=seed(f"{node} log ed25519"), ml_dsa_44_seed=seed(f"{node} log ml-dsa-44")
    )


def witness_keys(node: str) -> WitnessKeys:
    return WitnessKeys.from_seeds(
        node=node, ed25519_seed=seed(f"{node} witness ed25519"), ml_dsa_44_seed=seed(f"{node} witness ml-dsa-44")
    )


ARDENIA = log_keys("XAA")
BELLORA = log_keys("XBB")
BELLORA_WITNESS = witness_keys("XBB")
CORVANIA_WITNESS = witness_keys("XCC")


def leaf(index: int, *, kind: str = "leaf") -> bytes:
    """Return cheap leaf data of 32 bytes."""
    return hashlib.sha256(f"{kind} {index}".encode()).digest()


def leaves(count: int, *, start: int = 0, kind: str = "leaf") -> list[bytes]:
    return [leaf(index, kind=kind) for index in range(start, start + count)]


class MemoryTiles:
    """A tile store in memory that remembers the order of writing, and can stop before any write."""

    def __init__(self, *, files: dict[str, bytes] | None = None, writes_until_crash: int | None = None) -> None:
        self.files = dict(files or {})
        self.written: list[str] = []
        self._left = writes_until_crash

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def write(self, path: str, data: bytes) -> None:
        if self._left is not None and len(self.written) >= self._left:
            raise PowerCut
        self.written.append(path)
        self.files[path] = data


class PowerCut(Exception):
    """The machine stopped."""


@dataclass(frozen=True)
class Journal:
    """The journal of Ardenia in tests: its leaves in tiles."""

    store: MemoryTiles
    data: tuple[bytes, ...]
    keys: LogKeys

    @classmethod
    def of(cls, data: Sequence[bytes], *, keys: LogKeys = ARDENIA) -> Journal:
        store = MemoryTiles()
        tiles.append(store, 0, data)
        return cls(store, tuple(data), keys)

    def head(self, size: int | None = None) -> Checkpoint:
        size = len(self.data) if size is None else size
        return Checkpoint(self.keys.verifiers.name, size, tiles.root(self.store, size, held=len(self.data)))

    def signed(self, size: int | None = None) -> bytes:
        return sign_checkpoint(checkpoint=self.head(size), keys=self.keys, at=NOW, previous=None, proof=())

    def consistency(self, old: int, new: int | None = None) -> tuple[bytes, ...]:
        return tiles.consistency(self.store, old, len(self.data) if new is None else new, held=len(self.data))

    def cosigned(self, *witnesses: WitnessKeys) -> bytes:
        """Return the checkpoint of the whole journal, cosigned by these witnesses, who see it for the first time."""
        note = self.signed()
        for number, witness in enumerate(witnesses):
            request = read_request(write_request(old=0, proof=(), note=note))
            verdict = judge(None, request, log=self.keys.verifiers, now=LATER)
            assert isinstance(verdict, Cosign)
            answer = cosign(verdict, keys=witness)
            others = tuple(earlier.verifiers for earlier in witnesses[:number])
            note = add_cosignatures(
                note, answer=answer, log=self.keys.verifiers, witness=witness.verifiers, others=others
            ).note.encoded
        return note

    def proof(self, index: int, *, checkpoint: bytes, salt: bytes | None = None) -> bytes:
        path = tiles.inclusion(self.store, index, len(self.data))
        return make_proof(index=index, path=path, checkpoint=checkpoint, salt=salt)


def naive_root(data: Sequence[bytes]) -> bytes:
    return merkle.root([merkle.leaf_hash(each) for each in data])


def every_flip(data: bytes, *, start: int = 0, end: int | None = None) -> Iterator[tuple[int, bytes]]:
    """Yield the position of each bit between two bytes, and the data with that bit turned over."""
    for bit in range(start * 8, (len(data) if end is None else end) * 8):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << (bit % 8)
        yield bit, bytes(flipped)
