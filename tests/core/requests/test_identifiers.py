"""Identifiers are read aloud line by line, and none is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longbien.core.requests.identifiers import Identifier, read_identifiers
from longbien.core.requests.words import clean


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("203.0.113.7", "ip"),
        ("203.0.113.0/24", "ip"),
        ("2001:db8::1", "ip"),
        ("203.0.113.7:443", "ip_port"),
        ("[2001:db8::1]:443", "ip_port"),
        ("203.0.113.7:443, 3 May 2026 14:02 UTC", "ip_port"),
        ("anna@mail.example", "mail"),
        ("https://mail.example/inbox?id=7", "url"),
        ("mail.example", "domain"),
        ("bücher.example", "domain"),
        ("+84 24 1234 5678", "phone"),
        ("d41d8cd98f00b204e9800998ecf8427e", "digest"),
        ("anna_b on PhotoShare", "account"),
        ("203.0.113.7:99999", "unclear"),
        ("???", "unclear"),
    ],
)
def test_each_line_is_recognised(text: str, kind: str) -> None:
    assert read_identifiers(text) == (Identifier(line=1, text=text, kind=kind),)


def test_blank_lines_are_skipped_but_counted() -> None:
    assert [i.line for i in read_identifiers("\n203.0.113.7\n\n  anna@mail.example  \n")] == [2, 4]


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    assert "\n".join(i.text for i in read_identifiers(text)).split() == text.split()


def test_hidden_direction_marks_and_controls_are_taken_out() -> None:
    assert clean("in\u202evoice\u2066.exe\x00\x1b[31m\r\nnext\ttab ") == "invoice.exe[31m\nnext\ttab"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
