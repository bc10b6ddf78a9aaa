"""Importing facts: a preview, one proposal, nothing the second time, and nothing at all from a broken file."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.treaties.importing.files import SAMPLE, line, markup, table
from longbien.actions.proposals import ItemsWrong, NothingNew, ReasonMissing
from longbien.actions.treaties import confirm, import_facts, refuse
from longbien.core.imports.findings import Fault
from longbien.core.journal.records import read_record
from longbien.core.officers import NotPermitted
from longbien.core.treaties.importing.plan import Fate
from longbien.data.models import JournalRow, Proposal, RegisterRow
from longbien.readers.imports import FactsPreview, ImportForm, facts_preview
from longbien.readers.people import officer_in
from longbien.readers.treaties import register
from offices import Office
from people import NOW

LATER = NOW + timedelta(hours=1)
XML, CSV = ImportForm.UNTC_XML, ImportForm.CSV
SHIPPED = line(deed="signature", happened="2025-10-25")  # Viet Nam's signature in Hanoi


def imported(offices: Office, data: bytes, form: ImportForm = CSV, *, instrument: str = "") -> Proposal:
    return import_facts(
        officer=offices.officer("central_authority"),
        data=data,
        file_name="status.csv",
        form=form,
        instrument=instrument,
        reason="The list of the depositary.",
        now=NOW,
    )


def previewed(offices: Office, data: bytes, form: ImportForm = CSV, *, instrument: str = "") -> FactsPreview:
    officer = offices.officer("central_authority")
    return facts_preview(officer=officer, data=data, form=form, instrument=instrument, now=NOW)


def fates(preview: FactsPreview) -> list[tuple[Fate, str]]:
    return [(one.fate, one.fact.id) for one in preview.planned]


def counted() -> tuple[int, int, int]:
    return Proposal.objects.count(), RegisterRow.objects.count(), JournalRow.objects.count()


def test_a_file_of_the_depositary_becomes_one_proposal_and_then_facts(offices: Office) -> None:
    proposal = imported(offices, SAMPLE, XML, instrument="untoc-2000")
    before = len(register().facts_in(instrument="untoc-2000"))
    confirm(officer=offices.officer("second_central"), proposal_id=proposal.id, now=LATER)

    assert len(proposal.items) == 14
    assert counted() == (1, 14, 2)
    assert len(register().facts_in(instrument="untoc-2000")) > before


def test_the_journal_names_the_file_and_how_many_it_brings(offices: Office) -> None:
    imported(offices, table(line(participant="XBB"), line(participant="XCC")))

    assert [read_record(bytes(row.record)).note for row in JournalRow.objects.all()] == ["import 2 items status.csv"]


@pytest.mark.parametrize("decided", ["confirmed", "waiting"])
def test_importing_twice_proposes_nothing_new(offices: Office, decided: str) -> None:
    data = table(line(participant="XBB"), line(participant="XCC", happened="2026-04"))
    proposal = imported(offices, data)
    if decided == "confirmed":
        confirm(officer=offices.officer("second_central"), proposal_id=proposal.id, now=LATER)
    before = counted()

    with pytest.raises(NothingNew):
        imported(offices, data)

    fate = Fate.SAME if decided == "confirmed" else Fate.WAITING
    assert [one for one, _ in fates(previewed(offices, data))] == [fate, fate]
    assert counted() == before


def test_what_was_refused_can_be_proposed_again(offices: Office) -> None:
    data = table(line(participant="XBB"))
    proposal = imported(offices, data)
    refuse(officer=offices.officer("second_central"), proposal_id=proposal.id, note="Not yet.", now=LATER)

    assert imported(offices, data).id != proposal.id


def test_the_preview_says_what_becomes_of_each_line(offices: Office) -> None:
    first = imported(offices, table(line(participant="XBB", happened="2026-03")))
    confirm(officer=offices.officer("second_central"), proposal_id=first.id, now=LATER)

    preview = previewed(
        offices,
        table(
            SHIPPED,
            line(participant="XBB", happened="2026-03-04"),
            line(participant="XCC"),
            line(deed="signature", happened="2025-11-30"),
        ),
    )

    assert fates(preview) == [
        (Fate.SAME, ""),
        (Fate.CORRECTS, "uncc-2024.XBB.ratification.2"),
        (Fate.NEW, "uncc-2024.XCC.ratification"),
        (Fate.CONTRADICTS, "uncc-2024.VNM.signature.2"),
    ]
    assert [one.supersedes for one in preview.to_propose] == ["uncc-2024.XBB.ratification", "", ""]


def test_an_id_of_something_else_keeps_the_file_out(offices: Office) -> None:
    preview = previewed(offices, table(line(participant="XBB", id="uncc-2024.VNM.signature")))

    assert [(one.fault, one.line, one.field) for one in preview.findings] == [(Fault.TAKEN, 2, "id")]
    assert preview.to_propose == ()


@pytest.mark.parametrize(
    ("form", "data"),
    [
        (CSV, b""),
        (CSV, table(line(participant="XBB"), line(participant="Atlantis"))),
        (CSV, table(line(participant="XBB"))[:-30]),
        (CSV, table(line(participant="XBB", note="=1+1"))),
        (CSV, table(line(participant="XBB", note="\x00"))),
        (CSV, table(line(participant="XBB"), line(participant="XBB"))),
        (CSV, table(line(participant="XBB", happened="31.12.2025"))),
        (CSV, table(line(participant="XBB", place="Orléans")).decode().encode("latin-1")),
        (CSV, b"x" * 10_000_000),
        (XML, SAMPLE[:-20]),
        (XML, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        (XML, markup("Atlantis|25 Oct 2025|", "Viet Nam|25 Oct 2025|")),
    ],
)
def test_a_broken_file_changes_nothing_and_says_why(offices: Office, form: ImportForm, data: bytes) -> None:
    with pytest.raises(ItemsWrong) as refused:
        imported(offices, data, form, instrument="untoc-2000")

    assert refused.value.findings
    assert str(refused.value).count("\n") == len(refused.value.findings) - 1
    assert counted() == (0, 0, 0)


def test_an_import_says_why(offices: Office) -> None:
    with pytest.raises(ReasonMissing):
        import_facts(
            officer=offices.officer("central_authority"),
            data=table(line(participant="XBB")),
            file_name="status.csv",
            form=CSV,
            reason=" ",
            now=NOW,
        )
    assert counted() == (0, 0, 0)


@pytest.mark.parametrize("role", ["duty_officer", "overseer"])
def test_only_a_central_authority_imports_or_previews(offices: Office, role: str) -> None:
    with pytest.raises(NotPermitted):
        facts_preview(officer=offices.officer(role), data=table(line()), form=CSV, now=NOW)
    with pytest.raises(NotPermitted):
        import_facts(officer=offices.officer(role), data=table(line()), file_name="a", form=CSV, reason="Why.", now=NOW)


def test_what_waits_in_another_authority_is_not_told(offices: Office) -> None:
    data = table(line(participant="XBB"))
    imported(offices, data)

    preview = facts_preview(officer=offices.officer("outsider"), data=data, form=CSV, now=NOW)

    assert [one for one, _ in fates(preview)] == [Fate.NEW]


def test_a_second_import_of_the_same_by_another_authority_is_not_confirmed(offices: Office) -> None:
    data = table(line(participant="XBB"))
    first = imported(offices, data)
    second = import_facts(
        officer=offices.officer("outsider"), data=data, file_name="b", form=CSV, reason="Why.", now=NOW
    )
    confirm(officer=offices.officer("second_central"), proposal_id=first.id, now=LATER)
    stranger = officer_in(person=offices.people["second_outsider"], authority_code="ffu", now=NOW)
    assert stranger is not None

    with pytest.raises(ItemsWrong):
        confirm(officer=stranger, proposal_id=second.id, now=LATER)
    assert RegisterRow.objects.count() == 1
