"""What a consent names: digests as words of their own, and the State of one field."""

from __future__ import annotations

import pytest

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.core.safeguards.consenting import digests_named, names_data, names_recipient, recipient_of

ONE, TWO = "ab" * 32, "0c" * 32


@pytest.mark.parametrize(
    ("material", "named"),
    [
        (f"2026-11-22 · a.txt · SHA-256 {ONE}\n2026-11-22 · b.txt · SHA-256 {TWO}", {ONE, TWO}),
        (f"({ONE.upper()}),", {ONE}),
        (f"{ONE}{TWO}", set()),
        (f"x{ONE}", set()),
        (ONE[:-1], set()),
        ("Everything that came.", set()),
        (None, set()),
        (["sha", ONE], set()),
    ],
)
def test_a_digest_is_named_as_a_word_of_its_own(material: object, named: set[str]) -> None:
    assert digests_named(elements={"material": material}) == named
    assert names_data(elements={"material": material}, sha256=ONE) is (ONE in named)


@pytest.mark.parametrize(
    ("recipient", "node"),
    [
        ("The police of Cardia (XCC) and its courts", "AND"),
        ("Whoever can use it", "CAN"),
        ("Prosecutor per article 5", "PER"),
        ("Cardia (XCC), which is not to pass them on to XDD", "XDD"),
        ("XCC", "XCC"),
    ],
)
def test_free_words_name_no_state(recipient: str, node: str) -> None:
    assert not names_recipient(elements={"recipient": recipient, "recipient_state": ""}, node=node)
    assert names_recipient(elements={"recipient": recipient, "recipient_state": node}, node=node)


def test_a_person_reads_code_and_authority() -> None:
    assert recipient_of(elements={"recipient_state": "XCC", "recipient": "Fraud Unit"}) == "XCC, Fraud Unit"
    assert recipient_of(elements={"recipient": "Interpol"}) == "Interpol"


def test_the_kinds_for_consent_have_the_fields_that_are_looked_at() -> None:
    limits = load_safeguards().limits
    fields = {
        kind: {one.id for one in load().kind(kind_id=kind).elements} for kind in (limits.onward_kind, limits.use_kind)
    }

    assert {"material", "recipient_state", "recipient"} <= fields[limits.onward_kind]
    assert "material" in fields[limits.use_kind]
