"""
Facts from the XML file that the depositary of the United Nations publishes for each treaty deposited with it.

The file (`…/MTDSG/Volume …/Chapter …/XVIII-16.en.xml`) has the title under `ExternalData/Titlesect`, and under
`Treaty/Participants/Table/TGroup` a `Thead` and a `Tbody` with `Rows/Row/Entry`: the name of the participant, the day
of its signature, and the day on which it consented to be bound. A letter behind that day says how; the heading of the
column explains the letters, and names without a letter what a day without one means:

    Acceptance(A), Ratification, Approval(AA), Accession(a)

1. The columns are found by their headings; a heading that is not understood keeps the file out.
2. Numbers of footnotes, in `<superscript>` or bare, are taken off names and days.
3. A day in brackets has a note of the depositary behind it, a definitive signature is consent of its own kind: both
   are left aside and said.
4. Texts of declarations, reservations, objections and notifications are not read, and that is said.

Source: the form of the files as published at treaties.un.org; for an act of formal confirmation, which is to an
organisation what ratification is to a State, Vienna Convention of 1986, art. 2(1)(b bis).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from longbien.convention.register.values import Attestation, Fact
from longbien.convention.register.words import Confidence, Deed, Trust
from longbien.core.imports.dates import depositary_day, on_day
from longbien.core.imports.findings import Fault, Findings, shown
from longbien.core.imports.markup import Path, watch
from longbien.core.imports.tables import is_plain
from longbien.core.treaties.importing.known import Known, ReadFact, ReadFacts

MOST_ROWS = 1_000
LONGEST_ENTRY = 300
PUBLISHER = "United Nations Treaty Collection"
TEXTS = ("declarations", "objections", "notifications", "declarationsunderarticle", "territorialapplications")

DEFINITIVE = "definitive signature"
CONSENTS: Mapping[str, Deed] = {
    "ratification": Deed.RATIFICATION,
    "formal confirmation": Deed.RATIFICATION,
    "acceptance": Deed.ACCEPTANCE,
    "approval": Deed.APPROVAL,
    "accession": Deed.ACCESSION,
    "succession": Deed.SUCCESSION,
}

_TAG = re.compile(r"<superscript>.{0,40}?</superscript>|</?[A-Za-z][^<>]{0,40}>", re.IGNORECASE | re.DOTALL)
_NUMBERS = "0123456789, "
_WAY = re.compile(r"([A-Za-z][A-Za-z ]*[a-z])\s*(?:\(([A-Za-z]{1,2})\))?")
_DAY_AND_MARK = re.compile(r"([0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})(?: ?([A-Za-z]{1,2})[0-9]*)?(?:[ ,][ ,0-9]*)?")


def read_untc(data: bytes, *, instrument: str, known: Known, now: datetime) -> ReadFacts:
    """
    Read the table of participants of one treaty.

    Args:
        data: the file, from whatever hand.
        instrument: id of the instrument that the file is about; the file does not know our ids.
        known: what names are looked up in.
        now: becomes `known_at` of what is read; aware, UTC.
    """
    findings = Findings()
    if instrument not in known.instruments:
        findings.add(
            Fault.NOT_AN_INSTRUMENT,
            field="instrument",
            value=instrument,
            detail=known.nearest_instrument(instrument),
        )
    taken = _Taken(findings=findings)
    if not watch(data, watcher=taken, findings=findings):
        return ReadFacts(facts=(), findings=findings.all)
    if not taken.heading or not taken.rows:
        findings.add(Fault.NO_PARTICIPANTS)
        return ReadFacts(facts=(), findings=findings.all)
    columns = _columns(taken.heading, findings=findings)
    if columns is None:
        return ReadFacts(facts=(), findings=findings.all)
    reading = _Reading(
        instrument=instrument, title=shown(taken.title)[:200], columns=columns, known=known, now=now, findings=findings
    )
    for line, cells in taken.rows:
        reading.row(line, cells)
    for name in sorted(taken.texts):
        findings.add(Fault.TEXTS_LEFT, value=name, stops=False)
    return ReadFacts(facts=tuple(reading.facts), findings=findings.all, title=reading.title)


@dataclass(kw_only=True)
class _Taken:
    """What is taken from the stream of elements: the heading, the rows, the title, and which texts there are."""

    findings: Findings
    heading: list[str] = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    title: str = ""
    texts: set[str] = field(default_factory=set)
    cells: list[str] = field(default_factory=list)
    line: int = 0
    tables: int = 0

    def began(self, path: Path, *, line: int) -> None:
        if path[-1] == "table" and "participants" in path:
            self.tables += 1
        elif path[-1] == "row" and self._is_in_table(path):
            self.cells, self.line = [], line
        elif path[-1] == "entry" and self._is_in_table(path):
            self.cells.append("")

    def said(self, path: Path, text: str) -> None:
        if "titlesect" in path and "superscript" not in path and len(self.title) < LONGEST_ENTRY:
            self.title = _plain(f"{self.title} {text}")
        elif len(path) > 2 and path[-1] in {"text", "para", "entry"} and text.strip():
            self.texts.update(set(path) & set(TEXTS))
        if self.cells and "entry" in path and self._is_in_table(path) and not {"superscript", "sup"} & set(path):
            self.cells[-1] = (self.cells[-1] + text)[: LONGEST_ENTRY * 4]

    def ended(self, path: Path) -> None:
        if path[-1] != "row" or not self._is_in_table(path):
            return
        cells, self.cells = [_plain(cell) for cell in self.cells], []
        if "thead" in path:
            self.heading = self.heading or cells
        elif any(cells):
            if len(self.rows) == MOST_ROWS:
                self.findings.add(Fault.FILE_TOO_LONG, line=self.line, detail=str(MOST_ROWS))
            self.rows.append((self.line, cells))

    def _is_in_table(self, path: Path) -> bool:
        return self.tables == 1 and "participants" in path and "tgroup" in path


@dataclass(frozen=True, kw_only=True)
class _Columns:
    """Where things stand: the places of the columns, and what the letters of the consent column mean."""

    width: int
    signature: int | None
    consent: int | None
    ways: Mapping[str, str]


def _columns(heading: list[str], *, findings: Findings) -> _Columns | None:
    """Understand the headings; None when one of them cannot be."""
    signature = consent = None
    ways: dict[str, str] = {}
    understood = heading[0].lower() in {"participant", "participants"}
    for place, name in enumerate(heading[1:], start=1):
        if name.lower() in {"signature", "signatures"} and signature is None:
            signature = place
        elif consent is None and (ways := _ways(name)):
            consent = place
        else:
            understood = False
    if not understood or (signature is None and consent is None):
        findings.add(Fault.HEADING_UNKNOWN, field="Thead", value=" | ".join(heading))
        return None
    return _Columns(width=len(heading), signature=signature, consent=consent, ways=ways)


def _ways(name: str) -> dict[str, str]:
    """Return what each letter means, "" for no letter; nothing where the heading says something else."""
    found: dict[str, str] = {}
    for part in name.split(","):
        match = _WAY.fullmatch(part.strip())
        if match is None or match[2] in found or (match[2] is None and "" in found):
            return {}
        way = match[1].lower()
        if way not in CONSENTS and way != DEFINITIVE:
            return {}
        found[match[2] or ""] = way
    return found


@dataclass(kw_only=True)
class _Reading:
    """The rows being turned into facts."""

    instrument: str
    title: str
    columns: _Columns
    known: Known
    now: datetime
    findings: Findings
    facts: list[ReadFact] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def row(self, line: int, cells: list[str]) -> None:
        name = cells[0].rstrip(_NUMBERS)
        if len(cells) != self.columns.width:
            self.findings.add(Fault.CELLS_WRONG, line=line, value=str(len(cells)), detail=str(self.columns.width))
            return
        if any(len(cell) > LONGEST_ENTRY for cell in cells):
            self.findings.add(Fault.TOO_LONG, line=line, detail=str(LONGEST_ENTRY))
            return
        if not all(map(is_plain, cells)):
            self.findings.add(Fault.CHARACTER, line=line)
            return
        participant = self.known.participant(name)
        if participant is None:
            self.findings.add(
                Fault.NOT_A_PARTICIPANT,
                line=line,
                field="Entry 1",
                value=name,
                detail="" if self.findings.is_full else self.known.nearest_participant(name),
            )
            return
        if self.seen.setdefault(participant, line) != line:
            self.findings.add(Fault.TWICE, line=line, field="Entry 1", value=name, detail=str(self.seen[participant]))
            return
        self._deeds(line, cells, participant=participant)

    def _deeds(self, line: int, cells: list[str], *, participant: str) -> None:
        quotation = " | ".join(cells).strip(" |")
        for place in (self.columns.signature, self.columns.consent):
            if place is None or not cells[place]:
                continue
            done = self._deed(cells[place], line=line, place=place)
            if done is not None:
                deed, on, note = done
                fact = self._fact(participant=participant, deed=deed, on=on, quotation=quotation, note=note)
                self.facts.append(ReadFact(line=line, fact=fact))

    def _deed(self, cell: str, *, line: int, place: int) -> tuple[Deed, date, str] | None:
        """Return what one cell says, or None and a finding."""
        entry = f"Entry {place + 1}"
        if cell.startswith("["):
            self.findings.add(Fault.IN_BRACKETS, line=line, field=entry, value=cell, stops=False)
            return None
        match = _DAY_AND_MARK.fullmatch(cell)
        on = depositary_day(match[1]) if match else None
        if match is None or on is None:
            self.findings.add(Fault.NOT_A_DATE, line=line, field=entry, value=cell, detail="such as 25 Oct 2025")
            return None
        mark = match[2] or ""
        if place == self.columns.signature and mark in {"", "s"}:
            if mark:
                self.findings.add(Fault.DEFINITIVE, line=line, field=entry, value=cell, stops=False)
            return None if mark else (Deed.SIGNATURE, on, "")
        way = self.columns.ways.get(mark) if place == self.columns.consent else None
        if way is None:
            self.findings.add(Fault.MARK_UNKNOWN, line=line, field=entry, value=cell)
            return None
        if way == DEFINITIVE:
            self.findings.add(Fault.DEFINITIVE, line=line, field=entry, value=cell, stops=False)
            return None
        return CONSENTS[way], on, "Formal confirmation." if way == "formal confirmation" else ""

    def _fact(self, *, participant: str, deed: Deed, on: date, quotation: str, note: str) -> Fact:
        return Fact(
            id="",
            instrument=self.instrument,
            participant=participant,
            deed=deed,
            happened=on_day(on),
            confidence=Confidence.HIGH,
            attestations=(
                Attestation(
                    document=f"Multilateral Treaties Deposited with the Secretary-General: {self.title}".rstrip(": "),
                    publisher=PUBLISHER,
                    published=None,
                    language="en",
                    quotation=quotation,
                    trust=Trust.DEPOSITARY,
                ),
            ),
            known_at=self.now,
            note=note,
        )


def _plain(text: str) -> str:
    """Return a text without tags and notes in it, spaces made single."""
    return " ".join(_TAG.sub("", text).split())
