"""Two requests that name the same identifier: shown within an authority, a name and a number across authorities."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from longbien.actions.deconfliction import compare_identifiers, settle_deconfliction
from longbien.actions.errors import NotFound
from longbien.core.exchange.acts import Party
from longbien.data.models import Concerned, JournalRow, Request, RequestIdentifier
from longbien.readers.deconfliction import duplicates, more_deconflictions, open_deconflictions, shared_identifiers
from longbien.readers.oversight_life import life_figures
from offices import Office, protected_case
from people import CORVANIA, NOW
from their_acts import ELEMENTS, Theirs, opening


def came(number: int, *, to: str = "nca", node=None, **elements: object) -> Request:
    given = {"node": node} if node else {}
    body = {"elements": {**ELEMENTS, **elements}, "legal_basis": "uncc-2024", "follows": None}
    theirs: Theirs = opening(number=number, body=body, recipient=Party("XAA", to), **given)
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def protect(request: Request, *, authority) -> None:
    Request.objects.filter(id=request.id).update(case=protected_case(authority))


@pytest.fixture
def central(office: Office):
    return office.officer("central_authority")


def test_two_requests_of_one_authority_are_shown_to_each_other(office: Office, central) -> None:
    one, other = came(1), came(2, node=CORVANIA, identifiers="Anna@Mail.example")

    assert compare_identifiers(now=NOW) is False

    (shared,) = shared_identifiers(officer=central, request=one)
    assert ([each.id for each in shared.requests], shared.others, shared.text) == ([other.id], (), "anna@mail.example")
    assert {found.request_id for found in open_deconflictions(officer=central)} == {one.id, other.id}
    assert JournalRow.objects.filter(what="identifier.shared").count() == 2


def test_requests_that_share_hundreds_of_identifiers_fill_no_journal(office: Office) -> None:
    long = "\n".join(f"user{number}@mail.example" for number in range(40))
    came(1, identifiers=long)
    came(2, node=CORVANIA, identifiers=long)

    compare_identifiers(now=NOW)

    assert Concerned.objects.count() == 80
    assert JournalRow.objects.filter(what="identifier.shared").count() == 2


def test_of_another_authority_only_its_name_is_shown(office: Office, central) -> None:
    one, other = came(1), came(2, to="ffu", node=CORVANIA)

    compare_identifiers(now=NOW)

    (ours,) = shared_identifiers(officer=central, request=one)
    (theirs,) = shared_identifiers(officer=office.officer("outsider"), request=other)
    assert (ours.requests, [each.name for each in ours.others]) == ((), ["Financial Fraud Unit"])
    assert (theirs.requests, [each.name for each in theirs.others]) == ((), ["National Cybercrime Authority"])


def test_nobody_sees_the_side_of_another(office: Office, central) -> None:
    one, other = came(1), came(2, to="ffu", node=CORVANIA)
    compare_identifiers(now=NOW)

    assert shared_identifiers(officer=office.officer("outsider"), request=one) == ()
    assert shared_identifiers(officer=central, request=other) == ()
    assert shared_identifiers(officer=office.officer("overseer"), request=one) == ()
    assert {each.request_id for each in open_deconflictions(officer=office.officer("outsider"))} == {other.id}
    assert open_deconflictions(officer=office.officer("overseer")) == []


def test_what_another_names_alone_meets_nothing(office: Office, central) -> None:
    came(1), came(2, **{"identifiers": "bob@mail.example"})

    compare_identifiers(now=NOW)

    assert not Concerned.objects.exists()
    assert RequestIdentifier.objects.count() == 2


def test_a_chain_names_the_same_on_purpose(office: Office) -> None:
    one, other = came(1), came(2)
    Request.objects.filter(id=other.id).update(follows=one)

    compare_identifiers(now=NOW)

    assert not Concerned.objects.exists()


def test_a_list_that_is_nothing_but_labels_holds_nobody_up(office: Office) -> None:
    came(1, identifiers="ip:" * 30_000), came(2), came(3)

    assert compare_identifiers(now=NOW) is False
    assert Concerned.objects.count() == 2


def test_an_exercise_does_not_meet_a_real_case(office: Office) -> None:
    came(1)
    Request.objects.filter(id=came(2).id).update(mode="real")

    compare_identifiers(now=NOW)

    assert not Concerned.objects.exists()


def test_an_address_at_another_time_is_another_persons(office: Office) -> None:
    came(1, identifiers="203.0.113.7, 2026-05-03T14:00Z, 2026-05-03T15:00Z")
    came(2, identifiers="203.0.113.7, 2026-05-04T14:00Z, 2026-05-04T15:00Z")

    compare_identifiers(now=NOW)

    assert not Concerned.objects.exists()


def test_the_last_of_thousands_is_compared_too_and_no_call_reads_more_than_it_must(
    office: Office, central, monkeypatch
) -> None:
    monkeypatch.setattr("longbien.actions.deconfliction.ENOUGH_NAMED", 500)
    monkeypatch.setattr("longbien.actions.deconfliction.DIGESTS_ASKED", 300)
    for number, net in enumerate(("192.0", "198.51"), start=1):
        own = [f"{net}.{place // 250}.{place % 250}" for place in range(600)]
        came(number, identifiers="\n".join([*own, "203.0.113.7"]))

    assert [compare_identifiers(now=NOW), compare_identifiers(now=NOW)] == [True, False]
    assert Concerned.objects.count() == 2


def test_a_protected_case_is_pointed_out_to_no_other_authority(office: Office, central) -> None:
    one, other = came(1), came(2, to="ffu", node=CORVANIA)
    Request.objects.filter(id=came(3, to="ffu", node=CORVANIA).id).update(follows=other)  # meets the protected one too
    protect(one, authority=office.ours)
    compare_identifiers(now=NOW)

    assert shared_identifiers(officer=office.officer("outsider"), request=other) == ()
    assert shared_identifiers(officer=central, request=Request.objects.get(id=one.id)) == ()  # not of its team
    for who in ("outsider", "central_authority"):  # nor is it counted among what waits
        told = (open_deconflictions(officer=office.officer(who)), more_deconflictions(officer=office.officer(who)))
        assert told == ([], 0)


def test_a_chain_that_meets_a_protected_case_elsewhere_counts_for_no_overseer(office: Office) -> None:
    one, next_one = came(1), came(2)
    Request.objects.filter(id=next_one.id).update(follows=one)
    protect(came(3, to="ffu", node=CORVANIA), authority=office.other)

    compare_identifiers(now=NOW)

    assert Concerned.objects.count() == 3
    period = {"since": NOW - timedelta(days=1), "until": NOW + timedelta(days=1)}
    figures = life_figures(officer=office.officer("overseer"), **period)
    assert (figures.shared, figures.open_shared) == (0, 0)


def test_a_long_chain_hides_no_true_meeting_and_asks_no_question_for_each(
    office: Office, central, django_assert_max_num_queries
) -> None:
    true = {came(number, node=node, identifiers="bob@mail.example").id for number, node in ((80, None), (81, CORVANIA))}
    compare_identifiers(now=NOW)
    protect(came(3, to="ffu", node=CORVANIA), authority=office.other)
    first = came(10)
    for number in range(11, 70):
        Request.objects.filter(id=came(number).id).update(follows=first)
    while compare_identifiers(now=NOW + timedelta(minutes=5)):
        pass

    with django_assert_max_num_queries(3):
        found = open_deconflictions(officer=central)
    assert {each.request_id for each in found} == true
    assert more_deconflictions(officer=central) == 0


def test_what_consults_already_is_told_where_its_chain_begins(office: Office) -> None:
    first, alone = came(1), came(2, node=CORVANIA)
    middle, last = came(3), came(4)
    for above, below in ((first, middle), (middle, last)):
        Request.objects.filter(id=below.id).update(follows=above)
    compare_identifiers(now=NOW)
    before = dict(Concerned.objects.values_list("request", "root"))
    Concerned.objects.update(root="")

    import_module("longbien.data.migrations.0009_roots_of_chains").find_roots(apps, None)

    after = dict(Concerned.objects.values_list("request", "root"))
    assert after == before
    assert (after[first.id], after[last.id], after[alone.id]) == (first.id, first.id, alone.id)


def test_what_was_compared_is_not_compared_again(office: Office) -> None:
    came(1), came(2)

    assert [compare_identifiers(now=NOW, most=1) for _ in range(3)] == [True, True, False]
    assert Concerned.objects.count() == 2


def test_however_many_name_one_identifier_each_is_told_and_no_call_does_more_than_its_part(
    office: Office, central
) -> None:
    one = came(1)
    for number in range(70):  # as they would have come: each of its own, the last ones to another authority
        one.pk, one.reference = f"{number:032x}", f"M-{number}"
        one.authority = office.ours if number < 60 else office.other
        one._state.adding = True
        one.save()
    one = Request.objects.get(reference="M-30")
    calls = 0
    while compare_identifiers(now=NOW, most=200, most_compared=20):
        calls += 1
        assert RequestIdentifier.objects.filter(joined=True).count() <= calls * 20 * 2
        assert calls < 10

    assert Concerned.objects.count() == JournalRow.objects.filter(what="identifier.shared").count() == 71
    (shared,) = shared_identifiers(officer=central, request=one)
    assert (len(shared.requests), shared.more, shared.is_being_compared) == (50, 60 - 50, False)
    assert [each.name for each in shared.others] == ["Financial Fraud Unit"]
    assert (len(open_deconflictions(officer=central)), more_deconflictions(officer=central)) == (50, 61 - 50)
    assert more_deconflictions(officer=office.officer("outsider")) == 0


def test_the_newest_meets_the_oldest_though_all_between_are_of_its_own_chain(office: Office) -> None:
    came(1)
    kin = came(2)
    for number in range(6):
        kin.pk, kin.reference, kin.follows_id, kin._state.adding = f"{number:032x}", f"K-{number}", kin.pk, True
        kin.save()
    Request.objects.exclude(id=kin.pk).update(identifiers_due=True)

    while compare_identifiers(now=NOW, most_compared=2):
        pass

    assert set(Concerned.objects.values_list("request", flat=True)) == set(Request.objects.values_list("id", flat=True))


def test_an_officer_says_what_came_of_it(office: Office, central) -> None:
    one = came(1)
    came(2)
    compare_identifiers(now=NOW)
    concerned = Concerned.objects.get(request=one)
    with pytest.raises(NotFound):
        settle_deconfliction(
            officer=office.officer("outsider"), request_id=one.id, concerned_id=concerned.pk, note="x", now=NOW
        )

    settle_deconfliction(
        officer=central, request_id=one.id, concerned_id=concerned.pk, note="Two victims, one account.", now=NOW
    )

    concerned.refresh_from_db()
    assert (concerned.note, concerned.settled_at) == ("Two victims, one account.", NOW)


def test_a_draft_that_names_what_was_named_before_is_pointed_out(office: Office, central) -> None:
    one = came(1)
    came(2, to="ffu", node=CORVANIA)
    compare_identifiers(now=NOW)
    draft = replace_draft(one)

    assert duplicates(officer=central, draft=draft) == (("anna@mail.example", one),)
    assert duplicates(officer=office.officer("overseer"), draft=draft) == ()


def replace_draft(one: Request) -> Request:
    """Return a draft that names what a request names."""
    return Request(id="d" * 32, kind=one.kind, elements=one.elements, authority=one.authority, direction="outgoing")


def test_a_kind_that_is_not_known_names_nothing(office: Office) -> None:
    Request.objects.filter(id=came(1).id).update(kind="no.such")

    assert compare_identifiers(now=NOW) is False
    assert not RequestIdentifier.objects.exists()
