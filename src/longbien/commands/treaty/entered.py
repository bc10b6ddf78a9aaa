"""
What was typed, as values: days, States, instruments, offences, measures.

Every error names the argument, says what stands there, and what could stand there instead.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from gettext import gettext as _
from typing import Final

from longbien.convention.statements import Offence
from longbien.core.imports.findings import shown
from longbien.core.treaties.questions import WrongQuestion
from longbien.core.treaties.register import Register

MOST_YEARS: Final = 200
OTHER: Final = "other"
PARTICIPATION: Final = "art19:"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TURNED = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_ARTICLE = re.compile(r"(?:art(?:icle)?\.?)? ?([0-9]{1,2})")


def day(text: str | None, *, argument: str, today: date) -> date:
    """Read a day written 2026-12-31; None is today. Raises: WrongQuestion."""
    if text is None:
        return today
    found = _made(text) if _DAY.fullmatch(text) else None
    if found is None:
        raise WrongQuestion(
            _("{argument}: “{text}” is no date. Write {example}.").format(
                argument=argument, text=shown(text), example=_(" or ").join(_meant(text)) or "2026-12-31"
            )
        )
    return found


def moment(text: str | None, *, argument: str) -> datetime | None:
    """Read the day of a knowledge as its last moment in UTC; None is everything. Raises: WrongQuestion."""
    if text is None:
        return None
    return datetime.combine(day(text, argument=argument, today=date.max), time.max, UTC)


def years(text: str | None, *, argument: str) -> int | None:
    """Read a penalty in whole years; None is not known. Raises: WrongQuestion."""
    if text is None:
        return None
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) > MOST_YEARS:
        raise WrongQuestion(
            _("{argument}: “{text}” is no number of whole years from 0 to {most}. Round down; leave it out if unknown.")
            .format(argument=argument, text=shown(text), most=MOST_YEARS)
        )  # fmt: skip
    return int(text)


def instrument(text: str, *, argument: str, register: Register) -> str:
    """Return the id of an instrument. Raises: WrongQuestion."""
    ids = [one.id for one in register.instruments]
    return _one_of(text, ids, argument=argument, subject=_("no instrument that the register knows"))


def measure(text: str, *, argument: str, kinds: Iterable[str]) -> str:
    """Return the id of a kind of cooperation. Raises: WrongQuestion."""
    return _one_of(text, list(kinds), argument=argument, subject=_("no kind of cooperation; see `longbien kinds`"))


def offence(text: str, *, argument: str, offences: Iterable[Offence]) -> str:
    """
    Return the code of an offence: art7, art19:art7, other. `13` and `article 13` are art13.

    Raises:
        WrongQuestion: it is none of them.
    """
    ids = [one.id for one in offences]
    plain = " ".join(text.lower().split())
    prefix, last = (
        (PARTICIPATION, plain.removeprefix(PARTICIPATION)) if plain.startswith(PARTICIPATION) else ("", plain)
    )
    match = _ARTICLE.fullmatch(last)
    found = f"art{int(match[1])}" if match else last
    if found in ids:
        return prefix + found
    if plain == OTHER:
        return OTHER
    raise WrongQuestion(
        _("{argument}: “{text}” is no offence of the Convention. Write {known}, {participation} or {other}.").format(
            argument=argument,
            text=shown(text),
            known=", ".join(ids),
            participation="art19:art13",
            other=OTHER,
        )
    )


def near(text: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Return the known values nearest to what was typed: those that begin so, that resemble it, that hold it."""
    values = {one.lower(): one for one in known}
    asked = text.lower().strip()[:80]
    if not asked:
        return []
    beginning = [one for one in values if one.startswith(asked)]
    resembling = difflib.get_close_matches(asked, values, n=most, cutoff=0.5)
    holding = [one for one in values if len(asked) > 1 and asked in one]
    return [values[one] for one in dict.fromkeys((*beginning, *resembling, *holding))][:most]


def _one_of(text: str, ids: list[str], *, argument: str, subject: str) -> str:
    plain = text.strip().lower()
    if plain in ids:
        return plain
    nearest = near(plain, ids) or ids[:3]
    raise WrongQuestion(
        _("{argument}: “{text}” is {subject}. The nearest are: {nearest}.").format(
            argument=argument, text=shown(text), subject=subject, nearest=", ".join(nearest)
        )
    )


def _made(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _meant(text: str) -> list[str]:
    """Return the days that a date written the other way round can mean."""
    match = _TURNED.fullmatch(text.strip())
    if match is None:
        return []
    first, second, year = match[1].zfill(2), match[2].zfill(2), match[3]
    turned = (_made(f"{year}-{second}-{first}"), _made(f"{year}-{first}-{second}"))
    return list(dict.fromkeys(one.isoformat() for one in turned if one is not None))
