"""Questions that cannot be answered: the argument, what stands there, and what could stand there."""

from __future__ import annotations

import pytest

from longbien.commands.main import main

RESOLVE = ("resolve", "VNM", "POL", "--offence", "art13", "--measure", "preserve.request")


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Ask, and return what was said instead of an answer."""
    status = main(["treaty", *words, "--shipped"])

    said = capsys.readouterr()
    assert (status, said.out) == (2, "")
    return said.err.removeprefix("longbien: ").removesuffix(" [wrong_question]\n")


@pytest.mark.parametrize(
    ("written", "example"),
    [
        ("31/12/2026", "2026-12-31"),
        ("12/31/2026", "2026-12-31"),
        ("31.12.2026", "2026-12-31"),
        ("5/6/2026", "2026-06-05 or 2026-05-06"),
        ("2026-02-30", "2026-12-31"),
        ("20261231", "2026-12-31"),
        ("2026-W01-1", "2026-12-31"),
        ("٢٠٢٦-١١-٢٢", "2026-12-31"),
        ("tomorrow", "2026-12-31"),
        ("", "2026-12-31"),
    ],
)
@pytest.mark.parametrize("argument", ["--on", "--known"])
def test_a_date_is_written_one_way(
    capsys: pytest.CaptureFixture[str], argument: str, written: str, example: str
) -> None:
    said = refused(capsys, "status", argument, written)

    assert said == f"{argument}: “{written}” is no date. Write {example}."


@pytest.mark.parametrize("on", ["0001-01-01", "1945-06-26", "2024-12-23", "2026-12-31", "9999-12-31"])
@pytest.mark.parametrize("words", [("status",), ("state", "VNM"), RESOLVE, ("claims",), ("facts",)])
def test_every_day_of_the_calendar_has_an_answer(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], on: str
) -> None:
    for form in ((), ("--json",)):
        assert main(["treaty", *words, "--on", on, *form, "--shipped"]) == 0
        assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("unctoc", "untoc-2000, uncc-2024, uncac-2003"),
        ("budapest", "budapest-2001, budapest-protocol-2003, budapest-protocol-2022"),
    ],
)
def test_an_instrument_is_known_by_its_id(capsys: pytest.CaptureFixture[str], written: str, said: str) -> None:
    found = refused(capsys, "status", "--instrument", written)

    assert found == (f"--instrument: “{written}” is no instrument that the register knows. The nearest are: {said}.")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("VNM", "VNM"),
        ("vnm", "VNM"),
        ("vn", "VNM"),
        ("Viet Nam", "VNM"),
        ("VIETNAM", "VNM"),
        ("Việt Nam", "VNM"),
        ("فيتنام", "VNM"),
        ("Вьетнам", "VNM"),
        ("越南", "VNM"),
        ("Niger", "NER"),
        ("Guinea", "GIN"),
        ("Palestine", "PSE"),
        ("holy see", "VAT"),
        ("European Union", "EUE"),
        ("cote d'ivoire", "CIV"),
    ],
)
def test_a_state_is_known_by_code_and_name_in_any_script(
    capsys: pytest.CaptureFixture[str], written: str, code: str
) -> None:
    assert main(["treaty", "state", written, "--shipped"]) == 0

    assert f"({code})" in capsys.readouterr().out.splitlines()[0]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "Korea",
            "can be several: KOR (Republic of Korea), PRK (Democratic People's Republic of Korea). Write the code.",
        ),
        ("Polland", "is no State or organisation that the register knows. The nearest are: POL (Poland),"),
        ("", "is no State or organisation that the register knows. Write a code such as VNM."),
        ("XAA", "is an imaginary State. Its node knows it: name the home with --home."),
        ("x" * 5000, "is no State or organisation that the register knows."),
    ],
)
def test_a_state_that_is_not_one_is_refused(capsys: pytest.CaptureFixture[str], written: str, said: str) -> None:
    found = refused(capsys, "resolve", "VNM", written, *RESOLVE[3:])

    assert found.startswith("ASKED: “")
    assert said in found
    assert len(found) < 500


@pytest.mark.parametrize("written", ["art18", "art6", "13a", "fraud", "", "art19:", "art19:other"])
def test_an_offence_is_one_of_the_convention_or_other(capsys: pytest.CaptureFixture[str], written: str) -> None:
    found = refused(capsys, "resolve", "VNM", "POL", "--offence", written, "--measure", "preserve.request")

    assert found == (
        f"--offence: “{written}” is no offence of the Convention. Write art7, art8, art9, art10, art11, art12, "
        "art13, art14, art15, art16, art17, art19:art13 or other."
    )


@pytest.mark.parametrize(
    "written", ["art13", "ART13", "13", "Article 13", "art. 13", "art19:art13", "art19:13", "OTHER"]
)
def test_an_offence_can_be_written_as_people_do(capsys: pytest.CaptureFixture[str], written: str) -> None:
    words = ("resolve", "VNM", "POL", "--offence", written, "--measure", "preserve.request", "--shipped")

    assert main(["treaty", *words]) == 0
    assert capsys.readouterr().err == ""


def test_a_measure_is_a_kind_of_cooperation(capsys: pytest.CaptureFixture[str]) -> None:
    found = refused(capsys, "resolve", "VNM", "POL", "--offence", "art13", "--measure", "preserve")

    assert found.startswith("--measure: “preserve” is no kind of cooperation; see `longbien kinds`. The nearest are: ")
    assert "preserve.request" in found


@pytest.mark.parametrize("written", ["five", "-1", "4.5", "5000", "٥", ""])
def test_a_penalty_is_a_number_of_whole_years(capsys: pytest.CaptureFixture[str], written: str) -> None:
    found = refused(capsys, *RESOLVE, f"--max-penalty-years={written}")

    assert found == (
        f"--max-penalty-years: “{written}” is no number of whole years from 0 to 200. "
        "Round down; leave it out if unknown."
    )


def test_a_fact_that_is_not_there_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    found = refused(capsys, "fact", "uncc-2024.vnm")

    assert found.startswith("ID: “uncc-2024.vnm” is no fact or claim known then. The nearest are: uncc-2024.VNM.")


def test_a_claim_is_a_thing_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["treaty", "fact", "uncc-2024.claim.72-ratified", "--shipped"]) == 0

    assert "the register counts 0" in capsys.readouterr().out
