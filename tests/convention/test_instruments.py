"""What the instruments say: how they enter into force, what they cover, which choices they leave."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.convention import load
from longbien.convention.statements import Cover, EntryRule
from longbien.convention.words import (
    DualCriminalityRule,
    InstrumentKind,
    LanguageRule,
    OffenceGate,
    Route,
    Verification,
)


def cover(instrument_id: str, group: str) -> Cover:
    return next(one for one in load().instrument(instrument_id=instrument_id).covers if group in one.kinds)


def test_the_convention_enters_into_force_90_days_after_the_40th_instrument() -> None:
    assert load().instrument(instrument_id="uncc-2024").entry == EntryRule(
        article="65",
        instruments_needed=40,
        days=90,
        later_days=30,
        organisations_count=False,
        denunciation_months=12,
        verification=Verification.MEMORY,
        source="recalled",
        corroborated=True,
    )


@pytest.mark.parametrize(
    ("instrument_id", "first", "later"),
    [
        ("budapest-2001", (5, 0, 3), (0, 3)),
        ("budapest-protocol-2003", (5, 0, 3), (0, 3)),
        ("budapest-protocol-2022", (5, 0, 3), (0, 3)),
        ("untoc-2000", (40, 90, 0), (30, 0)),
        ("uncac-2003", (30, 90, 0), (30, 0)),
        ("european-mla-1959", (3, 90, 0), (90, 0)),
        ("european-mla-protocol-1978", (3, 90, 0), (90, 0)),
        ("european-mla-protocol-2001", (3, 0, 3), (0, 3)),
        ("malabo-2014", (15, 30, 0), (30, 0)),
        ("arab-2010", (7, 30, 0), (30, 0)),
    ],
)
def test_every_treaty_has_its_own_rule(instrument_id: str, first: tuple[int, int, int], later: tuple[int, int]) -> None:
    rule = load().instrument(instrument_id=instrument_id).entry

    assert rule is not None
    assert (rule.instruments_needed, rule.days, rule.months) == first
    assert (rule.later_days, rule.later_months) == later
    assert rule.first_of_month is (rule.months > 0)


def test_the_scope_gate_of_the_convention_is_written_measure_by_measure() -> None:
    assert {group: cover("uncc-2024", group).offences for group in ("preserve.*", "contact.*", "mla.*", "ext.*")} == {
        "preserve.*": OffenceGate.CONVENTION_OFFENCES_AND_SERIOUS_CRIMES,
        "contact.*": OffenceGate.CONVENTION_OFFENCES_AND_SERIOUS_CRIMES,
        "mla.*": OffenceGate.CONVENTION_OFFENCES_AND_ELECTRONIC_EVIDENCE,
        "ext.*": OffenceGate.CONVENTION_OFFENCES,
    }


def test_preservation_does_not_wait_for_dual_criminality() -> None:
    assert cover("uncc-2024", "preserve.*") == Cover(
        kinds=("preserve.*",),
        articles=("42",),
        offences=OffenceGate.CONVENTION_OFFENCES_AND_SERIOUS_CRIMES,
        route=Route.NETWORK_24_7,
        languages=LanguageRule.NOTIFIED,
        dual_criminality=DualCriminalityRule.NOT_A_CONDITION,
        verification=Verification.MEMORY,
        source="recalled",
    )


def test_the_rules_on_legal_assistance_give_way_to_a_treaty_between_both() -> None:
    assert {
        one.id: {cover.gives_way for cover in one.covers if cover.gives_way}
        for one in load().instruments
        if any(cover.gives_way for cover in one.covers)
    } == {"uncc-2024": {"40(7)"}, "budapest-2001": {"27(1)"}, "untoc-2000": {"18(7)"}, "uncac-2003": {"46(7)"}}
    assert [one.id for one in load().instruments if one.is_mla_treaty] == [
        "european-mla-1959",
        "european-mla-protocol-1978",
        "european-mla-protocol-2001",
    ]


def test_the_convention_leaves_five_choices() -> None:
    assert {one.id: one.article for one in load().instrument(instrument_id="uncc-2024").options} == {
        "limits_misuse_of_devices": "11(3)",
        "limits_realtime_offences": "23(3)(a)",
        "closed_networks": "23(3)(b)",
        "dual_criminality_for_preservation": "42(5)",
        "no_arbitration": "63(3)",
    }


def test_the_treaty_of_medellin_only_carries_what_rests_on_another() -> None:
    medellin = load().instrument(instrument_id="medellin-2019")

    assert (medellin.carries_requests, medellin.covers, medellin.in_force_on) == (False, (), date(2022, 5, 9))


def test_protocols_name_the_treaty_they_belong_to() -> None:
    assert {one.id: one.parent for one in load().instruments if one.kind is InstrumentKind.PROTOCOL} == {
        "budapest-protocol-2003": "budapest-2001",
        "budapest-protocol-2022": "budapest-2001",
        "european-mla-protocol-1978": "european-mla-1959",
        "european-mla-protocol-2001": "european-mla-1959",
    }


def test_nothing_of_an_instrument_claims_more_than_memory_unless_a_source_was_read() -> None:
    seen = {
        (one.id, part.source)
        for one in load().instruments
        for part in (*one.covers, *one.options, *((one.entry,) if one.entry else ()))
        if part.verification is not Verification.MEMORY
    }

    assert seen == {
        ("uncc-2024", "arabic-copy"),
        ("budapest-protocol-2022", "nl-treaty-bank"),
        ("arab-2010", "arab-final-clauses"),
    }
