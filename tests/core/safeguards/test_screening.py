"""The rights screen: what follows from answers, and who may decide."""

from __future__ import annotations

import pytest

from longbien.convention.safeguards import load_safeguards
from longbien.core.safeguards.screening import (
    Answer,
    AnswersIncomplete,
    Conclusion,
    Screened,
    ScreenReasonMissing,
    conclude,
    may_decide,
    nothing_speaks_against,
    subject_sha256,
)

RULES = load_safeguards()
KEEP = RULES.screen_for(kind_id="preserve.request")
DATA = RULES.screen_for(kind_id="mla.stored_data")


def screened(kind_id: str, *, moment: str = "executing", reasons: str = "So it is.", at_least: str = "proceed", **said):
    screen = RULES.screen_for(kind_id=kind_id)
    questions = RULES.questions_for(kind_id=kind_id, moment=moment)
    answers = {**nothing_speaks_against(questions), **said}
    return conclude(screen=screen, questions=questions, answers=answers, reasons=reasons, at_least=at_least)


def test_where_nothing_speaks_against_it_a_preservation_proceeds_without_a_reason() -> None:
    assert screened("preserve.request", reasons="") == Screened(
        answers=(("suppression", Answer.NO), ("discrimination", Answer.NO), ("proportionality", Answer.NO)),
        conclusion=Conclusion.PROCEED,
        reasons="",
        extra=(),
        children=False,
    )


@pytest.mark.parametrize("question", ["suppression", "discrimination"])
def test_what_article_6_and_article_40_22_forbid_stops_it(question: str) -> None:
    assert screened("preserve.request", **{question: "yes"}).conclusion is Conclusion.REFUSE


@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_doubts_about_proportion_go_to_a_higher_person(answer: str) -> None:
    assert screened("mla.stored_data", proportionality=answer).conclusion is Conclusion.ESCALATE


def test_an_officer_may_be_more_cautious_than_the_answers_and_never_less() -> None:
    more = screened("preserve.request", at_least="escalate")
    less = screened("preserve.request", suppression="yes", at_least="proceed")

    assert (more.conclusion, less.conclusion) == (Conclusion.ESCALATE, Conclusion.REFUSE)


def test_whatever_speaks_against_it_is_said_in_words() -> None:
    with pytest.raises(ScreenReasonMissing):
        screened("preserve.request", reasons=" ", suppression="yes")


def test_handing_over_data_always_has_a_reason() -> None:
    with pytest.raises(ScreenReasonMissing):
        screened("mla.stored_data", reasons="")


@pytest.mark.parametrize("answer", ["", "maybe", None, True, ["no"]])
def test_a_question_without_one_of_the_answers_is_not_answered(answer: object) -> None:
    with pytest.raises(AnswersIncomplete, match="suppression"):
        screened("preserve.request", suppression=answer)


def test_an_order_to_open_a_system_is_no_reproach_and_calls_for_a_further_person() -> None:
    said = screened("mla.search_seizure", compelled_help="yes")

    assert (said.conclusion, said.extra) == (Conclusion.PROCEED, ("compelled_help",))


def test_who_does_not_know_of_such_an_order_asks_a_higher_person_and_a_further_one() -> None:
    """Art. 28(4): what a yes calls for is not passed by answering that one does not know."""
    said = screened("mla.search_seizure", compelled_help="unknown")

    assert (said.conclusion, said.extra) == (Conclusion.ESCALATE, ("compelled_help",))


def test_who_does_not_know_whether_it_is_a_child_asks_a_higher_person() -> None:
    said = screened("preserve.request", moment="sending", child="unknown")

    assert (said.conclusion, said.children) == (Conclusion.ESCALATE, False)


def test_a_child_sends_the_request_another_way_and_stops_nothing() -> None:
    said = screened("preserve.request", moment="sending", child="yes")

    assert (said.conclusion, said.children) == (Conclusion.PROCEED, True)


@pytest.mark.parametrize(
    ("decider", "screener", "same", "may"),
    [
        ("central_authority", "duty_officer", False, True),
        ("central_authority", "central_authority", False, False),
        ("supervisor", "central_authority", False, True),
        ("supervisor", "supervisor", False, True),
        ("supervisor", "supervisor", True, False),
        ("duty_officer", "duty_officer", False, False),
        ("overseer", "duty_officer", False, False),
        ("child_protection", "overseer", False, False),
    ],
)
def test_a_higher_person_decides_and_never_the_same(decider: str, screener: str, same: bool, may: bool) -> None:
    assert may_decide(decider=frozenset({decider}), screener=frozenset({screener}), same_person=same) is may


def test_another_text_is_another_subject() -> None:
    said = {"kind": "preserve.request", "legal_basis": "uncc-2024", "asked": ("XBB", "nca"), "elements": {"facts": "a"}}
    digests = {
        subject_sha256(**{**said, **change})
        for change in (
            {},
            {"kind": "mla.stored_data"},
            {"legal_basis": "budapest-2001"},
            {"asked": ("XCC", "nca")},
            {"asked": None},
            {"elements": {"facts": "b"}},
            {"elements": {"facts": "a", "secrecy": True}},
        )
    }

    assert len(digests) == 7
