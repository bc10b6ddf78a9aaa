"""
The words of a paper as plain text, which its PDF carries as a file.

What a reader program copies out of the pages of a PDF is its guess at what was written: lines with two directions come
out in disorder, and syllables of several scripts twice. In the file stands what was written, character by character,
also where no typeface has a character and the page gives its number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def written(data: Mapping[str, Any]) -> str:
    """Return what a paper says, from top to bottom, with a line for each; a table has a row on each line."""
    return "\n".join(_lines(data)).strip("\n") + "\n"


def _lines(data: Mapping[str, Any]) -> Iterator[str]:
    if data["exercise"]:
        yield data["exercise"]
    yield from (f"{data['from_word']}:", *data["sender"], "", f"{data['to_word']}:", *data["recipient"], "")
    yield from (data["title"], data["law"], "")
    for line in data["head"]:
        yield f"{line['label']}: {line['text']}"
    for part in data["parts"]:
        yield from ("", part["title"], *part["words"])
        for line in part["lines"]:
            yield from ("", f"{line['label']} ({line['note']})" if line["note"] else line["label"], line["text"])
        if part["rows"]:
            yield from ("", "\t".join(part["head"]), *("\t".join(row) for row in part["rows"]))
    yield from ("", *(f"{word}:" for word in data["signed_by"]))
