"""The limits that bind what is in a package, as its guide says them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from longbien.actions.evidence.packed import Dossier
from longbien.actions.safeguards.limiting import PURPOSE
from longbien.convention.safeguards import load_safeguards
from longbien.core.evidence import layout
from longbien.core.exchange.acts import Part
from longbien.core.safeguards.binding import Bound, Consent
from longbien.core.safeguards.consenting import digests_named, recipient_of
from longbien.core.safeguards.limits import limits_of, says_limits
from longbien.data.models import Act
from longbien.readers.limits import consents_for


def bound_of(dossier: Dossier) -> tuple[Bound, ...]:
    """Return what each act released or reported, with its limits and with the consents that go beyond them."""
    return tuple(_bound(dossier))


def _bound(dossier: Dossier) -> Iterator[Bound]:
    requests = {one.id: one for one in dossier.requests}
    consents = {one.id: consents_for(one) for one in dossier.requests}
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
            consents=tuple(_naming(consents[row.request_id], row=row, parts=act.parts)),
        )


def _naming(consents: Iterable[Act], *, row: Act, parts: Sequence[Part]) -> Iterator[Consent]:
    """Yield the consents for what an act released or reported, and those that do not say by digest what they are of."""
    for agreed in consents:
        digests = digests_named(elements=agreed.request.elements)
        files = tuple(part.name for part in parts if part.sha256 in digests)
        if not digests:
            yield _consent(agreed, is_vague=True)
        elif files or (not parts and row.sha256 in digests):
            yield _consent(agreed, only=files if len(files) < len(parts) else ())


def _consent(agreed: Act, *, only: tuple[str, ...] = (), is_vague: bool = False) -> Consent:
    elements = agreed.request.elements
    return Consent(
        onward=agreed.request.kind == load_safeguards().limits.onward_kind,
        recipient=recipient_of(elements=elements),
        reference=agreed.request.reference,
        by=agreed.person_name,
        at=agreed.made_at,
        only=only,
        is_vague=is_vague,
    )
