"""Limits that travel with data, read from the act that brings them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from longbien.convention.safeguards import load_safeguards
from longbien.convention.safeguards.words import Passing, Retention
from longbien.core.officers import Officer
from longbien.core.safeguards.limits import Limits, ends_soon, limits_of, may_pass_on, may_use_otherwise
from longbien.core.safeguards.masking import MASK, kept_behind_masks, masked, sees_protected, without_protected
from people import NOW, officer

RULES = load_safeguards().limits
STRICT = Limits(
    purpose="Use at trial.",
    onward=Passing.CONSENT,
    other_use=Passing.CONSENT,
    retain_until_at=None,
    retention=Retention.CONFIRMED,
    confidential_until_at=None,
    handling="",
    words="",
)


def test_what_a_release_does_not_say_is_the_strict_rule() -> None:
    assert limits_of(body={}, rules=RULES, purpose="Use at trial.") == STRICT


@pytest.mark.parametrize("body", [{"onward": "perhaps"}, {"onward": True}, {"other_use": 7}, {"retention": None}])
def test_what_a_release_says_in_words_unknown_here_is_strict_too(body: dict[str, object]) -> None:
    assert limits_of(body=body, rules=RULES, purpose="Use at trial.") == STRICT


def test_the_last_day_is_over_as_it_begins() -> None:
    limits = limits_of(body={"retain_until": "2027-01-31"}, rules=RULES)

    assert not limits.retention_over(datetime(2027, 1, 30, 23, 59, 59, tzinfo=UTC))
    assert limits.retention_over(datetime(2027, 1, 31, tzinfo=UTC))


@given(st.datetimes(timezones=st.just(UTC)))
@example(datetime(1, 1, 15, tzinfo=UTC))
@example(datetime(9999, 12, 31, tzinfo=UTC))
def test_a_warning_comes_however_far_away_the_last_day_is(last_day: datetime) -> None:
    near = ends_soon(retain_until_at=last_day, now=NOW, warn_days=(30, 7))

    assert near is (last_day <= NOW + timedelta(days=30))


@pytest.mark.parametrize(
    ("onward", "to", "consented", "may"),
    [
        ("no", "XCC", True, False),
        ("consent", "XCC", False, False),
        ("consent", "XCC", True, True),
        ("yes", "XCC", False, True),
        ("no", "XBB", False, True),  # back to the State that supplied them
    ],
)
def test_passing_on_follows_the_supplier(onward: str, to: str, consented: bool, may: bool) -> None:
    assert may_pass_on(onward=onward, supplier="XBB", to=to, consented=consented) is may


def test_another_use_needs_consent_and_a_no_stays_one() -> None:
    answers = [may_use_otherwise(other_use=said, consented=given) for said in Passing for given in (False, True)]

    assert answers == [False, False, False, True, True, True]


def test_who_is_protected_stands_behind_a_mask() -> None:
    said = {"pseudonym": "Rose", "needs": "", "agreement": "Signed."}

    assert masked(kind_id="witness.relocation", elements=said) == {**said, "pseudonym": MASK}
    assert without_protected(kind_id="witness.relocation", elements=said) == {"agreement": "Signed."}
    assert masked(kind_id="preserve.request", elements=said) == said


def test_a_mask_that_comes_back_overwrites_nothing() -> None:
    kept = kept_behind_masks(
        kind_id="witness.relocation", said={"pseudonym": MASK, "agreement": "New."}, known={"pseudonym": "Rose"}
    )

    assert kept == {"pseudonym": "Rose", "agreement": "New."}


@pytest.mark.parametrize(
    ("role", "wrote", "sees"),
    [
        ("duty_officer", False, False),
        ("duty_officer", True, True),
        ("central_authority", False, True),
        ("supervisor", False, True),
        ("child_protection", False, True),
        ("overseer", False, False),
    ],
)
def test_who_sees_protected_persons(role: str, wrote: bool, sees: bool) -> None:
    person: Officer = officer(role=role)

    assert sees_protected(officer=person, wrote=wrote) is sees
