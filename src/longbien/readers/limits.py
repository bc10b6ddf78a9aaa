"""What limits bind data received from other States, and what consents there are to go beyond them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.convention.safeguards import load_safeguards
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.safeguards.consenting import names_data, names_recipient
from longbien.core.safeguards.limits import Limits, ends_soon, limits_of, may_pass_on, may_use_otherwise
from longbien.data.models import Act, EvidenceItem, EvidenceLimit, Request
from longbien.readers.parts import acts_of
from longbien.readers.visibility import can_see, requests_seen

AGREED = "agree"
IN_WORDS = ("partial_result", "result")


@dataclass(frozen=True, slots=True)
class LimitShown:
    """The limits of one item; `over` and `near`: the last day has come, or is near enough for a warning."""

    limit: EvidenceLimit
    over: bool
    near: bool

    @property
    def erased(self) -> bool:
        """Say whether the data are gone."""
        return self.limit.erased_at is not None


def limits_on(*, officer: Officer, request_id: str, now: datetime) -> tuple[LimitShown, ...]:
    """Return the limits of all items received with a request the officer may see."""
    if not officer.may(SEE_REQUESTS):
        return ()
    seen = requests_seen(officer=officer, through="item__request__")
    found = EvidenceLimit.objects.filter(seen, item__request_id=request_id).select_related("item", "erasure_asked_by")
    days = load_safeguards().limits.warn_days
    return tuple(
        LimitShown(
            limit=one,
            over=one.retain_until_at is not None and now >= one.retain_until_at,
            near=one.retain_until_at is not None
            and ends_soon(retain_until_at=one.retain_until_at, now=now, warn_days=days),
        )
        for one in found.order_by("item__added_at", "item_id")
    )


@dataclass(frozen=True, slots=True)
class Reported:
    """What was reported in the words of an act, and the limits that bind it."""

    act: Act
    limits: Limits


def reported_limits(*, officer: Officer, request: Request) -> tuple[Reported, ...]:
    """Return the limits of what the other State reported in words, of a request the officer may see, oldest first."""
    if not can_see(officer=officer, request=request):
        return ()
    rules, purpose = load_safeguards().limits, str(request.elements.get("purpose", ""))
    theirs = [one for one in acts_of(request) if one.counts and not one.is_ours and one.act in IN_WORDS]
    return tuple(Reported(act=one, limits=limits_of(body=one.body, rules=rules, purpose=purpose)) for one in theirs)


def blocked_items(*, items: Sequence[EvidenceItem], to: str) -> tuple[EvidenceItem, ...]:
    """
    Return those items whose bytes came from another State that does not let them go to `to`.

    The same bytes are the same data, whoever hands them in again: they are known by their digest, node-wide.

    Args:
        to: node of the State that would get them.
    """
    digests = {item.sha256 for item in items}
    bound = EvidenceLimit.objects.filter(item__sha256__in=digests, item__is_ours=False).select_related(
        "item__request__their_authority"
    )
    stopped = {one.item.sha256 for one in bound if not _may_pass_on(one, to=to)}
    return tuple(item for item in items if item.sha256 in stopped)


def may_use(*, limit: EvidenceLimit) -> bool:
    """Say whether the item may serve another purpose than that of its request."""
    consented = bool(_consents(limit.item, kind=load_safeguards().limits.use_kind))
    return may_use_otherwise(other_use=limit.other_use, consented=consented)


def _may_pass_on(limit: EvidenceLimit, *, to: str) -> bool:
    supplier = limit.item.request.their_authority
    if supplier is None:
        return False
    agreed = _consents(limit.item, kind=load_safeguards().limits.onward_kind)
    consented = any(names_recipient(elements=one.elements, node=to) for one in agreed)
    return may_pass_on(onward=limit.onward, supplier=supplier.node, to=to, consented=consented)


def consents_for(request: Request, *, kind: str = "") -> list[Act]:
    """
    Return the agreements of the State that supplied the data to requests for consent that follow a request.

    Which data each opens is a question of its own: those that it names.

    Args:
        kind: of the request for consent; empty for those to passing on and those to another use.
    """
    limits = load_safeguards().limits
    kinds = [kind] if kind else [limits.onward_kind, limits.use_kind]
    supplier = request.their_authority.node if request.their_authority else ""
    agreed = Act.objects.filter(act=AGREED, is_ours=False, counts=True, request__follows=request)
    found = agreed.filter(request__kind__in=kinds, request__their_authority__node=supplier)
    return list(found.select_related("request").order_by("made_at", "id"))


def _consents(item: EvidenceItem, *, kind: str) -> list[Request]:
    """Return the requests for consent that name an item and that the State that supplied it agreed to."""
    agreed = (act.request for act in consents_for(item.request, kind=kind))
    return [one for one in agreed if names_data(elements=one.elements, sha256=item.sha256)]
