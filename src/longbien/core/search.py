"""
The words of a request as the search compares them, in any script.

    terms_of(texts=["Hồ sơ án, 案件编号"], exact=["XAA-NCA-2026-0001"])    # ("án", … ) folded, cut, without twins
    read_query("ho so an").words

Rules:
1. Words are compared in one form: compatible characters are one, case and the marks of Latin, Greek, Cyrillic, Arabic
   and Hebrew letters do not matter, Arabic letters that are written for one another are one, digits are ASCII. The
   marks of other scripts are letters of theirs and stay.
2. A word ends at white space and at punctuation. Where punctuation stands inside, as in an address or a reference, the
   whole counts as a word too.
3. Scripts without spaces are cut into single characters and pairs: every part of a text can be found.
4. The Arabic article is left out, where a word remains.
5. A term has at most 64 characters, a request a bounded number of them: no text can fill the index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LONGEST_TERM: Final = 64
MOST_BYTES: Final = 400_000  # of the terms of one request; an engine takes a million
MOST_WORDS: Final = 12  # of one query
LEAST_BEGINNING: Final = 3  # characters of a word's beginning

_MARKS = "\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff"
_UNSPACED = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Japanese, Chinese
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\U00020000-\U0003134f"
)
_PARTS = re.compile(f"[{_UNSPACED}]+|(?:(?![{_UNSPACED}])[\\w{_MARKS}])+")
_EDGES = ".,:;!?…-–—/\\'\"`´‘’‚“”„«»‹›()[]{}<>|*=+~^。，、；：！？（）《》「」؟،؛"
_CHUNKS = re.compile(r"[^\s,;()\[\]{}<>\"“”«»。，、；！？（）《》「」؟،؛]+")
_FOLDED_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_NOT_TEXT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_LETTERS = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"}
    | {"ک": "ك", "ی": "ي"}
)
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Word:
    """A word somebody looks for: all its `terms` must be there; `parts` where the whole is not."""

    typed: str
    terms: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for. `words` at most `MOST_WORDS`; what was left out is not looked for."""

    words: tuple[Word, ...]

    @property
    def whole(self) -> tuple[str, ...]:
        """The terms all of which must be there."""
        return _once(term for word in self.words for term in word.terms)

    @property
    def beginnings(self) -> tuple[str, ...]:
        """The beginnings of terms all of which must be there, where no whole words are found."""
        return _once(part for word in self.words for part in word.parts)


def folded(text: str) -> str:
    """Return the text in the one form in which words are compared."""
    text = _NOT_TEXT.sub(" ", text)
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _FOLDED_MARKS.sub("", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text).translate(_LETTERS)
    return "".join(_digit(one) if not one.isascii() and one.isdecimal() else one for one in text)


def terms_of(*, texts: Iterable[str], exact: Iterable[str] = ()) -> tuple[str, ...]:
    """
    Return the terms of a request, sorted, without twins.

    Args:
        texts: whatever it says.
        exact: what is found as a whole: references, identifiers in their normal form.
    """
    found: set[str] = set()
    room = MOST_BYTES
    for term in _all_terms(texts=texts, exact=exact):
        if term in found:
            continue
        room -= len(term.encode()) + 1
        if room < 0:
            break
        found.add(term)
    return tuple(sorted(found))


def read_query(text: str) -> Query:
    """Return what is looked for."""
    words = []
    for chunk in _CHUNKS.findall(folded(text)):
        whole = chunk.strip(_EDGES)
        if parts := tuple(_words(whole)):
            terms = _pairs(parts) if _parts(whole) == [whole] or _is_mixed(whole) else (whole[:LONGEST_TERM],)
            words.append(Word(typed=whole, terms=terms, parts=_pairs(parts)))
    return Query(words=tuple(words[:MOST_WORDS]))


def exact_term(value: str) -> str:
    """Return a reference or an identifier as one term."""
    return "".join(folded(value).split())[:LONGEST_TERM]


def _all_terms(*, texts: Iterable[str], exact: Iterable[str]) -> Iterator[str]:
    for value in exact:
        if term := exact_term(value):
            yield term
    for text in texts:
        for chunk in _CHUNKS.findall(folded(text)):
            yield from _of_chunk(chunk)


@lru_cache(maxsize=50_000)  # the same words come again and again
def _of_chunk(chunk: str) -> tuple[str, ...]:
    """Return the terms of what stands between white space."""
    whole = chunk.strip(_EDGES)
    words = tuple(_words(whole))
    terms = [term for word in words for term in _cut(word)]
    return tuple(terms) if not words or words == (whole,) else (*terms, whole[:LONGEST_TERM])


def _parts(chunk: str) -> list[str]:
    return _PARTS.findall(chunk)


def _words(chunk: str) -> Iterator[str]:
    for part in _parts(chunk):
        bare = part[len(_ARTICLE) :] if part.startswith(_ARTICLE) and len(part) > len(_ARTICLE) + 2 else part
        yield bare[:LONGEST_TERM] if not _is_unspaced(bare) else bare


def _cut(word: str) -> Iterator[str]:
    """Yield what is kept of a word: the word, or the characters and pairs of a script without spaces."""
    if not _is_unspaced(word):
        yield word
        return
    yield from word
    yield from (word[place : place + 2] for place in range(len(word) - 1))


def _pairs(words: Iterable[str]) -> tuple[str, ...]:
    """Return what is looked for of words: a word, or the pairs of a script without spaces."""
    found: list[str] = []
    for word in words:
        if not _is_unspaced(word) or len(word) == 1:
            found.append(word)
        else:
            found += [word[place : place + 2] for place in range(len(word) - 1)]
    return _once(found)


def _is_mixed(chunk: str) -> bool:
    return any(_is_unspaced(part) for part in _parts(chunk))


def _is_unspaced(word: str) -> bool:
    return bool(word) and re.match(f"[{_UNSPACED}]", word) is not None


def _digit(one: str) -> str:
    return str(unicodedata.decimal(one))


def _once(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))
