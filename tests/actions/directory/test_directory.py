"""The directory of authorities: our own State's entries by hand, foreign ones by import, all with four eyes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.directory.test_importing import LINE, written
from longbien.actions.directory import (
    NotOurState,
    confirm_entry,
    confirm_still_valid,
    import_entries,
    propose_entry,
    refuse_entry,
)
from longbien.actions.errors import NotFound
from longbien.actions.proposals import ItemsWrong, NothingNew, OwnProposal
from longbien.actions.treaties import confirm
from longbien.core.directory.entries import Channel, ChannelKind, Function, Origin
from longbien.core.directory.lookup import Staleness
from longbien.core.imports.findings import Fault
from longbien.core.journal.records import read_record
from longbien.core.officers import NotPermitted
from longbien.data.models import DirectoryRow, JournalRow, Peer, Proposal
from longbien.readers.directory import entries, history, listed, one_entry
from longbien.readers.imports import EntryFate, entries_preview
from longbien.readers.proposals import open_proposals
from offices import Office
from people import BELLORA, NOW, officer
from records import entry

LATER = NOW + timedelta(hours=1)
MINISTRY = "XAA.mutual_legal_assistance"
WHY = "As notified."


def proposed(offices: Office, **changes) -> Proposal:
    return propose_entry(officer=offices.officer("central_authority"), entry=entry(**changes), reason=WHY, now=NOW)


def kept(offices: Office, proposal: Proposal, *, now=LATER) -> None:
    confirm_entry(officer=offices.officer("second_central"), proposal_id=proposal.id, now=now)


def imported(offices: Office, *lines: dict[str, str]) -> Proposal:
    return import_entries(
        officer=offices.officer("central_authority"), data=written(*lines), file_name="list.csv", reason=WHY, now=NOW
    )


def test_a_confirmed_entry_is_in_the_directory(offices: Office) -> None:
    kept(offices, proposed(offices))

    assert one_entry(entry_id=MINISTRY) == entry(id=MINISTRY, known_at=LATER)


def test_the_journal_says_who_proposed_confirmed_and_asked(offices: Office) -> None:
    kept(offices, proposed(offices))
    confirm_still_valid(officer=offices.officer("central_authority"), entry_id=MINISTRY, now=LATER)

    records = [read_record(bytes(row.record)) for row in JournalRow.objects.order_by("id")]
    assert [(record.what, record.person, record.note) for record in records] == [
        ("directory.proposed", "Central Authority", f"entry {MINISTRY}"),
        ("directory.confirmed", "Second Central", f"entry {MINISTRY}"),
        ("directory.still_valid", "Central Authority", f"{MINISTRY} version 1"),
    ]


def test_a_new_version_takes_the_place_of_the_old_one_which_stays(offices: Office) -> None:
    kept(offices, proposed(offices))
    confirm_still_valid(officer=offices.officer("second_central"), entry_id=MINISTRY, now=LATER)
    kept(offices, proposed(offices, id=MINISTRY, name="Office of the Prosecutor"), now=LATER + timedelta(days=1))

    found = one_entry(entry_id=MINISTRY)
    assert found is not None
    assert (found.name, found.confirmed_on) == ("Office of the Prosecutor", None)
    assert [(one.number, one.entry.name, one.entry.confirmed_on) for one in history(entry_id=MINISTRY)] == [
        (2, "Office of the Prosecutor", None),
        (1, "Ministry of Justice of Ardenia", LATER.date()),
    ]


def test_an_entry_shows_its_age_since_somebody_asked(offices: Office) -> None:
    kept(offices, proposed(offices))
    never = [one.age for one in listed(on=LATER.date()) if one.entry.id == MINISTRY]
    confirm_still_valid(officer=offices.officer("central_authority"), entry_id=MINISTRY, now=LATER)

    after = [one.age for one in listed(on=LATER.date() + timedelta(days=400)) if one.entry.id == MINISTRY]

    assert never == [Staleness(days=None, stale=True)]
    assert after == [Staleness(days=400, stale=True)]


def test_nobody_confirms_their_own_entry(offices: Office) -> None:
    proposal = proposed(offices)

    with pytest.raises(OwnProposal):
        confirm_entry(officer=offices.officer("central_authority"), proposal_id=proposal.id, now=LATER)
    with pytest.raises(OwnProposal):
        refuse_entry(officer=offices.officer("central_authority"), proposal_id=proposal.id, note="No.", now=LATER)
    assert DirectoryRow.objects.count() == 0


def test_a_refused_entry_stays_out(offices: Office) -> None:
    proposal = proposed(offices)
    refuse_entry(officer=offices.officer("second_central"), proposal_id=proposal.id, note="Moved.", now=LATER)

    assert (one_entry(entry_id=MINISTRY), open_proposals(officer=offices.officer("second_central"))) == (None, ())


@pytest.mark.parametrize("role", ["duty_officer", "overseer"])
def test_only_a_central_authority_writes_the_directory(offices: Office, role: str) -> None:
    proposal = proposed(offices)
    kept(offices, proposed(offices, territory="North"))

    with pytest.raises(NotPermitted):
        propose_entry(officer=offices.officer(role), entry=entry(), reason=WHY, now=NOW)
    with pytest.raises(NotPermitted):
        confirm_entry(officer=offices.officer(role), proposal_id=proposal.id, now=LATER)
    with pytest.raises(NotPermitted):
        confirm_still_valid(officer=offices.officer(role), entry_id=f"{MINISTRY}.north", now=LATER)
    with pytest.raises(NotPermitted):
        import_entries(officer=offices.officer(role), data=b"", file_name="a", reason=WHY, now=NOW)


def test_another_authority_does_not_find_the_proposal(offices: Office) -> None:
    proposal = proposed(offices)

    with pytest.raises(NotFound):
        confirm_entry(officer=offices.officer("outsider"), proposal_id=proposal.id, now=LATER)
    assert open_proposals(officer=offices.officer("outsider")) == ()


def test_corvania_sees_nothing_of_what_is_proposed(offices: Office) -> None:
    proposed(offices)
    corvania = officer(role="central_authority", authority_id=offices.corvania.pk, node="XCC")

    assert open_proposals(officer=corvania) == ()


def test_a_proposal_for_the_directory_is_none_for_the_register(offices: Office) -> None:
    proposal = proposed(offices)

    with pytest.raises(NotFound):
        confirm(officer=offices.officer("second_central"), proposal_id=proposal.id, now=LATER)


def test_an_entry_of_another_state_is_not_ours_to_write(offices: Office) -> None:
    with pytest.raises(NotOurState):
        proposed(offices, state="XBB")
    with pytest.raises(ItemsWrong) as refused:
        proposed(offices, id="XBB.mutual_legal_assistance")
    assert [(one.fault, one.field) for one in refused.value.findings] == [(Fault.NOT_AN_ID, "id")]


def test_a_typed_entry_cannot_call_itself_imported(offices: Office) -> None:
    kept(offices, proposed(offices, origin=Origin.IMPORTED))

    assert [one.origin for one in entries() if one.state == "XAA"] == [Origin.OWN]


def test_foreign_entries_come_by_import_and_are_marked_so(offices: Office) -> None:
    kept(offices, imported(offices, LINE | {"instruments": "uncc-2024"}))

    found = one_entry(entry_id="VNM.mutual_legal_assistance")
    assert found is not None
    assert (found.origin, found.confirmed_on, found.known_at) == (Origin.IMPORTED, date(2026, 2, 3), LATER)


def test_importing_twice_proposes_nothing_new(offices: Office) -> None:
    line = LINE | {"instruments": ""}
    proposal = imported(offices, line)

    with pytest.raises(NothingNew):
        imported(offices, line)
    kept(offices, proposal)
    with pytest.raises(NothingNew):
        imported(offices, line)
    assert (Proposal.objects.count(), DirectoryRow.objects.count()) == (1, 1)


def test_the_preview_says_what_is_new_changed_and_the_same(offices: Office) -> None:
    line = LINE | {"instruments": ""}
    kept(offices, imported(offices, line, line | {"state": "POL"}))

    preview = entries_preview(
        officer=offices.officer("central_authority"),
        data=written(line, line | {"state": "POL", "name": "Another"}, line | {"state": "FRA"}),
        now=NOW,
    )

    assert [(one.fate, one.entry.state) for one in preview.planned] == [
        (EntryFate.SAME, "VNM"),
        (EntryFate.CHANGED, "POL"),
        (EntryFate.NEW, "FRA"),
    ]


def test_a_broken_file_changes_nothing(offices: Office) -> None:
    with pytest.raises(ItemsWrong) as refused:
        imported(offices, LINE | {"instruments": ""}, LINE | {"instruments": "", "state": "XAA", "time_zone": "Moon"})

    assert [(one.fault, one.line) for one in refused.value.findings] == [
        (Fault.OWN_STATE, 3),
        (Fault.NOT_A_TIME_ZONE, 3),
    ]
    assert (Proposal.objects.count(), DirectoryRow.objects.count(), JournalRow.objects.count()) == (0, 0, 0)


def test_cards_state_the_authorities_of_their_nodes(offices: Office) -> None:
    stated = [one for one in entries() if one.state == "XBB"]

    assert [(one.id, one.function, one.origin, one.channels, one.keys, one.confirmed_on) for one in stated] == [
        (
            f"card.XBB.nca.{function.value}",
            function,
            Origin.SIGNED_BY_NODE,
            (Channel(kind=ChannelKind.NODE, value="http://xbb.example"),),
            (BELLORA.fingerprint,),
            NOW.date(),
        )
        for function in (Function.MUTUAL_LEGAL_ASSISTANCE, Function.NETWORK_24_7)
    ]


def test_nothing_is_taken_from_the_card_of_a_suspended_node(offices: Office) -> None:
    Peer.objects.filter(node="XBB").update(suspended_at=NOW)

    assert {one.state for one in entries()} == {"XCC"}


@pytest.mark.parametrize("entry_id", ["", "XAA.nothing", "card.XBB.nca.network_24_7", "\x00", "x" * 500])
def test_what_is_not_kept_here_is_not_confirmed_here(offices: Office, entry_id: str) -> None:
    with pytest.raises(NotFound):
        confirm_still_valid(officer=offices.officer("central_authority"), entry_id=entry_id, now=LATER)


def test_two_versions_of_one_number_are_not_both_kept(offices: Office) -> None:
    kept(offices, proposed(offices))
    row = DirectoryRow.objects.get()

    twin = DirectoryRow(
        **{field.attname: getattr(row, field.attname) for field in row._meta.fields if field.name != "id"}
    )
    with pytest.raises(Exception, match=r"(?i)unique"):
        twin.save()


def test_the_directory_takes_few_queries_however_long_it_is(offices: Office, django_assert_num_queries) -> None:
    kept(offices, imported(offices, *[LINE | {"instruments": "", "state": code} for code in ("VNM", "POL", "FRA")]))
    entries()

    with django_assert_num_queries(4):
        assert len(entries()) == 7
