"""Nobody sees or does through the JSON door what is not theirs.

Every address of the door stands in `ADDRESSES`, each tried by everyone who must not get in; a new address without a
line here fails the first test. One story serves all addresses of a caller: what each did is taken back before the next
is tried. Corvania's officer has a token of another node: to Ardenia's node an unknown one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from django.db import transaction

from api.case_rows import case_rows
from api.case_system import BELLORA_NCA, CaseSystem
from api.test_acts import FILE, GRANT, granted, keep_receipt
from life_rows import life_rows
from longbien.actions.people import revoke_token
from longbien.api.door import api
from longbien.data.models import (
    Act,
    CaseMember,
    CaseReading,
    CustodyEvent,
    EvidenceItem,
    LocalStep,
    Person,
    Request,
    Seat,
)
from longbien.data.models import Case as CaseRow
from longbien.ports.instruments import Instruments, install
from offices import Office
from paper_rows import paper_rows
from people import NOW
from screens import received
from term_rows import term_rows
from their_acts import ELEMENTS

OPEN_TO_EVERY_OFFICER = "law and node: the same for every officer of the node"
REQUEST = "/api/v1/requests/{request_id}"
CASE = "/api/v1/cases/{case_id}"


@dataclass(frozen=True)
class Address:
    """How an address is called well, and the least role that gets something there."""

    least: str
    url: str
    said: object = None
    body: bytes | None = None


Key = tuple[str, str]
VERSION = {"version": 1}
SECRET = "A word for nobody else."
WORDS = ("copied patient records", "anna@mail.example", "mail.mbox", SECRET)
ADDRESSES: dict[Key, Address] = {
    ("GET", "/api/v1/kinds"): Address(OPEN_TO_EVERY_OFFICER, "/kinds"),
    ("GET", "/api/v1/kinds/{kind_id}"): Address(OPEN_TO_EVERY_OFFICER, "/kinds/preserve.request"),
    ("GET", "/api/v1/kinds/{kind_id}/schema"): Address(OPEN_TO_EVERY_OFFICER, "/kinds/preserve.request/schema"),
    ("GET", "/api/v1/instruments"): Address(OPEN_TO_EVERY_OFFICER, "/instruments"),
    ("GET", "/api/v1/authorities"): Address(OPEN_TO_EVERY_OFFICER, "/authorities"),
    ("GET", "/api/v1/treaty/status"): Address(OPEN_TO_EVERY_OFFICER, "/treaty/status"),
    ("GET", "/api/v1/treaty/resolve"): Address(
        OPEN_TO_EVERY_OFFICER,
        "/treaty/resolve?requesting=XAA&requested=XBB&offence=art13&measure=preserve.request&exercise=true",
    ),
    ("GET", "/api/v1/treaty/states/{code}"): Address(OPEN_TO_EVERY_OFFICER, "/treaty/states/VNM"),
    ("GET", "/api/v1/treaty/facts/{fact_id}"): Address(OPEN_TO_EVERY_OFFICER, "/treaty/facts/uncc-2024.VNM.signature"),
    ("GET", "/api/v1/directory"): Address(OPEN_TO_EVERY_OFFICER, "/directory"),
    ("GET", "/api/v1/node"): Address(OPEN_TO_EVERY_OFFICER, "/node"),
    ("GET", "/api/v1/journal/head"): Address(OPEN_TO_EVERY_OFFICER, "/journal/head"),
    ("GET", "/api/v1/requests"): Address("duty_officer", "/requests"),
    ("POST", "/api/v1/requests"): Address(
        "duty_officer", "/requests", {"kind": "preserve.request", "follows": "{sent}"}
    ),
    ("POST", "/api/v1/check"): Address("duty_officer", "/check", {"kind": "preserve.request"}),
    ("GET", REQUEST): Address("duty_officer", "/requests/{sent}"),
    ("PUT", REQUEST): Address("duty_officer", "/requests/{draft}", {**VERSION, "elements": ELEMENTS}),
    ("POST", REQUEST + "/open"): Address("duty_officer", "/requests/{theirs}/open"),
    ("GET", REQUEST + "/findings"): Address("duty_officer", "/requests/{draft}/findings"),
    ("POST", REQUEST + "/ask-approval"): Address("duty_officer", "/requests/{draft}/ask-approval", VERSION),
    ("POST", REQUEST + "/approve"): Address("duty_officer", "/requests/{draft}/approve", VERSION),
    ("POST", REQUEST + "/return"): Address("duty_officer", "/requests/{draft}/return", {**VERSION, "note": "x"}),
    ("POST", REQUEST + "/send"): Address("duty_officer", "/requests/{draft}/send", VERSION),
    ("POST", REQUEST + "/review"): Address("central_authority", "/requests/{sent}/review", {"note": "x"}),
    ("POST", REQUEST + "/acts"): Address(
        "central_authority",
        "/requests/{theirs}/acts",
        {"version": "{version}", "act": "ask", "fields": {"question": "?"}},
    ),
    ("GET", REQUEST + "/dual-criminality"): Address("duty_officer", "/requests/{theirs}/dual-criminality"),
    ("POST", REQUEST + "/dual-criminality"): Address(
        "central_authority", "/requests/{theirs}/dual-criminality", {"fields": ["art7"]}
    ),
    ("POST", REQUEST + "/dual-criminality/decision"): Address(
        "central_authority",
        "/requests/{theirs}/dual-criminality/decision",
        {"assessment": 1, "verdict": "met", "reason": "x"},
    ),
    ("POST", REQUEST + "/dual-criminality/confirmation"): Address(
        "central_authority", "/requests/{theirs}/dual-criminality/confirmation", {"decision": 1}
    ),
    ("GET", REQUEST + "/screen"): Address("duty_officer", "/requests/{sent}/screen"),
    ("POST", REQUEST + "/screen"): Address(
        "duty_officer", "/requests/{draft}/screen", {"nothing_speaks_against_it": True}
    ),
    ("POST", REQUEST + "/screen/decision"): Address(
        "central_authority", "/requests/{escalated}/screen/decision", {"decision": "proceed", "reasons": "x"}
    ),
    ("POST", REQUEST + "/further-approval"): Address(
        "central_authority", "/requests/{draft}/further-approval", {"reasons": "x"}
    ),
    ("GET", REQUEST + "/limits"): Address("duty_officer", "/requests/{theirs}/limits"),
    ("GET", REQUEST + "/limits/reported"): Address("duty_officer", "/requests/{theirs}/limits/reported"),
    ("POST", REQUEST + "/secrecy-review"): Address(
        "central_authority", "/requests/{secret}/secrecy-review", {"needed": False, "reasons": "x"}
    ),
    ("POST", "/api/v1/evidence/{item_id}/erasure"): Address("central_authority", "/evidence/{received}/erasure", {}),
    ("POST", "/api/v1/evidence/{item_id}/name"): Address(
        "central_authority", "/evidence/{item}/name", {"name": "x.log"}
    ),
    ("GET", "/api/v1/deadlines"): Address("duty_officer", "/deadlines"),
    ("GET", REQUEST + "/deadlines"): Address("duty_officer", "/requests/{sent}/deadlines"),
    ("POST", REQUEST + "/deadlines"): Address(
        "duty_officer", "/requests/{sent}/deadlines", {"title": "x", "note": "x", "due_at": "2099-01-01T12:00:00Z"}
    ),
    ("POST", REQUEST + "/deadlines/{deadline_id}/renew"): Address(
        "duty_officer",
        "/requests/{theirs}/deadlines/{order}/renew",
        {"until_at": "2027-03-01T12:00:00Z", "note": "x"},
    ),
    ("POST", REQUEST + "/deadlines/{deadline_id}/done"): Address(
        "duty_officer", "/requests/{theirs}/deadlines/{own_term}/done"
    ),
    ("GET", REQUEST + "/life"): Address("duty_officer", "/requests/{theirs}/life"),
    ("POST", REQUEST + "/conditions/{condition_id}"): Address(
        "central_authority", "/requests/{theirs}/conditions/{condition}", {"kept": True}
    ),
    ("POST", REQUEST + "/next"): Address("duty_officer", "/requests/{accepted}/next", {"link": "path_disclosed"}),
    ("POST", REQUEST + "/stand-in"): Address("duty_officer", "/requests/{theirs}/stand-in", {"reason": "x"}),
    ("POST", REQUEST + "/notified"): Address(
        "central_authority", "/requests/{theirs}/notified", {"authority": "ffu", "word": "x"}
    ),
    ("POST", REQUEST + "/holds/{hold_id}/overruling"): Address(
        "central_authority", "/requests/{theirs}/holds/{hold}/overruling", {"reason": "x"}
    ),
    ("POST", REQUEST + "/holds/{hold_id}/overrule"): Address(
        "central_authority", "/requests/{theirs}/holds/{asked_hold}/overrule"
    ),
    ("POST", REQUEST + "/shared/{concerned_id}"): Address(
        "duty_officer", "/requests/{theirs}/shared/{concerned}", {"note": "x"}
    ),
    ("GET", "/api/v1/other-authorities"): Address("duty_officer", "/other-authorities"),
    ("POST", "/api/v1/other-authorities/{notified_id}/hold"): Address(
        "central_authority", "/other-authorities/{told}/hold", {"reason": "x", "until_on": "2026-12-01"}
    ),
    ("POST", "/api/v1/other-authorities/holds/{hold_id}/lift"): Address(
        "central_authority", "/other-authorities/holds/{own_hold}/lift"
    ),
    ("POST", REQUEST + "/case"): Address("duty_officer", "/requests/{theirs}/case", {"title": "x"}),
    ("POST", REQUEST + "/assigned-to"): Address("duty_officer", "/requests/{theirs}/assigned-to", {"person": None}),
    ("GET", "/api/v1/desk"): Address("duty_officer", "/desk"),
    ("GET", "/api/v1/desk/{group}"): Address("duty_officer", "/desk/ours_to_do"),
    ("GET", "/api/v1/search"): Address("duty_officer", "/search?q=hospital"),
    ("GET", "/api/v1/cases"): Address("duty_officer", "/cases"),
    ("POST", "/api/v1/cases"): Address("duty_officer", "/cases", {"title": "x", "opened_on": "2026-01-01"}),
    ("POST", "/api/v1/cases/import"): Address(
        "central_authority", "/cases/import?dry_run=true", body=b"reference,date\nJUS-9,2026-01-01\n"
    ),
    ("GET", CASE): Address("duty_officer", "/cases/{case}"),
    ("PUT", CASE): Address(
        "duty_officer", "/cases/{case}", {"version": "{case_version}", "title": "x", "opened_on": "2026-01-01"}
    ),
    ("POST", CASE + "/status"): Address(
        "duty_officer", "/cases/{case}/status", {"version": "{case_version}", "status": "open"}
    ),
    ("POST", CASE + "/persons"): Address(
        "duty_officer", "/cases/{case}/persons", {"kind": "legal", "name": "x", "role": "other"}
    ),
    ("PUT", CASE + "/persons/{person_id}"): Address(
        "duty_officer", "/cases/{case}/persons/{person}", {"kind": "legal", "name": "x", "role": "other"}
    ),
    ("DELETE", CASE + "/persons/{person_id}"): Address("duty_officer", "/cases/{case}/persons/{witness}"),
    ("POST", CASE + "/persons/{person_id}/name"): Address("duty_officer", "/cases/{case}/persons/{witness}/name"),
    ("POST", CASE + "/tasks"): Address("duty_officer", "/cases/{case}/tasks", {"text": "x"}),
    ("POST", CASE + "/tasks/{task_id}"): Address("duty_officer", "/cases/{case}/tasks/{task}", {"done": True}),
    ("POST", CASE + "/notes"): Address("duty_officer", "/cases/{case}/notes", {"note": "x"}),
    ("PUT", CASE + "/team/{username}"): Address("duty_officer", "/cases/{case}/team/second_officer"),
    ("DELETE", CASE + "/team/{username}"): Address("duty_officer", "/cases/{case}/team/central_authority"),
    ("PUT", CASE + "/leader/{username}"): Address("duty_officer", "/cases/{case}/leader/duty_officer"),
    ("POST", CASE + "/protection"): Address("central_authority", "/cases/{case}/protection", {"because": "x"}),
    ("POST", CASE + "/protection/lifting"): Address(
        "central_authority", "/cases/{guarded}/protection/lifting", {"because": "x"}
    ),
    ("POST", CASE + "/protection/decision"): Address(
        "central_authority", "/cases/{proposed}/protection/decision", {"confirmed": False}
    ),
    ("POST", CASE + "/exclusions/{username}"): Address(
        "central_authority", "/cases/{case}/exclusions/second_officer", {"because": "x"}
    ),
    ("POST", CASE + "/exclusions/{username}/readmission"): Address(
        "central_authority", "/cases/{case}/exclusions/excluded/readmission", {"because": "x"}
    ),
    ("GET", REQUEST + "/papers"): Address("duty_officer", "/requests/{waiting_paper}/papers"),
    ("POST", REQUEST + "/document"): Address("central_authority", "/requests/{on_paper}/document", VERSION),
    ("POST", REQUEST + "/document/approve"): Address(
        "central_authority", "/requests/{waiting_paper}/document/approve", {**VERSION, "sha256": "{paper_sha256}"}
    ),
    ("POST", REQUEST + "/document/take-back"): Address(
        "central_authority", "/requests/{approved_paper}/document/take-back", {**VERSION, "note": "x"}
    ),
    ("POST", REQUEST + "/document/receipt"): Address(
        "central_authority",
        "/requests/{dispatched_paper}/document/receipt?version=1&received_at=2026-11-22T03:00:00Z&name=scan.pdf",
        body=b"a scan of an outsider",
    ),
    ("POST", REQUEST + "/document/offer"): Address(
        "central_authority", "/requests/{received_paper}/document/offer", VERSION
    ),
    ("GET", "/api/v1/papers/{paper_id}/content"): Address("duty_officer", "/papers/{paper}/content"),
    ("POST", REQUEST + "/letter"): Address("duty_officer", "/requests/{sent}/letter", {"language": "en"}),
    ("GET", REQUEST + "/timeline"): Address("duty_officer", "/requests/{sent}/timeline"),
    ("GET", REQUEST + "/acts/{act_id}/statement"): Address("duty_officer", "/requests/{sent}/acts/{act}/statement"),
    ("GET", REQUEST + "/receipts"): Address("duty_officer", "/requests/{sent}/receipts"),
    ("GET", REQUEST + "/receipts/{number}"): Address("duty_officer", "/requests/{sent}/receipts/{receipt}"),
    ("GET", REQUEST + "/evidence"): Address("duty_officer", "/requests/{theirs}/evidence"),
    ("POST", REQUEST + "/evidence"): Address(
        "central_authority", "/requests/{theirs}/evidence?name=x", body=b"evidence of an outsider"
    ),
    ("GET", "/api/v1/evidence/{item_id}/content"): Address("central_authority", "/evidence/{item}/content"),
    ("GET", REQUEST + "/package"): Address("central_authority", "/requests/{theirs}/package"),
}
GUARDED = {key: one for key, one in ADDRESSES.items() if one.least != OPEN_TO_EVERY_OFFICER}


@dataclass(frozen=True)
class Tried:
    """What came of a call: the answer and how it begins, the words that tell of the case, whether it left a trace."""

    status: int
    begins: bytes
    told: tuple[str, ...]
    is_recorded: bool


@dataclass
class Case:
    """Something to leak: a draft, a request sent, one of theirs with evidence; and the words that tell of it."""

    calling: CaseSystem
    names: dict[str, str]

    def call(self, key: Key, *, token: str) -> tuple[int, bytes]:
        """Call an address as it should be called, with this token."""
        return self.call_address(key[0], ADDRESSES[key], token=token)

    def call_address(self, method: str, address: Address, *, token: str) -> tuple[int, bytes]:
        """Call an address with this method and token, with the ids in the place of their names."""
        answer = self.calling.call(
            method,
            self._filled(address.url),
            token=token,
            said=self._filled_in(address.said),
            body=address.body,
        )
        return answer.status, answer.data

    def tried(self, keys: Iterable[Key], *, who: str) -> dict[Key, Tried]:
        """Call each address with the token of this person, each on the story as it was told."""
        return {key: self._tried(key, who=who) for key in keys}

    def told(self, key: Key, data: bytes, *, who: str) -> tuple[str, ...]:
        """Return what an answer tells this person of the case; an id that the caller has sent tells nothing."""
        words = [*self.names.values(), *self.references(who=who), *WORDS]
        address = ADDRESSES[key]
        sent = self._filled(address.url) + str(self._filled_in(address.said))
        return tuple(word for word in words if len(word) > 5 and word not in sent and word.encode() in data)

    def references(self, *, who: str) -> list[str]:
        """Return the references of all requests, without those that Bellora sent to the outsider's own authority."""
        found = Request.objects.order_by("reference")
        if who == "outsider":
            found = found.exclude(authority=self.calling.office.other)
        return [one.reference for one in found]

    def records(self) -> tuple[int, ...]:
        """Return how much is recorded, and how often requests have changed: what an outsider must not alter."""
        counted = (Request, Act, LocalStep, EvidenceItem, CustodyEvent)
        return (*(model.objects.count() for model in counted), sum(Request.objects.values_list("version", flat=True)))

    def _tried(self, key: Key, *, who: str) -> Tried:
        before = self.records()
        with transaction.atomic():
            status, data = self.call(key, token=self.calling.tokens[who])
            found = Tried(status, data[:24], self.told(key, data, who=who), self.records() != before)
            transaction.set_rollback(True)
        return found

    def _filled(self, text: str) -> str:
        for name, value in self.names.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def _filled_in(self, said: object) -> object:
        if not isinstance(said, dict):
            return said
        filled = {key: self._filled(value) if isinstance(value, str) else value for key, value in said.items()}
        return {**filled, "version": int(filled["version"])} if "version" in filled else filled


REFUSED = Tried(403, b'{"code": "not_permitted"', told=(), is_recorded=False)


@pytest.fixture
def case(calling: CaseSystem) -> Case:
    """A draft, a request sent, and one of Bellora's with a file of evidence."""
    sent = calling.sent()
    theirs = granted()
    calling.act(theirs, "accept")
    calling.act(theirs, "decide_grant", **GRANT)
    upload = f"/requests/{theirs}/evidence?name=mail.mbox"
    item = calling.call("POST", upload, body=FILE, media_type="text/plain", who="central_authority").json
    keep_receipt(sent["id"])
    receipt = calling.get(f"/requests/{sent['id']}/receipts").json[0]["number"]
    names = {
        "sent": sent["id"],
        "draft": calling.draft()["id"],
        "secret": calling.draft(elements={**ELEMENTS, "secrecy": True})["id"],
        "escalated": calling.escalated(),
        "received": received(item["id"]),
        "theirs": theirs,
        "act": sent["id"],
        "item": item["id"],
        "receipt": str(receipt),
        "version": str(calling.get(f"/requests/{theirs}").json["version"]),
        **case_rows(calling.office),
        **life_rows(calling.office, theirs=theirs, secret=SECRET),
        **paper_rows(calling.office, secret=SECRET),
        **term_rows(calling.office, request_id=theirs, secret=SECRET),
    }
    return Case(calling=calling, names=names)


def test_every_address_is_tried_by_outsiders() -> None:
    described = api.get_openapi_schema(path_prefix="/api/v1")["paths"]

    found = {(method.upper(), path) for path, methods in described.items() for method in methods}

    assert found == set(ADDRESSES)


@pytest.mark.slow
def test_without_a_living_token_every_address_gives_the_same_answer(
    case: Case, office: Office, instruments: Instruments
) -> None:
    calling = case.calling
    ended, revoked = calling.token("duty_officer", days=1), calling.token("duty_officer", days=2)
    revoke_token(label="duty_officer 2", now=NOW)
    unseated, gone = calling.tokens["second_officer"], calling.tokens["central_authority"]
    Seat.objects.filter(person=office.people["second_officer"]).update(until_at=NOW)
    Person.objects.filter(pk=office.people["central_authority"].pk).update(is_active=False)
    install(replace(instruments, now=lambda: NOW + timedelta(days=1)))
    tokens = {
        "none": "",
        "of Corvania": "longbien_" + "c" * 43,
        "ended": ended,
        "revoked": revoked,
        "unseated": unseated,
        "of someone who left": gone,
        "with letters no token has": "longbien_\u0639",
    }
    before = case.records()

    answers = {(whose, key): case.call(key, token=token) for whose, token in tokens.items() for key in ADDRESSES}

    refused = (401, b'{"code": "token_refused", "detail": "send a living token as: Authorization: Bearer \\u2026"}')
    assert {key: answer for key, answer in answers.items() if answer != refused} == {}
    assert case.records() == before


def test_another_authority_of_the_same_state_is_an_outsider(case: Case) -> None:
    answers = case.tried(GUARDED, who="outsider")

    own = {
        ("GET", "/api/v1/deadlines"): 200,
        ("GET", "/api/v1/requests"): 200,
        ("GET", "/api/v1/desk"): 200,
        ("GET", "/api/v1/desk/{group}"): 200,
        ("GET", "/api/v1/search"): 200,
        ("GET", "/api/v1/other-authorities"): 200,
        ("POST", "/api/v1/check"): 200,
        ("GET", "/api/v1/cases"): 200,
        ("POST", "/api/v1/cases"): 201,
        ("POST", "/api/v1/cases/import"): 200,
    }
    assert {key: answer.status for key, answer in answers.items()} == dict.fromkeys(GUARDED, 404) | own
    assert {key: answer for key, answer in answers.items() if answer.told or answer.is_recorded} == {}


def test_each_authority_finds_its_own_requests_and_nothing_of_the_other(case: Case) -> None:
    """Two of Bellora's requests lie with the Financial Fraud Unit, which has told ours of them."""
    unit = {one.reference for one in Request.objects.filter(authority=case.calling.office.other)}
    ours = set(case.references(who="outsider"))
    lists = ("/requests?limit=200", "/deadlines", "/cases", "/desk", "/search?q=XAA-NCA", "/search?q=hospital")

    found = {}
    for who in ("outsider", "duty_officer", "central_authority"):
        lists_of = b"".join(case.calling.get(url, who=who).data for url in lists).decode()
        found[who] = {word for word in unit | ours if word in lists_of}

    assert len(unit) == 2
    assert found["outsider"] == unit
    assert ours >= found["duty_officer"] > set()
    assert ours >= found["central_authority"] > set()


@pytest.mark.slow
def test_an_overseer_does_not_read_or_do_what_officers_do(case: Case) -> None:
    assert case.tried(GUARDED, who="overseer") == dict.fromkeys(GUARDED, REFUSED)


@pytest.mark.slow
def test_a_duty_officer_does_not_do_what_is_the_central_authoritys(case: Case) -> None:
    keys = [key for key, one in GUARDED.items() if one.least == "central_authority"]

    assert case.tried(keys, who="duty_officer") == dict.fromkeys(keys, REFUSED)


@pytest.mark.slow
def test_law_and_node_tell_nothing_of_any_case(case: Case) -> None:
    answers = case.tried([key for key in ADDRESSES if key not in GUARDED], who="outsider")

    told = {key: answer for key, answer in answers.items() if answer.told or answer.is_recorded}
    assert told == {}
    assert {answer.status for answer in answers.values()} <= {200, 404}  # no head of the journal before the sequencer


@pytest.mark.slow
@pytest.mark.parametrize("least", ["duty_officer", "central_authority"])
def test_those_who_may_get_something_there(case: Case, least: str) -> None:
    """The guard of the guards: each address, called the same way by the right person, is not refused for who calls."""
    keys = [key for key, one in GUARDED.items() if _right(key, one) == least]

    answers = case.tried(keys, who=least)

    refused = {401, 403, 404, 405, 422, 500}
    assert {key: answer for key, answer in answers.items() if answer.status in refused} == {}


MORE = (
    Address("duty_officer", "/search?q=XAA-NCA"),
    Address("duty_officer", "/desk/drafts"),
    Address("duty_officer", "/requests/{beside}/findings"),
)


@pytest.mark.slow
def test_no_answer_tells_the_team_of_a_protected_case_without_a_record(case: Case) -> None:
    """Every request of ours lies in it, but one draft beside it for the same."""
    office, number, who = case.calling.office, case.names["case"], "central_authority"
    Request.objects.filter(authority=office.ours).update(case_id=number)
    CaseRow.objects.filter(id=number).update(protected=True)
    CaseMember.objects.get_or_create(case_id=number, person=office.people[who], defaults={"joined_at": NOW})
    again = {"identifiers": ELEMENTS["identifiers"], "facts": "Another matter."}
    case.names |= {"beside": case.calling.draft(elements=again)["id"]}
    inside = Request.objects.filter(case_id=number).values_list("reference", flat=True)
    words = (*inside, CaseRow.objects.get(id=number).reference, "copied patient records", "mail.mbox", "%PDF")
    check = {"kind": "preserve.request", "their_authority": BELLORA_NCA, "elements": again}
    calls = {str(key): (key[0], one) for key, one in GUARDED.items()}
    calls |= {one.url: ("GET", one) for one in MORE}
    calls |= {"twin": ("POST", Address("duty_officer", "/check", check))}
    unrecorded, recorded = {}, set()

    for name, (method, address) in calls.items():
        with transaction.atomic():
            CaseReading.objects.all()._raw_delete(CaseReading.objects.db)
            status, data = case.call_address(method, address, token=case.calling.tokens[who])
            heard = words if "other-authorities" in name else (*words, SECRET)  # there, another authority says it
            told = [word for word in heard if status < 400 and word.encode() in data]
            if told and CaseReading.objects.exists():
                recorded.add(name)
            elif told:
                unrecorded[name] = told
            transaction.set_rollback(True)

    assert unrecorded == {}
    assert len(recorded) > 40
    assert {"twin", *(one.url for one in MORE)} <= recorded


def _right(key: Key, address: Address) -> str:
    return "central_authority" if key[1].endswith("/approve") else address.least
