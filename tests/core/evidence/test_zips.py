"""A package as a zip file: one form, read strictly, so that no bit of the file can change unseen."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.evidence.packages import flipped
from longbien.core.evidence.package import Member
from longbien.core.evidence.verify.source import PackageUnreadable
from longbien.core.evidence.zip_stream import stream_zip
from longbien.core.evidence.zips import member_pieces, read_directory
from zip_writer import write_zip

FILES = {"bagit.txt": b"BagIt-Version: 1.0\n", "data/evidence/01-a": bytes(300_000), "data/empty": b""}


def members(files: dict[str, bytes]) -> Iterator[Member]:
    return (Member(path=path, size=len(data), pieces=(data[:7], data[7:])) for path, data in files.items())


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    write_zip(members(files), file=file)
    return file.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    file = io.BytesIO(data)
    return {member.path: b"".join(member_pieces(file, member)) for member in read_directory(file)}


WHOLE = zipped(FILES)


def test_what_is_written_is_read_also_by_the_standard_library() -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        standard = {name: archive.read(name) for name in archive.namelist()}

    assert unzipped(WHOLE) == FILES
    assert standard == FILES
    assert zipped(FILES) == WHOLE


def test_a_zip_that_is_sent_while_it_is_made_is_the_same_zip() -> None:
    assert b"".join(stream_zip(members(FILES), crcs={})) == WHOLE


def test_the_form_of_the_other_tests_is_read_when_it_is_right() -> None:
    assert unzipped(other_program(lambda z: z.writestr(member(), b"x"))) == {"bagit.txt": b"x"}


def test_an_empty_zip_has_no_members() -> None:
    assert unzipped(zipped({})) == {}


@pytest.mark.parametrize("size", [0, 1, 21, 22, 100, len(WHOLE) - 23, len(WHOLE) - 22, len(WHOLE) - 1])
def test_a_zip_cut_short_is_refused(size: int) -> None:
    with pytest.raises(PackageUnreadable):
        unzipped(WHOLE[:size])


@pytest.mark.parametrize("data", [WHOLE + b"\n", b"\n" + WHOLE, b"no zip at all" * 10])
def test_bytes_around_the_zip_are_refused(data: bytes) -> None:
    with pytest.raises(PackageUnreadable):
        unzipped(data)


def other_program(change: Callable[[zipfile.ZipFile], None]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        change(archive)
    return file.getvalue()


def member(name: str = "bagit.txt", **fields: object) -> zipfile.ZipInfo:
    facts = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    facts.create_system, facts.external_attr = 3, 0o100644 << 16
    facts.create_version = facts.extract_version = 45
    for key, value in fields.items():
        setattr(facts, key, value)
    return facts


@pytest.mark.parametrize(
    "change",
    [
        lambda z: z.writestr(member(compress_type=zipfile.ZIP_DEFLATED), bytes(10**6)),
        lambda z: z.writestr(member(date_time=(2026, 11, 22, 0, 0, 0)), b"x"),
        lambda z: z.writestr(member(external_attr=0o120777 << 16), b"/etc/passwd"),
        lambda z: z.writestr(member(comment=b"hello"), b"x"),
        lambda z: z.writestr(member(extra=struct.pack("<2H4s", 0x5455, 4, b"time")), b"x"),
        lambda z: z.writestr(member(create_system=0), b"x"),
        lambda z: z.writestr(member(create_version=20), b"x"),
        lambda z: z.writestr(member("data/ä.txt"), b"x"),
        lambda z: (z.writestr(member(), b"x"), setattr(z, "comment", b"hello")),
        lambda z: z.mkdir("data") if hasattr(z, "mkdir") else z.writestr(member("data/", external_attr=0x10), b""),
    ],
)
def test_zip_files_of_other_forms_are_refused(change: Callable[[zipfile.ZipFile], None]) -> None:
    with pytest.raises(PackageUnreadable):
        unzipped(other_program(change))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused() -> None:
    with pytest.raises(PackageUnreadable):
        unzipped(other_program(lambda z: (z.writestr(member(), b"one"), z.writestr(member(), b"two"))))


def test_two_entries_for_the_same_bytes_are_refused() -> None:
    """The overlap with which a small file pretends to be a large one."""
    data = other_program(lambda z: (z.writestr(member("a"), b"one"), z.writestr(member("b"), b"one")))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    overlapping = data[: second + 42] + bytes(4) + data[second + 46 :]

    with pytest.raises(PackageUnreadable):
        unzipped(overlapping)


def test_a_directory_of_enormous_size_is_not_read() -> None:
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 60_000, 60_000, 3_000_000_000, 0, 0)

    with pytest.raises(PackageUnreadable):
        unzipped(bytes(1000) + end)


def test_no_flipped_bit_outside_the_contents_is_overlooked() -> None:
    """Contents have their digests; here it is everything else in the file."""
    chance = random.Random(20261122)
    whole = io.BytesIO(WHOLE)
    inside = {at for one in read_directory(whole) for at in range(one.start, one.start + one.size)}
    outside = [at for at in range(len(WHOLE)) if at not in inside]
    survivors = []
    for at in outside:
        bit = chance.randrange(8)
        try:
            if unzipped(flipped(WHOLE, bit=at * 8 + bit)).keys() == FILES.keys():
                survivors.append((at, bit))
        except PackageUnreadable:
            continue

    assert survivors == []


ZEROS = bytes(2**24)


class WithHoles(io.FileIO):
    """A file in which a block of zeros is only a place: the test needs no room for it."""

    def write(self, data: object) -> int:
        if data is ZEROS:
            self.seek(len(ZEROS), 1)
            return len(ZEROS)
        return super().write(data)  # type: ignore[arg-type]  # what FileIO takes


@pytest.mark.slow
def test_members_beyond_four_gigabytes_are_written_and_found(tmp_path: Path) -> None:
    large = 257 * len(ZEROS)
    path = tmp_path / "large.zip"
    with WithHoles(path, "x+") as file:
        write_zip(
            (
                Member("data/large", large, (ZEROS for _ in range(257))),
                Member("data/after", 4, (b"last",)),
            ),
            file=file,  # type: ignore[arg-type]  # raw and seekable is enough
        )

    with path.open("rb") as whole:
        found = read_directory(whole)
        last = b"".join(member_pieces(whole, found[1]))

    assert [(one.path, one.size) for one in found] == [("data/large", large), ("data/after", 4)]
    assert last == b"last"
