"""The first story, in two browsers, by keyboard alone: Ardenia works in English, Bellora in Arabic.

Each page that has an address is looked at in the other language too.

A duty officer of Ardenia asks Bellora to keep data; Bellora asks, is answered, keeps them; Ardenia's central authority
asks for them; Bellora's decides, adds the file and releases it; Ardenia opens it and takes the package.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as TooLate

from browser.keyboard import PATIENCE_MS, PHONE, Typist
from browser.stage import Stage

pytestmark = pytest.mark.browser

MAIL = b"From: anna@mail.example\r\nSubject: records\r\n\r\nForty thousand rows.\r\n" * 500
FACTS = "On 3 May an unknown person entered the mail server of a hospital and copied records."
PACKAGE_PATIENCE = 180


@dataclass
class Cast:
    """The people of the demo, each in a window of their own."""

    browser: Browser
    stage: Stage
    languages: tuple[str, str] = ("en", "en")
    windows: dict[str, Typist] = field(default_factory=dict)

    def __getitem__(self, username: str) -> Typist:
        if username not in self.windows:
            ardenia = username in {"ilse", "anton", "klara", "teodora", "marek"}
            own, other = self.languages if ardenia else self.languages[::-1]
            self.windows[username] = self._window(username, own, ardenia=ardenia)
            if own != other:
                self.windows[username].onlooker = self._window(username, other, ardenia=ardenia)
        return self.windows[username]

    def _window(self, username: str, language: str, *, ardenia: bool) -> Typist:
        return Typist.sign_in(
            self.browser,
            address=self.stage.ardenia if ardenia else self.stage.bellora,
            username=username,
            password=self.stage.passwords[username],
            language=language,
        )


@pytest.fixture
def cast(browser: Browser, stage: Stage) -> Iterator[Cast]:
    made = Cast(browser=browser, stage=stage, languages=("en", "ar"))
    yield made
    for window in made.windows.values():
        window.close()


def test_one_request_crosses_the_bridge(cast: Cast, tmp_path: Path) -> None:
    request = draft_preservation(cast["ilse"])
    approve_and_send(cast, request)
    theirs = arrive_without_reload(cast["nadia"])
    preserve(cast, request=request, theirs=theirs)
    nothing_is_released_on_a_preservation(cast["samir"], theirs)
    stored = ask_for_the_data(cast, request=request)
    release(cast["samir"], mail=tmp_path / "mailbox.mbox")
    open_and_take_away(cast["anton"], stored)
    outsiders_see_nothing(cast, request=request)
    overseers_see_acts(cast["teodora"])


def draft_preservation(ilse: Typist) -> str:
    """Ilse drafts; what is missing is said at once, and cured. Returns the id of the request."""
    ilse.look("desk-empty")
    ilse.follow("/requests/new/")
    ilse.look("what-do-you-need")
    ilse.follow("/requests/new/preserve.request/")
    ilse.look("preservation-empty")
    ilse.choose("#their_authority", "Bellora: National")
    ilse.type_into("#facts", FACTS)
    ilse.press_on('button[name="then"][value="check"]')
    ilse.look("check-with-much-to-cure")
    assert ilse.page.locator(".verdict-stop li").count() >= 6
    assert ilse.page.locator('form[action$="/send/"]').count() == 0

    request = ilse.page.url.rstrip("/").split("/")[-2]
    ilse.press_on(".verdict-stop a")
    ilse.open(f"/requests/{request}/draft/")
    fill_preservation(ilse)
    ilse.look("preservation-full")
    ilse.press_on('button[name="then"][value="check"]')
    assert ilse.page.locator(".verdict-stop li").count() == 0
    ilse.look("check-ready")
    return request


def fill_preservation(ilse: Typist) -> None:
    ilse.choose("#offence", {"en": "Illegal access", "ar": "الوصول غير المشروع"}[ilse.language])
    if not ilse.page.input_value("#facts"):
        ilse.type_into("#facts", FACTS)
    ilse.type_into("#data_description", "Mailbox and sign-in log of anna@mail.example.")
    ilse.tick("#data_category-2")
    ilse.type_into("#identifiers", "anna@mail.example\n203.0.113.7:443 2026-05-03 14:02 UTC")
    ilse.type_into("#period_from", "2026-10-20 00:00")
    ilse.type_into("#period_until", "2026-10-01 00:00")
    ilse.page.keyboard.press("Tab")
    ilse.page.wait_for_selector("#heard-period_until .stop")  # said on leaving the field
    ilse.page.keyboard.press("Shift+Tab")
    ilse.type_into("#period_until", "2026-11-20 12:00")
    ilse.type_into("#holder", "Mail Example Ltd.")
    ilse.type_into("#link", "The account received the copied records ten minutes after the intrusion.")
    ilse.type_into("#necessity", "The provider deletes sign-in logs after thirty days.")
    ilse.tick("#mla_intended")


def approve_and_send(cast: Cast, request: str) -> None:
    """Anton approves, Ilse sends; the first proofs arrive while she looks."""
    ilse, anton, nadia = cast["ilse"], cast["anton"], cast["nadia"]
    ilse.press_on(f'form[action="/requests/{request}/screen/"] button')
    ilse.look("check-screened")
    ilse.press_on(f'form[action="/requests/{request}/ask-approval/"] button')
    anton.open("/")
    anton.look("desk-with-a-draft-to-approve")
    anton.follow(f"/requests/{request}/")
    anton.look("check-to-approve")
    anton.press_on(f'form[action="/requests/{request}/approve/"] button')
    nadia.open("/")
    nadia.page.evaluate("window.sameVisit = true")
    ilse.open(f"/requests/{request}/check/")
    ilse.press_on(f'form[action="/requests/{request}/send/"] button')
    assert ilse.page.url.endswith("/sent/")
    ilse.page.wait_for_selector(".stages li:nth-child(2).is-proved")
    ilse.look("sent")


def arrive_without_reload(nadia: Typist) -> str:
    """The request shows on Nadia's desk without a reload, with its waiting time. Returns its path."""
    row = nadia.page.wait_for_selector(".group-ours_to_do tr.is-new")
    assert row is not None
    assert re.search(r"\d", row.inner_text().splitlines()[-1])
    assert nadia.page.evaluate("window.sameVisit") is True
    assert nadia.page.locator("#news .note").count() == 1
    nadia.look("desk-arrived")
    link = row.query_selector("a")
    assert link is not None
    return str(link.get_attribute("href"))


def preserve(cast: Cast, *, request: str, theirs: str) -> None:
    """Nadia accepts, asks, is answered, records the order, reports the data as preserved for sixty days."""
    ilse, nadia = cast["ilse"], cast["nadia"]
    nadia.follow(theirs)
    nadia.look("incoming")
    act(nadia, theirs, "accept", {})
    act(nadia, theirs, "ask", {"#question": "In which time zone are the sign-in times?"})
    until_it_shows(ilse, f"/requests/{request}/", f'main a[href="/requests/{request}/acts/answer/"]')
    ilse.look("question-arrived")
    act(ilse, f"/requests/{request}/", "answer", {"#answer": "All times are UTC."})
    until_it_shows(nadia, theirs, f'main a[href="{theirs}acts/order_to_holder/"]')
    act(nadia, theirs, "order_to_holder", {"#holder": "Mail Example Ltd.", "#legal_basis": "Section 12; duty judge"})
    act(nadia, theirs, "preserved", {})
    assert nadia.page.locator(".group-ours_to_do, .tag-state").count() >= 1
    nadia.look("preserved")


def act(person: Typist, path: str, name: str, said: dict[str, str]) -> None:
    """Do one act from the page of a request."""
    if not person.page.url.endswith(path):
        person.open(path)
    person.follow(f"{path}acts/{name}/")
    if "/screen/" in person.page.url:  # the rights screen comes first
        person.look("rights-screen-short")
        person.press_on('form:has(input[name="short"]) button')
    person.look(f"act-{name}")
    for selector, text in said.items():
        person.type_into(selector, text)
    person.press_on("main form[data-guard] .acts button")
    assert person.page.url.endswith(path), person.page.inner_text("main")


def until_it_shows(person: Typist, path: str, selector: str) -> None:
    """Look again until the other node's act has arrived."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < until:
        person.open(path)
        if person.page.locator(selector).count():
            return
        time.sleep(0.5)
    raise AssertionError(f"{selector} never showed on {path}: {person.page.inner_text('main')[:1500]}")


def nothing_is_released_on_a_preservation(samir: Typist, theirs: str) -> None:
    samir.open(theirs)
    assert samir.page.locator(f'a[href="{theirs}acts/release/"]').count() == 0
    assert samir.open(f"{theirs}acts/release/") == 404
    samir.open(f"{theirs}evidence/")
    assert samir.page.url.endswith(theirs)


def ask_for_the_data(cast: Cast, *, request: str) -> str:
    """Anton asks for the stored data, prefilled; Klara approves; Anton sends. Returns the path of the request."""
    anton, klara = cast["anton"], cast["klara"]
    link = f"/requests/new/mla.stored_data/?follows={request}"
    until_it_shows(anton, f"/requests/{request}/", f'main a[href="{link}"]')
    anton.look("preserved-by-them")
    anton.follow(link)
    assert "anna@mail.example" in anton.page.input_value("#identifiers")
    chosen = anton.page.locator("#their_authority option:checked").inner_text()
    assert chosen.endswith(": National Cybercrime Authority")
    anton.look("stored-data-prefilled")
    anton.type_into("#subject", "Criminal investigation into an intrusion at a hospital.")
    anton.type_into("#conducting_authority", "Prosecutor R. Amsel, Public Prosecutor's Office of Ardenia")
    anton.type_into("#assistance", "Search and disclosure of the mailbox preserved under the earlier request.")
    anton.type_into("#purpose", "Use as evidence in the investigation and at trial.")
    anton.press_on('button[name="then"][value="check"]')
    stored = anton.page.url.rstrip("/").split("/")[-2]
    anton.follow(f"/requests/{stored}/screen/")
    answer_screen(anton)
    anton.press_on(f'form[action="/requests/{stored}/ask-approval/"] button')
    klara.open(f"/requests/{stored}/check/")
    klara.press_on(f'form[action="/requests/{stored}/approve/"] button')
    anton.open(f"/requests/{stored}/check/")
    anton.press_on(f'form[action="/requests/{stored}/send/"] button')
    return f"/requests/{stored}/"


def answer_screen(person: Typist) -> None:
    """Answer every question of the rights screen: nothing speaks against it, for a reason."""
    for box in person.page.locator('input[type="radio"][value="no"]').all():
        person.tick(f"#{box.get_attribute('id')}")
    person.type_into("#reasons", "One mailbox, for the days of the intrusion; nothing milder shows who held it.")
    person.look("rights-screen")
    person.press_on("main form[data-guard] .acts button")


def release(samir: Typist, *, mail: Path) -> None:
    """Samir accepts, grants, adds the file, and releases it past one interruption that Enter alone does not pass."""
    mail.write_bytes(MAIL)
    theirs = the_one_to_accept(samir)
    act(samir, theirs, "accept", {})
    grant(samir, theirs)
    samir.follow(f"{theirs}evidence/")
    samir.look("add-evidence")
    samir.attach("#file", mail)
    samir.press_on("main form .acts button")
    samir.look("evidence-added")
    samir.follow(f"{theirs}acts/release/")
    samir.tick("#evidence")
    samir.look("act-release")
    samir.press_on("main form[data-guard] .acts button")
    samir.look("release-card")
    samir.press_on(".card-stop .btn-danger")
    assert samir.page.locator("#error-understood").count() == 1
    samir.tick("#understood")
    samir.press_on(".card-stop .btn-danger")
    assert samir.page.url.endswith(theirs)
    samir.look("released")


def the_one_to_accept(samir: Typist) -> str:
    """Return the path of the request on the desk that can be accepted; leave Samir on its page."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < until:
        samir.open("/")
        links = samir.page.locator(".group-ours_to_do tbody a").all()
        for path in [str(link.get_attribute("href")) for link in links]:
            samir.open(path)
            if samir.page.locator(f'a[href="{path}acts/accept/"]').count():
                return path
        time.sleep(0.5)
    raise AssertionError("no request to accept arrived")


def grant(samir: Typist, theirs: str) -> None:
    samir.follow(f"{theirs}acts/decide_grant/")
    answer_screen(samir)
    samir.look("act-decide_grant")
    samir.type_into("#legal_basis", "Code of Procedure, section 12; order of 22 November")
    samir.tick("#extent")
    samir.press_on("main form[data-guard] .acts button")
    assert samir.page.url.endswith(theirs), samir.page.inner_text("main")


def open_and_take_away(anton: Typist, stored: str) -> None:
    """Anton downloads what was released, byte for byte, and the package."""
    until_it_shows(anton, stored, 'form[action^="/evidence/"] button')
    anton.look("data-received")
    anton.tab_to('form[action^="/evidence/"] button')
    with anton.page.expect_download() as waiting:
        anton.page.keyboard.press("Enter")
    received = Path(waiting.value.path()).read_bytes()
    assert hashlib.sha256(received).hexdigest() == hashlib.sha256(MAIL).hexdigest()
    assert package(anton, stored).startswith(b"PK")
    anton.open(stored)
    anton.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    anton.look("whole-story")


def package(anton: Typist, stored: str) -> bytes:
    """The package comes as soon as another node has witnessed the records."""
    until = time.monotonic() + PACKAGE_PATIENCE
    while time.monotonic() < until:
        anton.open(stored)
        anton.tab_to('form[action$="/package/"] button[value="open"]')
        try:
            with anton.page.expect_download(timeout=5000) as waiting:
                anton.page.keyboard.press("Enter")
            return Path(waiting.value.path()).read_bytes()
        except TooLate:
            continue
    raise AssertionError("no package within the time")


def outsiders_see_nothing(cast: Cast, *, request: str) -> None:
    marek = cast["marek"]
    assert marek.page.locator("tbody tr").count() == 0
    marek.look("desk-of-an-outsider")
    assert marek.open(f"/requests/{request}/") == 404
    marek.look("nothing-here")


def overseers_see_acts(teodora: Typist) -> None:
    assert teodora.page.url.endswith("/oversight/")
    assert "hospital" not in teodora.page.inner_text("main")
    teodora.look("oversight")


def test_rows_in_use_do_not_move_until_asked(browser: Browser, stage: Stage) -> None:
    """What Ilse sends alone arrives while Nadia's focus is in her rows: it is told, and shown when she asks."""
    cast = Cast(browser=browser, stage=stage)
    ilse, nadia = cast["ilse"], cast["nadia"]
    send_alone(ilse)
    nadia.page.wait_for_selector("#rows tbody a")
    nadia.tab_to("#rows tbody a")
    nadia.page.evaluate("window.row = document.activeElement")
    send_alone(ilse)
    nadia.page.wait_for_selector("#news .note-new")
    nadia.look("desk-news-waits")
    assert nadia.page.evaluate("window.row === document.activeElement && window.row.isConnected")

    nadia.page.hover("#rows tbody")  # else the rows are renewed, and the news goes, while Tab is on its way to it
    nadia.page.evaluate("document.activeElement.blur()")
    nadia.page.evaluate("document.querySelector('#main').focus()")
    nadia.tab_to("#news a")
    nadia.page.keyboard.press("Enter")
    nadia.page.wait_for_selector("#rows .tag-new")

    for window in cast.windows.values():
        window.close()


def send_alone(ilse: Typist) -> None:
    """Ilse writes a request and sends it without a second person, past one interruption."""
    ilse.open("/requests/new/preserve.request/")
    ilse.choose("#their_authority", "Bellora: National")
    fill_preservation(ilse)
    ilse.press_on('button[name="then"][value="check"]')
    ilse.press_on('form[action$="/screen/"] button')
    ilse.press_on('form[action$="/send/"] button')
    ilse.look("lone-sending-card")
    ilse.tick("#understood")
    ilse.press_on(".card-stop .btn-danger")
    assert ilse.page.url.endswith("/sent/"), ilse.page.inner_text("main")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_phone_holds_every_page(browser: Browser, stage: Stage, language: str) -> None:
    ilse = Typist.sign_in(
        browser,
        address=stage.ardenia,
        username="ilse",
        password=stage.passwords["ilse"],
        language=language,
        sizes=(PHONE,),
    )
    pages = ["", "requests/new/", "requests/new/preserve.request/", "account/2fa/"]
    pages += ["law/", "law/articles/", "law/offences/", "law/instruments/", "law/kinds/preserve.request/"]
    for page in pages:
        ilse.open(f"/{page}")
        ilse.look(f"phone-{page.strip('/').replace('/', '-') or 'desk'}")
    ilse.close()


def test_everything_works_without_scripts(browser: Browser, stage: Stage) -> None:
    ilse = Typist.sign_in(
        browser,
        address=stage.ardenia,
        username="ilse",
        password=stage.passwords["ilse"],
        scripts=False,
    )
    page = ilse.page
    assert page.locator("noscript a, a[href='/']").count() >= 1
    page.goto(f"{stage.ardenia}/requests/new/preserve.request/")
    page.fill("#facts", "Short.")
    page.click('button[name="then"][value="check"]')

    assert page.url.endswith("/check/")
    assert page.locator(".verdict-stop li").count() >= 6
    page.context.close()
