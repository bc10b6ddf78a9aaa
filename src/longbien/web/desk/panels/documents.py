"""The panel of the document that a request becomes where no node sends it, and of the letter where one does."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _

from longbien.actions.documents.making import APPROVE
from longbien.actions.documents.offering import can_be_offered
from longbien.convention.safeguards import load_safeguards
from longbien.convention.types import Kind
from longbien.core.permissions import APPROVE_REQUEST, PROPOSE_FACT, SEE_REQUESTS
from longbien.core.requests.competence import is_competent, is_competent_to_draft
from longbien.core.requests.drafts import check_elements, is_ready
from longbien.core.safeguards.masking import sees_protected
from longbien.data.models import Request
from longbien.readers.papers import document_of, papers_of
from longbien.readers.requests import wrote
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel


def document_to_make(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the panel of a draft that becomes a document: make it, read it, approve exactly it."""
    if kind.is_sent_by_nodes:
        return None
    officer, paper = chair.officer, document_of(request=request)
    waits = request.state == "awaiting_approval" and paper is not None
    own = wrote(request=request, person_id=officer.person_id) or (
        paper is not None and paper.made_by_id == officer.person_id
    )
    competent = is_competent(kind=kind, act=APPROVE, officer=officer) and officer.may(APPROVE_REQUEST)
    ready = is_ready(check_elements(kind=kind, elements=request.elements, now=chair.now))
    content = {
        "request_": request,
        "paper": paper,
        "languages": _languages(),
        "chosen": get_language(),
        "may_make": ready and is_competent_to_draft(officer=officer, kind=kind),
        "may_approve": waits and competent and not own,
        "waits_for_colleague": waits and own,
        "ready": ready,
    }
    return Panel(id="document", title=_("The document"), template=_template("to_make"), content=content, calls=True)


def document_made(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the panel of a document on its way: the papers, the way back, the offer to the register."""
    if kind.is_sent_by_nodes:
        return None
    officer = chair.officer
    competent = is_competent(kind=kind, act=APPROVE, officer=officer) and officer.may(APPROVE_REQUEST)
    content = {
        "request_": request,
        "papers": papers_of(officer=officer, request=request),
        "may_take_back": request.state == "approved" and competent,
        "may_offer": request.state == "closed" and officer.may(PROPOSE_FACT) and can_be_offered(request) is not None,
    }
    return Panel(id="document", title=_("The document"), template=_template("made"), content=content, calls=True)


def letter_to_print(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the panel from which the letter of a request is printed."""
    if not kind.is_sent_by_nodes or not chair.officer.may(SEE_REQUESTS):
        return None
    hidden = load_safeguards().protected_in(kind_id=kind.id)
    entitled = sees_protected(officer=chair.officer, wrote=request.drafted_by_id == chair.officer.person_id)
    content = {
        "request_": request,
        "languages": _languages(),
        "chosen": get_language(),
        "hides": any(request.elements.get(name) for name in hidden),
        "entitled": entitled,
    }
    return Panel(id="print", title=_("The request as a letter"), template=_template("letter"), content=content)


def _template(name: str) -> str:
    return f"longbien/desk/panels/document_{name}.html"


def _languages() -> list[tuple[str, str]]:
    return [(code, gettext(str(name))) for code, name in settings.LANGUAGES]
