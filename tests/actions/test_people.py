"""What the operator sets up: people, seats, tokens, and how each is taken away again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from longbien.actions.people import (
    WrongEntry,
    add_person,
    create_token,
    end_seat,
    lock_person,
    revoke_token,
    seat_person,
    unlock_person,
)
from longbien.data.models import ApiToken, JournalRow, Person
from longbien.readers.people import officer_in, officers
from offices import Office
from people import NOW

LATER = NOW + timedelta(hours=1)


GOOD = "correct horse battery"


def added(password: str = GOOD) -> Person:
    return add_person(username="ilse", display_name="Ilse Varga", password=password, now=NOW)


def test_a_person_without_a_seat_is_no_officer(office: Office) -> None:
    assert officers(person=added(), now=LATER) == []


def test_a_seat_counts_from_the_moment_it_is_given_until_it_ends(office: Office) -> None:
    person = added()
    seat_person(username="ilse", authority_code="nca", role="duty_officer", now=NOW)
    end_seat(username="ilse", authority_code="nca", role="duty_officer", now=LATER)

    def roles(at) -> frozenset[str] | None:
        found = officer_in(person=person, authority_code="nca", now=at)
        return found.roles if found else None

    assert [roles(NOW - timedelta(seconds=1)), roles(NOW), roles(LATER)] == [None, frozenset({"duty_officer"}), None]


def test_a_seat_in_one_authority_is_none_in_another(office: Office) -> None:
    person = added()
    seat_person(username="ilse", authority_code="ffu", role="duty_officer", now=NOW)

    assert officer_in(person=person, authority_code="nca", now=LATER) is None


@pytest.mark.parametrize("password", ["short", "password1234"])
def test_a_weak_password_is_not_taken(office: Office, password: str) -> None:
    with pytest.raises(WrongEntry, match="password"):
        added(password=password)
    assert not Person.objects.filter(username="ilse").exists()


def test_whoever_is_locked_out_has_no_way_in_left(office: Office) -> None:
    added()
    seat_person(username="ilse", authority_code="nca", role="duty_officer", now=NOW)
    create_token(username="ilse", authority_code="nca", label="case system", days=9, now=NOW)
    lock_person(username="ilse", now=LATER)

    assert not Person.objects.get(username="ilse").is_active
    assert ApiToken.objects.get().revoked_at == LATER

    unlock_person(username="ilse", now=LATER)
    assert Person.objects.get(username="ilse").is_active
    assert ApiToken.objects.get().revoked_at == LATER


def test_the_secret_of_a_token_is_kept_nowhere(office: Office) -> None:
    added()
    seat_person(username="ilse", authority_code="nca", role="duty_officer", now=NOW)
    token, secret = create_token(username="ilse", authority_code="nca", label="case system", days=9, now=NOW)

    assert secret not in str(vars(token))
    assert revoke_token(label="case system", now=LATER) == 1
    assert revoke_token(label="case system", now=LATER) == 0


def test_everything_the_operator_does_with_people_is_in_the_journal(office: Office) -> None:
    JournalRow.objects.all().delete()
    added()
    seat_person(username="ilse", authority_code="nca", role="overseer", now=NOW)
    create_token(username="ilse", authority_code="nca", label="x", days=1, now=NOW)
    revoke_token(label="x", now=NOW)
    end_seat(username="ilse", authority_code="nca", role="overseer", now=NOW)
    lock_person(username="ilse", now=NOW)

    assert list(JournalRow.objects.order_by("id").values_list("what", flat=True)) == [
        "person.added",
        "seat.given",
        "token.made",
        "token.revoked",
        "seat.ended",
        "person.locked",
    ]


@pytest.mark.parametrize(
    ("username", "authority", "role"), [("no", "nca", "overseer"), ("ilse", "no", "overseer"), ("ilse", "nca", "king")]
)
def test_a_seat_for_nobody_nowhere_or_nothing_is_refused(
    office: Office, username: str, authority: str, role: str
) -> None:
    added()

    with pytest.raises(WrongEntry):
        seat_person(username=username, authority_code=authority, role=role, now=NOW)
    with pytest.raises(WrongEntry):
        end_seat(username=username, authority_code=authority, role=role, now=NOW)
