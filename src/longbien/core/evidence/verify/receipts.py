"""Check 7: the receipts."""

from __future__ import annotations

from longbien.core.evidence.contents import ReceiptEntry
from longbien.core.evidence.verify.dossier import Dossier, about, for_each
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said
from longbien.core.exchange.receipts import Evidence, Receipt, ReceiptReader

# One of these shows that an act reached the other State, or that its node has refused it.
_ARRIVED = frozenset({Evidence.RELAYED, Evidence.DELIVERED, Evidence.RETRIEVED})
_REFUSED = frozenset({Evidence.NOT_DELIVERED, Evidence.RELAY_REJECTED})


def check_receipts(dossier: Dossier) -> Said:
    """
    Each is in its signed batch, by the issuer the evidence requires, and names an act of the package by id and
    digest.
    """
    contents = dossier.need_contents()
    readers: dict[str, ReceiptReader] = {}
    read: list[Receipt] = []

    def look(entry: ReceiptEntry) -> None:
        reader = readers.setdefault(entry.issuer, ReceiptReader(key=dossier.node(entry.issuer).keys.sign))
        data = dossier.bytes_of(entry.path)
        with about(entry.path):
            receipt = reader.read(data)
        _check_same(receipt, entry)
        _check_message(receipt, dossier=dossier, path=entry.path)
        read.append(receipt)

    for_each(contents.receipts, look)
    answered = {receipt.message.id for receipt in read if receipt.evidence in _ARRIVED | _REFUSED}
    if silent := [entry.id for entry in contents.acts if entry.id not in answered]:
        raise NotChecked("no receipt in the package shows that act %(id)s arrived", id=silent[0])
    refused = {receipt.message.id for receipt in read if receipt.evidence in _REFUSED}
    if refused:
        return said(
            "%(count)s receipts, each signed by its issuer; acts that the other node refused: %(refused)s",
            count=len(read),
            refused=len(refused),
        )
    return said("%(count)s receipts, each signed by its issuer; every act arrived", count=len(read))


def _check_same(receipt: Receipt, entry: ReceiptEntry) -> None:
    if (receipt.evidence.value, receipt.issuer, receipt.message.id) != (entry.evidence, entry.issuer, entry.message):
        raise Fails("%(path)s is not the receipt that package.json names", path=entry.path)


def _check_message(receipt: Receipt, *, dossier: Dossier, path: str) -> None:
    """Compare the message with the act. That the issuer is the one the evidence requires was seen when it was read."""
    if receipt.message.id not in dossier.acts:
        if any(entry.id == receipt.message.id for entry in dossier.need_contents().acts):
            raise NotChecked("%(path)s is about an act that could not be checked", path=path)
        raise Fails("%(path)s is about an act that is not in the package", path=path)
    known = dossier.acts[receipt.message.id]
    named = (receipt.message.content_sha256, receipt.message.sender, receipt.message.recipient)
    if named != (known.sha256, known.act.sender.node, known.act.recipient.node):
        raise Fails("%(path)s is about another act of that id", code="digest_mismatch", path=path)
