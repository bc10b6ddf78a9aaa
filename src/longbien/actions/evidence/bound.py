"""The limits that bind what is in a package, as its guide says them."""

from __future__ import annotations

from collections.abc import Iterator

from longbien.actions.evidence.packed import Dossier
from longbien.actions.safeguards.limiting import PURPOSE
from longbien.convention.safeguards import load_safeguards
from longbien.core.evidence import layout
from longbien.core.safeguards.binding import Bound, Consent
from longbien.core.safeguards.limits import limits_of, says_limits
from longbien.data.models import Request
from longbien.readers.limits import consents_for


def bound_of(dossier: Dossier) -> tuple[Bound, ...]:
    """Return what each act released or reported, with its limits and with the consents that go beyond them."""
    return tuple(_bound(dossier))


def _bound(dossier: Dossier) -> Iterator[Bound]:
    requests = {one.id: one for one in dossier.requests}
    consents = {one.id: _consents(one) for one in dossier.requests}
    rules = load_safeguards().limits
    for position, row in enumerate(dossier.acts, start=1):
        act = dossier.values[row.id]
        if not row.counts or not (act.parts or says_limits(act.body)):
            continue
        purpose = str(requests[row.request_id].elements.get(PURPOSE, ""))
        yield Bound(
            what=tuple(part.name for part in act.parts),
            act=layout.act_path(position=position, act=act.act),
            state=act.sender.node,
            by=row.person_name,
            at=act.made_at,
            to=act.recipient.node,
            limits=limits_of(body=act.body, rules=rules, purpose=purpose),
            consents=consents[row.request_id],
        )


def _consents(request: Request) -> tuple[Consent, ...]:
    onward = load_safeguards().limits.onward_kind
    return tuple(
        Consent(
            onward=act.request.kind == onward,
            recipient=str(act.request.elements.get("recipient", "")),
            reference=act.request.reference,
            by=act.person_name,
            at=act.made_at,
        )
        for act in consents_for(request)
    )
