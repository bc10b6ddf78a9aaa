"""A package as one zip file that is sent while it is made: no temporary file, so open evidence never touches a disk.

A zip header bears the CRC-32 of what follows it. Of evidence it is therefore computed in a reading beforehand, which
also finds damage before the first byte has left. The form is the one `zips.read_directory` reads.

    crcs = {path: crc_of(pieces) for path, pieces in evidence}
    for piece in stream_zip(packing.members(), crcs=crcs): …
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from longbien.core.evidence.zips import DOS_DATE, REGULAR_FILE, UNIX, VERSION, Streamed

_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s2B5H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCATOR = struct.Struct("<4sIQI")
_END_64 = struct.Struct("<4sQ2H2I4Q")


@dataclass(frozen=True, slots=True)
class _Written:
    """A member that has been written, for the directory at the end."""

    name: bytes
    crc: int
    size: int
    offset: int


def crc_of(pieces: Iterable[bytes]) -> int:
    """Return the CRC-32 of the pieces, read to their end."""
    crc = 0
    for piece in pieces:
        crc = crc32(piece, crc)
    return crc


def stream_zip(members: Iterable[Streamed], *, crcs: Mapping[str, int]) -> Iterator[bytes]:
    """
    Yield the zip file of the members.

    Args:
        members: in order; each is read to its end before the next.
        crcs: path → CRC-32 of the members too large to be held; the others are small.

    Raises:
        ValueError: a member is not as long as it said, or has another CRC: a fault of ours, the caller drops the file.
    """
    offset = 0
    written: list[_Written] = []
    for member in members:
        name = member.path.encode("ascii")
        pieces: Iterable[bytes] = member.pieces
        if member.path not in crcs:
            pieces = (b"".join(pieces),)
        crc = crcs.get(member.path, 0) if member.path in crcs else crc_of(pieces)
        entry = _Written(name=name, crc=crc, size=member.size, offset=offset)
        header = _local(entry)
        yield header
        yield from _exactly(pieces, entry=entry)
        written.append(entry)
        offset += len(header) + member.size
    directory = b"".join(map(_central, written))
    yield directory + _end(count=len(written), size=len(directory), start=offset)


def _exactly(pieces: Iterable[bytes], *, entry: _Written) -> Iterator[bytes]:
    size = crc = 0
    for piece in pieces:
        size += len(piece)
        crc = crc32(piece, crc)
        yield piece
    if (size, crc) != (entry.size, entry.crc):
        raise ValueError(f"{entry.name.decode()} has changed while it was packed")


def _local(entry: _Written) -> bytes:
    long = entry.size >= _FULL_32
    size = _FULL_32 if long else entry.size
    extra = struct.pack("<2H2Q", 1, 16, entry.size, entry.size) if long else b""
    head = _LOCAL.pack(b"PK\x03\x04", VERSION, 0, 0, 0, DOS_DATE, entry.crc, size, size, len(entry.name), len(extra))
    return head + entry.name + extra


def _central(entry: _Written) -> bytes:
    long_size, long_offset = entry.size >= _FULL_32, entry.offset >= _FULL_32
    values = (*((entry.size, entry.size) if long_size else ()), *((entry.offset,) if long_offset else ()))
    extra = struct.pack(f"<2H{len(values)}Q", 1, 8 * len(values), *values) if values else b""
    size, offset = _FULL_32 if long_size else entry.size, _FULL_32 if long_offset else entry.offset
    what = (VERSION, 0, 0, 0, DOS_DATE, entry.crc, size, size)
    head = _CENTRAL.pack(
        b"PK\x01\x02", VERSION, UNIX, *what, len(entry.name), len(extra), 0, 0, 0, REGULAR_FILE, offset
    )
    return head + entry.name + extra


def _end(*, count: int, size: int, start: int) -> bytes:
    short = (min(count, _FULL_16), min(count, _FULL_16), min(size, _FULL_32), min(start, _FULL_32))
    end = _END.pack(b"PK\x05\x06", 0, 0, *short, 0)
    if count < _FULL_16 and size < _FULL_32 and start < _FULL_32:
        return end
    record = _END_64.pack(b"PK\x06\x06", 44, VERSION, VERSION, 0, 0, count, count, size, start)
    return record + _LOCATOR.pack(b"PK\x06\x07", 0, start + size, 1) + end
