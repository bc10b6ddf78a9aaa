"""Check 11: the chain of custody says what acts and journal say."""

from __future__ import annotations

from collections import Counter

from longbien.core.evidence import layout
from longbien.core.evidence.case import read_case
from longbien.core.evidence.custody import CustodyEvent, record_key, record_of
from longbien.core.evidence.verify import rules
from longbien.core.evidence.verify.dossier import Dossier, about
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said


def check_custody(dossier: Dossier) -> Said:
    """`custody.jsonld` names the same items, digests and moments as the acts and the journal."""
    contents = dossier.need_contents()
    data = dossier.bytes_of(layout.CUSTODY)
    with about(layout.CUSTODY):
        events = read_case(data)
    if dossier.records is None or not dossier.acts_hold:
        raise NotChecked("checks 5 and 9 do not hold, so there is nothing to compare with")
    _check_items(events, dossier=dossier)
    told = Counter(record_key(record_of(event, case=None)) for event in events)
    recorded = Counter(
        record_key(verified.record) for verified in dossier.records if verified.record.what.startswith("evidence.")
    )
    if odd := (told - recorded) or (recorded - told):
        what, at, *_ = next(iter(odd))
        raise Fails(
            "%(what)s at %(at)s is in the chain of custody or in the journal, but not in both", what=what, at=at
        )
    missing = {entry.sha256 for entry in contents.evidence} - {event.item.sha256 for event in events}
    if missing:
        raise Fails("the chain of custody does not name the item %(sha256)s", sha256=min(missing))
    return said("each event has its record in the journal; events: %(count)s", count=len(events))


def _check_items(events: tuple[CustodyEvent, ...], *, dossier: Dossier) -> None:
    """Require that each event is about a file that a release names, and a release event about one its node released."""
    released = {
        (part.sha256, part.size, known.act.sender.node)
        for known in dossier.acts.values()
        if known.act.act in rules.RELEASES
        for part in known.act.parts
    }
    files = {(sha256, size) for sha256, size, _ in released}
    for event in events:
        item = event.item
        if (item.sha256, item.size) not in files:
            raise Fails("%(name)s (%(sha256)s) is no part of a release", name=item.name, sha256=item.sha256)
        if event.what == "released" and (item.sha256, item.size, event.node) not in released:
            raise Fails("%(name)s was not released by %(node)s", name=item.name, node=event.node)
