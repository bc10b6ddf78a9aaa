"""What the reader of a file can look names up in: participants, instruments, and the ids of facts."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from longbien.convention.register.values import Fact, Participant
from longbien.core.imports.findings import Finding

_NOT_OF_A_NAME = re.compile(r"[^\w()]+")


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known already. `names` are folded; every participant is in it by code, name and other names."""

    codes: frozenset[str]
    names: Mapping[str, str]
    instruments: frozenset[str]
    facts: frozenset[str]

    @classmethod
    def of(cls, *, participants: Iterable[Participant], instruments: Iterable[str], facts: Iterable[str]) -> Known:
        """Index what is known. A name that two participants bear names neither."""
        bearers: dict[str, set[str]] = {}
        codes = set()
        for one in participants:
            codes.add(one.code)
            for name in (one.name, *one.other_names):
                bearers.setdefault(folded(name), set()).add(one.code)
        names = {name: next(iter(held)) for name, held in bearers.items() if len(held) == 1}
        return cls(codes=frozenset(codes), names=names, instruments=frozenset(instruments), facts=frozenset(facts))

    def participant(self, text: str) -> str | None:
        """Return the code of a participant that is written as a code or by name, or None."""
        return text if text in self.codes else self.names.get(folded(text))

    def nearest_participant(self, text: str) -> str:
        """Return a sentence with names that resemble the text, or nothing."""
        near = difflib.get_close_matches(folded(text), self.names, n=2, cutoff=0.75)
        return _sentence([self.names[name] for name in near])

    def nearest_instrument(self, text: str) -> str:
        """Return a sentence with ids that resemble the text, or nothing."""
        return _sentence(difflib.get_close_matches(text[:64], sorted(self.instruments), n=3, cutoff=0.5))


@dataclass(frozen=True, kw_only=True)
class ReadFact:
    """A fact as it stands in a file. Its `id` is empty where the file gives none."""

    line: int
    fact: Fact


@dataclass(frozen=True, kw_only=True)
class ReadFacts:
    """
    What a file holds.

    Args:
        facts: in the order of the file; not to be used when a finding stops.
        title: of the treaty, where the file names it, for a person to compare.
    """

    facts: tuple[ReadFact, ...]
    findings: tuple[Finding, ...]
    title: str = ""


def folded(name: str) -> str:
    """Return a name in the form in which names are compared: no case, no accents, no punctuation but brackets."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", name[:300].casefold()) if not unicodedata.combining(char)
    )
    return " ".join(_NOT_OF_A_NAME.sub(" ", plain.replace("_", " ")).split())


def _sentence(near: Iterable[str]) -> str:
    words = list(dict.fromkeys(near))
    return f" Is it {' or '.join(words)}?" if words else ""
