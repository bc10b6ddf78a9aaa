"""Opening: reading an age file, at once or as the bytes come.

    opening = Opening(identity=identity)
    for piece in pieces:
        write_to_a_temporary_place(opening.update(piece))
    write_to_a_temporary_place(opening.finish())    # only now is it known to be whole

What `update` returns is genuine, but a file cut short shows itself only in `finish`: use nothing before.
"""

from __future__ import annotations

from longbien.core.age.errors import CannotOpen
from longbien.core.age.header import HEADER_BYTES, read_header
from longbien.core.age.recipients import Identity
from longbien.core.age.stream import NONCE_BYTES, Buffer, ChunkReader

_BEGINNING = HEADER_BYTES + NONCE_BYTES


class Opening:
    """One age file being read."""

    def __init__(self, *, identity: Identity) -> None:
        self._identity = identity
        self._beginning = bytearray()
        self._chunks: ChunkReader | None = None

    def update(self, data: Buffer) -> bytes:
        """
        Take the next bytes of the file, return what could be opened so far; it may be nothing.

        Raises:
            NotAge: the header is not of our profile.
            CannotOpen: sealed to another key, or altered.
        """
        if self._chunks is not None:
            return self._chunks.update(data)
        data = memoryview(data).cast("B")
        missing = _BEGINNING - len(self._beginning)
        self._beginning += data[:missing]
        if len(self._beginning) < _BEGINNING:
            return b""
        header = read_header(bytes(self._beginning[:HEADER_BYTES]))
        self._chunks = ChunkReader(
            file_key=header.file_key(identity=self._identity), nonce=bytes(self._beginning[HEADER_BYTES:])
        )
        return self._chunks.update(data[missing:])

    def finish(self) -> bytes:
        """
        Return the last opened bytes, once the file is known to be whole.

        Raises:
            NotAge: the bytes ended within the header.
            CannotOpen: the end is missing, altered, or followed by more.
        """
        if self._chunks is not None:
            return self._chunks.finish()
        read_header(bytes(self._beginning[:HEADER_BYTES])).file_key(identity=self._identity)
        raise CannotOpen("the file ends after its header")


def open_sealed(data: Buffer, *, identity: Identity) -> bytes:
    """
    Return what a whole age file holds.

    Raises:
        NotAge: the header is not of our profile.
        CannotOpen: sealed to another key, altered, cut short or continued.
    """
    opening = Opening(identity=identity)
    return opening.update(data) + opening.finish()
