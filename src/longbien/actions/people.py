"""Authorities, people, seats and tokens: what the operator of the node sets up. Each is a record of the journal."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from longbien.actions.journal import write_row
from longbien.core.canonical import is_line
from longbien.core.errors import MayNotDoThisNow
from longbien.core.journal.records import JournalRecord
from longbien.data.models import ApiToken, Authority, Person, Seat

USERNAME = r"[\w.@+-]{1,150}"
LONGEST_NAME = 200  # as persons of acts have it (spec/exchange.md)


class WrongEntry(MayNotDoThisNow):
    """What the operator typed cannot be kept; `detail` says which field and what to do."""

    code = "wrong_person_entry"


def add_authority(*, code: str, name: str, functions: Sequence[str], node: str) -> Authority:
    """Add an authority of our own State, or return the one that bears the code with name and functions renewed."""
    authority, _ = Authority.objects.update_or_create(
        node=node, code=code, defaults={"name": name, "functions": list(functions), "is_ours": True}
    )
    return authority


@transaction.atomic
def add_person(
    *,
    username: str,
    display_name: str,
    password: str,
    now: datetime,
    language: str = "",
    seats: Sequence[tuple[str, str]] = (),
) -> Person:
    """
    Add someone who may sign in, with seats given as (code of the authority, role); all of it or nothing.

    Raises:
        WrongEntry: the username is taken, a name cannot be shown, the password is too weak; no such language,
            authority or role.
    """
    _require_names(username=username, display_name=display_name, language=language)
    if Person.objects.filter(username=username).exists():
        raise WrongEntry(f"username: {username} is taken; choose another")
    person = Person(username=username, display_name=display_name, language=language)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise WrongEntry("password: " + " ".join(error.messages)) from error
    person.set_password(password)
    person.save()
    _note(what="person.added", person=username, now=now)
    for authority_code, role in seats:
        seat_person(username=username, authority_code=authority_code, role=role, now=now)
    return person


@transaction.atomic
def lock_person(*, username: str, now: datetime) -> None:
    """End every way in for a person at once: password, passkeys, open sessions, tokens. Raises: WrongEntry."""
    person = _person(username)
    person.is_active = False
    person.save(update_fields=["is_active"])
    ApiToken.objects.filter(person=person, revoked_at__isnull=True).update(revoked_at=now)
    _note(what="person.locked", person=username, now=now)


@transaction.atomic
def unlock_person(*, username: str, now: datetime) -> None:
    """Let a person sign in again; tokens stay revoked. Raises: WrongEntry."""
    person = _person(username)
    person.is_active = True
    person.save(update_fields=["is_active"])
    _note(what="person.unlocked", person=username, now=now)


@transaction.atomic
def reset_second_factor(*, username: str, now: datetime) -> None:
    """Forget the second factors of a person who lost them; the next sign-in sets up a new one. Raises: WrongEntry."""
    Authenticator.objects.filter(user=_person(username)).delete()
    _note(what="person.factor_reset", person=username, now=now)


@transaction.atomic
def seat_person(*, username: str, authority_code: str, role: str, now: datetime) -> Seat:
    """
    Give a person a role in one of our authorities, from now on.

    Raises:
        WrongEntry: no such person, authority or role.
    """
    if role not in Seat.Role.values:
        raise WrongEntry(f"role: {role} is not one of {', '.join(Seat.Role.values)}")
    person, authority = _person(username), _authority(authority_code)
    seat, _ = Seat.objects.update_or_create(
        person=person, authority=authority, role=role, defaults={"until_at": None}, create_defaults={"from_at": now}
    )
    _note(what="seat.given", person=username, now=now, authority=authority_code, note=role)
    return seat


@transaction.atomic
def end_seat(*, username: str, authority_code: str, role: str, now: datetime) -> None:
    """Take a role from a person, from now on. Raises: WrongEntry when the person does not hold it."""
    held = Seat.objects.filter(
        person=_person(username), authority=_authority(authority_code), role=role, until_at__isnull=True
    )
    if not held.update(until_at=now):
        raise WrongEntry(f"role: {username} does not sit in {authority_code} as {role}")
    _note(what="seat.ended", person=username, now=now, authority=authority_code, note=role)


@transaction.atomic
def create_token(*, username: str, authority_code: str, label: str, days: int, now: datetime) -> tuple[ApiToken, str]:
    """
    Make a token for a case system that acts as this person in this authority.

    Returns: the row, and the secret, which is shown once and kept nowhere.

    Raises:
        WrongEntry: no such person or authority, or the person has no seat there: such a token would open nothing.
    """
    person, authority = _person(username), _authority(authority_code)
    if not Seat.objects.filter(person=person, authority=authority, until_at__isnull=True).exists():
        raise WrongEntry(f"authority: {username} has no seat in {authority_code}; give one with `longbien person seat`")
    secret = "longbien_" + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        person=person,
        authority=authority,
        label=label,
        secret_sha256=hashlib.sha256(secret.encode()).hexdigest(),
        made_at=now,
        until_at=now + timedelta(days=days),
    )
    _note(what="token.made", person=username, now=now, authority=authority_code, note=label)
    return token, secret


@transaction.atomic
def revoke_token(*, label: str, now: datetime) -> int:
    """Revoke every live token of that label; return how many."""
    live = list(ApiToken.objects.filter(label=label, revoked_at__isnull=True).select_related("person", "authority"))
    for token in live:
        _note(what="token.revoked", person=token.person.username, now=now, authority=token.authority.code, note=label)
    return ApiToken.objects.filter(pk__in=[token.pk for token in live]).update(revoked_at=now)


def _require_names(*, username: str, display_name: str, language: str) -> None:
    if not re.fullmatch(USERNAME, username):
        raise WrongEntry(f"username: {username!r} has other characters than letters, digits and . _ - @ +")
    if not is_line(display_name, limit=LONGEST_NAME) or display_name != display_name.strip():
        raise WrongEntry(f"name: write the name that acts bear, one line of at most {LONGEST_NAME} characters")
    languages = [code for code, _ in settings.LANGUAGES]
    if language and language not in languages:
        raise WrongEntry(f"language: {language} is not one of {', '.join(languages)}")


def _person(username: str) -> Person:
    person = Person.objects.filter(username=username).first()
    if person is None:
        raise WrongEntry(f"username: nobody is called {username}; see `longbien person list`")
    return person


def _authority(code: str) -> Authority:
    authority = Authority.objects.filter(code=code, is_ours=True).first()
    if authority is None:
        ours = Authority.objects.filter(is_ours=True).order_by("code").values_list("code", flat=True)
        raise WrongEntry(f"authority: {code} is not one of ours: {', '.join(ours)}")
    return authority


def _note(*, what: str, person: str, now: datetime, authority: str | None = None, note: str = "") -> None:
    """Write what the operator did into the journal; a node has its authorities before it has people."""
    ours = Authority.objects.filter(is_ours=True).first()
    if ours is not None:
        line = " ".join(f"{person} {note}".split())[:400]
        write_row(record=JournalRecord(node=ours.node, what=what, at=now, authority=authority, note=line))
