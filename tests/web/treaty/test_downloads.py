"""The status as a file to take along."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from longbien.adapters.documents.typeset import TypesetDocuments
from longbien.core.csv_output import harmless
from longbien.ports.documents import NoDocuments
from longbien.ports.instruments import current, install
from longbien.readers.treaties import register
from longbien.web.public.treaty.downloads import COLUMNS
from web.visitors import Page, Visitors

DAY = "2026-11-22"


@pytest.fixture
def typeset(visitors: Visitors) -> Iterator[None]:
    """Let the node make documents, as the wiring does."""
    before = current()
    install(replace(before, documents=TypesetDocuments()))
    yield
    install(before)


@pytest.fixture
def no_documents(visitors: Visitors) -> Iterator[None]:
    """Let the node make none."""
    before = current()
    install(replace(before, documents=NoDocuments()))
    yield
    install(before)


def take(visitors: Visitors, form: str, **headers: str) -> Page:
    return visitors.get(f"/treaty/status.{form}?on={DAY}", who="nobody", **headers)


def rows(page: Page) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(page.response.content.decode("utf-8-sig"))))


def test_the_csv_has_a_line_for_everybody(visitors: Visitors) -> None:
    page = take(visitors, "csv")

    assert page.response.content.startswith(b"\xef\xbb\xbf")
    assert {one["code"] for one in rows(page)} == {one.code for one in register().participants}
    assert tuple(rows(page)[0]) == COLUMNS


def test_the_csv_says_what_the_register_says(visitors: Visitors) -> None:
    found = next(one for one in rows(take(visitors, "csv")) if one["code"] == "QAT")

    assert found == {
        "code": "QAT",
        "name": "Qatar",
        "kind": "state",
        "group": "APG",
        "status": "consented",
        "possible": "consented",
        "signed_from": "2025-10-25",
        "signed_to": "2025-10-25",
        "deposited_from": "2026-02-01",
        "deposited_to": "2026-02-28",
        "party_from": "",
        "party_until": "",
        "reservations": "2",
        "facts": "uncc-2024.QAT.signature uncc-2024.QAT.ratification",
    }


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|calc", "%x", "＝1", " =1"])
def test_no_cell_can_be_taken_for_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Viet Nam", "", "1", "Côte d'Ivoire", "a=b"])
def test_ordinary_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_the_json_has_the_figures_under_the_names_of_the_command(visitors: Visitors) -> None:
    told = json.loads(take(visitors, "json").source)

    figures = {key: told[key] for key in ("signatures", "parties", "instruments_counted", "instruments_needed")}
    assert figures == {"signatures": 75, "parties": 0, "instruments_counted": 3, "instruments_needed": 40}
    assert told["in_force"] is False
    assert len(told["claims"]) == len(register().claims_of(instrument="uncc-2024"))


def test_a_file_may_be_kept_and_is_not_sent_twice(visitors: Visitors) -> None:
    first = take(visitors, "json")

    again = take(visitors, "json", **{"If-None-Match": first.response["ETag"]})

    assert first.response["Cache-Control"] == "public, max-age=300"
    assert (again.status, again.source) == (304, "")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pdf_is_made_in_the_language_of_the_page(visitors: Visitors, typeset: None, language: str) -> None:
    page = take(visitors, "pdf", **{"Accept-Language": language})

    assert page.status == 200
    assert page.response.content.startswith(b"%PDF-1.7")
    assert f"/Lang({language})".encode() in page.response.content.replace(b" ", b"")
    assert page.response["Content-Disposition"] == f'attachment; filename="uncc-2024-{DAY}.pdf"'


def test_a_node_that_makes_no_documents_says_so(visitors: Visitors, no_documents: None) -> None:
    assert take(visitors, "pdf").status == 503
