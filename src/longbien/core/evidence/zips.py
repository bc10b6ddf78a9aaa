"""A package as one zip file: stored, not compressed, in one form that the reader knows to the byte.

The writer is `zip_stream.py`. The reader is strict: it accepts stored members with equal local and central headers,
side by side without gaps, and nothing else: no compression (so no bomb), no encryption, no comments, no second meaning
that another program might see. Whoever packed the folder with another program unpacks it and checks the folder.

    for member in read_directory(file): …
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from longbien.core.evidence.verify.source import PIECE_BYTES, PackageUnreadable

MOST_DIRECTORY_BYTES = 8_388_608

_STORED = 0
DOS_DATE = 0x21  # 1980-01-01, as zip writes it
REGULAR_FILE = 0o100644 << 16
UNIX = 3
VERSION = 45  # of a program that knows zip64; the same for every member, whatever its size
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF

_END = struct.Struct("<4s4H2IH")
_LOCATOR = struct.Struct("<4sIQI")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_CENTRAL = struct.Struct("<4s2B5H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")


class Streamed(Protocol):
    """What is written: a path, a size known beforehand, and the bytes."""

    @property
    def path(self) -> str: ...

    @property
    def size(self) -> int: ...

    @property
    def pieces(self) -> Iterable[bytes]: ...


@dataclass(frozen=True, slots=True)
class ZipMember:
    """Where the bytes of a member stand in the zip file."""

    path: str
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry of the central directory."""

    name: bytes
    common: tuple[int, ...]  # version, flags, method, time, date, crc: the same in the local header
    size: int
    offset: int


def read_directory(file: BinaryIO) -> tuple[ZipMember, ...]:
    """
    Return the members of a zip file that `stream_zip` could have written.

    Raises:
        PackageUnreadable: any other file.
    """
    end = file.seek(0, 2)
    start, size, count = _end_of(file, end=end)
    if size > MOST_DIRECTORY_BYTES:
        raise PackageUnreadable("the directory of the zip file is too large")
    listed = tuple(_listed(_exactly(file, start, size), count=count))
    members = []
    at = 0
    for entry in listed:
        if entry.offset != at:
            raise PackageUnreadable("there are gaps or overlaps in the zip file")
        data_at = at + _local_size(file, entry)
        members.append(ZipMember(path=_path(entry.name), start=data_at, size=entry.size))
        at = data_at + entry.size
    if at != start:
        raise PackageUnreadable("there are bytes before the directory of the zip file that belong to no member")
    if len({member.path for member in members}) != len(members):
        raise PackageUnreadable("the zip file has two members of one name")
    return tuple(members)


def member_pieces(file: BinaryIO, member: ZipMember) -> Iterator[bytes]:
    """Yield the bytes of a member. Raises: PackageUnreadable."""
    at, end = member.start, member.start + member.size
    while at < end:
        piece = _exactly(file, at, min(PIECE_BYTES, end - at))
        at += len(piece)
        yield piece


def _exactly(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    data = file.read(size)
    if len(data) != size:
        raise PackageUnreadable("the zip file ends too early")
    return data


def _end_of(file: BinaryIO, *, end: int) -> tuple[int, int, int]:
    """
    Return start, size and count of the central directory, after looking at every field of the records that end the
    file.
    """
    if end < _END.size:
        raise PackageUnreadable("no zip file")
    mark, disk, first, here, count, size, start, comment = _END.unpack(_exactly(file, end - _END.size, _END.size))
    if (mark, disk, first, comment) != (b"PK\x05\x06", 0, 0, 0) or here != count:
        raise PackageUnreadable("no zip file in the form of a package: unpack it and check the folder")
    directory_end = end - _END.size
    if _FULL_32 in (size, start) or count == _FULL_16:
        directory_end -= _LOCATOR.size + _END_64.size
        start, size, count = _end_64(file, at=directory_end, short=(start, size, count))
    if directory_end < 0 or start + size != directory_end:
        raise PackageUnreadable("the directory of the zip file is not where its end says")
    return start, size, count


def _end_64(file: BinaryIO, *, at: int, short: tuple[int, int, int]) -> tuple[int, int, int]:
    if at < 0:
        raise PackageUnreadable("the zip file ends too early")
    record = _END_64.unpack(_exactly(file, at, _END_64.size))
    locator = _LOCATOR.unpack(_exactly(file, at + _END_64.size, _LOCATOR.size))
    *head, here, count, size, start = record
    fixed = (*head, here) == (b"PK\x06\x06", 44, VERSION, VERSION, 0, 0, count)
    shortened = (min(start, _FULL_32), min(size, _FULL_32), min(count, _FULL_16))
    if not fixed or locator != (b"PK\x06\x07", 0, at, 1) or shortened != short:
        raise PackageUnreadable("the zip64 end of the zip file is not in the form of a package")
    return start, size, count


def _listed(directory: bytes, *, count: int) -> Iterator[_Listed]:
    at = 0
    for _ in range(count):
        if at + _CENTRAL.size > len(directory):
            raise PackageUnreadable("the directory of the zip file is cut short")
        fields = _CENTRAL.unpack_from(directory, at)
        mark, made_by, system, needed, flags, method, time, date, crc, packed, size = fields[:11]
        name_size, extra_size, comment, disk, internal, external, offset = fields[11:]
        name_at = at + _CENTRAL.size
        extra_at = name_at + name_size
        at = extra_at + extra_size
        if at > len(directory) or (mark, system, made_by) != (b"PK\x01\x02", UNIX, VERSION):
            raise PackageUnreadable("the directory of the zip file is not in the form of a package")
        if (comment, disk, internal, external) != (0, 0, 0, REGULAR_FILE) or packed != size:
            raise PackageUnreadable("a member of the zip file is compressed, or no plain file")
        size, offset = _sizes(directory[extra_at:at], size=size, offset=offset)
        common = (needed, flags, method, time, date, crc)
        yield _Listed(name=directory[name_at:extra_at], common=common, size=size, offset=offset)
    if at != len(directory):
        raise PackageUnreadable("the directory of the zip file is longer than its members")


def _sizes(extra: bytes, *, size: int, offset: int) -> tuple[int, int]:
    """Return size and offset, taken from the zip64 field where the short ones are full; another field is refused."""
    wanted = (2 if size == _FULL_32 else 0) + (1 if offset == _FULL_32 else 0)
    if not wanted:
        if extra:
            raise PackageUnreadable("a member of the zip file has fields of another program")
        return size, offset
    if len(extra) != 4 + 8 * wanted or struct.unpack_from("<2H", extra) != (1, 8 * wanted):
        raise PackageUnreadable("a zip64 field of the zip file is not in the form of a package")
    values = list(struct.unpack_from(f"<{wanted}Q", extra, 4))
    if size == _FULL_32:
        size, packed = values.pop(0), values.pop(0)
        if size != packed:
            raise PackageUnreadable("a member of the zip file is compressed")
    return size, values.pop(0) if values else offset


def _local_size(file: BinaryIO, entry: _Listed) -> int:
    """Return the size of the local header, every field of which must say what the directory says."""
    fields = _LOCAL.unpack(_exactly(file, entry.offset, _LOCAL.size))
    mark, *common, packed, size, name_size, extra_size = fields
    rest = _exactly(file, entry.offset + _LOCAL.size, name_size + extra_size)
    if entry.common[:-1] != (VERSION, 0, _STORED, 0, DOS_DATE):
        raise PackageUnreadable("a member of the zip file is compressed, encrypted or dated")
    long = struct.pack("<2H2Q", 1, 16, entry.size, entry.size)
    forms = {
        (entry.size, entry.size, b""),
        (_FULL_32, _FULL_32, long),
    }
    same = mark == b"PK\x03\x04" and tuple(common) == entry.common and rest[:name_size] == entry.name
    if not same or (packed, size, rest[name_size:]) not in forms:
        raise PackageUnreadable("a member of the zip file is described in two ways")
    return _LOCAL.size + len(rest)


def _path(name: bytes) -> str:
    try:
        return name.decode("ascii")
    except UnicodeDecodeError as error:
        raise PackageUnreadable("a name in the zip file is not ASCII") from error
