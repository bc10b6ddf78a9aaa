"""What no node sends: a document, approved as exactly these bytes, dispatched on another way, received, kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest

from longbien.actions.documents import (
    Scan,
    approve_document,
    make_document,
    offer_to_register,
    open_paper,
    print_letter,
    record_on_document,
    take_back_approval,
)
from longbien.actions.documents.errors import DocumentOutdated, LanguageUnknown, NotADocument, NotForTheRegister
from longbien.actions.errors import NotFound
from longbien.actions.requests import act_on_request, ask_approval, save_draft, send_request
from longbien.actions.requests.errors import EndsAsDocument, EvidenceMissing, NotADraft, OwnApproval
from longbien.core.errors import LongbienError
from longbien.core.officers import NotPermitted
from longbien.core.requests.turns import FieldMissing, FieldWrong, OutOfTurn
from longbien.data.models import Act, JournalRow, LocalStep, OutgoingMessage, Paper, Person, Proposal, Request, Seat
from longbien.ports.instruments import current, install
from offices import Office
from paper_rows import notice_draft
from people import NOW
from their_acts import opening

LATER = NOW + timedelta(hours=2)
DISPATCH = {"dispatched_at": "2026-11-22T04:00:00Z", "recipient": "Permanent mission", "channel": "diplomatic"}
RECEIPT = {"received_at": "2026-11-22T05:00:00Z", "reference": "C.N.12.2026"}


@pytest.fixture
def offices(office: Office) -> Office:
    person = Person.objects.create(username="second_lawyer", display_name="Second Lawyer")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_lawyer"] = person
    return office


def version(request: Request) -> int:
    return Request.objects.get(id=request.id).version


def made(
    office: Office,
    request: Request,
    *,
    language: str = "en",
    who: str = "central_authority",
    now: datetime = NOW,
) -> Paper:
    return make_document(
        officer=office.officer(who),
        request_id=request.id,
        version=version(request),
        language=language,
        now=now,
        instruments=current(),
    )


def approved(
    office: Office, request: Request, paper: Paper, *, who: str = "second_lawyer", sha256: str = ""
) -> Request:
    return approve_document(
        officer=office.officer(who),
        request_id=request.id,
        version=version(request),
        sha256=sha256 or paper.sha256,
        now=NOW,
        instruments=current(),
    )


def record(office: Office, request: Request, act: str, body: dict[str, str], **more: object) -> Request:
    return record_on_document(
        officer=office.officer("central_authority"),
        request_id=request.id,
        version=version(request),
        act=act,
        body=body,
        now=LATER + timedelta(hours=2),
        instruments=current(),
        **more,
    )


def dispatched(office: Office) -> Request:
    request = notice_draft(office)
    approved(office, request, made(office, request))
    record(office, request, "dispatch", DISPATCH)
    return request


def test_from_a_draft_to_the_receipt_with_its_scan(offices: Office) -> None:
    request = dispatched(offices)

    record(offices, request, "record_receipt", RECEIPT, scan=Scan("note.pdf", "application/pdf", [b"stamped"]))

    found = Request.objects.get(id=request.id)
    assert (found.state, found.their_reference) == ("closed", "C.N.12.2026")
    noted = JournalRow.objects.filter(what__startswith="document.").order_by("id").values_list("what", flat=True)
    assert [one.removeprefix("document.") for one in noted] == [
        "document_made",
        "approve_document",
        "dispatch",
        "record_receipt",
    ]
    scan = Paper.objects.get(request=request, what="scan")
    content = open_paper(officer=offices.officer("duty_officer"), paper_id=scan.id, now=NOW, instruments=current())[1]
    assert (scan.name, content) == ("note.pdf", b"stamped")
    step = found.steps.get(step="dispatch")
    assert {key: step.body[key] for key in DISPATCH} == DISPATCH


def test_nothing_of_it_goes_over_the_exchange(offices: Office) -> None:
    request = dispatched(offices)

    with pytest.raises(LongbienError):
        send_request(
            officer=offices.officer("central_authority"),
            request_id=request.id,
            version=version(request),
            now=NOW,
            instruments=current(),
        )

    assert not OutgoingMessage.objects.exists()
    assert not Act.objects.exists()


def test_the_ordinary_approval_and_sending_are_not_for_it(offices: Office) -> None:
    request = notice_draft(offices)

    with pytest.raises(EndsAsDocument):
        ask_approval(
            officer=offices.officer("central_authority"), request_id=request.id, version=version(request), now=NOW
        )


def test_nobody_approves_what_they_wrote_or_made(offices: Office) -> None:
    request = notice_draft(offices)
    paper = made(offices, request, who="second_lawyer")

    for who in ("central_authority", "second_lawyer"):
        with pytest.raises(OwnApproval):
            approved(offices, request, paper, who=who)


def test_a_duty_officer_does_not_approve_it(offices: Office) -> None:
    request = notice_draft(offices)
    paper = made(offices, request)

    with pytest.raises(NotPermitted):
        approved(offices, request, paper, who="second_officer")


def test_exactly_the_bytes_that_were_read_are_approved(offices: Office) -> None:
    request = notice_draft(offices)
    first = made(offices, request)
    made(offices, request, language="ar", now=LATER)

    with pytest.raises(DocumentOutdated):
        approved(offices, request, first)


def test_a_changed_draft_has_no_document(offices: Office) -> None:
    request = notice_draft(offices)
    paper = made(offices, request)
    save_draft(
        officer=offices.officer("central_authority"),
        request_id=request.id,
        version=version(request),
        their_authority_id=None,
        legal_basis="uncc-2024",
        priority="routine",
        elements={"languages": "English only"},
        now=NOW,
    )

    with pytest.raises((DocumentOutdated, NotADraft)):
        approved(offices, request, paper)


def test_bytes_that_changed_in_the_store_are_not_approved(offices: Office) -> None:
    request = notice_draft(offices)
    paper = made(offices, request)
    held = current().blobs.held  # type: ignore[attr-defined]
    held[paper.sealed_sha256] = held[paper.sealed_sha256][:-1] + b"?"

    with pytest.raises(LongbienError):
        approved(offices, request, paper)

    assert Request.objects.get(id=request.id).state == "awaiting_approval"


def test_an_approval_can_be_taken_back_before_the_dispatch_and_not_after(offices: Office) -> None:
    request = notice_draft(offices)
    approved(offices, request, made(offices, request))
    second = offices.officer("second_lawyer")

    take_back_approval(officer=second, request_id=request.id, version=version(request), note="Add French.", now=NOW)

    assert Request.objects.get(id=request.id).state == "draft"
    with pytest.raises(OutOfTurn):
        approved(offices, request, made(offices, request))
        record(offices, request, "record_receipt", RECEIPT)


@pytest.mark.parametrize(
    ("act", "changes", "error"),
    [
        ("dispatch", {"dispatched_at": "2026-11-21T04:00:00Z"}, FieldWrong),
        ("dispatch", {"dispatched_at": "2027-11-21T04:00:00Z"}, FieldWrong),
        ("dispatch", {"channel": "pigeon"}, FieldWrong),
        ("dispatch", {"recipient": ""}, FieldMissing),
        ("dispatch", {"dispatched_at": "yesterday"}, FieldWrong),
    ],
)
def test_a_dispatch_says_when_how_and_to_whom(
    offices: Office, act: str, changes: dict[str, str], error: type[Exception]
) -> None:
    request = notice_draft(offices)
    approved(offices, request, made(offices, request))

    with pytest.raises(error):
        record(offices, request, act, DISPATCH | changes)


def test_it_cannot_arrive_before_it_left(offices: Office) -> None:
    request = dispatched(offices)

    with pytest.raises(FieldWrong, match="received_at"):
        record(offices, request, "record_receipt", RECEIPT | {"received_at": "2026-11-22T03:30:00Z"})


def test_only_a_receipt_takes_a_scan(offices: Office) -> None:
    request = notice_draft(offices)
    approved(offices, request, made(offices, request))

    with pytest.raises(EvidenceMissing):
        record(offices, request, "dispatch", DISPATCH, scan=Scan("x", "", [b"x"]))


def test_an_outsider_finds_no_document_and_no_paper(offices: Office) -> None:
    request = notice_draft(offices)
    paper = made(offices, request)

    with pytest.raises(NotFound):
        open_paper(officer=offices.officer("outsider"), paper_id=paper.id, now=NOW, instruments=current())
    with pytest.raises(NotFound):
        made(offices, request, who="outsider")
    with pytest.raises(NotPermitted):
        open_paper(officer=offices.officer("overseer"), paper_id=paper.id, now=NOW, instruments=current())


def test_what_a_node_sends_becomes_no_document_and_a_language_nobody_writes_is_refused(offices: Office) -> None:
    request = notice_draft(offices)

    with pytest.raises(LanguageUnknown):
        made(offices, request, language="tlh")
    Request.objects.filter(id=request.id).update(kind="mla.other")
    with pytest.raises(NotADocument):
        made(offices, request)


def test_a_real_notice_that_was_received_is_offered_to_the_register_and_a_second_person_decides(
    offices: Office,
) -> None:
    install(replace(current(), policy=replace(current().policy, mode="real")))
    request = notice_draft(offices)
    Request.objects.filter(id=request.id).update(mode="real")
    approved(offices, request, made(offices, request))
    record(offices, request, "dispatch", DISPATCH)
    record(offices, request, "record_receipt", RECEIPT)
    first = offices.officer("central_authority")

    proposal = offer_to_register(
        officer=first, request_id=request.id, version=version(request), now=LATER, instruments=current()
    )

    assert Proposal.objects.get().id == proposal.id
    fact = proposal.items[0]["body"]
    assert (fact["participant"], fact["deed"], fact["articles"]) == ("XAA", "language_notification", ["40(13)"])
    with pytest.raises(NotForTheRegister):
        offer_to_register(
            officer=first, request_id=request.id, version=version(request), now=LATER, instruments=current()
        )


@pytest.mark.parametrize(
    ("kind", "deed", "articles"),
    [
        ("sg.laundering_laws", "domestic_step", ["17(2)"]),
        ("sg.confiscation_laws", "domestic_step", ["50(5)"]),
        ("sg.contact_point", "authority_notification", ["41(1)", "41(2)"]),
    ],
)
def test_what_the_depositary_has_received_is_offered_as_what_it_is(
    offices: Office, kind: str, deed: str, articles: list[str]
) -> None:
    install(replace(current(), policy=replace(current().policy, mode="real")))
    request = notice_draft(offices)
    Request.objects.filter(id=request.id).update(mode="real", state="closed", kind=kind)
    LocalStep.objects.create(
        request=request,
        authority=offices.ours,
        step="record_receipt",
        person=offices.people["central_authority"],
        at=NOW,
        body=RECEIPT,
    )

    proposal = offer_to_register(
        officer=offices.officer("central_authority"),
        request_id=request.id,
        version=version(request),
        now=LATER,
        instruments=current(),
    )

    fact = proposal.items[0]["body"]
    assert (fact["deed"], fact["articles"], fact["participant"]) == (deed, articles, "XAA")


def test_an_exercise_is_not_offered_to_the_register(offices: Office) -> None:
    request = dispatched(offices)
    record(offices, request, "record_receipt", RECEIPT)

    with pytest.raises(NotForTheRegister):
        offer_to_register(
            officer=offices.officer("central_authority"),
            request_id=request.id,
            version=version(request),
            now=LATER,
            instruments=current(),
        )


def test_the_acts_door_records_a_dispatch_as_well(offices: Office) -> None:
    request = notice_draft(offices)
    approved(offices, request, made(offices, request))

    act_on_request(
        officer=offices.officer("central_authority"),
        request_id=request.id,
        version=version(request),
        act="dispatch",
        body=DISPATCH,
        now=LATER,
        instruments=current(),
    )

    assert Request.objects.get(id=request.id).state == "dispatched"


def test_no_letter_of_a_draft_or_of_a_document(offices: Office) -> None:
    request = notice_draft(offices)

    with pytest.raises(NotADocument):
        print_letter(
            officer=offices.officer("duty_officer"),
            request_id=request.id,
            language="en",
            now=NOW,
            instruments=current(),
        )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_letter_of_what_was_sent_is_printed_and_the_step_bears_the_digest_of_its_bytes(
    offices: Office, language: str
) -> None:
    theirs = opening()
    assert theirs.arrive() is None

    request, printed = print_letter(
        officer=offices.officer("duty_officer"),
        request_id=theirs.act.id,
        language=language,
        now=NOW,
        instruments=current(),
    )
    again = print_letter(
        officer=offices.officer("duty_officer"),
        request_id=theirs.act.id,
        language=language,
        now=NOW,
        instruments=current(),
    )[1]

    steps = request.steps.filter(step="letter_printed")
    assert (printed.pdf[:5], again) == (b"%PDF-", printed)
    assert [one.body for one in steps] == [
        {
            "sha256": sha256(printed.pdf).hexdigest(),
            "language": language,
            "typefaces": list(printed.typefaces),
        }
    ] * 2
    assert "LibertinusSerif-Regular" in printed.typefaces
    assert JournalRow.objects.filter(what="document.letter_printed", request_id=request.id).count() == 2
    with pytest.raises(NotFound):
        print_letter(
            officer=offices.officer("outsider"), request_id=request.id, language="en", now=NOW, instruments=current()
        )
