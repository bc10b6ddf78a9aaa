"""Releasing evidence: opened and sealed to the recipient in one pass, then named by the act that carries it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.actions.errors import NotFound
from longbien.actions.evidence.custody import note_custody
from longbien.actions.evidence.errors import AlreadyReleased
from longbien.actions.evidence.spooling import spool_into_blobs
from longbien.actions.safeguards.limiting import require_onward
from longbien.core.canonical import is_act_id
from longbien.core.evidence.sealing import Expected, ResealingPass
from longbien.core.exchange.acts import Part
from longbien.core.officers import Officer
from longbien.data.models import Act, EvidenceItem, Peer, Request
from longbien.ports.instruments import Instruments
from longbien.readers.peers import card_of


@dataclass(frozen=True, slots=True)
class SealedForRelease:
    """An item and the part it becomes."""

    item_id: str
    part: Part


def seal_for_release(
    *, request: Request, item_ids: Sequence[str], instruments: Instruments
) -> tuple[SealedForRelease, ...]:
    """
    Seal items of a request to the requesting State, in the order given. Outside any transaction: it may take minutes.

    Raises:
        NotFound: an item is not of this request, or not ours.
        AlreadyReleased: an item has been released before.
        OnwardBlocked: the State that supplied an item does not let it go to this one.
        EvidenceDiffers: the blob is no longer what was handed in.
    """
    assert request.their_authority is not None  # noqa: S101 - an incoming request always has its sender
    partner = Peer.objects.get(node=request.their_authority.node)
    unique = tuple(dict.fromkeys(item_ids))
    ids = [item_id for item_id in unique if is_act_id(item_id)]
    found = {item.id: item for item in EvidenceItem.objects.filter(request=request, is_ours=True, id__in=ids)}
    if set(unique) != set(found):
        raise NotFound(", ".join(set(unique) - set(found)))
    if any(item.released_in_id for item in found.values()):
        raise AlreadyReleased(request.reference)
    require_onward(items=list(found.values()), to=partner.node)
    return tuple(_seal(item=found[item_id], partner=partner, instruments=instruments) for item_id in unique)


def mark_released(*, released: Sequence[SealedForRelease], act: Act, officer: Officer, now: datetime) -> None:
    """Note, inside the act's transaction, which items it carries. Raises: AlreadyReleased."""
    for one in released:
        item = (
            EvidenceItem.objects.select_for_update(of=("self",))
            .select_related("request__authority")
            .get(id=one.item_id)
        )
        if item.released_in_id:
            raise AlreadyReleased(item.name)
        item.released_in = act
        item.save(update_fields=["released_in"])
        note_custody(
            item=item,
            what="released",
            now=now,
            person_id=officer.person_id,
            person_name=officer.name,
            note=one.part.sealed_sha256,
        )


def _seal(*, item: EvidenceItem, partner: Peer, instruments: Instruments) -> SealedForRelease:
    expected = Expected(
        size=item.size, sha256=item.sha256, sealed_size=item.sealed_size, sealed_sha256=item.sealed_sha256
    )
    passing = ResealingPass(identity=instruments.identity, recipient=card_of(partner).seal, expected=expected)
    pieces = passing.pieces(instruments.blobs.read(name=item.sealed_sha256))
    facts = spool_into_blobs(sealed=pieces, passing=passing, instruments=instruments)
    part = Part(
        name=item.name,
        media_type=item.media_type,
        size=facts.size,
        sha256=facts.sha256,
        sealed_size=facts.sealed_size,
        sealed_sha256=facts.sealed_sha256,
    )
    return SealedForRelease(item_id=item.id, part=part)
