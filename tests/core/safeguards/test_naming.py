"""A protected name is found in open words, however it is written, and other words are left alone."""

from __future__ import annotations

import pytest

from longbien.core.safeguards.names import TrueName
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
        ("weberanna_2.mp4", Naming.WHOLE),
        ("statement-AnnaWeber2024.docx", Naming.WHOLE),
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
        "Weber, Otto (also known as Big O, a clerk)",
        "- Nguyễn Văn A, Hà Nội",
        "王小明",
        "▇▇▇▇",
        "The woman who saw all of it from the other side of the street",
    )

    found = protected_names(kind_id="mla.evidence_statements", elements={"persons": "\n".join(lines), "facts": "Rose"})

    assert found == ("Anna Weber", "Weber,  Otto", "Big O", "Nguyễn Văn A", "王小明")


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Weber, Anna", ("Weber, Anna",)),
        ("Anna Weber (witness)", ("Anna Weber",)),
        ("Anna “Rosie” Weber (Анна Вебер), alias Rose Hill", ("Anna Weber", "Анна Вебер", "Rosie", "Rose Hill")),
        ("王小明 Wang Xiaoming", ("王小明", "Wang Xiaoming")),
        ("محمد بن علي الملقب بالذئب", ("محمد بن علي", "الذئب")),
        ("Иван Петров, он же Гвоздь", ("Иван Петров", "Гвоздь")),
        ("李雷 又名 阿雷", ("李雷", "阿雷")),
    ],
)
def test_a_nickname_and_another_writing_are_names_of_their_own(name: str, names: tuple[str, ...]) -> None:
    assert TrueName(name).names == names


def test_what_is_written_of_a_person_can_say_a_nickname_too() -> None:
    details = "Born in 1980. Known as Rosie, works nights; the man is also known as a porter of the old house."

    assert TrueName("Anna Weber", details, "Owl\nNight Owl").names == ("Anna Weber", "Owl", "Night Owl", "Rosie")
