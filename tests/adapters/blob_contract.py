"""What every store of blobs must do, whichever it is. A test class per store inherits these."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from longbien.adapters.spool.folder import FolderSpool
from longbien.ports.blobs import BlobFacts, BlobMissing, Blobs, BlobStoreFailed
from longbien.ports.spool import passing_key

MIB = 1024 * 1024
SMALL = b"a page of a log"
LARGE = bytes(range(256)) * 4096 * 20 + b"tail"  # 20 MiB and a bit: several parts in any store


def name_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def pieces_of(content: bytes, *, size: int = 300_000) -> Iterator[bytes]:
    for at in range(0, len(content), size):
        yield content[at : at + size]


class BlobContract:
    """Inherit and provide the fixture `blobs`: an empty store."""

    @pytest.mark.parametrize("content", [b"", SMALL, LARGE], ids=["empty", "small", "large"])
    def test_what_was_put_is_read_again(self, blobs: Blobs, content: bytes) -> None:
        put = blobs.put(name=name_of(content), pieces=pieces_of(content))

        assert put == BlobFacts(name=name_of(content), size=len(content))
        assert blobs.facts(name=name_of(content)) == put
        assert b"".join(blobs.read(name=name_of(content))) == content

    def test_pieces_that_are_read_are_of_at_most_one_mebibyte(self, blobs: Blobs) -> None:
        blobs.put(name=name_of(LARGE), pieces=pieces_of(LARGE))

        sizes = [len(piece) for piece in blobs.read(name=name_of(LARGE))]

        assert max(sizes) <= MIB
        assert sum(sizes) == len(LARGE)

    @pytest.mark.parametrize(
        ("start", "length"),
        [(0, 1), (5, None), (3 * MIB - 1, 2 * MIB + 2), (len(LARGE) - 4, 4), (len(LARGE) - 4, 99), (len(LARGE), None)],
    )
    def test_a_range_is_read(self, blobs: Blobs, start: int, length: int | None) -> None:
        blobs.put(name=name_of(LARGE), pieces=pieces_of(LARGE))

        read = b"".join(blobs.read(name=name_of(LARGE), start=start, length=length))

        assert read == LARGE[start : None if length is None else start + length]

    def test_nothing_is_read_from_beyond_the_end(self, blobs: Blobs) -> None:
        blobs.put(name=name_of(SMALL), pieces=[SMALL])

        assert list(blobs.read(name=name_of(SMALL), start=len(SMALL) + 10)) == []

    def test_a_blob_that_exists_is_left_as_it_is(self, blobs: Blobs) -> None:
        blobs.put(name=name_of(SMALL), pieces=[SMALL])

        again = blobs.put(name=name_of(SMALL), pieces=[b"other bytes"])

        assert again == BlobFacts(name=name_of(SMALL), size=len(SMALL))
        assert b"".join(blobs.read(name=name_of(SMALL))) == SMALL

    @pytest.mark.parametrize("content", [SMALL, LARGE], ids=["small", "large"])
    def test_bytes_that_do_not_hash_to_the_name_are_not_kept(self, blobs: Blobs, content: bytes) -> None:
        with pytest.raises(BlobStoreFailed):
            blobs.put(name=name_of(b"something else"), pieces=pieces_of(content))

        assert blobs.facts(name=name_of(b"something else")) is None
        assert list(blobs.names()) == []

    @pytest.mark.parametrize("content", [b"", SMALL, LARGE], ids=["empty", "small", "large"])
    def test_what_waited_in_the_spool_stays_when_the_spool_forgets_it(
        self, blobs: Blobs, tmp_path: Path, content: bytes
    ) -> None:
        spool, key = FolderSpool(tmp_path / "spool"), passing_key()
        spool.append(key=key, start=0, piece=content)

        put = blobs.put(name=name_of(content), pieces=spool.read(key=key))
        spool.discard(key=key)

        assert put == BlobFacts(name=name_of(content), size=len(content))
        assert b"".join(blobs.read(name=name_of(content))) == content

    def test_bytes_of_the_spool_that_do_not_hash_to_the_name_are_not_kept(self, blobs: Blobs, tmp_path: Path) -> None:
        spool = FolderSpool(tmp_path / "spool")
        spool.append(key="part-1", start=0, piece=SMALL)

        with pytest.raises(BlobStoreFailed):
            blobs.put(name=name_of(b"something else"), pieces=spool.read(key="part-1"))

        assert list(blobs.names()) == []
        assert b"".join(spool.read(key="part-1")) == SMALL

    @pytest.mark.parametrize("content", [SMALL, LARGE], ids=["small", "large"])
    def test_a_source_that_fails_in_the_middle_leaves_nothing(self, blobs: Blobs, content: bytes) -> None:
        def failing() -> Iterator[bytes]:
            yield from pieces_of(content)
            raise ConnectionResetError("the source has gone")

        with pytest.raises((BlobStoreFailed, ConnectionResetError)):
            blobs.put(name=name_of(content), pieces=failing())

        assert blobs.facts(name=name_of(content)) is None

    def test_what_is_not_there_is_missing(self, blobs: Blobs) -> None:
        assert blobs.facts(name=name_of(SMALL)) is None
        with pytest.raises(BlobMissing):
            list(blobs.read(name=name_of(SMALL)))

    def test_an_erased_blob_is_gone_and_can_be_erased_again(self, blobs: Blobs) -> None:
        blobs.put(name=name_of(SMALL), pieces=[SMALL])

        blobs.erase(name=name_of(SMALL))
        blobs.erase(name=name_of(SMALL))

        assert blobs.facts(name=name_of(SMALL)) is None

    def test_all_names_are_listed(self, blobs: Blobs) -> None:
        contents = [b"one", b"two", b"three"]
        for content in contents:
            blobs.put(name=name_of(content), pieces=[content])

        assert sorted(blobs.names()) == sorted(name_of(content) for content in contents)

    @pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n"])
    def test_a_name_that_is_no_digest_is_refused(self, blobs: Blobs, name: str) -> None:
        with pytest.raises(BlobStoreFailed):
            blobs.put(name=name, pieces=[b""])
        with pytest.raises(BlobStoreFailed):
            list(blobs.read(name=name))
        with pytest.raises(BlobStoreFailed):
            blobs.erase(name=name)

    def test_several_at_once_put_the_same_blob(self, blobs: Blobs) -> None:
        put: list[BlobFacts] = []

        def one() -> None:
            put.append(blobs.put(name=name_of(LARGE), pieces=pieces_of(LARGE)))

        threads = [threading.Thread(target=one) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert put == [BlobFacts(name=name_of(LARGE), size=len(LARGE))] * 4
        assert sha256(b"".join(blobs.read(name=name_of(LARGE)))).hexdigest() == name_of(LARGE)
