"""
What is wrong with a file that somebody wants to import: every fault with its line and field, not only the first.

A finding that `stops` keeps the whole file out; one that does not is a notice of what the import leaves aside. The code
is stable and untranslated; `str` says it in plain English for the command line and the log.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

MOST_FINDINGS = 500
LONGEST_SHOWN = 80


class Fault(StrEnum):
    """The closed list of what can be found."""

    # the file as a whole
    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"
    FILE_NOT_UTF8 = "file_not_utf8"
    FILE_TOO_LONG = "file_too_long"
    MORE_FINDINGS = "more_findings"
    # tables
    TABLE_BROKEN = "table_broken"
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_TWICE = "column_twice"
    CELLS_WRONG = "cells_wrong"
    # markup
    MARKUP_BROKEN = "markup_broken"
    MARKUP_ENCODING = "markup_encoding"
    DOCTYPE = "doctype"
    TOO_DEEP = "too_deep"
    NO_PARTICIPANTS = "no_participants"
    HEADING_UNKNOWN = "heading_unknown"
    # one field
    CHARACTER = "character"
    FORMULA = "formula"
    TOO_LONG = "too_long"
    MISSING = "missing"
    NOT_A_WORD = "not_a_word"
    NOT_A_DATE = "not_a_date"
    DAY_TO_COME = "day_to_come"
    NOT_A_PARTICIPANT = "not_a_participant"
    NOT_AN_INSTRUMENT = "not_an_instrument"
    NOT_A_FACT = "not_a_fact"
    NOT_AN_ID = "not_an_id"
    NOT_A_LANGUAGE = "not_a_language"
    NOT_A_TIME_ZONE = "not_a_time_zone"
    NOT_HOURS = "not_hours"
    NOT_A_CHANNEL = "not_a_channel"
    NOT_AN_EFFECT = "not_an_effect"
    ENDS_BEFORE = "ends_before"
    TWICE = "twice"
    OWN_STATE = "own_state"
    MARK_UNKNOWN = "mark_unknown"
    # what is proposed by hand
    CORRECTED_ALREADY = "corrected_already"
    NOT_OURS = "not_ours"
    TAKEN = "taken"
    TOO_MANY = "too_many"
    AGAINST_THE_LAW_FILES = "against_the_law_files"
    # notices
    IN_BRACKETS = "in_brackets"
    DEFINITIVE = "definitive"
    TEXTS_LEFT = "texts_left"
    COLUMN_LEFT = "column_left"
    NAMES_CLOSED = "names_closed"


SENTENCES: dict[Fault, str] = {
    Fault.FILE_EMPTY: "The file is empty.",
    Fault.FILE_TOO_LARGE: "The file is too large: at most {detail} bytes are read.",
    Fault.FILE_NOT_UTF8: "The file is not UTF-8 text. Save it as “CSV UTF-8”.",
    Fault.FILE_TOO_LONG: "The file has too many rows: at most {detail} are read. Split it.",
    Fault.MORE_FINDINGS: "There are {detail} more findings. Correct these first.",
    Fault.TABLE_BROKEN: "The table breaks off here: a quotation mark is missing or stands in the wrong place.",
    Fault.COLUMN_MISSING: "This column is missing.",
    Fault.COLUMN_UNKNOWN: "This column is not known. The columns are: {detail}.",
    Fault.COLUMN_TWICE: "This column is there twice.",
    Fault.CELLS_WRONG: "The row has {value} cells, the header has {detail}.",
    Fault.MARKUP_BROKEN: "The XML is broken here, or cut off.",
    Fault.MARKUP_ENCODING: "The XML is in an encoding that is not read here, or not in the one that it names.",
    Fault.DOCTYPE: "The XML declares a document type or entities. Such files are not read.",
    Fault.TOO_DEEP: "The XML is nested too deeply: at most {detail} levels are read.",
    Fault.NO_PARTICIPANTS: "The file has no table of participants.",
    Fault.HEADING_UNKNOWN: "This heading of the table of participants is not known.",
    Fault.CHARACTER: "There is a character that cannot be kept, such as a control or a hidden mark.",
    Fault.FORMULA: "A spreadsheet would take this for a formula. Begin with another character.",
    Fault.TOO_LONG: "This is too long: at most {detail} characters fit.",
    Fault.MISSING: "This is missing.",
    Fault.NOT_A_WORD: "“{value}” cannot stand here. Write one of: {detail}.",
    Fault.NOT_A_DATE: "“{value}” is no date that can stand here. Write {detail}.",
    Fault.DAY_TO_COME: "“{value}” has not come yet. Write the day on which it was.",
    Fault.NOT_A_PARTICIPANT: "“{value}” is no State or organisation that the register knows.{detail}",
    Fault.NOT_AN_INSTRUMENT: "“{value}” is no instrument that the register knows.{detail}",
    Fault.NOT_A_FACT: "“{value}” is the id of no fact of the register or of this file.",
    Fault.NOT_AN_ID: "“{value}” is no id. Write letters, digits, points, hyphens and low lines.",
    Fault.NOT_A_LANGUAGE: "“{value}” is no code of a language. Write such as en, or zh-Hans.",
    Fault.NOT_A_TIME_ZONE: "“{value}” is no time zone. Write such as Asia/Bangkok.",
    Fault.NOT_HOURS: "“{value}” are no hours. Write such as 1-5 08:00-17:00; weekdays run from 1, Monday, to 7.",
    Fault.NOT_A_CHANNEL: "“{value}” is no channel. Write such as email:name@office.example; kinds are: {detail}.",
    Fault.NOT_AN_EFFECT: "“{value}” is no effect. Write an article and an option, such as 42(5)=unknown.",
    Fault.ENDS_BEFORE: "The period ends before it begins.",
    Fault.TWICE: "This is in the file twice, first in line {detail}.",
    Fault.OWN_STATE: "This is an entry of our own State. Propose it by hand; it is not imported.",
    Fault.MARK_UNKNOWN: "“{value}” has a mark behind the date that the heading does not explain.",
    Fault.CORRECTED_ALREADY: "“{value}” has been corrected already. Correct the correction.",
    Fault.NOT_OURS: "“{value}” is nothing that was added at this node.",
    Fault.TAKEN: "“{value}” is the id of something else. Choose another.",
    Fault.TOO_MANY: "There are too many: at most {detail}.",
    Fault.AGAINST_THE_LAW_FILES: "{detail}",
    Fault.IN_BRACKETS: "“{value}” stands in brackets and has a note of the depositary. Left out; enter it by hand.",
    Fault.DEFINITIVE: "“{value}” is a definitive signature. Left out; enter it by hand.",
    Fault.COLUMN_LEFT: "This column is not read: its heading is not known. The columns are: {detail}.",
    Fault.NAMES_CLOSED: "Neither compared nor added: only the team of the case may read the names that are kept in it.",
    Fault.TEXTS_LEFT: "The file has texts under {value}. They are not read; enter reservations and notices by hand.",
}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """
    One fault, or one notice.

    Args:
        fault: what it is.
        line: of the file, from 1; 0 means the file as a whole.
        field: the column or element; empty for the row as a whole.
        value: what stands there, cut and cleaned, safe to show.
        detail: what would be right, or a number.
        stops: whether it keeps the file out.
    """

    fault: Fault
    line: int = 0
    field: str = ""
    value: str = ""
    detail: str = ""
    stops: bool = True

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.line and f"line {self.line}", self.field) if part)
        sentence = SENTENCES[self.fault].format(value=self.value, detail=self.detail)
        return f"{place}: {sentence}" if place else sentence


@dataclass(kw_only=True)
class Findings:
    """Collects findings up to a limit, and counts the rest."""

    found: list[Finding] = field(default_factory=list)
    more: int = 0

    def add(
        self, fault: Fault, *, line: int = 0, field: str = "", value: str = "", detail: str = "", stops: bool = True
    ) -> None:
        """Add one."""
        if self.is_full:
            self.more += 1
            return
        self.found.append(
            Finding(fault=fault, line=line, field=shown(field), value=shown(value), detail=detail, stops=stops)
        )

    @property
    def is_full(self) -> bool:
        """Say whether further findings are only counted: then no hint need be looked for."""
        return len(self.found) >= MOST_FINDINGS

    @property
    def all(self) -> tuple[Finding, ...]:
        """Return what was found, in the order of the lines; the last one says how many more there are."""
        ordered = sorted(self.found, key=lambda one: one.line)
        if self.more:
            ordered.append(Finding(fault=Fault.MORE_FINDINGS, detail=str(self.more)))
        return tuple(ordered)


def shown(text: str) -> str:
    """Return a text of a foreign file as it may be shown: one line, short, without controls and hidden marks."""
    kept = "".join(
        char if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} else "�"
        for char in text[: LONGEST_SHOWN + 1]
    )
    return kept if len(kept) <= LONGEST_SHOWN else kept[: LONGEST_SHOWN - 1] + "…"


def stops(findings: tuple[Finding, ...]) -> bool:
    """Say whether any of them keeps the file out."""
    return any(one.stops for one in findings)
