"""
The text of a table as spreadsheet programs save it: UTF-8 or UTF-16, with or without a mark at its beginning.

An eight-bit encoding is not guessed: a name that is read in the wrong one is another name.
"""

from __future__ import annotations

import codecs

from longbien.core.imports.findings import Fault, Findings
from longbien.core.imports.tables import MOST_BYTES

SEPARATORS = (",", ";", "\t", "|")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE = 400


def text_of(data: bytes, *, findings: Findings) -> str | None:
    """Return the text of a file, or None: it is empty, too large, or in another encoding."""
    if len(data) > MOST_BYTES:
        findings.add(Fault.FILE_TOO_LARGE, detail=f"{MOST_BYTES:,}")
        return None
    encoding, rest = _encoding(data)
    try:
        text = rest.decode(encoding)
    except UnicodeDecodeError as error:
        findings.add(Fault.FILE_NOT_UTF8, line=rest[: error.start].count(b"\n") + 1)
        return None
    if "\x00" in text:
        findings.add(Fault.FILE_NOT_UTF8, line=text[: text.index("\x00")].count("\n") + 1)
        return None
    if not text.strip():
        findings.add(Fault.FILE_EMPTY)
        return None
    return text


def separator_of(text: str) -> tuple[str, str]:
    """
    Return the character between cells, and the text without a line such as `sep=;` that some programs write first.

    The one that is most often in the first line counts; cells that hold it are in quotation marks and do not mislead,
    because a first line of headings has few of them.
    """
    first, _, rest = text.partition("\n")
    named = first.strip().lower().removeprefix("sep=")
    if first.strip().lower().startswith("sep=") and named in SEPARATORS:
        return named, rest
    return max(SEPARATORS, key=lambda one: (first.count(one), -SEPARATORS.index(one))), text


def _encoding(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) > 3 and max(even, odd) > len(sample) // 6:  # Latin letters in two bytes: every other one is zero
        return ("utf-16-le" if odd > even else "utf-16-be"), data
    return "utf-8", data
