"""
Tables for spreadsheets and other programs, in which no cell is code and nothing is hidden.

    "".join(csv_lines(head=("reference", "facts"), rows=rows))

Rules:
1. A cell that a spreadsheet could take for a formula begins with an apostrophe; also where the sign stands behind
   spaces, or is the wide form of East Asian keyboards.
2. Marks that turn the direction of text, and controls, are shown as their numbers: `[U+202E]`. Line feeds and tabs
   within a text stay.
3. The table is UTF-8 with a byte order mark, without which some spreadsheets read another encoding. Lines end in CRLF
   (RFC 4180).
4. Lines are made one by one, so that a long table needs no room.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from longbien.core.lines import code_point

BYTE_ORDER_MARK: Final = "\ufeff"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
LONGEST_CELL: Final = 32_000  # a spreadsheet cuts at 32,767, and says nothing
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def csv_lines(*, head: Sequence[str], rows: Iterable[Sequence[object]], mark: bool = True) -> Iterator[str]:
    """
    Yield the lines of a table.

    Args:
        mark: begin with the byte order mark.
    """
    one_line = _OneLine()
    writer = csv.writer(one_line)
    for number, row in enumerate(_with_head(head, rows)):
        writer.writerow([cell(value) for value in row])
        yield f"{BYTE_ORDER_MARK}{one_line.text}" if mark and number == 0 else one_line.text


def cell(value: object) -> str:
    """Return a value as a cell: no spreadsheet runs it, nothing in it is unseen, and it is cut before one cuts it."""
    text = "" if value is None else str(value)
    if len(text) > LONGEST_CELL:
        text = text[:LONGEST_CELL] + " […]"
    return harmless(visible(text))


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    # Some programs first strip spaces, and read the wide forms of East Asian keyboards as the narrow ones.
    start = unicodedata.normalize("NFKC", text[:64]).lstrip(" ")
    return f"'{text}" if start.startswith(FORMULA) else text


def visible(text: str) -> str:
    """Return a text in which marks that are not seen are shown as their numbers."""
    return _UNSEEN.sub(lambda found: f"[{code_point(found.group())}]", text)


def _with_head(head: Sequence[object], rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    yield head
    yield from rows


class _OneLine:
    """A file that holds the last line written."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        """Keep the line."""
        self.text = text
        return len(text)
