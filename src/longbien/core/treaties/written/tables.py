"""
Facts as the table that importers read back.

One row is one fact with its first source that has a publisher; the others are in the JSON. A cell that a spreadsheet
would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from longbien.convention.register.values import Attestation, Fact
from longbien.core.csv_output import harmless
from longbien.core.treaties.importing.csv_file import COLUMNS
from longbien.core.treaties.written.values import written_dating


def facts_table(facts: Iterable[Fact]) -> str:
    """Return facts as CSV, in the order in which they come."""
    written = io.StringIO()
    table = csv.DictWriter(written, [column.name for column in COLUMNS], lineterminator="\n")
    table.writeheader()
    for fact in facts:
        table.writerow({name: harmless(value) for name, value in _row(fact).items()})
    return written.getvalue()


def _row(fact: Fact) -> Mapping[str, str]:
    return {
        "id": fact.id,
        "instrument": fact.instrument,
        "participant": fact.participant,
        "deed": fact.deed.value,
        "happened": written_dating(fact.happened),
        "effective_on": fact.effective_on.isoformat() if fact.effective_on else "",
        "place": fact.place,
        "text": fact.text,
        "articles": ";".join(fact.articles),
        "effects": ";".join(f"{one.article}={one.option}" for one in fact.effects),
        "concerns": fact.concerns,
        "supersedes": fact.supersedes,
        "confidence": fact.confidence.value,
        "note": fact.note,
        **_source(next((one for one in fact.attestations if one.publisher), fact.attestations[0])),
    }


def _source(one: Attestation) -> Mapping[str, str]:
    return {
        "document": one.document,
        "publisher": one.publisher or "not known",
        "published": written_dating(one.published) if one.published else "",
        "language": one.language,
        "quotation": one.quotation,
        "trust": one.trust.value,
        "address": one.place,
    }
