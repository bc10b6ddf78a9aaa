"""The page of a request: identity bar, in short, next step, timeline, questions, evidence, the letter; and receipts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from longbien.actions.cases import note_request_read
from longbien.actions.requests import mark_opened, review_lone_sending
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Act as ActRule
from longbien.convention.types import Kind
from longbien.core.overlays import ground_of, kind_on
from longbien.core.permissions import ADD_EVIDENCE, MAKE_PACKAGE, OPEN_EVIDENCE
from longbien.core.requests.competence import is_competent
from longbien.core.requests.grounds import EFFECT, POSTPONED
from longbien.core.requests.moments import doubted_moments
from longbien.core.requests.turns import takes_evidence
from longbien.data.models import Act, EvidenceItem, Receipt, Request
from longbien.readers.desk import desk_row
from longbien.readers.exchange import evidence_of, message_of
from longbien.readers.parts import Part, may_have, note_parts
from longbien.readers.requests import one_request, open_acts, requests_of, side
from longbien.readers.standing_in import acting_as
from longbien.readers.timeline import TimelineEntry, timeline
from longbien.readers.visibility import note_seen
from longbien.web.boxes import shown
from longbien.web.chairs import Chair, seated
from longbien.web.desk.checking import letter
from longbien.web.desk.next_steps import next_step
from longbien.web.desk.panels.registry import panels_on_request
from longbien.web.law import citation, words
from longbien.web.states import other_state, state_names
from longbien.web.words import DONE, MOMENT_DOUBTS, RECEIPTS, STEPS

HANDING_OVER = frozenset({"hand_over", "hand_over_asking"})
# never a button: pressed by mistake, they end something
GRAVE = HANDING_OVER | {"refuse", "withdraw", "close", "nothing_found", "end_preservation"}
LEADING = (
    "answer",
    "agree_conditions",
    "agree_costs",
    "agree",
    "give_views",
    "dispatch",
    "record_receipt",
    "accept",
    "decide_grant",
    "grant_extradition",
    "order_to_holder",
    "release",
    "release_part",
    "preserved",
    "reply",
    "status_answer",
    "ask",
    "acknowledge",
    "result",
)
STORED_DATA = "mla.stored_data"
PRESERVATION = "preserve.request"
FIRST_ACTS = 3  # the rest is folded
FIRST_SHOWN = 6  # entries of the timeline; the earlier ones are folded


@dataclass(frozen=True, slots=True)
class Statement:
    """One field of an act as it was said; `doubt` says why it can hardly be meant, else it is empty."""

    label: str
    text: str
    doubt: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """A receipt in words: what it proves, and who signed it when."""

    words: str | Promise
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of the timeline as it is drawn; `met` says what an act that was overtaken met, else it is empty."""

    entry: TimelineEntry
    title: str | Promise
    said: tuple[Statement, ...]
    proofs: tuple[Proof, ...]
    met: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the four lines of the sent page. `at` is None while it is awaited."""

    title: str
    proves: str
    at: datetime | None
    signed_by: str


@never_cache
@require_safe
@seated
def request_page(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show a request; an act of theirs that this officer is the first to see becomes *opened by a person*."""
    found = seen_request(chair=chair, request_id=request_id)
    if found.state in {"draft", "awaiting_approval"}:
        return redirect("check_request", request_id)
    if Part.UNOPENED in note_parts(found):
        mark_opened(officer=chair.officer, request_id=request_id, now=chair.now, instruments=chair.instruments)
        found = seen_request(chair=chair, request_id=request_id)
        note_parts(found)
    note_seen(officer=chair.officer, request=found)
    prefetch_related_objects([found], Prefetch("acts", queryset=Act.objects.defer("statement")))
    kind = kind_on(kind_id=found.kind, legal_basis=found.legal_basis)
    row = desk_row(request=found, officer=chair.officer, now=chair.now)
    names = state_names()
    entries = [happening(entry, kind=kind) for entry in timeline(officer=chair.officer, request=found)]
    acts = open_acts(request=found, officer=chair.officer)
    acting = acting_as(officer=chair.officer, request=found)
    evidence = evidence_of(officer=chair.officer, request_id=found.id) if may_have(found, Part.EVIDENCE) else []
    main_acts = sorted((one for one in acts if one.id not in GRAVE and _is_ready(one, evidence)), key=_rank)
    context = {
        "request_": found,
        "kind": kind,
        "other": other_state(request=found, names=names),
        "ours": side(found) == "requesting",
        "turn": row.our_turn,
        "next_step": next_step(row=row, names=names, officer=chair.officer),
        "main_acts": main_acts[:FIRST_ACTS],
        "more_acts": main_acts[FIRST_ACTS:],
        "other_acts": sorted((one for one in acts if one.id in GRAVE), key=lambda one: one.id in HANDING_OVER),
        "kept_doubt": _kept_doubt(entries),
        "happenings": list(reversed(entries)),
        "earlier": max(0, len(entries) - FIRST_SHOWN),
        "earlier_from": FIRST_SHOWN + 1,
        "thread": [
            one for one in entries if one.entry.title_code in {"ask", "answer"} and one.entry.act and one.entry.counts
        ],
        "letter": letter(kind=kind, elements=found.elements),
        "evidence": evidence,
        "may_ask_for_data": _may_ask_for_data(found, chair) and not row.data_asked,
        "states": names,
        "followed": requests_of(officer=chair.officer).filter(id=found.follows_id).first()
        if found.follows_id
        else None,
        "followers": list(requests_of(officer=chair.officer).filter(follows=found))
        if may_have(found, Part.BEHIND)
        else [],
        "may_add": found.direction == "incoming"
        and takes_evidence(kind=kind, state=found.state)
        and acting.may(ADD_EVIDENCE),
        "may_open": chair.officer.may(OPEN_EVIDENCE),
        "may_package": chair.officer.may(MAKE_PACKAGE),
        "may_review": row.to_review,
        "panels": panels_on_request(chair=chair, request=found, kind=kind),
    }
    return render(request, "longbien/desk/request.html", context)


@never_cache
@require_safe
@seated
def sent_page(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show how far a request has come, and what each receipt proves. It keeps its address for ever."""
    found = seen_request(chair=chair, request_id=request_id)
    entries = timeline(officer=chair.officer, request=found)
    opening = next((one for one in entries if one.act is not None and one.act.act == "request"), None)
    if opening is None or opening.act is None or found.direction != Request.Direction.OUTGOING:
        raise Http404
    context = {
        "request_": found,
        "kind": load().kind(kind_id=found.kind),
        "other": other_state(request=found, names=state_names()),
        "stages": stages(opening=opening, entries=entries),
        "message": message_of(opening.act),
        "failed": next((one for one in opening.receipts if one.reason), None),
        "sent_at": opening.at,
    }
    template = "longbien/desk/stages.html" if request.headers.get("HX-Request") else "longbien/desk/sent.html"
    return render(request, template, context)


@require_POST
@seated
def review(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Review what a lone officer sent."""
    review_lone_sending(officer=chair.officer, request_id=request_id, note=request.POST.get("note", ""), now=chair.now)
    return redirect("request", request_id)


def seen_request(*, chair: Chair, request_id: str) -> Request:
    """Return a request of the officer's authority. Raises: Http404."""
    found = one_request(officer=chair.officer, request_id=request_id)
    if found is None:
        raise Http404
    note_request_read(officer=chair.officer, request=found, now=chair.now)
    return found


def happening(entry: TimelineEntry, *, kind: Kind) -> Happening:
    """Return an entry of the timeline in words."""
    table = DONE if entry.act is not None else STEPS
    done = entry.act.act if entry.act is not None else entry.title_code if entry.step and entry.step.body else ""
    rule = next((one for one in load().acts if one.id == done), None)
    return Happening(
        entry=entry,
        title=DONE["postpone"] if _is_put_off(entry) else table.get(entry.title_code, entry.title_code),
        said=_said(rule, entry, kind=kind) if rule is not None else (),
        proofs=tuple(Proof(words=RECEIPTS.get(one.evidence, one.evidence), receipt=one) for one in entry.receipts),
        met=DONE.get(entry.overtaken_by.act, entry.overtaken_by.act) if entry.overtaken_by else "",
    )


def _is_put_off(entry: TimelineEntry) -> bool:
    """Say whether an entry is a refusal that says itself that the request only waits."""
    return entry.act is not None and entry.act.act == "refuse" and entry.act.body.get(EFFECT) == POSTPONED


def stages(*, opening: TimelineEntry, entries: Sequence[TimelineEntry]) -> tuple[Stage, ...]:
    """Return the four lines of the sent page."""
    by_kind = {receipt.evidence: receipt for receipt in reversed(opening.receipts)}
    left = by_kind.get("relayed") or by_kind.get("delivered")
    stored, opened = by_kind.get("delivered"), by_kind.get("retrieved")
    answer = next((one for one in entries if one.side == "theirs"), None)
    proofs = (
        _("Proof: their node signs that it received the sealed message."),
        _("Proof: their node signs that it opened the seal and keeps the request safely."),
        _("Proof: their node signs that an officer opened it. This does not prove that it was read."),
        _("Proof: their authority signs an act in answer. It shows in the timeline of the request."),
    )
    return (
        _stage(_("Left us"), proofs[0], left),
        _stage(_("Stored by them"), proofs[1], stored),
        _stage(_("Opened by a person"), proofs[2], opened),
        Stage(
            title=_("Answered"),
            proves=proofs[3],
            at=answer.at if answer else None,
            signed_by=answer.act.node if answer and answer.act else "",
        ),
    )


def _stage(title: str, proves: str, receipt: Receipt | None) -> Stage:
    return Stage(
        title=title,
        proves=proves,
        at=receipt.at if receipt else None,
        signed_by=receipt.issuer if receipt else "",
    )


def _said(rule: ActRule, entry: TimelineEntry, *, kind: Kind) -> tuple[Statement, ...]:
    body = entry.act.body if entry.act is not None else entry.step.body if entry.step is not None else {}
    doubts = doubted_moments(fields=rule.fields, body=body, at=entry.recorded_at)
    found = []
    for field in rule.fields:
        value = body.get(field.id)
        if value not in (None, "", []):
            text = _ground(kind, str(value)) if field.widget == "ground" else shown(field=field, value=value)
            doubt = MOMENT_DOUBTS[doubts[field.id]] if field.id in doubts else ""
            found.append(Statement(label=field.label, text=text, doubt=doubt))
    return tuple(found)


def _kept_doubt(entries: Sequence[Happening]) -> str | Promise:
    """Return why the period for which data are said to be kept can hardly be meant; empty where it can."""
    told = next((one for one in reversed(entries) if one.entry.title_code == "preserved" and one.entry.counts), None)
    return next((one.doubt for one in told.said if one.doubt), "") if told else ""


def _ground(kind: Kind, ground_id: str) -> str:
    try:
        ground = ground_of(kind, ground_id=ground_id)
    except UnknownLawItem:  # of a later release
        return ground_id
    return f"{citation(ground.article)}: {words(ground.text)}"


def _is_ready(act: ActRule, evidence: Sequence[EvidenceItem]) -> bool:
    return not act.carries_evidence or any(one.is_ours and one.released_in_id is None for one in evidence)


def _rank(act: ActRule) -> int:
    return LEADING.index(act.id) if act.id in LEADING else len(LEADING)  # what carries the request on comes first


def _may_ask_for_data(found: Request, chair: Chair) -> bool:
    asked = found.kind == PRESERVATION and found.state == "preserved" and side(found) == "requesting"
    return asked and is_competent(kind=load().kind(kind_id=STORED_DATA), act="request", officer=chair.officer)
