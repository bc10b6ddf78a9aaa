"""What is written can be read back."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.convention.loader import load
from longbien.convention.register.loader import load_register
from longbien.convention.register.values import Attestation, Dating, Fact
from longbien.core.imports.dates import dating
from longbien.core.imports.findings import Fault
from longbien.core.treaties.importing.csv_file import read_csv
from longbien.core.treaties.importing.known import Known
from longbien.core.treaties.register import Register
from longbien.core.treaties.written import fact_object
from longbien.core.treaties.written.tables import facts_table
from longbien.core.treaties.written.values import plain, written_dating
from people import NOW


@pytest.mark.parametrize(
    "written", ["2025-10-25", "2026-07", "2026-12", "2003", "2025-10-25/2025-10-26", "2024-01-01/2025-12-31"]
)
def test_a_dating_is_written_as_it_is_read(written: str) -> None:
    known = dating(written)

    assert isinstance(known, Dating)
    assert written_dating(known) == written


def test_every_dating_of_the_register_is_read_back() -> None:
    known = [fact.happened for fact in load_register().facts]

    assert [dating(written_dating(one)) for one in known] == known


def test_a_moment_ends_with_the_mark_of_universal_time() -> None:
    assert plain((NOW, date(2026, 1, 2), None, True, 3)) == [f"{NOW:%Y-%m-%dT%H:%M:%SZ}", "2026-01-02", None, True, 3]


def test_every_field_of_a_fact_is_written_and_its_sources_come_last() -> None:
    files = load_register()
    register = Register.of(
        facts=files.facts, claims=files.claims, participants=files.participants, instruments=load().instruments
    )

    written = fact_object(files.facts[0], register=register)

    assert set(Fact.__dataclass_fields__) - {"attestations"} <= set(written)
    assert list(written)[-1] == "sources"
    sources = written["sources"]
    assert isinstance(sources, list)
    assert isinstance(sources[0], dict)
    assert set(sources[0]) == set(Attestation.__dataclass_fields__)


def test_a_table_of_facts_can_be_imported_again() -> None:
    files = load_register()
    named = [fact for fact in files.facts if fact.participant]
    known = Known.of(
        participants=files.participants,
        instruments=(one.id for one in load().instruments),
        facts=(fact.id for fact in files.facts),
    )

    read = read_csv(facts_table(named).encode(), known=known, now=NOW)

    alike = ("uncc-2024.QAT.reservation", "uncc-2024.QAT.reservation.2")  # neither text was seen
    assert [(one.fault, one.line) for one in read.findings] == [
        (Fault.TWICE, 2 + [fact.id for fact in named].index(alike[1]))
    ]
    assert [(one.fact.id, one.fact.happened, one.fact.effects) for one in read.facts] == [
        (one.id, one.happened, one.effects) for one in named
    ]
