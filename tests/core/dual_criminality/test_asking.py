"""Whether dual criminality is asked for at all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product

import pytest

from core.dual_criminality.laws import ON, recorded_laws
from longbien.convention.loader import load
from longbien.convention.national.words import Known
from longbien.convention.register.values import Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, Precision
from longbien.convention.statements import Cover
from longbien.convention.types import fits
from longbien.convention.words import DualCriminalityRule, Family
from longbien.core.dual_criminality import Asked, Asks, asked

PRESERVATION = tuple(kind for kind in load().kinds if kind.family is Family.PRESERVATION)


def reservation(*, option: str = "dual_criminality_for_preservation", article: str = "42(5)") -> Fact:
    day = date(2026, 2, 20)
    return Fact(
        id="uncc-2024.XBB.reservation",
        instrument="uncc-2024",
        participant="XBB",
        deed=Deed.RESERVATION,
        happened=Dating(from_on=day, until_on=date(2026, 2, 21), precision=Precision.DAY),
        confidence=Confidence.HIGH,
        attestations=(),
        known_at=datetime(2026, 3, 1, tzinfo=UTC),
        effects=(Effect(article=article, option=option),),
    )


def cover_of(instrument: str, kind: str) -> Cover:
    covers = load().instrument(instrument_id=instrument).covers
    return next(one for one in covers if any(fits(kind_id=kind, group=group) for group in one.kinds))


def ask(kind: str, **more: object) -> Asked:
    return asked(kind=load().kind(kind_id=kind), **more)  # type: ignore[arg-type]  # named arguments of `asked`


@pytest.mark.parametrize("setting", Known)
def test_preservation_never_waits_for_dual_criminality_whatever_the_state_has_set(setting: Known) -> None:
    assert ask("preserve.request", setting=setting) == Asked(answer=Asks.NO, article="42(4)")


def test_whoever_reserved_it_may_refuse_preservation_for_another_offence() -> None:
    answer = ask("preserve.request", reservation=reservation(), offence_is_convention_offence=False)

    assert answer == Asked(answer=Asks.OPTIONAL, article="42(5)", facts=("uncc-2024.XBB.reservation",))


def test_nobody_may_refuse_preservation_for_an_offence_of_the_convention() -> None:
    answer = ask("preserve.request", reservation=reservation(), offence_is_convention_offence=True)

    assert answer == Asked(answer=Asks.NO, article="42(4)")


def test_with_a_reservation_it_has_to_be_known_whose_offence_it_is() -> None:
    answer = ask("preserve.request", reservation=reservation())

    assert answer == Asked(answer=Asks.UNKNOWN, article="42(5)", facts=("uncc-2024.XBB.reservation",))


def test_a_reservation_that_nobody_has_read_is_unknown() -> None:
    unread = reservation(option="unknown", article="42")

    answer = ask("preserve.request", reservation=unread, offence_is_convention_offence=False)

    assert answer == Asked(answer=Asks.UNKNOWN, article="42", facts=("uncc-2024.XBB.reservation",))


def test_a_reservation_on_something_else_changes_nothing() -> None:
    other = reservation(option="no_arbitration", article="63(3)")

    answer = ask("preserve.request", reservation=other, offence_is_convention_offence=False)

    assert answer == Asked(answer=Asks.NO, article="42(4)")


def test_preservation_can_never_be_made_to_require_it() -> None:
    covers = tuple(one for instrument in load().instruments for one in instrument.covers)
    originals = (None, *(Asked(answer=one) for one in Asks))
    worlds = product(PRESERVATION, (None, *covers), (None, reservation()), (None, True, False), Known, originals)

    answers = {
        asked(
            kind=kind,
            cover=cover,
            reservation=reserved,
            offence_is_convention_offence=own,
            setting=setting,
            original=original,
        ).answer
        for kind, cover, reserved, own, setting, original in worlds
    }

    assert {one.dual_criminality for one in covers} >= {DualCriminalityRule.REQUIRED}
    assert answers == {Asks.NO, Asks.OPTIONAL, Asks.UNKNOWN}


def test_a_reservation_of_another_treaty_names_that_treatys_article() -> None:
    answer = ask(
        "preserve.request",
        cover=cover_of("budapest-2001", "preserve.request"),
        reservation=reservation(article="29(4)"),
        offence_is_convention_offence=False,
    )

    assert answer == Asked(answer=Asks.OPTIONAL, article="29(4)", facts=("uncc-2024.XBB.reservation",))


def test_another_treaty_may_leave_preservation_open_to_refusal() -> None:
    cover = cover_of("untoc-2000", "preserve.request")

    assert ask("preserve.request", cover=cover) == Asked(answer=Asks.OPTIONAL, article="18")
    assert ask("preserve.request", cover=cover, setting=Known.YES) == Asked(answer=Asks.OPTIONAL, article="18")
    assert ask("preserve.request", cover=cover, setting=Known.NO) == Asked(answer=Asks.NO, article="18")


def test_an_extension_stands_as_the_preservation_it_prolongs() -> None:
    original = Asked(answer=Asks.OPTIONAL, article="42(5)", facts=("uncc-2024.XBB.reservation",))

    assert ask("preserve.extension", original=original) == original
    assert ask("preserve.extension") == Asked(answer=Asks.NO, article="42(4)")


@pytest.mark.parametrize(
    ("setting", "answer"), [(Known.YES, Asks.YES), (Known.NO, Asks.NO), (Known.UNKNOWN, Asks.OPTIONAL)]
)
def test_legal_assistance_is_what_the_requested_state_has_set(setting: Known, answer: Asks) -> None:
    assert ask("mla.stored_data", setting=setting) == Asked(answer=answer, article="40(8)")


def test_a_treaty_that_governs_has_its_own_rule() -> None:
    european = cover_of("european-mla-1959", "mla.documents")
    arab = cover_of("arab-2010", "mla.documents")

    assert ask("mla.documents", cover=european, setting=Known.YES) == Asked(answer=Asks.NO, article="1, 3, 7")
    assert ask("mla.documents", cover=arab) == Asked(answer=Asks.UNKNOWN, article="32, 34")


def test_extradition_requires_it_and_a_state_may_do_without() -> None:
    assert ask("ext.request") == Asked(answer=Asks.YES, article="37(1)")
    assert ask("ext.request", setting=Known.YES) == Asked(answer=Asks.YES, article="37(1)")
    assert ask("ext.request", setting=Known.NO) == Asked(answer=Asks.OPTIONAL, article="37(2)")


def test_extradition_under_another_treaty_requires_it_without_exception() -> None:
    cover = cover_of("budapest-2001", "ext.request")

    assert ask("ext.request", cover=cover, setting=Known.NO) == Asked(answer=Asks.YES, article="24")


def test_a_notice_helps_nobody_by_itself() -> None:
    answer = ask("mla.withdrawal", setting=Known.YES, cover=cover_of("untoc-2000", "mla.withdrawal"))

    assert answer == Asked(answer=Asks.NO)


def test_what_repeats_a_request_stands_as_the_request_does() -> None:
    original = Asked(answer=Asks.YES, article="40(8)")

    assert ask("mla.oral_urgent", original=original) == original
    assert ask("mla.oral_urgent") == Asked(answer=Asks.UNKNOWN)


def test_an_agreement_has_to_be_read() -> None:
    assert ask("joint.investigation", setting=Known.NO).answer is Asks.UNKNOWN


@pytest.mark.parametrize(
    ("setting", "answer"), [(Known.YES, Asks.YES), (Known.NO, Asks.NO), (Known.UNKNOWN, Asks.UNKNOWN)]
)
def test_what_the_law_is_silent_on_is_unknown_until_the_state_says(setting: Known, answer: Asks) -> None:
    assert ask("le.inquiry", setting=setting).answer is answer


def test_the_setting_of_a_state_is_recorded_with_its_law() -> None:
    laws = recorded_laws()

    assert laws["XBB"].asks_dual_criminality(on=ON) is Known.YES
    assert laws["XAA"].asks_dual_criminality(on=ON) is Known.UNKNOWN


def test_every_kind_has_an_answer() -> None:
    answers = {asked(kind=kind).answer for kind in load().kinds}

    assert answers == set(Asks)


@pytest.mark.parametrize("kind", ["preserve.request", "preserve.location_query"])
def test_a_treaty_whose_grounds_are_known_and_do_not_have_it_never_asks_for_it(kind: str) -> None:
    cover = cover_of("arab-2010", kind)

    assert ask(kind, cover=cover, refusable=False, setting=Known.YES) == Asked(answer=Asks.NO, article="37")
    assert ask(kind, cover=cover, setting=Known.YES) == Asked(answer=Asks.OPTIONAL, article="37")


@pytest.mark.parametrize(
    ("setting", "answer"),
    [
        (Known.YES, Asked(answer=Asks.OPTIONAL)),
        (Known.NO, Asked(answer=Asks.NO, is_raised=False)),
        (Known.UNKNOWN, Asked(answer=Asks.UNKNOWN, is_raised=False)),
    ],
)
def test_an_unread_basis_raises_no_question_for_preservation_unless_the_state_asks_at_home(
    setting: Known, answer: Asked
) -> None:
    found = {ask(kind, unread=True, setting=setting) for kind in ("preserve.request", "preserve.extension")}

    assert found == {answer}
    assert ask("mla.stored_data", unread=True, setting=setting) == Asked(answer=Asks.UNKNOWN)


def test_a_notice_helps_nobody_by_itself_whatever_it_rests_on() -> None:
    assert ask("preserve.risk_notice", unread=True, setting=Known.YES) == Asked(answer=Asks.NO)


def test_an_extension_whose_original_is_not_here_stands_as_its_own_treaty_says() -> None:
    answer = ask("preserve.extension", cover=cover_of("untoc-2000", "preserve.extension"))

    assert answer == Asked(answer=Asks.OPTIONAL, article="18")
