"""
A person who has a keyboard and no mouse. Every page they come to is judged by axe and photographed.

What one story has proved, the next does not prove again: that a field is reached by Tab, and that somebody can sign in.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Request
from playwright.sync_api import Error as BrowserFault

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / ".cache" / "judges" / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = ROOT / ".cache" / "screens"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
MOST_TABS, TRIES = 220, 3
PATIENCE_MS = 120_000  # a hang is found; a busy machine is none
PICTURE_QUALITY, PICTURE_MS = 60, 30_000
WIDE, PHONE = {"width": 1366, "height": 900}, {"width": 390, "height": 844}
ONE_OF_MANY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9A-Za-z_-]{20,}|\d+")
# Only what is asserted is collected: on the pages with hundreds of States this takes a third of the time.
JUDGE = """rules => axe.run({runOnly: rules, resultTypes: ["violations"], elementRef: false, selectors: false})
    .then(found => found.violations.map(one => [one.id, one.nodes[0].html.slice(0, 200), one.nodes.length]))"""
FOCUS = """wanted => [...document.querySelectorAll(wanted)].some(one => {
    one.focus(); return document.activeElement === one})"""

reached: set[tuple[str, str]] = set()
sign_ins_seen: set[tuple[str, int]] = set()
sessions: dict[tuple[str, str], list[Any]] = {}


@cache
def axe() -> str:
    """Return the judge's script."""
    return AXE.read_text(encoding="utf-8")


@dataclass
class Typist:
    """
    One signed-in person in one window. They look at pages in every one of `sizes` and work in the first, where axe
    judges: English begins wide and Arabic narrow, so that each width is judged in one of the languages.

    The onlooker is the same person reading the other language: what they look at, the onlooker opens and looks at too,
    unless it answers a form, which cannot be opened by its address. In the same width one judgement is enough: each
    language has people who work in it.
    """

    page: Page
    address: str
    username: str
    language: str
    sizes: tuple[dict[str, int], ...] = (WIDE,)
    onlooker: Typist | None = None
    asked_by: str = "GET"
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def sign_in(
        cls,
        browser: Browser,
        *,
        address: str,
        username: str,
        password: str,
        language: str = "en",
        sizes: tuple[dict[str, int], ...] = (WIDE,),
        scripts: bool = True,
    ) -> Typist:
        """Open a window and sign in, by keyboard the first time; later with the session of then."""
        context = browser.new_context(viewport=sizes[0], java_script_enabled=scripts, accept_downloads=True)  # type: ignore[arg-type]
        node = "xaa" if username in {"ilse", "anton", "klara", "teodora", "marek"} else "xbb"
        context.set_default_timeout(PATIENCE_MS)
        context.add_cookies([{"name": f"longbien_{node}_language", "value": language, "url": address}])
        typist = cls(page=context.new_page(), address=address, username=username, language=language, sizes=sizes)
        typist.page.on("console", lambda said: typist._hear(said.type, said.text))
        typist.page.on("pageerror", lambda error: typist.complaints.append(str(error)))
        typist.page.on("request", typist._notice)
        seen, session = (language, sizes[0]["width"]), sessions.get((address, username))
        if scripts and session and seen in sign_ins_seen:
            context.add_cookies(session)
            typist.open("/")
        else:
            typist._sign_in(password=password, looks=scripts and seen not in sign_ins_seen)
        assert "/account/login" not in typist.page.url, typist.page.inner_text("main")
        return typist

    def _sign_in(self, *, password: str, looks: bool) -> None:
        self.open("/account/login/")
        if looks:
            self.look("sign-in")
            sign_ins_seen.add((self.language, self.sizes[0]["width"]))
        self.type_into("#id_login", self.username)
        self.type_into("#id_password", password)
        self.press_on("main form button:not([form])")
        sessions[self.address, self.username] = [
            {"name": one["name"], "value": one["value"], "url": self.address}
            for one in self.page.context.cookies(self.address)
            if not one["name"].endswith("_language")
        ]

    def open(self, path: str) -> int:
        """Type an address; return the status."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        return answer.status

    def tab_to(self, selector: str) -> None:
        """Press Tab until the focus is there; what Tab has reached on such a page before is gone to at once."""
        here = ONE_OF_MANY.sub("*", self.page.url.removeprefix(self.address)), ONE_OF_MANY.sub("*", selector)
        if here in reached and self.page.evaluate(FOCUS, selector):
            return
        for _step in range(MOST_TABS):
            if self.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
                reached.add(here)
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{selector} is not reached by Tab on {self.page.url}")

    def type_into(self, selector: str, text: str) -> None:
        """Go to a field and replace what stands in it."""
        self.tab_to(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, selector: str, text: str) -> None:
        """Go to a list and press the arrow key until the chosen answer has this text."""
        self.tab_to(selector)
        for _step in range(MOST_TABS):
            if text in str(self.page.locator(selector).evaluate("list => list.selectedOptions[0].text")):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{selector} has no answer with {text}")

    def tick(self, selector: str) -> None:
        """
        Go to a box or a group of radios and take the one.

        Tab reaches a group at its chosen one, or at its first; the arrow keys go through it.
        """
        name = self.page.get_attribute(selector, "name")
        self.tab_to(f"input[name={json.dumps(name)}]")
        if self.page.get_attribute(selector, "type") == "checkbox":
            self.tab_to(selector)
        self.page.keyboard.press("Space")
        while not self.page.is_checked(selector):
            self.page.keyboard.press("ArrowDown")

    def press_on(self, selector: str) -> None:
        """Go to a link or button and press Enter; wait for the page that follows."""
        self.tab_to(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def follow(self, path: str) -> None:
        """Follow the link to a path."""
        self.press_on(f"main a[href={json.dumps(path)}]")

    def attach(self, selector: str, path: Path) -> None:
        """Go to a file field and give it a file; the chooser that Enter opens there is the browser's own, not ours."""
        self.tab_to(selector)
        self.page.set_input_files(selector, path)

    def look(self, name: str, *, judges: bool = True) -> None:
        """Require that axe finds nothing and that nothing sticks out; keep a picture."""
        if judges:
            self._judge()
        for size in self.sizes:
            if len(self.sizes) > 1:
                self.page.set_viewport_size(size)  # type: ignore[arg-type]
            self._see(name, width=size["width"])
        if len(self.sizes) > 1:
            self.page.set_viewport_size(self.sizes[0])  # type: ignore[arg-type]
        if self.onlooker and self.asked_by == "GET":
            self.onlooker.open(self.page.url.removeprefix(self.address))
            self.onlooker.look(name, judges=self.onlooker.sizes[0] != self.sizes[0])

    def _judge(self) -> None:
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(axe())
        told: list[Any] = self.page.evaluate(JUDGE, RULES)
        assert told == [], f"{self.page.url}: {told}"

    def _see(self, name: str, *, width: int) -> None:
        SCREENS.mkdir(parents=True, exist_ok=True)
        self._photograph(SCREENS / f"{self.language}-{width}-{name}.jpg")
        assert self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{name} sticks out"
        assert self.page.evaluate("document.documentElement.lang") == self.language
        assert self.page.evaluate("document.documentElement.dir") == ("rtl" if self.language == "ar" else "ltr")

    def _photograph(self, picture: Path) -> None:
        """Keep a picture, in a format that takes a third of a PNG's time; on a busy machine a browser may miss one."""
        for left in reversed(range(TRIES)):
            try:
                self.page.screenshot(
                    path=picture, full_page=True, type="jpeg", quality=PICTURE_QUALITY, timeout=PICTURE_MS
                )
                return
            except BrowserFault:
                if not left:
                    raise

    def close(self) -> None:
        """Close the window; require that the browser complained of nothing, such as a refused script or style."""
        if self.onlooker:
            self.onlooker.close()
        self.page.context.close()
        assert self.complaints == []

    def _notice(self, request: Request) -> None:
        if request.is_navigation_request():
            self.asked_by = request.method

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and "status of 40" not in text:
            self.complaints.append(text)
