"""Names and media types as they may be kept, whoever gave them."""

from __future__ import annotations

import pytest

from longbien.actions.evidence.names import safe_media_type, safe_name

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAIN = "application/octet-stream"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (WORD, WORD),
        (" Text/HTML; charset=utf-8", "text/html"),
        ("text/html\r\nSet-Cookie: a=b", PLAIN),
        ("", PLAIN),
        ("a" * 60 + "/" + "b" * 60, PLAIN),
    ],
)
def test_a_media_type_is_two_plain_tokens_that_fit(given: str, kept: str) -> None:
    assert safe_media_type(given) == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("/etc/passwd", "passwd"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ('a\r\nb".txt', 'a b".txt'),
        ("\u2066", "evidence"),
        ("x" * 500, "x" * 200),
    ],
)
def test_a_name_is_one_line_without_folders(given: str, kept: str) -> None:
    assert safe_name(given) == kept
