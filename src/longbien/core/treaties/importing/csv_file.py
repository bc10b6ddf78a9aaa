"""
Facts from a CSV file, one line per fact. The columns are in docs/reference/imports.md.

    read = read_csv(data, known=known, now=now)
    read.findings      # every fault with its line and column; nothing is to be used while one of them stops
    read.facts
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from longbien.convention.register.values import Attestation, Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, Precision, Trust
from longbien.core.imports.dates import dating, day
from longbien.core.imports.findings import Fault, Findings
from longbien.core.imports.tables import Column, Row, read_table
from longbien.core.treaties.importing.known import Known, ReadFact, ReadFacts
from longbien.core.treaties.supersession import Supersession

LONGEST_ID = 120
COLUMNS = (
    Column(name="id", longest=LONGEST_ID),
    Column(name="instrument", required=True, longest=64),
    Column(name="participant", required=True),
    Column(name="deed", required=True),
    Column(name="happened", required=True),
    Column(name="effective_on"),
    Column(name="place"),
    Column(name="text", longest=10_000, lines=True),
    Column(name="articles"),
    Column(name="effects"),
    Column(name="concerns", longest=LONGEST_ID),
    Column(name="supersedes", longest=LONGEST_ID),
    Column(name="confidence"),
    Column(name="document", required=True),
    Column(name="publisher", required=True),
    Column(name="published"),
    Column(name="language"),
    Column(name="quotation", longest=1_000, lines=True),
    Column(name="trust", required=True),
    Column(name="address", longest=500),
    Column(name="note", longest=2_000, lines=True),
)

_Word = TypeVar("_Word", bound=StrEnum)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_NO_DATING = Dating(from_on=date(1, 1, 1), until_on=date(1, 1, 2), precision=Precision.DAY)  # beside a finding only


def read_csv(data: bytes, *, known: Known, now: datetime) -> ReadFacts:
    """
    Read facts from CSV.

    Args:
        data: the file, from whatever hand.
        known: what names and ids are looked up in.
        now: becomes `known_at` of what is read; aware, UTC.
    """
    findings = Findings()
    rows = read_table(data, columns=COLUMNS, findings=findings)
    ids = known.facts | {row.cells["id"] for row in rows}
    facts = tuple(
        ReadFact(line=row.line, fact=_Line(row, known=known, ids=ids, findings=findings).fact(now=now)) for row in rows
    )
    _find_twins(facts, findings=findings)
    _find_circles(facts, findings=findings)
    return ReadFacts(facts=facts, findings=findings.all)


def is_id(text: str) -> bool:
    """Say whether a text can be the id of a fact: it becomes part of an address."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Say whether a text has the form of a BCP 47 code."""
    return _LANGUAGE.fullmatch(text) is not None


class _Line:
    """One row being read; every fault is noted, and something harmless returned in its place."""

    def __init__(self, row: Row, *, known: Known, ids: frozenset[str], findings: Findings) -> None:
        self.row, self.known, self.ids, self.findings = row, known, ids, findings

    def fact(self, *, now: datetime) -> Fact:
        return Fact(
            id=self._id("id"),
            instrument=self._instrument(),
            participant=self._participant(),
            deed=self._word("deed", Deed) or Deed.SIGNATURE,
            happened=self._dating("happened") or _NO_DATING,
            confidence=self._word("confidence", Confidence) or Confidence.MEDIUM,
            attestations=(self._attestation(),),
            known_at=now,
            effective_on=self._day("effective_on"),
            place=self.row.cells["place"],
            text=self.row.cells["text"],
            articles=self._list("articles"),
            effects=self._effects(),
            concerns=self._fact_named("concerns"),
            supersedes=self._fact_named("supersedes"),
            note=self.row.cells["note"],
        )

    def _attestation(self) -> Attestation:
        language = self.row.cells["language"]
        if language and not is_language(language):
            self._fault(Fault.NOT_A_LANGUAGE, "language")
        return Attestation(
            document=self.row.cells["document"],
            publisher=self.row.cells["publisher"],
            published=self._dating("published"),
            language=language,
            quotation=self.row.cells["quotation"],
            trust=self._word("trust", Trust) or Trust.SECONDARY,
            place=self.row.cells["address"],
        )

    def _id(self, name: str) -> str:
        cell = self.row.cells[name]
        if cell and not is_id(cell):
            self._fault(Fault.NOT_AN_ID, name)
        return cell

    def _fact_named(self, name: str) -> str:
        cell = self.row.cells[name]
        if cell and cell not in self.ids:
            self._fault(Fault.NOT_A_FACT, name)
        return cell

    def _instrument(self) -> str:
        cell = self.row.cells["instrument"]
        if cell and cell not in self.known.instruments:
            hint = "" if self.findings.is_full else self.known.nearest_instrument(cell)
            self._fault(Fault.NOT_AN_INSTRUMENT, "instrument", hint)
        return cell

    def _participant(self) -> str:
        cell = self.row.cells["participant"]
        code = self.known.participant(cell)
        if cell and code is None:
            hint = "" if self.findings.is_full else self.known.nearest_participant(cell)
            self._fault(Fault.NOT_A_PARTICIPANT, "participant", hint)
        return code or ""

    def _word(self, name: str, words: type[_Word]) -> _Word | None:
        cell = self.row.cells[name]
        if not cell:
            return None
        if cell not in {word.value for word in words}:
            self._fault(Fault.NOT_A_WORD, name, ", ".join(word.value for word in words))
            return None
        return words(cell)

    def _dating(self, name: str) -> Dating | None:
        cell = self.row.cells[name]
        found = dating(cell) if cell else None
        if cell and found is None:
            self._fault(Fault.NOT_A_DATE, name, "2025-10-25, 2025-10, 2025, or 2025-10-25/2025-10-31")
        return found

    def _day(self, name: str) -> date | None:
        cell = self.row.cells[name]
        found = day(cell) if cell else None
        if cell and found is None:
            self._fault(Fault.NOT_A_DATE, name, "2025-10-25")
        return found

    def _list(self, name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.row.cells[name].split(";") if part.strip())

    def _effects(self) -> tuple[Effect, ...]:
        found = []
        for part in self._list("effects"):
            article, equals, option = (piece.strip() for piece in part.partition("="))
            if not (equals and article and option):
                self._fault(Fault.NOT_AN_EFFECT, "effects")
            found.append(Effect(article=article, option=option))
        return tuple(found)

    def _fault(self, fault: Fault, name: str, detail: str = "") -> None:
        self.findings.add(fault, line=self.row.line, field=name, value=self.row.cells[name], detail=detail)


def _find_twins(facts: tuple[ReadFact, ...], *, findings: Findings) -> None:
    """Note rows that bear the id of an earlier one, or say the same as an earlier one."""
    by_id: dict[str, int] = {}
    by_content: dict[tuple[object, ...], int] = {}
    for read in facts:
        fact = read.fact
        if fact.id and by_id.setdefault(fact.id, read.line) != read.line:
            findings.add(Fault.TWICE, line=read.line, field="id", value=fact.id, detail=str(by_id[fact.id]))
        content = (fact.instrument, fact.participant, fact.deed, fact.happened, fact.text, fact.articles, fact.concerns)
        if by_content.setdefault(content, read.line) != read.line:
            findings.add(Fault.TWICE, line=read.line, detail=str(by_content[content]))


def _find_circles(facts: tuple[ReadFact, ...], *, findings: Findings) -> None:
    """Note rows that correct each other in a circle: none of them would count."""
    circles = Supersession.of({read.fact.id: read.fact for read in facts}).circles
    for read in facts:
        if read.fact.id in circles:
            value = read.fact.supersedes
            findings.add(Fault.CORRECTED_ALREADY, line=read.line, field="supersedes", value=value)
