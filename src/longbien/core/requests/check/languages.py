"""
Whether a text can be in a language that is taken.

A program cannot tell French from Spanish in a name or two, and does not try. It tells letters: a text in Arabic letters
is in none of the languages written with Latin ones. Where somebody says the language, that is compared.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

# The letters of languages that are not written with Latin ones; as Unicode names them.
_LETTERS: Final = {
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "ps": "ARABIC", "ckb": "ARABIC",
    "ru": "CYRILLIC", "uk": "CYRILLIC", "be": "CYRILLIC", "bg": "CYRILLIC", "mk": "CYRILLIC", "kk": "CYRILLIC",
    "ky": "CYRILLIC", "tg": "CYRILLIC", "mn": "CYRILLIC",
    "zh": "CJK", "ja": "CJK", "ko": "HANGUL", "el": "GREEK", "he": "HEBREW", "th": "THAI", "lo": "LAO", "km": "KHMER",
    "my": "MYANMAR", "ka": "GEORGIAN", "hy": "ARMENIAN", "am": "ETHIOPIC", "ti": "ETHIOPIC", "hi": "DEVANAGARI",
    "ne": "DEVANAGARI", "mr": "DEVANAGARI", "bn": "BENGALI", "ta": "TAMIL", "te": "TELUGU", "si": "SINHALA",
    "dz": "TIBETAN", "dv": "THAANA",
}  # fmt: skip
_TWO_SCRIPTS: Final = frozenset({"sr", "bs", "uz", "az", "tk"})  # written with Latin and with Cyrillic letters
_NAMES: Final = {
    "english": "en", "anglais": "en", "inglés": "en", "английский": "en", "الإنجليزية": "en", "英语": "en",
    "french": "fr", "français": "fr", "francés": "fr", "французский": "fr", "الفرنسية": "fr", "法语": "fr",
    "spanish": "es", "español": "es", "espagnol": "es", "испанский": "es", "الإسبانية": "es", "西班牙语": "es",
    "russian": "ru", "русский": "ru", "russe": "ru", "ruso": "ru", "الروسية": "ru", "俄语": "ru",
    "arabic": "ar", "العربية": "ar", "arabe": "ar", "árabe": "ar", "арабский": "ar", "阿拉伯语": "ar",
    "chinese": "zh", "中文": "zh", "chinois": "zh", "chino": "zh", "китайский": "zh", "الصينية": "zh",
    "vietnamese": "vi", "tiếng việt": "vi", "german": "de", "deutsch": "de", "portuguese": "pt", "português": "pt",
    "italian": "it", "italiano": "it", "polish": "pl", "polski": "pl",
}  # fmt: skip
FEW_LETTERS = 20
MOST_READ = 4000


def not_accepted(*, text: str, said: str, accepted: Iterable[str]) -> bool:
    """
    Say whether it is certain enough that the text is in none of the languages.

    Args:
        text: what is written, in whatever language.
        said: the language as somebody named it, or empty.
        accepted: BCP 47 codes.
    """
    codes = {one.partition("-")[0].casefold() for one in accepted}
    if not codes:
        return False
    named = _named(said)
    if named:
        return not named & codes
    letters = letters_of(text)
    return bool(letters) and not any(letters in _scripts(code) for code in codes)


def letters_of(text: str) -> str:
    """Return the letters most of a text is written with, as Unicode names them; empty for a few letters only."""
    counts: dict[str, int] = {}
    for letter in text[:MOST_READ]:
        if letter.isalpha():
            name = unicodedata.name(letter, "?").partition(" ")[0]
            name = "CJK" if name in {"HIRAGANA", "KATAKANA"} else name
            counts[name] = counts.get(name, 0) + 1
    enough = FEW_LETTERS // 2 if "CJK" in counts else FEW_LETTERS
    if sum(counts.values()) < enough:
        return ""
    return max(sorted(counts), key=lambda name: counts[name])


def _scripts(code: str) -> set[str]:
    if code in _TWO_SCRIPTS:
        return {"LATIN", "CYRILLIC"}
    if code == "ko":
        return {"HANGUL", "CJK"}
    return {_LETTERS.get(code, "LATIN")}


def _named(said: str) -> set[str]:
    """Return the codes of the languages named, by code or by one of the names known here."""
    text = said.casefold()
    words = {"".join(c for c in word if c.isalpha() or c == "-").partition("-")[0] for word in text.split()}
    known = set(_NAMES.values()) | set(_LETTERS) | _TWO_SCRIPTS
    return {code for name, code in _NAMES.items() if name in text} | {word for word in words if word in known}
