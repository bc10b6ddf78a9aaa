"""Acts that cross on their way between two States: what counts, what is overtaken, and what the desk sees of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from longbien.actions.deadlines.officers import add_term
from longbien.actions.exchange.arriving import receive_receipts
from longbien.actions.requests import act_on_request
from longbien.actions.requests.errors import StaleView
from longbien.actions.requests.incoming import Arrivals
from longbien.core.exchange.acts import Antecedent, Part, Party, read_act
from longbien.core.exchange.batches import encode_receipts
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt, sign_batch
from longbien.data.models import (
    Act,
    Authority,
    EvidenceItem,
    IncomingMessage,
    JournalRow,
    OutgoingMessage,
    Peer,
    Request,
)
from longbien.ports.instruments import Instruments
from longbien.readers.deadlines import deadlines_of
from offices import Office
from people import ARDENIA, BELLORA, NOW
from supplied import asked_of_bellora
from their_acts import Theirs, following, opening, waiting

PRESERVED = {"from_at": "2026-11-22T03:00:00Z", "until_at": "2027-02-22T03:00:00Z"}
GRANT = {"legal_basis": "Code of Criminal Procedure, section 12", "extent": "whole"}
REFUSAL = {"ground": "40.21.a", "reasons": "Not made in conformity.", "effect": "refused"}
PART = Part("mailbox.mbox", "application/mbox", 7, "a" * 64, 900, "b" * 64)


class Asked:
    """A request of ours that Bellora has, and both sides of it."""

    def __init__(self, office: Office, instruments: Instruments, *, kind: str) -> None:
        self.office, self.instruments = office, instruments
        self.id = asked_of_bellora(office, kind=kind).id

    @property
    def request(self) -> Request:
        return Request.objects.get(id=self.id)

    @property
    def story(self) -> list[tuple[str, str, bool]]:
        """Every act in order: what it is, where the request stands after it, whether it counts."""
        return list(Act.objects.filter(request=self.id).values_list("act", "state_after", "counts"))

    def ours(self, act: str, *, version: int | None = None, **body: object) -> Act:
        """Act on it, and return the act."""
        act_on_request(
            officer=self.office.officer("central_authority"),
            request_id=self.id,
            version=self.request.version if version is None else version,
            act=act,
            body=body,
            now=NOW,
            instruments=self.instruments,
        )
        return Act.objects.get(request=self.id, act=act, is_ours=True)

    def theirs(self, act: str, body: dict | None = None, *, after: str, parts: tuple[Part, ...] = ()) -> Theirs:
        """Return an act of theirs, written when the act called `after` was the last that they knew."""
        known = Act.objects.get(request=self.id, act=after)
        antecedent = Antecedent(known.id, known.sha256)
        return following(request_id=self.id, act=act, body=body or {}, parts=parts, antecedent=antecedent)

    def hear(self, act: Act, *, reason: str = "out_of_turn", series: int = 1) -> None:
        """Take Bellora's receipt that an act of ours could not be laid before its authority."""
        sent = OutgoingMessage.objects.get(id=act.id)
        facts = MessageFacts(act.id, "XAA", "XBB", sent.sequence, "0" * 64, sent.content_sha256)
        receipt = Receipt(Evidence.NOT_DELIVERED, "XBB", series, NOW, facts, reason)
        stored = sign_batch([receipt], signer=BELLORA.signer, at=NOW).receipts
        receive_receipts(body=encode_receipts(stored), instruments=self.instruments, now=NOW)


@pytest.fixture
def preservation(office: Office, instruments: Instruments) -> Asked:
    asked = Asked(office, instruments, kind="preserve.request")
    assert asked.theirs("accept", after="request").arrive() is None
    return asked


@pytest.fixture
def stored_data(office: Office, instruments: Instruments) -> Asked:
    asked = Asked(office, instruments, kind="mla.stored_data")
    assert asked.theirs("accept", after="request").arrive() is None
    return asked


def test_a_withdrawal_that_meets_a_preservation_ends_it_afterwards(preservation: Asked) -> None:
    preservation.ours("withdraw")

    assert preservation.theirs("preserved", PRESERVED, after="accept").arrive() is None

    assert preservation.story == [
        ("request", "sent", True),
        ("accept", "accepted", True),
        ("preserved", "preserved", True),
        ("withdraw", "withdrawn", True),
    ]
    request = preservation.request
    assert (request.state, request.preserved_from_at.isoformat()) == ("withdrawn", "2026-11-22T03:00:00+00:00")
    assert not JournalRow.objects.filter(what="act.overtaken").exists()


def test_of_handings_over_that_come_in_another_order_the_last_says_who_has_it(stored_data: Asked) -> None:
    court = Authority.objects.create(node="XBB", code="court", name="Court of Bellora", is_ours=False)
    away, back = ({"authority": code, "reason": "It has the case now."} for code in ("court", "nca"))
    first = stored_data.theirs("hand_over", away, after="accept")
    second = following(
        request_id=stored_data.id,
        act="hand_over",
        body=back,
        id="b" * 32,
        sender=Party("XBB", "court"),
        antecedent=Antecedent(first.act.id, first.sha256),
    )
    stored_data.ours("hand_over_asking", authority="ffu", reason="They look into the same fraud.")
    last = stored_data.theirs("hand_over", away, after="hand_over_asking")

    assert [one.arrive() for one in (last, first, second)] == [None, None, None]

    order = Act.objects.filter(request=stored_data.id, act="hand_over").order_by("position")
    assert [row.id for row in order] == [first.act.id, second.act.id, last.act.id]
    assert stored_data.request.their_authority == court


def test_a_handing_over_of_a_request_of_ours_that_they_refuse_leaves_own_terms_running(stored_data: Asked) -> None:
    mine = stored_data.office.officer("duty_officer")
    due_at = NOW + timedelta(days=9)
    add_term(officer=mine, request_id=stored_data.id, title="Call them", note="Ours.", due_at=due_at, now=NOW)
    handed = stored_data.ours("hand_over_asking", authority="ffu", reason="They look into the same fraud.")
    assert (stored_data.request.authority.code, stored_data.request.due_term) == ("ffu", "")

    stored_data.hear(handed)

    assert (stored_data.request.authority.code, stored_data.request.due_term) == ("nca", "own:1")
    (own,) = [row for row in deadlines_of(officer=mine, request=stored_data.request) if row.title == "Call them"]
    assert (own.state, own.due_at, own.settled_at) == ("running", due_at, None)


def test_a_withdrawal_that_meets_a_release_is_overtaken_and_the_evidence_is_kept(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    withdrawal = stored_data.ours("withdraw")

    assert stored_data.theirs("release", after="decide_grant", parts=(PART,)).arrive() is None

    assert stored_data.story[3:] == [("release", "released", True), ("withdraw", "released", False)]
    assert stored_data.request.state == "released"
    assert EvidenceItem.objects.get().name == PART.name
    assert JournalRow.objects.filter(what="act.overtaken", request_id=stored_data.id).count() == 1

    stored_data.hear(withdrawal)

    withdrawal.refresh_from_db()
    assert (withdrawal.counts, withdrawal.refused_code) == (False, "out_of_turn")
    assert JournalRow.objects.filter(what="act.overtaken").count() == 1


def test_a_withdrawal_that_meets_a_part_ends_the_request_behind_it_and_the_part_is_kept(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    stored_data.ours("withdraw")
    body = {"outstanding": "The log.", "onward": "no"}

    assert stored_data.theirs("release_part", body, after="decide_grant", parts=(PART,)).arrive() is None

    assert stored_data.story[3:] == [("release_part", "part_released", True), ("withdraw", "withdrawn", True)]
    item = EvidenceItem.objects.get()
    assert (item.name, item.released_in.act, item.limit.onward) == (PART.name, "release_part", "no")
    assert [one.what for one in item.custody.all()] == ["received"]
    assert not JournalRow.objects.filter(what="act.overtaken").exists()


def test_a_part_that_comes_without_a_grant_is_not_taken(stored_data: Asked) -> None:
    early = stored_data.theirs("release_part", {"outstanding": "The log."}, after="accept", parts=(PART,))

    assert early.arrive() == "out_of_turn"
    assert not EvidenceItem.objects.exists()


def test_a_closing_that_meets_a_forgotten_file_closes_behind_it(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    assert stored_data.theirs("release", after="decide_grant", parts=(PART,)).arrive() is None
    first = Act.objects.get(request=stored_data.id, act="release")
    stored_data.ours("close")
    more = {"parts": (replace(PART, name="forgotten.txt", sealed_sha256="c" * 64),), "id": "d" * 32}
    antecedent = Antecedent(first.id, first.sha256)

    forgotten = following(request_id=stored_data.id, act="release", body={}, antecedent=antecedent, **more)

    assert forgotten.arrive() is None
    assert stored_data.story[4:] == [("release", "released", True), ("close", "closed", True)]
    assert EvidenceItem.objects.count() == 2


def test_a_withdrawal_that_meets_a_refusal_still_ends_the_request(stored_data: Asked) -> None:
    stored_data.ours("withdraw")

    assert stored_data.theirs("refuse", REFUSAL, after="accept").arrive() is None

    assert stored_data.story[2:] == [("refuse", "refused", True), ("withdraw", "withdrawn", True)]


def test_an_answer_that_meets_a_refusal_is_overtaken(stored_data: Asked) -> None:
    assert stored_data.theirs("ask", {"question": "Which mailbox?"}, after="accept").arrive() is None
    stored_data.ours("answer", answer="anna@mail.example")

    assert stored_data.theirs("refuse", REFUSAL, after="ask").arrive() is None

    assert stored_data.story[2:] == [
        ("ask", "information_requested", True),
        ("refuse", "refused", True),
        ("answer", "refused", False),
    ]
    assert stored_data.request.state == "refused"


def test_of_two_acts_of_ours_that_meet_a_refusal_the_one_that_fits_counts(stored_data: Asked) -> None:
    conditions = {"conditions": "Not in another case."}
    assert stored_data.theirs("propose_conditions", conditions, after="accept").arrive() is None
    stored_data.ours("agree_conditions")
    stored_data.ours("withdraw")

    assert stored_data.theirs("refuse", REFUSAL, after="propose_conditions").arrive() is None

    assert stored_data.story[3:] == [
        ("refuse", "refused", True),
        ("agree_conditions", "refused", False),
        ("withdraw", "withdrawn", True),
    ]


def test_an_act_behind_ours_in_their_record_comes_behind_it_here(stored_data: Asked) -> None:
    assert stored_data.theirs("ask", {"question": "Which mailbox?"}, after="accept").arrive() is None
    stored_data.ours("answer", answer="anna@mail.example")
    stored_data.ours("withdraw")

    assert stored_data.theirs("decide_grant", GRANT, after="answer").arrive() is None

    assert stored_data.story[3:] == [
        ("answer", "accepted", True),
        ("decide_grant", "granted", True),
        ("withdraw", "withdrawn", True),
    ]


def test_an_act_that_their_node_did_not_take_counts_no_more_even_before_we_know_why(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    withdrawal = stored_data.ours("withdraw")
    before = stored_data.request.version

    stored_data.hear(withdrawal)

    assert stored_data.story[3:] == [("withdraw", "granted", False)]
    assert (stored_data.request.state, stored_data.request.version) == ("granted", before + 1)
    assert JournalRow.objects.filter(what="act.overtaken").count() == 1

    assert stored_data.theirs("release", after="decide_grant", parts=(PART,)).arrive() is None

    assert stored_data.story[3:] == [("release", "released", True), ("withdraw", "released", False)]


def test_an_act_that_was_overtaken_may_count_again_behind_what_follows(stored_data: Asked) -> None:
    assert stored_data.theirs("ask", {"question": "Which mailbox?"}, after="accept").arrive() is None
    stored_data.ours("answer", answer="anna@mail.example")
    assert stored_data.theirs("refuse", REFUSAL, after="ask").arrive() is None
    assert stored_data.theirs("accept", after="refuse").arrive() is None

    second = {"question": "Of which year?"}
    assert stored_data.theirs("ask", second, after="refuse", parts=()).arrive() == "out_of_turn"
    last = Act.objects.filter(request=stored_data.id, act="accept").order_by("-position")[0]
    again = following(request_id=stored_data.id, act="ask", body=second, antecedent=Antecedent(last.id, last.sha256))
    assert again.arrive() is None

    assert stored_data.story[3:] == [
        ("refuse", "refused", True),
        ("accept", "accepted", True),
        ("ask", "information_requested", True),
        ("answer", "accepted", True),
    ]
    whats = JournalRow.objects.filter(what__in=("act.overtaken", "act.reinstated")).order_by("id")
    assert list(whats.values_list("what", flat=True)) == ["act.overtaken", "act.reinstated"]


def test_the_antecedent_of_our_next_act_is_the_last_that_they_have_not_refused(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    withdrawal = stored_data.ours("withdraw")
    release = stored_data.theirs("release", after="decide_grant", parts=(PART,))
    assert release.arrive() is None
    stored_data.hear(withdrawal)

    closing = stored_data.ours("close")

    assert antecedent_of(closing) == Antecedent(release.act.id, release.sha256)
    assert closing.position == 6


def test_an_overtaken_act_is_the_antecedent_until_they_have_refused_it(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    withdrawal = stored_data.ours("withdraw")
    assert stored_data.theirs("release", after="decide_grant", parts=(PART,)).arrive() is None

    closing = stored_data.ours("close")

    assert antecedent_of(closing) == Antecedent(withdrawal.id, withdrawal.sha256)


def antecedent_of(act: Act) -> Antecedent | None:
    return read_act(bytes(act.statement), key=ARDENIA.signer.public).antecedent


def test_an_act_that_does_not_fit_waits_while_an_earlier_message_of_theirs_is_missing(stored_data: Asked) -> None:
    early = waiting(stored_data.theirs("release", after="accept", parts=(PART,)), sequence=2)
    kept = IncomingMessage.objects.create(
        peer=Peer.objects.get(node="XBB"),
        message_id=early.act.id,
        sequence=2,
        header=b"",
        statement=early.content,
        content_sha256=early.facts.content_sha256,
        sealed_sha256="",
        antecedent_id=early.act.antecedent.id,
        received_at=NOW,
    )

    assert Arrivals()(messages=[early], now=NOW) == {}
    assert Arrivals()(messages=[early], now=NOW + timedelta(days=31)) == {early.key: "out_of_turn"}

    IncomingMessage.objects.filter(pk=kept.pk).update(sequence=1)
    assert Arrivals()(messages=[replace(early, facts=replace(early.facts, sequence=1))], now=NOW) == {
        early.key: "out_of_turn"
    }


def test_a_desk_that_saw_the_request_before_the_crossing_must_look_again(preservation: Asked) -> None:
    seen = preservation.request.version
    assert preservation.theirs("preserved", PRESERVED, after="accept").arrive() is None

    with pytest.raises(StaleView):
        preservation.ours("withdraw", version=seen)


def test_an_act_behind_one_that_we_refused_stands_behind_the_last_we_took(stored_data: Asked) -> None:
    refused = stored_data.theirs("release", after="accept", parts=(PART,))
    assert refused.arrive() == "out_of_turn"
    accepted = Act.objects.get(request=stored_data.id, act="accept")
    IncomingMessage.objects.create(
        peer=Peer.objects.get(node="XBB"),
        message_id=refused.act.id,
        sequence=9,
        header=b"",
        statement=refused.statement,
        content_sha256=refused.sha256,
        sealed_sha256="",
        antecedent_id=accepted.id,
        state="not_delivered",
        received_at=NOW,
    )
    antecedent = Antecedent(refused.act.id, refused.sha256)

    theirs = following(request_id=stored_data.id, act="decide_grant", body=GRANT, antecedent=antecedent)

    assert theirs.arrive() is None
    assert stored_data.story[2:] == [("decide_grant", "granted", True)]


def test_an_act_behind_one_of_another_request_is_refused(stored_data: Asked) -> None:
    other = opening(number=5)
    assert other.arrive() is None
    antecedent = Antecedent(other.act.id, other.sha256)

    theirs = following(request_id=stored_data.id, act="decide_grant", body=GRANT, antecedent=antecedent)

    assert theirs.arrive() == "antecedent_differs"


def test_nothing_of_theirs_that_counts_is_unsettled_by_another_act_of_theirs(stored_data: Asked) -> None:
    assert stored_data.theirs("decide_grant", GRANT, after="accept").arrive() is None
    assert stored_data.theirs("release", after="decide_grant", parts=(PART,)).arrive() is None

    for number, row in enumerate(Act.objects.filter(request=stored_data.id, is_ours=False), start=1):
        keep(row, sequence=number)
    late = waiting(stored_data.theirs("refuse", REFUSAL, after="accept"), sequence=4)

    assert Arrivals()(messages=[late], now=NOW) == {late.key: "out_of_turn"}
    assert stored_data.request.state == "released"


def keep(act: Act, *, sequence: int, state: str = "delivered") -> None:
    """Keep the message of an act that was laid before us without one."""
    IncomingMessage.objects.create(
        peer=Peer.objects.get(node="XBB"),
        message_id=act.id,
        sequence=sequence,
        header=b"",
        statement=b"",
        content_sha256=act.sha256,
        sealed_sha256="",
        state=state,
        received_at=NOW,
    )


def test_a_request_that_came_to_nobody_can_be_withdrawn_whatever_their_node_says(
    office: Office, instruments: Instruments
) -> None:
    asked = Asked(office, instruments, kind="preserve.request")
    opened = Act.objects.get(request=asked.id)
    Act.objects.filter(id=opened.id).update(refused_code="unknown_authority")

    withdrawal = asked.ours("withdraw")
    asked.hear(withdrawal, reason="unknown_request")

    assert asked.story == [("request", "sent", True), ("withdraw", "withdrawn", True)]
    withdrawal.refresh_from_db()
    assert (asked.request.state, withdrawal.refused_code) == ("withdrawn", "unknown_request")


def test_an_act_of_the_requested_state_that_was_not_taken_leaves_no_trace_on_the_request(
    office: Office, instruments: Instruments
) -> None:
    theirs = opening()
    assert theirs.arrive() is None
    asked = Asked.__new__(Asked)
    asked.office, asked.instruments, asked.id = office, instruments, theirs.act.id
    asked.ours("accept")
    preserved = asked.ours("preserved", **PRESERVED)
    assert asked.request.preserved_until_at is not None

    asked.hear(preserved, reason="field_wrong")

    request = asked.request
    assert (request.state, request.preserved_from_at, request.preserved_until_at) == ("accepted", None, None)
    assert asked.story[1:] == [("accept", "accepted", True), ("preserved", "accepted", False)]


def test_a_partner_that_ties_each_refused_act_to_the_one_before_makes_no_message_dearer(preservation: Asked) -> None:
    peer = Peer.objects.get(node="XBB")
    IncomingMessage.objects.bulk_create(
        IncomingMessage(
            peer=peer,
            message_id=f"{number:032x}",
            antecedent_id=f"{number - 1:032x}",
            sequence=1000 + number,
            header=b"",
            statement=b"",
            state=IncomingMessage.State.NOT_DELIVERED,
            received_at=NOW,
        )
        for number in range(1, 2000)
    )
    late = following(request_id=preservation.id, act="accept", body={}, antecedent=Antecedent(f"{1999:032x}", "0" * 64))

    with CaptureQueriesContext(connection) as asked:
        assert late.arrive() == "antecedent_differs"

    assert len(asked) < 250
