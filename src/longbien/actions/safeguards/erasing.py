"""Erasing data whose last day has come: by the clock where the limits say so, else after two persons have agreed.

The sealed blob goes; the item with its digests, its chain of custody and every signed act stay.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from longbien.actions.errors import NotFound
from longbien.actions.evidence.custody import note_custody
from longbien.actions.requests.rows import write_step
from longbien.actions.safeguards.reminding import remind
from longbien.convention.safeguards.words import Retention
from longbien.core.canonical import is_act_id
from longbien.core.officers import Officer
from longbien.core.permissions import OPEN_EVIDENCE
from longbien.core.safeguards.limits import NotToErase, OwnErasure
from longbien.data.models import EvidenceItem, EvidenceLimit
from longbien.ports.instruments import Instruments
from longbien.readers.visibility import requests_seen

MOST_AT_ONCE = 100


@transaction.atomic
def ask_erasure(*, officer: Officer, item_id: str, now: datetime) -> EvidenceLimit:
    """Ask, as the first of two persons, that an item be erased. Raises: NotPermitted, NotFound, NotToErase."""
    limit = _due(officer=officer, item_id=item_id, now=now)
    if limit.erasure_asked_by_id is None:
        limit.erasure_asked_by_id, limit.erasure_asked_at = officer.person_id, now
        limit.save(update_fields=["erasure_asked_by", "erasure_asked_at"])
        write_step(request=limit.item.request, officer=officer, step="erasure_asked", now=now, note=limit.item.name)
    return limit


def confirm_erasure(*, officer: Officer, item_id: str, now: datetime, instruments: Instruments) -> EvidenceLimit:
    """Confirm it as the second person; the data go. Raises: NotPermitted, NotFound, NotToErase, OwnErasure."""
    with transaction.atomic():
        limit = _due(officer=officer, item_id=item_id, now=now)
        if limit.erasure_asked_by_id is None:
            raise NotToErase(limit.item.name)
        if limit.erasure_asked_by_id == officer.person_id:
            raise OwnErasure(limit.item.name)
        _mark_erased(limit, now=now, person_id=officer.person_id, person_name=officer.name)
    _erase_blob(limit.item, instruments=instruments)
    return limit


def erase_due(*, now: datetime, instruments: Instruments) -> int:
    """Erase what is to be erased by the clock. Returns: how many items; `MOST_AT_ONCE` says that there may be more."""
    due = EvidenceLimit.objects.filter(
        erased_at__isnull=True, retain_until_at__lte=now, retention=Retention.AUTOMATIC
    ).values_list("pk", flat=True)
    erased = 0
    for key in list(due[:MOST_AT_ONCE]):
        with transaction.atomic():
            limit = _locked().filter(pk=key, erased_at__isnull=True).first()
            if limit is None:
                continue
            _mark_erased(limit, now=now, person_id=None, person_name="")  # the node itself
        _erase_blob(limit.item, instruments=instruments)
        erased += 1
    return erased


def _due(*, officer: Officer, item_id: str, now: datetime) -> EvidenceLimit:
    officer.require(OPEN_EVIDENCE)
    if not is_act_id(item_id):
        raise NotFound(item_id[:32])
    seen = requests_seen(officer=officer, through="item__request__")
    limit = _locked().filter(seen, item_id=item_id).first()
    if limit is None:
        raise NotFound(item_id)
    if limit.erased_at is not None or limit.retain_until_at is None or now < limit.retain_until_at:
        raise NotToErase(limit.item.name)
    return limit


def _locked() -> QuerySet[EvidenceLimit]:
    return EvidenceLimit.objects.select_for_update(of=("self",)).select_related("item__request__authority")


def _mark_erased(limit: EvidenceLimit, *, now: datetime, person_id: int | None, person_name: str) -> None:
    limit.erased_at = now
    limit.save(update_fields=["erased_at"])
    note_custody(item=limit.item, what="erased", now=now, person_id=person_id, person_name=person_name)
    remind(request=limit.item.request, now=now, person=person_name or None)


def _erase_blob(item: EvidenceItem, *, instruments: Instruments) -> None:
    """Remove the sealed file, unless another item that is kept has the very same one."""
    same = EvidenceItem.objects.filter(sealed_sha256=item.sealed_sha256).exclude(limit__erased_at__isnull=False)
    if not same.exists():
        instruments.blobs.erase(name=item.sealed_sha256)
