"""Limits on data received: kept with each item as it arrives, and required before anything is done with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from longbien.convention.safeguards import load_safeguards
from longbien.core.safeguards.limits import OnwardBlocked, RetentionOver, UseNotAllowed, limits_of
from longbien.data.models import Act, EvidenceItem, EvidenceLimit, Request
from longbien.readers.limits import blocked_items, may_use

PURPOSE = "purpose"
OTHER_USE = "other_use"  # note of a custody event: opened for another purpose, with consent


def keep_limits(*, request: Request, act: Act, items: Sequence[EvidenceItem], body: Mapping[str, object]) -> None:
    """Write the limits that an act of release brings, for each item. Inside the transaction that applies the act."""
    said = limits_of(body=body, rules=load_safeguards().limits, purpose=str(request.elements.get(PURPOSE, "")))
    EvidenceLimit.objects.bulk_create(
        EvidenceLimit(
            item=item,
            act=act,
            purpose=said.purpose,
            onward=said.onward.value,
            other_use=said.other_use.value,
            retain_until_at=said.retain_until_at,
            retention=said.retention.value,
            confidential_until_at=said.confidential_until_at,
            handling=said.handling,
            words=said.words,
        )
        for item in items
    )


def require_onward(*, items: Sequence[EvidenceItem], to: str) -> None:
    """
    Require that these items may go to a State.

    Args:
        to: its node.

    Raises:
        OnwardBlocked.

    Source: UN Convention against Cybercrime, art. 36(3).
    """
    stopped = blocked_items(items=items, to=to)
    if stopped:
        raise OnwardBlocked(", ".join(item.name for item in stopped))


def require_kept(*, items: Iterable[EvidenceItem], now: datetime) -> None:
    """Require that the last day of none of the items has come. Raises: RetentionOver."""
    ids = [item.pk for item in items]
    over = EvidenceLimit.objects.filter(item_id__in=ids, retain_until_at__lte=now)
    gone = EvidenceLimit.objects.filter(item_id__in=ids, erased_at__isnull=False)
    first = (over | gone).select_related("item").first()
    if first is not None:
        raise RetentionOver(first.item.name)


def require_use(*, items: Iterable[EvidenceItem], for_request: bool) -> None:
    """
    Require that the items may be used as it is said.

    Args:
        for_request: for the purpose of the request; else for another one, which needs consent.

    Raises:
        UseNotAllowed.

    Source: UN Convention against Cybercrime, art. 40(19).
    """
    if for_request:
        return
    limits = EvidenceLimit.objects.filter(item_id__in=[item.pk for item in items])
    for limit in limits.select_related("item__request__their_authority"):
        if not may_use(limit=limit):
            raise UseNotAllowed(limit.item.name)
