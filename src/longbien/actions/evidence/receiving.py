"""Evidence that came with an act of another State. Its parts are whole in the blobs before the act is applied."""

from __future__ import annotations

import secrets
from datetime import datetime

from longbien.actions.evidence.custody import note_custody
from longbien.actions.evidence.names import safe_media_type, safe_name
from longbien.actions.safeguards.limiting import keep_limits
from longbien.actions.safeguards.reminding import remind
from longbien.core.exchange.acts import Act
from longbien.data.models import Act as ActRow
from longbien.data.models import EvidenceItem, Request


def keep_parts(*, request: Request, act: Act, row: ActRow, now: datetime) -> None:
    """Write an item per part of a release, in order. Inside the transaction that applies the act."""
    items: list[EvidenceItem] = []
    for part in act.parts:
        item = EvidenceItem.objects.create(
            id=secrets.token_hex(16),
            request=request,
            name=safe_name(part.name),
            media_type=safe_media_type(part.media_type),
            size=part.size,
            sha256=part.sha256,
            sealed_size=part.sealed_size,
            sealed_sha256=part.sealed_sha256,
            is_ours=False,
            added_at=now,
            released_in=row,
        )
        note_custody(item=item, what="received", now=now, person_id=None, person_name="")  # the node itself
        items.append(item)
    keep_limits(request=request, act=row, items=items, body=row.body)
    remind(request=request, now=now)
