"""Evidence in one pass: read once, digest, seal, digest again. Nothing of it is ever held whole.

    passing = SealingPass(recipient=recipient)
    store.put(passing.pieces(upload))           # the sealed bytes, as they come
    passing.facts                               # only now: sizes and digests of both

    opening = OpeningPass(identity=identity, expected=facts)
    write_to_a_temporary_name(opening.pieces(sealed))

An OpeningPass hands out bytes before it knows that the file is whole. Whoever writes them gives them a temporary
name, and the true one only when the iterator has ended without an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType

from longbien.core.age.reader import Opening
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.age.writer import Sealing
from longbien.core.errors import MayNotDoThisNow, TheirMessageIsWrong

Buffer = bytes | bytearray | memoryview

# Below this the hand-over to another thread costs more than the digest.
_LARGE = 131_072


class EvidenceDiffers(TheirMessageIsWrong):
    """Evidence has not the size or the digest that an act or a record names."""

    code = "evidence_differs"


class NotAtTheEnd(MayNotDoThisNow):
    """Facts were asked for before the last byte had passed: our mistake, and never an answer."""

    code = "pass_not_finished"


@dataclass(frozen=True, slots=True)
class SealedFacts:
    """Sizes in bytes and SHA-256 of a file: open, and as sealed."""

    size: int
    sha256: str
    sealed_size: int
    sealed_sha256: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of a file beforehand; None where nothing is."""

    size: int | None = None
    sha256: str | None = None
    sealed_size: int | None = None
    sealed_sha256: str | None = None


class SealingPass:
    """One file on its way to being sealed to one recipient."""

    def __init__(self, *, recipient: Recipient) -> None:
        self._sealing = Sealing(recipient=recipient)
        self._facts: SealedFacts | None = None

    def pieces(self, source: Iterable[Buffer], *, opening: OpeningPass | None = None) -> Iterator[bytes]:
        """
        Yield the sealed bytes. Pieces of 1 MiB are a good size; memory is that of a few of them.

        Args:
            opening: the pass the source comes from, if it comes from one: it knows the digest of the open bytes.
        """
        with Digest() as opened, Digest() as sealed:
            yield sealed.of(self._sealing.header)
            for piece in source:
                if opening is None:
                    opened.update(piece)
                if written := self._sealing.update(piece):
                    yield sealed.of(written)
            yield sealed.of(self._sealing.finish())
            if opening is None:
                self._facts = SealedFacts(opened.size, opened.hexdigest(), sealed.size, sealed.hexdigest())
            else:
                before = opening.facts
                self._facts = SealedFacts(before.size, before.sha256, sealed.size, sealed.hexdigest())

    @property
    def facts(self) -> SealedFacts:
        """Sizes and digests. Raises: NotAtTheEnd."""
        if self._facts is None:
            raise NotAtTheEnd("the file has not passed to its end")
        return self._facts


class OpeningPass:
    """One sealed file on its way to being opened, checked against what is known of it."""

    def __init__(self, *, identity: Identity, expected: Expected) -> None:
        self._opening = Opening(identity=identity)
        self._expected = expected
        self._facts: SealedFacts | None = None

    def pieces(self, source: Iterable[Buffer]) -> Iterator[bytes]:
        """
        Yield the open bytes, not to be trusted before the end.

        Raises:
            EvidenceDiffers: more bytes than expected, or another digest.
            NotAge, CannotOpen: the file is not what this identity opens.
        """
        with Digest() as opened, Digest() as sealed:
            for piece in source:
                sealed.update(piece)
                _check_within(sealed.size, self._expected.sealed_size)
                if read := self._opening.update(piece):
                    yield opened.of(read)
                    _check_within(opened.size, self._expected.size)
            if last := self._opening.finish():
                yield opened.of(last)
            facts = SealedFacts(opened.size, opened.hexdigest(), sealed.size, sealed.hexdigest())
        check_facts(facts, expected=self._expected)
        self._facts = facts

    @property
    def facts(self) -> SealedFacts:
        """Sizes and digests, all as expected. Raises: NotAtTheEnd."""
        if self._facts is None:
            raise NotAtTheEnd("the file has not passed to its end")
        return self._facts


class ResealingPass:
    """One file on its way from our seal to the recipient's; its open bytes exist in memory only, a piece at a time."""

    def __init__(self, *, identity: Identity, recipient: Recipient, expected: Expected) -> None:
        self._opening = OpeningPass(identity=identity, expected=expected)
        self._sealing = SealingPass(recipient=recipient)

    def pieces(self, source: Iterable[Buffer]) -> Iterator[bytes]:
        """Yield the bytes sealed anew; the last of them only if the source was whole. Raises: as OpeningPass."""
        return self._sealing.pieces(self._opening.pieces(source), opening=self._opening)

    @property
    def facts(self) -> SealedFacts:
        """Sizes and digests, the sealed ones of the new file. Raises: NotAtTheEnd."""
        return self._sealing.facts


def check_facts(facts: SealedFacts, *, expected: Expected) -> None:
    """
    Compare what was found with what was expected.

    Raises:
        EvidenceDiffers: a size or a digest is another.
    """
    pairs = (
        ("size", facts.size, expected.size),
        ("SHA-256", facts.sha256, expected.sha256),
        ("sealed size", facts.sealed_size, expected.sealed_size),
        ("sealed SHA-256", facts.sealed_sha256, expected.sealed_sha256),
    )
    for what, found, wanted in pairs:
        if wanted is not None and found != wanted:
            raise EvidenceDiffers(f"{what} is {found}, expected {wanted}")


class Digest:
    """SHA-256 and size of a stream, computed beside the work of the caller: digests release the interpreter's lock."""

    def __init__(self) -> None:
        self.size = 0
        self._hash = sha256()
        self._worker: ThreadPoolExecutor | None = None
        self._pending: Future[None] | None = None

    def __enter__(self) -> Digest:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._worker is not None:
            self._worker.shutdown()

    def update(self, piece: Buffer) -> None:
        """Take the next piece. A buffer that may change is copied first."""
        self.size += len(piece)
        self._wait()
        if len(piece) < _LARGE:
            self._hash.update(piece)
            return
        self._worker = self._worker or ThreadPoolExecutor(max_workers=1)
        self._pending = self._worker.submit(self._hash.update, piece if isinstance(piece, bytes) else bytes(piece))

    def of(self, piece: bytes) -> bytes:
        """Take the next piece and return it."""
        self.update(piece)
        return piece

    def hexdigest(self) -> str:
        """Return the digest of everything so far."""
        self._wait()
        return self._hash.hexdigest()

    def _wait(self) -> None:
        if self._pending is not None:
            self._pending.result()
            self._pending = None


def _check_within(found: int, limit: int | None) -> None:
    if limit is not None and found > limit:
        raise EvidenceDiffers(f"more than the {limit} bytes expected")
