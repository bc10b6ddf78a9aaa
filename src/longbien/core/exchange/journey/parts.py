"""Parts as the recipient takes them: evidence beside the act, in pieces (`spec/exchange.md` 5).

Only what a relayed act names is taken, never more than its size, and nothing is believed before the digest of the whole
is right. Then the acts that waited for the part may be delivered. `handing.py` is the sender's side.
Of a part that only acts name which wait no longer nothing more is wanted: it counts as whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.answers import Held
from longbien.core.exchange.journey.ends import SealedBlobs, WaitingRoom
from longbien.core.exchange.journey.issuing import issue
from longbien.core.exchange.journey.records import Records, RecordsBusy
from longbien.core.exchange.journey.room import Space, require_room, room_key
from longbien.core.exchange.journey.settling import settle
from longbien.core.exchange.journey.values import NamedPart, PartNaming

LARGEST_PIECE = 16 * 1024 * 1024


class UnknownPart(TheirMessageIsWrong):
    """No relayed act of an introduced node names this part."""

    code = "unknown_part"


class PartTooLarge(TheirMessageIsWrong):
    """The piece is larger than a piece may be, or reaches beyond the end that the act names."""

    code = "part_too_large"


class PartDigestMismatch(TheirMessageIsWrong):
    """All bytes came, but they are not those that the act names; they are discarded, and the part begins again."""

    code = "digest_mismatch"


def part_held(
    sealed_sha256: str, *, records: Records, room: WaitingRoom, blobs: SealedBlobs, node: str, now: datetime
) -> Held:
    """
    Say how much of a part is held here; one whose last step a crash prevented is finished now.

    Raises:
        UnknownPart: no relayed act names it.
        PartDigestMismatch: all of it came, but wrong; it is discarded.
    """
    namings = named(sealed_sha256, records=records)
    size = namings[0].part.sealed_size
    if not is_wanted(namings):
        return Held(size=size, whole=True)
    held = room.held(key=room_key(sealed_sha256))
    if held >= size:
        return finish(namings, records=records, room=room, blobs=blobs, node=node, now=now)
    return Held(size=held, whole=False)


def receive_piece(
    sealed_sha256: str,
    *,
    start: int,
    piece: bytes,
    records: Records,
    space: Space,
    node: str,
    now: datetime,
) -> Held:
    """
    Take a piece of a part. One that does not begin where the held bytes end is not taken; the answer says where.

    Args:
        sealed_sha256: which part.
        start: offset of the piece, in bytes.
        piece: at most 16 MiB.
        records: of this node.
        space: where the part waits until it is whole, and stays then.
        node: this node.
        now: when the piece was whole.

    Raises:
        UnknownPart: no relayed act names it.
        PartTooLarge: the piece reaches beyond the size that the act names.
        PartDigestMismatch: it was the last piece, and the whole has another digest; all is discarded.
        NoRoom, RecordsBusy: try again later.
    """
    room, blobs = space.room, space.blobs
    namings = named(sealed_sha256, records=records)
    size = namings[0].part.sealed_size
    if not is_wanted(namings):
        return Held(size=size, whole=True)
    check_piece(start=start, length=len(piece), size=size)
    require_room(namings[0], start=start, length=len(piece), records=records, space=space)
    held = room.append(key=room_key(sealed_sha256), start=start, piece=piece)
    if held < size:
        return Held(size=held, whole=False)
    return finish(namings, records=records, room=room, blobs=blobs, node=node, now=now)


def named(sealed_sha256: str, *, records: Records) -> Sequence[PartNaming]:
    """
    Return how acts name the part, first the one for which it is taken.

    One digest has one size: that of the act that came first, of those that wait or have it whole. Whoever reads the
    digest on the wire and names it with another size later does not keep the part of the first from becoming whole.

    Raises:
        UnknownPart: no relayed act of an introduced node names it.
        RecordsBusy: the bytes that refused acts left behind are being removed at this moment.
    """
    namings = records.named_parts(sealed_sha256=sealed_sha256)
    if not namings:
        raise UnknownPart(sealed_sha256)
    first = next((naming for naming in namings if naming.waiting or naming.whole), namings[0])
    if any(naming.erasing for naming in namings) and any(naming.waiting for naming in namings):
        raise RecordsBusy(f"{sealed_sha256} is being erased")
    alike = [naming for naming in namings if naming.part.sealed_size == first.part.sealed_size]
    return sorted(alike, key=lambda naming: not naming.waiting)


def is_wanted(namings: Sequence[PartNaming]) -> bool:
    """Say whether an act waits for the part."""
    return any(naming.waiting and not naming.whole for naming in namings)


def check_piece(*, start: int, length: int, size: int) -> None:
    """Refuse a piece that would lead beyond the end. Raises: PartTooLarge."""
    if start < 0 or length > LARGEST_PIECE or start + length > size:
        raise PartTooLarge(f"{length} bytes from {start} on, of a part of {size}")


def finish(
    namings: Sequence[PartNaming], *, records: Records, room: WaitingRoom, blobs: SealedBlobs, node: str, now: datetime
) -> Held:
    """
    Check the digest of a part of which all bytes came, keep it, and deliver the acts that waited for it.

    Every step can be repeated: the waiting room is emptied last.
    """
    part = namings[0].part
    key = room_key(part.sealed_sha256)
    if digest(room, key=key) != part.sealed_sha256:
        room.discard(key=key)
        raise PartDigestMismatch(part.sealed_sha256)
    blobs.put(name=part.sealed_sha256, pieces=room.read(key=key))
    note_whole(part, namings=namings, records=records, node=node, now=now)
    room.discard(key=key)
    return Held(size=part.sealed_size, whole=True)


def note_whole(part: NamedPart, *, namings: Sequence[PartNaming], records: Records, node: str, now: datetime) -> None:
    """
    Note, in one transaction, that the part is whole, and deliver what waited for it.

    Raises:
        RecordsBusy: the bytes may have been erased since they were kept, as left behind by refused acts.
    """
    with records.transaction() as tx:
        tx.lock(nodes={naming.node for naming in namings})
        again = tx.named_parts(sealed_sha256=part.sealed_sha256)
        if any(one.erasing for one in again) or _whole(again, part) < _whole(namings, part):
            raise RecordsBusy(f"{part.sealed_sha256} was being erased")
        candidates = tx.part_is_whole(part=part, now=now)
        drafts = settle(tx, candidates=candidates, answered=(), now=now)
        issue(tx, drafts=drafts, node=node, now=now)


def _whole(namings: Sequence[PartNaming], part: NamedPart) -> int:
    return sum(naming.whole for naming in namings if naming.part == part)


def digest(room: WaitingRoom, *, key: str) -> str:
    """Return the SHA-256 of what waits under the key, in hexadecimal."""
    found = sha256()
    for piece in room.read(key=key):
        found.update(piece)
    return found.hexdigest()
