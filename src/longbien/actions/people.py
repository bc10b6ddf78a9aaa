"""Authorities, people, seats and tokens: what the operator of the node sets up."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from longbien.core.errors import MayNotDoThisNow
from longbien.data.models import ApiToken, Authority, Person, Seat


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
def add_person(*, username: str, display_name: str, password: str, language: str = "") -> Person:
    """
    Add someone who may sign in.

    Raises:
        WrongEntry: the username is taken, or the password is too weak.
    """
    if Person.objects.filter(username=username).exists():
        raise WrongEntry(f"username: {username} is taken; choose another")
    person = Person(username=username, display_name=display_name, language=language)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise WrongEntry("password: " + " ".join(error.messages)) from error
    person.set_password(password)
    person.save()
    return person


@transaction.atomic
def seat_person(*, username: str, authority_code: str, role: str, now: datetime) -> Seat:
    """
    Give a person a role in one of our authorities, from now on.

    Raises:
        WrongEntry: no such person, authority or role.
    """
    if role not in Seat.Role.values:
        raise WrongEntry(f"role: {role} is not one of {', '.join(Seat.Role.values)}")
    person = Person.objects.filter(username=username).first()
    if person is None:
        raise WrongEntry(f"username: nobody is called {username}; see `longbien person list`")
    authority = Authority.objects.filter(code=authority_code, is_ours=True).first()
    if authority is None:
        raise WrongEntry(f"authority: {authority_code} is not one of ours")
    seat, _ = Seat.objects.update_or_create(
        person=person, authority=authority, role=role, defaults={"until_at": None}, create_defaults={"from_at": now}
    )
    return seat


def create_token(*, username: str, authority_code: str, label: str, days: int, now: datetime) -> tuple[ApiToken, str]:
    """
    Make a token for a case system that acts as this person in this authority.

    Returns: the row, and the secret, which is shown once and kept nowhere.

    Raises:
        WrongEntry: no such person or authority.
    """
    person = Person.objects.filter(username=username).first()
    authority = Authority.objects.filter(code=authority_code, is_ours=True).first()
    if person is None or authority is None:
        raise WrongEntry("username or authority: not known here")
    secret = "longbien_" + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        person=person,
        authority=authority,
        label=label,
        secret_sha256=hashlib.sha256(secret.encode()).hexdigest(),
        made_at=now,
        until_at=now + timedelta(days=days),
    )
    return token, secret


def revoke_token(*, label: str, now: datetime) -> int:
    """Revoke every live token of that label; return how many."""
    return ApiToken.objects.filter(label=label, revoked_at__isnull=True).update(revoked_at=now)
