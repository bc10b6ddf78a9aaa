"""
Whether a text names somebody who is to be protected: the mask hides one field, and a name in the next one undoes it.

    names = protected_names(kind_id="mla.evidence_statements", elements=elements)     # ("Anna Weber",)
    how_named(text="Ms WEBER (Anna) saw it.", names=names)                            # Naming.WHOLE

Rules:
1. Case, marks and forms of letters do not matter, as in the search. The words of a name may stand in any order, with
   one or two words between them: *WEBER, Anna*; *anna.weber@mail.example*.
2. In scripts without spaces a name is found as it is written, whatever spaces or points stand in between.
3. In Arabic a name may have a particle written onto it, in Cyrillic it may stand in any case.
4. A part of a name, of three letters or more, is told as a part: it is often enough for who knows the others.
5. Of a field that identifies protected persons, each line begins with a name; what stands behind a bracket, a comma or
   a digit describes, but for a nickname or an alias. A line that is a sentence names nobody.
6. A name may be written as one word, in either order, as in the name of a file: *weberanna_2.mp4*.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final

from longbien.convention.safeguards import load_safeguards
from longbien.core.safeguards.masking import MASK
from longbien.core.safeguards.nicknames import nicknames, without_nickname
from longbien.core.search import folded

BETWEEN: Final = 2  # words that may stand between those of a name
MOST_WORDS: Final = 6  # of a name; more are a sentence
LEAST_PART: Final = 3  # letters of a part that is told
LONGEST_ENDING: Final = 3
LEAST_JOINED: Final = 5  # letters of a name that is one word of a text
LEAST_INSIDE: Final = 8  # letters of a name that is found inside a longer word
MOST_NAMES: Final = 500
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC_PREFIX = re.compile(
    "[\u0648\u0641]?[\u0628\u0644\u0643](?=[\u0621-\u064a]{2})|[\u0648\u0641](?=[\u0621-\u064a]{2})"
)
_DESCRIBES = re.compile(r"[(\[{;:：（\d]| - | – ")


class Naming(IntEnum):
    """How a text names a protected person."""

    NOT = 0
    PART = 1
    WHOLE = 2


def protected_names(*, kind_id: str, elements: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names that the protected elements of a request hold, rule 5; of a mask, none."""
    protected = load_safeguards().protected_in(kind_id=kind_id)
    texts = [value for name, value in elements.items() if name in protected and isinstance(value, str)]
    found = [name for text in texts for line in text.splitlines() for name in _names_of(line)]
    return tuple(dict.fromkeys(found))[:MOST_NAMES]


def how_named(*, text: str, names: Iterable[str]) -> Naming:
    """Say how clearly a text names any of these persons, rules 1 to 4 and 6."""
    known = [words for name in names if (words := _words(name))]
    if not text or not known:
        return Naming.NOT
    said = _words(text)
    closed, likely = "".join(said), _likely(said)
    found = Naming.NOT
    for one in known:
        if _is_joined(said, closed, one):
            return Naming.WHOLE
        if _UNSPACED.search("".join(one)) or any(_key(word) in likely for word in one):
            found = max(found, _named(said, closed, one))
    return found


def free_texts(*, kind_id: str, elements: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield id and text of every element that is read by whoever reads the request."""
    protected = load_safeguards().protected_in(kind_id=kind_id)
    for name, value in elements.items():
        if name not in protected and isinstance(value, str) and value:
            yield name, value


def _is_joined(said: Sequence[str], closed: str, name: Sequence[str]) -> bool:
    """Say whether a name of several words is written as one; most texts are passed over at one look at each order."""
    if len(name) < 2:
        return False
    orders = {"".join(name), "".join((*name[1:], name[0])), "".join((name[-1], *name[:-1]))}
    near = [one for one in orders if len(one) >= LEAST_JOINED and one in closed]
    return any(one == word or (len(one) >= LEAST_INSIDE and one in word) for one in near for word in set(said))


def _likely(said: Sequence[str]) -> frozenset[str]:
    """Return what words of names begin with, or are, in this text: most names are passed over at one look."""
    once = set(said)
    bare = {_ARABIC_PREFIX.sub("", one) for one in once if _ARABIC_PREFIX.match(one)}
    return frozenset({_key(one) for one in once | bare})


def _key(word: str) -> str:
    return word[:LEAST_PART] if _CYRILLIC.match(word) else word


def _named(said: Sequence[str], closed: str, name: Sequence[str]) -> Naming:
    whole = "".join(name)
    if _UNSPACED.search(whole):
        return Naming.WHOLE if len(whole) > 1 and whole in closed else Naming.NOT
    hits = {word: one for word in set(said) for one in name if _is_said(word, one)}
    found = [hits.get(word, "") for word in said]
    span = len(name) + BETWEEN
    if any(set(name) <= set(found[place : place + span]) for place, one in enumerate(found) if one):
        return Naming.WHOLE
    return Naming.PART if any(len(one) >= LEAST_PART for one in found) else Naming.NOT


def _is_said(word: str, name: str) -> bool:
    """Say whether a word is this one of a name; in Arabic with what is written onto it, in Cyrillic in any case."""
    if word == name:
        return True
    if _ARABIC_PREFIX.match(word):
        return _ARABIC_PREFIX.sub("", word) == name
    stem = name[: max(LEAST_PART, len(name) - 2)] if _CYRILLIC.match(name) else ""
    return len(stem) >= LEAST_PART and word.startswith(stem) and abs(len(word) - len(name)) <= LONGEST_ENDING


def _names_of(line: str) -> Iterator[str]:
    """Yield the name with which a line begins; *Weber, Anna* is one, *Anna Weber, Hanoi* too."""
    if MASK in line:
        return
    head = _DESCRIBES.split(without_nickname(line).strip(" -–•*\t"), maxsplit=1)[0]
    family, comma, rest = head.partition(",")
    if comma and len(_words(family)) > 1:
        head = family
    elif comma:
        head = f"{family}, {rest.partition(',')[0]}"
    words = _words(head)
    if words and len(words) <= MOST_WORDS and (len(words) > 1 or len(words[0]) >= LEAST_PART or _is_short(words[0])):
        yield head.strip()
    yield from nicknames(text=line)


def _is_short(word: str) -> bool:
    return len(word) > 1 and _UNSPACED.search(word) is not None


@lru_cache(maxsize=256)  # one text is held against many names, and one name against many texts
def _words(text: str) -> tuple[str, ...]:
    said = folded(text)
    return tuple("".join(one if unicodedata.category(one)[0] in "LM" else " " for one in said).split())
