"""The check page: the letter as the other State will read it, what must be cured, and how it may leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from longbien.actions.readings import note_named
from longbien.actions.requests import approve, ask_approval, return_draft, send_request
from longbien.convention.types import Element, Kind
from longbien.convention.words import SENT_ALONE
from longbien.core.overlays import kind_on
from longbien.core.permissions import APPROVE_REQUEST
from longbien.core.requests.check.scoring import Checked, best_score
from longbien.core.requests.competence import is_competent
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Request
from longbien.readers.drafting import checked_request
from longbien.readers.requests import wrote
from longbien.web.boxes import Said, said, said_of_form, shown
from longbien.web.chairs import Chair, seated
from longbien.web.desk.drafts import own_draft
from longbien.web.desk.groups import groups
from longbien.web.desk.naming import name_card, names_are_meant
from longbien.web.desk.panels.registry import panels_on_check
from longbien.web.states import other_state, state_names
from longbien.web.versions import read_version


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One answer of the letter."""

    element: Element
    text: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class LetterPart:
    """One group of the letter."""

    id: str
    title: Promise
    lines: tuple[LetterLine, ...]


@dataclass(frozen=True, slots=True)
class FixShown:
    """One thing to do: `count` findings, what it gives, and the score once all up to here are done."""

    said: Said
    count: int
    gain: int
    after: int


@dataclass(frozen=True, slots=True)
class WayOut:
    """What this officer may do with the draft now."""

    ask: bool
    approve: bool
    give_back: bool
    send: bool
    alone: bool


@never_cache
@require_safe
@seated
def check_request(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show the letter with findings and the buttons that are open to this officer."""
    draft = own_draft(chair=chair, request_id=request_id)
    kind = kind_on(kind_id=draft.kind, legal_basis=draft.legal_basis)
    checked = checked_request(officer=chair.officer, request=draft, now=chair.now, identity=chair.instruments.identity)
    note_named(officer=chair.officer, references=checked.twins, now=chair.now)
    findings = said(kind=kind, findings=checked.findings)
    fixes = fixes_shown(kind=kind, checked=checked)
    stops = [one for one in fixes if one.said.stops]
    parts = letter(kind=kind, elements=draft.elements, findings=findings)
    panels = panels_on_check(chair=chair, request=draft, kind=kind)
    context = {
        "request_": draft,
        "kind": kind,
        "parts": parts,
        "stops": stops,
        "weak": [one for one in fixes if not one.said.stops],
        "whom": said_of_form(findings),
        "score": checked.score,
        "taken": checked.taken,
        "fixes": fixes,
        "good": sum(1 for part in parts for line in part.lines if line.text and not line.said),
        "way": way_out(draft=draft, kind=kind, chair=chair, ready=checked.ready and kind.is_sent_by_nodes),
        "own": wrote(request=draft, person_id=chair.officer.person_id),
        "other": other_state(request=draft, names=state_names()),
        "returned": draft.steps.filter(step="returned").order_by("-at").first() if draft.state == "draft" else None,
        "panels": panels,
        "screen_due": any(one.id == "safeguards" and one.calls for one in panels),
    }
    return render(request, "longbien/desk/check.html", context)


@require_POST
@seated
def ask_for_approval(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Lay the draft before a second person."""
    ask_approval(officer=chair.officer, request_id=request_id, version=read_version(request), now=chair.now)
    return redirect("check_request", request_id)


@require_POST
@seated
def approve_request(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Approve the draft as it stands."""
    approve(officer=chair.officer, request_id=request_id, version=read_version(request), now=chair.now)
    return redirect("check_request", request_id)


@require_POST
@seated
def give_back(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Give the draft back with a note."""
    note = request.POST.get("note", "")
    return_draft(officer=chair.officer, request_id=request_id, version=read_version(request), note=note, now=chair.now)
    return redirect("desk")


@require_POST
@seated
def send(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Send; alone or in an emergency only after an interruption that Enter alone does not pass."""
    draft = own_draft(chair=chair, request_id=request_id)
    alone = request.POST.get("alone") == "yes"
    if (alone or draft.priority == "emergency") and request.POST.get("understood") != "yes":
        context = {
            "request_": draft,
            "alone": alone,
            "asked_before": "asked_before" in request.POST,
            "other": other_state(request=draft, names=state_names()),
            "version": read_version(request),
        }
        return render(request, "longbien/desk/send_card.html", context)
    try:
        send_request(
            officer=chair.officer,
            request_id=request_id,
            version=read_version(request),
            now=chair.now,
            instruments=chair.instruments,
            alone=alone,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        kind = kind_on(kind_id=draft.kind, legal_basis=draft.legal_basis)
        button = _("Send request to %(state)s") % {"state": other_state(request=draft, names=state_names())}
        return name_card(request, found=draft, kind=kind, refusal=refusal, act="request", button=button)
    return redirect("sent", request_id)


def fixes_shown(*, kind: Kind, checked: Checked) -> tuple[FixShown, ...]:
    """Return what to do, the most effective first, in words."""
    return tuple(
        FixShown(
            said=said(kind=kind, findings=(fix.finding,))[0],
            count=fix.count,
            gain=fix.gain,
            after=best_score(checked=checked, first=place),
        )
        for place, fix in enumerate(checked.fixes, start=1)
    )


def letter(*, kind: Kind, elements: dict[str, object], findings: Sequence[Said] = ()) -> tuple[LetterPart, ...]:
    """Return the request as the other State reads it; on the check page with what is missing."""
    parts = []
    for group in groups(kind=kind):
        lines = (
            LetterLine(
                element=one,
                text=shown(field=one, value=elements.get(one.id)),
                said=tuple(f for f in findings if f.element == one.id),
            )
            for one in group.elements
        )
        parts.append(LetterPart(id=group.id, title=group.title, lines=tuple(line for line in lines if _stays(line))))
    return tuple(part for part in parts if part.lines)


def way_out(*, draft: Request, kind: Kind, chair: Chair, ready: bool) -> WayOut:
    """Return which buttons are open; the action behind each decides again."""
    policy, officer = chair.instruments.policy, chair.officer
    may_send = ready and is_competent(kind=kind, act="request", officer=officer)
    second = officer.may(APPROVE_REQUEST) and not wrote(request=draft, person_id=officer.person_id)
    waiting, approved = draft.state == "awaiting_approval", draft.approved_by_id is not None
    needs = policy.approval and not approved
    lone = policy.lone_night_officer and kind.family in SENT_ALONE
    return WayOut(
        ask=may_send and needs and not waiting,
        approve=may_send and needs and second,
        give_back=waiting and second,
        send=may_send and not needs,
        alone=may_send and needs and lone and not second,
    )


def _stays(line: LetterLine) -> bool:
    return bool(line.text or line.said)
