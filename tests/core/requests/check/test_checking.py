"""What lies around a draft is looked at too: addressee, basis, language, holder, own requests; a score is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.requests.test_drafts import COMPLETE
from longbien.convention.loader import load
from longbien.convention.words import DualCriminalityRule, Verification
from longbien.core.directory.entries import DirectoryEntry, Function, Origin
from longbien.core.requests.check.checking import check_request
from longbien.core.requests.check.scoring import best_score
from longbien.core.requests.check.values import Addressee, Around, Draft
from longbien.core.treaties.questions import Answer, Applies, Basis, Question
from people import NOW

KIND = load().kind(kind_id="preserve.request")
BOTH = ["consent_names_no_item", "recipient_state_unknown"]
QUESTION = Question(
    requesting="XAA",
    requested="XBB",
    on=date(2026, 11, 22),
    offence="art7",
    max_penalty_years=None,
    measure=KIND.id,
)


def basis(instrument: str, applies: Applies, **changes: object) -> Basis:
    made = Basis(
        instrument=instrument,
        applies=applies,
        reasons=(),
        articles=(),
        governed_by=instrument,
        authorities=(),
        channel="network_24_7",
        languages=(),
        elements=(),
        dual_criminality=DualCriminalityRule.NOT_STATED,
        time_rules=(),
        exercise_only=False,
        channel_treaties=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the test says what it changes


def around(*bases: Basis, **changes: object) -> Around:
    known = bases or (basis("uncc-2024", Applies.YES),)
    made = Around(
        addressee=Addressee(node="XBB", code="nca", functions=("network_24_7",)),
        answer=Answer(question=QUESTION, bases=known),
        usable=("uncc-2024", "budapest-2001", "reciprocity"),
        states={"bellora": "XBB", "corvania": "XCC"},
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the test says what it changes


def codes(*, around_: Around | None = None, elements: dict[str, object] | None = None, **changes: object) -> list[str]:
    draft = Draft(kind=KIND, elements={**COMPLETE, **(elements or {})}, legal_basis="uncc-2024")
    checked = check_request(draft=replace(draft, **changes), around=around_ or around(), now=NOW)  # type: ignore[arg-type]  # the test says what it changes
    return [one.code for one in checked.findings]


def entry(code: str, **changes: object) -> DirectoryEntry:
    made = DirectoryEntry(
        id=f"XBB.{code}",
        state="XBB",
        function=Function.NETWORK_24_7,
        name=f"Authority {code}",
        authority=code,
        territory="",
        instruments=(),
        from_on=None,
        until_on=None,
        languages=(),
        time_zone="",
        hours=(),
        channels=(),
        keys=(),
        source="list of the Secretariat",
        origin=Origin.IMPORTED,
        confirmed_on=None,
        known_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the test says what it changes


def test_a_complete_request_to_the_right_authority_has_nothing_to_cure() -> None:
    assert codes() == []


def test_a_request_to_nobody_stops() -> None:
    assert codes(around_=Around()) == ["no_addressee"]


def test_an_authority_named_for_something_else_is_pointed_out() -> None:
    wrong = Addressee(node="XBB", code="nca", functions=("prevention",))

    assert codes(around_=around(addressee=wrong)) == ["wrong_addressee"]


def test_the_authority_that_the_directory_names_is_proposed() -> None:
    named = basis("uncc-2024", Applies.YES, authorities=(entry("point-24-7"),))

    assert codes(around_=around(named)) == ["other_authority_named"]
    assert codes(around_=around(replace(named, authorities=(entry("x"), entry("nca"))))) == []


@pytest.mark.parametrize(
    ("applies", "expected"),
    [(Applies.NO, ["basis_does_not_apply"]), (Applies.UNKNOWN, ["basis_not_known"]), (Applies.YES, [])],
)
def test_what_the_register_answers_for_the_basis_is_told(applies: Applies, expected: list[str]) -> None:
    other = basis("reciprocity", Applies.UNKNOWN)

    assert codes(around_=around(basis("uncc-2024", applies), other)) == expected


def test_where_nothing_carries_the_request_that_is_told_once() -> None:
    assert codes(around_=around(basis("uncc-2024", Applies.NO), basis("reciprocity", Applies.NO))) == ["no_basis_known"]


@pytest.mark.parametrize("reason", ["", "Both central authorities agreed on it."])
def test_a_request_that_names_no_legal_basis_is_stopped_whatever_the_register_knows(reason: str) -> None:
    nothing_known = Around(addressee=around().addressee)

    for known in (around(), around(basis("uncc-2024", Applies.UNKNOWN)), nothing_known):
        checked = check_request(
            draft=Draft(kind=KIND, elements=COMPLETE, basis_reason=reason),
            around=known,
            now=NOW,
        )
        assert [(one.code, one.element, one.stops) for one in checked.findings] == [
            ("no_basis_named", "legal_basis", True)
        ]


def test_another_basis_than_the_one_proposed_needs_a_written_reason() -> None:
    both = around(basis("budapest-2001", Applies.YES), basis("uncc-2024", Applies.YES))

    assert codes(around_=both) == ["basis_reason_missing"]
    assert codes(around_=both, basis_reason="  so  ") == ["basis_reason_missing"]
    assert codes(around_=both, basis_reason="Both central authorities agreed on it.") == []
    assert codes(around_=both, legal_basis="budapest-2001") == []
    assert codes(around_=both, follows_basis="uncc-2024") == []


def test_a_basis_that_cannot_be_chosen_here_is_not_proposed() -> None:
    both = around(basis("own-treaty", Applies.YES), basis("uncc-2024", Applies.YES))

    assert codes(around_=both) == []


@pytest.mark.parametrize(
    ("languages", "facts", "expected"),
    [
        (("en", "fr"), COMPLETE["facts"], []),
        (("ar",), COMPLETE["facts"], ["language_not_accepted"]),
        (("en",), "في الثالث من أيار دخل شخص مجهول إلى خادم البريد في مستشفى ونسخ السجلات.", []),
        ((), COMPLETE["facts"], []),
    ],
)
def test_a_text_in_letters_of_no_accepted_language_is_pointed_out(
    languages: tuple[str, ...], facts: str, expected: list[str]
) -> None:
    known = around(basis("uncc-2024", Applies.YES, languages=languages))

    assert codes(around_=known, elements={"facts": facts}) == expected


def test_text_wholly_in_other_letters_is_pointed_out() -> None:
    arabic = "في الثالث من أيار دخل شخص مجهول إلى خادم البريد في مستشفى ونسخ السجلات."
    known = around(basis("uncc-2024", Applies.YES, languages=("en",)))

    written = dict.fromkeys(("facts", "data_description", "necessity", "link"), arabic)

    assert codes(around_=known, elements=written) == ["language_not_accepted"]


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("Mail Example Ltd., Corvania", ["holder_in_third_state"]),
        ("Mail Example Ltd., Bellora", []),
        ("Bellora office of Corvania Mail", []),
        ("Corvaniamail Ltd.", []),
    ],
)
def test_a_holder_in_a_third_state_is_pointed_out(holder: str, expected: list[str]) -> None:
    assert codes(elements={"holder": holder}) == expected


def test_an_own_open_request_for_the_same_is_named() -> None:
    assert codes(around_=around(twins=("XAA-NCA-2026-0007",))) == ["open_twin"]


@pytest.mark.parametrize(
    ("priority", "reason", "expected"),
    [
        ("emergency", "", ["emergency_reason_missing"]),
        ("emergency", "It is urgent.", ["emergency_reason_missing"]),
        ("emergency", "It is urgent." + "\u3164" * 30, ["emergency_reason_missing"]),
        ("emergency", "The child was taken an hour ago; the account shows where.", []),
        ("urgent", "", []),
    ],
)
def test_an_emergency_needs_a_written_reason_and_urgency_none(priority: str, reason: str, expected: list[str]) -> None:
    assert codes(priority=priority, emergency_reason=reason) == expected


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ({"period_from": "", "period_until": ""}, ["no_period"]),
        ({"period_until": ""}, ["missing_where_possible"]),
        ({"period_from": "2024-01-01", "period_until": "2026-11-01"}, ["period_too_long"]),
        ({"data_description": "All data that you have on the account named below."}, ["asks_for_everything"]),
        ({"data_description": "جميع البيانات المتعلقة بالحساب المذكور أدناه، من فضلكم."}, ["asks_for_everything"]),
        ({"data_category": "subscriber", "identifiers": "D41D8CD98F00B204E9800998ECF8427E"}, ["no_such_data"]),
        ({"necessity": "x" * 20, "link": "y" * 19}, ["too_short_to_judge", "no_proportionality"]),
        ({"necessity": "", "link": "y" * 19}, ["too_short_to_judge", "missing"]),
    ],
)
def test_what_is_too_broad_or_cannot_be_is_pointed_out(elements: dict[str, object], expected: list[str]) -> None:
    assert codes(elements=elements) == expected


@pytest.mark.parametrize("kind_id", ["mla.stored_data", "mla.search_seizure"])
def test_what_the_data_are_for_does_not_say_why_less_would_not_do(kind_id: str) -> None:
    kind = load().kind(kind_id=kind_id)
    said = {"purpose": "x" * 200, "link": "y" * 200}

    def found(elements: dict[str, object]) -> list[str]:
        checked = check_request(draft=Draft(kind=kind, elements=elements), around=Around(), now=NOW)
        return [one.code for one in checked.findings if one.element == "proportionality"]

    assert found(said) == ["no_proportionality"]
    assert found({**said, "proportionality": "Only three days of one mailbox; its owner cannot be asked."}) == []


def test_the_score_is_a_hundred_less_the_points_of_each_finding_once_a_field() -> None:
    lines = "\n".join(f"203.0.114.{n}:443" for n in range(1, 9))
    draft = Draft(kind=KIND, elements={**COMPLETE, "identifiers": lines, "link": ""}, legal_basis="uncc-2024")

    checked = check_request(draft=draft, around=around(), now=NOW)

    points = {one.id: one.points for one in load().check_rules}
    assert checked.score == 100 - points["missing"] - points["identifier_no_time"]
    assert [(fix.finding.code, fix.count, fix.gain) for fix in checked.fixes] == [
        ("missing", 1, points["missing"]),
        ("identifier_no_time", 8, points["identifier_no_time"]),
    ]
    assert best_score(checked=checked, first=1) == 100 - points["identifier_no_time"]
    assert not checked.ready


def test_an_empty_draft_scores_nothing_and_curing_everything_gives_a_hundred() -> None:
    checked = check_request(draft=Draft(kind=KIND, elements={}), around=Around(), now=NOW)

    assert checked.score == 0
    assert best_score(checked=checked, first=len(checked.fixes)) == 100


def test_the_law_marks_what_it_asks_and_practice_what_it_advises() -> None:
    draft = Draft(kind=KIND, elements={**COMPLETE, "link": "", "identifiers": "??"}, legal_basis="uncc-2024")

    found = check_request(draft=draft, around=around(), now=NOW).findings

    assert {(one.code, one.article, one.mark) for one in found} == {
        ("missing", "42(3)(c)", Verification.MEMORY),
        ("no_identifier", "42(3)(c)", Verification.PRACTICE),
    }


TEXTS = st.text(max_size=60) | st.sampled_from(["", "\x00", "=1+1", "\u202e", "9" * 400, "203.0.114.7", "Corvania"])


@given(
    kind=st.sampled_from(load().kinds),
    text=TEXTS,
    number=st.integers(),
    flag=st.booleans(),
    languages=st.lists(TEXTS, max_size=2).map(tuple),
)
def test_whatever_is_typed_into_any_kind_is_judged(
    kind: object, text: str, number: int, flag: bool, languages: tuple[str, ...]
) -> None:
    values = (text, number, flag)
    elements = {one.id: values[place % 3] for place, one in enumerate(kind.elements)}  # type: ignore[attr-defined]  # a kind
    draft = Draft(kind=kind, elements=elements, legal_basis=text, priority="emergency")  # type: ignore[arg-type]  # a kind
    known = around(basis("uncc-2024", Applies.YES, languages=languages))

    checked = check_request(draft=draft, around=known, now=NOW)

    assert 0 <= checked.score <= 100
    assert {one.code for one in checked.findings} <= {one.id for one in load().check_rules}


@pytest.mark.parametrize(
    ("kind_id", "elements", "found"),
    [
        ("mla.use_consent", {"material": f"SHA-256 {'ab' * 32}"}, []),
        ("mla.use_consent", {"material": "The mailbox that came on Monday."}, ["consent_names_no_item"]),
        ("data.onward_authorisation", {"material": f"{'ab' * 32}", "recipient_state": "XCC"}, []),
        ("data.onward_authorisation", {"material": "All.", "recipient_state": "Corvania"}, BOTH),
        ("data.onward_authorisation", {"recipient_state": "xcc"}, ["recipient_state_unknown"]),
        ("data.onward_authorisation", {"recipient_state": "AND"}, ["recipient_state_unknown"]),
    ],
)
def test_a_consent_that_would_open_nothing_is_pointed_out(
    kind_id: str, elements: dict[str, object], found: list[str]
) -> None:
    draft = Draft(kind=load().kind(kind_id=kind_id), elements=elements, legal_basis="uncc-2024")
    checked = check_request(draft=draft, around=around(), now=NOW)

    assert [one.code for one in checked.findings if one.code in BOTH] == found
