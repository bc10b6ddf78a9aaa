"""Evidence in one pass: what goes in, comes out; what was altered, does not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import pytest

from longbien.core.age.errors import CannotOpen, NotAge
from longbien.core.age.recipients import Identity
from longbien.core.age.writer import sealed_size
from longbien.core.evidence.sealing import (
    EvidenceDiffers,
    Expected,
    NotAtTheEnd,
    OpeningPass,
    ResealingPass,
    SealedFacts,
    SealingPass,
)

OURS = Identity.from_seed(b"1" * 32)
THEIRS = Identity.from_seed(b"2" * 32)
SIZES = [0, 1, 65_535, 65_536, 65_537, 400_000]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def in_pieces(data: bytes, size: int = 150_000) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def sealed_by(pieces: Iterable[bytes]) -> tuple[bytes, SealedFacts]:
    passing = SealingPass(recipient=OURS.recipient)
    data = b"".join(passing.pieces(pieces))
    return data, passing.facts


@pytest.mark.parametrize("size", SIZES)
def test_one_pass_gives_the_sealed_file_and_the_facts_of_both(size: int) -> None:
    content = bytes(range(256)) * (size // 256) + bytes(size % 256)

    sealed, facts = sealed_by(in_pieces(content))
    opening = OpeningPass(identity=OURS, expected=Expected(size, digest(content), len(sealed), digest(sealed)))

    assert facts == SealedFacts(size, digest(content), len(sealed), digest(sealed))
    assert len(sealed) == sealed_size(size)
    assert b"".join(opening.pieces(in_pieces(sealed))) == content
    assert opening.facts == facts


def test_the_source_is_read_once_and_only_as_far_as_is_asked() -> None:
    taken: list[int] = []

    def source() -> Iterator[bytes]:
        for number in range(3):
            taken.append(number)
            yield bytes(200_000)

    pieces = SealingPass(recipient=OURS.recipient).pieces(source())
    next(pieces)

    assert taken == []
    assert next(pieces)
    assert taken == [0]


def test_facts_are_not_known_before_the_end() -> None:
    passing = SealingPass(recipient=OURS.recipient)
    pieces = passing.pieces([b"evidence"])
    next(pieces)

    with pytest.raises(NotAtTheEnd):
        _ = passing.facts
    pieces.close()  # type: ignore[attr-defined]  # it is a generator
    with pytest.raises(NotAtTheEnd):
        _ = passing.facts


@pytest.mark.parametrize(
    "expected",
    [
        Expected(size=7),
        Expected(size=9),
        Expected(sha256="0" * 64),
        Expected(sealed_size=1),
        Expected(sealed_size=10**9),
        Expected(sealed_sha256="0" * 64),
    ],
)
def test_a_file_that_is_not_the_one_expected_is_refused_at_its_end(expected: Expected) -> None:
    sealed, _ = sealed_by([b"evidence"])
    opening = OpeningPass(identity=OURS, expected=expected)

    with pytest.raises(EvidenceDiffers):
        list(opening.pieces([sealed]))
    with pytest.raises(NotAtTheEnd):
        _ = opening.facts


def test_more_bytes_than_announced_are_not_read_on() -> None:
    sealed, _ = sealed_by([bytes(300_000)])
    taken: list[int] = []

    def source() -> Iterator[bytes]:
        for number, piece in enumerate(in_pieces(sealed, 100_000)):
            taken.append(number)
            yield piece

    with pytest.raises(EvidenceDiffers):
        list(OpeningPass(identity=OURS, expected=Expected(sealed_size=100_000)).pieces(source()))
    assert taken == [0, 1]


@pytest.mark.parametrize("cut", [slice(0, -1), slice(0, 70_000), slice(0, 0)])
def test_a_file_cut_short_never_opens_to_its_end(cut: slice) -> None:
    sealed, facts = sealed_by([bytes(200_000)])

    with pytest.raises((CannotOpen, NotAge)):
        list(OpeningPass(identity=OURS, expected=Expected(sha256=facts.sha256)).pieces([sealed[cut]]))


def test_resealing_keeps_the_content_and_changes_the_key() -> None:
    content = b"the same evidence" * 10_000
    sealed, facts = sealed_by([content])

    passing = ResealingPass(identity=OURS, recipient=THEIRS.recipient, expected=Expected(sha256=facts.sha256))
    sealed_again = b"".join(passing.pieces([sealed]))

    assert passing.facts == SealedFacts(len(content), digest(content), len(sealed_again), digest(sealed_again))
    assert b"".join(OpeningPass(identity=THEIRS, expected=Expected()).pieces([sealed_again])) == content
    with pytest.raises(CannotOpen):
        list(OpeningPass(identity=OURS, expected=Expected()).pieces([sealed_again]))


def test_resealing_another_file_than_expected_gives_no_whole_file() -> None:
    sealed, _ = sealed_by([b"evidence" * 100_000])
    passing = ResealingPass(identity=OURS, recipient=THEIRS.recipient, expected=Expected(sha256="0" * 64))
    written: list[bytes] = []

    with pytest.raises(EvidenceDiffers):
        for piece in passing.pieces([sealed]):
            written.append(piece)
    with pytest.raises(CannotOpen):
        list(OpeningPass(identity=THEIRS, expected=Expected()).pieces(written))


def test_a_buffer_used_again_by_the_caller_does_no_harm() -> None:
    buffer = bytearray(200_000)

    def source() -> Iterator[memoryview]:
        for number in range(4):
            buffer[:] = bytes([number]) * len(buffer)
            yield memoryview(buffer)

    passing = SealingPass(recipient=OURS.recipient)
    sealed = b"".join(passing.pieces(source()))

    content = b"".join(bytes([number]) * 200_000 for number in range(4))
    assert passing.facts.sha256 == digest(content)
    assert b"".join(OpeningPass(identity=OURS, expected=Expected()).pieces([sealed])) == content
