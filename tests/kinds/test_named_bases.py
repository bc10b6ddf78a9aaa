"""A request that rests on a treaty, or a practice, that only the sender's register has, seen from both nodes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from longbien.actions.requests import act_on_request
from longbien.actions.treaties import confirm, propose_agreement, propose_instrument
from longbien.convention.loader import load
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.data.models import Act, Request
from longbien.readers.bases import bases_between, basis_id_of
from longbien.readers.requests import one_request
from records import fact

from .driver import drafted, fresh, opened, sent
from .nodes import Node, Pair

TREATY, PRACTICE = "xaa-xbb-2001", "XAA-XBB.reciprocity"
NAMED = {
    TREATY: {
        "id": TREATY,
        "title": "Treaty on Legal Assistance",
        "on": "2001-02-03",
        "articles": ["5(2)"],
        "language": "en",
    },
    PRACTICE: {
        "id": PRACTICE,
        "title": "Exchange of notes of 1 January 2026",
        "on": "2026-01-01",
        "articles": [],
        "language": "",
    },
}


def known_to(node: Node, *, clock_of: Pair) -> None:
    """Let the register of a node know a treaty and a practice of the two States."""
    generic, budapest = (load().instrument(instrument_id=one) for one in ("bilateral", "budapest-2001"))
    treaty = replace(
        generic,
        id=TREATY,
        title="Treaty on Legal Assistance",
        kind=InstrumentKind.BILATERAL,
        adopted_on=date(2001, 2, 3),
        in_force=True,
        covers=(replace(budapest.covers[0], articles=("5(2)",)),),
    )
    practice = Agreement(
        id=PRACTICE,
        kind=AgreementKind.RECIPROCITY,
        states=("XAA", "XBB"),
        from_on=date(2026, 1, 1),
        until_on=None,
        source="Exchange of notes of 1 January 2026",
        known_at=clock_of.clock.now(),
    )
    deeds = [fact(instrument=TREATY, participant=code) for code in ("XAA", "XBB")]
    said = {"officer": node.officer("lawyer"), "reason": "It is in force."}
    for proposal in (
        propose_instrument(instrument=treaty, facts=deeds, now=clock_of.clock.tick(), **said),
        propose_agreement(agreement=practice, now=clock_of.clock.tick(), **said),
    ):
        confirm(officer=node.officer("second_lawyer"), proposal_id=proposal.id, note="", now=clock_of.clock.tick())


def page(node: Node, request_id: str) -> str:
    client = Client(HTTP_ACCEPT_LANGUAGE="en")
    client.force_login(node.people["lawyer"], backend="django.contrib.auth.backends.ModelBackend")
    return client.get(f"/requests/{request_id}/").content.decode()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("basis", "generic", "kind_id"),
    [(TREATY, "bilateral", "preserve.request"), (PRACTICE, "reciprocity", "mla.stored_data")],
)
def test_the_other_node_reads_what_is_meant_keeps_it_as_the_senders_word_and_answers(
    pair: Pair, basis: str, generic: str, kind_id: str
) -> None:
    with pair.ardenia.here():
        known_to(pair.ardenia, clock_of=pair)
        request = drafted(pair, load().kind(kind_id=kind_id), legal_basis=basis)
        sent(pair, request)
    pair.carry()
    opened(pair, request.id)

    with pair.bellora.here():
        theirs = one_request(officer=pair.bellora.officer("lawyer"), request_id=request.id)
        assert theirs is not None
        assert (theirs.legal_basis, theirs.basis_named, basis_id_of(theirs)) == (generic, NAMED[basis], generic)
        assert NAMED[basis]["title"] in page(pair.bellora, request.id)
        assert [one for one in bases_between(ours="XBB", theirs="XAA", kind_id=kind_id) if one.is_own] == []
        assert one_request(officer=pair.bellora.officer("outsider"), request_id=request.id) is None
        act_on_request(
            officer=pair.bellora.officer("lawyer"),
            request_id=request.id,
            version=fresh(request.id).version,
            act="ask",
            body={"question": "Which article of the treaty is meant?"},
            now=pair.clock.tick(),
            instruments=pair.bellora.instruments,
        )
    pair.carry()

    with pair.ardenia.here():
        ours = Request.objects.get(id=request.id)
        assert (ours.legal_basis, basis_id_of(ours)) == (generic, basis)
        assert [one.act for one in Act.objects.filter(request=ours).order_by("position")] == ["request", "ask"]
        assert NAMED[basis]["title"] in page(pair.ardenia, request.id)
