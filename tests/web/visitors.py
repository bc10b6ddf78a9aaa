"""Visitors of the screens: what a person does with links and forms, and what they are shown."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from longbien.actions.requests import act_on_request, approve, draft_request, send_request
from longbien.data.models import EvidenceItem, Request
from longbien.ports.instruments import current
from offices import Office
from people import NOW
from screens import screened
from their_acts import ELEMENTS, opening

FILE = b"From: anna@mail.example\r\n\r\nhello --boundary\r\n" * 100
TAG = re.compile(r"<[^>]+>")


@dataclass
class Page:
    """An answer as a person meets it."""

    status: int
    address: str
    source: str
    response: Any

    @property
    def text(self) -> str:
        """The words on the page, one space between them."""
        without = re.sub(r"(?s)<(script|style|noscript).*?</\1>", " ", self.source)
        return " ".join(html.unescape(TAG.sub(" ", without)).split())


@dataclass
class Visitors:
    """A browser for each person, and the records they start from."""

    office: Office
    browsers: dict[str, Client] = field(default_factory=dict)

    def browser(self, who: str) -> Client:
        """Return the browser of a person; `nobody` is not signed in."""
        if who not in self.browsers:
            self.browsers[who] = Client(HTTP_ACCEPT_LANGUAGE="en")
            if who != "nobody":
                self.browsers[who].force_login(
                    self.office.people[who], backend="django.contrib.auth.backends.ModelBackend"
                )
        return self.browsers[who]

    def get(self, address: str, *, who: str = "duty_officer", follow: bool = True, **headers: str) -> Page:
        """Follow a link."""
        return _page(self.browser(who).get(address, follow=follow, headers=headers or None), address)

    def post(self, address: str, said: Any = None, *, who: str = "duty_officer", follow: bool = True) -> Page:
        """Send a form."""
        return _page(self.browser(who).post(address, said or {}, follow=follow), address)

    def draft(self, **changes: Any) -> Request:
        """Return a whole draft of the duty officer to Bellora."""
        said: dict[str, Any] = {
            "kind_id": "preserve.request",
            "their_authority_id": self.office.bellora.pk,
            "legal_basis": "uncc-2024",
            "priority": "urgent",
            "elements": ELEMENTS,
        }
        return draft_request(officer=self.office.officer("duty_officer"), now=NOW, **{**said, **changes})

    def looked_at(self, request: Request) -> Request:
        """Return the request with its rights screen answered: nothing speaks against it."""
        return screened(request, officer=self.office.officer("central_authority"))

    def sent(self, **changes: Any) -> Request:
        """Return a request that was approved by the central authority and sent."""
        draft = self.looked_at(self.draft(**changes))
        approver = self.office.officer("central_authority")
        approved = approve(officer=approver, request_id=draft.id, version=draft.version, now=NOW)
        return send_request(
            officer=approver, request_id=draft.id, version=approved.version, now=NOW, instruments=current()
        )

    def sent_alone(self) -> Request:
        """Return a request that the duty officer sent alone at night."""
        draft = self.looked_at(self.draft())
        return send_request(
            officer=self.office.officer("duty_officer"),
            request_id=draft.id,
            version=draft.version,
            now=NOW,
            instruments=current(),
            alone=True,
        )

    def arrived(self, *, kind: str = "preserve.request", number: int = 1) -> Request:
        """Return a request of Bellora, as it lies on the desk."""
        theirs = opening(kind=kind, number=number)
        assert theirs.arrive() is None
        return Request.objects.get(id=theirs.act.id)

    def granted(self) -> Request:
        """Return a request of Bellora for stored data that the central authority has granted."""
        request = self.looked_at(self.arrived(kind="mla.stored_data", number=9))
        for act, body in (("accept", {}), ("decide_grant", {"legal_basis": "Section 12", "extent": "whole"})):
            request = act_on_request(
                officer=self.office.officer("central_authority"),
                request_id=request.id,
                version=request.version,
                act=act,
                body=body,
                now=NOW,
                instruments=current(),
            )
        return request

    def upload(self, request: Request, *, who: str = "central_authority", content: bytes = FILE) -> Page:
        """Hand in a file as the form does."""
        file = SimpleUploadedFile("mail.mbox", content, content_type="application/mbox")
        return self.post(reverse("add_evidence", args=[request.id]), {"csrfmiddlewaretoken": "", "file": file}, who=who)

    def with_evidence(self) -> tuple[Request, EvidenceItem]:
        """Return a granted request and the item handed in on it."""
        request = self.granted()
        self.upload(request)
        request.refresh_from_db()
        return request, EvidenceItem.objects.get(request=request)


def _page(response: Any, asked: str) -> Page:
    chain = getattr(response, "redirect_chain", [])
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return Page(
        status=response.status_code,
        address=chain[-1][0] if chain else response.headers.get("Location", asked),
        source=content.decode("utf-8", "replace"),
        response=response,
    )
