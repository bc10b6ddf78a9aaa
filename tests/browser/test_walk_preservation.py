"""
Somebody new sends a complete preservation request through the screens; every field and every click is counted.

A field is an answer that has to be given, typed or chosen. A click is a press on a link, a button, a radio or a box;
clicks into a field to type there are none. What the form has filled in already costs nothing. The short rights screen
is one answer to several questions, so the questions that are read are counted too: one answer must not hide many.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

import pytest
from playwright.sync_api import Browser, expect

from browser.keyboard import PATIENCE_MS, PHONE, WIDE, Typist
from browser.stage import Stage

pytestmark = pytest.mark.browser

MOST_FIELDS, MOST_CLICKS, MOST_QUESTIONS = 12, 15, 13
WORDS = {
    "#facts": "On 3 May an unknown person entered the mail server of a hospital and copied patient records.",
    "#data_description": "Mailbox and sign-in log of the account named below.",
    "#identifiers": "{who}@mail.example\n203.0.114.{number}:443, 2026-05-03T14:02Z",
    "#holder": "Mail Example Ltd., Bellora",
    "#link": "The account received the copied records ten minutes after the intrusion.",
    "#necessity": "The provider deletes sign-in logs after thirty days, and nothing else shows who held the account.",
}


@dataclass
class Newcomer:
    """Somebody with a mouse, who has never seen the screens; what they do is counted."""

    typist: Typist
    fields: list[str] = field(default_factory=list)
    clicks: list[str] = field(default_factory=list)
    answered_together: int = 0

    def click(self, selector: str, *, moves: bool = True) -> None:
        """Press on a link, button, radio or box."""
        self.clicks.append(selector)
        target = self.typist.page.locator(selector).first
        if moves:
            with self.typist.page.expect_navigation():
                target.click()
        else:
            target.click()

    def type(self, selector: str, text: str) -> None:
        """Answer a question in words."""
        self.fields.append(selector)
        self.typist.page.fill(selector, text)

    def choose(self, selector: str, words: str) -> None:
        """Answer a question from a list."""
        self.fields.append(selector)
        found = self.typist.page.locator(f"{selector} option", has_text=words).first
        self.typist.page.select_option(selector, value=found.get_attribute("value"))

    def answer(self, selector: str) -> None:
        """Answer a question with a radio or a box: a field, and a click."""
        self.fields.append(selector)
        self.click(selector, moves=False)


def test_a_complete_preservation_takes_few_fields_and_few_clicks(browser: Browser, stage: Stage) -> None:
    """On a phone in English; an onlooker sees each page on the way in both widths and in Arabic too."""
    began = monotonic()
    ilse = newcomer(browser, stage, "ilse")
    draft(ilse, who="walk", number=97)
    request = ilse.typist.page.url.rstrip("/").split("/")[-2]
    answer_screen(ilse)
    ilse.typist.look("walk-check")
    ilse.click(f'form[action="/requests/{request}/ask-approval/"] button')
    anton = newcomer(browser, stage, "anton")
    anton.click(f'a[href^="/requests/{request}/"]')
    anton.typist.look("walk-approve")
    anton.click(f'form[action="/requests/{request}/approve/"] button')
    ilse.typist.open("/")
    ilse.click(f'a[href^="/requests/{request}/"]')
    ilse.click(f'form[action="/requests/{request}/send/"] button')

    assert ilse.typist.page.url.endswith(f"/requests/{request}/sent/")
    ilse.typist.look("walk-sent")
    fields, clicks = ilse.fields + anton.fields, ilse.clicks + anton.clicks
    questions = len(fields) - 1 + ilse.answered_together
    print(f"\n{len(fields)} fields, {questions} questions, {len(clicks)} clicks, {monotonic() - began:.0f} s")
    assert len(fields) <= MOST_FIELDS, fields
    assert len(clicks) <= MOST_CLICKS, clicks
    assert ilse.answered_together > 1
    assert questions <= MOST_QUESTIONS
    for one in (ilse, anton):
        one.typist.close()


def newcomer(browser: Browser, stage: Stage, username: str) -> Newcomer:
    """Sign somebody in; signing in is no part of the walk."""
    english, arabic = (
        typist(browser, stage, username, language=language, sizes=sizes)
        for language, sizes in (("en", (PHONE, WIDE)), ("ar", (WIDE, PHONE)))
    )
    english.onlooker = arabic
    return Newcomer(english)


def typist(
    browser: Browser,
    stage: Stage,
    username: str,
    *,
    language: str = "en",
    sizes: tuple[dict[str, int], ...] = (WIDE,),
) -> Typist:
    """Sign somebody of Ardenia in."""
    return Typist.sign_in(
        browser,
        address=stage.ardenia,
        username=username,
        password=stage.passwords[username],
        language=language,
        sizes=sizes,
    )


def draft(ilse: Newcomer, *, who: str, number: int) -> None:
    """From the desk to the check page."""
    ilse.click('a[href="/requests/new/"]')
    ilse.click('a[href="/requests/new/preserve.request/"]')
    ilse.typist.look("walk-form-empty")
    if not ilse.typist.page.input_value("#their_authority"):
        ilse.choose("#their_authority", "National Cybercrime Authority")
        ilse.typist.page.wait_for_selector(".partner")
    ilse.fields.append("#offence")
    ilse.typist.page.select_option("#offence", "art7")
    for selector, text in WORDS.items():
        ilse.type(selector, text.format(who=who, number=number))
    ilse.answer("#mla_intended")
    ilse.typist.page.wait_for_selector("#saved:not(:empty)")
    ilse.typist.look("walk-form-full")
    ilse.click('button[name="then"][value="check"]')
    assert ilse.typist.page.locator(".verdict-stop li").count() == 0, ilse.typist.page.inner_text(".verdict-stop")


def answer_screen(ilse: Newcomer) -> None:
    """Answer the short question on rights: one press on the check page where nothing speaks against the request."""
    onlooker, check = ilse.typist.onlooker, ilse.typist.page.url.removeprefix(ilse.typist.address)
    assert onlooker is not None
    onlooker.open(check.replace("/check/", "/screen/"))
    onlooker.look("walk-screen")
    ilse.answered_together = ilse.typist.page.locator("section:has(> #safeguards) > ul > li").count()
    ilse.fields.append("screen")
    ilse.click('form[action$="/screen/"] button')
    assert ilse.typist.page.url.endswith("/check/"), ilse.typist.page.url


def test_the_same_walk_by_keyboard_alone(browser: Browser, stage: Stage) -> None:
    ilse = typist(browser, stage, "ilse")
    ilse.press_on('a[href="/requests/new/"]')
    ilse.press_on('a[href="/requests/new/preserve.request/"]')
    if not ilse.page.input_value("#their_authority"):
        ilse.choose("#their_authority", "National Cybercrime Authority")
    ilse.choose("#offence", "Illegal access")
    for selector, text in WORDS.items():
        ilse.type_into(selector, text.format(who="keys", number=99))
    ilse.tick("#mla_intended")
    ilse.press_on('button[name="then"][value="check"]')
    assert ilse.page.locator(".verdict-stop li").count() == 0, ilse.page.inner_text(".verdict-stop")
    ilse.press_on('form[action$="/screen/"] button')
    ilse.press_on('form[action$="/ask-approval/"] button')
    assert "Waiting for approval" in ilse.page.inner_text("main")
    ilse.close()


def test_the_whole_form_works_without_scripts_and_keeps_what_was_typed(browser: Browser, stage: Stage) -> None:
    ilse = Typist.sign_in(
        browser, address=stage.ardenia, username="ilse", password=stage.passwords["ilse"], scripts=False
    )
    page = ilse.page
    page.goto(f"{stage.ardenia}/requests/new/preserve.request/")
    page.fill("#facts", WORDS["#facts"])
    page.click('button[name="then"][value="save"]')
    assert page.inner_text("#saved").startswith("Saved")
    page.select_option("#their_authority", index=1)
    page.select_option("#offence", "art7")
    for selector, text in WORDS.items():
        page.fill(selector, text.format(who="plain", number=98))
    page.check("#mla_intended")
    page.click('button[name="then"][value="check"]')
    assert page.locator(".verdict-stop li").count() == 0, page.inner_text(".verdict-stop")
    page.click('main a[href$="/screen/"]')
    page.click("main form .btn-primary")
    page.click('form[action$="/ask-approval/"] button')
    assert "Waiting for approval" in page.inner_text("main")
    page.context.close()


def test_a_draft_saves_itself_and_two_tabs_lose_no_word(browser: Browser, stage: Stage) -> None:
    """The tab that is behind is told so; what is typed there is kept beside the draft."""
    ilse = typist(browser, stage, "ilse")
    ilse.open("/requests/new/preserve.request/")
    ilse.type_into("#facts", "Written in the first tab.")
    ilse.page.wait_for_selector("#saved:not(:empty)")
    address = ilse.page.url.removeprefix(stage.ardenia)
    assert address.endswith("/draft/")
    other = ilse.page.context.new_page()
    other.goto(stage.ardenia + address)
    other.fill("#link", "Written in the second tab, and saved there by itself.")
    with other.expect_response(lambda answer: answer.request.method == "POST" and answer.status == 200):
        other.press("#link", "Tab")
    with ilse.page.expect_response(
        lambda answer: answer.status == 409 and b"too late" in (answer.request.post_data_buffer or b"")
    ):
        ilse.type_into("#necessity", "Written in the first tab, too late.")
    expect(ilse.page.locator("#saved")).to_contain_text("kept beside", timeout=PATIENCE_MS)

    ilse.page.evaluate("document.querySelector('form[data-autosave]').dispatchEvent(new Event('submit'))")
    ilse.page.reload()
    assert ilse.page.input_value("#link") == "Written in the second tab, and saved there by itself."
    assert "Written in the first tab, too late." in ilse.page.locator("main").inner_html()
    ilse.look("draft-with-kept-words")
    ilse.close()


def test_who_is_signed_out_while_typing_loses_no_word(browser: Browser, stage: Stage) -> None:
    """The page says so and keeps the words; signing in elsewhere in the browser is enough for them to be saved."""
    ilse = typist(browser, stage, "ilse")
    ilse.open("/requests/new/preserve.request/")
    ilse.type_into("#facts", "Written before the session ended.")
    ilse.page.wait_for_selector("#saved:not(:empty)")

    ilse.page.context.clear_cookies()
    ilse.type_into("#link", "Written after it.")
    expect(ilse.page.locator("#saved")).to_contain_text("signed out", timeout=PATIENCE_MS)
    assert ilse.page.input_value("#link") == "Written after it."

    again = typist(browser, stage, "ilse")
    ilse.page.context.add_cookies(again.page.context.cookies())
    again.close()
    with ilse.page.expect_response(lambda answer: answer.url.endswith("/draft/") and answer.ok):
        ilse.page.press("#link", "Tab")
    expect(ilse.page.locator("#saved")).to_contain_text("Saved", timeout=PATIENCE_MS)
    ilse.page.evaluate("document.querySelector('form[data-autosave]').dispatchEvent(new Event('submit'))")
    ilse.page.reload()
    assert ilse.page.input_value("#facts") == "Written before the session ended."
    assert ilse.page.input_value("#link") == "Written after it."
    assert all("403" in one for one in ilse.complaints), ilse.complaints  # nobody checks a field for who is signed out
    ilse.complaints.clear()
    ilse.close()
