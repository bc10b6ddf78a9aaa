"""
One case from its first hour to its end, on two whole nodes: data are kept, asked for, handed over, used, erased.

Preservation → the path to another provider, art. 43 → word that the data are asked for → the request for them →
evidence → consent to a further use → word that the data are erased. Beside it another authority names the same account,
art. 22(5). Every step is taken by the public actions, every message goes by the real rounds, and both nodes say the
same of it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client

from longbien.actions.deadlines.errors import DataRequestUndecided
from longbien.actions.deadlines.watching import watch_deadlines
from longbien.actions.deconfliction import compare_identifiers
from longbien.actions.evidence import add_evidence, open_evidence
from longbien.actions.requests import act_on_request, approve, ask_approval, draft_request, save_draft, send_request
from longbien.actions.requests.chaining import draft_next
from longbien.actions.safeguards.approving import approve_further
from longbien.actions.safeguards.erasing import ask_erasure, confirm_erasure
from longbien.actions.safeguards.reviewing import review_secrecy
from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.safeguards.limits import UseNotAllowed
from longbien.data.models import (
    Act,
    Authority,
    Deadline,
    DeadlineNotice,
    EvidenceItem,
    JournalRow,
    Person,
    Request,
    Seat,
)
from longbien.readers.chains import ChainLink, chain_of
from longbien.readers.deconfliction import shared_identifiers
from longbien.readers.people import officer_in
from longbien.readers.reminders import RETENTION, SECRECY
from longbien.readers.requests import one_request
from longbien.readers.safeguards import extra_standing
from screens import REASONS, screened, supervisor

from .nodes import Node, Pair
from .saying import body_of, complete

FILE = b"From: anna@mail.example\r\nSubject: invoice\r\n\r\nPay to the new account.\r\n" * 50
KEPT_FOR = timedelta(days=10)
pytestmark = pytest.mark.slow


class Case:
    """The case of the two States, and what one of their officers does next in it."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair

    def begun(self, at: Node, *, kind_id: str = "preserve.request", by: str = "lawyer") -> Request:
        kind = load().kind(kind_id=kind_id)
        with at.here():
            other = self._other(at)
            draft = draft_request(
                officer=at.officer(by),
                kind_id=kind_id,
                their_authority_id=at.partner_authority(other.identity).pk,
                legal_basis="uncc-2024",
                priority="urgent",
                elements=complete(kind=kind, now=at.clock.tick()),
                now=at.clock.now(),
            )
            return self._sent(at, draft, by=by)

    def followed(self, at: Node, request_id: str, *, link: str, **more: object) -> Request:
        """Draft what follows by a link of the law files, fill in what it could not know, and send it."""
        with at.here():
            draft = draft_next(officer=at.officer("lawyer"), request_id=request_id, link_id=link, now=at.clock.tick())
            kind = load().kind(kind_id=draft.kind)
            draft = save_draft(
                officer=at.officer("lawyer"),
                request_id=draft.id,
                version=draft.version,
                their_authority_id=draft.their_authority_id,
                legal_basis=draft.legal_basis,
                priority=draft.priority,
                elements={**complete(kind=kind, now=at.clock.now()), **draft.elements, **more},
                now=at.clock.tick(),
            )
            return self._sent(at, draft, by="lawyer")

    def act(self, at: Node, request: Request, act: str, *, items: tuple[str, ...] = (), **said: object) -> None:
        """Do an act of this node with what it must say, and let it be carried over."""
        with at.here():
            self._screened(at, request.id)
            now, rule = at.clock.tick(), load().act(act_id=act)
            act_on_request(
                officer=at.officer("lawyer"),
                request_id=request.id,
                version=Request.objects.get(id=request.id).version,
                act=act,
                body={**body_of(act=rule, kind=load().kind(kind_id=request.kind), now=now), **said},
                item_ids=list(items),
                now=now,
                instruments=at.instruments,
            )
        self.pair.carry()

    def states(self, *requests: Request) -> list[tuple[str, str]]:
        """Return where each request stands, at Ardenia's and at Bellora's."""
        found = []
        for node in (self.pair.ardenia, self.pair.bellora):
            with node.here():
                by_id = dict(Request.objects.values_list("id", "state"))
                found.append([by_id.get(one.id, "-") for one in requests])
        return list(zip(*found, strict=True))

    def term(self, at: Node, request: Request) -> str:
        """Return how the term of the preservation stands at a node, which looks at its clock first."""
        with at.here():
            watch_deadlines(node=at.name, now=at.clock.now())
            return Deadline.objects.get(request_id=request.id, term="minimum_preservation", superseded_at=None).state

    def _sent(self, at: Node, draft: Request, *, by: str) -> Request:
        officer, second = at.officer(by), _second(draft.authority, now=at.clock.now())
        now = at.clock.tick()
        request = ask_approval(officer=officer, request_id=draft.id, version=draft.version, now=now)
        request = approve(officer=second, request_id=draft.id, version=request.version, now=at.clock.tick())
        self._screened(at, draft.id, by=by)
        version = Request.objects.get(id=draft.id).version
        now = at.clock.tick()
        request = send_request(
            officer=officer, request_id=draft.id, version=version, now=now, instruments=at.instruments
        )
        self.pair.carry()
        return request

    def _screened(self, at: Node, request_id: str, *, by: str = "lawyer") -> None:
        request = screened(request_id, officer=at.officer(by), now=at.clock.tick())
        if extra_standing(request=request).needed:
            third = supervisor(request.authority, now=at.clock.now())
            approve_further(officer=third, request_id=request_id, reasons=REASONS, now=at.clock.tick())

    def _other(self, node: Node) -> Node:
        return self.pair.bellora if node is self.pair.ardenia else self.pair.ardenia


def test_from_the_first_hour_to_the_last_use_both_nodes_tell_the_same_story(pair: Pair) -> None:
    case, asks, asked = Case(pair), pair.ardenia, pair.bellora
    preservation = case.begun(asks)
    for act in ("acknowledge", "accept", "order_to_holder", "preserved"):
        case.act(asked, preservation, act)

    path = case.followed(
        asked, preservation.id, link="path_disclosed", provider="Relay Ltd., Corvania", path="By relay."
    )
    case.act(asks, path, "take_note")
    elsewhere = _the_next_provider_is_asked_for_by_us_alone(pair, preservation=preservation, path=path)

    with asks.here():
        lawyer = asks.officer("lawyer")
        data = draft_next(
            officer=lawyer, request_id=preservation.id, link_id="stored_data_asked", now=asks.clock.tick()
        )
    word = case.followed(asks, preservation.id, link="request_announced")
    case.act(asked, word, "take_note")
    assert word.elements["mla_request"] == data.reference
    assert case.term(asked, preservation) == case.term(asks, preservation) == "held"
    with asks.here():
        data = _completed(asks, data)
        data = case._sent(asks, data, by="lawyer")

    _is_kept_past_its_last_day(case, preservation)
    _another_authority_learns_whom_to_call_and_nothing_else(case, preservation)

    _handed_over(case, data)
    item = _opened_for_the_request_only(asks, data)
    consent = case.followed(asks, data.id, link="further_use", purpose="The trial of the second suspect.")
    case.act(asked, consent, "acknowledge")
    case.act(asked, consent, "agree")
    with asks.here():
        tools = {"now": asks.clock.tick(), "instruments": asks.instruments}
        again = open_evidence(officer=asks.officer("lawyer"), item_id=item, for_request=False, **tools)
        assert b"".join(again[1]) == FILE

    for one in (consent, data):
        case.act(asks, one, "close")
    case.act(asked, preservation, "end_preservation", cause="decided")
    told = _erased_on_the_last_day_and_told(case, data, item)
    story = (preservation, path, word, data, consent, told)
    _nothing_waits_any_more(pair, story=story)
    assert case.states(*story) == [("closed", "closed")] * len(story)
    _both_drew_the_same_chain(pair, story=story, elsewhere=elsewhere)


def _the_next_provider_is_asked_for_by_us_alone(pair: Pair, *, preservation: Request, path: Request) -> Request:
    asks, asked = pair.ardenia, pair.bellora
    with asks.here():
        came = Request.objects.get(id=path.id)
        assert (came.follows_id, came.direction) == (preservation.id, "incoming")
        draft = draft_next(
            officer=asks.officer("lawyer"), request_id=path.id, link_id="next_provider", now=asks.clock.tick()
        )
        known = {name: draft.elements[name] for name in ("holder", "data_description", "identifiers", "facts")}
        assert known == {
            "holder": "Relay Ltd., Corvania",
            "data_description": "By relay.",
            "identifiers": preservation.elements["identifiers"],
            "facts": preservation.elements["facts"],
        }
        assert (draft.arises_from_id, draft.follows_id, draft.their_authority) == (path.id, None, None)
    pair.carry()
    with asked.here():
        assert one_request(officer=asked.officer("lawyer"), request_id=draft.id) is None
    return draft


def _second(authority: Authority, *, now: datetime) -> Officer:
    """Return a second person of an authority who may approve."""
    person, _new = Person.objects.get_or_create(username=f"second_{authority.code}")
    Seat.objects.get_or_create(person=person, authority=authority, role="central_authority", defaults={"from_at": now})
    found = officer_in(person=person, authority_code=authority.code, now=now)
    assert found is not None
    return found


def _completed(at: Node, draft: Request) -> Request:
    kind = load().kind(kind_id=draft.kind)
    return save_draft(
        officer=at.officer("lawyer"),
        request_id=draft.id,
        version=draft.version,
        their_authority_id=draft.their_authority_id,
        legal_basis=draft.legal_basis,
        priority=draft.priority,
        elements={**complete(kind=kind, now=at.clock.now()), **draft.elements},
        now=at.clock.tick(),
    )


def _is_kept_past_its_last_day(case: Case, preservation: Request) -> None:
    """Sixty days are over and nothing was decided: the data stay, whatever the officer says, art. 42(8)."""
    pair = case.pair
    pair.clock.at += timedelta(days=61)
    assert {case.term(node, preservation) for node in (pair.ardenia, pair.bellora)} == {"held"}
    for cause in ("period_over", "decided"):
        with pytest.raises(DataRequestUndecided):
            case.act(pair.bellora, preservation, "end_preservation", cause=cause)
    with pair.bellora.here():
        told = DeadlineNotice.objects.filter(deadline__request=preservation, deadline__term="minimum_preservation")
        assert not told.exists()


def _another_authority_learns_whom_to_call_and_nothing_else(case: Case, preservation: Request) -> None:
    """The chain names one account in every request of it; another authority of the State names it too, art. 22(5)."""
    asks = case.pair.ardenia
    with asks.here():
        compare_identifiers(now=asks.clock.tick())
        assert shared_identifiers(officer=asks.officer("lawyer"), request=preservation) == ()
    theirs = case.begun(asks, by="outsider")
    with asks.here():
        compare_identifiers(now=asks.clock.tick())
        ours = shared_identifiers(officer=asks.officer("lawyer"), request=preservation)
        other = shared_identifiers(officer=asks.officer("outsider"), request=theirs)
        names = [[each.name for each in one.others] for one in (*ours, *other)]
        assert names == [["Financial Fraud Unit"], ["Authority of Ardenia"]]
        assert [one.requests for one in (*ours, *other)] == [(), ()]
        assert one_request(officer=asks.officer("lawyer"), request_id=theirs.id) is None
        assert (
            JournalRow.objects.filter(what="identifier.shared").count() == 3
        )  # of the chain too: the account is asked for


def _handed_over(case: Case, data: Request) -> None:
    asked = case.pair.bellora
    for act in ("acknowledge", "accept", "decide_grant"):
        case.act(asked, data, act)
    with asked.here():
        tools = {"now": asked.clock.tick(), "instruments": asked.instruments}
        item = add_evidence(
            officer=asked.officer("lawyer"),
            request_id=data.id,
            name="mail.eml",
            media_type="message/rfc822",
            pieces=[FILE],
            **tools,
        )
        last_day = (asked.clock.now() + KEPT_FOR).date().isoformat()
    case.act(asked, data, "release", items=(item.id,), other_use="consent", retain_until=last_day)


def _opened_for_the_request_only(asks: Node, data: Request) -> str:
    """What has come is the very file; for another case it stays shut until the other State consents, art. 40(19)."""
    with asks.here():
        came = EvidenceItem.objects.get(request=data.id)
        assert (came.is_ours, came.size) == (False, len(FILE))
        tools = {"item_id": came.id, "now": asks.clock.tick(), "instruments": asks.instruments}
        _item, pieces = open_evidence(officer=asks.officer("lawyer"), **tools)
        assert b"".join(pieces) == FILE
        with pytest.raises(UseNotAllowed):
            open_evidence(officer=asks.officer("lawyer"), for_request=False, **tools)
        return came.id


def _erased_on_the_last_day_and_told(case: Case, data: Request, item: str) -> Request:
    """The reminder of the last day offers the word to the other State; it names the very file that is gone."""
    asks, asked = case.pair.ardenia, case.pair.bellora
    case.pair.clock.at += KEPT_FOR
    with asks.here():
        watch_deadlines(node=asks.name, now=asks.clock.now())
        reminder = Deadline.objects.get(request=data, term=RETENTION, superseded_at=None)
        assert (reminder.state, reminder.due_at <= asks.clock.now()) == ("running", True)
        assert _page(asks, data).count("Tell them what became of the data") == 2  # with the term, and with the limits
        ask_erasure(officer=asks.officer("lawyer"), item_id=item, now=asks.clock.tick())
        second, now = asks.officer("second_lawyer"), asks.clock.tick()
        confirm_erasure(officer=second, item_id=item, now=now, instruments=asks.instruments)
        day = now.date().isoformat()
    told = case.followed(asks, data.id, link="disposal_told", outcome="erased", done_on=day, kept=False)
    with asked.here():
        given = EvidenceItem.objects.get(request=data.id)
        theirs = Request.objects.get(id=told.id)
        assert theirs.follows_id == data.id
        assert theirs.elements["about"].startswith(data.reference)
        assert "Take note of it, or ask a question" in _page(asked, told)
        assert theirs.elements["material"].endswith(f" · mail.eml · SHA-256 {given.sha256}")
    case.act(asked, told, "take_note")
    with asks.here():
        assert f"/requests/{told.id}/" in _page(asks, data)
    return told


def _nothing_waits_any_more(pair: Pair, *, story: tuple[Request, ...]) -> None:
    """Secrecy outlives the case until somebody looks at it; when that is done, no term is open on either side."""
    for node in (pair.ardenia, pair.bellora):
        with node.here():
            terms = Deadline.objects.filter(superseded_at=None, request__in=[one.id for one in story])
            for one in terms.filter(term=SECRECY, state="running"):
                review_secrecy(
                    officer=node.officer("lawyer"),
                    request_id=one.request_id,
                    needed=False,
                    next_on=None,
                    reasons="The account holder was told in court.",
                    now=node.clock.tick(),
                )
            watch_deadlines(node=node.name, now=node.clock.now())
            assert terms.exclude(state__in=("met", "lapsed")).count() == 0


def _page(node: Node, request: Request) -> str:
    browser = Client(HTTP_ACCEPT_LANGUAGE="en")
    browser.force_login(node.people["lawyer"], backend="django.contrib.auth.backends.ModelBackend")
    return browser.get(f"/requests/{request.id}/").content.decode()


def _both_drew_the_same_chain(pair: Pair, *, story: tuple[Request, ...], elsewhere: Request) -> None:
    drawn, acts = {}, {}
    for node in (pair.ardenia, pair.bellora):
        with node.here():
            request = Request.objects.get(id=story[0].id)
            chain = chain_of(officer=node.officer("lawyer"), request=request)
            assert chain is not None
            drawn[node.name] = set(_pairs(chain))
            outsider = node.officer("outsider")
            assert chain_of(officer=outsider, request=request) is None
            shared = Act.objects.filter(request__in=[one.id for one in story])
            acts[node.name] = list(shared.order_by("request", "position").values_list("act", "sha256", "counts"))
    first, path, word, data, consent, told = (one.id for one in story)
    links = {("", first), (first, path), (first, word), (first, data), (data, consent), (data, told)}
    assert drawn == {"XAA": links | {(path, elsewhere.id)}, "XBB": links}
    assert acts["XAA"] == acts["XBB"]


def _pairs(chain: ChainLink, *, above: str = "") -> list[tuple[str, str]]:
    here = chain.request.id
    return [(above, here), *(each for one in chain.next for each in _pairs(one, above=here))]
