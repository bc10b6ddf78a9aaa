"""
A State or organisation as it was typed: a code of three or two letters in any case, or a name, in many languages.

1. A code, or the official name, is that one; Guinea is Guinea, whoever else has it in the name.
2. So is another name that only one bears, and nobody else has in theirs: Korea can be two.
3. Else what is typed may be a part of a name; it has to lead to one participant only.
4. What is in no English name is looked for among the names of CLDR in the languages of `SEARCHED`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from gettext import gettext as _
from typing import Final

from longbien.convention.register.values import Participant
from longbien.core.imports.findings import shown
from longbien.core.treaties.importing.known import folded
from longbien.core.treaties.questions import WrongQuestion
from longbien.core.treaties.register import Register

SEARCHED: Final = ("ar", "zh", "zh_Hant", "fr", "ru", "es", "vi", "pl")
MOST_SHOWN: Final = 6
SHORTEST_PART: Final = 3

_IMAGINARY = re.compile("X[A-Z]{2}")
NamesOf = Callable[[Participant], tuple[str, ...]]


def participant(text: str, *, argument: str, register: Register) -> Participant:
    """Return whom the text names. Raises: WrongQuestion."""
    found = _found(text.strip(), register)
    if len(found) == 1:
        return found[0]
    if not found:
        found = _resembling(text, register)
        words = _("{argument}: “{text}” is no State or organisation that the register knows. The nearest are: {names}.")
        if _IMAGINARY.fullmatch(text.strip().upper()):
            found, words = (
                (),
                _("{argument}: “{text}” is an imaginary State. Its node knows it: name the home with --home."),
            )
        elif not found:
            words = _(
                "{argument}: “{text}” is no State or organisation that the register knows. Write a code such as VNM."
            )
    else:
        words = _("{argument}: “{text}” can be several: {names}. Write the code.")
    names = ", ".join(f"{one.code} ({one.name})" for one in found[:MOST_SHOWN])
    more = " …" if len(found) > MOST_SHOWN else ""
    raise WrongQuestion(words.format(argument=argument, text=shown(text), names=names + more))


def _found(text: str, register: Register) -> tuple[Participant, ...]:
    by_code = register.participant(text.upper())
    if by_code is not None:
        return (by_code,)
    everyone = register.participants
    short = tuple(one for one in everyone if one.territory and one.territory == text.upper())
    if short:
        return short
    asked = folded(text)
    official = tuple(one for one in everyone if folded(one.name) == asked)
    return official or _named(text, everyone, _names) or _named(text, everyone, _translated)


def _named(text: str, everyone: Iterable[Participant], names_of: NamesOf) -> tuple[Participant, ...]:
    asked = folded(text)
    if not asked:
        return ()
    named = [(one, names_of(one)) for one in everyone]
    exact = tuple(one for one, names in named if asked in names)
    if exact:
        words = f" {asked} "
        return tuple(one for one, names in named if one in exact or any(words in f" {name} " for name in names))
    shortest = SHORTEST_PART if asked.isascii() else 2
    return tuple(one for one, names in named if len(asked) >= shortest and any(asked in name for name in names))


def _names(one: Participant) -> tuple[str, ...]:
    return tuple(folded(name) for name in (one.name, *one.other_names))


def _translated(one: Participant) -> tuple[str, ...]:
    listed = (_territories(language) for language in SEARCHED)
    return tuple(folded(names[one.territory]) for names in listed if one.territory in names)


@lru_cache
def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale  # noqa: PLC0415  # slow to load, and needed for few questions

    names: Mapping[str, str] = Locale.parse(language).territories
    return names


def _resembling(text: str, register: Register) -> tuple[Participant, ...]:
    bearers = {name: one for one in register.participants for name in (*_names(one), one.code.lower())}
    near = difflib.get_close_matches(folded(text), bearers, n=3, cutoff=0.5)
    return tuple(dict.fromkeys(bearers[name] for name in near))
