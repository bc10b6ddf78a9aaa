"""Values as bodies: what is written is read again, and nothing else is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from longbien.convention.register.values import Attestation, Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, Precision, Trust
from longbien.core.bodies import WrongBody, from_body, to_body
from longbien.core.directory.entries import (
    Channel,
    ChannelKind,
    DirectoryEntry,
    Function,
    OfficeHours,
    Origin,
)

DAY = Dating(from_on=date(2026, 3, 1), until_on=date(2026, 3, 2), precision=Precision.DAY)
FACT = Fact(
    id="uncc-2024.XAA.ratification",
    instrument="uncc-2024",
    participant="XAA",
    deed=Deed.RATIFICATION,
    happened=DAY,
    confidence=Confidence.HIGH,
    attestations=(
        Attestation(
            document="C.N.1.2026",
            publisher="United Nations",
            published=None,
            language="en",
            quotation="Ardenia",
            trust=Trust.DEPOSITARY,
        ),
    ),
    known_at=datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC),
    effects=(Effect(article="42(5)", option="unknown"),),
)
ENTRY = DirectoryEntry(
    id="XAA.mla",
    state="XAA",
    function=Function.MUTUAL_LEGAL_ASSISTANCE,
    name="Ministry of Justice",
    authority="",
    territory="",
    instruments=(),
    from_on=None,
    until_on=date(2030, 1, 1),
    languages=("en", "vi"),
    time_zone="Asia/Bangkok",
    hours=(OfficeHours(weekday=1, opens=time(8), closes=time(17, 30)),),
    channels=(Channel(kind=ChannelKind.EMAIL, value="mla@justice.example"),),
    keys=(),
    source="https://justice.example",
    origin=Origin.OWN,
    confirmed_on=None,
    known_at=datetime(2026, 3, 4, tzinfo=UTC),
)


@pytest.mark.parametrize("value", [FACT, replace(FACT, effective_on=date(2026, 5, 30), at_least=2, at_most=3), ENTRY])
def test_what_is_written_is_read_again(value: Fact | DirectoryEntry) -> None:
    assert from_body(type(value), json.loads(json.dumps(to_body(value)))) == value


def test_a_field_at_its_default_is_left_out() -> None:
    assert set(to_body(FACT)) == {
        *("id", "instrument", "participant", "deed", "happened", "confidence", "attestations", "known_at", "effects")
    }


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"deed": "signed"}, "deed: has to be one of signature, "),
        ({"deed": None}, "deed: has to be one of signature, "),
        ({"colour": "red"}, "colour: is no field that this release knows"),
        ({"at_least": "1"}, "at_least: has to be of the type int"),
        ({"at_least": True}, "at_least: has to be of the type int"),
        ({"articles": "42(5)"}, "articles: has to be a list"),
        ({"effects": [{"article": "42(5)"}]}, "effects.0.option: is missing"),
        ({"effects": ["42(5)"]}, "effects.0: has to be an object with fields"),
        ({"effective_on": "24 Jun 2026"}, "effective_on: has to be a day as 2026-11-22"),
        ({"known_at": "2026-03-04T05:06:07"}, "known_at: is a moment without a time zone"),
        ({"text": "a\x00b"}, "text: holds a character that cannot be kept"),
        ({"text": "a\ud800b"}, "text: holds a character that cannot be kept"),
    ],
)
def test_another_shape_is_refused_by_its_field(change: dict[str, object], said: str) -> None:
    with pytest.raises(WrongBody) as refused:
        from_body(Fact, {**to_body(FACT), **change})  # type: ignore[dict-item]

    assert refused.value.detail.startswith(said)


def test_a_missing_field_is_named() -> None:
    body = to_body(FACT)
    del body["happened"]

    with pytest.raises(WrongBody, match=r"^happened: is missing$"):
        from_body(Fact, body)


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(WrongBody, match=r"^the whole: has to be an object with fields$"):
        from_body(Fact, ["fact"])
