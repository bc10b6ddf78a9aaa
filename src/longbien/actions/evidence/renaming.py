"""Another name for a file that has not been released: what its holder called it can say more than may leave."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.errors import NotFound
from longbien.actions.evidence.errors import AlreadyReleased
from longbien.actions.evidence.names import safe_name
from longbien.actions.requests.rows import changed, locked_request, write_step
from longbien.core.canonical import is_act_id
from longbien.core.officers import Officer
from longbien.core.permissions import ADD_EVIDENCE
from longbien.data.models import EvidenceItem
from longbien.readers.standing_in import acting_as
from longbien.readers.visibility import requests_seen


@transaction.atomic
def rename_evidence(*, officer: Officer, item_id: str, name: str, now: datetime) -> EvidenceItem:
    """
    Give an item of ours another name. Its bytes and its digest stay; how it was called is kept inside the authority.

    Raises:
        NotPermitted, NotFound.
        AlreadyReleased: the other State has it under its name.
    """
    if not is_act_id(item_id):
        raise NotFound(item_id[:32])
    seen = requests_seen(officer=officer, through="request__")
    request_id = (
        EvidenceItem.objects.filter(seen, id=item_id, is_ours=True).values_list("request_id", flat=True).first()
    )
    if request_id is None:
        raise NotFound(item_id)
    request = locked_request(officer=officer, request_id=request_id)
    acting_as(officer=officer, request=request).require(ADD_EVIDENCE)
    item = EvidenceItem.objects.get(id=item_id)
    if item.released_in_id:
        raise AlreadyReleased(request.reference)
    before, item.name = item.name, safe_name(name)
    if item.name != before:
        item.save(update_fields=["name"])
        write_step(
            request=request, officer=officer, step="evidence_renamed", now=now, body={"item": item.id, "was": before}
        )
        changed(request=request, now=now)
    return item
