"""A node that compared by the rule before: its consultations go on, and more is found to be the same."""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module

import pytest
from django.apps import apps

from longbien.actions.deconfliction import compare_identifiers, settle_deconfliction
from longbien.data.models import Concerned, Deconfliction, JournalRow, Request, RequestIdentifier
from longbien.readers.deconfliction import open_deconflictions, shared_identifiers
from offices import Office, instruments, office
from people import CORVANIA, NOW
from their_acts import ELEMENTS, opening

__all__ = ["instruments", "office"]

compare_anew = import_module("longbien.data.migrations.0011_compared_anew").compare_anew


def came(number: int, identifiers: str, *, node=None) -> Request:
    body = {"elements": {**ELEMENTS, "identifiers": identifiers}, "legal_basis": "uncc-2024", "follows": None}
    theirs = opening(number=number, body=body, **({"node": node} if node else {}))
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def as_before(kind: str, scheme: str, provider: str, value: str) -> str:
    return sha256("\n".join((kind, scheme, provider, value)).encode()).hexdigest()


def consulted_before(digest: str, kind: str, *requests: Request) -> None:
    """Lay down what an earlier release wrote of requests that name the same in the same letters."""
    Request.objects.update(identifiers_due=False)
    opened = Deconfliction.objects.create(digest=digest, kind=kind, opened_at=NOW)
    for one in requests:
        RequestIdentifier.objects.create(request=one, digest=digest, kind=kind, joined=True)
        Concerned.objects.create(deconfliction=opened, request=one, authority=one.authority, root=one.id, at=NOW)


def compare_all() -> None:
    compare_anew(apps, None)
    while compare_identifiers(now=NOW):
        pass


@pytest.mark.django_db
def test_a_consultation_goes_on_with_what_was_said(office: Office) -> None:
    central = office.officer("central_authority")
    one, other = came(1, "@Johnny at PhotoShare"), came(2, "@Johnny at photoshare", node=CORVANIA)
    third = came(3, "johnny at PhotoShare", node=CORVANIA)
    consulted_before(as_before("account", "", "photoshare", "@Johnny"), "account", one, other)
    said = Concerned.objects.get(request=one)
    settle_deconfliction(officer=central, request_id=one.id, concerned_id=said.pk, note="Same suspect.", now=NOW)

    compare_all()

    (shared,) = shared_identifiers(officer=central, request=one)
    assert (shared.concerned.note, {each.id for each in shared.requests}) == ("Same suspect.", {other.id, third.id})
    assert {each.request_id for each in open_deconflictions(officer=central)} == {other.id, third.id}
    assert JournalRow.objects.filter(what="identifier.shared").count() == 1  # the third joins, nobody twice


@pytest.mark.django_db
def test_two_consultations_on_the_same_become_one(office: Office) -> None:
    central = office.officer("central_authority")
    one = came(1, "IMEI 490154203237518\n4901542032375182")
    other = came(2, "490154203237518", node=CORVANIA)
    third = came(3, "4901542032375182", node=CORVANIA)
    consulted_before(as_before("device", "imei", "", "490154203237518"), "device", one, other)
    consulted_before(as_before("device", "imei", "", "4901542032375182"), "device", one, third)
    said = Concerned.objects.filter(request=one).latest("id")
    settle_deconfliction(officer=central, request_id=one.id, concerned_id=said.pk, note="One telephone.", now=NOW)

    compare_all()

    (shared,) = shared_identifiers(officer=central, request=one)
    assert (shared.concerned.note, {each.id for each in shared.requests}) == ("One telephone.", {other.id, third.id})
    assert (Deconfliction.objects.count(), Concerned.objects.count()) == (1, 3)


@pytest.mark.django_db
def test_what_did_not_change_stays_as_it_is(office: Office) -> None:
    one, other = came(1, "anna@mail.example"), came(2, "anna@mail.example", node=CORVANIA)
    while compare_identifiers(now=NOW):
        pass
    before = list(Concerned.objects.values_list("pk", "deconfliction__digest", "request").order_by("pk"))

    compare_all()

    assert list(Concerned.objects.values_list("pk", "deconfliction__digest", "request").order_by("pk")) == before
    assert {each[2] for each in before} == {one.id, other.id}
