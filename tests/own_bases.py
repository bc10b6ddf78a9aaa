"""A treaty with Bellora and a practice of reciprocity with Corvania, as confirmed proposals leave them."""

from __future__ import annotations

from dataclasses import replace

from longbien.convention.loader import load
from longbien.convention.words import InstrumentKind
from longbien.core.bodies import to_body
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.data.models import RegisterRow
from people import NOW


def own_bases(proposal_id: str) -> None:
    """Write both into the register, on the record of a proposal."""
    generic = load().instrument(instrument_id="bilateral")
    treaty = replace(generic, id="xaa-xbb-2001", title="Treaty of Ardenia and Bellora", kind=InstrumentKind.BILATERAL)
    agreed = Agreement(
        id="XAA-XCC.reciprocity",
        kind=AgreementKind.RECIPROCITY,
        states=("XAA", "XCC"),
        from_on=None,
        until_on=None,
        source="Exchange of notes",
        known_at=NOW,
    )
    for what, value in (("instrument", treaty), ("agreement", agreed)):
        RegisterRow.objects.create(
            what=what, item_id=value.id, known_at=NOW, body=to_body(value), proposal_id=proposal_id
        )
