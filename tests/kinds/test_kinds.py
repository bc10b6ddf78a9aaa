"""
One test per kind, named by its id: data, form, check, signed message, the other node's view, and the end.

The form is drawn and posted, and what was posted is what the other node reads in the signed act. A kind that a node
sends goes through two whole nodes, act by act; one that ends on paper goes from its document to the word that it
arrived. `the_kinds.txt` is kept by hand: a kind that the law files lose, or gain, fails here.
"""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from django.test import Client

from longbien.actions.documents import approve_document, make_document, open_paper
from longbien.actions.requests import act_on_request, ask_approval
from longbien.actions.requests.errors import EndsAsDocument, NotReady
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import Required, Widget
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Mode, read_act
from longbien.data.models import Act, JournalRow, OutgoingMessage, Request
from longbien.readers.drafting import checked_request
from longbien.readers.papers import papers_of
from longbien.readers.requests import one_request
from longbien.readers.timeline import timeline

from .driver import BASIS, done, drafted, opened, sent
from .nodes import Node, Pair
from .saying import body_of, complete, typed
from .ways import BY_JOURNEY, BY_KIND, way_of

THE_KINDS = (Path(__file__).parent / "the_kinds.txt").read_text(encoding="utf-8").split()
ON_PAPER = {"approve_document", "dispatch", "record_receipt"}
# Messages that practice adds to the 83: they are acts on a request, and each is sent on some way.
PRACTICE = ("acknowledge", "preserved", "nothing_found", "result", "status_answer", "end_preservation")
# Both kinds that know it end otherwise here; every act comes over the wire in tests/web/test_hostile_acts.py.
ON_NO_WAY = {"refuse_extradition"}

pytestmark = pytest.mark.slow


def test_the_list_kept_by_hand_names_every_kind_once() -> None:
    assert sorted(THE_KINDS) == sorted(one.id for one in load().kinds)
    assert len(THE_KINDS) == 84


def test_every_journey_has_its_way() -> None:
    without = [one.id for one in load().kinds if one.is_sent_by_nodes and one.id not in BY_KIND and not one.journey]

    assert without == []
    assert {one.id for one in load().journeys} - set(BY_JOURNEY) == {"document"}


def test_every_act_is_sent_and_signed_on_some_way() -> None:
    walked = {act for kind in load().kinds if kind.is_sent_by_nodes for act in ("request", *way_of(kind))}

    assert {one.id for one in load().acts} - walked == ON_PAPER | ON_NO_WAY
    assert [one for one in PRACTICE if one not in walked] == []


@pytest.mark.parametrize("kind_id", THE_KINDS)
def test_from_data_to_the_end(kind_id: str, pair: Pair) -> None:
    kind = load().kind(kind_id=kind_id)

    with pair.ardenia.here():
        _an_empty_draft_stops_at_what_the_law_requires(pair, kind)
        request = _typed_into_the_form(pair, kind)
        _the_check_passes(pair, request)
        assert one_request(officer=pair.ardenia.officer("outsider"), request_id=request.id) is None

    if kind.is_sent_by_nodes:
        _goes_through_both_nodes(pair, kind, request)
    else:
        _ends_on_paper(pair, kind, request)


def _typed_into_the_form(pair: Pair, kind: Kind) -> Request:
    """Fill in the form as it is drawn, box by box, and press *Check*; return the draft that is stored then."""
    node, address = pair.ardenia, f"/requests/new/{kind.id}/"
    page = _page(node, address)
    boxes = [element for element in kind.elements if element.widget is not Widget.AUTHORITY]
    assert [element.id for element in boxes if f'name="{element.id}"' in page] == [element.id for element in boxes]
    said = complete(kind=kind, now=pair.clock.tick())
    asked = node.partner_authority(pair.bellora.identity).pk if kind.is_sent_by_nodes else ""
    answer = _browser(node).post(
        address,
        {name: typed(value) for name, value in said.items()}
        | {"their_authority": asked, "legal_basis": BASIS, "priority": "routine", "version": "0", "then": "check"},
    )

    request = Request.objects.exclude(elements={}).get()
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/requests/{request.id}/check/")
    assert (request.kind, request.legal_basis, request.elements) == (kind.id, BASIS, said)
    return request


def _the_check_passes(pair: Pair, request: Request) -> None:
    page = _page(pair.ardenia, f"/requests/{request.id}/check/")
    checked = checked_request(officer=pair.ardenia.officer("lawyer"), request=request, now=pair.clock.now())

    assert checked.stops == ()
    assert [one.code for one in checked.findings if html.escape(_told(one.code)) not in page] == []


def _told(code: str) -> str:
    return load().check_rule(rule_id=code).text.partition("%(detail)s")[0]


def _an_empty_draft_stops_at_what_the_law_requires(pair: Pair, kind: Kind) -> None:
    empty = drafted(pair, kind, elements={})
    required = [
        one.id
        for one in kind.elements
        if one.required is Required.ALWAYS and one.widget is not Widget.AUTHORITY and one.must_be is not False
    ]

    stops = checked_request(officer=None, request=empty, now=pair.clock.now()).stops
    assert [one.element for one in stops] == required
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
    opening = {"elements": request.elements, "legal_basis": BASIS, "follows": None}
    said = [("request", opening), *((act, done(pair, request.id, kind=kind, act=act)) for act in way_of(kind))]

    for node, other in pair.both:
        with node.here():
            assert [_signed(node, other, act) for act in _acts(request)] == said
            ended = Request.objects.get(id=request.id).state
            assert (ended, load().state(state_id=ended).final) == (_acts(request)[-1].state_after, True)
            assert [one.counts for one in _acts(request)] == [True] * len(said)
            steps = JournalRow.objects.filter(request_id=request.id, what__in=("act.sent", "act.received"))
            assert steps.count() == len(said)


def _acts(request: Request) -> list[Act]:
    return list(Act.objects.filter(request_id=request.id).order_by("position"))


def _signed(node: Node, other: Node, act: Act) -> tuple[str, dict[str, Json]]:
    """Return which act this node holds and what it says, by the signature of the node whose act it is."""
    author = node if act.is_ours else other
    told = read_act(act.statement, key=author.identity.card.sign)
    assert (told.id, told.act, told.request, told.sender.node) == (act.id, act.act, act.request_id, author.name)
    assert told.mode is Mode.EXERCISE
    assert act.body == told.body
    return act.act, {key: value for key, value in told.body.items() if value != ""}


def _is_seen_by_the_other_node(pair: Pair, kind: Kind, request: Request) -> None:
    with pair.bellora.here():
        officer = pair.bellora.officer("lawyer")
        theirs = one_request(officer=officer, request_id=request.id)
        assert theirs is not None
        assert (theirs.kind, theirs.legal_basis, theirs.mode, theirs.state) == (kind.id, BASIS, "exercise", "sent")
        assert theirs.elements == request.elements
        assert one_request(officer=pair.bellora.officer("outsider"), request_id=request.id) is None
        page = _page(pair.bellora, f"/requests/{request.id}/")
        assert theirs.reference in page
        texts = [element.id for element in kind.elements if element.widget in {Widget.TEXT, Widget.TEXTAREA}]
        unseen = [one for one in texts if html.escape(str(request.elements.get(one, ""))) not in page]
        assert unseen == []
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
        opened = open_paper(officer=second, paper_id=paper.id, now=clock.now(), instruments=node.instruments)[1]
        assert opened.startswith(b"%PDF-1.7")
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


def _browser(node: Node) -> Client:
    browser = Client(HTTP_ACCEPT_LANGUAGE="en")
    browser.force_login(node.people["lawyer"], backend="django.contrib.auth.backends.ModelBackend")
    return browser


def _page(node: Node, address: str) -> str:
    answer = _browser(node).get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()
