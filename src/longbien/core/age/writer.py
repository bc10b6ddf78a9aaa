"""Sealing: writing an age file, at once or as the bytes come.

    sealing = Sealing(recipient=recipient)
    write(sealing.header)
    for piece in pieces:
        write(sealing.update(piece))
    write(sealing.finish())

Any number of bytes passes in the memory of the largest piece. Pieces of 1 MiB are a good size.
"""

from __future__ import annotations

import secrets

from longbien.core.age.header import HEADER_BYTES, write_header
from longbien.core.age.recipients import FILE_KEY_BYTES, Recipient
from longbien.core.age.stream import CHUNK_BYTES, NONCE_BYTES, TAG_BYTES, Buffer, ChunkWriter


class Sealing:
    """One age file under way. The file key lives and dies with it."""

    def __init__(self, *, recipient: Recipient) -> None:
        file_key = secrets.token_bytes(FILE_KEY_BYTES)
        nonce = secrets.token_bytes(NONCE_BYTES)
        self.header = write_header(file_key=file_key, recipient=recipient) + nonce
        self._chunks = ChunkWriter(file_key=file_key, nonce=nonce)

    def update(self, data: Buffer) -> bytes:
        """Take the next bytes, return what can be written so far; it may be nothing."""
        return self._chunks.update(data)

    def finish(self) -> bytes:
        """Return the end of the file. Nothing may follow."""
        return self._chunks.finish()


def seal(data: Buffer, *, recipient: Recipient) -> bytes:
    """Return a whole age file that only the recipient's identity opens."""
    sealing = Sealing(recipient=recipient)
    return b"".join((sealing.header, sealing.update(data), sealing.finish()))


def sealed_size(size: int) -> int:
    """Return how many bytes the age file of `size` bytes has; the profile leaves nothing to choice."""
    chunks = max(1, -(-size // CHUNK_BYTES))
    return HEADER_BYTES + NONCE_BYTES + size + chunks * TAG_BYTES
