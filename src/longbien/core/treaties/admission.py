"""
What an item has to be before it enters this node's register, whoever wrote it.

1. Its id can be part of an address, and is free.
2. Participants, instruments and facts that it names are known; a fact is corrected once, later corrections correct the
   correction.
3. It says where it is known from, and no period or number in it is turned round.
4. Its texts are what they look like, and bounded.
5. An instrument keeps every rule that the law files keep.

Source: UN Convention against Cybercrime, art. 40(7), for agreements between two States.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from longbien.convention.checks import check
from longbien.convention.register.values import Claim, Dating, Fact
from longbien.convention.register.words import Precision
from longbien.convention.statements import Instrument
from longbien.convention.types import Convention
from longbien.core.bodies import to_body
from longbien.core.canonical import Json
from longbien.core.imports.dates import FIRST_YEAR, LAST_YEAR
from longbien.core.imports.findings import Fault, Findings
from longbien.core.imports.tables import is_plain
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.importing.csv_file import is_id
from longbien.core.treaties.importing.known import Known

LONGEST_TEXT = 10_000
MOST_OF_A_LIST = 200
MOST_PARTICIPANTS = 300


@dataclass(frozen=True, kw_only=True)
class Item:
    """
    One thing that is proposed for the register.

    Args:
        value: what it is; its `known_at` is set anew when it is confirmed.
        supersedes: id of what it corrects; of a fact, the same as its own field.
    """

    value: Fact | Claim | Instrument | Agreement
    supersedes: str = ""

    @property
    def what(self) -> str:
        """Return the word for its sort."""
        return type(self.value).__name__.lower()

    @property
    def instrument(self) -> str:
        """Return the id of the instrument it is about."""
        return self.value.id if isinstance(self.value, Instrument) else self.value.instrument


def check_item(
    item: Item, *, known: Known, law: Convention, corrected: Set[str], findings: Findings, line: int = 0
) -> None:
    """
    Add to the findings what keeps an item out.

    Args:
        known: what is in the register, and in the same proposal.
        corrected: ids of what has been corrected already.
        line: number of the item in its proposal, from 1; 0 where there is one only.
    """
    value = item.value
    if not is_id(value.id):
        findings.add(Fault.NOT_AN_ID, line=line, field="id", value=value.id)
    if item.supersedes in corrected:
        findings.add(Fault.CORRECTED_ALREADY, line=line, field="supersedes", value=item.supersedes)
    if not isinstance(value, Instrument) and (item.instrument or not isinstance(value, Agreement)):
        _check_known(item.instrument, known.instruments, "instrument", findings=findings, line=line)
    match value:
        case Fact():
            _check_fact(value, known=known, findings=findings, line=line)
        case Claim():
            _check_claim(value, findings=findings, line=line)
        case Agreement():
            _check_agreement(value, known=known, findings=findings, line=line)
        case Instrument():
            _check_instrument(value, law=law, findings=findings, line=line)
    _check_texts(to_body(value), findings=findings, line=line)


def _check_texts(body: dict[str, Json], *, findings: Findings, line: int) -> None:
    for name, listed in body.items():
        if isinstance(listed, list) and len(listed) > MOST_OF_A_LIST:
            findings.add(Fault.TOO_MANY, line=line, field=name, detail=str(MOST_OF_A_LIST))
    for place, text in _texts(body, ""):
        if len(text) > LONGEST_TEXT:
            findings.add(Fault.TOO_LONG, line=line, field=place, value=text[:200], detail=str(LONGEST_TEXT))
        elif not is_plain(text, lines=True):
            findings.add(Fault.CHARACTER, line=line, field=place, value=text[:200])


def _check_fact(fact: Fact, *, known: Known, findings: Findings, line: int) -> None:
    if fact.participant:
        _check_known(fact.participant, known.codes, "participant", findings=findings, line=line)
    elif fact.at_most < 1 and not fact.supersedes:
        findings.add(Fault.MISSING, line=line, field="participant")
    _check_dating(fact.happened, "happened", findings=findings, line=line)
    _check_year(fact.effective_on, "effective_on", findings=findings, line=line)
    for name in ("concerns", "supersedes"):
        if getattr(fact, name):
            _check_known(getattr(fact, name), known.facts, name, findings=findings, line=line)
    if fact.id in (fact.concerns, fact.supersedes):
        findings.add(Fault.NOT_A_FACT, line=line, field="id", value=fact.id)
    if not 0 <= fact.at_least <= fact.at_most <= MOST_PARTICIPANTS:
        findings.add(Fault.ENDS_BEFORE, line=line, field="at_most", value=str(fact.at_most))
    for effect in fact.effects:
        if not effect.article or not effect.option:
            findings.add(Fault.NOT_AN_EFFECT, line=line, field="effects", value=f"{effect.article}={effect.option}")
    _check_sources(fact, findings=findings, line=line)


def _check_claim(claim: Claim, *, findings: Findings, line: int) -> None:
    _check_dating(claim.as_of, "as_of", findings=findings, line=line)
    if not claim.says:
        findings.add(Fault.MISSING, line=line, field="says")
    if not claim.reason:
        findings.add(Fault.MISSING, line=line, field="reason")
    _check_sources(claim, findings=findings, line=line)


def _check_sources(value: Fact | Claim, *, findings: Findings, line: int) -> None:
    if not value.attestations:
        findings.add(Fault.MISSING, line=line, field="attestations")
    for source in value.attestations:
        if not source.document or not source.publisher:
            findings.add(Fault.MISSING, line=line, field="attestations")
        if source.published is not None:
            _check_dating(source.published, "published", findings=findings, line=line)


def _check_agreement(agreement: Agreement, *, known: Known, findings: Findings, line: int) -> None:
    for code in agreement.states:
        _check_known(code, known.codes, "states", findings=findings, line=line)
    if agreement.states[0] == agreement.states[1]:
        findings.add(Fault.TWICE, line=line, field="states", value=agreement.states[0], detail=str(line))
    for name, day in (("from_on", agreement.from_on), ("until_on", agreement.until_on)):
        _check_year(day, name, findings=findings, line=line)
    if agreement.from_on and agreement.until_on and agreement.until_on <= agreement.from_on:
        findings.add(Fault.ENDS_BEFORE, line=line, field="until_on", value=agreement.until_on.isoformat())
    if not agreement.source:
        findings.add(Fault.MISSING, line=line, field="source")


def _check_instrument(instrument: Instrument, *, law: Convention, findings: Findings, line: int) -> None:
    """Ask of it what is asked of an entry of the law files: those found whole, whatever is found now is its own."""
    for fault in check(law=replace(law, instruments=(*law.instruments, instrument))):
        findings.add(
            Fault.AGAINST_THE_LAW_FILES,
            line=line,
            field=fault.field or fault.item,
            detail=f"{fault.problem} {fault.remedy}",
        )


def _check_dating(dating: Dating, name: str, *, findings: Findings, line: int) -> None:
    days = dating.until_on - dating.from_on
    if days < timedelta(days=1):
        findings.add(Fault.ENDS_BEFORE, line=line, field=name, value=dating.until_on.isoformat())
    elif dating.precision is Precision.DAY and days != timedelta(days=1):
        findings.add(Fault.NOT_A_DATE, line=line, field=name, value=dating.from_on.isoformat(), detail="one day")
    for day in (dating.from_on, dating.until_on):
        _check_year(day, name, findings=findings, line=line)


def _check_year(day: date | None, name: str, *, findings: Findings, line: int) -> None:
    """Terms are counted from every day: at the ends of the calendar they could not be."""
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        years = f"a day of the years {FIRST_YEAR} to {LAST_YEAR}"
        findings.add(Fault.NOT_A_DATE, line=line, field=name, value=day.isoformat(), detail=years)


def _check_known(name: str, names: frozenset[str], field: str, *, findings: Findings, line: int) -> None:
    faults = {
        "instrument": Fault.NOT_AN_INSTRUMENT,
        "participant": Fault.NOT_A_PARTICIPANT,
        "states": Fault.NOT_A_PARTICIPANT,
    }
    if name not in names:
        findings.add(faults.get(field, Fault.NOT_A_FACT), line=line, field=field, value=name)


def _texts(body: Json, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(body, str):
        yield place, body
    elif isinstance(body, dict):
        for name, value in body.items():
            yield from _texts(value, place or name)
    elif isinstance(body, list):
        for value in body:
            yield from _texts(value, place)
