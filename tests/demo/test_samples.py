"""The evidence that the demo makes itself is what it claims to be, and always the same."""

from __future__ import annotations

import mailbox
import re
import struct
from pathlib import Path

from longbien.commands.demo import samples

LINE = re.compile(r'203\.0\.113\.7 - - \[03/May/2026:\d\d:\d\d:\d\d \+0000\] "GET /\S* HTTP/1\.1" \d{3} \d+ "-" "\S+"')


def test_the_files_are_the_same_every_time(tmp_path: Path) -> None:
    first, second = (samples.write_samples(tmp_path / name) for name in ("first", "second"))

    assert [file.name for file in first] == ["mailbox-anna.mbox", "access.log", "uplink.pcap"]
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_the_mailbox_is_one(tmp_path: Path) -> None:
    file, *_ = samples.write_samples(tmp_path)

    box = mailbox.mbox(file)

    assert [message["Subject"] for message in box] == ["The list", "Re: The list", "Price"]


def test_every_line_of_the_log_is_one() -> None:
    lines = samples.web_log().decode().splitlines()

    assert (len(lines), [line for line in lines if not LINE.fullmatch(line)]) == (140, [])


def test_the_capture_is_one_and_its_checksums_hold() -> None:
    data = samples.capture()
    frames = []
    at = 24
    while at < len(data):
        _seconds, _micros, kept, size = struct.unpack_from("<IIII", data, at)
        assert kept == size
        frames.append(data[at + 16 : at + 16 + size])
        at += 16 + size

    assert struct.unpack_from("<IHH", data) == (0xA1B2C3D4, 2, 4)
    assert len(frames) == 6
    assert [ones_complement(frame[14:34]) for frame in frames] == [0xFFFF] * 6
    assert [ones_complement(pseudo_header(frame) + frame[34:]) for frame in frames] == [0xFFFF] * 6


def pseudo_header(frame: bytes) -> bytes:
    return frame[26:34] + struct.pack(">BBH", 0, 6, len(frame) - 34)


def ones_complement(data: bytes) -> int:
    """Add as RFC 1071 does; with its own checksum in it, a header gives all ones."""
    total = sum(struct.unpack(f">{(len(data) + 1) // 2}H", data + bytes(len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return total
