"""Nobody sees or does through a page what is not theirs.

Every named address of the screens stands in `ADDRESSES` or `OPEN`; each guarded one is tried by everyone who must not
get in, with something there to leak. A new address without a line here fails the first test. One story serves all
addresses of a visitor: what each did is taken back before the next is tried.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from case_files import CaseRoom
from life_rows import life_rows
from longbien.actions.cases import PersonText, add_note, add_person_to_case, add_task, lead_case
from longbien.actions.directory import confirm_entry, propose_entry
from longbien.actions.journal.sequencing import sequence_journal
from longbien.actions.requests import draft_request
from longbien.actions.safeguards.screening import answer_screen
from longbien.actions.treaties import propose_fact
from longbien.data.models import (
    Act,
    CaseMember,
    CaseReading,
    CustodyEvent,
    Deadline,
    Decision,
    EvidenceItem,
    Hold,
    LocalStep,
    Notified,
    Person,
    Request,
    Seat,
)
from longbien.data.models import Case as CaseRow
from longbien.ports.instruments import current
from longbien.readers.directory import one_entry
from longbien.readers.safeguards import screen_standing
from longbien.readers.treaties import register
from longbien.web import urls
from offices import Office, with_policy
from own_bases import own_bases
from paper_rows import paper_rows
from people import ARDENIA, NOW
from screens import received
from term_rows import term_rows
from their_acts import ELEMENTS, following
from web.visitors import FILE, Page, Visitors

OF_THE_LAW = {"law", "law_articles", "law_offences", "law_instruments", "law_kinds", "law_kind"}
OF_THE_REGISTER = {
    "treaty",
    "treaty_authorities",
    "treaty_download",
    "treaty_fact",
    "treaty_fact_data",
    "treaty_instrument",
    "treaty_resolve",
    "treaty_state",
}
OPEN = OF_THE_LAW | OF_THE_REGISTER | {"set_language"}
OF_THE_PERSON = {"choose_authority"}  # shows the person's own seats, and nothing of any case
OF_ACCOUNTS = ("account_", "mfa_")
SECRET = "A note that nobody else has seen."
ENTRIES = b"state,function,name,source\nPOL,network_24_7,Prosecutor of Poland,A note of May 2026\n"


@dataclass(frozen=True)
class Address:
    """How an address is called well: by whom at the least, with which records, and what is said."""

    least: str
    args: tuple[str, ...] = ()
    said: dict[str, Any] | None = None  # None: a link; else a form
    own: bool = False  # another authority finds its own, empty page here, and nothing of the case
    hidden: bool = False  # other roles are told that there is nothing
    gives: int = 200  # what another authority gets where it has its own


ADDRESSES = {
    "desk": Address("duty_officer", own=True),
    "desk_rows": Address("duty_officer", own=True),
    "desk_news": Address("duty_officer", own=True),
    "desk_deadlines": Address("duty_officer", own=True),
    "request_deadlines": Address("duty_officer", ("{sent}",)),
    "renew_term": Address("duty_officer", ("{theirs}", "{order}"), {"until_at": "2027-03-01 12:00", "note": "x"}),
    "settle_term": Address("duty_officer", ("{theirs}", "{own_term}"), {}),
    "desk_search": Address("duty_officer", own=True),
    "desk_csv": Address("duty_officer", own=True),
    "keep_view": Address("duty_officer", said={"name": "x"}, own=True, gives=302),
    "drop_view": Address("duty_officer", ("1",), {}, own=True, gives=302),
    "choose_kind": Address("duty_officer", own=True),
    "new_draft": Address("duty_officer", ("preserve.request",), {"follows": "{sent}", "legal_basis": "uncc-2024"}),
    "show_partner": Address("duty_officer", ("preserve.request",), {"legal_basis": "uncc-2024"}, own=True),
    "draft_identifiers": Address(
        "duty_officer", ("{draft}",), {"csrfmiddlewaretoken": "", "version": "1", "file": "{file}"}
    ),
    "check_field": Address("duty_officer", ("preserve.request", "facts"), {"facts": "x"}, own=True),
    "request": Address("duty_officer", ("{sent}",)),
    "edit_draft": Address("duty_officer", ("{draft}",), {"version": "1", "legal_basis": "uncc-2024"}),
    "check_request": Address("duty_officer", ("{draft}",)),
    "ask_approval": Address("duty_officer", ("{draft}",), {"version": "1"}),
    "approve": Address("duty_officer", ("{draft}",), {"version": "1"}),
    "give_back": Address("duty_officer", ("{draft}",), {"version": "1", "note": "x"}),
    "send": Address("duty_officer", ("{draft}",), {"version": "1", "alone": "yes", "understood": "yes"}),
    "screen": Address("duty_officer", ("{draft}",), {"short": "nothing"}),
    "decide_screen": Address("central_authority", ("{escalated}",), {"decision": "proceed", "reasons": "x"}),
    "correct_treaty": Address("central_authority", ("xaa-xbb-2001",), own=True, hidden=True),
    "correct_agreement": Address("central_authority", ("XAA-XCC.reciprocity",), own=True, hidden=True),
    "criminality": Address("central_authority", ("{theirs}",), {"do": "state", "field": "art7"}),
    "further_approval": Address("central_authority", ("{intrusive}",), {"reasons": "x"}),
    "review_secrecy": Address("central_authority", ("{secret}",), {"needed": "no", "reasons": "x"}),
    "erase_item": Address("central_authority", ("{received}",), {}),
    "rename_evidence": Address("central_authority", ("{item}",), {"name": "x.log"}),
    "sent": Address("duty_officer", ("{sent}",)),
    "review": Address("central_authority", ("{sent}",), {"note": "x"}),
    "act": Address("central_authority", ("{theirs}", "ask"), {"version": "{version}", "question": "Which?"}),
    "add_evidence": Address("central_authority", ("{theirs}",), {"csrfmiddlewaretoken": "", "file": "{file}"}),
    "make_document": Address("central_authority", ("{on_paper}",), {"version": "1", "language": "en"}),
    "approve_document": Address(
        "central_authority", ("{waiting_paper}",), {"version": "1", "sha256": "{paper_sha256}"}
    ),
    "take_back_document": Address("central_authority", ("{approved_paper}",), {"version": "1", "note": "x"}),
    "offer_document": Address("central_authority", ("{received_paper}",), {"version": "1"}),
    "record_receipt": Address(
        "central_authority",
        ("{dispatched_paper}",),
        {"csrfmiddlewaretoken": "", "version": "1", "received_at": "2026-11-22 03:00"},
    ),
    "letter": Address("duty_officer", ("{sent}",), {"language": "en"}),
    "paper": Address("duty_officer", ("{paper}",)),
    "package": Address("central_authority", ("{theirs}",), {"how": "open"}),
    "download": Address("central_authority", ("{item}",), {}),
    "cases": Address("duty_officer", own=True),
    "new_case": Address("duty_officer", own=True),
    "import_cases": Address("central_authority", own=True),
    "take_cases": Address("central_authority", (), {"data": "cmVmLGRhdGUKQSwyMDI2LTAxLTAxCg=="}, own=True, gives=302),
    "case": Address("duty_officer", ("{case}",)),
    "edit_case": Address(
        "duty_officer", ("{case}",), {"version": "{case_version}", "title": "x", "opened_on": "2026-01-01"}
    ),
    "case_status": Address("duty_officer", ("{case}",), {"version": "{case_version}", "do": "close"}),
    "new_case_person": Address("duty_officer", ("{case}",), {"kind": "legal", "name": "x", "role": "other"}),
    "case_person": Address("duty_officer", ("{case}", "{person}"), {"kind": "legal", "name": "x", "role": "other"}),
    "case_person_name": Address("duty_officer", ("{case}", "{witness}"), {}),
    "remove_case_person": Address("duty_officer", ("{case}", "{person}"), {}),
    "new_case_task": Address("duty_officer", ("{case}",), {"text": "x"}),
    "case_task": Address("duty_officer", ("{case}", "{task}"), {"do": "done"}),
    "new_case_note": Address("duty_officer", ("{case}",), {"text": "x"}),
    "case_team": Address("duty_officer", ("{case}",)),
    "change_case_team": Address("duty_officer", ("{case}",), {"do": "lead", "person": "{duty}"}),
    "case_protection": Address("central_authority", ("{case}",), {"do": "protect", "because": "x"}),
    "case_exclusion": Address(
        "central_authority", ("{case}",), {"do": "exclude", "person": "{second}", "because": "x"}
    ),
    "place_request": Address("duty_officer", ("{theirs}",), {"do": "new"}),
    "assign_request": Address("duty_officer", ("{theirs}",), {"person": "{duty}"}),
    "others": Address("duty_officer", own=True),
    "place_hold": Address("central_authority", ("{told}",), {"reason": "x", "until_on": "2026-12-01"}),
    "lift_hold": Address("central_authority", ("{own_hold}",), {}),
    "settle_condition": Address("central_authority", ("{theirs}", "{condition}"), {"kept": "kept", "note": "x"}),
    "notify_authority": Address("central_authority", ("{theirs}",), {"authority": "ffu", "word": "x"}),
    "stand_in": Address("duty_officer", ("{theirs}",), {"reason": "x"}),
    "ask_overruling": Address("central_authority", ("{theirs}", "{hold}"), {"reason": "x"}),
    "overrule_hold": Address("central_authority", ("{theirs}", "{asked_hold}"), {}),
    "draft_link": Address("duty_officer", ("{accepted}", "path_disclosed"), {}),
    "deconflict": Address("duty_officer", ("{theirs}", "{concerned}"), {"note": "x"}),
    "oversight": Address("overseer"),
    "register": Address("central_authority", own=True, hidden=True),
    "register_proposal": Address("central_authority", ("{proposal}",), hidden=True),
    "confirm_proposal": Address("central_authority", ("{proposal}",), {}, hidden=True),
    "refuse_proposal": Address("central_authority", ("{proposal}",), {"note": "x"}, hidden=True),
    "register_propose": Address("central_authority", own=True, hidden=True),
    "propose_fact": Address("central_authority", own=True, hidden=True),
    "propose_correction": Address("central_authority", ("uncc-2024.VNM.signature",), own=True, hidden=True),
    "propose_claim": Address("central_authority", own=True, hidden=True),
    "propose_treaty": Address("central_authority", own=True, hidden=True),
    "propose_agreement": Address("central_authority", own=True, hidden=True),
    "propose_file": Address("central_authority", own=True, hidden=True),
    "propose_import": Address(
        "central_authority",
        (),
        {"content": "entries_csv", "data": "{entries}", "reason": "x"},
        own=True,
        hidden=True,
        gives=302,
    ),
    "our_authorities": Address("central_authority", own=True, hidden=True),
    "propose_entry": Address("central_authority", own=True, hidden=True),
    "propose_version": Address("central_authority", ("XAA.network_24_7",), own=True, hidden=True),
    "still_valid": Address("central_authority", ("XAA.network_24_7",), {}, own=True, hidden=True, gives=302),
}
CENTRAL_ONLY = [name for name, address in ADDRESSES.items() if address.least == "central_authority"]
OF_OFFICERS = [name for name, address in ADDRESSES.items() if address.least != "overseer"]


@dataclass(frozen=True)
class Tried:
    """What came of a visit: the answer, the words that tell of the case, and whether anything was recorded."""

    status: int
    address: str
    told: tuple[str, ...]
    is_recorded: bool


@dataclass
class Case:
    """A draft, a request sent, one of Bellora's with evidence; and the words that tell of them."""

    visitors: Visitors
    names: dict[str, str]

    def visit(self, name: str, *, who: str) -> Page:
        """Call an address as it should be called, in the browser of this person, without following."""
        address = ADDRESSES[name]
        place = reverse(name, args=[self.filled(one) for one in address.args])
        if address.said is None:
            return self.visitors.get(place, who=who, follow=False)
        said = {key: self._said(value) for key, value in address.said.items()}
        return self.visitors.post(place, said, who=who, follow=False)

    def tried(self, names: Iterable[str], *, who: str) -> dict[str, Tried]:
        """Call each address in a new browser of this person, each on the story as it was told."""
        return {name: self._tried(name, who=who) for name in names}

    def told(self, page: Page, *, who: str) -> tuple[str, ...]:
        """Return what a page tells this person of the case; the ids that were sent tell nothing."""
        words = ["copied patient records", "anna@mail.example", "mail.mbox", "Nadia Sorel", "hello", SECRET]
        return tuple(word for word in (*self.references(who=who), *words) if word in page.source)

    def references(self, *, who: str) -> list[str]:
        """Return the references of all requests, without those that Bellora sent to the outsider's own authority."""
        found = Request.objects.order_by("reference")
        if who == "outsider":
            found = found.exclude(authority=self.visitors.office.other)
        return [one.reference for one in found]

    def records(self) -> tuple[int, ...]:
        """Return how much is recorded, and how often requests have changed."""
        counted = (Request, Act, LocalStep, EvidenceItem, CustodyEvent, Decision, Deadline, Notified, Hold)
        return (*(model.objects.count() for model in counted), sum(Request.objects.values_list("version", flat=True)))

    def _tried(self, name: str, *, who: str) -> Tried:
        before = self.records()
        self.visitors.browsers.clear()
        with transaction.atomic():
            page = self.visit(name, who=who)
            found = Tried(page.status, page.address, self.told(page, who=who), self.records() != before)
            transaction.set_rollback(True)
        return found

    def filled(self, text: str) -> str:
        """Return an address, or a part of one, with the ids in the place of their names."""
        for name, value in self.names.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def _said(self, value: str) -> Any:
        return SimpleUploadedFile("mail.mbox", FILE) if value == "{file}" else self.filled(value)


@pytest.fixture
def case(visitors: Visitors) -> Case:
    with_policy(current(), witnesses_needed=0)
    theirs, item = visitors.with_evidence()
    sent, draft = visitors.sent_alone(), visitors.looked_at(visitors.draft())
    sequence_journal(keys=current().log_keys, tiles=current().tiles, now=NOW)
    names = {"sent": sent.id, "draft": draft.id, "theirs": theirs.id, "item": item.id, "version": str(theirs.version)}
    names |= {"escalated": escalated(visitors).id}
    names |= {"proposal": proposed(visitors.office), "entries": base64.b64encode(ENTRIES).decode()}
    own_bases(names["proposal"])
    names |= {"received": received(item.id)}
    names |= {"secret": visitors.draft(elements={**ELEMENTS, "secrecy": True}).id}
    names |= {"intrusive": intrusive(visitors.office).id}
    names |= paper_rows(visitors.office, secret=SECRET)
    names |= term_rows(visitors.office, request_id=theirs.id, secret=SECRET)
    names |= case_file(visitors.office)
    names |= life_rows(visitors.office, theirs=theirs.id, secret=SECRET)
    return Case(visitors=visitors, names=names)


def case_file(office: Office) -> dict[str, str]:
    """Return what there is of a case that the duty officer leads, with a witness whose identity is protected."""
    room, duty = CaseRoom(office), office.officer("duty_officer")
    found = room.opened(who="duty_officer", title=SECRET, facts=SECRET)
    lead_case(officer=duty, case_id=found.id, person_id=duty.person_id, now=NOW)
    add_note(officer=duty, case_id=found.id, text=SECRET, now=NOW)
    task = add_task(officer=duty, case_id=found.id, text=SECRET, due_on=None, person_id=duty.person_id, now=NOW)
    persons = [
        add_person_to_case(
            officer=duty,
            case_id=found.id,
            text=PersonText(kind="natural", name=SECRET, role="witness", is_protected=is_protected),
            recipient=ARDENIA.identity.recipient,
            now=NOW,
        )
        for is_protected in (False, True)
    ]
    found.refresh_from_db()
    return {
        "case": found.id,
        "case_version": str(found.version),
        "task": str(task.pk),
        "person": str(persons[0].pk),
        "witness": str(persons[1].pk),
        "duty": str(duty.person_id),
        "second": str(room.number("second_officer")),
    }


def escalated(visitors: Visitors) -> Request:
    """Return a draft about which the duty officer is not sure."""
    draft = visitors.draft()
    screen = screen_standing(request=draft)
    assert screen is not None
    answers = {one.id: "unknown" for one in screen.questions}
    duty = visitors.office.officer("duty_officer")
    answer_screen(officer=duty, request_id=draft.id, answers=answers, reasons=SECRET, now=NOW)
    return draft


def intrusive(office: Office) -> Request:
    """Return a draft that a second person of the central authority wrote, for which a further one approves."""
    return draft_request(
        officer=office.officer("second_central"),
        kind_id="mla.traffic_realtime",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={"facts": SECRET},
        now=NOW,
    )


def proposed(office: Office) -> str:
    """Return the id of a fact that a second person of the central authority proposed; our entry is confirmed."""
    colleague = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=colleague, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_central"] = colleague
    first, second = office.officer("central_authority"), office.officer("second_central")
    entry = replace(one_entry(entry_id="card.XBB.nca.network_24_7"), id="", state="XAA", name="Duty room")
    waiting = propose_entry(officer=first, entry=entry, reason=SECRET, now=NOW)
    confirm_entry(officer=second, proposal_id=waiting.id, now=NOW)
    fact = replace(register().fact("uncc-2024.VNM.signature"), id="", participant="XBB")
    return str(propose_fact(officer=second, fact=fact, reason=SECRET, now=NOW).id)


def named(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from named(one.url_patterns)
        else:
            yield str(one.name)


def test_every_address_is_tried_by_outsiders() -> None:
    assert get_resolver().url_patterns
    guarded = {name for name in named(urls.urlpatterns) if not name.startswith(OF_ACCOUNTS)}

    assert guarded == set(ADDRESSES) | OPEN | OF_THE_PERSON


@pytest.mark.slow
@pytest.mark.parametrize("least", ["duty_officer", "central_authority"])
def test_the_right_officer_gets_in(case: Case, least: str) -> None:
    """What the others are refused is there: else their refusal would prove nothing."""
    elsewhere = {"approve", "stand_in"}  # by a second officer, below; on an emergency only, in test_standing_in.py
    names = [name for name in OF_OFFICERS if ADDRESSES[name].least == least and name not in elsewhere]

    pages = case.tried(names, who=least)

    if least == "duty_officer":
        pages |= case.tried(["approve"], who="second_officer")
    assert {name: page for name, page in pages.items() if page.status not in {200, 204, 302}} == {}
    assert {name for name, page in pages.items() if "/account/login" in page.address} == set()


@pytest.mark.slow
def test_who_is_not_signed_in_is_sent_to_the_sign_in(case: Case) -> None:
    pages = case.tried(ADDRESSES, who="nobody")

    places = {name: replace(page, address=page.address.partition("?")[0]) for name, page in pages.items()}
    assert places == dict.fromkeys(ADDRESSES, Tried(302, "/account/login/", told=(), is_recorded=False))


def test_another_authority_of_the_same_state_is_an_outsider(case: Case) -> None:
    pages = case.tried(OF_OFFICERS, who="outsider")

    gives = {name: address.gives if address.own else 404 for name, address in ADDRESSES.items()}
    assert {name: page.status for name, page in pages.items()} == {name: gives[name] for name in OF_OFFICERS}
    assert {name: page for name, page in pages.items() if page.told or page.is_recorded} == {}


def test_each_authority_finds_its_own_on_the_desk_and_nothing_of_the_other(case: Case) -> None:
    """Two of Bellora's requests lie with the Financial Fraud Unit, which has told ours of them: under `others` only."""
    unit = set(Request.objects.filter(authority=case.visitors.office.other).values_list("reference", flat=True))
    ours = set(case.references(who="outsider"))
    lists = ("desk", "desk_rows", "desk_search", "desk_deadlines", "desk_csv", "cases")

    found = {}
    for who in ("outsider", "duty_officer", "central_authority"):
        lists_of = "".join(case.visit(name, who=who).source for name in lists)
        found[who] = {word for word in unit | ours if word in lists_of}

    assert len(unit) == 2
    assert found["outsider"] == unit
    assert ours >= found["duty_officer"] > set()
    assert ours >= found["central_authority"] > set()


@pytest.mark.slow
def test_an_overseer_does_not_read_or_do_what_officers_do(case: Case) -> None:
    pages = case.tried(OF_OFFICERS, who="overseer")

    assert (pages["desk"].status, pages.pop("desk").address) == (302, reverse("oversight"))
    assert {name: page.status for name, page in pages.items() if page.status not in {403, 404}} == {}
    assert {name: page for name, page in pages.items() if page.told or page.is_recorded} == {}


@pytest.mark.slow
def test_a_duty_officer_does_not_do_what_the_central_authority_does(case: Case) -> None:
    pages = case.tried(CENTRAL_ONLY, who="duty_officer")

    refused = {name: 404 if ADDRESSES[name].hidden else 403 for name in CENTRAL_ONLY}
    assert {name: page.status for name, page in pages.items()} == refused
    assert {name: page for name, page in pages.items() if {"hello", SECRET} & set(page.told) or page.is_recorded} == {}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["duty_officer", "central_authority"])
def test_oversight_is_for_overseers(case: Case, who: str) -> None:
    assert case.visit("oversight", who=who).status == 403


@pytest.mark.slow
def test_the_overseer_sees_acts_without_their_content(case: Case) -> None:
    page = case.visit("oversight", who="overseer")

    assert page.status == 200
    assert "Request sent" in page.text
    content = {"copied patient records", "anna@mail.example", "mail.mbox"}
    assert content & set(case.told(page, who="overseer")) == set()


OF_ANYONE = {
    "law_kind": ("preserve.request",),
    "treaty_download": ("json",),
    "treaty_fact": ("uncc-2024.VNM.signature",),
    "treaty_fact_data": ("uncc-2024.VNM.signature",),
    "treaty_instrument": ("uncc-2024",),
    "treaty_state": ("VNM",),
}


@pytest.mark.slow
def test_an_open_page_is_for_anyone_and_tells_nothing_of_a_case(case: Case) -> None:
    names, before = sorted(OPEN - {"set_language"}), case.records()

    pages = {
        name: case.visitors.get(reverse(name, args=OF_ANYONE.get(name, ())), who="nobody", follow=False)
        for name in names
    }

    assert {name: (page.status, case.told(page, who="nobody")) for name, page in pages.items()} == dict.fromkeys(
        names, (200, ())
    )
    assert case.records() == before


@pytest.mark.slow
def test_the_open_directory_gives_no_number_address_or_key(case: Case) -> None:
    pages = [case.visitors.get(reverse("treaty_authorities"), who=who).text for who in ("nobody", "duty_officer")]

    assert ["Bellora" in page for page in pages] == [False, True]
    assert [one for one in ("http://127", "https://", "@") if any(one in page for page in pages)] == []


@pytest.mark.slow
def test_a_seat_that_has_ended_opens_nothing(case: Case, office: Office) -> None:
    office.people["duty_officer"].seats.update(until_at="2026-11-22T03:22:10Z")

    pages = case.tried(OF_OFFICERS, who="duty_officer")

    assert {name: (page.status, page.told, page.is_recorded) for name, page in pages.items()} == dict.fromkeys(
        OF_OFFICERS, (403, (), False)
    )


QUESTION = "Which mailbox of the two is meant?"
BEGUN_FROM_IT = (
    "/requests/new/?case={case}",
    *(
        f"/requests/new/{kind}/?{what}"
        for kind in ("preserve.request", "mla.stored_data")
        for what in ("case={case}", "follows={sent}", "follows={draft}", "follows={theirs}")
    ),
)
BESIDE_IT = ("/requests/{beside}/draft/", "/requests/{beside}/check/", "/requests/{passing}/")


def closed(case: Case) -> tuple[str, ...]:
    """Put every request of ours into a protected case but two, one for the same; return the words that tell of it."""
    office, number = case.visitors.office, case.names["case"]
    assert following(request_id=case.names["sent"], act="ask", body={"question": QUESTION}).arrive() is None
    Request.objects.filter(authority=office.ours).update(case_id=number)
    CaseRow.objects.filter(id=number).update(protected=True)
    CaseMember.objects.create(case_id=number, person=office.people["central_authority"], joined_at=NOW)
    beside = case.visitors.draft(elements={"facts": "Another matter.", "identifiers": ELEMENTS["identifiers"]})
    case.names |= {"beside": beside.id, "passing": case.visitors.arrived(number=77).id}
    inside = Request.objects.filter(case_id=number).values_list("reference", flat=True)
    return (
        *inside,
        CaseRow.objects.get(id=number).reference,
        QUESTION,
        "copied patient records and",
        "mail.mbox",
        "%PDF",
    )


def ways_in(case: Case, *, who: str) -> Iterator[tuple[str, Callable[[], Page]]]:
    """Yield every address, as a link and as a form; drafts that begin with the case; and pages of what is beside it."""
    for name, address in ADDRESSES.items():
        place = reverse(name, args=[case.filled(one) for one in address.args])
        yield f"link {name}", partial(case.visitors.get, place, who=who, follow=False)
        if address.said is not None:
            yield f"form {name}", partial(case.visit, name, who=who)
    for place in (*BEGUN_FROM_IT, *BESIDE_IT):
        yield place, partial(case.visitors.get, case.filled(place), who=who, follow=False)
    said = {"their_authority": str(case.visitors.office.bellora.pk), "legal_basis": "uncc-2024"}
    partner = reverse("show_partner", args=["preserve.request"])
    yield "partner", partial(case.visitors.post, partner, said, who=who, follow=False)
    again = {**said, "identifiers": ELEMENTS["identifiers"], "version": "1"}
    saved = reverse("edit_draft", args=[case.names["beside"]])
    yield "stale", partial(case.visitors.post, saved, again | {"version": "9"}, who=who, follow=False)


@pytest.mark.slow
def test_no_page_tells_the_team_of_a_protected_case_without_a_record(case: Case) -> None:
    words, who = closed(case), "central_authority"
    unrecorded, recorded = {}, set()

    for name, enter in ways_in(case, who=who):
        with transaction.atomic():
            CaseReading.objects.all()._raw_delete(CaseReading.objects.db)
            page = enter()
            told = [word for word in words if word in page.source]
            if told and CaseReading.objects.filter(person=case.visitors.office.people[who]).exists():
                recorded.add(name)
            elif told:
                unrecorded[name] = told
            transaction.set_rollback(True)

    assert unrecorded == {}
    assert len(recorded) > 40
    assert {"link paper", "partner", "stale", *BEGUN_FROM_IT, *BESIDE_IT} <= recorded
