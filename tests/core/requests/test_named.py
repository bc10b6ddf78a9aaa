"""What a sender says its legal basis is: bounded, plain, and only beside a basis that needs a name."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.core.requests.named import NamedBasis, NamedBasisWrong, named_basis

TREATY = NamedBasis(
    id="xaa-xbb-2001",
    title="Treaty of Ardenia and Bellora on Legal Assistance",
    on=date(2001, 2, 3),
    articles=("1", "5(2)"),
    language="en",
)


def test_what_is_said_is_read_again_as_it_was() -> None:
    assert named_basis(TREATY.body(), legal_basis="bilateral") == TREATY


def test_nothing_said_is_nothing() -> None:
    assert named_basis(None, legal_basis="budapest-2001") is None


def test_day_and_language_may_be_left_open_and_text_is_kept_clean() -> None:
    said = {"id": "a", "title": " Treaty\u202e of\n1990\x07 ", "on": "", "articles": [], "language": ""}

    assert named_basis(said, legal_basis="reciprocity") == NamedBasis(id="a", title="Treaty of 1990")


def test_a_treaty_that_every_node_knows_needs_no_name() -> None:
    with pytest.raises(NamedBasisWrong):
        named_basis(TREATY.body(), legal_basis="budapest-2001")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("id", "x" * 65),
        ("id", "../../etc"),
        ("id", 7),
        ("title", ""),
        ("title", "\u202e"),
        ("title", "x" * 501),
        ("title", ["a"]),
        ("on", "yesterday"),
        ("on", "20010203"),
        ("on", "2001-02-30"),
        ("on", 20010203),
        ("articles", "1"),
        ("articles", ["1"] * 31),
        ("articles", ["x" * 41]),
        ("articles", [""]),
        ("articles", [{"a": 1}]),
        ("language", "<script>"),
        ("language", None),
        ("more", "than is known"),
    ],
)
def test_another_shape_is_refused(line: str, value: object) -> None:
    with pytest.raises(NamedBasisWrong):
        named_basis({**TREATY.body(), line: value}, legal_basis="bilateral")  # type: ignore[dict-item]  # on purpose


@pytest.mark.parametrize("said", ["xaa-xbb-2001", [], {}, {"id": "a"}, True, 0])
def test_what_is_no_object_of_these_lines_is_refused(said: object) -> None:
    with pytest.raises(NamedBasisWrong):
        named_basis(said, legal_basis="bilateral")  # type: ignore[arg-type]  # on purpose
