"""Identifiers of a draft from a file: the good rows are added to the draft, each bad one is named with its line."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from longbien.actions.requests import save_draft
from longbien.convention.types import Element
from longbien.convention.words import Widget
from longbien.core.errors import MayNotDoThisNow
from longbien.core.identifiers.listing import MOST_BYTES, Listed, ListTooLong, NotAList, sorted_out, text_of, written
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.overlays import kind_on
from longbien.core.requests.words import clean
from longbien.data.models import Request
from longbien.web.authority.multipart import NoFile, posted_form
from longbien.web.chairs import Chair, seated
from longbien.web.desk.drafts import own_draft
from longbien.web.refusal_words import Words
from longbien.web.versions import read_number
from longbien.web.words import LISTS_WRONG, REFUSALS

FIELD = "file"


@csrf_exempt  # the token is checked in `posted_form`, before the file is read
@never_cache
@require_http_methods(["GET", "POST"])
@seated
def add_from_file(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Ask for a file, or add what can be used of it."""
    draft = own_draft(chair=chair, request_id=request_id)
    element = _element(draft)
    if request.method != "POST":
        return _page(request, draft=draft)
    listed: Listed | None = None
    try:
        form = posted_form(request=request, field=FIELD, most_bytes=MOST_BYTES)
        if not form.name:
            raise NoFile(FIELD)
        listed = sorted_out(read_identifiers(clean(text_of(form.data))))
        added = _added(draft, element, listed)
        _keep(chair, draft, version=read_number(form.fields.get("version", ""), otherwise=-1), elements=added)
    except (NotAList, MayNotDoThisNow) as refusal:
        wrong = LISTS_WRONG.get(refusal.code) or REFUSALS.get(refusal.code, REFUSALS["not_allowed"])
        return _page(request, draft=draft, wrong=wrong, listed=listed)
    return _page(request, draft=draft, listed=listed, is_added=True)


def _element(draft: Request) -> Element:
    kind = kind_on(kind_id=draft.kind, legal_basis=draft.legal_basis)
    found = next((one for one in kind.elements if one.widget is Widget.IDENTIFIERS), None)
    if found is None:
        raise Http404
    return found


def _added(draft: Request, element: Element, listed: Listed) -> dict[str, object]:
    """Return the elements with the good rows that are not there yet. Raises: NotAList, where they do not fit."""
    present = str(draft.elements.get(element.id, ""))
    known = {written(one) for one in read_identifiers(present) if one.named.value}
    lines = dict.fromkeys(written(one) for one in listed.good)
    text = "\n".join([*([present] if present else []), *(line for line in lines if line not in known)])
    if element.max_chars is not None and len(text) > element.max_chars:
        raise ListTooLong(f"at most {element.max_chars} characters")
    return {**draft.elements, element.id: text}


def _keep(chair: Chair, draft: Request, *, version: int, elements: dict[str, object]) -> None:
    save_draft(
        officer=chair.officer,
        request_id=draft.id,
        version=version,
        their_authority_id=draft.their_authority_id,
        legal_basis=draft.legal_basis,
        priority=draft.priority,
        elements=elements,
        basis_reason=draft.basis_reason,
        emergency_reason=draft.emergency_reason,
        now=chair.now,
        by_itself=True,
    )


def _page(
    request: HttpRequest,
    *,
    draft: Request,
    wrong: Words | None = None,
    listed: Listed | None = None,
    is_added: bool = False,
) -> HttpResponse:
    context: dict[str, object | Promise] = {
        "draft": draft,
        "wrong": wrong,
        "good": [(one, written(one)) for one in listed.good] if listed else [],
        "bad": listed.bad if listed else (),
        "is_added": is_added,
        "is_read": listed is not None,
    }
    return render(request, "longbien/desk/draft_identifiers.html", context, status=409 if wrong else 200)
