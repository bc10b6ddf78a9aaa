"""Queue opening acts of a given size in a node's outbox, through the real actions, in a process of its own.

LONGBIEN_HOME=… python bench/queue_acts.py COUNT BYTES
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

import django

django.setup()

import longbien.project.wiring
from django.db import transaction

from longbien.actions.requests import draft_request, send_request
from longbien.actions.safeguards.screening import answer_screen
from longbien.core.officers import Officer
from longbien.data.models import Authority, Person, Seat
from longbien.ports.instruments import current
from longbien.readers.people import officer_in

ELEMENTS = {
    "offence": "art7",
    "data_description": "Mailbox and access log of the account named below.",
    "identifiers": "anna@mail.example",
    "link": "The account received the copied records ten minutes after the intrusion.",
    "holder": "Mail Example Ltd.",
    "necessity": "The provider deletes access logs after thirty days.",
    "mla_intended": True,
    "secrecy": False,
}


def sender() -> Officer:
    """Return an officer who may send alone; made at the first call."""
    now, authority = current().now(), Authority.objects.get(is_ours=True, code="nca")
    person, _ = Person.objects.get_or_create(username="bench", defaults={"display_name": "Bench"})
    Seat.objects.get_or_create(person=person, authority=authority, role="duty_officer", defaults={"from_at": now})
    found = officer_in(person=person, authority_code="nca", now=current().now())
    assert found is not None
    return found


def main(count: int, size: int) -> None:
    instruments = current()
    officer, theirs = sender(), Authority.objects.get(is_ours=False, code="nca")
    facts = ("What happened, told at length. " * (size // 30 + 1))[: size - 1500]
    for start in range(0, count, 100):
        with transaction.atomic():
            for _ in range(min(100, count - start)):
                request = draft_request(
                    officer=officer,
                    kind_id="preserve.request",
                    their_authority_id=theirs.pk,
                    legal_basis="uncc-2024",
                    priority="routine",
                    elements={**ELEMENTS, "facts": facts[:7900], "necessity": facts[7900:] or "Soon gone."},
                    now=instruments.now(),
                )
                answer_screen(officer=officer, request_id=request.id, answers=None, now=instruments.now())
                send_request(
                    officer=officer,
                    request_id=request.id,
                    version=request.version,
                    now=instruments.now(),
                    instruments=instruments,
                    alone=True,
                )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
