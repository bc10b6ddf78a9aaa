"""The desk is narrowed, a view kept, a request found: by keyboard, in both languages and widths; without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.keyboard import PHONE, WIDE, Typist
from browser.stage import Stage

pytestmark = pytest.mark.browser

WORD = "Zzquill"
HOSTILE = f"{WORD} <script>document.title='owned'</script> \u202egnp.exe\u2066 الأدلّة 银行 " + "x" * 300


@pytest.mark.parametrize(("language", "sizes"), [("en", (WIDE, PHONE)), ("ar", (PHONE, WIDE))], ids=["en", "ar"])
def test_the_desk_is_narrowed_and_a_request_found(
    browser: Browser, stage: Stage, language: str, sizes: tuple[dict[str, int], ...]
) -> None:
    def window(*, scripts: bool = True) -> Typist:
        return Typist.sign_in(
            browser,
            address=stage.ardenia,
            username="anton",
            password=stage.passwords["anton"],
            language=language,
            sizes=sizes,
            scripts=scripts,
        )

    anton = window()
    anton.open("/requests/new/preserve.request/")
    anton.page.fill("#facts", HOSTILE)
    anton.page.fill("#data_description", HOSTILE)
    with anton.page.expect_navigation():
        anton.page.locator('button[name="then"][value="leave"]').click()
    assert anton.page.title() != "owned"
    anton.page.wait_for_load_state("networkidle")
    draft = anton.page.locator('.group-drafts th a[href^="/requests/"]').first.get_attribute("href")

    anton.open("/")
    anton.look("desk-filters-closed")
    anton.tab_to("details.narrowing summary")
    anton.page.keyboard.press("Enter")
    anton.look("desk-filters-open")
    anton.tab_to("#by-state")
    anton.page.select_option("#by-state", "draft")
    anton.press_on("details.narrowing form[method=get] button")
    assert "state=draft" in anton.page.url
    assert anton.page.locator(f'a[href="{draft}"]').count() == 1
    anton.look("desk-narrowed")
    anton.tab_to("details.narrowing summary")
    anton.page.keyboard.press("Enter")
    anton.type_into("#view-name", f"{WORD} {language}")
    anton.press_on('form[action="/desk/views/"] button')
    assert anton.page.locator("nav.views a[aria-current=page]").inner_text() == f"{WORD} {language}"
    anton.look("desk-view-kept")
    anton.open("/?state=draft&partner=XBB&mode=real")
    anton.look("desk-narrowed-to-nothing")

    for _try in range(60):
        anton.open(f"/desk/search/?q={WORD}")
        if anton.page.locator("table.cases mark").count():
            break
        anton.page.wait_for_timeout(500)
    assert anton.page.locator("table.cases mark").first.inner_text() == WORD
    anton.look("search-found")
    anton.type_into("#q", "nothing of the kind")
    anton.press_on("form.find button")
    anton.look("search-nothing")
    anton.close()

    plain = window(scripts=False)
    plain.open("/?state=draft")
    assert plain.page.locator(f'a[href="{draft}"]').count() == 1
    plain.open(f"/desk/search/?q={WORD}")
    assert plain.page.locator("table.cases mark").first.inner_text() == WORD
    plain.open("/?state=draft")
    plain.page.locator("details.narrowing summary").click()
    with plain.page.expect_navigation():
        plain.page.locator('form[action*="/drop/"] button').first.click()
    assert plain.page.locator("nav.views").get_by_text(f"{WORD} {language}").count() == 0
    plain.close()
