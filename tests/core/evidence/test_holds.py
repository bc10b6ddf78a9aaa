"""A package as it should be holds, and says of each thing that was not checked why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.evidence.packages import (
    ARDENIA,
    BELLORA,
    TRUST,
    Files,
    MemorySource,
    check,
    disclosed,
    left_out,
    packed,
    story,
    story_acts,
    story_records,
)
from longbien.core.errors import CouldNotReach, MayNotDoThisNow
from longbien.core.evidence.package import PackingOrder
from longbien.core.evidence.trust import trust_of_fingerprints
from longbien.core.evidence.verify.outcome import Outcome, Report
from longbien.core.evidence.verify.verifier import verify_package
from longbien.core.exchange.acts import Act, Antecedent

CASE = "XAA-2026-0007"
ALL_BUT_TIMES = tuple(range(1, 12))


@pytest.fixture(scope="module")
def open_package() -> Files:
    return packed(story())


@pytest.fixture(scope="module")
def sealed_package() -> Files:
    return packed(story(as_sealed=True))


def summary(report: Report) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    return report.exit_code, report.failing, report.not_checked


def reason(report: Report, number: int) -> str:
    return report.checks[number - 1].reason.in_words(str)


def test_a_whole_package_holds(open_package: Files) -> None:
    report = check(open_package)

    assert summary(report) == (0, (), (12,))
    assert [one.number for one in report.checks if one.outcome is Outcome.HOLDS] == list(ALL_BUT_TIMES)


def test_typed_fingerprints_are_enough_but_ask_for_no_witness(open_package: Files) -> None:
    trust = trust_of_fingerprints([f"XAA={ARDENIA.fingerprint}", f"XBB={BELLORA.fingerprint}"])

    assert summary(check(open_package, trust=trust)) == (0, (), (10, 12))


def test_without_the_fingerprint_of_one_node_its_acts_are_not_checked(open_package: Files) -> None:
    trust = trust_of_fingerprints([f"XAA={ARDENIA.fingerprint}"])

    assert summary(check(open_package, trust=trust)) == (2, (), (5, 6, 7, 8, 10, 11, 12))


def test_who_trusts_nobody_learns_only_that_the_files_are_whole(open_package: Files) -> None:
    assert summary(check(open_package, trust=replace(TRUST, nodes=()))) == (2, (), (4, 5, 6, 7, 8, 9, 10, 11, 12))


def test_sealed_evidence_is_not_checked_without_an_identity(sealed_package: Files) -> None:
    report = check(sealed_package)

    assert summary(report) == (2, (), (8, 12))
    assert reason(report, 8) == (
        "data/evidence/01-mailbox_of_X.mbox.age is the sealed file that was released; "
        "what is in it needs the identity of the node"
    )


def test_sealed_evidence_holds_with_the_identity(sealed_package: Files) -> None:
    assert summary(check(sealed_package, identity=ARDENIA.identity)) == (0, (), (12,))


def test_another_identity_checks_nothing(sealed_package: Files) -> None:
    assert summary(check(sealed_package, identity=BELLORA.identity)) == (2, (), (8, 12))


def test_a_released_file_left_out_is_said() -> None:
    order = story()

    report = check(packed(replace(order, evidence=order.evidence[:1])))

    assert summary(report) == (2, (), (8, 12))
    assert reason(report, 8).endswith("was released and is not in the package")


def test_an_act_no_receipt_speaks_of_is_said() -> None:
    order = story()
    receipts = tuple(one for one in order.receipts if one.receipt.message.id != order.acts[-1].act.id)

    assert summary(check(packed(replace(order, receipts=receipts)))) == (2, (), (7, 12))


def test_an_act_no_record_speaks_of_is_said() -> None:
    order = story()
    records = story_records((one for one in order.acts if one is not order.acts[0]), order.custody)

    assert summary(check(packed(replace(order, journal=disclosed(records))))) == (2, (), (9, 12))


def test_a_package_without_journal_is_not_verified() -> None:
    assert summary(check(packed(replace(story(), journal=())))) == (2, (), (9, 10, 11, 12))


def without(*names: str) -> PackingOrder:
    acts = story_acts()
    order = story(acts={name: one for name, one in acts.items() if name not in names})
    return replace(order, left_out=tuple(left_out(acts[name]) for name in names))


def test_an_act_left_out_on_purpose_leaves_a_gap_in_the_story() -> None:
    report = check(packed(without("m-accept")))

    assert summary(report) == (2, (), (6, 12))
    assert "is left out" in reason(report, 6)


def test_an_opening_act_left_out_leaves_a_gap_in_the_story() -> None:
    assert summary(check(packed(without("m-request")))) == (2, (), (6, 12))


def test_acts_that_crossed_on_the_way_are_allowed() -> None:
    """Bellora accepts while Ardenia withdraws: both acts follow the request."""
    opening: list[Antecedent | None] = []

    def change(name: str, act: Act) -> Act:
        if name == "p-accept":
            opening.append(act.antecedent)
        if name != "p-preserved":
            return act
        return replace(
            act, act="withdraw", antecedent=opening[0], sender=act.recipient, recipient=act.sender, case=CASE
        )

    acts = story_acts(change=change)
    order = story(acts={name: one for name, one in acts.items() if name.startswith("p-")})

    assert summary(check(packed(order))) == (0, (), (12,))


def test_an_act_that_only_the_order_of_the_moments_allows_is_allowed() -> None:
    """Bellora reports as preserved what it accepted, naming the last act it had from Ardenia."""
    opening: list[Antecedent | None] = []

    def change(name: str, act: Act) -> Act:
        if name == "p-accept":
            opening.append(act.antecedent)
        return replace(act, antecedent=opening[0]) if name == "p-preserved" else act

    acts = story_acts(change=change)
    order = story(acts={name: one for name, one in acts.items() if name.startswith("p-")})

    assert summary(check(packed(order))) == (0, (), (12,))


def test_a_question_and_its_answer_lead_back_to_where_the_request_stood() -> None:
    def change(name: str, act: Act) -> Act:
        if name == "m-accept":
            return replace(act, act="ask")
        if name == "m-grant":
            return replace(act, act="answer", sender=act.recipient, recipient=act.sender, case=CASE)
        return replace(act, act="accept", parts=()) if name == "m-release" else act

    order = story(acts=story_acts(change=change))

    assert summary(check(packed(replace(order, evidence=(), custody=())))) == (0, (), (12,))


def test_a_kind_of_a_later_release_is_not_judged() -> None:
    def change(name: str, act: Act) -> Act:
        return replace(act, kind="mla.of_the_future") if name.startswith("m-") else act

    report = check(packed(story(acts=story_acts(change=change))))

    assert summary(report) == (2, (), (6, 12))


def test_a_package_without_acts_proves_nothing() -> None:
    order = replace(story(), acts=(), receipts=(), evidence=(), custody=())

    report = check(packed(replace(order, journal=disclosed(()))))

    assert summary(report) == (2, (), (5, 6, 9, 10, 11, 12))


def test_acts_and_receipts_may_stand_in_any_order() -> None:
    order = story()

    assert check(packed(replace(order, acts=order.acts[::-1], receipts=order.receipts[::-1]))).exit_code == 0


def test_cards_may_be_missing() -> None:
    assert check(packed(replace(story(), cards=()))).exit_code == 0


def test_more_witnesses_than_there_are_cannot_be_asked_for_in_vain(open_package: Files) -> None:
    assert summary(check(open_package, trust=replace(TRUST, witnesses_needed=3))) == (1, (10,), (12,))


class Clockwork:
    """Checks time stamps as the test says: a fault, none, or an error."""

    def __init__(self, answer: str | Exception | None) -> None:
        self._answer = answer

    def fault(self, *, token: bytes, data: bytes, roots: tuple[str, ...]) -> str | None:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


@pytest.mark.parametrize(
    ("answer", "exit_code", "outcome", "code"),
    [
        (None, 0, Outcome.HOLDS, ""),
        ("another message", 1, Outcome.FAILS, "bad_time_stamp"),
        (CouldNotReach("no such program"), 0, Outcome.NOT_CHECKED, ""),
        (MayNotDoThisNow("refused"), 1, Outcome.FAILS, "not_allowed"),
        (ZeroDivisionError(), 1, Outcome.FAILS, "unforeseen"),
    ],
)
def test_time_stamps_are_what_their_checker_says(
    answer: str | Exception | None, exit_code: int, outcome: Outcome, code: str, open_package: Files
) -> None:
    files = {**open_package, "times/one.tsr": b"token"}
    trust = replace(TRUST, timestamp_roots=("root",))

    report = verify_package(MemorySource(files), trust=trust, times=Clockwork(answer))

    last = report.checks[-1]
    assert (report.exit_code, last.outcome, last.code) == (exit_code, outcome, code)


def test_time_stamps_are_not_checked_without_the_program(open_package: Files) -> None:
    files = {**open_package, "times/one.tsr": b"token"}

    report = check(files, trust=replace(TRUST, timestamp_roots=("root",)))

    assert (summary(report), "openssl" in reason(report, 12)) == ((0, (), (12,)), True)


def test_a_source_that_breaks_in_any_way_gives_a_report() -> None:
    class Broken(MemorySource):
        def pieces(self, path: str) -> None:  # type: ignore[override]  # broken on purpose
            raise ZeroDivisionError(path)

    report = verify_package(Broken({"bagit.txt": b""}), trust=TRUST)

    assert summary(report) == (1, (1,), tuple(range(2, 13)))
    assert report.checks[0].code == "unforeseen"
