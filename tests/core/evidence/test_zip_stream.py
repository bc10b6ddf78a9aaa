"""A package that is sent while it is made is the zip file that is read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from longbien.core.evidence.zip_stream import crc_of, stream_zip
from longbien.core.evidence.zips import member_pieces, read_directory


@dataclass(frozen=True)
class File:
    """What is sent: path, size, bytes."""

    path: str
    size: int
    pieces: Iterable[bytes]


def small(path: str, data: bytes) -> File:
    return File(path=path, size=len(data), pieces=(data,))


CONTENT = {"data/evidence/01-mail.mbox": b"From: anna\n" * 50, "bagit.txt": b"BagIt-Version: 1.0\n", "empty": b""}


def test_what_is_sent_is_read_back_by_us_and_by_others() -> None:
    evidence, *rest = (small(path, data) for path, data in CONTENT.items())

    sent = BytesIO(b"".join(stream_zip((evidence, *rest), crcs={evidence.path: crc_of(evidence.pieces)})))

    ours = {member.path: b"".join(member_pieces(sent, member)) for member in read_directory(sent)}
    with zipfile.ZipFile(sent) as archive:
        assert archive.testzip() is None
        others = {name: archive.read(name) for name in archive.namelist()}
    assert ours == others == CONTENT


def test_no_member_at_all_is_a_zip_file_too() -> None:
    assert read_directory(BytesIO(b"".join(stream_zip((), crcs={})))) == ()


def test_evidence_that_changes_between_the_two_readings_stops_the_file() -> None:
    with pytest.raises(ValueError, match="has changed while it was packed"):
        list(stream_zip((small("data/evidence/01-x", b"then"),), crcs={"data/evidence/01-x": crc_of((b"when",))}))


@pytest.mark.slow
def test_more_than_four_gibibytes_and_what_comes_after_them(tmp_path: Path) -> None:
    zeros, times = bytes(16 * 1024 * 1024), 257
    large = File(path="data/evidence/01-disk.img", size=len(zeros) * times, pieces=(zeros for _ in range(times)))
    crc = crc_of(zeros for _ in range(times))
    package = tmp_path / "package.zip"

    with package.open("wb") as file:
        for piece in stream_zip((large, small("bagit.txt", b"x")), crcs={large.path: crc}):
            if piece is zeros:
                file.seek(len(piece), 1)  # a hole: the test needs no room for what is only zeros
            else:
                file.write(piece)

    with package.open("rb") as file:
        members = read_directory(file)
        last = b"".join(member_pieces(file, members[1]))
    with zipfile.ZipFile(package) as archive:
        assert [info.file_size for info in archive.infolist()] == [large.size, 1]
        assert archive.read("bagit.txt") == b"x"
    assert ([member.size for member in members], last) == ([large.size, 1], b"x")
