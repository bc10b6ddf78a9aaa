"""The criminal law of a State, as a node records it. None is shipped."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from longbien.convention.errors import LawFileError
from longbien.convention.national.loader import read_national_law
from longbien.convention.national.values import NationalLaw, NationalOffence, OwnElement, Penalty, Setting
from longbien.convention.national.words import Known, PenaltyKind, Recorded
from longbien.convention.words import Form, Verification

ON = date(2026, 11, 22)


@pytest.fixture
def bellora(national_folder: Path) -> NationalLaw:
    return read_national_law(folder=national_folder)[1]


def offence(law: NationalLaw, name: str) -> NationalOffence:
    return next(one for one in law.offences if one.id == name)


def test_no_state_is_shipped() -> None:
    folder = files("longbien.convention") / "national"

    assert [one.name for one in folder.iterdir() if one.name.endswith(".yaml")] == []
    assert read_national_law(folder=folder) == ()


def test_the_laws_of_a_folder_are_read_in_the_order_of_their_codes(national_folder: Path) -> None:
    assert [law.state for law in read_national_law(folder=national_folder)] == ["XAA", "XBB"]


def test_an_offence_is_read_with_all_that_is_written_of_it(bellora: NationalLaw) -> None:
    assert offence(bellora, "XBB.tools") == NationalOffence(
        id="XBB.tools",
        citation="Penal Code, section 205",
        title="Dealing in tools for computer crime",
        requires=(
            ("intentional_without_right",),
            ("tool_supplied", "access_data_supplied"),
            ("meant_for_offence",),
        ),
        excludes=("permitted_aim",),
        requirements=Recorded.COMPLETE,
        participation=Known.YES,
        attempt=Known.NO,
        preparation=Known.NO,
        max_penalty=Penalty(kind=PenaltyKind.LIBERTY, months=24),
        verification=Verification.TEXT_SEEN,
        source="code",
    )


def test_own_elements_and_the_setting_of_the_state_are_read(bellora: NationalLaw) -> None:
    assert bellora.own_elements[0] == OwnElement(id="XBB.loss_over_1000", text="the loss is more than 1000")
    assert bellora.setting == Setting(asked=Known.YES, verification=Verification.TEXT_SEEN, source="code")


def test_laundering_names_the_offences_before_it(national_folder: Path) -> None:
    ardenia, bellora = read_national_law(folder=national_folder)

    found = [offence(ardenia, "XAA.laundering"), offence(bellora, "XBB.laundering"), offence(bellora, "XBB.fraud")]

    assert [(one.needs_predicate, one.predicates) for one in found] == [
        (True, ()),
        (True, ("XBB.fraud", "XBB.kidnapping")),
        (False, ()),
    ]


def test_what_was_written_from_memory_is_kept_and_is_not_sourced(bellora: NationalLaw) -> None:
    images = offence(bellora, "XBB.images")

    assert (images.verification, images.source, images.is_sourced) == (Verification.MEMORY, "", False)


def test_completeness_counts_with_a_source_and_in_its_days_only(bellora: NationalLaw) -> None:
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 8, 31), date(2026, 9, 1)]

    assert [bellora.is_complete_for(field="art9", on=day) for day in days] == [False, True, True, False]
    assert [bellora.is_complete_for(field=one, on=ON) for one in ("art7", "art8", "art10")] == [True, False, False]


@pytest.mark.parametrize(
    ("written", "penalty"),
    [
        ("5 years", Penalty(kind=PenaltyKind.LIBERTY, months=60)),
        ("1 year", Penalty(kind=PenaltyKind.LIBERTY, months=12)),
        ("18 months", Penalty(kind=PenaltyKind.LIBERTY, months=18)),
        ("2 years 6 months", Penalty(kind=PenaltyKind.LIBERTY, months=30)),
        ("life", Penalty(kind=PenaltyKind.HEAVIER)),
        ("lighter", Penalty(kind=PenaltyKind.LIGHTER)),
        ("unknown", Penalty(kind=PenaltyKind.UNKNOWN)),
    ],
)
def test_the_highest_penalty_is_read_from_words(national_folder: Path, written: str, penalty: Penalty) -> None:
    file = national_folder / "xbb.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("max_penalty: 3 years", f"max_penalty: {written}"), encoding="utf-8")

    assert read_national_law(folder=national_folder)[1].offences[0].max_penalty == penalty


@pytest.mark.parametrize(
    ("penalty", "reaches"),
    [
        (Penalty(kind=PenaltyKind.LIBERTY, months=47), Known.NO),
        (Penalty(kind=PenaltyKind.LIBERTY, months=48), Known.YES),
        (Penalty(kind=PenaltyKind.HEAVIER), Known.YES),
        (Penalty(kind=PenaltyKind.LIGHTER), Known.NO),
        (Penalty(kind=PenaltyKind.UNKNOWN), Known.UNKNOWN),
    ],
)
def test_four_years_or_a_heavier_penalty(penalty: Penalty, reaches: Known) -> None:
    assert penalty.reaches(years=4) is reaches


def test_who_commits_an_offence_answers_for_it_and_others_as_the_law_says(bellora: NationalLaw) -> None:
    listening = offence(bellora, "XBB.listening")

    assert {form: listening.punishes(form=form) for form in Form} == {
        Form.COMMITTED: Known.YES,
        Form.PARTICIPATION: Known.YES,
        Form.ATTEMPT: Known.UNKNOWN,
        Form.PREPARATION: Known.NO,
    }


def test_norway_keeps_its_code(tmp_path: Path) -> None:
    (tmp_path / "nor.yaml").write_text("state: NOR\nlanguage: no\n", encoding="utf-8")

    assert read_national_law(folder=tmp_path) == (NationalLaw(state="NOR", language="no", sources=(), offences=()),)


def test_an_empty_folder_holds_no_law_and_a_missing_one_is_told(tmp_path: Path) -> None:
    assert read_national_law(folder=tmp_path) == ()

    with pytest.raises(LawFileError) as raised:
        read_national_law(folder=tmp_path / "national")

    assert [str(one) for one in raised.value.findings] == [
        "national: The folder of national law is missing. Make it; it may be empty."
    ]


def test_the_example_in_the_readme_can_be_read(tmp_path: Path) -> None:
    readme = (files("longbien.convention") / "national" / "README.md").read_text(encoding="utf-8")
    example = readme.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "xbb.yaml").write_text(example, encoding="utf-8")

    (law,) = read_national_law(folder=tmp_path)

    assert [one.id for one in law.offences] == ["XBB.unlawful_access"]
    assert law.offences[0].until_on == date(2030, 1, 1)
