"""One person proposes, another compares and decides; to everybody else nothing was ever proposed."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from longbien.data.models import Decision, Proposal, RegisterRow
from longbien.readers.treaties import agreements, register
from web.visitors import Page, Visitors

FACT = {
    "instrument": "uncc-2024",
    "participant": "XBB",
    "deed": "ratification",
    "happened_precision": "day",
    "happened": "2026-03-04",
    "document": "C.N.1.2026.TREATIES-XVIII.16",
    "publisher": "Depositary",
    "trust": "depositary",
    "language": "en",
    "quotation": "The above action was effected on 4 March 2026.",
    "confidence": "high",
    "reason": "The notice came this morning.",
}
SHIPPED = "uncc-2024.VNM.signature"


def propose(
    visitors: Visitors, page: str = "propose_fact", *args: str, who: str = "central_authority", **said: Any
) -> Page:
    return visitors.post(reverse(page, args=args), {**(FACT if page == "propose_fact" else {}), **said}, who=who)


def proposed(visitors: Visitors, **said: Any) -> Proposal:
    page = propose(visitors, **said)
    assert page.status == 200, page.text
    return Proposal.objects.get(id=page.address.rstrip("/").rsplit("/", 1)[-1])


def look(visitors: Visitors, proposal: Proposal, *, who: str) -> Page:
    return visitors.get(reverse("register_proposal", args=[proposal.id]), who=who)


def decide(visitors: Visitors, proposal: Proposal, how: str, *, who: str = "second_central", note: str = "") -> Page:
    return visitors.post(reverse(f"{how}_proposal", args=[proposal.id]), {"note": note}, who=who)


def ratifications(participant: str = "XBB") -> list[str]:
    facts = register().facts_of(instrument="uncc-2024", participant=participant)
    return [one.happened.from_on.isoformat() for one in facts if one.deed == "ratification"]


def test_a_fact_that_one_person_proposes_and_another_confirms_is_in_the_register(visitors: Visitors) -> None:
    proposal = proposed(visitors)
    before = ratifications()
    page = decide(visitors, proposal, "confirm")

    assert (before, ratifications()) == ([], ["2026-03-04"])
    assert "Confirmed. The register knows it from now on." in page.text
    assert "Second Central" in page.text


def test_the_proposer_sees_it_waiting_and_cannot_decide_it(visitors: Visitors) -> None:
    proposal = proposed(visitors)

    page = look(visitors, proposal, who="central_authority")
    refused = decide(visitors, proposal, "confirm", who="central_authority")

    assert "Waiting for a colleague" in page.text
    assert "/confirm/" not in page.source
    assert (refused.status, "You cannot decide what you proposed" in refused.text) == (409, True)
    assert (Decision.objects.count(), RegisterRow.objects.count()) == (0, 0)


def test_the_colleague_sees_what_would_change_with_its_source(visitors: Visitors) -> None:
    page = look(visitors, proposed(visitors), who="second_central")

    for said in (
        "Ratification, Bellora",
        "4 March 2026",
        "New",
        "C.N.1.2026.TREATIES-XVIII.16",
        "The above action was effected on 4 March 2026.",
        "The notice came this morning.",
        "Confirm: it enters the register",
    ):
        assert said in page.text


def test_a_contradiction_is_shown_beside_what_the_register_says(visitors: Visitors) -> None:
    decide(visitors, proposed(visitors), "confirm")
    page = look(visitors, proposed(visitors, happened="2026-04-05"), who="second_central")

    assert "Contradicts what the register says: both are kept" in page.text
    assert ("4 March 2026" in page.text, "5 April 2026" in page.text) == (True, True)


def test_a_decided_proposal_says_for_ever_what_it_changed(visitors: Visitors) -> None:
    proposal = proposed(visitors)
    before = look(visitors, proposal, who="second_central")
    decide(visitors, proposal, "confirm")
    after = look(visitors, proposal, who="second_central")

    assert ["Known already" in page.text for page in (before, after)] == [False, False]
    assert 'tag-state">New' in after.source


def test_a_refusal_says_why_and_changes_nothing(visitors: Visitors) -> None:
    proposal = proposed(visitors)

    without = decide(visitors, proposal, "refuse")
    page = decide(visitors, proposal, "refuse", note="The notice is of another State.")

    assert (without.status, "The reason is missing" in without.text) == (409, True)
    assert "The notice is of another State." in page.text
    assert ratifications() == []


def test_a_second_decision_is_told_that_it_comes_late(visitors: Visitors) -> None:
    proposal = proposed(visitors)
    decide(visitors, proposal, "confirm")

    late = decide(visitors, proposal, "refuse", note="Wait.")

    assert (late.status, "This proposal was decided before" in late.text) == (409, True)


@pytest.mark.parametrize("who", ["duty_officer", "overseer", "outsider"])
def test_nobody_else_learns_that_something_was_proposed(visitors: Visitors, who: str) -> None:
    proposal = proposed(visitors)

    pages = [
        look(visitors, proposal, who=who),
        decide(visitors, proposal, "confirm", who=who),
        decide(visitors, proposal, "refuse", who=who, note="x"),
    ]

    assert [page.status for page in pages] == [404, 404, 404]
    assert [word for page in pages for word in ("Bellora", "notice came", "C.N.1") if word in page.source] == []
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("who", ["duty_officer", "overseer"])
@pytest.mark.parametrize("name", ["register", "register_propose", "propose_fact", "propose_file", "our_authorities"])
def test_the_pages_of_proposals_are_not_there_for_other_roles(visitors: Visitors, who: str, name: str) -> None:
    page = visitors.get(reverse(name), who=who)

    assert page.status == 404
    assert "/register/" not in visitors.get("/law/", who=who).source


def test_another_authority_has_its_own_empty_list(visitors: Visitors) -> None:
    proposed(visitors)

    page = visitors.get(reverse("register"), who="outsider")

    assert (page.status, "Nothing waits for a decision." in page.text, "Bellora" in page.text) == (200, True, False)


def test_nothing_typed_is_lost_when_something_is_wrong(visitors: Visitors) -> None:
    page = propose(visitors, deed="dance", happened="4 March", quotation="“Ça va”", reason="")

    assert page.status == 409
    for field in ("deed", "happened", "reason"):
        assert f'id="error-{field}"' in page.source
        assert f'href="#{field}"' in page.source
    assert ("Write it as 2025-10-25." in page.text, "“Ça va”" in page.text) == (True, True)
    assert 'value="4 March"' in page.source
    assert Proposal.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"happened_precision": "interval", "happened_until": "2026-01-01"}, "happened_until"),
        ({"happened_precision": "month"}, "happened"),
        ({"participant": "ATL"}, "participant"),
        ({"instrument": "uncc-2042"}, "instrument"),
        ({"language": "English, please"}, "language"),
        ({"published": "last May"}, "published"),
        ({"effective_on": "2026-13-01"}, "effective_on"),
        ({"concerns": "nothing.at.all"}, "concerns"),
        ({"document": ""}, "document"),
        ({"text": "x" * 10_001}, "text"),
        ({"others": "=unknown"}, "others"),
        ({"confidence": "total"}, "confidence"),
    ],
)
def test_each_fault_is_said_at_its_field(visitors: Visitors, said: dict[str, str], field: str) -> None:
    page = propose(visitors, **said)

    assert (page.status, f'id="error-{field}"' in page.source) == (409, True)
    assert Proposal.objects.count() == 0


@pytest.mark.parametrize(
    ("precision", "first", "last", "kept"),
    [
        ("day", "2026-03-04", "", ("2026-03-04", "2026-03-05", "day")),
        ("month", "2026-03", "", ("2026-03-01", "2026-04-01", "month")),
        ("interval", "2026-03-04", "2026-03-06", ("2026-03-04", "2026-03-07", "interval")),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    visitors: Visitors, precision: str, first: str, last: str, kept: tuple[str, str, str]
) -> None:
    proposal = proposed(visitors, happened_precision=precision, happened=first, happened_until=last)

    happened = proposal.items[0]["body"]["happened"]
    assert (happened["from_on"], happened["until_on"], happened["precision"]) == kept


def test_a_reservation_says_of_which_choices_it_makes_use(visitors: Visitors) -> None:
    proposal = proposed(
        visitors,
        deed="reservation",
        text="Bellora reserves the right to refuse.",
        articles="42(5), 63(2)",
        effects=["uncc-2024:dual_criminality_for_preservation"],
        others="30(1)\n40(13)=language:fr",
    )

    body = proposal.items[0]["body"]
    assert body["articles"] == ["42(5)", "63(2)"]
    assert [(one["article"], one["option"]) for one in body["effects"]][1:] == [
        ("30(1)", "unknown"),
        ("40(13)", "language:fr"),
    ]
    assert body["effects"][0]["option"] == "dual_criminality_for_preservation"


def test_a_correction_begins_with_what_the_fact_says_and_takes_its_place(visitors: Visitors) -> None:
    address = reverse("propose_correction", args=[SHIPPED])
    start = visitors.get(address, who="central_authority")
    shipped = register().fact(SHIPPED)
    assert shipped is not None
    said = {
        **FACT,
        "participant": "VNM",
        "deed": "signature",
        "happened": "2025-10-26",
        "keep": ["0"],
    }
    visitors.post(address, said, who="central_authority")
    proposal = Proposal.objects.get()
    page = look(visitors, proposal, who="second_central")
    decide(visitors, proposal, "confirm")

    assert f'value="{shipped.happened.from_on.isoformat()}"' in start.source
    assert "Corrects what the register says" in page.text
    assert "differs" in page.text
    counting = register().facts_of(instrument="uncc-2024", participant="VNM")
    signed = [one for one in counting if one.deed == "signature"]
    assert [(one.supersedes, one.happened.from_on.isoformat(), len(one.attestations)) for one in signed] == [
        (SHIPPED, "2025-10-26", 2)
    ]


def test_a_correction_keeps_the_sources_that_stay_ticked_and_needs_no_other(visitors: Visitors) -> None:
    shipped = register().fact(SHIPPED)
    assert shipped is not None
    source = ("document", "publisher", "trust", "language", "quotation")
    said = {name: value for name, value in FACT.items() if name not in source}
    said |= {"participant": "VNM", "deed": "signature", "happened": "2025-10-26"}
    address = reverse("propose_correction", args=[SHIPPED])

    without = visitors.post(address, said, who="central_authority")
    visitors.post(address, {**said, "keep": ["0"]}, who="central_authority")

    assert (without.status, 'id="error-document"' in without.source) == (409, True)
    assert len(Proposal.objects.get().items[0]["body"]["attestations"]) == 1


def test_that_there_was_no_such_act_is_kept_as_a_correction(visitors: Visitors) -> None:
    said = {**FACT, "participant": "VNM", "deed": "signature", "happened": "2025-10-25", "none": ["no_such_act"]}
    visitors.post(reverse("propose_correction", args=[SHIPPED]), said, who="central_authority")

    proposal = Proposal.objects.get()
    page = look(visitors, proposal, who="second_central")

    assert (proposal.items[0]["body"]["at_least"], proposal.items[0]["body"]["at_most"]) == (0, 0)
    assert "No such act: it does not count" in page.text


@pytest.mark.parametrize(("who", "offered"), [("central_authority", True), ("duty_officer", False), ("nobody", False)])
def test_the_page_of_a_fact_leads_to_its_correction_for_those_who_may(
    visitors: Visitors, who: str, offered: bool
) -> None:
    page = visitors.get(reverse("treaty_fact", args=[SHIPPED]), who=who)

    assert (f'href="{reverse("propose_correction", args=[SHIPPED])}"' in page.source) is offered


def test_a_fact_that_is_not_there_cannot_be_corrected(visitors: Visitors) -> None:
    assert visitors.get(reverse("propose_correction", args=["x"]), who="central_authority").status == 404


def test_a_claim_is_proposed_with_how_the_register_takes_it(visitors: Visitors) -> None:
    said = {
        **FACT,
        "subject": "signatures",
        "says": "65 States",
        "figure": "65",
        "as_of_precision": "month",
        "as_of": "2025-10",
        "standing": "partial",
        "standing_reason": "Counted before the ceremony had ended.",
    }
    wrong = visitors.post(reverse("propose_claim"), {**said, "figure": "many"}, who="central_authority")
    visitors.post(reverse("propose_claim"), said, who="central_authority")
    proposal = Proposal.objects.get()
    page = look(visitors, proposal, who="second_central")
    before = len(register().claims_of(instrument="uncc-2024"))
    decide(visitors, proposal, "confirm")

    assert 'id="error-figure"' in wrong.source
    assert "New, beside what is said already" in page.text
    assert len(register().claims_of(instrument="uncc-2024")) == before + 1


TREATY = {
    "first": "XAA",
    "second": "XBB",
    "title": "Treaty of Ardenia and Bellora on Legal Assistance, 2001",
    "in_force_on": "2003-05-06",
    "adopted_on": "2001-02-03",
    "mla": "yes",
    "measures": ["preserve.*", "mla.*"],
    "articles": "1, 5(2)",
    "offences": "any-offence",
    "route": "central_authorities",
    "languages": "requested_state",
    "dual_criminality": "required",
    **{name: FACT[name] for name in ("document", "publisher", "trust", "reason")},
}


def test_a_treaty_of_two_states_is_one_proposal_with_the_deeds_of_both(visitors: Visitors) -> None:
    page = visitors.post(reverse("propose_treaty"), TREATY, who="central_authority")
    proposal = Proposal.objects.get()
    decide(visitors, proposal, "confirm")

    assert page.status == 200
    made = register().instrument("xaa-xbb-2001")
    assert (made.is_mla_treaty, made.in_force, [one.kinds for one in made.covers]) == (
        True,
        True,
        [("preserve.*", "mla.*")],
    )
    assert [one.participant for one in register().facts_in(instrument="xaa-xbb-2001")] == ["XAA", "XBB"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"second": "XAA"}, "second"),
        ({"second": ""}, "second"),
        ({"title": ""}, "title"),
        ({"in_force_on": ""}, "in_force_on"),
        ({"in_force_on": "2000-01-01"}, "in_force_on"),
        ({"mla": ""}, "mla"),
        ({"document": ""}, "document"),
    ],
)
def test_what_is_wrong_with_a_treaty_is_said_at_its_field(visitors: Visitors, said: dict[str, str], field: str) -> None:
    page = visitors.post(reverse("propose_treaty"), {**TREATY, **said}, who="central_authority")

    assert (page.status, f'id="error-{field}"' in page.source) == (409, True)


AGREEMENT = {
    "first": "XBB",
    "second": "XAA",
    "kind": "reciprocity",
    "from_on": "2026-01-01",
    "measures": ["mla.*"],
    "source": "Exchange of notes of 1 January 2026.",
    "reason": "The notes lie in the archive.",
}


def test_reciprocity_is_recorded_between_the_two(visitors: Visitors) -> None:
    visitors.post(reverse("propose_agreement"), AGREEMENT, who="central_authority")
    decide(visitors, Proposal.objects.get(), "confirm")

    assert [(one.kind, one.states, one.measures) for one in agreements()] == [
        ("reciprocity", ("XAA", "XBB"), ("mla.*",))
    ]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"second": "XBB"}, "second"),
        ({"instrument": "untoc-2000"}, "instrument"),
        ({"until_on": "2025-01-01"}, "until_on"),
        ({"source": ""}, "source"),
        ({"kind": ""}, "kind"),
    ],
)
def test_what_is_wrong_with_an_agreement_is_said_at_its_field(
    visitors: Visitors, said: dict[str, str], field: str
) -> None:
    page = visitors.post(reverse("propose_agreement"), {**AGREEMENT, **said}, who="central_authority")

    assert (page.status, f'id="error-{field}"' in page.source) == (409, True)
    assert Proposal.objects.count() == 0


def test_a_form_without_its_token_proposes_nothing(visitors: Visitors) -> None:
    from django.test import Client  # noqa: PLC0415  # a browser that checks tokens

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(visitors.office.people["central_authority"], backend="django.contrib.auth.backends.ModelBackend")

    assert strict.post(reverse("propose_fact"), FACT).status_code == 403
    assert Proposal.objects.count() == 0
