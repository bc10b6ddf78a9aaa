"""One page per act, made from the fields the law files give it. Those that the law files interrupt pass a card."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from longbien.actions.deadlines.keeping import END, earliest_end
from longbien.actions.requests import act_on_request
from longbien.actions.requests.handing import TO
from longbien.convention.loader import load
from longbien.convention.types import Act as ActRule
from longbien.convention.types import Field, Kind
from longbien.convention.words import Interruption, Widget
from longbien.core.errors import MayNotDoThisNow
from longbien.core.overlays import cited_under, grounds_of, kind_on
from longbien.core.requests.consulting import ConsultFirst
from longbien.core.requests.turns import least_days
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import EvidenceItem, Request
from longbien.readers.authorities import our_authorities
from longbien.readers.exchange import evidence_of
from longbien.readers.followed import is_kept_for_a_decision
from longbien.readers.requests import open_acts
from longbien.web.answers import Answers, read_answers
from longbien.web.boxes import MOST_RADIOS, Answer, Box, act_box, shown
from longbien.web.chairs import Chair, seated
from longbien.web.desk.grounds import left_open
from longbien.web.desk.naming import name_card, names_are_meant
from longbien.web.desk.one_request import Statement, seen_request
from longbien.web.desk.safeguards.refusing import prefilled_refusal, screen_is_due
from longbien.web.law import words as law_words
from longbien.web.moments import iso
from longbien.web.refusal_words import Words
from longbien.web.states import other_state, state_names
from longbien.web.versions import read_version
from longbien.web.words import REFUSALS

ABOUT_FIELDS = frozenset(
    {
        "consult_first",
        "field_missing",
        "field_wrong",
        "ground_not_open",
        "moment_ahead",
        "moment_over",
        "period_too_short",
        "preservation_too_early",
        "evidence_missing",
    }
)


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def act_page(request: HttpRequest, chair: Chair, request_id: str, act_id: str) -> HttpResponse:
    """Show the form of an act, or do it."""
    found = seen_request(chair=chair, request_id=request_id)
    kind = kind_on(kind_id=found.kind, legal_basis=found.legal_basis)
    if act_id not in kind.acts or act_id == "request":
        raise Http404
    rule = load().act(act_id=act_id)
    if request.method == "POST":
        return _do(request, chair, found=found, kind=kind, rule=rule)
    if rule not in open_acts(request=found, officer=chair.officer):
        return redirect("request", request_id)
    if screen_is_due(request=found, act=rule.id):
        return redirect(f"{reverse('screen', args=[found.id])}?then={rule.id}")
    known = _known(rule=rule, kind=kind, chair=chair) | prefilled_refusal(rule=rule, kind=kind, given=request.GET)
    return _form(request, chair, found=found, kind=kind, rule=rule, answers=known, chosen=())


def _do(request: HttpRequest, chair: Chair, *, found: Request, kind: Kind, rule: ActRule) -> HttpResponse:
    answers = read_answers(fields=rule.fields, posted=request.POST)
    chosen = tuple(request.POST.getlist("item"))
    if rule.interruption is not Interruption.NONE and request.POST.get("understood") != "yes":
        missing = _missing(rule=rule, answers=answers, chosen=chosen)
        if not missing:
            return _card(request, chair, found=found, kind=kind, rule=rule, answers=answers, chosen=chosen)
        words = REFUSALS["evidence_missing" if missing == ("evidence",) else "field_missing"]
        return _form(
            request,
            chair,
            found=found,
            kind=kind,
            rule=rule,
            answers=answers,
            chosen=chosen,
            words=words,
            wrong=missing,
        )
    try:
        act_on_request(
            officer=chair.officer,
            request_id=found.id,
            version=read_version(request),
            act=rule.id,
            body=answers,
            now=chair.now,
            instruments=chair.instruments,
            item_ids=chosen,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        button = law_words(rule.label)
        return name_card(request, found=found, kind=kind, refusal=refusal, act=rule.id, button=button)
    except MayNotDoThisNow as refusal:
        if refusal.code not in ABOUT_FIELDS:
            raise
        words, wrong = REFUSALS[refusal.code], _wrong(refusal, rule=rule)
        return _form(
            request, chair, found=found, kind=kind, rule=rule, answers=answers, chosen=chosen, words=words, wrong=wrong
        )
    return redirect("others") if rule.hands_over else redirect("request", found.id)


def _wrong(refusal: MayNotDoThisNow, *, rule: ActRule) -> tuple[str, ...]:
    """Return the ids of the fields that a refusal is about."""
    if isinstance(refusal, ConsultFirst):  # it names the ground itself
        return tuple(field.id for field in rule.fields if field.widget is Widget.GROUND)
    return tuple(refusal.detail.partition(":")[0].split(", "))


def _missing(*, rule: ActRule, answers: Answers, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of all fields that must be filled in and are not."""
    given = {field.id: chosen if field.widget == "evidence" else answers.get(field.id) for field in rule.fields}
    return tuple(field.id for field in rule.fields if field.required == "true" and not given[field.id])


def _form(
    request: HttpRequest,
    chair: Chair,
    *,
    found: Request,
    kind: Kind,
    rule: ActRule,
    answers: Answers,
    chosen: tuple[str, ...],
    words: Words | None = None,
    wrong: tuple[str, ...] = (),
) -> HttpResponse:
    error: Promise | str = words.remedy if words else ""
    boxes = [
        _box(field=one, value=answers.get(one.id), kind=kind, found=found, error=error if one.id in wrong else "")
        for one in rule.fields
    ]
    boxes = left_open(boxes=boxes, rule=rule, kind=kind, found=found, on=chair.now.date())
    context = _context(chair, found=found, kind=kind, rule=rule, boxes=boxes)
    context |= {"chosen": chosen, "error": words, "wrong": wrong, "least_days": least_days(kind)}
    return render(request, "longbien/desk/act.html", context, status=409 if words else 200)


def _card(
    request: HttpRequest,
    chair: Chair,
    *,
    found: Request,
    kind: Kind,
    rule: ActRule,
    answers: Answers,
    chosen: tuple[str, ...],
) -> HttpResponse:
    boxes = [_box(field=one, value=answers.get(one.id), kind=kind, found=found) for one in rule.fields]
    items = [one for one in _items(chair, found) if one.id in chosen]
    context = _context(chair, found=found, kind=kind, rule=rule, boxes=boxes)
    ground = next((one for one in grounds_of(kind) if one.id == answers.get("ground")), None)
    context |= {
        "chosen": chosen,
        "items": items,
        "to": next((one for one in our_authorities() if rule.hands_over and one.code == answers.get(TO)), None),
        "ground": ground,
        "said": _said(rule, answers),
        "version": read_version(request),
        "asked_before": "asked_before" in request.POST,
    }
    return render(request, "longbien/desk/act_card.html", context)


def _said(rule: ActRule, answers: Answers) -> list[Statement]:
    """Return what the act will say, but for what the card shows otherwise: items, ground, authority."""
    own = [one for one in rule.fields if one.widget not in {Widget.EVIDENCE, Widget.GROUND} and one.id != TO]
    said = [(one, answers.get(one.id)) for one in own]
    return [
        Statement(label=one.label, text=shown(field=one, value=value)) for one, value in said if value not in (None, "")
    ]


def _context(chair: Chair, *, found: Request, kind: Kind, rule: ActRule, boxes: list[Box]) -> dict[str, object]:
    return {
        "request_": found,
        "kind": kind,
        "rule": replace(rule, article=cited_under(article=rule.article, kind=kind, instrument=found.legal_basis)),
        "boxes": boxes,
        "items": _items(chair, found),
        "other": other_state(request=found, names=state_names()),
        "question": _open_question(found) if rule.id == "answer" else None,
        "kept_for": is_kept_for_a_decision(request=found) if rule.id == END else (),
        "earliest_end": earliest_end(found) if rule.id == END else None,
    }


def _box(*, field: Field, value: object, kind: Kind, found: Request, error: Promise | str = "") -> Box:
    """Return a field as a box; where an authority is asked for, the others of this State are its answers."""
    box = act_box(field=field, value=value, kind=kind, error=error)
    if field.widget is not Widget.AUTHORITY:
        return box
    others = (one for one in our_authorities() if one.pk != found.authority_id)
    answers = tuple(Answer(value=one.code, label=one.name, chosen=one.code == value) for one in others)
    return replace(box, shape="radios" if len(answers) <= MOST_RADIOS else "list", answers=answers)


def _items(chair: Chair, found: Request) -> list[EvidenceItem]:
    evidence = evidence_of(officer=chair.officer, request_id=found.id)
    return [one for one in evidence if one.is_ours and one.released_in_id is None]


def _open_question(found: Request) -> str:
    asked = found.acts.filter(act="ask").order_by("-position").first()
    return str(asked.body.get("question", "")) if asked else ""


def _known(*, rule: ActRule, kind: Kind, chair: Chair) -> Answers:
    """Fill in moments that are likely now; a preservation at least as long as the kind asks, counted from now."""
    minute = chair.now.replace(second=0, microsecond=0)
    known: Answers = {"ordered_at": iso(minute), "from_at": iso(minute)}
    days = least_days(kind) or least_days(load().kind(kind_id=kind.id))  # where nothing binds, what the Convention has
    known["until_at"] = iso(minute + timedelta(days=days))
    return {field.id: known[field.id] for field in rule.fields if field.id in known}
