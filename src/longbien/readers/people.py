"""Who may sit in which chair now."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.core.officers import Officer
from longbien.core.permissions import CHILD_PROTECTION
from longbien.data.models import Authority, Person, Seat


def officers(*, person: Person, now: datetime) -> list[Officer]:
    """Return one officer per authority in which the person holds a seat now, ordered by authority name."""
    seats = (
        Seat.objects.filter(person=person, from_at__lte=now, authority__is_ours=True)
        .filter(Q(until_at__isnull=True) | Q(until_at__gt=now))
        .select_related("authority")
        .annotate(children_elsewhere=Exists(seated_for_children(authority_id=OuterRef("authority_id"))))
    )
    roles: dict[int, set[str]] = {}
    authorities: dict[int, Authority] = {}
    elsewhere: dict[int, bool] = {}
    for seat in seats:
        roles.setdefault(seat.authority_id, set()).add(seat.role)
        authorities[seat.authority_id] = seat.authority
        elsewhere[seat.authority_id] = seat.children_elsewhere
    return [
        _officer(
            person=person,
            authority=authority,
            roles=frozenset(roles[number]),
            children_elsewhere=elsewhere[number],
        )
        for number, authority in sorted(authorities.items(), key=lambda pair: pair[1].name)
    ]


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


def _officer(*, person: Person, authority: Authority, roles: frozenset[str], children_elsewhere: bool) -> Officer:
    return Officer(
        person_id=person.pk,
        name=person.display_name or person.username,
        authority_id=authority.pk,
        authority_code=authority.code,
        authority_name=authority.name,
        node=authority.node,
        roles=roles,
        children_elsewhere=children_elsewhere,
    )
