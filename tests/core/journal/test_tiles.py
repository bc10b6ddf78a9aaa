"""Tiles give the same roots and proofs as the tree of RFC 6962 written out, and survive a stop at any write."""

from __future__ import annotations

import random
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.journal.journals import Journal, MemoryTiles, PowerCut, leaf, leaves, naive_root
from longbien.core import merkle
from longbien.core.journal import tiles

SMALL = Journal.of(leaves(600))
SMALL_HASHES = [merkle.leaf_hash(each) for each in SMALL.data]


@pytest.mark.parametrize(
    ("level", "index", "width", "path"),
    [
        (0, 0, 256, "tile/0/000"),
        (0, 1, 7, "tile/0/001.p/7"),
        (1, 999, 256, "tile/1/999"),
        (0, 1000, 256, "tile/0/x001/000"),
        (0, 1234067, 256, "tile/0/x001/x234/067"),
        (None, 1234067, 255, "tile/entries/x001/x234/067.p/255"),
    ],
)
def test_tiles_lie_where_c2sp_puts_them(level: int | None, index: int, width: int, path: str) -> None:
    assert tiles.tile_path(level=level, index=index, width=width) == path


def test_a_tree_of_70_000_has_the_tiles_that_c2sp_lists() -> None:
    store = MemoryTiles()

    tiles.append(store, 0, leaves(70_000))

    full = [tiles.tile_path(level=0, index=index) for index in range(273)]
    bundles = [path.replace("tile/0", "tile/entries") for path in full]
    partial = ["tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]
    assert sorted(store.files) == sorted([*full, *bundles, "tile/1/000", *partial])
    assert tiles.partial_paths(70_000) == tuple(partial)
    assert {len(store.files[path]) for path in full} == {8192}


def test_an_entry_bundle_holds_each_commitment_with_its_length() -> None:
    bundle = b"".join(struct.pack(">H", 32) + each for each in SMALL.data[512:600])

    assert SMALL.store.files["tile/entries/002.p/88"] == bundle


def test_a_level_0_tile_holds_the_leaf_hashes() -> None:
    assert SMALL.store.files["tile/0/001"] == b"".join(SMALL_HASHES[256:512])


def test_roots_of_sizes_0_to_600_are_those_of_the_tree_written_out() -> None:
    store, size = MemoryTiles(), 0
    found = [tiles.root(store, 0)]

    for index in range(600):
        size, root = tiles.append(store, size, [leaf(index)])
        found.append(root)

    assert found == [merkle.root(SMALL_HASHES[:count]) for count in range(601)]


@pytest.mark.parametrize("size", [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537])
def test_growing_across_a_border_of_tiles_gives_the_root_of_the_tree_written_out(size: int) -> None:
    data = leaves(size + 2)
    store = MemoryTiles()
    tiles.append(store, 0, data[: size - 1])

    grown = [tiles.append(store, size - 1 + step, [data[size - 1 + step]]) for step in range(3)]

    assert grown == [(count, naive_root(data[:count])) for count in range(size, size + 3)]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 300), max_size=8))
def test_the_tiles_depend_on_the_leaves_only_not_on_how_they_came(batches: list[int]) -> None:
    store, size = MemoryTiles(), 0

    for count in batches:
        before = tiles.partial_paths(size)
        size, _ = tiles.append(store, size, leaves(count, start=size))
        for path in set(before) - set(tiles.partial_paths(size)):
            del store.files[path]

    assert store.files == Journal.of(leaves(size)).store.files


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_inclusion_proofs_hold_for_any_leaf_and_size(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 600))
    index = data.draw(st.integers(0, size - 1))

    path = tiles.inclusion(SMALL.store, index, size, held=600)

    assert path == merkle.inclusion_path(index, SMALL_HASHES[:size])
    assert merkle.verify_inclusion(index, size, SMALL_HASHES[index], path, merkle.root(SMALL_HASHES[:size]))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_consistency_proofs_hold_for_any_two_sizes(data: st.DataObject) -> None:
    new = data.draw(st.integers(0, 600))
    old = data.draw(st.integers(0, new))

    proof = tiles.consistency(SMALL.store, old, new, held=600)

    assert proof == merkle.consistency_path(old, SMALL_HASHES[:new])
    roots = merkle.root(SMALL_HASHES[:old]), merkle.root(SMALL_HASHES[:new])
    assert merkle.verify_consistency(old, new, *roots, proof)


def test_proofs_in_a_large_tree_read_few_tiles() -> None:
    class Counting(MemoryTiles):
        reads = 0

        def read(self, path: str) -> bytes | None:
            self.reads += 1
            return super().read(path)

    size = 66_000
    store = Counting(files=Journal.of(leaves(size)).store.files)
    root = tiles.root(store, size)
    chosen = random.Random(7).sample(range(size), 50)
    store.reads = 0

    paths = [tiles.inclusion(store, index, size) for index in chosen]

    assert all(
        merkle.verify_inclusion(index, size, merkle.leaf_hash(leaf(index)), path, root)
        for index, path in zip(chosen, paths, strict=True)
    )
    assert store.reads <= 50 * 6


@pytest.mark.parametrize(("before", "added"), [(0, 1), (250, 10), (255, 1), (300, 700), (65_530, 10)])
def test_after_a_stop_before_any_write_the_second_run_gives_the_same_tree(before: int, added: int) -> None:
    data = leaves(before + added)
    start = Journal.of(data[:before]).store.files
    undisturbed = MemoryTiles(files=start)
    expected = tiles.append(undisturbed, before, data[before:])

    for writes in range(len(undisturbed.written)):
        broken = MemoryTiles(files=start, writes_until_crash=writes)
        with pytest.raises(PowerCut):
            tiles.append(broken, before, data[before:])
        resumed = MemoryTiles(files=broken.files)

        assert tiles.append(resumed, before, data[before:]) == expected
        assert resumed.files == undisturbed.files
        assert resumed.written == undisturbed.written[writes:]


def test_a_full_tile_stands_in_for_a_partial_one_that_was_deleted() -> None:
    data = leaves(65_536)
    store = Journal.of(data).store

    assert tiles.root(store, 65_000) == naive_root(data[:65_000])


def test_after_a_stop_more_leaves_may_be_added_than_before() -> None:
    broken = MemoryTiles(files=Journal.of(leaves(250)).store.files, writes_until_crash=3)
    with pytest.raises(PowerCut):
        tiles.append(broken, 250, leaves(10, start=250))

    assert tiles.append(MemoryTiles(files=broken.files), 250, leaves(90, start=250)) == (340, naive_root(leaves(340)))


def test_adding_the_same_leaves_again_writes_nothing() -> None:
    store = MemoryTiles(files=SMALL.store.files)

    assert tiles.append(store, 512, SMALL.data[512:]) == (600, naive_root(SMALL.data))
    assert store.written == []


def test_history_is_not_overwritten() -> None:
    store = MemoryTiles(files=SMALL.store.files)

    with pytest.raises(tiles.JournalDamaged):
        tiles.append(store, 512, leaves(88, kind="forged"))
    assert store.files == SMALL.store.files


@pytest.mark.parametrize("path", ["tile/0/002.p/88", "tile/1/000.p/2"])
def test_a_missing_tile_is_noticed(path: str) -> None:
    files = dict(SMALL.store.files)
    del files[path]

    with pytest.raises(tiles.JournalDamaged):
        tiles.root(MemoryTiles(files=files), 600)


@pytest.mark.parametrize("path", ["tile/entries/002.p/88", "tile/0/002.p/88", "tile/1/000.p/2"])
def test_a_tile_cut_short_is_noticed(path: str) -> None:
    files = {**SMALL.store.files, path: SMALL.store.files[path][:-1]}

    with pytest.raises(tiles.JournalDamaged):
        tiles.append(MemoryTiles(files=files), 600, leaves(200, start=600))


@pytest.mark.parametrize(("index", "size"), [(-1, 5), (5, 5), (0, 0)])
def test_there_is_no_proof_for_a_leaf_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="not in a tree"):
        tiles.inclusion(SMALL.store, index, size, held=600)


def test_there_is_no_consistency_with_a_larger_tree() -> None:
    with pytest.raises(ValueError, match="smaller"):
        tiles.consistency(SMALL.store, 6, 5, held=600)


def test_leaf_data_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        tiles.append(MemoryTiles(), 0, [b"short"])
