"""The evidence package of a request: everything a court's expert needs, and nothing that was not released.

    name, pieces = make_package(officer=officer, request_id=…, sealed=False, now=now, instruments=instruments)

The request's whole story is in it, and that of the request it follows. Every act must lie under a head of our journal
that enough witnesses have cosigned: until they have, there is no package, because nobody could check it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from longbien import __version__
from longbien.actions.errors import NotFound
from longbien.actions.evidence.bound import bound_of
from longbien.actions.evidence.custody import note_custody
from longbien.actions.evidence.packed import Dossier, dossier_of, packed_custody, packed_evidence, packed_journal
from longbien.actions.peers import signed_own_card
from longbien.actions.readings import How, note_listed
from longbien.actions.requests.meaning import note_names_meant
from longbien.actions.requests.rows import locked_request, write_step
from longbien.actions.safeguards.limiting import require_kept
from longbien.actions.safeguards.naming import places_in_package, refuse_names
from longbien.convention.loader import load
from longbien.core.errors import MayNotDoThisNow
from longbien.core.evidence import layout
from longbien.core.evidence.package import PackedEvidence, Packing, PackingOrder
from longbien.core.evidence.zip_stream import crc_of, stream_zip
from longbien.core.exchange.acts import Mode
from longbien.core.officers import Officer
from longbien.core.permissions import MAKE_PACKAGE, OPEN_EVIDENCE
from longbien.core.safeguards.binding import binding_paragraphs
from longbien.data.models import Peer
from longbien.ports.instruments import Instruments
from longbien.readers.heads import JournalHead, newest_cosigned_head


class NotYetWitnessed(MayNotDoThisNow):
    """The records of the request lie under no head that enough witnesses have cosigned yet; try again soon."""

    code = "not_yet_witnessed"


def make_package(
    *,
    officer: Officer,
    request_id: str,
    sealed: bool,
    now: datetime,
    instruments: Instruments,
    names_meant: bool = False,
) -> tuple[str, Iterator[bytes]]:
    """
    Return the name and the bytes of the package as one zip file.

    All evidence is read once before this returns, so that a damaged file is an error and not half a package.

    Args:
        sealed: evidence stays sealed to this node; else it is open.
        names_meant: the officer means that protected persons are named in it, as its acts name them.

    Raises:
        NotPermitted, NotFound, RetentionOver, NameSaid, NotYetWitnessed, EvidenceDiffers, BlobMissing, BlobStoreFailed.
    """
    officer.require(MAKE_PACKAGE)
    if not sealed:
        officer.require(OPEN_EVIDENCE)
    dossier = dossier_of(officer=officer, request_id=request_id, instruments=instruments)
    if dossier is None:
        raise NotFound("there is no such request")
    require_kept(items=dossier.items, now=now)
    named = places_in_package(
        requests=dossier.requests, acts=dossier.acts, items=dossier.items, identity=instruments.identity
    )
    if not names_meant:
        refuse_names(named)
    evidence = packed_evidence(dossier=dossier, sealed=sealed, instruments=instruments)
    order = _order(dossier=dossier, evidence=evidence, officer=officer, now=now, instruments=instruments)
    crcs = {
        layout.evidence_path(position=position, name=one.part.name, sealed=sealed): crc_of(one.pieces())
        for position, one in enumerate(evidence, 1)
    }
    _note(dossier=dossier, officer=officer, sealed=sealed, named=named, now=now)
    packing = Packing(
        order=order,
        signer=instruments.signer,
        translate=gettext,
        name_of=_name_of,
        stamp=lambda sha256: [(one.authority, one.token) for one in instruments.timestamps.stamp(sha256=sha256)],
    )
    return f"{dossier.request.reference}{'-sealed' if sealed else ''}.zip", stream_zip(packing.members(), crcs=crcs)


def _order(
    *,
    dossier: Dossier,
    evidence: tuple[PackedEvidence, ...],
    officer: Officer,
    now: datetime,
    instruments: Instruments,
) -> PackingOrder:
    head = newest_cosigned_head(witnesses=instruments.policy.witnesses_needed)
    if head is None:
        raise NotYetWitnessed("no head of the journal has been cosigned yet")
    rows = dossier.rows(size=head.size)
    if not {act.sha256 for act in dossier.acts} <= {row.sha256 for row in rows}:
        raise NotYetWitnessed(
            f"the newest cosigned head has {head.size} leaves, and an act of the request lies after them"
        )
    custody, rows = packed_custody(dossier=dossier, rows=rows, software=("Longbien", __version__))
    return PackingOrder(
        node=officer.node,
        case=dossier.request.reference,
        mode=Mode(dossier.request.mode),
        made_at=now.replace(microsecond=0),
        made_by_name=officer.name,
        made_by_role=officer.leading_role,
        software=f"Longbien {__version__}",
        acts=dossier.packed_acts,
        receipts=dossier.packed_receipts,
        evidence=evidence,
        custody=custody,
        journal=packed_journal(rows=rows, head=head, tiles=instruments.tiles),
        cards=_cards(dossier=dossier, head=head, now=now, instruments=instruments),
        left_out=dossier.left_out,
        overtaken=frozenset(act.id for act in dossier.acts if not act.counts),
        binding=binding_paragraphs(bound=bound_of(dossier), translate=gettext),
    )


def _cards(
    *, dossier: Dossier, head: JournalHead, now: datetime, instruments: Instruments
) -> tuple[tuple[str, bytes], ...]:
    """Return our card and those of the nodes whose signatures are in the package."""
    ours = instruments.name.node
    witnesses = {one.witness for one in head.cosignatures}
    peers = [
        (peer.node, bytes(peer.card))
        for peer in Peer.objects.order_by("node")
        if peer.node in dossier.nodes or dossier.witness_name(peer) in witnesses
    ]
    return ((ours, signed_own_card(instruments=instruments, now=now)), *peers)


@transaction.atomic
def _note(*, dossier: Dossier, officer: Officer, sealed: bool, named: tuple[str, ...], now: datetime) -> None:
    request = locked_request(officer=officer, request_id=dossier.request.id)
    note_listed(officer=officer, requests=dossier.requests, now=now, how=How.TAKEN)
    write_step(request=request, officer=officer, step="packaged", now=now, note="sealed" if sealed else "open")
    note_names_meant(request=request, officer=officer, places=named, now=now)
    for item in dossier.items:
        note_custody(item=item, what="packed", now=now, person_id=officer.person_id, person_name=officer.name)


def _name_of(code: str) -> str:
    """Return what an act, a kind or a receipt is called in the reader's language."""
    law = load()
    names = {**{act.id: act.label for act in law.acts}, **{kind.id: kind.title for kind in law.kinds}}
    return gettext(names[code]) if code in names else code.replace("_", " ")
