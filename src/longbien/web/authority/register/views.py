"""The pages of the node's own part of the register: what is proposed, one proposal, and what can be proposed."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from longbien.actions.directory import confirm_entry, refuse_entry
from longbien.actions.proposals import AlreadyDecided, ItemsWrong, OwnProposal, ReasonMissing, RecordsMoved
from longbien.actions.treaties import confirm, refuse
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import PROPOSE_ENTRY, PROPOSE_FACT
from longbien.data.models import Proposal
from longbien.readers.bases import own_instruments
from longbien.readers.proposals import ProposalRow, decided_proposals, one_proposal, open_proposals
from longbien.readers.treaties import agreements, register
from longbien.web.authority.doors import ANY_PROPOSAL, seated_with
from longbien.web.authority.proposing import NOT_TAKEN, form_page
from longbien.web.authority.register.agreement_form import corrected_agreement, new_agreement
from longbien.web.authority.register.claim_form import new_claim
from longbien.web.authority.register.fact_form import correction, new_fact
from longbien.web.authority.register.shown import heading_of, items_of, items_shown
from longbien.web.authority.register.treaty_form import corrected_treaty, new_treaty
from longbien.web.chairs import Chair
from longbien.web.fault_words import said
from longbien.web.public.treaty.setting import setting_of
from longbien.web.words import REFUSALS

ITEMS_OF_A_PAGE = 50
PREFILLED = ("instrument", "participant", "deed", "concerns")
KINDS = {
    Proposal.Kind.FACT: gettext_lazy("Fact"),
    Proposal.Kind.CORRECTION: gettext_lazy("Correction"),
    Proposal.Kind.CLAIM: gettext_lazy("Claim"),
    Proposal.Kind.INSTRUMENT: gettext_lazy("Treaty between two States"),
    Proposal.Kind.AGREEMENT: gettext_lazy("Agreement"),
    Proposal.Kind.ENTRY: gettext_lazy("Authority of our State"),
    Proposal.Kind.IMPORT: gettext_lazy("Import"),
}
OUTCOMES = {"confirmed": gettext_lazy("Confirmed"), "refused": gettext_lazy("Refused")}


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A line of the list of proposals."""

    row: ProposalRow
    heading: str
    kind: object
    outcome: object


@never_cache
@require_safe
@seated_with(*ANY_PROPOSAL)
def proposals(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show what waits for a decision, and what was decided."""
    context = {
        "waiting": _listed(request, open_proposals(officer=chair.officer)),
        "decided": _listed(request, decided_proposals(officer=chair.officer)),
    }
    return render(request, "longbien/register/proposals.html", context)


@never_cache
@require_safe
@seated_with(*ANY_PROPOSAL)
def proposal_page(request: HttpRequest, chair: Chair, proposal_id: str) -> HttpResponse:
    """Show what a proposal would change. Raises: Http404."""
    return _proposal(request, _seen(chair, proposal_id))


@never_cache
@require_POST
@seated_with(*ANY_PROPOSAL)
def confirm_proposal(request: HttpRequest, chair: Chair, proposal_id: str) -> HttpResponse:
    """Confirm a proposal of another person. Raises: Http404."""
    row = _seen(chair, proposal_id)
    act = confirm if row.proposal.subject == Proposal.Subject.REGISTER else confirm_entry
    try:
        act(officer=chair.officer, proposal_id=proposal_id, note=request.POST.get("note", ""), now=chair.now)
    except (OwnProposal, AlreadyDecided, RecordsMoved, ItemsWrong) as refusal:
        return _proposal(request, _seen(chair, proposal_id), refusal=refusal)
    messages.success(request, _("Confirmed. The register knows it from now on."))
    return redirect("register_proposal", proposal_id)


@never_cache
@require_POST
@seated_with(*ANY_PROPOSAL)
def refuse_proposal(request: HttpRequest, chair: Chair, proposal_id: str) -> HttpResponse:
    """Refuse a proposal of another person, with a note. Raises: Http404."""
    row = _seen(chair, proposal_id)
    act = refuse if row.proposal.subject == Proposal.Subject.REGISTER else refuse_entry
    note = request.POST.get("note", "")
    try:
        act(officer=chair.officer, proposal_id=proposal_id, note=note, now=chair.now)
    except (OwnProposal, AlreadyDecided, ReasonMissing) as refusal:
        return _proposal(request, _seen(chair, proposal_id), refusal=refusal, note=note)
    messages.success(request, _("Refused. Nothing was changed; the refusal stays on record."))
    return redirect("register_proposal", proposal_id)


@never_cache
@require_safe
@seated_with(PROPOSE_FACT, PROPOSE_ENTRY)
def propose_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show what can be proposed."""
    context = {"treaties": own_instruments(), "agreements": agreements()}
    return render(request, "longbien/register/propose.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def propose_fact_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Propose a fact; what the address names is filled in."""
    start = {name: (request.GET[name],) for name in PREFILLED if name in request.GET}
    return form_page(request, chair, form=new_fact(register=register(), start=start))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def propose_correction_page(request: HttpRequest, chair: Chair, fact_id: str) -> HttpResponse:
    """Propose a fact in the place of another. Raises: Http404."""
    known = register()
    fact = known.fact(fact_id)
    if fact is None:
        raise Http404
    return form_page(request, chair, form=correction(register=known, fact=fact))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def propose_claim_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Propose a claim."""
    return form_page(request, chair, form=new_claim(register=register()))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def propose_treaty_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Propose a treaty between two States."""
    return form_page(request, chair, form=new_treaty(register=register(), own_state=chair.officer.node))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def propose_agreement_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Propose reciprocity, or an agreement on the Convention's rules."""
    return form_page(request, chair, form=new_agreement(register=register(), own_state=chair.officer.node))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def correct_treaty_page(request: HttpRequest, chair: Chair, instrument_id: str) -> HttpResponse:
    """Propose a correction of a treaty of our own. Raises: Http404."""
    found = next((one for one in own_instruments() if one.id == instrument_id), None)
    if found is None:
        raise Http404
    return form_page(request, chair, form=corrected_treaty(register=register(), instrument=found))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT)
def correct_agreement_page(request: HttpRequest, chair: Chair, agreement_id: str) -> HttpResponse:
    """Propose a correction of an agreement of our own. Raises: Http404."""
    found = next((one for one in agreements() if one.id == agreement_id), None)
    if found is None:
        raise Http404
    return form_page(request, chair, form=corrected_agreement(register=register(), agreement=found))


def _seen(chair: Chair, proposal_id: str) -> ProposalRow:
    row = one_proposal(officer=chair.officer, proposal_id=proposal_id)
    if row is None:
        raise Http404
    return row


def _listed(request: HttpRequest, rows: tuple[ProposalRow, ...]) -> tuple[Listed, ...]:
    setting = setting_of(request)
    return tuple(
        Listed(
            row=row,
            heading=heading_of(setting=setting, proposal=row.proposal),
            kind=KINDS[Proposal.Kind(row.proposal.kind)],
            outcome=_outcome(row.proposal),
        )
        for row in rows
    )


def _outcome(proposal: Proposal) -> object:
    decision = getattr(proposal, "decision", None)
    return "" if decision is None else OUTCOMES[decision.outcome]


def _proposal(
    request: HttpRequest, row: ProposalRow, *, refusal: MayNotDoThisNow | None = None, note: str = ""
) -> HttpResponse:
    setting, proposal = setting_of(request), row.proposal
    shown = items_shown(setting=setting, proposal=proposal, values=items_of(proposal))
    page = Paginator(shown, ITEMS_OF_A_PAGE).get_page(request.GET.get("page"))
    findings = refusal.findings if isinstance(refusal, ItemsWrong) else ()
    context = {
        "row": row,
        "proposal": proposal,
        "decision": getattr(proposal, "decision", None),
        "outcome": _outcome(proposal),
        "heading": heading_of(setting=setting, proposal=proposal),
        "kind": KINDS[Proposal.Kind(proposal.kind)],
        "page": page,
        "counts": _counts(shown),
        "error": REFUSALS[refusal.code] if refusal else None,
        "error_code": refusal.code if refusal else "",
        "findings": [said(one) for one in findings],
        "note": note,
    }
    return render(request, "longbien/register/proposal.html", context, status=NOT_TAKEN if refusal else 200)


def _counts(shown: tuple[object, ...]) -> list[tuple[object, int]]:
    found: dict[object, int] = {}
    for one in shown:
        words = getattr(one, "change_words", "")
        found[words] = found.get(words, 0) + 1
    return list(found.items())
