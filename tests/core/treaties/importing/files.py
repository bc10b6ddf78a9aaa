"""What the tests of the importers know, and files as tests write them."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

from longbien.convention.register.loader import load_register
from longbien.core.treaties.importing.known import Known

NOW = datetime(2026, 11, 22, tzinfo=UTC)
KNOWN = Known.of(
    participants=load_register().participants,
    instruments=("uncc-2024", "untoc-2000", "uncac-2003"),
    facts=("uncc-2024.VNM.signature",),
)
SAMPLE = (Path(__file__).parent / "samples" / "XX-1.en.xml").read_bytes()
LINE = {
    "instrument": "uncc-2024",
    "participant": "Viet Nam",
    "deed": "ratification",
    "happened": "2026-03-04",
    "document": "C.N.1.2026",
    "publisher": "United Nations",
    "language": "en",
    "trust": "depositary",
}


def table(*lines: dict[str, str]) -> bytes:
    """Return a CSV file with these lines; the first one names the columns."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, fieldnames=list(lines[0]))
    writer.writeheader()
    writer.writerows(lines)
    return written.getvalue().encode()


def line(**changes: str) -> dict[str, str]:
    """Return the ratification by Viet Nam, changed."""
    return {**LINE, **changes}


def markup(*rows: str, heading: str = "Ratification, Accession(a)") -> bytes:
    """Return an XML file in the form of the depositary with these rows, each `name|signature|consent`, from line 2."""
    cells = ["".join(f"<Entry>{cell}</Entry>" for cell in row.split("|")) for row in rows]
    body = "\n".join(f"<Row>{row}</Row>" for row in cells)
    head = f"<Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>{heading}</Entry></Row>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><MTDSG><Treaty><Participants><Table><TGroup>'
        f"<Thead><Rows>{head}</Rows></Thead><Tbody><Rows>\n{body}\n</Rows></Tbody>"
        f"</TGroup></Table></Participants></Treaty></MTDSG>"
    ).encode()
