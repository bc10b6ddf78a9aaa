"""Four eyes over the register of treaties."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models.signals import post_save

from longbien.actions.errors import NotFound
from longbien.actions.proposals import AlreadyDecided, ItemsWrong, OwnProposal, ReasonMissing, RecordsMoved
from longbien.actions.treaties import (
    confirm,
    propose_agreement,
    propose_claim,
    propose_correction,
    propose_fact,
    propose_instrument,
    refuse,
)
from longbien.convention.loader import load
from longbien.convention.register.words import Deed
from longbien.convention.words import InstrumentKind
from longbien.core.imports.findings import Fault
from longbien.core.journal.records import read_record
from longbien.core.officers import NotPermitted
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.data.models import Decision, JournalRow, Proposal, RegisterRow
from longbien.readers.proposals import decided_proposals, one_proposal, open_proposals
from longbien.readers.treaties import agreements, register
from offices import Office
from people import NOW, officer
from records import NOTICE, claim, fact, on

LATER = NOW + timedelta(hours=1)
WHY = "The depositary has told all States."
RATIFICATION = "uncc-2024.XBB.ratification"
AGREEMENT = Agreement(
    id="XBB-XCC.convention-rules",
    kind=AgreementKind.CONVENTION_RULES,
    states=("XBB", "XCC"),
    from_on=date(2026, 1, 1),
    until_on=None,
    source="Exchange of notes",
    known_at=NOW,
)


def proposed(offices: Office, **changes) -> Proposal:
    return propose_fact(officer=offices.officer("central_authority"), fact=fact(**changes), reason=WHY, now=NOW)


def confirmed(offices: Office, proposal: Proposal) -> Proposal:
    return confirm(officer=offices.officer("second_central"), proposal_id=proposal.id, now=LATER)


def faults(refused: pytest.ExceptionInfo[ItemsWrong]) -> list[tuple[Fault, str]]:
    return [(one.fault, one.field) for one in refused.value.findings]


def journal() -> list[tuple[str, str | None, str | None]]:
    records = [read_record(bytes(row.record)) for row in JournalRow.objects.order_by("id")]
    return [(record.what, record.person, record.note) for record in records]


def test_what_is_proposed_is_not_yet_in_the_register(offices: Office) -> None:
    proposed(offices)

    assert register().facts_of(instrument="uncc-2024", participant="XBB") == ()


def test_a_confirmed_fact_is_in_the_register_known_since_it_was_confirmed(offices: Office) -> None:
    confirmed(offices, proposed(offices))

    expected = fact(id=RATIFICATION, known_at=LATER)
    assert register().facts_of(instrument="uncc-2024", participant="XBB") == (expected,)
    assert register(known_at=NOW).facts_of(instrument="uncc-2024", participant="XBB") == ()


def test_the_journal_says_who_proposed_and_who_confirmed(offices: Office) -> None:
    confirmed(offices, proposed(offices))

    assert journal() == [
        ("register.proposed", "Central Authority", f"fact {RATIFICATION}"),
        ("register.confirmed", "Second Central", f"fact {RATIFICATION}"),
    ]


def test_nobody_confirms_or_refuses_what_they_proposed(offices: Office) -> None:
    proposal, author = proposed(offices), offices.officer("central_authority")

    with pytest.raises(OwnProposal):
        confirm(officer=author, proposal_id=proposal.id, now=LATER)
    with pytest.raises(OwnProposal):
        refuse(officer=author, proposal_id=proposal.id, note="A second thought.", now=LATER)
    assert (RegisterRow.objects.count(), Decision.objects.count(), len(journal())) == (0, 0, 1)


@pytest.mark.parametrize("role", ["duty_officer", "overseer"])
def test_only_a_central_authority_proposes_confirms_and_refuses(offices: Office, role: str) -> None:
    proposal = proposed(offices)

    with pytest.raises(NotPermitted):
        propose_fact(officer=offices.officer(role), fact=fact(), reason=WHY, now=NOW)
    with pytest.raises(NotPermitted):
        confirm(officer=offices.officer(role), proposal_id=proposal.id, now=LATER)
    with pytest.raises(NotPermitted):
        refuse(officer=offices.officer(role), proposal_id=proposal.id, note="No.", now=LATER)
    assert RegisterRow.objects.count() == 0


@pytest.mark.parametrize("role", ["duty_officer", "overseer"])
def test_another_authoritys_people_can_do_nothing_with_a_proposal(offices: Office, role: str) -> None:
    proposal = proposed(offices)
    stranger = officer(role=role, authority_id=offices.other.pk, code="ffu")

    with pytest.raises(NotPermitted):
        confirm(officer=stranger, proposal_id=proposal.id, now=LATER)
    assert open_proposals(officer=stranger) == ()


def test_for_another_authority_a_proposal_is_not_there(offices: Office) -> None:
    proposal, outsider = proposed(offices), offices.officer("outsider")

    for act in (confirm, refuse):
        with pytest.raises(NotFound):
            act(officer=outsider, proposal_id=proposal.id, note="Well.", now=LATER)
    assert open_proposals(officer=outsider) == ()
    assert one_proposal(officer=outsider, proposal_id=proposal.id) is None


def test_corvania_sees_nothing_of_proposals(offices: Office) -> None:
    proposal = proposed(offices)
    confirmed(offices, proposed(offices, deed=Deed.SIGNATURE))
    corvania = officer(role="central_authority", authority_id=offices.corvania.pk, node="XCC")

    assert (open_proposals(officer=corvania), decided_proposals(officer=corvania)) == ((), ())
    assert one_proposal(officer=corvania, proposal_id=proposal.id) is None


def test_each_sees_what_waits_and_whether_it_is_theirs_to_decide(offices: Office) -> None:
    proposal = proposed(offices)

    seen = {
        name: [(row.proposal.id, row.may_decide, row.is_own) for row in open_proposals(officer=offices.officer(name))]
        for name in ("central_authority", "second_central", "duty_officer", "overseer")
    }

    assert seen == {
        "central_authority": [(proposal.id, False, True)],
        "second_central": [(proposal.id, True, False)],
        "duty_officer": [],
        "overseer": [],
    }


def test_a_refused_fact_stays_out_and_the_refusal_on_record(offices: Office) -> None:
    proposal, second = proposed(offices), offices.officer("second_central")

    refuse(officer=second, proposal_id=proposal.id, note="The notice is of another State.", now=LATER)

    assert register().facts_of(instrument="uncc-2024", participant="XBB") == ()
    assert [row.proposal.decision.note for row in decided_proposals(officer=second)] == [
        "The notice is of another State."
    ]
    assert [what for what, _, _ in journal()] == ["register.proposed", "register.refused"]


def test_a_refusal_and_a_proposal_say_why(offices: Office) -> None:
    proposal = proposed(offices)

    with pytest.raises(ReasonMissing):
        refuse(officer=offices.officer("second_central"), proposal_id=proposal.id, note="  \u202e", now=LATER)
    with pytest.raises(ReasonMissing):
        propose_fact(officer=offices.officer("central_authority"), fact=fact(), reason="", now=NOW)


def test_a_proposal_is_decided_once(offices: Office) -> None:
    proposal = proposed(offices)
    confirmed(offices, proposal)

    with pytest.raises(AlreadyDecided):
        confirmed(offices, proposal)
    with pytest.raises(AlreadyDecided):
        refuse(officer=offices.officer("second_central"), proposal_id=proposal.id, note="Late.", now=LATER)
    assert RegisterRow.objects.count() == 1


@pytest.mark.parametrize("proposal_id", ["", "nonsense", "0" * 32, "\x00" * 32])
def test_a_proposal_that_is_not_there_is_not_found(offices: Office, proposal_id: str) -> None:
    with pytest.raises(NotFound):
        confirm(officer=offices.officer("second_central"), proposal_id=proposal_id, now=LATER)
    assert one_proposal(officer=offices.officer("second_central"), proposal_id=proposal_id) is None


def test_a_correction_takes_the_place_of_a_fact_and_keeps_it(offices: Office) -> None:
    confirmed(offices, proposed(offices))
    correction = propose_correction(
        officer=offices.officer("central_authority"),
        fact=fact(happened=on(date(2026, 3, 5))),
        corrects=RATIFICATION,
        reason="A corrigendum was sent round.",
        now=LATER,
    )
    confirm(officer=offices.officer("second_central"), proposal_id=correction.id, now=LATER + timedelta(hours=1))

    counting = register().facts_of(instrument="uncc-2024", participant="XBB")
    assert [(one.id, one.supersedes, one.happened.from_on.day) for one in counting] == [
        (f"{RATIFICATION}.2", RATIFICATION, 5)
    ]
    assert [
        one.happened.from_on.day for one in register(known_at=LATER).facts_of(instrument="uncc-2024", participant="XBB")
    ] == [4]


def test_a_fact_of_the_shipped_register_can_be_corrected_once(offices: Office) -> None:
    shipped = register().facts_of(instrument="uncc-2024", participant="VNM")[0]
    correction = {
        "officer": offices.officer("central_authority"),
        "fact": replace(shipped, id="", note="As corrected."),
        "corrects": shipped.id,
        "reason": WHY,
        "now": NOW,
    }
    first, second = propose_correction(**correction), propose_correction(**correction)
    confirmed(offices, first)

    with pytest.raises(ItemsWrong) as refused:
        confirmed(offices, second)
    with pytest.raises(ItemsWrong):
        propose_correction(**correction)
    assert faults(refused) == [(Fault.CORRECTED_ALREADY, "supersedes")]
    assert (RegisterRow.objects.count(), Decision.objects.count()) == (1, 1)


def test_a_fact_that_is_none_is_refused_with_every_fault(offices: Office) -> None:
    with pytest.raises(ItemsWrong) as refused:
        proposed(
            offices,
            id="a/b",
            instrument="uncc-2042",
            participant="ATL",
            happened=replace(on(date(2026, 3, 4)), until_on=date(2026, 3, 4)),
            attestations=(),
            concerns="nothing.at.all",
            at_least=2,
            text="a\u202eb",
        )

    assert faults(refused) == [
        (Fault.NOT_AN_ID, "id"),
        (Fault.NOT_AN_INSTRUMENT, "instrument"),
        (Fault.NOT_A_PARTICIPANT, "participant"),
        (Fault.ENDS_BEFORE, "happened"),
        (Fault.NOT_A_FACT, "concerns"),
        (Fault.ENDS_BEFORE, "at_most"),
        (Fault.MISSING, "attestations"),
        (Fault.CHARACTER, "text"),
    ]
    assert (Proposal.objects.count(), JournalRow.objects.count()) == (0, 0)


@pytest.mark.parametrize("year", [1, 1799, 2201, 9999])
def test_a_day_from_which_no_term_can_be_counted_is_refused(offices: Office, year: int) -> None:
    day = date(year, 3, 4)

    with pytest.raises(ItemsWrong) as refused:
        proposed(offices, happened=on(day), effective_on=day, attestations=(replace(NOTICE, published=on(day)),))

    assert set(faults(refused)) == {
        (Fault.NOT_A_DATE, "happened"),
        (Fault.NOT_A_DATE, "effective_on"),
        (Fault.NOT_A_DATE, "published"),
    }


def test_one_proposal_does_not_correct_a_fact_twice(offices: Office) -> None:
    shipped = register().facts_of(instrument="uncc-2024", participant="VNM")[0]
    twice = [replace(shipped, id=f"{shipped.id}.{n}", supersedes=shipped.id) for n in (8, 9)]

    with pytest.raises(ItemsWrong) as refused:
        propose_instrument(
            officer=offices.officer("central_authority"), instrument=bilateral(), facts=twice, reason=WHY, now=NOW
        )

    assert [(one.fault, one.line, one.field) for one in refused.value.findings] == [
        (Fault.CORRECTED_ALREADY, 3, "supersedes")
    ]


def test_facts_that_correct_each_other_in_a_circle_are_refused(offices: Office) -> None:
    circle = [fact(id=f"xbb.{n}", supersedes=f"xbb.{1 - n}", happened=on(date(2026, 3, 4 + n))) for n in (0, 1)]

    with pytest.raises(ItemsWrong) as refused:
        propose_instrument(
            officer=offices.officer("central_authority"), instrument=bilateral(), facts=circle, reason=WHY, now=NOW
        )

    assert [(one.fault, one.line, one.field) for one in refused.value.findings] == [
        (Fault.CORRECTED_ALREADY, line, "supersedes") for line in (2, 3)
    ]


def test_what_was_changed_in_the_database_since_it_was_proposed_is_not_confirmed(offices: Office) -> None:
    proposal = proposed(offices)
    items = json.dumps(proposal.items).replace("2026-03-04", "2026-03-03")
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {Proposal._meta.db_table} SET items = %s WHERE id = %s", [items, proposal.id])  # noqa: S608

    with pytest.raises(RecordsMoved):
        confirmed(offices, proposal)

    assert (RegisterRow.objects.count(), Decision.objects.count(), len(journal())) == (0, 0, 1)
    refuse(officer=offices.officer("second_central"), proposal_id=proposal.id, note="It was changed.", now=LATER)


def test_two_proposals_of_one_id_are_not_both_confirmed(offices: Office) -> None:
    first, second = proposed(offices, id="uncc-2024.XBB.x"), proposed(offices, id="uncc-2024.XBB.x")
    confirmed(offices, first)

    with pytest.raises(ItemsWrong) as refused:
        confirmed(offices, second)
    assert faults(refused) == [(Fault.TAKEN, "id")]


def test_facts_that_wait_take_their_ids(offices: Office) -> None:
    assert [proposed(offices).items[0]["id"] for _ in range(3)] == [
        RATIFICATION,
        f"{RATIFICATION}.2",
        f"{RATIFICATION}.3",
    ]


def test_a_claim_is_kept_beside_the_others(offices: Office) -> None:
    proposal = propose_claim(officer=offices.officer("central_authority"), claim=claim(), reason=WHY, now=NOW)
    before = len(register().claims_of(instrument="uncc-2024"))
    confirmed(offices, proposal)

    after = register().claims_of(instrument="uncc-2024")
    assert len(after) == before + 1
    assert claim(known_at=LATER) in after


def bilateral():
    law = load()
    model = law.instrument(instrument_id="reciprocity")
    return replace(
        model,
        id="xbb-xcc-2001",
        title="Treaty of Bellora and Corvania on legal assistance",
        kind=InstrumentKind.BILATERAL,
        is_mla_treaty=True,
    )


def test_a_treaty_of_two_states_enters_with_the_deeds_of_both(offices: Office) -> None:
    deeds = [
        fact(instrument="xbb-xcc-2001", participant=code, happened=on(date(2001, 5, 6))) for code in ("XBB", "XCC")
    ]
    proposal = propose_instrument(
        officer=offices.officer("central_authority"), instrument=bilateral(), facts=deeds, reason=WHY, now=NOW
    )
    confirmed(offices, proposal)

    assert register().instrument("xbb-xcc-2001") == bilateral()
    assert [one.participant for one in register().facts_in(instrument="xbb-xcc-2001")] == ["XBB", "XCC"]


def test_an_instrument_keeps_the_rules_of_the_law_files(offices: Office) -> None:
    with pytest.raises(ItemsWrong) as refused:
        propose_instrument(
            officer=offices.officer("central_authority"),
            instrument=replace(bilateral(), source="hearsay"),
            reason=WHY,
            now=NOW,
        )
    with pytest.raises(ItemsWrong) as taken:
        propose_instrument(
            officer=offices.officer("central_authority"),
            instrument=replace(bilateral(), id="uncc-2024"),
            reason=WHY,
            now=NOW,
        )

    assert {fault for fault, _ in faults(refused)} == {Fault.AGAINST_THE_LAW_FILES}
    assert (Fault.TAKEN, "id") in faults(taken)


def test_an_agreement_of_two_states_is_known_from_its_confirmation_until_its_correction(offices: Office) -> None:
    first, second = offices.officer("central_authority"), offices.officer("second_central")
    kept = propose_agreement(officer=first, agreement=AGREEMENT, reason=WHY, now=NOW)
    confirm(officer=second, proposal_id=kept.id, now=LATER)
    ended = replace(AGREEMENT, id="XBB-XCC.convention-rules.2", until_on=date(2026, 12, 1))
    correction = propose_agreement(officer=first, agreement=ended, corrects=AGREEMENT.id, reason=WHY, now=LATER)
    much_later = LATER + timedelta(days=1)
    confirm(officer=second, proposal_id=correction.id, now=much_later)

    assert agreements() == (replace(ended, known_at=much_later),)
    assert agreements(known_at=LATER) == (replace(AGREEMENT, known_at=LATER),)
    assert agreements(known_at=NOW) == ()


def test_an_agreement_of_a_state_with_itself_or_with_none_is_refused(offices: Office) -> None:
    wrong = replace(AGREEMENT, states=("ATL", "ATL"), until_on=date(2025, 1, 1), source="")

    with pytest.raises(ItemsWrong) as refused:
        propose_agreement(officer=offices.officer("central_authority"), agreement=wrong, reason=WHY, now=NOW)

    assert faults(refused) == [
        (Fault.NOT_A_PARTICIPANT, "states"),
        (Fault.NOT_A_PARTICIPANT, "states"),
        (Fault.TWICE, "states"),
        (Fault.ENDS_BEFORE, "until_on"),
        (Fault.MISSING, "source"),
    ]


class LightsOutError(Exception):
    """The power fails."""


@pytest.mark.parametrize("kept", [Decision, JournalRow])
def test_a_confirmation_that_breaks_off_leaves_nothing_and_can_be_made_again(offices: Office, kept: type) -> None:
    proposal = proposed(offices)
    before = len(journal())

    def fail(**_: object) -> None:
        raise LightsOutError

    post_save.connect(fail, sender=kept)
    try:
        with pytest.raises(LightsOutError):
            confirmed(offices, proposal)
    finally:
        post_save.disconnect(fail, sender=kept)

    assert (RegisterRow.objects.count(), Decision.objects.count(), len(journal())) == (0, 0, before)
    assert register().facts_of(instrument="uncc-2024", participant="XBB") == ()
    confirmed(offices, proposal)
    assert len(register().facts_of(instrument="uncc-2024", participant="XBB")) == 1


def test_what_a_taken_back_transaction_showed_is_forgotten(offices: Office) -> None:
    from django.db import transaction  # noqa: PLC0415  # only here

    proposal = proposed(offices)
    with pytest.raises(LightsOutError), transaction.atomic():
        confirmed(offices, proposal)
        assert len(register().facts_of(instrument="uncc-2024", participant="XBB")) == 1
        raise LightsOutError

    assert register().facts_of(instrument="uncc-2024", participant="XBB") == ()


def test_a_page_costs_one_query(offices: Office, django_assert_num_queries) -> None:
    confirmed(offices, proposed(offices))
    register()

    with django_assert_num_queries(1):
        assert len(register().facts_of(instrument="uncc-2024", participant="XBB")) == 1


def test_the_imaginary_states_of_an_exercise_can_take_part(offices: Office) -> None:
    names = {one.code: one.name for one in register().participants if one.code.startswith("X")}

    assert names == {"XAA": "Ardenia", "XBB": "Bellora", "XCC": "Corvania"}
