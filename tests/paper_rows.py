"""Notices on paper, one at every point of their way: something to leak for those who test with outsiders."""

from __future__ import annotations

from longbien.actions.documents.rows import keep_paper
from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.requests import draft_request
from longbien.core.officers import Officer
from longbien.data.models import LocalStep, Paper, Person, Request, Seat
from longbien.ports.instruments import current
from longbien.readers.papers import says_sha256
from longbien.readers.people import officer_in
from offices import Office
from people import NOW

STATES = {
    "on_paper": "draft",
    "waiting_paper": "awaiting_approval",
    "approved_paper": "approved",
    "dispatched_paper": "dispatched",
    "received_paper": "closed",
}


def notice_draft(office: Office, *, languages: str = "English and French", officer: Officer | None = None) -> Request:
    """Return a draft on the languages in which requests may be written."""
    return draft_request(
        officer=officer or office.officer("central_authority"),
        kind_id="sg.languages",
        their_authority_id=None,
        legal_basis="uncc-2024",
        priority="routine",
        elements={"languages": languages},
        now=NOW,
    )


def paper_rows(office: Office, *, secret: str) -> dict[str, str]:
    """Return the ids of notices of a colleague, of the document of one, and its digest; each is at its version 1."""
    officer = _colleague(office)
    requests = {name: notice_draft(office, languages=secret, officer=officer) for name in STATES}
    for name, request in requests.items():
        Request.objects.filter(id=request.id).update(state=STATES[name])
    received = requests["received_paper"]
    Request.objects.filter(id=received.id).update(mode="real")
    LocalStep.objects.create(
        request=received,
        authority=office.ours,
        step="record_receipt",
        person_id=officer.person_id,
        at=NOW,
        body={"received_at": "2026-11-22T03:00:00Z", "reference": "C.N.1.2026"},
    )
    waiting = requests["waiting_paper"]
    paper = keep_paper(
        request=waiting,
        officer=officer,
        what=Paper.What.DOCUMENT,
        name=f"{waiting.reference}.pdf",
        media_type="application/pdf",
        facts=seal_into_blobs(pieces=[b"%PDF-1.7 " + secret.encode()], instruments=current()),
        now=NOW,
        language="en",
        of_sha256=says_sha256(waiting),
    )
    ids = {name: request.id for name, request in requests.items()}
    return {**ids, "paper": paper.id, "paper_sha256": paper.sha256}


def _colleague(office: Office) -> Officer:
    person = Person.objects.create(username="notice_writer", display_name="Notice Writer")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    found = officer_in(person=person, authority_code=office.ours.code, now=NOW)
    assert found is not None
    return found
