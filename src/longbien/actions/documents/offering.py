"""A notice of our own State, once its addressee has it, laid before a second person as a fact for the register."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import override

from longbien.actions.documents.errors import NotForTheRegister
from longbien.actions.documents.rows import locked_document, write_document_step
from longbien.actions.requests.meaning import note_names_meant
from longbien.actions.requests.rows import changed
from longbien.actions.safeguards.naming import places_in_document, refuse_names
from longbien.actions.treaties import propose_fact
from longbien.convention.loader import load
from longbien.convention.register.values import Attestation, Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, Precision, Trust
from longbien.convention.types import Kind
from longbien.core.deadlines.moments import read_moment
from longbien.core.officers import Officer
from longbien.core.permissions import PROPOSE_FACT
from longbien.data.models import LocalStep, Proposal, Request
from longbien.ports.instruments import Instruments
from longbien.readers.printed.sheets import answers

LONGEST_TEXT = 10_000
OFFERED = "offered_to_register"

#: What a notice is, for the register. What is not here is no deed towards a treaty: a proposal of an amendment.
DEEDS: Mapping[str, Deed] = {
    "sg.extradition_authority": Deed.AUTHORITY_NOTIFICATION,
    "sg.central_authority": Deed.AUTHORITY_NOTIFICATION,
    "sg.contact_point": Deed.AUTHORITY_NOTIFICATION,
    "sg.prevention_authority": Deed.AUTHORITY_NOTIFICATION,
    "sg.languages": Deed.LANGUAGE_NOTIFICATION,
    "sg.extradition_basis": Deed.DECLARATION,
    "sg.laundering_laws": Deed.DOMESTIC_STEP,  # the laws are listed; nothing about who is bound follows from them
    "sg.confiscation_laws": Deed.DOMESTIC_STEP,
    "sg.reio_competence": Deed.DECLARATION,
    "sg.reservations": Deed.RESERVATION,
    "sg.denunciation": Deed.DENUNCIATION,
}


@transaction.atomic
def offer_to_register(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    now: datetime,
    instruments: Instruments,
    names_meant: bool = False,
) -> Proposal:
    """
    Propose a received notice as a fact of our own State; another person confirms or refuses it.

    Args:
        names_meant: the officer means that the register, which anybody may read, names a protected person.

    Raises:
        NotPermitted, NotFound, StaleView, NotADocument, NotADraft, ItemsWrong, NameSaid.
        NotForTheRegister: an exercise, not received, offered before, or no deed towards a treaty.
    """
    officer.require(PROPOSE_FACT)
    request, kind = locked_document(officer=officer, request_id=request_id, version=version, states=("closed",))
    received = can_be_offered(request)
    if received is None:
        raise NotForTheRegister(request.reference)
    named = places_in_document(request=request, identity=instruments.identity)
    if not names_meant:
        refuse_names(named)
    fact = _fact(request=request, kind=kind, received=received, officer=officer, now=now)
    proposal = propose_fact(officer=officer, fact=fact, reason=f"{request.reference} {kind.id}", now=now)
    changed(request=request, now=now)
    write_document_step(
        request=request,
        officer=officer,
        step=OFFERED,
        body={"proposal": proposal.id},
        sha256=proposal.sha256,
        now=now,
    )
    note_names_meant(request=request, officer=officer, places=named, now=now)
    return proposal


def can_be_offered(request: Request) -> LocalStep | None:
    """Return the record of the receipt of a notice that the register can take; None if it cannot."""
    if request.mode != "real" or request.kind not in DEEDS or request.steps.filter(step=OFFERED).exists():
        return None
    return request.steps.filter(step="record_receipt").order_by("-at", "-id").first()


def _fact(*, request: Request, kind: Kind, received: LocalStep, officer: Officer, now: datetime) -> Fact:
    at = read_moment(received.body.get("received_at")) or received.at
    with override("en"):
        said = "\n".join(f"{line.label} {line.text}" for line in answers(kind=kind, elements=request.elements).lines)
    deed, cited = DEEDS[kind.id], _articles(kind=kind, elements=request.elements)
    return Fact(
        id="",
        instrument=request.legal_basis,
        participant=officer.node,
        deed=deed,
        happened=Dating(from_on=at.date(), until_on=at.date() + timedelta(days=1), precision=Precision.DAY),
        confidence=Confidence.HIGH,
        attestations=(
            Attestation(
                document=str(received.body.get("reference") or request.reference),
                publisher=officer.authority_name,
                published=None,
                language="en",
                quotation=said[:500],
                trust=Trust.GOVERNMENT,
            ),
        ),
        known_at=now,
        text=said[:LONGEST_TEXT],
        articles=cited,
        effects=tuple(_effect(one, instrument=request.legal_basis) for one in cited)
        if deed is Deed.RESERVATION
        else (),
    )


def _articles(*, kind: Kind, elements: Mapping[str, object]) -> tuple[str, ...]:
    """Return the provisions concerned: of a reservation the one it is made to, else those of the kind."""
    chosen = str(elements.get("provision", ""))
    written = {_as_choice(one): one for one in kind.article_paragraphs}
    return (written[chosen],) if chosen in written else kind.article_paragraphs


def _as_choice(article: str) -> str:
    return "art" + article.replace("(", "_").replace(")", "")


def _effect(article: str, *, instrument: str) -> Effect:
    """Return the option of the instrument that a reservation to the article uses; `unknown` where it names none."""
    options = load().instrument(instrument_id=instrument).options
    found = [one.id for one in options if article == one.article]
    return Effect(article=article, option=found[0] if len(found) == 1 else "unknown")
