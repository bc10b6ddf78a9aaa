"""Checks 9 and 10: the disclosed records of journals, and the witnesses of these journals."""

from __future__ import annotations

from longbien.core.evidence.contents import JournalEntry
from longbien.core.evidence.verify.dossier import Dossier, about, for_each
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said
from longbien.core.journal.keys import witness_name
from longbien.core.journal.policies import Policy
from longbien.core.journal.proofs import VerifiedRecord, verify_disclosure


def check_journal(dossier: Dossier) -> Said:
    """
    Each record with its salt is the leaf its proof names, under a checkpoint with both signatures of the journal's
    node.
    """
    contents = dossier.need_contents()
    nodes = dossier.ring.nodes.values()
    with about("journal"):
        # The quorum is check 10's.
        policy = Policy(logs=tuple(node.log for node in nodes), witnesses=tuple(node.witness for node in nodes))
    found: list[VerifiedRecord] = []

    def look(entry: JournalEntry) -> None:
        dossier.node(entry.node)
        record, proof = dossier.bytes_of(entry.record), dossier.bytes_of(entry.proof)
        with about(entry.proof):
            verified = verify_disclosure(proof, record=record, policy=policy)
        if verified.record.node != entry.node:
            raise Fails("%(path)s is a record of another node", code="wrong_origin", path=entry.record)
        found.append(verified)

    if not contents.journal:
        raise NotChecked("no record of a journal is disclosed")
    for_each(contents.journal, look)
    _check_one_tree(found)
    dossier.records = tuple(found)
    recorded = {(verified.record.node, verified.record.sha256) for verified in found}
    for act in contents.acts:
        if (contents.node, act.sha256) not in recorded:
            raise NotChecked("no disclosed record of %(node)s is about act %(id)s", node=contents.node, id=act.id)
    return said("%(count)s records are in the journal they name", count=len(found))


def _check_one_tree(found: list[VerifiedRecord]) -> None:
    """Two checkpoints of one size with different roots are the proof of a fork; so are two records at one place."""
    roots: dict[tuple[str, int], bytes] = {}
    places: dict[tuple[str, int], VerifiedRecord] = {}
    for verified in found:
        head = verified.checkpoint.checkpoint
        if roots.setdefault((head.origin, head.size), head.root) != head.root:
            raise Fails("%(journal)s was forked: two roots of one size", code="inconsistent", journal=head.origin)
        if places.setdefault((head.origin, verified.index), verified).record != verified.record:
            raise Fails("%(journal)s was forked: two records at one place", code="inconsistent", journal=head.origin)


def check_witnesses(dossier: Dossier) -> Said:
    """
    Each checkpoint bears valid cosignatures of at least the number of witnesses asked; a node is no witness of
    itself.
    """
    if dossier.records is None:
        raise NotChecked("check 9 does not hold, so no checkpoint is known")
    needed = dossier.trust.witnesses_needed
    if needed == 0:
        raise NotChecked("you ask for no witnesses")
    names: set[str] = set()
    for verified in dossier.records:
        own = witness_name(verified.record.node)
        witnesses = {cosigned.witness for cosigned in verified.checkpoint.cosigned} - {own}
        if len(witnesses) < needed:
            raise Fails(
                "a checkpoint of %(node)s bears %(count)s cosignatures of known witnesses; you ask for %(needed)s",
                code="too_few_witnesses",
                node=verified.record.node,
                count=len(witnesses),
                needed=needed,
            )
        names |= witnesses
    return said("cosigned by %(names)s; you ask for %(needed)s", names=", ".join(sorted(names)), needed=needed)
