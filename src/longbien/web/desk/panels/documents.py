"""The panel of the document that a request becomes where no node sends it, and of the letter where one does."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _

from longbien.actions.documents.making import APPROVE
from longbien.actions.documents.offering import can_be_offered
from longbien.convention.safeguards import load_safeguards
from longbien.convention.types import Kind
from longbien.core.lines import code_point
from longbien.core.permissions import APPROVE_REQUEST, PROPOSE_FACT, SEE_REQUESTS
from longbien.core.requests.competence import is_competent, is_competent_to_draft
from longbien.core.requests.drafts import check_elements, is_ready
from longbien.core.safeguards.masking import sees_protected, without_protected
from longbien.data.models import Request
from longbien.readers.papers import document_of, papers_of
from longbien.readers.requests import wrote
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel

MOST_SHOWN = 40  # of characters that are printed by number


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
        "by_number": _by_number(
            chair, request.authority.name, without_protected(kind_id=kind.id, elements=request.elements)
        ),
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
        "by_number": _by_number(chair, *_said_in_letter(request, kind=kind, entitled=entitled)),
    }
    return Panel(id="print", title=_("The request as a letter"), template=_template("letter"), content=content)


def _said_in_letter(request: Request, *, kind: Kind, entitled: bool) -> Iterator[object]:
    """Yield what a letter says besides our own words; what is protected only for who may print it."""
    yield request.elements if entitled else without_protected(kind_id=kind.id, elements=request.elements)
    yield (request.authority.name, request.their_authority.name if request.their_authority else "")
    for act in request.acts.all():
        yield act.person_name
        yield {name: value for name, value in act.body.items() if name != "elements"}


def _by_number(chair: Chair, *said: object) -> list[tuple[str, str]]:
    """Return the characters that no typeface here has, as far as they can be shown, each with its number."""
    found = chair.instruments.documents.by_number(said)[:MOST_SHOWN]
    return [(one if one.isprintable() else "", code_point(one)) for one in found]


def _template(name: str) -> str:
    return f"longbien/desk/panels/document_{name}.html"


def _languages() -> list[tuple[str, str]]:
    return [(code, gettext(str(name))) for code, name in settings.LANGUAGES]
