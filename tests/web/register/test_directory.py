"""Who answers for our State is proposed, confirmed by another, asked about once a year, and shows its age."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from longbien.data.models import DirectoryConfirmation, DirectoryRow, Proposal
from longbien.readers.directory import one_entry
from web.visitors import Page, Visitors

ENTRY = {
    "function": "network_24_7",
    "name": "Duty room of Ardenia",
    "authority": "nca",
    "source": "Order 12 of 2026",
    "time_zone": "Europe/Warsaw",
    "hours_1": "08:00-12:00, 13:00-17:00",
    "hours_7": "00:00-00:00",
    "languages": "en, fr",
    "channel_email": "duty@nca.example\nnight@nca.example",
    "channel_phone": "+48 22 000 00 00",
    "keys": "aaaa:bbbb",
    "reason": "The order was published.",
}
ID = "XAA.network_24_7"


def propose(visitors: Visitors, **said: str) -> Page:
    return visitors.post(reverse("propose_entry"), {**ENTRY, **said}, who="central_authority")


def confirmed(visitors: Visitors, **said: str) -> None:
    page = propose(visitors, **said)
    assert page.status == 200, page.text
    proposal = page.address.rstrip("/").rsplit("/", 1)[-1]
    visitors.post(reverse("confirm_proposal", args=[proposal]), who="second_central")


def ours(visitors: Visitors, *, who: str = "central_authority") -> Page:
    return visitors.get(reverse("our_authorities"), who=who)


def test_an_entry_is_in_the_directory_once_a_colleague_has_confirmed_it(visitors: Visitors) -> None:
    propose(visitors)
    before = one_entry(entry_id=ID)
    waiting = ours(visitors)
    visitors.post(reverse("confirm_proposal", args=[Proposal.objects.get().id]), who="second_central")
    entry = one_entry(entry_id=ID)

    assert before is None
    assert ("Waiting for a colleague" in waiting.text, "Duty room of Ardenia" in waiting.text) == (True, True)
    assert entry is not None
    assert [(one.weekday, f"{one.opens:%H:%M}", f"{one.closes:%H:%M}") for one in entry.hours] == [
        (1, "08:00", "12:00"),
        (1, "13:00", "17:00"),
        (7, "00:00", "00:00"),
    ]
    assert [(one.kind.value, one.value) for one in entry.channels] == [
        ("email", "duty@nca.example"),
        ("email", "night@nca.example"),
        ("phone", "+48 22 000 00 00"),
    ]
    assert (entry.languages, entry.keys, entry.time_zone) == (("en", "fr"), ("aaaa:bbbb",), "Europe/Warsaw")


def test_the_page_shows_all_of_it_to_officers(visitors: Visitors) -> None:
    confirmed(visitors)

    page = ours(visitors)

    for said in ("Duty room of Ardenia", "Monday: 08:00–12:00, 13:00–17:00", "duty@nca.example", "Confirmed today."):
        assert said in page.text


def test_a_change_begins_with_what_is_there_and_becomes_the_newest_version(visitors: Visitors) -> None:
    confirmed(visitors)
    address = reverse("propose_version", args=[ID])
    start = visitors.get(address, who="central_authority")
    changed = {**ENTRY, "name": "Night desk of Ardenia"}
    visitors.post(address, changed, who="central_authority")
    proposal = Proposal.objects.get(decision__isnull=True)
    shown = visitors.get(reverse("register_proposal", args=[proposal.id]), who="second_central")
    visitors.post(reverse("confirm_proposal", args=[proposal.id]), who="second_central")

    assert 'value="08:00-12:00, 13:00-17:00"' in start.source
    assert "night@nca.example" in start.text
    for said in ("Changes the entry", "Duty room of Ardenia", "Night desk of Ardenia", "differs"):
        assert said in shown.text
    assert [row.version for row in DirectoryRow.objects.filter(entry_id=ID).order_by("version")] == [1, 2]
    entry = one_entry(entry_id=ID)
    assert entry is not None
    assert entry.name == "Night desk of Ardenia"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"function": ""}, "function"),
        ({"name": ""}, "name"),
        ({"source": ""}, "source"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": ""}, "time_zone"),
        ({"hours_1": "all day"}, "hours_1"),
        ({"hours_7": "25:00-26:00"}, "hours_7"),
        ({"from_on": "2026-02-30"}, "from_on"),
        ({"from_on": "2026-02-02", "until_on": "2026-02-01"}, "until_on"),
        ({"languages": "English!"}, "languages"),
        ({"channel_email": "x" * 301}, "channel_email"),
        ({"reason": ""}, "reason"),
    ],
)
def test_each_fault_is_said_at_its_field_and_nothing_is_lost(
    visitors: Visitors, said: dict[str, str], field: str
) -> None:
    page = propose(visitors, **said)

    assert (page.status, f'id="error-{field}"' in page.source) == (409, True)
    assert "+48 22 000 00 00" in page.text
    assert Proposal.objects.count() == 0


def test_an_old_entry_says_so_until_someone_has_asked(visitors: Visitors) -> None:
    confirmed(visitors)
    row = DirectoryRow.objects.get(entry_id=ID)
    row.pk, row.version, row.body = None, 2, {**row.body, "confirmed_on": "2025-11-01"}
    row._state.adding = True  # a version of last year, as if it had been kept since
    row.save()

    stale = ours(visitors)
    after = visitors.post(reverse("still_valid", args=[ID]), who="second_central")

    assert "Confirmed 386 days ago. That is more than a year" in stale.text
    assert ("Confirmed today." in after.text, "more than a year" in after.text) == (True, False)
    assert [(one.person.username, one.confirmed_on) for one in DirectoryConfirmation.objects.all()] == [
        ("second_central", date(2026, 11, 22))
    ]


@pytest.mark.parametrize("entry_id", ["XBB.network_24_7", "card.XBB.nca.network_24_7", "x", "\x00"])
def test_only_entries_of_our_own_state_are_asked_about_here(visitors: Visitors, entry_id: str) -> None:
    assert visitors.post(reverse("still_valid", args=[entry_id]), who="central_authority").status == 404
    assert visitors.get(reverse("propose_version", args=[entry_id]), who="central_authority").status == 404


@pytest.mark.parametrize("who", ["duty_officer", "overseer"])
def test_other_roles_find_none_of_it(visitors: Visitors, who: str) -> None:
    confirmed(visitors)

    pages = [
        ours(visitors, who=who),
        visitors.get(reverse("propose_entry"), who=who),
        visitors.get(reverse("propose_version", args=[ID]), who=who),
        visitors.post(reverse("still_valid", args=[ID]), who=who),
    ]

    assert [(page.status, "duty@nca.example" in page.source) for page in pages] == [(404, False)] * 4
    assert DirectoryConfirmation.objects.count() == 0
