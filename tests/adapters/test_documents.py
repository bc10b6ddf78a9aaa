"""Documents set in type: whole, archival, readable by machines; text stays text."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime
from pathlib import Path
from subprocess import run
from typing import Any

import pytest

from longbien.adapters.documents.characters import Showing, Ways, ranges, showable
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
        "案件编号 \U00020bb7 😀 \ue000 \uffff \ufeff देवनागरी ไทย 한국어 \U0010ffff \u202e",
        "a" + "\u0301" * 200 + "\n" * 200 + "ن\u064b\u0651" * 50,
        "x" * 20_000,
    ],
    ids=["source", "letters no typeface has", "marks", "one long word"],
)
def test_no_text_keeps_a_paper_from_being_made(text: str) -> None:
    for is_code, language in ((False, "en"), (True, "en"), (False, "ar"), (True, "ar")):
        assert TypesetDocuments().pdf(paper(text, is_code=is_code, language=language)).startswith(b"%PDF-1.7")


def test_what_no_typeface_has_is_shown_as_its_number() -> None:
    shown = showable({"a": ["\U00020bb7案 é ن", ("\u202e", 7, None)], "b": "\u20661\u2069\n"})

    assert shown == {"a": ["[U+20BB7]案 é ن", ["[U+202E]", 7, None]], "b": "\u20661\u2069\n"}
    assert Showing().unshown(["\U00020bb7案", "\u202e\U00020bb7"]) == ("\u202e", "\U00020bb7")


def test_characters_that_count_as_known_can_be_set() -> None:
    known = [chr(code) for first, last in ranges() for code in range(first, last + 1)]
    edges = [chr(code) for ends in ranges() for code in ends]
    drawn = random.Random(7).sample(known, 1500) + edges

    assert TypesetDocuments().printed(paper("x " + " x ".join(drawn))).by_number == ()
    assert len(known) > 50_000


def test_a_mark_on_a_letter_of_another_script_costs_no_other_mark() -> None:
    made = TypesetDocuments().printed(paper("ال\u0859ا ไทยที่ देवनागरी"))

    assert made.by_number == ("\u0859",)


def test_marks_are_numbers_where_no_typeface_has_them_with_their_letter() -> None:
    text = "ن\u0302 a\u064b é נ\u05b0"

    assert Showing(way=Ways.WITHOUT_MARKS).text(text) == "ن[U+0302] a[U+064B] é נ[U+05B0]"
    assert Showing(way=Ways.PLAINEST).text("é ن 案 ℵ") == "é ن [U+6848] [U+2135]"
    assert TypesetDocuments().pdf(paper("\u0592\u0301" * 40)).startswith(b"%PDF-1.7")


NAMES = (
    "王小明,住北京市朝阳区建国路88号。",
    "山田 太郎(やまだ たろう)",
    "김철수, 서울특별시",
    "สมชาย ใจดี",
    "გიორგი ბერიძე",
    "Արամ Պետրոսյան",
    "ສົມສັກ ວົງວິຈິດ",
    "አበበ በቂላ",
    "Nguyễn Thị Ánh Tuyết",
    "Әлия Құнанбаева",
    "محمد بن عبد الله",
    "דוד כהן",
)
RARE = "श्री राजेश शर्मा · សុខ · মোহাম্মদ · \U00020bb7"  # readers of PDF copy these otherwise than they were written


def copied(pdf: bytes, folder: Path) -> tuple[str, str]:
    """Return what Poppler copies out of the pages, without spaces and signs of direction, and the file of words."""
    (folder / "made.pdf").write_bytes(pdf)
    pages = run(["pdftotext", "made.pdf", "-"], cwd=folder, check=True, capture_output=True, text=True).stdout
    run(["pdfdetach", "-save", "1", "-o", "words.txt", "made.pdf"], cwd=folder, check=True)
    return re.sub(r"[\s\u202a-\u202e\u2066-\u2069]", "", pages), (folder / "words.txt").read_text(encoding="utf-8")


@pytest.mark.judges
@pytest.mark.parametrize("language", ["en", "ar"])
def test_names_of_many_scripts_are_copied_out_of_a_paper_as_they_were_written(language: str, tmp_path: Path) -> None:
    said = "\n".join((*NAMES, RARE))

    made = TypesetDocuments().printed(paper(said, language=language))
    pages, words = copied(made.pdf, tmp_path)

    assert [name for name in NAMES if name.replace(" ", "") not in pages] == []
    assert said in words
    assert made.by_number == ("\U00020bb7",)
    assert {"DroidSansFallback", "NanumMyeongjo", "NotoSerifThai-Regular"} <= set(made.typefaces)
    assert re.search(rb"<pdfaid:part>3</pdfaid:part>", made.pdf)


@pytest.mark.judges
def test_a_telephone_number_keeps_its_groups_in_order_within_arabic(tmp_path: Path) -> None:
    made = TypesetDocuments().pdf(paper("الهاتف +216 71 555 010", language="ar"))

    assert "+21671555010" in copied(made, tmp_path)[0]


@pytest.mark.judges
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_digest_and_a_long_word_are_whole_on_the_page_and_copied_without_additions(
    language: str, tmp_path: Path
) -> None:
    digest, address = "a3" * 32 + "\n203.0.113.7:443", "https://example.cn/" + "x1" * 120

    pages = [
        copied(TypesetDocuments().pdf(paper(said, is_code=is_code, language=language)), tmp_path)[0]
        for said, is_code in ((digest, True), (address, False))
    ]

    assert digest.replace("\n", "") in pages[0]
    assert address in pages[1]


@pytest.mark.judges
def test_further_typefaces_show_what_ours_lack_and_change_nothing_else(tmp_path: Path) -> None:
    for name in ("NotoSansRunic-Regular.ttf", "NotoSerifDevanagari-Regular.ttf", "NotoSerifThai-Bold.ttf"):
        (tmp_path / name).symlink_to(Path("/usr/share/fonts/truetype/noto") / name)
    ours, more = TypesetDocuments(), TypesetDocuments(folders=(tmp_path, tmp_path / "not there"))

    made = more.printed(paper("ᚠᚢ 王 \U000e0100\ue000"))

    assert ours.by_number(["ᚠᚢ 王"]) == ("ᚠ", "ᚢ")
    assert made.by_number == more.by_number(["ᚠᚢ 王 \U000e0100\ue000"]) == ("\ue000", "\U000e0100")
    assert "NotoSansRunic-Regular" in made.typefaces
    assert more.pdf(paper("王 a ن श्री ไทย")) == ours.pdf(paper("王 a ن श्री ไทย"))


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
