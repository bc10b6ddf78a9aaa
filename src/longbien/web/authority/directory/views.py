"""The authorities of our own State: what other States find, how old it is, and who says that it still holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from longbien.actions.directory import confirm_still_valid
from longbien.core.directory.entries import DirectoryEntry, Origin
from longbien.core.directory.lookup import Staleness, is_valid, open_at
from longbien.core.permissions import CONFIRM_ENTRY, PROPOSE_ENTRY
from longbien.data.models import Proposal
from longbien.readers.directory import Version, history, listed
from longbien.readers.proposals import ProposalRow, open_proposals
from longbien.readers.treaties import register
from longbien.readers.wording import FUNCTIONS
from longbien.web.authority.directory.entry_form import entry_form
from longbien.web.authority.doors import seated_with
from longbien.web.authority.proposing import form_page
from longbien.web.authority.register.rows import rows_of
from longbien.web.authority.register.shown import heading_of
from longbien.web.chairs import Chair
from longbien.web.public.treaty.setting import setting_of
from longbien.web.register_words import FUNCTION_ARTICLES

OURS = (PROPOSE_ENTRY, CONFIRM_ENTRY)


@dataclass(frozen=True, kw_only=True)
class OurEntry:
    """An entry of our State. `is_open` None: its hours are not known."""

    entry: DirectoryEntry
    function: str | Promise
    article: str
    rows: tuple[tuple[str, str], ...]
    age: Staleness
    age_words: str
    is_valid: bool
    is_open: bool | None
    versions: tuple[Version, ...]


@never_cache
@require_safe
@seated_with(*OURS)
def our_authorities(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show the entries of our own State, and what waits for a decision."""
    setting = setting_of(request)
    ours = [one for one in listed(on=chair.now.date()) if one.entry.state == chair.officer.node]
    waiting = [
        (row, heading_of(setting=setting, proposal=row.proposal))
        for row in open_proposals(officer=chair.officer)
        if _is_of_ours(row)
    ]
    shown = tuple(
        OurEntry(
            entry=one.entry,
            function=FUNCTIONS[one.entry.function.value],
            article=FUNCTION_ARTICLES[one.entry.function.value],
            rows=tuple(row for row in rows_of(setting=setting, value=one.entry).items() if row[1]),
            age=one.age,
            age_words=_age(one.age),
            is_valid=is_valid(one.entry, on=chair.now.date()),
            is_open=open_at(one.entry, at=chair.now),
            versions=history(entry_id=one.entry.id),
        )
        for one in ours
        if one.entry.origin is Origin.OWN
    )
    context = {
        "entries": shown,
        "waiting": waiting,
        "may_propose": chair.officer.may(PROPOSE_ENTRY),
        "may_confirm": chair.officer.may(CONFIRM_ENTRY),
    }
    return render(request, "longbien/directory/ours.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_ENTRY)
def propose_entry_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Propose an authority of our State."""
    return form_page(request, chair, form=entry_form(register=register(), chair=chair, known=None))


@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_ENTRY)
def propose_version_page(request: HttpRequest, chair: Chair, entry_id: str) -> HttpResponse:
    """Propose a new version of an entry. Raises: Http404."""
    known = _own_entry(chair, entry_id)
    return form_page(request, chair, form=entry_form(register=register(), chair=chair, known=known))


@never_cache
@require_POST
@seated_with(CONFIRM_ENTRY)
def still_valid(request: HttpRequest, chair: Chair, entry_id: str) -> HttpResponse:
    """Record that the authority was asked, and its entry still holds. Raises: Http404."""
    entry = _own_entry(chair, entry_id)
    confirm_still_valid(officer=chair.officer, entry_id=entry.id, now=chair.now, note=request.POST.get("note", ""))
    messages.success(request, _("Recorded: %(name)s was confirmed today.") % {"name": entry.name})
    return redirect("our_authorities")


def _own_entry(chair: Chair, entry_id: str) -> DirectoryEntry:
    versions = history(entry_id=entry_id) if "\x00" not in entry_id else ()
    if not versions or versions[0].entry.state != chair.officer.node:
        raise Http404
    return versions[0].entry


def _is_of_ours(row: ProposalRow) -> bool:
    return row.proposal.subject == Proposal.Subject.DIRECTORY and row.proposal.kind == Proposal.Kind.ENTRY


def _age(age: Staleness) -> str:
    if age.days is None:
        return _("Never confirmed.")
    if age.days <= 0:
        return _("Confirmed today.")
    return ngettext("Confirmed %(n)d day ago.", "Confirmed %(n)d days ago.", age.days) % {"n": age.days}
