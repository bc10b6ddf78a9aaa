"""The Merkle tree of RFC 6962: a root over leaves in order, and short proofs about it.

Everywhere `leaves` is the sequence of *leaf hashes*, not of what was hashed. Proofs are verified strictly: a path one
hash too long or too short is refused, so that each true statement has exactly one proof.

    hashes = [leaf_hash(data) for data in records]
    path = inclusion_path(3, hashes)
    verify_inclusion(3, len(hashes), hashes[3], path, root(hashes))

Source: RFC 6962, 2.1; the verifying algorithms are those of RFC 9162, 2.1.3.2 and 2.1.4.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """Hash what a leaf holds."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two neighbours into the node above them."""
    return sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the root over all leaves; that of no leaves is the hash of nothing."""
    level = list(leaves)
    if not level:
        return EMPTY_ROOT
    while len(level) > 1:
        level = _level_above(level)
    return level[0]


def inclusion_path(index: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """
    Return the hashes that lead from leaf `index` up to the root over `leaves`.

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"no leaf {index} among {len(leaves)}")
    path = []
    level = list(leaves)
    while len(level) > 1:
        if (sibling := index ^ 1) < len(level):
            path.append(level[sibling])
        level = _level_above(level)
        index >>= 1
    return tuple(path)


def all_paths(leaves: Sequence[bytes]) -> tuple[bytes, tuple[tuple[bytes, ...], ...]]:
    """Return the root and every leaf's path, in one walk: what a batch of receipts needs."""
    paths: list[list[bytes]] = [[] for _ in leaves]
    level = list(leaves)
    height = 0
    while len(level) > 1:
        for index, path in enumerate(paths):
            if (sibling := (index >> height) ^ 1) < len(level):
                path.append(level[sibling])
        level = _level_above(level)
        height += 1
    return (level[0] if level else EMPTY_ROOT), tuple(tuple(path) for path in paths)


def verify_inclusion(index: int, size: int, leaf_hash: bytes, path: Sequence[bytes], root: bytes) -> bool:
    """
    Say whether `path` proves that the tree of `size` leaves under `root` has `leaf_hash` at `index`.

    Args:
        index: from 0.
        size: how many leaves the tree has.
        leaf_hash: of the leaf in question.
        path: as `inclusion_path` returns it.
        root: of the tree.

    Source: RFC 9162, 2.1.3.2, with its step numbers.
    """
    if not 0 <= index < size or not _all_hashes((leaf_hash, root, *path)):  # 1
        return False
    node, last, found = index, size - 1, leaf_hash  # 2, 3
    for step in path:  # 4
        if last == 0:  # 4.a
            return False
        if node & 1 or node == last:  # 4.b
            found = node_hash(step, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, step)
        node, last = node >> 1, last >> 1  # 4.c
    return last == 0 and found == root  # 5


def consistency_path(old: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """
    Return the proof that the tree over the first `old` leaves is a beginning of the tree over all of them.

    Empty if nothing was added, or if there was nothing before.

    Raises:
        IndexError: there were never so many leaves.

    Source: RFC 6962, 2.1.2.
    """
    if not 0 <= old <= len(leaves):
        raise IndexError(f"no tree of {old} within {len(leaves)}")
    if old in {0, len(leaves)}:
        return ()
    return tuple(_subproof(old, leaves, whole=True))


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]) -> bool:
    """
    Say whether `path` proves that the tree of `new` leaves only added to the tree of `old` leaves.

    Args:
        old: size of the earlier tree.
        new: size of the later tree.
        old_root: root of the earlier tree.
        new_root: root of the later tree.
        path: as `consistency_path` returns it.

    Source: RFC 9162, 2.1.4.2, with its step numbers; trees of equal size and the empty tree have the empty proof.
    """
    if not 0 <= old <= new or not _all_hashes((old_root, new_root, *path)):
        return False
    if old in {0, new}:
        expected = EMPTY_ROOT if old == 0 else new_root
        return not path and old_root == expected and (new > 0 or new_root == EMPTY_ROOT)
    steps = list(path)
    if old & (old - 1) == 0:  # 2: a full tree is its own first step
        steps.insert(0, old_root)
    if not steps:  # 1
        return False
    node, last = old - 1, new - 1  # 3
    while node & 1:  # 4
        node, last = node >> 1, last >> 1
    found_old = found_new = steps[0]  # 5
    for step in steps[1:]:  # 6
        if last == 0:  # 6.a
            return False
        if node & 1 or node == last:  # 6.b
            found_old = node_hash(step, found_old)
            found_new = node_hash(step, found_new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found_new = node_hash(found_new, step)
        node, last = node >> 1, last >> 1  # 6.c
    return last == 0 and found_old == old_root and found_new == new_root  # 7


def _level_above(level: Sequence[bytes]) -> list[bytes]:
    above = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
    if len(level) & 1:
        above.append(level[-1])
    return above


def _subproof(old: int, leaves: Sequence[bytes], *, whole: bool) -> list[bytes]:
    size = len(leaves)
    if old == size:
        return [] if whole else [root(leaves)]
    split = 1 << ((size - 1).bit_length() - 1)
    if old <= split:
        return [*_subproof(old, leaves[:split], whole=whole), root(leaves[split:])]
    return [*_subproof(old - split, leaves[split:], whole=False), root(leaves[:split])]


def _all_hashes(values: Sequence[bytes]) -> bool:
    return all(len(value) == HASH_BYTES for value in values)
