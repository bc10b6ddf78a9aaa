"""What is known of a package while it is checked: the file facts first, then what each check adds for the later ones.

Every small file is read once, and its digest taken from the very bytes that are judged; evidence is streamed once,
digested and, if an identity is given, opened on the way. So nothing can change between one check and the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol, TypeVar

from longbien.core.age.header import HEADER_BYTES, read_header
from longbien.core.age.reader import Opening
from longbien.core.age.recipients import Identity
from longbien.core.errors import LongbienError, TheirMessageIsWrong
from longbien.core.evidence import layout
from longbien.core.evidence.contents import Contents
from longbien.core.evidence.sealing import Digest
from longbien.core.evidence.trust import KeyRing, Trust, TrustedNode
from longbien.core.evidence.verify.outcome import Fails, NotChecked
from longbien.core.evidence.verify.source import Entry, EntryKind, PackageSource, PackageUnreadable
from longbien.core.exchange.acts import Act
from longbien.core.journal.proofs import VerifiedRecord

MOST_ENTRIES = 20_000
LARGEST_SMALL_FILE = 16_777_216
LARGEST_SMALL_FILES = 67_108_864

_Item = TypeVar("_Item")


class TimeChecker(Protocol):
    """Checks RFC 3161 tokens. Ends: `openssl ts` (in `commands/`), and none."""

    def fault(self, *, token: bytes, data: bytes, roots: tuple[str, ...]) -> str | None:
        """
        Return why the token is not over the data by an authority under the roots; None if it is. Raises:
        CouldNotReach.
        """


@dataclass(frozen=True, slots=True)
class Opened:
    """
    What a sealed file held: its facts, or why it could not be opened. `for_another`: it is sealed to somebody else.
    """

    size: int = 0
    sha256: str = ""
    fault: str = ""
    for_another: bool = False


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size and SHA-256 of a file as read; `opened` for a sealed file when an identity was given."""

    size: int
    sha256: str
    opened: Opened | None = None


@dataclass(frozen=True, slots=True)
class KnownAct:
    """An act whose signatures hold, and the digest of its signed bytes."""

    act: Act
    sha256: str


@dataclass
class Dossier:
    """Grows from check to check; what is None was not established, and who needs it says so with `need`."""

    trust: Trust
    entries: tuple[Entry, ...]
    small: Mapping[str, bytes]
    facts: Mapping[str, FileFacts]
    ring: KeyRing
    times: TimeChecker | None = None
    contents: Contents | None = None
    acts: dict[str, KnownAct] = field(default_factory=dict)
    acts_hold: bool = False
    records: tuple[VerifiedRecord, ...] | None = None

    @property
    def files(self) -> frozenset[str]:
        """Every path that is a file."""
        return frozenset(entry.path for entry in self.entries if entry.kind is EntryKind.FILE)

    def need_contents(self) -> Contents:
        """Return `package.json` as read. Raises: NotChecked."""
        if self.contents is None:
            raise NotChecked(NEEDS_FORM)
        return self.contents

    def bytes_of(self, path: str) -> bytes:
        """Return a small file. Raises: NotChecked."""
        if path not in self.small:
            raise NotChecked(NEEDS_FILE, path=path)
        return self.small[path]

    def node(self, name: str) -> TrustedNode:
        """Return a trusted node. Raises: Fails, NotChecked."""
        if name in self.ring.refused:
            raise Fails(OTHER_CARD, code="unknown_sender", node=name)
        if name not in self.ring.nodes:
            raise NotChecked(NO_KEYS, node=name)
        return self.ring.nodes[name]


def _marked(text: str) -> str:
    """Mark a text for translation; it is translated where it is shown."""
    return text


NEEDS_FORM = _marked("the form of the package does not hold, so this could not be looked at")
NEEDS_FILE = _marked("%(path)s is not in the package")
OTHER_CARD = _marked("the card of %(node)s in the package has another fingerprint than the one typed")
NO_KEYS = _marked("the keys of %(node)s are not among those you trust")


@contextmanager
def about(path: str) -> Iterator[None]:
    """Turn an error of the message's family into a failure that names the file."""
    try:
        yield
    except LongbienError as error:
        raise Fails("%(path)s: %(detail)s", code=error.code, path=path, detail=error.detail or error.code) from error


def for_each(items: Iterable[_Item], look: Callable[[_Item], None]) -> None:
    """
    Look at every item. One that fails ends it at once; one that cannot be checked is remembered till all were looked
    at.
    """
    gap: NotChecked | None = None
    for item in items:
        try:
            look(item)
        except NotChecked as found:
            gap = gap or found
    if gap is not None:
        raise gap


def read_files(
    source: PackageSource, *, identity: Identity | None
) -> tuple[tuple[Entry, ...], dict[str, bytes], dict[str, FileFacts]]:
    """
    Read every file of a package that can be part of one. Memory is bounded whatever the package holds.

    Raises:
        PackageUnreadable: too many files, a file that should be small and is not, or bytes that cannot be read.
    """
    entries = source.entries()
    if len(entries) > MOST_ENTRIES:
        raise PackageUnreadable(f"more than {MOST_ENTRIES} files")
    small: dict[str, bytes] = {}
    facts: dict[str, FileFacts] = {}
    room = LARGEST_SMALL_FILES
    for entry in entries:
        if entry.kind is not EntryKind.FILE or not layout.is_known(entry.path) or entry.path in facts:
            continue
        if entry.path.startswith(layout.EVIDENCE):
            facts[entry.path] = _streamed(source.pieces(entry.path), sealed_path=entry.path, identity=identity)
            continue
        data = _whole(source.pieces(entry.path), path=entry.path, limit=min(room, LARGEST_SMALL_FILE))
        room -= len(data)
        small[entry.path] = data
        facts[entry.path] = FileFacts(size=len(data), sha256=sha256(data).hexdigest())
    return entries, small, facts


def _whole(pieces: Iterable[bytes], *, path: str, limit: int) -> bytes:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > limit:
            raise PackageUnreadable(f"{path} is larger than such a file can be")
    return bytes(data)


def _streamed(pieces: Iterable[bytes], *, sealed_path: str, identity: Identity | None) -> FileFacts:
    opens = identity is not None and sealed_path.endswith(layout.SEALED_SUFFIX)
    opener = _Opener(identity) if opens and identity is not None else None
    with Digest() as digest:
        for piece in pieces:
            digest.update(piece)
            if opener is not None:
                opener.update(piece)
        opened = opener.finish() if opener is not None else None
        return FileFacts(size=digest.size, sha256=digest.hexdigest(), opened=opened)


class _Opener:
    """Opens a sealed file beside the reading of it. A fault is kept, so that the digest is taken to the end."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._opening = Opening(identity=identity)
        self._head = bytearray()
        self._hash = sha256()
        self._size = 0
        self._fault: Opened | None = None

    def update(self, piece: bytes) -> None:
        if len(self._head) < HEADER_BYTES:
            self._head += piece[: HEADER_BYTES - len(self._head)]
            if len(self._head) == HEADER_BYTES:
                self._look_at_head()
        self._take(lambda: self._opening.update(piece))

    def finish(self) -> Opened:
        self._take(self._opening.finish)
        return self._fault or Opened(size=self._size, sha256=self._hash.hexdigest())

    def _look_at_head(self) -> None:
        try:
            read_header(bytes(self._head)).file_key(identity=self._identity)
        except TheirMessageIsWrong as error:
            self._fault = Opened(fault=error.detail, for_another=error.code == "cannot_open")

    def _take(self, read: Callable[[], bytes]) -> None:
        if self._fault is not None:
            return
        try:
            opened = read()
        except TheirMessageIsWrong as error:
            self._fault = Opened(fault=error.detail or error.code)
            return
        self._hash.update(opened)
        self._size += len(opened)
