"""A protected name is found in open words, however it is written, and other words are left alone."""

from __future__ import annotations

import pytest

from longbien.core.safeguards.naming import Naming, how_named, protected_names

NAMES = ("Anna Weber", "محمد بن علي", "Анна Вебер", "王小明", "Đỗ Thị Hà", "O'Neill Shea", "प्रिया शर्मा")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The witness is Anna Weber.", Naming.WHOLE),
        ("Ms WEBÉR, Anna", Naming.WHOLE),
        ("anna.weber@mail.example", Naming.WHOLE),
        ("Anna Maria\u200b Weber", Naming.WHOLE),
        ("قال لمحمّد بن عليّ", Naming.WHOLE),
        ("показания Анны Вебер, данные Анной Вебером", Naming.WHOLE),
        ("证人王 小明说", Naming.WHOLE),
        ("do thi ha", Naming.WHOLE),
        ("Shea O’Neill's house", Naming.WHOLE),
        ("प्रिया शर्मा ने", Naming.WHOLE),
        ("Anna was there", Naming.PART),
        ("Anna met a man. Days later he sold the router to Weber", Naming.PART),
        ("Annas Weberei", Naming.NOT),
        ("P-1 saw the man", Naming.NOT),
        ("", Naming.NOT),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, how: Naming) -> None:
    assert how_named(text=text, names=NAMES) is how


def test_each_line_of_a_protected_field_begins_with_a_name() -> None:
    lines = (
        "Anna Weber (witness), born 1980",
        "Weber, Otto",
        "- Nguyễn Văn A, Hà Nội",
        "王小明",
        "▇▇▇▇",
        "The woman who saw all of it from the other side of the street",
    )

    found = protected_names(kind_id="mla.evidence_statements", elements={"persons": "\n".join(lines), "facts": "Rose"})

    assert found == ("Anna Weber", "Weber,  Otto", "Nguyễn Văn A", "王小明")
