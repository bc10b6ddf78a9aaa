"""Documents set in type: whole, archival, readable by machines; text stays text."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from longbien.adapters.documents.characters import Ways, ranges, showable
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


def paper(text: str, *, is_code: bool = False, language: str = "en") -> Document:
    """Return a paper that says a text wherever people can say something."""
    line = {"label": "L", "text": text, "note": text[:80], "is_code": is_code}
    part = {"title": "P", "lines": [line], "head": ["a"], "rows": [[text[:80]]], "words": [text[:80]]}
    data: dict[str, Any] = {
        "title": text[:80],
        "law": text[:80],
        "sender": [text[:80]],
        "recipient": (text[:80],),
        "head": (line,),
        "parts": (part,),
        "signed_by": (),
        "to_word": "To",
        "from_word": "From",
        "author": text[:80],
        "reference": "XAA-NCA-2026-0001",
        "exercise": "",
    }
    return Document(template="paper", language=language, data=data, made_at=MADE_AT)


@pytest.mark.parametrize(
    "text",
    [
        '#eval("1+1") #read("/etc/passwd") $x$ \\ ] [ } { = H _a_ *b* <l> @ref `c` // c /* c',
        "案件编号 😀 \ue000 \uffff \ufeff देवनागरी ไทย 한국어 \U0010ffff \u202e",
        "a" + "\u0301" * 200 + "\n" * 200 + "ن\u064b\u0651" * 50,
        "x" * 20_000,
    ],
    ids=["source", "letters no typeface has", "marks", "one long word"],
)
def test_no_text_keeps_a_paper_from_being_made(text: str) -> None:
    for is_code, language in ((False, "en"), (True, "en"), (False, "ar"), (True, "ar")):
        assert TypesetDocuments().pdf(paper(text, is_code=is_code, language=language)).startswith(b"%PDF-1.7")


def test_what_no_typeface_has_is_shown_as_its_number() -> None:
    shown = showable({"a": ["案 é ن", ("\u202e", 7, None)], "b": "\u20661\u2069\n"})

    assert shown == {"a": ["[U+6848] é ن", ["[U+202E]", 7, None]], "b": "\u20661\u2069\n"}


def test_every_character_that_counts_as_known_can_be_set() -> None:
    known = [chr(code) for first, last in ranges() for code in range(first, last + 1)]
    shuffled = random.Random(7).sample(known, len(known))

    for language, text in (("en", "x " + " x ".join(known)), ("ar", "".join(shuffled))):
        assert TypesetDocuments().pdf(paper(text, language=language)).startswith(b"%PDF-1.7")
    assert len(known) > 8000


def test_marks_are_numbers_where_no_typeface_has_them_with_their_letter() -> None:
    text = "ن\u0302 a\u064b é נ\u05b0"

    assert showable(text, way=Ways.WITHOUT_MARKS) == "ن[U+0302] a[U+064B] é נ[U+05B0]"
    assert showable("é ن 案 ℵ", way=Ways.PLAINEST) == "é ن [U+6848] [U+2135]"
    assert TypesetDocuments().pdf(paper("\u0592\u0301" * 40)).startswith(b"%PDF-1.7")


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
