"""Words as the search compares them: any script, any form, bounded."""

from __future__ import annotations

import random
import sys

import pytest

from longbien.core.search import LONGEST_TERM, MOST_BYTES, read_query, terms_of

TEXT = "Hồ sơ vụ án, (XAA-NCA-2026-0001); anna@mail.example الأدلّة الرقمية ٢٠٢٦ 案件编号 कानून ЁЛКА"


@pytest.mark.parametrize(
    "asked",
    [
        *("ho so vu an", "HỒ SƠ", "xaa-nca-2026-0001", "anna@mail.example", "Anna", "الادله", "أدلة", "2026", "案件"),
        *("编号", "案", "कानून", "елка"),
    ],
)
def test_a_text_is_found_by_its_words_in_whatever_form(asked: str) -> None:
    assert set(read_query(asked).whole) <= set(terms_of(texts=[TEXT]))


@pytest.mark.parametrize("asked", ["ha", "件案", "nca-2026", "anna@mail.exampl"])
def test_a_text_is_not_found_by_what_it_does_not_say(asked: str) -> None:
    assert not set(read_query(asked).whole) <= set(terms_of(texts=[TEXT]))


def test_no_text_fills_the_index() -> None:
    chance = random.Random(29)
    texts = ["x" * 10_000_000, " ".join(str(chance.random()) for _ in range(100_000))]

    terms = terms_of(texts=texts)

    assert sum(len(term.encode()) + 1 for term in terms) <= MOST_BYTES
    assert max(len(term) for term in terms) == LONGEST_TERM


def test_any_characters_make_terms_without_white_space_and_controls() -> None:
    chance = random.Random(30)
    for _ in range(300):
        text = "".join(chr(chance.randrange(sys.maxunicode)) for _ in range(200))
        terms = (*terms_of(texts=[text], exact=[text]), *read_query(text).whole, *read_query(text).beginnings)
        assert [term for term in terms if not term or any(one.isspace() or ord(one) < 32 for one in term)] == []
