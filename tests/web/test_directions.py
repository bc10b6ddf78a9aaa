"""Days, signed numbers, paths and what people typed keep their order where the words around them run from the right."""

from __future__ import annotations

import re
import unicodedata

import pytest
from django.utils.translation import override
from scripts.messages import LOCALE, PACKAGE, renewed, terminal_sources

from longbien.api.shapes.findings import _finding
from longbien.convention.loader import load
from longbien.core.imports.findings import Fault
from longbien.core.imports.findings import Finding as FileFinding
from longbien.core.requests.check.values import Finding
from longbien.web import fault_words
from longbien.web.boxes import said

LINE = "8.8.8.8, 2026-05-03T14:02"
TELEPHONE = "+48 22 123 45 67"
ARABIC = re.compile("[\u0600-\u06ff]")
ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069|<bdi\\b.*?</bdi>")
MARKUP = re.compile(r"<[^>]*>|%\(\w+\)[sd]|\{\w*\}")
UNRULY = re.compile(
    r"""
      (?<![\w.])[+-]\d+(?::\d+)*            # a signed number, a zone
    | \d+(?:-\d+)+(?:[ T][\d:]+)?Z?         # a day, a moment, a span
    | [\d.]+:\d+,                           # an address with its port, and more behind it
    | (?<![\w.])(?:--?|~?/|\.)[A-Za-z][\w./-]*  # an option, a path, an ending
    | \b[A-Za-z]+@(?!\w)                    # a sign at the end of a name
    """,
    re.VERBOSE,
)


def turned_round(text: str) -> list[str]:
    """Return what of an Arabic sentence would be shown in another order than it is written."""
    bare = MARKUP.sub("", ISOLATED.sub("", text))
    if not ARABIC.search(bare):
        return []
    return [one[0] for one in UNRULY.finditer(bare) if not _is_after_latin(bare[: one.start()])]


def _is_after_latin(before: str) -> bool:
    strong = [unicodedata.bidirectional(one) for one in before if unicodedata.bidirectional(one) in {"L", "R", "AL"}]
    return bool(strong) and strong[-1] == "L"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("مثل 2027-01-31 12:00، بالتوقيت", ["2027-01-31 12:00"]),
        ("مثل \u20662027-01-31 12:00\u2069، بالتوقيت", []),
        ("على هيئة +07:00 أو Asia/Ho_Chi_Minh", ["+07:00"]),
        ("الملف الذي ينتهي اسمه بـ .age", [".age"]),
        ("ترميز UTF-8 وبصمة SHA-256 وفق ISO 3166-1", []),
        ("عبر منصة Iber@؛", ["Iber@"]),
        ("as 2027-01-31", []),
    ],
)
def test_the_rule_knows_what_arabic_turns_round(text: str, found: list[str]) -> None:
    assert turned_round(text) == found


def test_no_arabic_sentence_of_a_page_turns_round_what_is_read_from_the_left() -> None:
    terminal = {path.relative_to(PACKAGE).as_posix() for path in terminal_sources()}
    found = {}
    for one in renewed(path=LOCALE / "ar" / "LC_MESSAGES" / "django.po"):
        texts = one.string if isinstance(one.string, list | tuple) else (one.string,)
        if one.id and not {name for name, _line in one.locations} <= terminal:
            found |= {text: turned for text in texts if text and (turned := turned_round(text))}

    assert found == {}


def test_what_the_check_found_is_set_apart_on_a_page_and_bare_for_a_case_system() -> None:
    kind = load().kind(kind_id="preserve.request")
    one = Finding("identifiers", "identifier_no_time", stops=False, article="", detail=LINE, line=4)
    several = Finding("identifiers", "identifier_no_time", stops=False, article="", items=(TELEPHONE, LINE))

    with override("ar"):
        shown = [each.text for each in said(kind=kind, findings=(one, several))]
        told = [_finding(each).text for each in (one, several)]

    assert [each.partition(": ")[2] for each in shown] == [
        f"السطر 4: \u2068{LINE}\u2069",
        f"\u2068{TELEPHONE}\u2069، \u2068{LINE}\u2069",
    ]
    assert [each.partition(": ")[2] for each in told] == [f"السطر 4: {LINE}", f"{TELEPHONE}، {LINE}"]


def test_what_a_file_holds_is_set_apart_in_what_is_said_of_it() -> None:
    with override("ar"):
        shown = fault_words.said(FileFinding(fault=Fault.NOT_A_DATE, line=2, field="opened_on", value="2025-13-01"))

    assert "\u20682025-13-01\u2069" in shown.words
