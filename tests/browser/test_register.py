"""The register is changed by two people: one proposes, the other compares and confirms. In two languages and widths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.keyboard import PHONE, WIDE, Typist
from browser.stage import Stage

pytestmark = pytest.mark.browser

XML = Path(__file__).parents[1] / "core" / "treaties" / "importing" / "samples" / "XX-1.en.xml"
BROKEN = (
    "instrument,participant,deed,happened,document,publisher,trust\n"
    "uncc-2024,Atlantis,ratification,2026-13-04,C.N.1,Depositary,depositary\n"
)


@pytest.fixture(params=[("en", (WIDE, PHONE)), ("ar", (PHONE, WIDE))], ids=["en-1366", "ar-390"])
def pair(request: pytest.FixtureRequest, browser: Browser, stage: Stage) -> Iterator[list[Typist]]:
    """Anton and Klara of Ardenia's central authority, each in a window; every page is looked at in both widths."""
    language, sizes = request.param
    made = [
        Typist.sign_in(
            browser,
            address=stage.ardenia,
            username=username,
            password=stage.passwords[username],
            language=language,
            sizes=sizes,
        )
        for username in ("anton", "klara")
    ]
    yield made
    for window in made:
        window.close()


def test_a_fact_is_proposed_by_one_and_confirmed_by_another(pair: list[Typist]) -> None:
    anton, klara = pair
    anton.open("/register/")
    anton.look("register")
    anton.follow("/register/propose/")
    anton.look("register-propose")
    anton.follow("/register/propose/fact/")
    anton.look("fact-empty")
    anton.press_on("main form[data-guard] .acts button")
    anton.look("fact-wrong")
    assert anton.page.locator(".errors li").count() >= 5
    fill_fact(anton)
    anton.press_on("main form[data-guard] .acts button")
    address = anton.page.url.removeprefix(anton.address)
    assert address.startswith("/register/proposals/"), anton.page.inner_text("main")
    anton.look("proposal-own")
    assert anton.page.locator('form[action$="/confirm/"]').count() == 0

    klara.open("/register/")
    klara.look("register-waiting")
    klara.follow(address)
    klara.look("proposal-to-decide")
    klara.press_on('form[action$="/refuse/"] button')
    klara.look("refusal-without-a-reason")
    klara.press_on('form[action$="/confirm/"] button')
    klara.look("proposal-confirmed")
    assert klara.page.locator('form[action$="/confirm/"]').count() == 0
    klara.open("/register/")
    klara.look("register-decided")


def fill_fact(anton: Typist) -> None:
    """Fill in a ratification of the other demo State, on a day of its own for each language."""
    anton.page.select_option("#instrument", "uncc-2024")
    anton.page.select_option("#participant", "XBB")
    anton.page.select_option("#deed", "ratification")
    anton.type_into("#happened", {"en": "2026-09-01", "ar": "2026-09-02"}[anton.language])
    anton.type_into("#document", "C.N.123.2026.TREATIES-XVIII.16")
    anton.type_into("#publisher", "Depositary")
    anton.tick("#trust")
    anton.type_into("#language", "en")
    anton.type_into("#quotation", "The above action was effected in September 2026.")
    anton.type_into("#reason", "The notice came this morning.")


def test_a_correction_shows_both_sides(pair: list[Typist]) -> None:
    anton, klara = pair
    state = {"en": "VNM", "ar": "POL"}[anton.language]
    assert anton.open(f"/register/propose/correction/uncc-2024.{state}.signature/") == 200
    anton.look("correction")
    anton.type_into("#happened", "2025-10-26")
    anton.type_into("#reason", "The list of the ceremony says so.")
    anton.press_on("main form[data-guard] .acts button")
    address = anton.page.url.removeprefix(anton.address)
    klara.open(address)
    klara.look("correction-to-decide")
    assert klara.page.locator("tr.differs").count() == 1
    klara.type_into("#note", "The list is of another day.")
    klara.press_on('form[action$="/refuse/"] button')
    klara.look("proposal-refused")


def test_a_file_is_shown_before_it_is_proposed(pair: list[Typist], tmp_path: Path) -> None:
    anton, _klara = pair
    broken = tmp_path / "broken.csv"
    broken.write_text(BROKEN, encoding="utf-8")
    anton.open("/register/propose/file/")
    anton.look("file-empty")
    anton.tick("#content")
    anton.attach("#file", broken)
    anton.press_on("main form .acts button")
    anton.look("file-broken")
    assert anton.page.locator("table.findings tbody tr").count() == 2
    anton.tick("#content-2")
    anton.page.select_option("#instrument", "untoc-2000")
    anton.attach("#file", XML)
    anton.press_on("main form .acts button")
    anton.look("file-preview")
    assert anton.page.locator("#reason").count() == 1


def test_our_authorities_are_named_confirmed_and_asked(pair: list[Typist]) -> None:
    anton, klara = pair
    anton.open("/directory/ours/")
    anton.look("ours")
    anton.follow("/directory/ours/propose/")
    anton.look("entry-empty")
    anton.tick("#function-1-3")
    anton.type_into("#territory", f"Region {anton.language}")
    anton.type_into("#source", "Order 12 of 2026")
    anton.type_into("#time_zone", "Europe/Warsaw")
    anton.type_into("#hours_1", "08:00-12:00, 13:00-17:00")
    anton.type_into("#languages", "en, ar")
    anton.type_into("#channel_email", "duty@nca.example")
    anton.type_into("#reason", "The order was published.")
    anton.press_on("main form[data-guard] .acts button")
    anton.look("entry-proposed")
    klara.open(anton.page.url.removeprefix(anton.address))
    klara.press_on('form[action$="/confirm/"] button')
    klara.open("/directory/ours/")
    klara.look("ours-with-one")
    klara.press_on('form[action$="/still-valid/"] button')
    klara.look("ours-asked")


@pytest.mark.parametrize("username", ["ilse", "teodora"])
def test_others_find_no_proposals(browser: Browser, stage: Stage, username: str) -> None:
    window = Typist.sign_in(browser, address=stage.ardenia, username=username, password=stage.passwords[username])
    assert window.page.locator('nav a[href="/register/"]').count() == 0
    assert [window.open(path) for path in ("/register/", "/register/propose/fact/", "/directory/ours/")] == [404] * 3
    window.close()


def test_the_forms_need_no_script(browser: Browser, stage: Stage) -> None:
    anton = Typist.sign_in(
        browser, address=stage.ardenia, username="anton", password=stage.passwords["anton"], scripts=False
    )
    page = anton.page
    page.goto(f"{stage.ardenia}/register/propose/agreement/")
    page.fill("#source", "An exchange of notes")
    page.click("main form .acts button")

    assert page.locator(".errors li").count() >= 2
    assert page.input_value("#source") == "An exchange of notes"
    page.context.close()
