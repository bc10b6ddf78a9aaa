"""What is sealed is opened by its recipient alone, whole or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.samples import BELLORAS_IDENTITY, CORVANIAS_IDENTITY, every_bit_flipped
from longbien.core.age.errors import CannotOpen, NotAge
from longbien.core.age.header import HEADER_BYTES, read_header
from longbien.core.age.reader import Opening, open_sealed
from longbien.core.age.stream import CHUNK_BYTES, ChunkReader, ChunkWriter
from longbien.core.age.writer import Sealing, seal, sealed_size
from longbien.core.errors import TheirMessageIsWrong

TO = BELLORAS_IDENTITY.recipient
PATTERN = bytes(range(251)) * 800
SIZES = [0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 200_000]


@pytest.mark.parametrize("size", SIZES)
def test_what_is_sealed_is_opened_again(size: int) -> None:
    sealed = seal(PATTERN[:size], recipient=TO)

    assert open_sealed(sealed, identity=BELLORAS_IDENTITY) == PATTERN[:size]
    assert len(sealed) == sealed_size(size)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 200_000), st.integers(1, 150_000), st.integers(1, 150_000))
def test_the_pieces_in_which_bytes_come_do_not_matter(size: int, writing: int, reading: int) -> None:
    sealing = Sealing(recipient=TO)
    pieces = [sealing.update(PATTERN[at : min(at + writing, size)]) for at in range(0, size, writing)]
    sealed = b"".join([sealing.header, *pieces, sealing.finish()])

    opening = Opening(identity=BELLORAS_IDENTITY)
    opened = [opening.update(sealed[at : at + reading]) for at in range(0, len(sealed), reading)]

    assert b"".join([*opened, opening.finish()]) == PATTERN[:size]


def test_buffers_of_any_kind_are_taken() -> None:
    sealed = seal(memoryview(bytearray(b"evidence")), recipient=TO)

    assert open_sealed(bytearray(sealed), identity=BELLORAS_IDENTITY) == b"evidence"


def test_sealing_again_makes_other_bytes() -> None:
    assert seal(b"x", recipient=TO) != seal(b"x", recipient=TO)


def test_another_identity_opens_nothing() -> None:
    with pytest.raises(CannotOpen):
        open_sealed(seal(b"x", recipient=TO), identity=CORVANIAS_IDENTITY)


def test_every_flipped_bit_of_a_small_file_is_refused_with_the_code_of_its_place() -> None:
    sealed = seal(b"evidence", recipient=TO)
    codes: dict[str, set[str]] = {"header": set(), "payload": set()}

    for number, spoiled in enumerate(every_bit_flipped(sealed)):
        with pytest.raises(TheirMessageIsWrong) as caught:
            open_sealed(spoiled, identity=BELLORAS_IDENTITY)
        codes["header" if number < HEADER_BYTES * 8 else "payload"].add(caught.value.code)

    assert codes == {"header": {"not_age", "cannot_open"}, "payload": {"cannot_open"}}


@pytest.mark.parametrize("size", [0, 8, 65_536, 65_537, 131_072])
def test_a_file_cut_short_anywhere_is_refused(size: int) -> None:
    sealed = seal(PATTERN[:size], recipient=TO)
    ends = {*range(0, 40), *range(HEADER_BYTES - 3, HEADER_BYTES + 40)}
    ends |= {HEADER_BYTES + 16 + CHUNK_BYTES + 16 + near for near in range(-20, 20)} | {len(sealed) - 1}

    for end in (end for end in ends if end < len(sealed)):
        with pytest.raises(TheirMessageIsWrong) as caught:
            open_sealed(sealed[:end], identity=BELLORAS_IDENTITY)
        assert caught.value.code == ("not_age" if end < HEADER_BYTES else "cannot_open")


@pytest.mark.parametrize("size", [0, 8, 65_536, 65_537])
@pytest.mark.parametrize("more", [b"\x00", b"\n", bytes(16), bytes(70_000)])
def test_a_byte_after_the_end_is_refused(size: int, more: bytes) -> None:
    with pytest.raises(CannotOpen):
        open_sealed(seal(PATTERN[:size], recipient=TO) + more, identity=BELLORAS_IDENTITY)


def test_a_second_file_after_the_first_is_refused() -> None:
    with pytest.raises(CannotOpen):
        open_sealed(seal(b"a", recipient=TO) + seal(b"b", recipient=TO), identity=BELLORAS_IDENTITY)


def test_an_empty_last_chunk_is_refused_unless_the_file_is_empty() -> None:
    key, nonce = bytes(16), bytes(16)
    honest, liar = (ChunkWriter(file_key=key, nonce=nonce) for _ in range(2))
    empty = honest.finish()
    full = liar.update(bytes(CHUNK_BYTES + 1))
    liar._cutter._held.clear()
    reader, fooled = (ChunkReader(file_key=key, nonce=nonce) for _ in range(2))

    assert reader.update(empty) + reader.finish() == b""
    fooled.update(full + liar.finish())
    with pytest.raises(CannotOpen) as caught:
        fooled.finish()
    assert caught.value.detail == "an empty last chunk after a full one"


def test_a_damaged_chunk_is_noticed_before_it_is_given_out() -> None:
    sealed = bytearray(seal(PATTERN, recipient=TO))
    sealed[HEADER_BYTES + 16 + CHUNK_BYTES + 16 + 5] ^= 1
    opening = Opening(identity=BELLORAS_IDENTITY)

    first = opening.update(sealed[: HEADER_BYTES + 16 + CHUNK_BYTES + 16 + 1])

    assert first == PATTERN[:CHUNK_BYTES]
    with pytest.raises(CannotOpen):
        opening.update(sealed[HEADER_BYTES + 16 + CHUNK_BYTES + 16 + 1 :])


STANZA = seal(b"", recipient=TO)[22 : HEADER_BYTES - 48]
OTHER_STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"age-encryption.org/v1\n", b"age-encryption.org/v2\n"),
        (b"age-encryption.org/v1\n", b"age-encryption.org/v1\r\n"),
        (b"age-encryption.org/v1\n", b""),
        (b"-> mlkem768x25519 ", b"-> MLKEM768X25519 "),
        (b"-> mlkem768x25519 ", b"-> mlkem768x25519  "),
        (b"-> mlkem768x25519 ", b"-> mlkem768x25519 x "),
        (b"-> mlkem768x25519 ", OTHER_STANZA + b"-> mlkem768x25519 "),
        (b"---", OTHER_STANZA + b"---"),
        (b"---", STANZA + b"---"),
        (b"--- ", b"---"),
        (b"--- ", b"---  "),
    ],
)
def test_a_header_outside_the_profile_is_refused(old: bytes, new: bytes) -> None:
    sealed = seal(b"x", recipient=TO).replace(old, new, 1)

    with pytest.raises(NotAge):
        open_sealed(sealed, identity=BELLORAS_IDENTITY)


@pytest.mark.parametrize("data", [b"", b"x", b"\n", bytes(5000), b"age-encryption.org/v1\n", b"-----BEGIN AGE "])
def test_what_is_no_age_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotAge):
        open_sealed(data, identity=BELLORAS_IDENTITY)


def test_base64_with_bits_left_over_is_refused() -> None:
    header = seal(b"x", recipient=TO)[:HEADER_BYTES]
    last = header[-2:-1]
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = alphabet[alphabet.index(last) + 1 :][:1]

    assert read_header(header).covered == header[: HEADER_BYTES - 45]
    with pytest.raises(NotAge, match="bits left over"):
        read_header(header[:-2] + other + b"\n")


def test_a_finished_file_takes_nothing_more() -> None:
    sealing = Sealing(recipient=TO)
    sealing.finish()

    with pytest.raises(ValueError, match="ended"):
        sealing.update(b"x")
    with pytest.raises(ValueError, match="ended"):
        sealing.finish()
