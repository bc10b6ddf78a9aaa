"""
Reading one item of a law file, line by line, with every fault noted in plain words.

Reading never stops at the first fault: a lawyer gets the whole list at once. What is missing or wrong is replaced by a
harmless value of the right type; such a value never leaves the loader, because one finding refuses all files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from longbien.convention.errors import Finding
from longbien.convention.words import Verification

Word = TypeVar("Word", bound=StrEnum)


@dataclass(kw_only=True)
class Entry:
    """One mapping of a law file. Call `finish` after the last line was taken: it names lines nobody knows."""

    content: Mapping[str, object]
    file: str
    item: str
    findings: list[Finding]
    taken: set[str] = field(default_factory=set)

    def report(self, *, code: str, line: str, problem: str, remedy: str) -> None:
        """Note a fault of this item."""
        self.findings.append(
            Finding(code=code, file=self.file, item=self.item, field=line, problem=problem, remedy=remedy)
        )

    def has(self, line: str) -> bool:
        """Say whether a line that may be left out is there."""
        self.taken.add(line)
        return line in self.content

    def text(self, line: str) -> str:
        """Return a text that must be there."""
        value = self._take(line)
        return "" if value is None else self._as_text(line, value)

    def optional_text(self, line: str) -> str:
        """Return a text, or an empty one if the line is left out."""
        return self.text(line) if self.has(line) else ""

    def texts(self, line: str) -> tuple[str, ...]:
        """Return a list of texts that must be there; it may be empty."""
        value = self._take(line)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._expected(line, "a list", "Write each value on a line of its own that begins with a dash.")
            return ()
        return tuple(self._as_text(line, one) for one in value)

    def whole_number(self, line: str) -> int:
        """Return a whole number that must be there."""
        value = self._take(line)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if value is not None:
            self._expected(line, "a whole number", "Write digits only, without quotation marks.")
        return 0

    def optional_number(self, line: str) -> int | None:
        """Return a whole number, or None if the line is left out."""
        return self.whole_number(line) if self.has(line) else None

    def flag(self, line: str) -> bool:
        """Return a true or false that must be there."""
        value = self._take(line)
        if isinstance(value, bool):
            return value
        if value is not None:
            self._expected(line, "true or false", "Write true or false, without quotation marks.")
        return False

    def optional_flag(self, line: str) -> bool | None:
        """Return true or false, or None if the line is left out."""
        return self.flag(line) if self.has(line) else None

    def text_or_flag(self, line: str) -> str | bool:
        """Return a text, or a true or false."""
        value = self._take(line)
        if isinstance(value, bool):
            return value
        return "" if value is None else self._as_text(line, value)

    def word(self, line: str, words: type[Word]) -> Word:
        """Return one word of a closed list; `true` and `false` count as words."""
        value = self._take(line)
        return next(iter(words)) if value is None else self._as_word(line, value, words)

    def words(self, line: str, words: type[Word]) -> tuple[Word, ...]:
        """Return several words of a closed list."""
        value = self._take(line)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._expected(line, "a list", "Write the values between square brackets, with commas.")
            return ()
        return tuple(self._as_word(line, one, words) for one in value)

    def day_or_flag(self, line: str) -> tuple[bool | None, date | None]:
        """Return (in force?, since when) from a date, true, false or `unknown`."""
        value = self._take(line)
        if type(value) is date:
            return True, value
        if isinstance(value, bool):
            return value, None
        if value is not None and value != "unknown":
            self._expected(line, "a date, true, false or unknown", "Write for example 2004-07-01, or unknown.")
        return None, None

    def mark(self) -> tuple[Verification, str, bool]:
        """Return mark, source and whether it is corroborated: the end of every statement of law."""
        for line, meaning in (("verification", "how far it may be trusted"), ("source", "where it comes from")):
            if self.content.get(line) is None:
                self.taken.add(line)
                self.report(
                    code="missing_mark",
                    line=line,
                    problem=f"The item does not say {meaning}.",
                    remedy=f"Add the line “{line}: …”; sources.yaml explains what can stand there.",
                )
        known = self.content.get("verification") is not None
        verification = self.word("verification", Verification) if known else Verification.MEMORY
        source = self.text("source") if self.content.get("source") is not None else ""
        return verification, source, bool(self.optional_flag("corroborated"))

    def entry(self, line: str) -> Entry:
        """Return an item inside this one."""
        value = self._take(line)
        return self._inside(value, f"{self.item} › {line}" if self.item else line)

    def entries(self, line: str, *, named: str = "id") -> tuple[Entry, ...]:
        """Return the items of a list; each is called by its line `named`, and no two may bear the same name."""
        value = self._take(line)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._expected(line, "a list of items", "Begin each item with a dash.")
            return ()
        items = tuple(self._inside(one, self._name(line, place, one, named)) for place, one in enumerate(value, 1))
        self._refuse_twins(line, items, named)
        return items

    def optional_entries(self, line: str, *, named: str = "id") -> tuple[Entry, ...]:
        """Return the items of a list that may be left out."""
        return self.entries(line, named=named) if self.has(line) else ()

    def finish(self) -> None:
        """Name every line that nobody took."""
        for line in self.content:
            if line not in self.taken:
                self.report(
                    code="unknown_field",
                    line=str(line),
                    problem="There is no such line in an item of this sort.",
                    remedy=f"Correct the spelling or remove it; known here: {', '.join(sorted(self.taken))}.",
                )

    def _take(self, line: str) -> object | None:
        self.taken.add(line)
        value = self.content.get(line)
        if value is None:
            self.report(
                code="missing_field",
                line=line,
                problem="The line is missing or empty.",
                remedy=f"Add the line “{line}: …”, as in the items before and after.",
            )
        return value

    def _as_text(self, line: str, value: object) -> str:
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, str):
            self._expected(line, "words", "Write them after the colon.", code="missing_field")
        else:
            self._expected(line, "text", f'Put it between quotation marks: "{value}".', code="not_text")
        return ""

    def _as_word(self, line: str, value: object, words: type[Word]) -> Word:
        written = str(value).lower() if isinstance(value, bool) else value
        if isinstance(written, str) and written in words._value2member_map_:
            return words(written)
        allowed = ", ".join(words)
        self.report(
            code="unknown_word",
            line=line,
            problem=f"“{value}” is not one of the words that can stand here.",
            remedy=f"Write one of: {allowed}.",
        )
        return next(iter(words))

    def _expected(self, line: str, what: str, remedy: str, *, code: str = "wrong_value") -> None:
        self.report(code=code, line=line, problem=f"Here must stand {what}.", remedy=remedy)

    def _name(self, line: str, place: int, value: object, named: str) -> str:
        name = value.get(named) if isinstance(value, dict) else None
        name = ", ".join(map(str, name)) if isinstance(name, list) else name
        called = str(name) if name is not None else f"{line}, item {place}"
        if named == "number":
            called = f"{line.removesuffix('s')} {name}" if name is not None else called
        return f"{self.item} › {called}" if self.item else called

    def _inside(self, value: object, item: str) -> Entry:
        if isinstance(value, dict):
            return Entry(content=value, file=self.file, item=item, findings=self.findings)
        if value is not None:
            told = Entry(content={}, file=self.file, item=item, findings=self.findings)
            told._expected("", "an item with lines “name: value”", "Indent its lines as in the items before and after.")
        return silent_entry(file=self.file, item=item)

    def _refuse_twins(self, line: str, items: tuple[Entry, ...], named: str) -> None:
        seen: set[str] = set()
        for item in items:
            name = item.content.get(named)
            if name is not None and str(name) in seen:
                item.report(
                    code="duplicate_id",
                    line=named,
                    problem=f"Two items under “{line}” are both called “{name}”.",
                    remedy="Give the newer one another name, or remove it.",
                )
            seen.add(str(name))


def silent_entry(*, file: str, item: str = "") -> Entry:
    """Return an item that could not be read: the fault was told, what its lines lack need not be told too."""
    return Entry(content={}, file=file, item=item, findings=[])
