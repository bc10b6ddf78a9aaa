"""The register as shipped says what its sources say."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from itertools import pairwise

from longbien.convention import load
from longbien.convention.register.checks import check_against_law
from longbien.convention.register.loader import load_register
from longbien.convention.register.values import Claim, Dating, Fact
from longbien.convention.register.words import (
    CONSENT,
    ClaimSubject,
    Confidence,
    Deed,
    ParticipantKind,
    Precision,
    Standing,
    Trust,
)

HANOI = (date(2025, 10, 25), date(2025, 10, 27))


def facts(deed: Deed) -> list[Fact]:
    return [one for one in load_register().facts if one.instrument == "uncc-2024" and one.deed is deed]


def test_every_member_of_the_united_nations_and_five_others_can_take_part() -> None:
    people = load_register().participants
    members = [one for one in people if one.group and one.kind is ParticipantKind.STATE]

    assert (len(people), len(members)) == (198, 193)
    assert Counter(one.group for one in members) == {"AFR": 54, "APG": 54, "LAC": 33, "WEO": 29, "EEG": 23}
    assert {one.code: one.kind.value for one in people if one not in members} == {
        "VAT": "observer_state",
        "PSE": "observer_state",
        "COK": "state",
        "NIU": "state",
        "EUE": "organisation",
    }


def test_the_european_union_has_27_members() -> None:
    union = next(one for one in load_register().participants if one.code == "EUE")

    assert (len(union.members), len(set(union.members)), union.territory, union.tile) == (27, 27, "EU", None)


def test_territories_are_those_of_cldr_and_no_two_are_the_same() -> None:
    territories = [one.territory for one in load_register().participants]

    assert [one for one in territories if len(one) != 2 or not one.isupper()] == []
    assert len(set(territories)) == 198


def test_every_state_has_a_tile_of_its_own_on_a_map_of_32_by_19() -> None:
    tiles = [one.tile for one in load_register().participants if one.tile is not None]

    assert len(tiles) == len(set(tiles)) == 197
    assert (min(x for x, _ in tiles), max(x for x, _ in tiles)) == (0, 31)
    assert (min(y for _, y in tiles), max(y for _, y in tiles)) == (0, 18)


def test_a_state_is_found_by_its_former_and_its_short_names() -> None:
    names = {other: one.code for one in load_register().participants for other in one.other_names}

    assert {name: names[name] for name in ("Burma", "Holland", "Turkey", "Ivory Coast", "Swaziland", "UK", "DPRK")} == {
        "Burma": "MMR",
        "Holland": "NLD",
        "Turkey": "TUR",
        "Ivory Coast": "CIV",
        "Swaziland": "SWZ",
        "UK": "GBR",
        "DPRK": "PRK",
    }


def test_76_signatures_are_on_record_of_which_one_is_of_unidentified_states() -> None:
    signatures = facts(Deed.SIGNATURE)
    unnamed = [one for one in signatures if not one.participant]

    assert len(signatures) == 76
    assert len({one.participant for one in signatures if one.participant}) == 75
    assert [(one.id, one.at_least, one.at_most) for one in unnamed] == [("uncc-2024.unidentified.signature", 2, 3)]


def test_72_signed_in_hanoi_in_two_days() -> None:
    in_hanoi = [one for one in facts(Deed.SIGNATURE) if one.place == "Hanoi"]

    assert len(in_hanoi) == 72
    assert [
        one.id for one in in_hanoi if not HANOI[0] <= one.happened.from_on < one.happened.until_on <= HANOI[1]
    ] == []
    assert Counter((one.happened.precision.value, one.happened.from_on.day) for one in in_hanoi) == {
        ("day", 25): 62,
        ("day", 26): 3,
        ("interval", 25): 7,
    }


def test_the_signatures_in_hanoi_add_up_by_region_as_reported() -> None:
    groups = {one.code: one.group for one in load_register().participants}

    assert Counter(groups[one.participant] for one in facts(Deed.SIGNATURE) if one.place == "Hanoi") == {
        "AFR": 21,
        "APG": 19,
        "EEG": 7,
        "LAC": 11,
        "WEO": 12,
        "REIO": 1,
        "": 1,
    }


def test_three_ratifications_eight_steps_and_six_absences_are_on_record() -> None:
    assert {one.participant: one.happened for one in facts(Deed.RATIFICATION)} == {
        "QAT": Dating(from_on=date(2026, 2, 1), until_on=date(2026, 3, 1), precision=Precision.MONTH),
        "VNM": Dating(from_on=date(2026, 2, 1), until_on=date(2026, 4, 11), precision=Precision.INTERVAL),
        "AZE": Dating(from_on=date(2026, 2, 23), until_on=date(2026, 5, 22), precision=Precision.INTERVAL),
    }
    assert Counter(one.participant for one in facts(Deed.DOMESTIC_STEP)) == {
        "AZE": 2,
        "EUE": 2,
        "RUS": 1,
        "KAZ": 1,
        "BLR": 1,
        "CRI": 1,
    }
    assert [one.participant for one in facts(Deed.NOT_SIGNED)] == ["USA", "NZL", "JPN", "ISR", "MEX", "UKR"]


def test_reservations_whose_text_was_not_seen_have_an_unknown_effect() -> None:
    reservations = facts(Deed.RESERVATION)

    assert [one.id for one in reservations] == [
        "uncc-2024.QAT.reservation",
        "uncc-2024.QAT.reservation.2",
        "uncc-2024.AZE.reservation",
    ]
    assert {effect.option for one in reservations for effect in one.effects} == {"unknown"}


def test_what_is_doubtful_is_marked_so() -> None:
    signatures = {one.participant: one.confidence for one in facts(Deed.SIGNATURE)}

    assert (signatures["POL"], signatures["URY"], signatures["IND"]) == (
        Confidence.HIGH,
        Confidence.MEDIUM,
        Confidence.LOW,
    )


def test_conflicting_claims_stand_side_by_side_and_one_is_followed() -> None:
    claims = [one for one in load_register().claims if one.instrument == "uncc-2024"]
    followed = {
        one.subject: one.figure
        for one in claims
        if one.standing is Standing.FOLLOWED and one.subject is not ClaimSubject.FINAL_CLAUSES
    }

    assert Counter(one.subject.value for one in claims) == {
        "signatures": 13,
        "ratifications": 4,
        "articles": 2,
        "ceremony": 2,
        "final_clauses": 2,
    }
    assert followed == {ClaimSubject.SIGNATURES: 72, ClaimSubject.RATIFICATIONS: 3, ClaimSubject.ARTICLES: 68}
    assert all(one.reason for one in claims)


def test_every_fact_and_claim_has_a_source_and_was_known_on_22_november_2026() -> None:
    register = load_register()

    known: list[Fact | Claim] = [*register.facts, *register.claims]

    assert [one.id for one in known if not one.attestations] == []
    assert {one.known_at for one in known} == {datetime(2026, 11, 22, tzinfo=UTC)}


def test_the_depositary_speaks_for_the_signatures_it_listed() -> None:
    poland, france = (next(one for one in facts(Deed.SIGNATURE) if one.participant == code) for code in ("POL", "FRA"))

    assert [one.trust for one in france.attestations] == [Trust.DEPOSITARY, Trust.GOVERNMENT]
    assert [one.trust for one in poland.attestations] == [Trust.GOVERNMENT]


def test_the_register_and_the_instruments_speak_of_the_same_things() -> None:
    assert check_against_law(register=load_register(), instruments=load().instruments) == ()


def test_participants_stand_in_the_order_of_their_names() -> None:
    names = [one.name.replace("ô", "o").replace("ü", "u") for one in load_register().participants]

    assert [pair for pair in pairwise(names) if pair[0] > pair[1]] == []


def test_the_register_is_read_once() -> None:
    assert load_register() is load_register()


def test_of_other_instruments_the_register_names_whom_its_sources_name() -> None:
    consents = Counter(one.instrument for one in load_register().facts if one.deed in CONSENT)

    assert consents == {
        "uncc-2024": 3,
        "budapest-2001": 66,
        "budapest-protocol-2003": 2,
        "budapest-protocol-2022": 3,
        "untoc-2000": 47,
        "uncac-2003": 26,
        "medellin-2019": 7,
        "european-mla-1959": 3,
        "european-mla-protocol-1978": 7,
        "european-mla-protocol-2001": 11,
        "malabo-2014": 1,
        "arab-2010": 10,
    }


def test_no_participant_consents_twice_to_an_instrument() -> None:
    consents = Counter((one.instrument, one.participant) for one in load_register().facts if one.deed in CONSENT)

    assert [pair for pair, number in consents.items() if number > 1] == []


def test_an_instrument_whose_participants_are_unknown_has_none_on_record() -> None:
    on_record = {one.instrument for one in load_register().facts}

    assert {one.id for one in load().instruments if one.participants_known == "unknown"} == {"bilateral", "reciprocity"}
    assert on_record == {one.id for one in load().instruments} - {"bilateral", "reciprocity"}
