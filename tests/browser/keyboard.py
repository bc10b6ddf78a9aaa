"""A person who has a keyboard and no mouse. Every page they come to is judged by axe and photographed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooLate

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / ".cache" / "judges" / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = ROOT / ".cache" / "screens"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
MOST_TABS, TRIES = 220, 3
WIDE, PHONE = {"width": 1366, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Typist:
    """One signed-in person in one browser window."""

    page: Page
    address: str
    username: str
    language: str
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
        size: dict[str, int] = WIDE,
        scripts: bool = True,
    ) -> Typist:
        """Open a window and sign in."""
        context = browser.new_context(viewport=size, java_script_enabled=scripts, accept_downloads=True)  # type: ignore[arg-type]
        node = "xaa" if username in {"ilse", "anton", "klara", "teodora", "marek"} else "xbb"
        context.add_cookies([{"name": f"longbien_{node}_language", "value": language, "url": address}])
        typist = cls(page=context.new_page(), address=address, username=username, language=language)
        typist.page.on("console", lambda said: typist._hear(said.type, said.text))
        typist.page.on("pageerror", lambda error: typist.complaints.append(str(error)))
        typist.open("/account/login/")
        if scripts:
            typist.look("sign-in")
        typist.type_into("#id_login", username)
        typist.type_into("#id_password", password)
        typist.press_on("main form button:not([form])")
        assert "/account/login" not in typist.page.url, typist.page.inner_text("main")
        return typist

    def open(self, path: str) -> int:
        """Type an address; return the status."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        return answer.status

    def tab_to(self, selector: str) -> None:
        """Press Tab until the focus is there, visibly."""
        for _step in range(MOST_TABS):
            if self.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
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
        """Go to a file field, open the chooser with Enter, and choose."""
        for _try in range(TRIES):
            self.tab_to(selector)
            try:
                with self.page.expect_file_chooser(timeout=10_000) as chooser:
                    self.page.keyboard.press("Enter")
            except TooLate:  # a busy machine: the chooser came to nothing
                continue
            chooser.value.set_files(path)
            return
        raise AssertionError(f"{selector} opened no file chooser")

    def look(self, name: str) -> None:
        """Require that axe finds nothing and that nothing sticks out; keep a picture."""
        SCREENS.mkdir(parents=True, exist_ok=True)
        width = (self.page.viewport_size or WIDE)["width"]
        self.page.screenshot(path=SCREENS / f"{self.language}-{width}-{name}.png", full_page=True)
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: dict[str, Any] = self.page.evaluate("rules => axe.run({runOnly: rules})", RULES)
        told = [(one["id"], one["nodes"][0]["html"][:200], len(one["nodes"])) for one in found["violations"]]
        assert told == [], f"{name}: {told}"
        assert self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{name} sticks out"
        assert self.page.evaluate("document.documentElement.lang") == self.language
        assert self.page.evaluate("document.documentElement.dir") == ("rtl" if self.language == "ar" else "ltr")

    def close(self) -> None:
        """Close the window; require that the browser complained of nothing, such as a refused script or style."""
        self.page.context.close()
        assert self.complaints == []

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and "status of 40" not in text:
            self.complaints.append(text)
