"""The page on which it is recorded that a document arrived, with a scan of the proof."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from longbien.actions.documents import Scan, record_on_document
from longbien.actions.documents.recording import RECEIPT
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import SEND_REQUEST
from longbien.data.models import Request
from longbien.readers.requests import open_acts
from longbien.web.answers import Answers, read_answers
from longbien.web.authority.multipart import Forged, PostedForm, UploadCut, posted_form
from longbien.web.boxes import act_box
from longbien.web.chairs import Chair, seated
from longbien.web.desk.one_request import seen_request
from longbien.web.states import other_state, state_names
from longbien.web.versions import read_number
from longbien.web.words import REFUSALS

MOST_BYTES = 20_000_000
SHOWN_HERE = frozenset({"field_missing", "field_wrong", "upload_cut", "forged_form"})


@csrf_exempt  # the token is checked in `posted_form`, before anything else is taken
@never_cache
@require_http_methods(["GET", "POST"])
@seated
def record_receipt(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show the form of the receipt, or record it."""
    chair.officer.require(SEND_REQUEST)
    found = seen_request(chair=chair, request_id=request_id)
    kind = load().kind(kind_id=found.kind)
    if RECEIPT not in kind.acts:
        raise Http404
    rule = load().act(act_id=RECEIPT)
    if request.method != "POST":
        if rule not in open_acts(request=found, officer=chair.officer):
            return redirect("request", request_id)
        return _page(request, chair, found=found, kind=kind, answers={}, refusal=None)
    answers: Answers = {}
    try:
        form = posted_form(request=request, field="scan", most_bytes=MOST_BYTES)
        answers = read_answers(fields=rule.fields, posted=form.fields)
        _record(chair, found=found, form=form, answers=answers)
    except MayNotDoThisNow as refusal:
        if refusal.code not in SHOWN_HERE:
            raise
        return _page(request, chair, found=found, kind=kind, answers=answers, refusal=refusal)
    return redirect("request", request_id)


def _record(chair: Chair, *, found: Request, form: PostedForm, answers: Answers) -> None:
    if len(form.data) > MOST_BYTES:
        raise UploadCut(f"at most {MOST_BYTES} bytes")
    scan = Scan(name=form.name, media_type="", pieces=[form.data]) if form.name else None
    record_on_document(
        officer=chair.officer,
        request_id=found.id,
        version=read_number(form.fields.get("version", ""), otherwise=-1),
        act=RECEIPT,
        body=answers,
        scan=scan,
        now=chair.now,
        instruments=chair.instruments,
    )


def _page(
    request: HttpRequest,
    chair: Chair,
    *,
    found: Request,
    kind: Kind,
    answers: Answers,
    refusal: MayNotDoThisNow | None,
) -> HttpResponse:
    rule = load().act(act_id=RECEIPT)
    words = REFUSALS[refusal.code] if refusal else None
    wrong = refusal.detail.partition(":")[0].split(", ") if refusal and not isinstance(refusal, Forged) else []
    context = {
        "request_": found,
        "rule": rule,
        "boxes": [
            act_box(
                field=one,
                value=answers.get(one.id),
                kind=kind,
                error=words.remedy if words and one.id in wrong else "",
            )
            for one in rule.fields
        ],
        "other": other_state(request=found, names=state_names()),
        "error": words,
    }
    return render(request, "longbien/desk/receipt.html", context, status=409 if words else 200)
