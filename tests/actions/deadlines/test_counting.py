"""Terms begin, are met, stand still and are held as acts come; what is counted again follows the row before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from longbien.actions.deadlines.counting import keep_terms, recount
from longbien.actions.deadlines.errors import DataRequestUndecided, PreservationTooEarly
from longbien.actions.requests import act_on_request
from longbien.actions.requests.applied import Applied
from longbien.actions.requests.incoming import Arrivals
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Antecedent, Priority
from longbien.core.requests.moments import MomentAhead
from longbien.core.requests.turns import FieldWrong, Standing
from longbien.data.models import Act, Deadline, JournalRow, Request
from longbien.ports.instruments import Instruments
from offices import Office
from people import NOW
from screens import cleared
from supplied import asked_of_bellora
from their_acts import ELEMENTS, STORED_DATA, following, opening, waiting

FROM, UNTIL = "2026-11-22T03:00:00Z", "2027-01-21T03:00:00Z"  # sixty days of 24 hours
PRESERVED = {"from_at": FROM, "until_at": UNTIL}
ORDER = {"holder": "Mail Example Ltd.", "legal_basis": "Section 12", "ordered_at": "2026-11-22T02:00:00Z"}
SIXTY_DAYS = datetime(2027, 1, 21, 3, tzinfo=UTC)


class Case:
    """A preservation that Bellora asked of us, and what follows it."""

    def __init__(self, office: Office, instruments: Instruments) -> None:
        self.office, self.instruments = office, instruments
        self.id = opening().act.id
        assert opening().arrive() is None

    @property
    def request(self) -> Request:
        return Request.objects.get(id=self.id)

    def act(self, act: str, *, of: str = "", **body: object) -> None:
        officer = self.office.officer("central_authority")
        request = cleared(of or self.id, officer=officer)
        act_on_request(
            officer=officer,
            request_id=request.id,
            version=request.version,
            act=act,
            body=body,
            now=NOW,
            instruments=self.instruments,
        )

    def preserve(self) -> None:
        self.act("accept")
        self.act("preserved", **PRESERVED)

    def asked_for_the_data(self, *, follows: str = "", number: int = 2) -> str:
        return self.follow("mla.stored_data", STORED_DATA, follows=follows or self.id, number=number)

    def lengthened(self) -> str:
        return self.follow("preserve.extension", ELEMENTS, follows=self.id, number=3)

    def follow(self, kind: str, elements: dict[str, Json], *, follows: str, number: int) -> str:
        body = {"elements": elements, "legal_basis": "uncc-2024", "follows": follows or None}
        asked = opening(kind=kind, number=number, body=body)
        assert asked.arrive() is None
        return asked.act.id

    def kept(self, of: str = "") -> str:
        """Return how the term of the preservation stands."""
        holding = Deadline.objects.filter(request_id=of or self.id, superseded_at=None)
        return holding.get(term="minimum_preservation").state

    def terms(self) -> list[tuple[str, str, datetime, str]]:
        """Return term, state, end and reason of every row that holds, by name."""
        rows = Deadline.objects.filter(request_id=self.id, superseded_at=None).order_by("term")
        return [(row.term, row.state, row.due_at, row.reason) for row in rows]


def answered(case: Case, *, at: datetime, made_at: datetime | None = None) -> None:
    answer = following(request_id=case.id, act="answer", body={"answer": "This one."}, made_at=made_at or at)
    message = waiting(answer)
    assert Arrivals()(messages=[message], now=at) == {message.key: None}


@pytest.fixture
def case(office: Office, instruments: Instruments) -> Case:
    return Case(office, instruments)


def test_an_opening_act_sets_off_its_terms_and_the_desk_knows_which_presses(case: Case) -> None:
    day = NOW + timedelta(hours=24)

    assert case.terms() == [("preservation_first_decision", "running", day, "begun")]
    assert (case.request.due_term, case.request.due_at) == ("preservation_first_decision", day)
    assert case.request.hurts_at == day


def test_a_preservation_lasts_sixty_days_from_the_moment_that_is_reported(case: Case) -> None:
    case.preserve()

    assert case.terms() == [
        ("minimum_preservation", "running", SIXTY_DAYS, "begun"),
        ("preservation_first_decision", "met", NOW + timedelta(hours=24), "begun"),
    ]
    assert (case.request.due_term, case.request.due_at) == ("minimum_preservation", SIXTY_DAYS)


def test_a_preservation_reported_without_a_zone_is_refused_to_ours_and_counted_in_utc_for_theirs(
    case: Case, office: Office
) -> None:
    naive = {"from_at": FROM.removesuffix("Z"), "until_at": UNTIL.removesuffix("Z")}
    case.act("accept")
    with pytest.raises(FieldWrong, match="from_at"):
        case.act("preserved", **naive)

    asked = asked_of_bellora(office, kind="preserve.request").id
    for act, body in (("accept", {}), ("preserved", naive)):
        assert following(request_id=asked, act=act, body=body).arrive() is None

    row = Deadline.objects.get(request_id=asked, term="minimum_preservation", superseded_at=None)
    assert (row.due_at, row.state) == (SIXTY_DAYS, "running")


@pytest.mark.parametrize(("agreed", "days"), [({}, 15), ({"agreed_days": 40}, 40)])
def test_safe_conduct_is_as_long_as_the_request_says_and_outlives_it(
    office: Office, instruments: Instruments, agreed: dict[str, Json], days: int
) -> None:
    asked = Case(office, instruments).follow("mla.witness_safe_conduct", agreed, follows="", number=2)
    for act, body in (("end_presence", {"told_at": "2026-11-21T09:00:00Z"}), ("close", {})):
        assert following(request_id=asked, act=act, body=body).arrive() is None

    row = Deadline.objects.get(request_id=asked, term="safe_conduct_ends", superseded_at=None)

    assert Request.objects.get(id=asked).state == "closed"

    assert (row.sum["count"], row.sum["unit"], row.state) == (days, "days", "running")
    midnight = datetime(2026, 11, 22, tzinfo=UTC)  # the last of the days is a whole one
    assert row.due_at == midnight + timedelta(days=days)


@pytest.mark.parametrize("crossed", [True, False])
def test_safe_conduct_counts_also_where_our_question_is_open_or_crossed_the_report(case: Case, crossed: bool) -> None:
    asked = case.follow("mla.witness_safe_conduct", {}, follows="", number=2)
    opened = Act.objects.get(request_id=asked)
    case.act("ask", of=asked, question="Where does the person stay?")

    behind = {"antecedent": Antecedent(opened.id, opened.sha256)} if crossed else {}
    told = following(request_id=asked, act="end_presence", body={"told_at": "2026-11-21T09:00:00Z"}, **behind)

    assert told.arrive() is None
    assert Request.objects.get(id=asked).state == "executed"
    assert Deadline.objects.get(request_id=asked, superseded_at=None).term == "safe_conduct_ends"


def test_the_order_at_home_is_counted_apart_from_what_is_owed_to_the_other_state(case: Case) -> None:
    case.act("accept")
    case.act("order_to_holder", **ORDER)
    case.act("preserved", **PRESERVED)

    ninety = datetime(2027, 2, 20, 2, tzinfo=UTC)
    assert case.terms()[:2] == [
        ("domestic_order_maximum", "running", ninety, "begun"),
        ("minimum_preservation", "running", SIXTY_DAYS, "begun"),
    ]


def test_a_longer_preservation_lasts_as_long_as_it_was_reported(case: Case) -> None:
    case.act("accept")
    case.act("preserved", from_at=FROM, until_at="2027-06-01T00:00:00Z")

    assert case.terms()[0][2] == datetime(2027, 6, 1, tzinfo=UTC)


def test_a_question_lets_the_term_stand_still_until_it_is_answered(case: Case) -> None:
    case.act("ask", question="Which account?")
    assert case.terms()[0][1] == "suspended"
    assert case.request.due_at is None

    answered(case, at=NOW + timedelta(hours=30))

    assert case.terms() == [("preservation_first_decision", "running", NOW + timedelta(hours=54), "act")]
    assert Deadline.objects.filter(request_id=case.id).count() == 3
    assert [row.state for row in Deadline.objects.filter(request_id=case.id).order_by("pk")] == [
        "running",
        "suspended",
        "running",
    ]
    assert JournalRow.objects.filter(what="deadline.recounted", request_id=case.id).count() == 2


@pytest.mark.parametrize("year", [1, 9999])
def test_no_moment_that_another_state_writes_on_its_acts_moves_a_term(case: Case, year: int) -> None:
    case.act("ask", question="Which account?")

    answered(case, at=NOW + timedelta(hours=30), made_at=NOW.replace(year=year))

    stood_still = timedelta(hours=30 if year == 9999 else 0)
    assert case.terms() == [("preservation_first_decision", "running", NOW + timedelta(hours=24) + stood_still, "act")]


def test_a_request_for_the_data_holds_the_preservation_until_it_is_decided(case: Case) -> None:
    case.preserve()

    data = case.asked_for_the_data()
    assert case.terms()[0] == ("minimum_preservation", "held", SIXTY_DAYS, "follower")
    assert Deadline.objects.get(request_id=case.id, term="minimum_preservation", state="held").next_at is None
    with pytest.raises(DataRequestUndecided):
        case.act("end_preservation", ended_at=UNTIL, cause="period_over")

    case.act("accept", of=data)
    assert case.terms()[0][1] == "held"
    case.act("nothing_found", of=data, searched="All systems of the provider named.")
    assert case.terms()[0] == ("minimum_preservation", "running", SIXTY_DAYS, "follower")
    case.act("end_preservation", ended_at=UNTIL, cause="period_over")
    assert case.terms()[0][:2] == ("minimum_preservation", "met")
    assert case.request.due_at is None


def test_it_is_decided_for_good_once_they_have_closed_what_they_asked(case: Case) -> None:
    case.preserve()
    data = case.asked_for_the_data()
    case.act("accept", of=data)
    case.act("nothing_found", of=data, searched="All systems of the provider named.")

    assert following(request_id=data, act="close", body={}).arrive() is None

    assert (Request.objects.get(id=data).state, case.kept()) == ("closed", "running")
    case.act("end_preservation", ended_at=UNTIL, cause="period_over")


def test_a_request_for_the_data_that_is_postponed_is_not_decided(case: Case) -> None:
    case.preserve()
    data = case.asked_for_the_data()
    refused = {"ground": "40.8.de_minimis", "reasons": "The damage is below ten euros.", "effect": "refused"}
    case.act("refuse", of=data, **refused)
    assert case.kept() == "running"

    earlier_release = {**refused, "effect": "postponed"}
    Act.objects.filter(request_id=data, act="refuse").update(body=earlier_release)
    recount(request=case.request, reason="reread", now=NOW)

    assert case.kept() == "held"
    with pytest.raises(DataRequestUndecided):
        case.act("end_preservation", ended_at=UNTIL, cause="decided")


def test_a_preservation_and_what_lengthens_it_are_kept_for_a_request_tied_to_either(case: Case) -> None:
    case.preserve()
    longer = case.lengthened()
    case.act("accept", of=longer)
    case.act("preserved", of=longer, from_at=FROM, until_at="2027-04-01T00:00:00Z")

    data = case.asked_for_the_data(follows=longer)
    assert (case.kept(), case.kept(longer)) == ("held", "held")
    for one in (case.id, longer):
        with pytest.raises(DataRequestUndecided):
            case.act("end_preservation", of=one, ended_at="2027-04-02T00:00:00Z", cause="period_over")
    case.act("accept", of=data)
    case.act("nothing_found", of=data, searched="All systems of the provider named.")
    assert (case.kept(), case.kept(longer)) == ("running", "running")

    case.asked_for_the_data(number=4)
    assert (case.kept(), case.kept(longer)) == ("held", "held")


def test_however_many_lengthen_a_preservation_one_message_costs_what_it_costs_and_the_first_is_kept(case: Case) -> None:
    """A State that asks hundreds of times for more time slows nobody down: every one of its messages is as cheap."""
    case.preserve()
    one = Request.objects.get(id=case.lengthened())
    for number in range(150):  # as they would have come, later ones first named
        one.pk, one.reference, one.opened_at = f"{number:032x}", f"L-{number}", NOW + timedelta(minutes=number)
        one._state.adding = True
        one.save()

    with CaptureQueriesContext(connection) as asked:
        case.asked_for_the_data(number=4)

    assert len(asked) < 40 * 10  # of those that lengthen it, the newest alone are counted anew
    assert case.kept() == "held"


def test_nothing_was_decided_where_nobody_asked_for_the_data(case: Case) -> None:
    case.preserve()
    case.lengthened()

    with pytest.raises(PreservationTooEarly):
        case.act("end_preservation", ended_at="2026-12-01T00:00:00Z", cause="decided")


def test_a_request_for_the_data_that_was_withdrawn_was_never_decided(case: Case) -> None:
    case.preserve()
    data = case.asked_for_the_data()
    assert following(request_id=data, act="withdraw", body={}).arrive() is None
    assert case.terms()[0] == ("minimum_preservation", "running", SIXTY_DAYS, "follower")

    with pytest.raises(PreservationTooEarly):
        case.act("end_preservation", ended_at="2026-12-01T00:00:00Z", cause="decided")
    case.act("end_preservation", ended_at=UNTIL, cause="period_over")

    assert case.request.state == "closed"


def test_a_decision_counts_beside_a_request_for_the_data_that_was_withdrawn(case: Case) -> None:
    case.preserve()
    given_up = case.asked_for_the_data()
    assert following(request_id=given_up, act="withdraw", body={}).arrive() is None
    data = case.asked_for_the_data(number=4)
    case.act("accept", of=data)
    case.act("nothing_found", of=data, searched="All systems of the provider named.")

    case.act("end_preservation", ended_at="2026-12-01T00:00:00Z", cause="decided")

    assert case.request.state == "closed"


def test_a_preservation_does_not_end_before_its_period_without_a_reason(case: Case) -> None:
    case.preserve()

    with pytest.raises(PreservationTooEarly):
        case.act("end_preservation", ended_at="2027-01-21T02:59:59Z", cause="period_over")
    with pytest.raises(PreservationTooEarly):
        case.act("end_preservation", ended_at="2026-12-01T00:00:00Z", cause="other")
    case.act("end_preservation", ended_at="2026-12-01T00:00:00Z", cause="other", note="The holder lost the disk.")

    assert case.request.state == "closed"


def test_what_still_runs_lapses_when_the_request_is_withdrawn(case: Case) -> None:
    assert following(request_id=case.id, act="withdraw", body={}).arrive() is None

    assert [(term, state) for term, state, _, _ in case.terms()] == [("preservation_first_decision", "lapsed")]
    assert case.request.due_at is None


def test_an_emergency_is_answered_within_the_hour(office: Office, instruments: Instruments) -> None:
    assert opening(number=9, priority=Priority.EMERGENCY).arrive() is None

    request = Request.objects.get(id=opening(number=9).act.id)
    assert (request.due_term, request.due_at) == ("emergency_first_answer", NOW + timedelta(hours=1))


def test_a_kind_without_terms_costs_no_question(office: Office, instruments: Instruments) -> None:
    notice = opening(
        kind="mla.exculpatory_notice", number=5, body={"elements": {}, "legal_basis": "uncc-2024", "follows": None}
    )
    assert notice.arrive() is None
    request = Request.objects.get(id=notice.act.id)
    row = request.acts.get()

    one = Applied(
        request=request,
        act=notice.act,
        statement=notice.statement,
        sha256=notice.sha256,
        position=1,
        after=Standing("sent"),
    )
    with CaptureQueriesContext(
        connection,
    ) as asked:
        keep_terms([one], [row], NOW)

    assert (len(asked), Deadline.objects.count()) == (0, 0)


def test_the_same_acts_give_the_same_terms_whenever_they_are_counted_again(case: Case) -> None:
    case.preserve()
    before = list(Deadline.objects.values())

    assert not recount(request=case.request, reason="act", now=NOW + timedelta(days=3))

    assert list(Deadline.objects.values()) == before


def test_an_act_that_names_a_moment_to_come_is_not_done_and_sets_off_nothing(case: Case) -> None:
    case.act("accept")
    with pytest.raises(MomentAhead, match="ordered_at"):
        case.act("order_to_holder", **{**ORDER, "ordered_at": "9999-12-31T23:59:59Z"})

    assert [term for term, *_ in case.terms()] == ["preservation_first_decision"]


def test_what_another_state_dates_in_times_to_come_is_kept_as_said_and_sets_off_nothing(office: Office) -> None:
    late = NOW.replace(year=9999)
    arrived = opening(number=9, made_at=late)
    assert arrived.arrive() is None
    ours = asked_of_bellora(office, kind="preserve.request")
    accepted = following(request_id=ours.id, act="accept", body={}, made_at=late)
    assert accepted.arrive() is None
    said = {**ORDER, "ordered_at": "9999-12-31T00:00:00Z"}
    assert following(request_id=ours.id, act="order_to_holder", body=said, made_at=late).arrive() is None

    begun = dict(Deadline.objects.filter(superseded_at=None).values_list("term", "due_at"))
    assert begun == {"preservation_first_decision": NOW + timedelta(hours=24)}  # of theirs, from when it came
    assert list(Act.objects.filter(request=ours, is_ours=False).values_list("act", "made_at", "body")) == [
        ("accept", late, {}),
        ("order_to_holder", late, said),
    ]
    kept = Request.objects.get(id=ours.id)
    assert (kept.state, kept.due_term, kept.due_at) == ("in_execution", "", None)
