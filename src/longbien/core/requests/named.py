"""
What a generic legal basis is: the treaty between two States, or the practice of reciprocity, that a request rests on.

Rules:
1. On the wire the legal basis stays `bilateral` or `reciprocity`, which every node knows. Beside it the opening act can
   say which treaty or agreement is meant.
2. It is what the sender says. No node takes it into its register, and it is always shown as the sender's word.
3. It is bounded and plain: an id, a title, a day, articles, the language of the title, and nothing else.

    body["legal_basis_named"] = NamedBasis(id="xaa-xbb-2020", title="Treaty ...", articles=("5", "7(2)")).body()
    named_basis(body.get("legal_basis_named"), legal_basis="bilateral")

Source: spec/exchange.md, section 3.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from longbien.convention.words import InstrumentKind
from longbien.core.canonical import Json
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.requests.words import clean

GENERIC: Final = frozenset({InstrumentKind.BILATERAL.value, InstrumentKind.RECIPROCITY.value})
KEY: Final = "legal_basis_named"
LONGEST_ID, LONGEST_TITLE, MOST_ARTICLES, LONGEST_ARTICLE = 64, 500, 30, 40

_KEYS: Final = frozenset({"id", "title", "on", "articles", "language"})
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")


class NamedBasisWrong(TheirMessageIsWrong):
    """What an opening act says of its legal basis is not of the shape it has to have."""

    code = "named_basis_wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBasis:
    """
    A treaty or agreement as the sender names it.

    Args:
        id: in the sender's register.
        on: the day of the treaty, or since when the practice holds; None where it is not said.
        articles: of it, on which the request rests; may be empty.
        language: of the title (BCP 47); empty where it is not said.
    """

    id: str
    title: str
    on: date | None = None
    articles: tuple[str, ...] = ()
    language: str = ""

    def body(self) -> dict[str, Json]:
        """Return it as the opening act says it."""
        return {
            "id": self.id,
            "title": self.title,
            "on": self.on.isoformat() if self.on else "",
            "articles": list(self.articles),
            "language": self.language,
        }


def named_basis(said: Json, *, legal_basis: str) -> NamedBasis | None:
    """
    Return what an opening act says of its legal basis, texts as they are kept; None where it says nothing.

    Raises:
        NamedBasisWrong: another shape, too long, or beside a basis that needs no name.
    """
    if said is None:
        return None
    if legal_basis not in GENERIC:
        raise NamedBasisWrong("legal_basis: this basis needs no name")
    if not isinstance(said, Mapping) or set(said) != _KEYS:
        raise NamedBasisWrong("legal_basis_named: id, title, on, articles, language")
    return NamedBasis(
        id=_text(said["id"], "id", pattern=_ID),
        title=_line(said["title"], "title", most=LONGEST_TITLE),
        on=_day(said["on"]),
        articles=_articles(said["articles"]),
        language=_text(said["language"], "language", pattern=_LANGUAGE) if said["language"] != "" else "",
    )


def _text(value: Json, name: str, *, pattern: re.Pattern[str]) -> str:
    if not isinstance(value, str) or pattern.fullmatch(value) is None:
        raise NamedBasisWrong(name)
    return value


def _line(value: Json, name: str, *, most: int) -> str:
    """Return a text of one line, as it is kept; never empty."""
    if not isinstance(value, str) or len(value) > most:
        raise NamedBasisWrong(name)
    kept = " ".join(clean(value).split())
    if not kept:
        raise NamedBasisWrong(name)
    return kept


def _articles(value: Json) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_ARTICLES:
        raise NamedBasisWrong("articles")
    return tuple(_line(one, "articles", most=LONGEST_ARTICLE) for one in value)


def _day(value: Json) -> date | None:
    if value == "":
        return None
    try:
        if isinstance(value, str) and len(value) == len("2026-11-22"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise NamedBasisWrong("on")
