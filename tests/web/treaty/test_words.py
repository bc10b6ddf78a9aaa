"""Every code that a page of the register can meet has words, and no word stands for nothing."""

from __future__ import annotations

from enum import StrEnum

import pytest

from longbien.convention.register.words import (
    ClaimSubject,
    Confidence,
    Deed,
    ParticipantsKnown,
    Standing,
    Trust,
)
from longbien.convention.words import DualCriminalityRule, Family, InstrumentKind, LanguageRule, OffenceGate, Route
from longbien.core.directory.entries import ChannelKind, Function, Origin
from longbien.core.treaties.bonds import Bond
from longbien.core.treaties.doubts import DoubtCode
from longbien.core.treaties.questions import Applies
from longbien.readers.wording import FUNCTIONS
from longbien.web import register_words as words
from longbien.web.public.treaty.tiles import SIGNS

TABLES: list[tuple[type[StrEnum], object]] = [
    (Deed, words.DEEDS),
    (Bond, words.BONDS),
    (Bond, SIGNS),
    (Trust, words.TRUSTS),
    (Confidence, words.CONFIDENCES),
    (Standing, words.STANDINGS),
    (ClaimSubject, words.CLAIM_SUBJECTS),
    (DoubtCode, words.REGISTER_DOUBTS),
    (InstrumentKind, words.INSTRUMENT_KINDS),
    (ParticipantsKnown, words.PARTICIPANTS_KNOWN),
    (Route, words.ROUTES),
    (LanguageRule, words.LANGUAGE_RULES),
    (DualCriminalityRule, words.DUAL_CRIMINALITY),
    (OffenceGate, words.OFFENCE_GATES),
    (Applies, words.APPLIES),
    (Function, FUNCTIONS),
    (Function, words.FUNCTION_ARTICLES),
    (Origin, words.ORIGINS),
    (ChannelKind, words.CHANNEL_KINDS),
    (Family, words.FAMILIES),
]


@pytest.mark.parametrize(("codes", "table"), TABLES, ids=lambda one: getattr(one, "__name__", ""))
def test_every_code_has_words_and_no_words_are_left_over(codes: type[StrEnum], table: dict[str, object]) -> None:
    assert {str(code) for code in table} == {one.value for one in codes}


def test_every_bond_has_a_sign_of_its_own() -> None:
    assert len(set(SIGNS.values())) == len(Bond)
