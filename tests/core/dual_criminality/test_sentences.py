"""The law, sentence by sentence: what a comparison says, and what it never says. The cases stand in cases.yaml."""

from __future__ import annotations

from dataclasses import replace

from core.dual_criminality.laws import ON, conduct, law_of, vocabulary
from longbien.convention.words import Verification
from longbien.core.dual_criminality import (
    Conduct,
    Lack,
    Match,
    Met,
    NotMet,
    Obstacle,
    Shown,
    Stated,
    Unknown,
    Verdict,
    Vocabulary,
    compare,
)

OPEN_DOOR = conduct(
    fields=["art7"],
    shown=["intentional", "without_right", "access_to_system"],
    not_shown=["security_measure", "XBB.security_research"],
)


def test_what_is_met_names_the_offence_with_its_citation_its_mark_and_its_source() -> None:
    acts = conduct(fields=["art7"], shown=["intentional_without_right", "access_to_system"])

    answer = compare(conduct=acts, law=law_of("XAA"), on=ON, vocabulary=vocabulary())

    match = Match(
        offence="XAA.misuse",
        citation="Machines Misuse Act, section 1",
        verification=Verification.TEXT_SEEN,
        source="misuse-act",
    )
    assert answer == Met(by=(match,))
    assert answer.verdict is Verdict.MET


def test_what_is_not_met_names_the_element() -> None:
    answer = compare(
        conduct=OPEN_DOOR, law=law_of("XBB", recorded=["XBB.unlawful_access"]), on=ON, vocabulary=vocabulary()
    )

    lack = Lack(
        offence="XBB.unlawful_access",
        citation="Penal Code, section 201",
        why=Obstacle.ELEMENT_NOT_SHOWN,
        elements=("security_measure",),
    )
    assert answer == NotMet(lacks=(lack,))
    assert isinstance(answer, NotMet)
    assert (answer.verdict, answer.elements) == (Verdict.NOT_MET, ("security_measure",))


def test_what_is_unknown_names_the_questions_to_ask() -> None:
    acts = conduct(fields=["art11"], shown=["intentional_without_right", "tool_possessed", "meant_for_offence"])

    answer = compare(conduct=acts, law=law_of("XBB", recorded=["XBB.tools"]), on=ON, vocabulary=vocabulary())

    assert isinstance(answer, Unknown)
    assert (answer.verdict, answer.elements) == (
        Verdict.UNKNOWN,
        ("access_data_supplied", "permitted_aim", "tool_supplied"),
    )


def test_another_title_and_citation_change_nothing() -> None:
    law = law_of("XBB", recorded=["XBB.unlawful_access"])
    renamed = replace(law, offences=tuple(replace(one, title="Theft of cattle") for one in law.offences))

    answers = [compare(conduct=OPEN_DOOR, law=one, on=ON, vocabulary=vocabulary()) for one in (law, renamed)]

    assert answers[0] == answers[1]


def test_the_label_of_the_conduct_alone_decides_nothing() -> None:
    labels = ["art7", "art9", "art13", "other.anything"]
    acts = [conduct(fields=[one], shown=["intentional_without_right", "access_to_system"]) for one in labels]

    answers = {compare(conduct=one, law=law_of("XAA"), on=ON, vocabulary=vocabulary()).verdict for one in acts}
    silent = {
        compare(conduct=conduct(fields=[one]), law=law_of("XAA"), on=ON, vocabulary=vocabulary()).verdict
        for one in labels
    }

    assert (answers, silent) == ({Verdict.MET}, {Verdict.UNKNOWN})


def test_an_offence_that_demands_nothing_is_not_met_by_everything() -> None:
    law = law_of("XBB", recorded=["XBB.sabotage"])
    empty = replace(law, offences=tuple(replace(one, requires=()) for one in law.offences))

    answer = compare(conduct=OPEN_DOOR, law=empty, on=ON, vocabulary=vocabulary())

    assert answer.verdict is Verdict.UNKNOWN


def test_what_is_expressly_not_stated_counts_as_silence() -> None:
    acts = Conduct(fields=("art7",), stated=(Stated(element="intentional", shown=Shown.NOT_STATED),))

    assert Vocabulary().shown(conduct=acts, element="intentional") is Shown.NOT_STATED
    assert compare(conduct=acts, law=law_of("XAA"), on=ON, vocabulary=vocabulary()) == compare(
        conduct=conduct(fields=["art7"]), law=law_of("XAA"), on=ON, vocabulary=vocabulary()
    )


def test_the_lines_of_the_law_files_that_sum_up_two_elements_are_known() -> None:
    assert vocabulary() == Vocabulary(sums=(("intentional_without_right", ("intentional", "without_right")),))


def test_a_sum_denied_denies_a_part_only_if_all_the_others_are_shown() -> None:
    three = Vocabulary(sums=(("all", ("a", "b", "c")),))
    one_left = conduct(shown=["a", "b"], not_shown=["all"])
    two_left = conduct(shown=["a"], not_shown=["all"])

    assert [three.shown(conduct=acts, element="c") for acts in (one_left, two_left)] == [
        Shown.NOT_SHOWN,
        Shown.NOT_STATED,
    ]
