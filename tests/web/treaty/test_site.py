"""The register as plain files: whole, closed in itself, and with nothing of the node in it."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from longbien.adapters.documents.typeset import TypesetDocuments
from longbien.convention.loader import load
from longbien.convention.register.loader import load_register
from longbien.core.treaties.register import Register
from longbien.ports.documents import Document, NoDocumentMade
from longbien.web.public.treaty import site
from longbien.web.public.treaty.site import MARKER, FolderIsNotOurs, export_site
from web.visitors import Visitors

DAY = date(2026, 11, 22)


class Links(HTMLParser):
    """Everything a page leads to, takes in or sends away."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.ids: set[str] = set()
        self.tags: set[str] = set()
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        said = dict(attrs)
        self.found.update(value for key in ("href", "src", "action") if (value := said.get(key)) is not None)
        self.ids.update(value for value in (said.get("id"),) if value)


@pytest.fixture
def few(visitors: Visitors, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the register hold three States and their facts: every sort of page, in little time."""
    shipped, codes = load_register(), {"VNM", "QAT", "USA"}
    made = Register.of(
        facts=(one for one in shipped.facts if one.participant in codes),
        claims=shipped.claims,
        participants=(one for one in shipped.participants if one.code in codes),
        instruments=load().instruments,
    )
    monkeypatch.setattr(site, "register", lambda: made)


def export(folder: Path) -> int:
    return export_site(folder, languages=("en", "ar"), on=DAY, documents=TypesetDocuments())


def pages(folder: Path) -> dict[Path, Links]:
    found = sorted(path.resolve() for path in folder.rglob("*.html"))
    return {path: Links(path.read_text(encoding="utf-8")) for path in found}


def leads(found: dict[Path, Links], path: Path, link: str) -> bool:
    """Say whether a link leads to a file of the site, and there to its anchor."""
    place, anchor = urldefrag(link)
    target = path.parent.joinpath(unquote(place)).resolve() if place else path
    if not any(target.is_relative_to(one.parent) for one in found if one.name == "index.html"):
        return False
    return target.is_file() and (not anchor or anchor in found[target].ids)


def test_every_link_leads_to_a_file_of_the_site(few: None, tmp_path: Path) -> None:
    export(tmp_path)
    found = pages(tmp_path)
    missing = [
        (path.name, link) for path, links in found.items() for link in links.found if not leads(found, path, link)
    ]

    assert len(found) == 1 + 2 * (2 + 3 + 14 + len(list((tmp_path / "data" / "facts").iterdir())))
    assert missing == []


def test_nothing_in_it_needs_a_server(few: None, tmp_path: Path) -> None:
    export(tmp_path)
    found = pages(tmp_path)

    assert {link for links in found.values() for link in links.found if re.match(r"/|[a-z]+:", link)} == set()
    assert {tag for links in found.values() for tag in links.tags} & {"form", "script", "iframe", "input"} == set()


def test_it_holds_nothing_of_the_node(visitors: Visitors, tmp_path: Path) -> None:
    """The whole register of a node of Ardenia that knows Bellora and has a case."""
    sent = visitors.sent_alone()

    export_site(tmp_path, languages=("en",), on=DAY, documents=TypesetDocuments())

    text = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.suffix in TEXT)
    told = ("Ardenia", "Bellora", "XAA", "XBB", "127.0.0.1", sent.reference, sent.id, "csrf")
    assert [word for word in told if word in text] == []
    assert (tmp_path / "en" / "states" / "VNM.html").is_file()


TEXT = {".html", ".json", ".csv"}


def test_a_second_export_removes_what_is_no_longer_there(few: None, tmp_path: Path) -> None:
    export(tmp_path)

    export_site(tmp_path, languages=("en",), on=DAY, documents=TypesetDocuments())

    assert sorted(path.name for path in tmp_path.iterdir() if any(path.rglob("*.html")) or path.is_file()) == [
        "en",
        "index.html",
        "longbien-site.json",
    ]


def test_the_same_register_gives_the_same_files(few: None, tmp_path: Path) -> None:
    export(tmp_path / "one")
    export(tmp_path / "two")

    one, two = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two


def test_a_folder_of_others_is_left_alone(few: None, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(FolderIsNotOurs):
        export(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_export_that_was_broken_off_is_taken_up_again(few: None, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    with pytest.raises(NoDocumentMade):
        export_site(folder, languages=("en",), on=DAY, documents=NoTypesetter())
    begun = sorted(path.name for path in folder.iterdir())

    export(folder)

    assert begun == ["data", MARKER, "style"]
    assert (folder / "index.html").exists()


@pytest.mark.parametrize("name", ["en", "style/longbien.css"])
def test_a_link_in_the_folder_does_not_lead_the_files_out_of_it(few: None, tmp_path: Path, name: str) -> None:
    folder, outside = tmp_path / "site", tmp_path / "outside"
    (folder / "style").mkdir(parents=True)
    (folder / MARKER).write_text('{"files": []}')
    outside.mkdir()
    (folder / name).symlink_to(outside if name == "en" else outside / "style.css")

    with pytest.raises(FolderIsNotOurs):
        export(folder)

    assert list(outside.iterdir()) == []


class NoTypesetter:
    """A typesetter that is out of order."""

    def pdf(self, document: Document) -> bytes:
        raise NoDocumentMade(document.template)


def test_a_marker_cannot_lead_out_of_the_folder(few: None, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "longbien-site.json").write_text('{"files": ["../outside.txt", "/etc/hostname"]}')

    export(folder)

    assert outside.read_text() == "mine"
