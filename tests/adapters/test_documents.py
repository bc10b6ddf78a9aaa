"""Documents set in type: whole, archival, readable by machines; text stays text."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from longbien.adapters.documents.typeset import TypesetDocuments
from longbien.ports.documents import Document, NoDocumentMade, NoDocuments

MADE_AT = datetime(2026, 11, 22, tzinfo=UTC)


def status(*, language: str = "en", title: str = "Status") -> Document:
    data: dict[str, Any] = {
        "title": title,
        "author": "Longbien",
        "subtitle": "Status on 22 November 2026",
        "footer": "From a register.",
        "bridge": [[3, 40]],
        "bridge_says": "3 of 40",
        "figures_head": ["Figure", "Number"],
        "figures": [["Signatures", "75"]],
        "lines_head": ["State", "Status", "Signed", "Consented"],
        "groups": [{"title": "#panic()", "lines": [["فيتنام", "Côte d'Ivoire ○ ◐ ●", "*a* [b] $c$", "@d <e>"]]}],
        "claims_title": "Claims",
        "claims_head": ["Claim", "Day", "Standing", "Why"],
        "claims": [["72", "x", "y", "z"]],
    }
    return Document(template="status", language=language, data=data, made_at=MADE_AT)


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_a_document_is_archival_and_tagged(language: str) -> None:
    made = TypesetDocuments().pdf(status(language=language))

    assert made.startswith(b"%PDF-1.7")
    assert re.findall(rb"<pdfaid:part>(\d)</pdfaid:part>|<pdfaid:conformance>(\w)<", made) == [(b"2", b""), (b"", b"A")]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert f"/Lang({language})".encode() in made.replace(b" ", b"")


def test_the_same_document_gives_the_same_bytes() -> None:
    assert TypesetDocuments().pdf(status()) == TypesetDocuments().pdf(status())


def test_text_is_never_taken_for_source() -> None:
    hostile = '#read("/etc/passwd") ]) #panic("x")'

    made = TypesetDocuments().pdf(status(title=hostile))

    assert b"root:" not in made
    assert made != TypesetDocuments().pdf(status())


@pytest.mark.parametrize("template", ["nothing", "../status", "status.typ", ""])
def test_an_unknown_template_is_refused(template: str) -> None:
    document = Document(template=template, language="en", data={}, made_at=MADE_AT)

    with pytest.raises(NoDocumentMade):
        TypesetDocuments().pdf(document)


def test_what_a_template_lacks_is_our_error_and_no_other() -> None:
    with pytest.raises(NoDocumentMade):
        TypesetDocuments().pdf(Document(template="status", language="en", data={}, made_at=MADE_AT))


def test_a_node_without_documents_says_so() -> None:
    with pytest.raises(NoDocumentMade):
        NoDocuments().pdf(status())
