"""The payload of an age file: chunks of 64 KiB under ChaCha20-Poly1305, numbered, the last one marked.

A chunk may be known as the last only when nothing follows it, so one is always held back.

Source: C2SP age.md, "Payload".
"""

from __future__ import annotations

from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from longbien.core.age.errors import CannotOpen
from longbien.core.age.header import derive

CHUNK_BYTES = 65_536
TAG_BYTES = 16
NONCE_BYTES = 16

Buffer = bytes | bytearray | memoryview


class ChunkWriter:
    """Encrypts what is pushed into it."""

    def __init__(self, *, file_key: bytes, nonce: bytes) -> None:
        self._cipher = ChaCha20Poly1305(derive(file_key=file_key, salt=nonce, info=b"payload"))
        self._cutter = _Cutter(chunk_bytes=CHUNK_BYTES, into_bytes=CHUNK_BYTES + TAG_BYTES, work=self._encrypt)

    def update(self, data: Buffer) -> bytes:
        """Return the chunks that are complete and cannot be the last."""
        return self._cutter.update(data)

    def finish(self) -> bytes:
        """Return the last chunk."""
        last = self._cutter.take_last()
        return self._cipher.encrypt(_nonce(self._cutter.count, last=True), last, None)

    def _encrypt(self, count: int, chunk: Buffer, into: memoryview) -> None:
        self._cipher.encrypt_into(_nonce(count, last=False), chunk, None, into)


class ChunkReader:
    """Decrypts what is pushed into it. What it returns before `finish` is genuine, but perhaps not all."""

    def __init__(self, *, file_key: bytes, nonce: bytes) -> None:
        self._cipher = ChaCha20Poly1305(derive(file_key=file_key, salt=nonce, info=b"payload"))
        self._cutter = _Cutter(chunk_bytes=CHUNK_BYTES + TAG_BYTES, into_bytes=CHUNK_BYTES, work=self._decrypt)

    def update(self, data: Buffer) -> bytes:
        """Return what the complete chunks held. Raises: CannotOpen."""
        return self._cutter.update(data)

    def finish(self) -> bytes:
        """
        Return what the last chunk held.

        Raises:
            CannotOpen: there is no last chunk, it is altered, or it is empty and yet not the only one.
        """
        last = self._cutter.take_last()
        if len(last) < TAG_BYTES:
            raise CannotOpen("the file ends too early")
        if len(last) == TAG_BYTES and self._cutter.count:
            raise CannotOpen("an empty last chunk after a full one")
        try:
            return self._cipher.decrypt(_nonce(self._cutter.count, last=True), last, None)
        except InvalidTag as fault:
            raise CannotOpen("the last chunk was altered, or is not the last") from fault

    def _decrypt(self, count: int, chunk: Buffer, into: memoryview) -> None:
        try:
            self._cipher.decrypt_into(_nonce(count, last=False), chunk, None, into)
        except InvalidTag as fault:
            raise CannotOpen(f"chunk {count} was altered") from fault


class _Cutter:
    """Cuts a stream into chunks, holds one back, and lets `work` turn the others into slices of one big buffer."""

    def __init__(self, *, chunk_bytes: int, into_bytes: int, work: Callable[[int, Buffer, memoryview], None]) -> None:
        self.count = 0
        self._chunk = chunk_bytes
        self._into = into_bytes
        self._work = work
        self._held = bytearray()
        self._out = bytearray()
        self._ended = False

    def update(self, data: Buffer) -> bytes:
        if self._ended:
            raise ValueError("the stream has ended")
        data = memoryview(data).cast("B")
        count = max(0, len(self._held) + len(data) - 1) // self._chunk
        if not count:
            self._held += data
            return b""
        if len(self._out) < count * self._into:
            self._out = bytearray(count * self._into)
        with memoryview(self._out) as out:
            at = 0
            if self._held:
                at = self._chunk - len(self._held)
                self._next(self._held + data[:at], out)
            for slot in range(1 if self._held else 0, count):
                self._next(data[at : at + self._chunk], out[slot * self._into :])
                at += self._chunk
            self._held = bytearray(data[at:])
            return bytes(out[: count * self._into])

    def take_last(self) -> bytes:
        if self._ended:
            raise ValueError("the stream has ended")
        self._ended = True
        return bytes(self._held)

    def _next(self, chunk: Buffer, out: memoryview) -> None:
        self._work(self.count, chunk, out[: self._into])
        self.count += 1


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
