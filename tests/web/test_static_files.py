"""Styles and scripts: named by their content, packed, kept for a year; and no style or script in a page."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.test import Client

from longbien.web.static_files import MarkedStorage, find

TEMPLATES = Path(__file__).resolve().parents[2] / "src" / "longbien" / "web" / "templates"
OWN_SCRIPT_LINES = 80


def test_an_address_bears_the_mark_of_its_content_and_is_kept_for_a_year() -> None:
    address = MarkedStorage(base_url="/static/").url("longbien.css")

    answer = Client().get(address)

    file = find("longbien.css")
    assert file is not None
    assert address == f"/static/longbien.css?v={file.mark}"
    assert answer.content == file.content
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_old_mark_is_asked_again_each_time() -> None:
    answer = Client().get("/static/longbien.css?v=000000000000")

    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert Client().get("/static/longbien.css", headers={"if-none-match": answer.headers["ETag"]}).status_code == 304


def test_a_browser_that_takes_it_packed_gets_it_packed() -> None:
    answer = Client().get("/static/longbien.css", headers={"accept-encoding": "gzip"})

    file = find("longbien.css")
    assert file is not None
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content) == file.content


@pytest.mark.parametrize("path", ["", "nothing.css", "../urls.py", "%2e%2e/urls.py", "vendor", "/etc/passwd"])
def test_nothing_else_is_served(path: str) -> None:
    assert Client().get(f"/static/{path}").status_code == 404


def test_nothing_is_written_there() -> None:
    assert Client().post("/static/longbien.css").status_code == 405


def test_the_desk_weighs_little() -> None:
    sheet, script, htmx = find("longbien.css"), find("longbien.js"), find("vendor/htmx/htmx.min.js")
    bootstrap = find("vendor/bootstrap/bootstrap.min.css")
    packed = [len(one.packed or b"") for one in (sheet, script, htmx, bootstrap) if one is not None]

    assert len(packed) == 4
    assert sum(packed) < 64 * 1024
    assert script is not None
    assert len(script.content.splitlines()) <= OWN_SCRIPT_LINES


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_no_page_holds_a_script_a_style_or_a_handler(template: Path) -> None:
    source = template.read_text(encoding="utf-8")

    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|<[^>{%]*\son[a-z]+=|javascript:", source) == []
