"""The public pages of the treaty register: by anyone, in two languages, on a desk and on a phone, judged by axe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.keyboard import PHONE, WIDE, Typist
from browser.stage import Stage

pytestmark = pytest.mark.browser

ASKED = "requesting=VNM&requested=QAT&offence=art7&measure=preserve.request&exercise=yes&on=2026-11-22"
PAGES = {
    "status": "/treaty/?on=2026-11-22",
    "status-before": "/treaty/?on=2025-10-24&known=2026-11-22",
    "search": "/treaty/?q=%D9%81%D9%8A%D8%AA",
    "nobody-found": "/treaty/?q=atlantis&on=2026-11-22",
    "state": "/treaty/states/AZE/",
    "organisation": "/treaty/states/EUE/",
    "fact": "/treaty/facts/uncc-2024.VNM.ratification/",
    "instrument": "/treaty/instruments/uncc-2024/",
    "other-instrument": "/treaty/instruments/budapest-2001/",
    "resolve": "/treaty/resolve/",
    "resolved": f"/treaty/resolve/?{ASKED}",
    "resolved-overlaid": "/treaty/resolve/?requesting=FRA&requested=EST&measure=mla.video_hearing&on=2026-11-22",
    "resolve-wrong": "/treaty/resolve/?requesting=VNM&requested=VNM",
    "authorities": "/treaty/authorities/",
    "kinds": "/law/kinds/",
}


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def stranger(browser: Browser, stage: Stage, language: str) -> Iterator[Typist]:
    """A window of somebody who is not signed in; pages are looked at on a desk and on a phone."""
    sizes = (WIDE, PHONE) if language == "en" else (PHONE, WIDE)
    context = browser.new_context(viewport=sizes[0], bypass_csp=False)
    context.add_cookies([{"name": "longbien_xaa_language", "value": language, "url": stage.ardenia}])
    typist = Typist(page=context.new_page(), address=stage.ardenia, username="", language=language, sizes=sizes)
    typist.page.on("console", lambda said: typist._hear(said.type, said.text))
    yield typist
    typist.close()


def test_every_page_is_clean_and_fits(stranger: Typist) -> None:
    for name, path in PAGES.items():
        assert stranger.open(path) == 200
        if name.startswith("resolved"):
            stranger.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

        stranger.look(f"treaty-{name}")


def test_the_day_is_chosen_and_a_state_found_without_scripts(browser: Browser, stage: Stage) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{stage.ardenia}/treaty/")
    page.fill("#on", "2025-10-24")
    page.click("form.asof button >> nth=0")
    before = page.inner_text(".figures")
    page.fill("#q", "越南")
    page.press("#q", "Enter")
    found = page.locator(".treaty-lines th[scope=row] a").all_inner_texts()

    assert "Signatures\n0" in before
    assert "on=2025-10-24" in page.url
    assert found == ["Viet Nam"]
    context.close()


def test_a_tile_leads_to_its_state_by_keyboard(browser: Browser, stage: Stage) -> None:
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()

    page.goto(f"{stage.ardenia}/treaty/")
    page.get_by_role("link", name="Qatar: Consented, not yet bound").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/treaty/states/QAT/")

    assert page.inner_text("h1") == "Qatar"
    context.close()


def test_the_pdf_is_taken_along(browser: Browser, stage: Stage, tmp_path: Path) -> None:
    context = browser.new_context(viewport=WIDE, accept_downloads=True)
    page = context.new_page()

    page.goto(f"{stage.ardenia}/treaty/")
    with page.expect_download() as taken:
        page.get_by_role("link", name="PDF").click()
    taken.value.save_as(tmp_path / "status.pdf")

    assert (tmp_path / "status.pdf").read_bytes().startswith(b"%PDF-1.7")
    context.close()
