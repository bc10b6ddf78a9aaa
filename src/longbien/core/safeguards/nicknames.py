"""
By what else somebody is known, where a line that names them says so: a nickname, an alias, another way of writing.

    known_as(text="Anna “Rosie” Weber (Анна Вебер), alias Rose Hill")
    # ("Anna Weber", "Анна Вебер", "Rosie", "Rose Hill")

Rules:
1. What stands behind *alias*, *also known as* and their like, in several languages, is a name of its own.
2. What stands between double quotation marks inside a name is one too, and the name without it.
3. The same name in another script is a name of its own, in brackets or not.
4. A name has at most four words here: more is a sentence, and names nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

MOST_WORDS: Final = 4
LEAST_LETTERS: Final = 3  # of a nickname of one word in a script with spaces
_LATIN = (
    r"\b(?:alias|a\.?\s?k\.?\s?a\b\.?|f\.?\s?k\.?\s?a\b\.?|(?:also |better |formerly )?known as|nicknamed|nickname|"
    r"surnommée?|connue? sous le nom de|apodad[oa]|conocid[oa] como|alcunha|genannt|"
    r"он же|она же|по прозвищу|прозвище|кличка|по кличке)\b"
)
_OTHER = (
    r"(?:الملقبة?|المعروفة?|الشهيرة?|وشهرته|وشهرتها)\s+ب?ـ?|又名|别名|別名|绰号|綽號|外号|外號|化名|曾用名|人称|人稱"
)
_ALSO: Final = re.compile(rf"(?:{_LATIN}|{_OTHER})\s*[:：.]?\s*", re.IGNORECASE)
_END: Final = re.compile(r"[,;:()\[\]{}\n\d，；、（）]|\.\s|\s[-–]\s")
_QUOTED: Final = re.compile(r"[\"“”„«»「『]([^\"“”„«»「」『』]{1,60})[\"“”«»」』]")
_BRACKETS: Final = re.compile(r"[(\[（]([^()\[\]（）]{1,120})[)\]）]")
_QUOTES: Final = str.maketrans(dict.fromkeys('"“”„«»「」『』', " "))


def known_as(*, text: str) -> tuple[str, ...]:
    """Return the names in a line that is nothing but a name, rules 1 to 4."""
    found: list[str] = []
    for line in text.splitlines():
        bare = _BRACKETS.sub(" ", without_nickname(line))
        whole = _QUOTED.sub(" ", bare)
        found += _by_script(whole)
        for inside in _BRACKETS.findall(line):
            if not _ALSO.match(inside) and (len(inside.split()) > 1 or _script(inside) != _script(whole)):
                found += _by_script(inside)
        found += nicknames(text=line)
    return tuple(dict.fromkeys(one for one in map(_plain, found) if one))


def nicknames(*, text: str) -> tuple[str, ...]:
    """Return what a text says that somebody is also called: by rules 1 and 2, and nothing else of it."""
    behind = [_END.split(one, maxsplit=1)[0] for one in _ALSO.split(text)[1:]]
    found = (part for one in behind for part in one.split("/"))
    quoted = _QUOTED.findall(text) if len(text.splitlines()) == 1 else ()
    return tuple(dict.fromkeys(one for one in map(_plain, (*quoted, *found)) if _is_name(one)))


def without_nickname(line: str) -> str:
    """Return what stands before *alias* and its like."""
    return _ALSO.split(line, maxsplit=1)[0].rstrip(" ,")


def _by_script(text: str) -> Iterator[str]:
    """Yield a name, or each of its writings where it stands in several scripts."""
    runs: list[tuple[str, list[str]]] = []
    for word in text.replace("/", " / ").replace("=", " / ").split():
        script = _script(word)
        if script and runs and runs[-1][0] == script:
            runs[-1][1].append(word)
        elif script:
            runs.append((script, [word]))
        elif word == "/":
            runs.append(("", []))
    yield from (" ".join(words) for _script_of, words in runs)


def _script(text: str) -> str:
    """Return the script of the first letter; Chinese and Japanese are one."""
    letter = next((one for one in text if unicodedata.category(one)[0] == "L"), "")
    name = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
    return "CJK" if name in {"HIRAGANA", "KATAKANA"} else name


def _is_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS:
        return False
    return len(words) > 1 or len(text) >= LEAST_LETTERS or (len(text) > 1 and _script(text) == "CJK")


def _plain(text: str) -> str:
    return " ".join(text.translate(_QUOTES).split()).strip(" .,;:-–")


def all_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return every name in lines that are nothing but names, each once."""
    return tuple(dict.fromkeys(one for name in names for one in known_as(text=name)))
