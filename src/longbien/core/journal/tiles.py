"""The tree of a journal, kept as tiles: proofs for any size by reading a few small files.

The rules, in plain sentences:

- The tiles of a size follow from the leaves alone. Writing them again, after a crash or for safety, changes nothing.
- A tile that is there with other bytes is never overwritten: the journal is damaged, and we stop.
- A proof for an old size may be read from the tiles of any later size (`held`).

    size, root = append(store, size, commitments)
    path = inclusion(store, index, size)

Source: C2SP tlog-tiles; RFC 6962 section 2.1; spec/journal.md section 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from longbien.core.errors import MayNotDoThisNow
from longbien.core.merkle import EMPTY_ROOT, HASH_BYTES, leaf_hash, node_hash

HEIGHT = 8
WIDTH = 1 << HEIGHT
ENTRY_PREFIX = HASH_BYTES.to_bytes(2, "big")


class JournalDamaged(MayNotDoThisNow):
    """A tile is missing, has the wrong length, or would have to be rewritten with other bytes."""

    code = "journal_damaged"


class TileStore(Protocol):
    """
    Where tiles lie. `write` puts a file there whole or not at all, durably; it may replace one with the same bytes.
    """

    def read(self, path: str) -> bytes | None:
        """Return the file, or None if there is none."""

    def write(self, path: str, data: bytes) -> None:
        """Put the file there."""


def tile_path(*, level: int | None, index: int, width: int = WIDTH) -> str:
    """Return the path of a tile, or of an entry bundle if `level` is None; `width` below 256 names a partial one."""
    groups = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        groups.insert(0, f"x{index % 1000:03d}")
    kind = "entries" if level is None else str(level)
    partial = f".p/{width}" if width < WIDTH else ""
    return f"tile/{kind}/{'/'.join(groups)}{partial}"


def partial_paths(size: int) -> tuple[str, ...]:
    """Return the partial tiles and bundle of a tree of this size: what may go once a later size is durable."""
    paths = [tile_path(level=None, index=size // WIDTH, width=size % WIDTH)] if size % WIDTH else []
    for level in _levels(size):
        count = size >> (HEIGHT * level)
        if count % WIDTH:
            paths.append(tile_path(level=level, index=count // WIDTH, width=count % WIDTH))
    return tuple(paths)


def append(store: TileStore, size: int, leaves: Sequence[bytes]) -> tuple[int, bytes]:
    """
    Add leaves to a tree and write the tiles that follow.

    Args:
        store: holds the tiles of `size`.
        size: number of leaves already in tiles.
        leaves: leaf data of 32 bytes each, in order.

    Returns:
        The new size and root.

    Raises:
        JournalDamaged: tiles of `size` are missing, or a tile is already there with other bytes.
        ValueError: a leaf has not 32 bytes (our own mistake, not a foreign message).
    """
    if any(len(leaf) != HASH_BYTES for leaf in leaves):
        raise ValueError("leaf data of a journal has 32 bytes")
    _append_level(store, None, size, [ENTRY_PREFIX + leaf for leaf in leaves])
    new = [leaf_hash(leaf) for leaf in leaves]
    level = 0
    while new:
        new = [_tile_root(tile) for tile in _append_level(store, level, size >> (HEIGHT * level), new)]
        level += 1
    return size + len(leaves), root(store, size + len(leaves))


def root(store: TileStore, size: int, *, held: int | None = None) -> bytes:
    """
    Return the root of the first `size` leaves.

    Args:
        held: a size, at least `size`, whose tiles are there; `size` itself if not said.

    Raises:
        JournalDamaged: a tile is missing or has the wrong length.
    """
    return _Tree(store, size if held is None else held).range_hash(0, size) if size else EMPTY_ROOT


def inclusion(store: TileStore, index: int, size: int, *, held: int | None = None) -> tuple[bytes, ...]:
    """
    Return the path from leaf `index` to the root of the first `size` leaves, sibling of the leaf first.

    Raises:
        JournalDamaged: a tile is missing or has the wrong length.
        ValueError: no such leaf in a tree of that size.

    Source: RFC 6962 section 2.1.1.
    """
    if not 0 <= index < size:
        raise ValueError("the leaf is not in a tree of this size")
    tree = _Tree(store, size if held is None else held)
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(tree.range_hash(middle, end))
            end = middle
        else:
            path.append(tree.range_hash(start, middle))
            start = middle
    return tuple(reversed(path))


def consistency(store: TileStore, old: int, new: int, *, held: int | None = None) -> tuple[bytes, ...]:
    """
    Return the proof that the tree of `new` leaves extends the tree of `old`; empty if `old` is 0 or `new`.

    Raises:
        JournalDamaged: a tile is missing or has the wrong length.
        ValueError: `old` is above `new`.

    Source: RFC 6962 section 2.1.2.
    """
    if not 0 <= old <= new:
        raise ValueError("a tree extends only a smaller one")
    if old in (0, new):
        return ()
    tree = _Tree(store, new if held is None else held)
    proof: list[bytes] = []
    start, end = 0, new
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            proof.append(tree.range_hash(middle, end))
            end = middle
        else:
            proof.append(tree.range_hash(start, middle))
            start = middle
    if start:
        proof.append(tree.range_hash(start, end))
    return tuple(reversed(proof))


def _split(width: int) -> int:
    """Return the largest power of two below `width`: where RFC 6962 parts a tree in two."""
    return 1 << ((width - 1).bit_length() - 1)


def _levels(size: int) -> Iterator[int]:
    """Yield the levels on which a tree of this size has tiles."""
    level = 0
    while size >> (HEIGHT * level):
        yield level
        level += 1


def _chunks(data: bytes) -> list[bytes]:
    return [data[i : i + HASH_BYTES] for i in range(0, len(data), HASH_BYTES)]


def _tile_root(tile: Sequence[bytes]) -> bytes:
    """Return the root over a power of two of hashes."""
    hashes = list(tile)
    while len(hashes) > 1:
        hashes = [node_hash(hashes[i], hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


def _append_level(store: TileStore, level: int | None, count: int, new: list[bytes]) -> list[list[bytes]]:
    """Write the tiles (or bundles) of one level that `new` items change; return the full ones, whole."""
    if not new:
        return []
    index, width = divmod(count, WIDTH)
    items = _items(_read(store, level, index, width), level) + new
    full: list[list[bytes]] = []
    for offset in range(0, len(items), WIDTH):
        tile = items[offset : offset + WIDTH]
        _write(store, tile_path(level=level, index=index + offset // WIDTH, width=len(tile)), b"".join(tile))
        if len(tile) == WIDTH:
            full.append(tile)
    return full


def _items(data: bytes, level: int | None) -> list[bytes]:
    step = HASH_BYTES + (len(ENTRY_PREFIX) if level is None else 0)
    return [data[i : i + step] for i in range(0, len(data), step)]


def _read(store: TileStore, level: int | None, index: int, width: int) -> bytes:
    """Return the first `width` items of a tile: from the partial tile of that width, else from the full one."""
    if not width:
        return b""
    step = HASH_BYTES + (len(ENTRY_PREFIX) if level is None else 0)
    for there in (width, WIDTH):
        path = tile_path(level=level, index=index, width=there)
        data = store.read(path)
        if data is not None:
            if len(data) != there * step:
                raise JournalDamaged(f"{path} has {len(data)} bytes")
            return data[: width * step]
    raise JournalDamaged(f"{tile_path(level=level, index=index, width=width)} is missing")


def _write(store: TileStore, path: str, data: bytes) -> None:
    there = store.read(path)
    if there is None:
        store.write(path, data)
    elif there != data:
        raise JournalDamaged(f"{path} is there with other bytes")


class _Tree:
    """Hashes of ranges of leaves, read from the tiles of one size; each tile is read once."""

    def __init__(self, store: TileStore, size: int) -> None:
        self._store = store
        self._size = size
        self._tiles: dict[tuple[int, int], list[bytes]] = {}

    def range_hash(self, start: int, end: int) -> bytes:
        """Return the root over leaves `start` to `end`, a range that RFC 6962's splitting yields."""
        parts: list[bytes] = []
        while start < end:
            width = 1 << ((end - start).bit_length() - 1)
            parts.append(self._whole(start, width))
            start += width
        while len(parts) > 1:
            right = parts.pop()
            parts[-1] = node_hash(parts[-1], right)
        return parts[0]

    def _whole(self, start: int, width: int) -> bytes:
        """Return the root over `width` leaves, a power of two, from a multiple of it."""
        level, height = divmod(width.bit_length() - 1, HEIGHT)
        first = start >> (HEIGHT * level)
        index, offset = divmod(first, WIDTH)
        return _tile_root(self._tile(level, index)[offset : offset + (1 << height)])

    def _tile(self, level: int, index: int) -> list[bytes]:
        if (level, index) not in self._tiles:
            width = min(WIDTH, (self._size >> (HEIGHT * level)) - index * WIDTH)
            self._tiles[level, index] = _chunks(_read(self._store, level, index, width))
        return self._tiles[level, index]
