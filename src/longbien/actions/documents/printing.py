"""The letter of a request that was sent or has come, printed when it is asked for."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256 as sha256_of

from django.db import transaction

from longbien.actions.documents.errors import LanguageUnknown, NotADocument
from longbien.actions.documents.rows import typefaces_in, write_document_step
from longbien.actions.readings import How, note_listed
from longbien.actions.requests.errors import NotADraft
from longbien.actions.requests.meaning import note_names_meant
from longbien.actions.requests.rows import locked_request
from longbien.actions.safeguards.naming import places_in_letter, refuse_names
from longbien.core.officers import NotPermitted, Officer
from longbien.core.overlays import kind_on
from longbien.core.permissions import SEE_PROTECTED, SEE_REQUESTS
from longbien.core.safeguards.masking import sees_protected
from longbien.data.models import Peer, Request
from longbien.ports.documents import Printed
from longbien.ports.instruments import Instruments
from longbien.readers.printed import letter
from longbien.readers.printed.sheets import languages


def print_letter(
    *,
    officer: Officer,
    request_id: str,
    language: str,
    now: datetime,
    instruments: Instruments,
    with_protected: bool = False,
    names_meant: bool = False,
) -> tuple[Request, Printed]:
    """
    Return a request and its letter; that it was printed is a step, with the digest of its bytes and its typefaces.

    Args:
        with_protected: what identifies persons who are to be protected stands in it: for the two authorities alone.
        names_meant: the officer means what names a protected person outside these fields.

    Raises:
        NotPermitted, NotFound, LanguageUnknown, NoDocumentMade, NameSaid.
        NotADraft: it has not been sent.
        NotADocument: no node sends it; its document is downloaded instead.
    """
    officer.require(SEE_REQUESTS)
    if language not in languages():
        raise LanguageUnknown(language[:16])
    with transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id)
    if with_protected and not sees_protected(officer=officer, wrote=request.drafted_by_id == officer.person_id):
        raise NotPermitted(SEE_PROTECTED)
    kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    if not kind.is_sent_by_nodes:
        raise NotADocument(request.kind)
    if not request.acts.exists():
        raise NotADraft(request.reference)
    named = places_in_letter(
        request=request,
        acts=request.acts.filter(counts=True).order_by("position"),
        identity=instruments.identity,
        with_protected=with_protected,
    )
    if not names_meant:
        refuse_names(named)
    states = dict(Peer.objects.values_list("node", "state")) | {instruments.name.node: instruments.name.state}
    printed = instruments.documents.printed(
        letter(request=request, kind=kind, states=states, language=language, now=now, with_protected=with_protected)
    )
    with transaction.atomic():
        note_listed(officer=officer, requests=(request,), now=now, how=How.TAKEN)
        sha256 = _digest(printed.pdf)
        # The script of a name tells of whom it is: of a letter with protected names nothing more is noted.
        said = {"protected": True} if with_protected else typefaces_in(printed)
        write_document_step(
            request=request,
            officer=officer,
            step="letter_printed",
            body={"sha256": sha256, "language": language, **said},
            sha256=sha256,
            now=now,
        )
        note_names_meant(request=request, officer=officer, places=named, now=now)
    return request, printed


def _digest(content: bytes) -> str:
    return sha256_of(content).hexdigest()
