"""
One test per kind, named by its id: data, form, check, signed message, the other node's view, and the end.

A kind that a node sends goes through two whole nodes, act by act; one that ends on paper goes from its document to the
word that it arrived. `the_kinds.txt` is kept by hand: a kind that the law files lose, or gain, fails here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from longbien.actions.documents import approve_document, make_document, open_paper
from longbien.actions.requests import act_on_request, ask_approval
from longbien.actions.requests.errors import EndsAsDocument, NotReady
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import Required, Widget
from longbien.core.requests.drafts import check_elements, is_ready
from longbien.data.models import Act, JournalRow, OutgoingMessage, Request
from longbien.readers.papers import papers_of
from longbien.readers.requests import one_request
from longbien.readers.timeline import timeline

from .driver import done, drafted, opened, sent
from .nodes import Node, Pair
from .saying import LONG_TEXT, body_of
from .ways import BY_JOURNEY, BY_KIND, way_of

THE_KINDS = (Path(__file__).parent / "the_kinds.txt").read_text(encoding="utf-8").split()
SENT = [one.id for one in load().kinds if one.is_sent_by_nodes]

pytestmark = pytest.mark.slow


def test_the_list_kept_by_hand_names_every_kind_once() -> None:
    assert sorted(THE_KINDS) == sorted(one.id for one in load().kinds)
    assert len(THE_KINDS) >= 83


def test_every_journey_has_its_way() -> None:
    without = [one.id for one in load().kinds if one.is_sent_by_nodes and one.id not in BY_KIND and not one.journey]

    assert without == []
    assert {one.id for one in load().journeys} - set(BY_JOURNEY) == {"document"}


@pytest.mark.parametrize("kind_id", THE_KINDS)
def test_from_data_to_the_end(kind_id: str, pair: Pair) -> None:
    kind = load().kind(kind_id=kind_id)

    with pair.ardenia.here():
        _the_form_shows_every_element(pair.ardenia, kind)
        _an_empty_draft_stops_at_what_the_law_requires(pair, kind)
        request = drafted(pair, kind)
        assert is_ready(check_elements(kind=kind, elements=request.elements, now=pair.clock.now()))
        assert one_request(officer=pair.ardenia.officer("outsider"), request_id=request.id) is None

    if kind.is_sent_by_nodes:
        _goes_through_both_nodes(pair, kind, request)
    else:
        _ends_on_paper(pair, kind, request)


def _the_form_shows_every_element(node: Node, kind: Kind) -> None:
    page = _page(node, f"/requests/new/{kind.id}/")
    shown = [element.id for element in kind.elements if f'name="{element.id}"' in page]

    assert shown == [element.id for element in kind.elements if element.widget is not Widget.AUTHORITY]


def _an_empty_draft_stops_at_what_the_law_requires(pair: Pair, kind: Kind) -> None:
    empty = drafted(pair, kind, elements={})
    required = [
        one.id
        for one in kind.elements
        if one.required is Required.ALWAYS and one.widget is not Widget.AUTHORITY and one.must_be is not False
    ]

    stops = [one.element for one in check_elements(kind=kind, elements={}, now=pair.clock.now()) if one.stops]
    assert stops == required
    if required or not kind.is_sent_by_nodes:
        with pytest.raises((NotReady, EndsAsDocument)):
            ask_approval(
                officer=pair.ardenia.officer("lawyer"),
                request_id=empty.id,
                version=empty.version,
                now=pair.clock.now(),
            )


def _goes_through_both_nodes(pair: Pair, kind: Kind, request: Request) -> None:
    with pair.ardenia.here():
        sent(pair, request)
    pair.carry()

    _is_seen_by_the_other_node(pair, kind, request)
    for act in way_of(kind):
        done(pair, request.id, kind=kind, act=act)

    stories = [_story(node, request.id) for node in (pair.ardenia, pair.bellora)]
    assert stories[0] == stories[1]
    assert [act for act, _sha256, _counts in stories[0]] == ["request", *way_of(kind)]
    assert all(counts for _act, _sha256, counts in stories[0])
    for node in (pair.ardenia, pair.bellora):
        with node.here():
            assert load().state(state_id=Request.objects.get(id=request.id).state).final


def _is_seen_by_the_other_node(pair: Pair, kind: Kind, request: Request) -> None:
    with pair.bellora.here():
        officer = pair.bellora.officer("lawyer")
        theirs = one_request(officer=officer, request_id=request.id)
        assert theirs is not None
        assert (theirs.kind, theirs.legal_basis, theirs.mode, theirs.state) == (
            kind.id,
            "uncc-2024",
            "exercise",
            "sent",
        )
        assert theirs.elements == request.elements
        assert one_request(officer=pair.bellora.officer("outsider"), request_id=request.id) is None
        page = _page(pair.bellora, f"/requests/{request.id}/")
        assert theirs.reference in page
        assert all(LONG_TEXT in page for value in request.elements.values() if value == LONG_TEXT)
    opened(pair, request.id)
    pair.carry()
    with pair.ardenia.here():
        entries = timeline(officer=pair.ardenia.officer("lawyer"), request=Request.objects.get(id=request.id))
        proofs = [one.evidence for entry in entries for one in entry.receipts]
        assert {"submission_accepted", "delivered", "retrieved"} <= set(proofs)


def _ends_on_paper(pair: Pair, kind: Kind, request: Request) -> None:
    node, clock = pair.ardenia, pair.clock
    with node.here():
        lawyer, second = node.officer("lawyer"), node.officer("second_lawyer")
        paper = make_document(
            officer=lawyer,
            request_id=request.id,
            version=request.version,
            language="en",
            now=clock.tick(),
            instruments=node.instruments,
        )
        assert open_paper(officer=second, paper_id=paper.id, instruments=node.instruments)[1].startswith(b"%PDF-1.7")
        approve_document(
            officer=second,
            request_id=request.id,
            version=_version(request),
            sha256=paper.sha256,
            now=clock.tick(),
            instruments=node.instruments,
        )
        for act in ("dispatch", "record_receipt"):
            now = clock.tick()
            act_on_request(
                officer=lawyer,
                request_id=request.id,
                version=_version(request),
                act=act,
                body=body_of(act=load().act(act_id=act), kind=kind, now=now),
                now=now,
                instruments=node.instruments,
            )
        assert Request.objects.get(id=request.id).state == "closed"
        assert [one.sha256 for one in papers_of(officer=lawyer, request=request)] == [paper.sha256]
        assert papers_of(officer=node.officer("outsider"), request=request) == []
        assert _steps(request) == ["document_made", "approve_document", "dispatch", "record_receipt"]
        assert paper.sha256 in _page(node, f"/requests/{request.id}/")
        assert not OutgoingMessage.objects.exists()
        assert not Act.objects.exists()
    pair.carry()
    with pair.bellora.here():
        assert not Request.objects.exists()


def _version(request: Request) -> int:
    return Request.objects.get(id=request.id).version


def _steps(request: Request) -> list[str]:
    noted = JournalRow.objects.filter(what__startswith="document.").order_by("id").values_list("what", flat=True)
    return [what.removeprefix("document.") for what in noted]


def _story(node: Node, request_id: str) -> list[tuple[str, str, bool]]:
    with node.here():
        return list(
            Act.objects.filter(request_id=request_id).order_by("position").values_list("act", "sha256", "counts")
        )


def _page(node: Node, address: str) -> str:
    browser = Client(HTTP_ACCEPT_LANGUAGE="en")
    browser.force_login(node.people["lawyer"], backend="django.contrib.auth.backends.ModelBackend")
    answer = browser.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()
