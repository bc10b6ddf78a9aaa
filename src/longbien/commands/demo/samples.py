"""Evidence that the demo makes itself, always the same bytes: a mailbox, a web-server log, a packet capture.

Addresses are those that are set aside for examples (RFC 5737, RFC 2606).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

BEGIN = datetime(2026, 5, 3, 1, 12, 4, tzinfo=UTC)
SUSPECT = "203.0.113.7"
SERVER = "198.51.100.20"


def write_samples(folder: Path) -> tuple[Path, ...]:
    """Write the three files into a folder; return where they are."""
    files = {"mailbox-anna.mbox": mailbox(), "access.log": web_log(), "uplink.pcap": capture()}
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return tuple(folder / name for name in files)


def mailbox() -> bytes:
    """Return a mailbox of three messages in mbox form (RFC 4155)."""
    words = (
        ("The list", "The list you asked for is ready. Same place as last time."),
        ("Re: The list", "Received. 412 records, as agreed.\n>From now on use the other account."),
        ("Price", "Half now, half when the others have seen it."),
    )
    messages = []
    for number, (subject, text) in enumerate(words, 1):
        at = BEGIN + timedelta(minutes=17 * number)
        messages.append(
            f"From anna@mail.example {at:%a %b %d %H:%M:%S %Y}\n"
            f"From: anna@mail.example\nTo: buyer@post.example\nSubject: {subject}\n"
            f"Date: {at:%a, %d %b %Y %H:%M:%S} +0000\nMessage-ID: <{number}@mail.example>\n\n{text}\n"
        )
    return "\n".join(messages).encode()


def web_log() -> bytes:
    """Return a web server's log in the combined form."""
    paths = ("/login", "/login", "/login", "/patients?page=1", "/patients?page=2", "/export/all.csv", "/logout")
    lines = []
    for number in range(140):
        at = BEGIN + timedelta(seconds=3 * number)
        path = paths[number % len(paths)]
        status, size = (401, 512) if number < 9 and path == "/login" else (200, 2048 + 37 * number)
        lines.append(
            f'{SUSPECT} - - [{at:%d/%b/%Y:%H:%M:%S} +0000] "GET {path} HTTP/1.1" {status} {size} "-" "curl/8.5.0"\n'
        )
    return "".join(lines).encode()


def capture() -> bytes:
    """Return a packet capture in libpcap form: one short TCP conversation over Ethernet."""
    head = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1)
    packets = []
    for number, frame in enumerate(_conversation()):
        at = BEGIN + timedelta(milliseconds=40 * number)
        packets.append(struct.pack("<IIII", int(at.timestamp()), at.microsecond, len(frame), len(frame)) + frame)
    return head + b"".join(packets)


def _conversation() -> Iterator[bytes]:
    ask, answer = b"GET /export/all.csv HTTP/1.1\r\nHost: records.example\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\nid;name\n"
    there, back = (SUSPECT, 49152, SERVER, 80), (SERVER, 80, SUSPECT, 49152)
    syn, syn_ack, ack, push, fin = 0x02, 0x12, 0x10, 0x18, 0x11
    yield _frame(*there, flags=syn, sequence=1000, acknowledged=0)
    yield _frame(*back, flags=syn_ack, sequence=7000, acknowledged=1001)
    yield _frame(*there, flags=ack, sequence=1001, acknowledged=7001)
    yield _frame(*there, flags=push, sequence=1001, acknowledged=7001, data=ask)
    yield _frame(*back, flags=push, sequence=7001, acknowledged=1001 + len(ask), data=answer)
    yield _frame(*there, flags=fin, sequence=1001 + len(ask), acknowledged=7001 + len(answer))


def _frame(
    source: str,
    source_port: int,
    target: str,
    target_port: int,
    *,
    flags: int,
    sequence: int,
    acknowledged: int,
    data: bytes = b"",
) -> bytes:
    """Return an Ethernet frame with IPv4 and TCP, checksums included."""
    addresses = bytes(map(int, source.split("."))) + bytes(map(int, target.split(".")))
    ports = struct.pack(">HHIIBBH", source_port, target_port, sequence, acknowledged, 5 << 4, flags, 64240)
    length = 20 + len(data)
    pseudo = addresses + struct.pack(">BBH", 0, 6, length)
    tcp = ports + struct.pack(">HH", _checksum(pseudo + ports + bytes(4) + data), 0) + data
    before = struct.pack(">BBHHHBB", 0x45, 0, 20 + length, sequence & 0xFFFF, 0x4000, 64, 6)
    ip = before + struct.pack(">H", _checksum(before + bytes(2) + addresses)) + addresses
    ethernet = bytes.fromhex("02000000000a02000000000b0800")
    return ethernet + ip + tcp


def _checksum(data: bytes) -> int:
    """Return the Internet checksum (RFC 1071)."""
    total: int = sum(struct.unpack(f">{(len(data) + 1) // 2}H", data + bytes(len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF
