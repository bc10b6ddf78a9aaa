"""Who may sit in which chair now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.core.officers import Officer
from longbien.core.permissions import CHILD_PROTECTION
from longbien.data.models import Authority, Person, Seat


def officers(*, person: Person, now: datetime) -> list[Officer]:
    """Return one officer per authority in which the person holds a seat now, ordered by authority name."""
    sisters = Authority.objects.filter(is_ours=True, node=OuterRef("authority__node"))
    seats = (
        Seat.objects.filter(person=person, from_at__lte=now, authority__is_ours=True)
        .filter(Q(until_at__isnull=True) | Q(until_at__gt=now))
        .select_related("authority")
        .annotate(children_elsewhere=Exists(seated_for_children(authority_id=OuterRef("authority_id"))))
        .annotate(has_sisters=Exists(sisters.exclude(pk=OuterRef("authority_id"))))
    )
    held: dict[int, Officer] = {}
    for seat in seats:
        known = held.get(seat.authority_id) or _without_role(
            person=person,
            authority=seat.authority,
            children_elsewhere=seat.children_elsewhere,
            has_sisters=seat.has_sisters,
        )
        held[seat.authority_id] = replace(known, roles=known.roles | {seat.role})
    return sorted(held.values(), key=lambda one: one.authority_name)


def officer_in(*, person: Person, authority_code: str, now: datetime) -> Officer | None:
    """Return the person as officer of that authority, or None: no seat there now."""
    return next((o for o in officers(person=person, now=now) if o.authority_code == authority_code), None)


def officer_named(*, username: str, authority_code: str, now: datetime) -> Officer | None:
    """Return the person of that name as officer of that authority, or None."""
    person = Person.objects.filter(username=username, is_active=True).first()
    return officer_in(person=person, authority_code=authority_code, now=now) if person else None


def seated_for_children(*, authority_id: int | OuterRef) -> QuerySet[Seat]:
    """
    Return the seats for cases of children in an authority.

    A seat with an end does not count: it must not leave such requests to nobody on the day it ends. Nor does that of
    somebody who may not sign in.
    """
    return Seat.objects.filter(
        authority_id=authority_id, role=CHILD_PROTECTION, until_at__isnull=True, person__is_active=True
    )


def _without_role(*, person: Person, authority: Authority, children_elsewhere: bool, has_sisters: bool) -> Officer:
    return Officer(
        person_id=person.pk,
        name=person.display_name or person.username,
        authority_id=authority.pk,
        authority_code=authority.code,
        authority_name=authority.name,
        node=authority.node,
        roles=frozenset(),
        children_elsewhere=children_elsewhere,
        has_sisters=has_sisters,
    )
