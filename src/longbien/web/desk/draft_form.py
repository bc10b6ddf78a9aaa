"""What stands in the form of a draft, from the records or as it was typed, and the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise

from longbien.actions.readings import note_named
from longbien.actions.requests import draft_request, save_draft
from longbien.actions.requests.keeping import set_aside
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import SENT_ALONE, Required
from longbien.core.canonical import is_act_id
from longbien.core.overlays import kind_on
from longbien.core.requests.check.scoring import Checked
from longbien.core.requests.check.values import Draft as CheckedDraft
from longbien.data.models import Case, KeptWords, Request
from longbien.readers.authorities import authorities_to_ask
from longbien.readers.bases import Offered, bases_between, basis_id_of
from longbien.readers.drafting import checked_words, kept_words
from longbien.readers.requests import prefilled
from longbien.web.answers import Answers, read_answers
from longbien.web.boxes import Box, Said, element_box, said, said_of_form, shown
from longbien.web.chairs import Chair
from longbien.web.desk.basis import Advice, advice
from longbien.web.desk.groups import Group, groups
from longbien.web.desk.partner import beside
from longbien.web.kind_words import KINDS_PLAIN
from longbien.web.law import words as law_words
from longbien.web.versions import read_number
from longbien.web.words import FORM_FIELDS, PRIORITIES, PRIORITY_HELP

SALT = "longbien.draft"
DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Draft:
    """
    What stands in the form. `request` is None before it was first saved; `version` is the one it was read from.

    `new_id` is the id that its first saving gives the request: a form that is sent twice makes one draft.
    """

    kind: Kind
    request: Request | None
    their_authority_id: int | None
    legal_basis: str
    priority: str
    elements: Answers
    follows: Request | None = None
    version: int = 0
    basis_reason: str = ""
    emergency_reason: str = ""
    new_id: str = ""
    saved_at: datetime | None = None
    case: Case | None = None

    @property
    def signed_id(self) -> str:
        """The id of the new draft as the form carries it: nobody but this node can choose one."""
        return signing.dumps(self.new_id, salt=SALT)

    def form(self) -> dict[str, object]:
        """Return all of it, by the names of the form."""
        return {
            "their_authority": self.their_authority_id,
            "legal_basis": self.legal_basis,
            "basis_reason": self.basis_reason,
            "priority": self.priority,
            "emergency_reason": self.emergency_reason,
            "elements": self.elements,
        }


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of the form: what is asked in sight, and what can be added. `is_open` where something was added."""

    group: Group
    boxes: tuple[Box, ...]
    more: tuple[Box, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """Words kept beside a draft: those that differ from what stands in it now."""

    words: KeptWords
    differ: tuple[tuple[str, str], ...]


def saved_draft(saved: Request) -> Draft:
    """Return a saved draft as the form shows it."""
    return Draft(
        kind=kind_on(kind_id=saved.kind, legal_basis=saved.legal_basis),
        request=saved,
        their_authority_id=saved.their_authority_id,
        legal_basis=basis_id_of(saved),
        priority=saved.priority,
        elements=dict(saved.elements),
        follows=saved.follows,
        version=saved.version,
        basis_reason=saved.basis_reason,
        emergency_reason=saved.emergency_reason,
        saved_at=saved.changed_at,
    )


def posted_draft(*, request: HttpRequest, kind: Kind, saved: Request | None, follows: Request | None) -> Draft:
    """Return what was typed, whatever its state."""
    said = request.POST
    basis = said.get("legal_basis", "")
    under = kind_on(kind_id=kind.id, legal_basis=basis)
    return Draft(
        kind=under,
        request=saved,
        their_authority_id=read_number(said.get("their_authority", ""), otherwise=None),
        legal_basis=basis,
        priority=said.get("priority", ""),
        elements=read_answers(fields=under.elements, posted=said),
        follows=follows,
        version=read_number(said.get("version", ""), otherwise=0),
        basis_reason=said.get("basis_reason", ""),
        emergency_reason=said.get("emergency_reason", ""),
        new_id=read_id(said.get("new", "")),
        saved_at=saved.changed_at if saved else None,
    )


def read_id(signed: str) -> str:
    """Return the id that a form of ours carries, or an empty one."""
    try:
        found = signing.loads(signed, salt=SALT, max_age=DAY_SECONDS)
    except signing.BadSignature:
        return ""
    return found if isinstance(found, str) and is_act_id(found) else ""


def empty_draft(
    request: HttpRequest, *, kind: Kind, chair: Chair, follows: Request | None, case: Case | None, new_id: str
) -> Draft:
    """Return a draft filled in as far as the records go."""
    asked = [one.pk for one in authorities_to_ask()] if kind.is_sent_by_nodes else []
    if follows:  # only the authority that has the case: another one of the same State must not learn of it by our guess
        likely = [one for one in asked if one == follows.their_authority_id]
    else:
        likely = asked if len(asked) == 1 else []
    theirs = next(iter(likely), None)
    elements = dict(prefilled(kind=kind, officer=chair.officer, follows=follows, case=case))
    told = None if follows else advice(request, chair, kind=kind, authority_id=theirs, elements=elements)
    best = told.best if told and told.best else load().instruments[0].id
    basis = basis_id_of(follows) if follows else best
    return Draft(
        kind=kind_on(kind_id=kind.id, legal_basis=basis),
        request=None,
        their_authority_id=theirs,
        legal_basis=basis,
        priority=_usual_priority(kind, follows=follows),
        elements=elements,
        follows=follows,
        new_id=new_id,
        case=case,
    )


def _usual_priority(kind: Kind, *, follows: Request | None) -> str:
    """Return what such a request usually is; an emergency is never filled in."""
    if follows:
        return "urgent" if follows.priority == "emergency" else follows.priority
    return "urgent" if kind.family in SENT_ALONE else "routine"


def save(chair: Chair, draft: Draft, *, by_itself: bool = False) -> Request:
    """Save what was typed: the first saving opens the draft. Raises: as `draft_request` and `save_draft`."""
    said = {
        "their_authority_id": draft.their_authority_id,
        "legal_basis": draft.legal_basis,
        "priority": draft.priority,
        "elements": draft.elements,
        "basis_reason": draft.basis_reason,
        "emergency_reason": draft.emergency_reason,
    }
    if draft.request is not None:
        return save_draft(
            officer=chair.officer,
            request_id=draft.request.id,
            version=draft.version,
            now=chair.now,
            by_itself=by_itself,
            **said,  # type: ignore[arg-type]  # the names are those of the action
        )
    return draft_request(
        officer=chair.officer,
        kind_id=draft.kind.id,
        now=chair.now,
        follows_id=draft.follows.id if draft.follows else None,
        mode=draft.follows.mode if draft.follows else chair.instruments.policy.mode,
        case_id=draft.case.id if draft.case else None,
        request_id=draft.new_id,
        **said,  # type: ignore[arg-type]  # the names are those of the action
    )


def keep_aside(chair: Chair, draft: Draft) -> None:
    """Keep words that came too late, beside the draft that a colleague saved meanwhile."""
    if draft.request is not None:
        set_aside(
            officer=chair.officer,
            request_id=draft.request.id,
            version=draft.version,
            said=draft.form(),
            now=chair.now,
        )


def check_draft(chair: Chair, draft: Draft) -> Checked:
    """Return the check of what stands in the form; that it names a request of a protected case is recorded."""
    checked = checked_words(
        officer=chair.officer,
        draft=CheckedDraft(
            kind=draft.kind,
            elements=draft.elements,
            legal_basis=draft.legal_basis,
            basis_reason=draft.basis_reason,
            priority=draft.priority,
            emergency_reason=draft.emergency_reason,
            follows_basis=basis_id_of(draft.follows) if draft.follows else "",
        ),
        their_authority_id=draft.their_authority_id,
        exercise=chair.instruments.policy.mode == "exercise",
        now=chair.now,
        but=draft.request.id if draft.request else "",
    )
    note_named(officer=chair.officer, references=checked.twins, now=chair.now)
    return checked


def form_page(
    request: HttpRequest,
    chair: Chair,
    *,
    draft: Draft,
    checked: bool = False,
    error: Promise | None = None,
    remedy: Promise | None = None,
) -> HttpResponse:
    """Show the form with what stands in it; the findings only once it has been checked."""
    findings = said(kind=draft.kind, findings=check_draft(chair, draft).findings) if checked else ()
    told = advice(request, chair, kind=draft.kind, authority_id=draft.their_authority_id, elements=draft.elements)
    context = {
        "draft": draft,
        "parts": [_part(draft, group, findings) for group in groups(kind=draft.kind)],
        "findings": findings,
        "whom": said_of_form(findings),
        "stops": any(one.stops for one in findings),
        "authorities": authorities_to_ask(),
        "instruments": _bases(chair, draft, theirs=told.node if told else None),
        "advice": told,
        "proposed": _proposed(draft, told),
        "beside": beside(chair, draft=draft, advice=told),
        "priorities": [(one, PRIORITIES[one], PRIORITY_HELP[one]) for one in PRIORITIES],
        "kept": _kept(chair, draft),
        "error": error,
        "remedy": remedy,
        "title": KINDS_PLAIN.get(draft.kind.id, (law_words(draft.kind.title),))[0],
    }
    return render(request, "longbien/desk/form.html", context, status=409 if error else 200)


def _bases(chair: Chair, draft: Draft, *, theirs: str | None) -> tuple[Offered, ...]:
    """Return what can be chosen; what was chosen stays there, so that saving again changes nothing unasked."""
    offered = bases_between(ours=chair.officer.node, theirs=theirs, kind_id=draft.kind.id)
    if any(one.id == draft.legal_basis for one in offered) or draft.request is None:
        return offered
    title = str(draft.request.basis_named.get("title", "")) or draft.legal_basis
    return (*offered, Offered(id=draft.legal_basis, title=title, is_own=True))


def on_top_of(draft: Draft, *, version: int) -> Draft:
    """Return the draft as written on that version."""
    return replace(draft, version=version)


def _proposed(draft: Draft, told: Advice | None) -> str:
    return basis_id_of(draft.follows) if draft.follows else (told.best if told else "")


def _part(draft: Draft, group: Group, findings: tuple[Said, ...]) -> FormPart:
    drawn = [element_box(element=one, value=draft.elements.get(one.id), findings=findings) for one in group.elements]
    more = tuple(one for one in drawn if one.field.required is Required.NO)
    return FormPart(
        group=group,
        boxes=tuple(one for one in drawn if one not in more),
        more=more,
        is_open=any(one.value or one.said for one in more),
    )


def _kept(chair: Chair, draft: Draft) -> tuple[Kept, ...]:
    if draft.request is None:
        return ()
    found = (
        Kept(words=one, differ=tuple(_differences(draft, one)))
        for one in kept_words(officer=chair.officer, request_id=draft.request.id)
    )
    return tuple(one for one in found if one.differ)


def _differences(draft: Draft, kept: KeptWords) -> Iterable[tuple[str, str]]:
    """Yield label and words of each field that says something else than the draft does now."""
    elements = kept.said.get("elements")
    stored = elements if isinstance(elements, dict) else {}
    for element in draft.kind.elements:
        value = stored.get(element.id)
        if value not in (None, "") and value != draft.elements.get(element.id):
            yield law_words(element.label), shown(field=element, value=value)
    for name in ("basis_reason", "emergency_reason"):
        if kept.said.get(name) and kept.said[name] != draft.form()[name]:
            yield str(FORM_FIELDS[name]), str(kept.said[name])
