"""Short proofs about a tree, compared with the definition itself and with known answers."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import pytest
import scitt_cose
from hypothesis import given
from hypothesis import strategies as st

from longbien.core.merkle import (
    EMPTY_ROOT,
    all_paths,
    consistency_path,
    inclusion_path,
    leaf_hash,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

LEAVES = [leaf_hash(bytes([number])) for number in range(70)]

# The tree that certificate transparency logs have been tested with since 2012: eight leaves, and its root at each size.
KNOWN_LEAVES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
KNOWN_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def defined_root(leaves: Sequence[bytes]) -> bytes:
    """Return the root as RFC 6962, 2.1 defines it."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    split = largest_power_below(len(leaves))
    return node_hash(defined_root(leaves[:split]), defined_root(leaves[split:]))


def defined_path(index: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return the path as RFC 6962, 2.1.1 defines it."""
    if len(leaves) == 1:
        return ()
    split = largest_power_below(len(leaves))
    if index < split:
        return (*defined_path(index, leaves[:split]), defined_root(leaves[split:]))
    return (*defined_path(index - split, leaves[split:]), defined_root(leaves[:split]))


def largest_power_below(size: int) -> int:
    power = 1
    while power * 2 < size:
        power *= 2
    return power


def test_the_roots_of_the_known_tree_are_found() -> None:
    leaves = [leaf_hash(bytes.fromhex(data)) for data in KNOWN_LEAVES]

    assert tuple(root(leaves[:size]).hex() for size in range(1, 9)) == KNOWN_ROOTS


def test_the_root_of_nothing_is_the_hash_of_nothing() -> None:
    assert root([]) == EMPTY_ROOT == sha256(b"").digest()


@pytest.mark.parametrize("size", range(1, len(LEAVES) + 1))
def test_root_and_paths_are_those_of_the_definition(size: int) -> None:
    leaves = LEAVES[:size]
    paths = tuple(defined_path(index, leaves) for index in range(size))

    assert root(leaves) == defined_root(leaves)
    assert tuple(inclusion_path(index, leaves) for index in range(size)) == paths
    assert all_paths(leaves) == (defined_root(leaves), paths)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 64, 70])
def test_each_leaf_is_proved_at_its_place_and_at_no_other(size: int) -> None:
    leaves = LEAVES[:size]
    top = root(leaves)

    proved = {
        (index, claimed)
        for index in range(size)
        for claimed in range(size)
        if verify_inclusion(claimed, size, leaves[index], inclusion_path(index, leaves), top)
    }

    assert proved == {(index, index) for index in range(size)}


@given(st.integers(1, 70).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1))), st.data())
def test_a_path_altered_in_any_way_is_refused(place: tuple[int, int], data: st.DataObject) -> None:
    size, index = place
    top = root(LEAVES[:size])
    path = list(inclusion_path(index, LEAVES[:size]))

    other = data.draw(st.sampled_from([[*path, EMPTY_ROOT], [EMPTY_ROOT, *path], path[1:], path[:-1], path[::-1]]))

    assert verify_inclusion(index, size, LEAVES[index], path, top)
    assert verify_inclusion(index, size, LEAVES[index], other, top) == (other == path)
    assert not verify_inclusion(index, size, LEAVES[index], [step + b"\x00" for step in path] or [b""], top)


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_a_place_outside_the_tree_is_not_proved(index: int, size: int) -> None:
    assert not verify_inclusion(index, size, LEAVES[0], inclusion_path(0, LEAVES[:3]), root(LEAVES[:3]))


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_there_is_no_path_from_a_leaf_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(IndexError):
        inclusion_path(index, LEAVES[:size])


@pytest.mark.parametrize("size", [1, 2, 5, 8, 13])
def test_an_independent_verifier_accepts_our_paths(size: int) -> None:
    leaves = LEAVES[:size]

    def judged(*, wrong: bytes = b"") -> list[bool]:
        return [
            scitt_cose.verify_inclusion(
                (bytes([index]) + wrong).hex(),
                index,
                size,
                [step.hex() for step in inclusion_path(index, leaves)],
                root(leaves).hex(),
            )
            for index in range(size)
        ]

    assert judged() == [True] * size
    assert judged(wrong=b"x") == [False] * size


def test_every_tree_is_a_beginning_of_every_later_one() -> None:
    roots = [root(LEAVES[:size]) for size in range(34)]
    failed = [
        (old, new)
        for new in range(34)
        for old in range(new + 1)
        if not verify_consistency(old, new, roots[old], roots[new], consistency_path(old, LEAVES[:new]))
    ]

    assert failed == []


def test_a_fork_has_no_proof() -> None:
    forked = [*LEAVES[:3], EMPTY_ROOT, *LEAVES[4:20]]
    accepted = [
        (old, new)
        for new in range(5, 21)
        for old in range(4, new + 1)
        if verify_consistency(old, new, root(forked[:old]), root(LEAVES[:new]), consistency_path(old, LEAVES[:new]))
        or verify_consistency(old, new, root(LEAVES[:old]), root(forked[:new]), consistency_path(old, LEAVES[:new]))
        or verify_consistency(old, new, root(forked[:old]), root(LEAVES[:new]), consistency_path(old, forked[:new]))
    ]

    assert accepted == []


@pytest.mark.parametrize(("old", "new"), [(1, 2), (3, 7), (4, 8), (6, 8), (8, 9), (5, 5), (0, 5)])
def test_a_consistency_path_of_another_length_is_refused(old: int, new: int) -> None:
    path = consistency_path(old, LEAVES[:new])
    roots = root(LEAVES[:old]), root(LEAVES[:new])

    assert verify_consistency(old, new, *roots, path)
    assert not verify_consistency(old, new, *roots, [*path, EMPTY_ROOT])
    assert not verify_consistency(old, new, *roots, [EMPTY_ROOT, *path])
    if path:
        assert not verify_consistency(old, new, *roots, path[1:])
        assert not verify_consistency(old, new, *roots, path[:-1])


def test_a_rollback_has_no_proof() -> None:
    assert not verify_consistency(5, 4, root(LEAVES[:5]), root(LEAVES[:4]), ())
    with pytest.raises(IndexError):
        consistency_path(5, LEAVES[:4])


@pytest.mark.parametrize("old", [1, 3, 6, 7])
def test_an_independent_verifier_accepts_our_consistency_paths(old: int) -> None:
    path = [step.hex() for step in consistency_path(old, LEAVES[:8])]

    assert scitt_cose.verify_consistency(root(LEAVES[:old]).hex(), root(LEAVES[:8]).hex(), old, 8, path)
    assert not scitt_cose.verify_consistency(EMPTY_ROOT.hex(), root(LEAVES[:8]).hex(), old, 8, path)
