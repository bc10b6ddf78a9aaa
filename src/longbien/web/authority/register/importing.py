"""
A file of facts or of foreign authorities: first what it would change, line by line, then one proposal for all of it.

The preview keeps nothing. The file goes to the browser and comes back with the reason, and is read anew: what is
proposed is what those bytes say at that moment.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from enum import StrEnum

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from longbien.actions.directory import import_entries
from longbien.actions.proposals import ItemsWrong, NothingNew, ReasonMissing
from longbien.actions.treaties import import_facts
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import PROPOSE_ENTRY, PROPOSE_FACT
from longbien.core.requests.words import clean
from longbien.core.treaties.importing.plan import PROPOSED
from longbien.data.models import Proposal
from longbien.readers.imports import EntriesPreview, EntryFate, FactsPreview, ImportForm, entries_preview, facts_preview
from longbien.web.authority.doors import seated_with
from longbien.web.authority.multipart import Forged, UploadCut, posted_form
from longbien.web.authority.proposing import NOT_TAKEN
from longbien.web.authority.register import lists
from longbien.web.authority.register.rows import title_of
from longbien.web.authority.register.shown import CHANGES
from longbien.web.chairs import Chair
from longbien.web.fault_words import said
from longbien.web.public.treaty.days import spoken_dating
from longbien.web.public.treaty.setting import Setting, setting_of
from longbien.web.words import REFUSALS

MOST_BYTES = 5_000_000
MOST_LINES = 300
PASTED = "pasted.csv"


class Content(StrEnum):
    """What can be in a file."""

    FACTS_CSV = "facts_csv"
    UNTC_XML = "untc_xml"
    ENTRIES_CSV = "entries_csv"


CONTENTS: dict[str, str | Promise] = {
    Content.UNTC_XML: gettext_lazy("Participants of one treaty: the XML file of the United Nations Treaty Collection"),
    Content.FACTS_CSV: gettext_lazy("Facts, as a CSV file"),
    Content.ENTRIES_CSV: gettext_lazy("Authorities of other States, as a CSV file"),
}
FATES: dict[str, str | Promise] = CHANGES | {"waiting": gettext_lazy("Waits for a decision already")}


@dataclass(frozen=True, kw_only=True)
class File:
    """A file as it came; `problem` says at which field something is missing, and `words` what."""

    content: Content | None
    instrument: str
    name: str
    data: bytes
    pasted: str = ""


@dataclass(frozen=True, kw_only=True)
class LineShown:
    """What becomes of one line of the file."""

    line: int
    title: str
    when: str
    fate: str
    fate_words: str | Promise
    met: tuple[str, ...]


@csrf_exempt  # the token is checked in `posted_form`, before anything else is taken
@never_cache
@require_http_methods(["GET", "POST"])
@seated_with(PROPOSE_FACT, PROPOSE_ENTRY)
def import_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Ask for a file, or show what it would change."""
    empty = File(content=None, instrument="", name="", data=b"")
    if request.method != "POST":
        return _page(request, chair, file=empty)
    try:
        file = _posted(request)
    except (Forged, UploadCut) as refusal:
        return _page(request, chair, file=empty, refusal=refusal)
    return _page(request, chair, file=file, wrong=_missing(file), is_read=True)


@never_cache
@require_POST
@seated_with(PROPOSE_FACT, PROPOSE_ENTRY)
def propose_import(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Propose all that a file would change."""
    reason, file = request.POST.get("reason", ""), _returned(request)
    try:
        proposal = _proposed(chair, file, reason=reason)
    except (ReasonMissing, NothingNew, ItemsWrong) as refusal:
        return _page(request, chair, file=file, is_read=True, refusal=refusal, reason=reason)
    messages.success(request, _("Proposed. A colleague has to confirm it before anything changes."))
    return redirect("register_proposal", proposal.id)


def _proposed(chair: Chair, file: File, *, reason: str) -> Proposal:
    if file.content is Content.ENTRIES_CSV:
        return import_entries(officer=chair.officer, data=file.data, file_name=file.name, reason=reason, now=chair.now)
    return import_facts(
        officer=chair.officer,
        data=file.data,
        file_name=file.name,
        form=_form(file),
        instrument=file.instrument,
        reason=reason,
        now=chair.now,
    )


def _posted(request: HttpRequest) -> File:
    """Return the file of the form: the one that was chosen, or else what was pasted. Raises: Forged, UploadCut."""
    form = posted_form(request=request, field="file", most_bytes=MOST_BYTES)
    pasted = form.fields.get("pasted", "")
    return File(
        content=_content(form.fields.get("content", "")),
        instrument=clean(form.fields.get("instrument", ""))[:64],
        name=clean(form.name)[:255] if form.name else PASTED if pasted.strip() else "",
        data=form.data if form.name else pasted.encode("utf-8", "replace"),
        pasted="" if form.name else pasted,
    )


def _returned(request: HttpRequest) -> File:
    """Return the file that the preview gave to the browser."""
    try:
        data = base64.b64decode(request.POST.get("data", ""), validate=True)
    except (binascii.Error, ValueError):  # not ours: it is read as an empty file, which proposes nothing
        data = b""
    return File(
        content=_content(request.POST.get("content", "")) or Content.FACTS_CSV,
        instrument=clean(request.POST.get("instrument", ""))[:64],
        name=clean(request.POST.get("name", ""))[:255] or PASTED,
        data=data,
    )


def _content(text: str) -> Content | None:
    return Content(text) if text in {one.value for one in Content} else None


def _form(file: File) -> ImportForm:
    return ImportForm.UNTC_XML if file.content is Content.UNTC_XML else ImportForm.CSV


def _missing(file: File) -> dict[str, str]:
    """Return what has to be said before the file can be read."""
    wrong = {}
    if file.content is None:
        wrong["content"] = _("Choose what is in the file.")
    if file.content is Content.UNTC_XML and not file.instrument:
        wrong["instrument"] = _("Choose the instrument. The file does not know our names of instruments.")
    if not file.name:
        wrong["file"] = _("Choose a file, or paste what is in it.")
    elif wrong and not file.pasted:
        wrong["file"] = _("Choose the file again: browsers do not keep it.")
    return wrong


def _page(
    request: HttpRequest,
    chair: Chair,
    *,
    file: File,
    wrong: dict[str, str] | None = None,
    is_read: bool = False,
    refusal: MayNotDoThisNow | None = None,
    reason: str = "",
) -> HttpResponse:
    setting, preview = setting_of(request), None
    if is_read and not wrong:
        preview = _preview(chair, file)
    lines = () if preview is None else _lines(setting, preview)
    context = {
        "file": file,
        "contents": [(one.value, CONTENTS[one]) for one in Content],
        "instruments": lists.instruments(setting.register)[0].choices,
        "instrument_title": setting.title(file.instrument) if file.content is Content.UNTC_XML else "",
        "wrong": wrong or {},
        "error": REFUSALS[refusal.code] if refusal else None,
        "reason": reason,
        "reason_missing": isinstance(refusal, ReasonMissing),
        "preview": preview,
        "findings": [said(one) for one in preview.findings] if preview else [],
        "lines": lines[:MOST_LINES],
        "more": max(0, len(lines) - MOST_LINES),
        "counts": _counts(lines),
        "data": base64.b64encode(file.data).decode("ascii") if preview and preview.to_propose else "",
    }
    is_wrong = bool(wrong or refusal or (preview and preview.is_stopped))
    return render(request, "longbien/register/import.html", context, status=NOT_TAKEN if is_wrong else 200)


def _preview(chair: Chair, file: File) -> FactsPreview | EntriesPreview:
    if file.content is Content.ENTRIES_CSV:
        return entries_preview(officer=chair.officer, data=file.data, now=chair.now)
    return facts_preview(
        officer=chair.officer, data=file.data, form=_form(file), instrument=file.instrument, now=chair.now
    )


def _lines(setting: Setting, preview: FactsPreview | EntriesPreview) -> tuple[LineShown, ...]:
    """Return the lines of the file: first those that would be proposed."""
    if isinstance(preview, EntriesPreview):
        changing = {EntryFate.NEW.value, EntryFate.CHANGED.value}
        found = [
            LineShown(
                line=one.line,
                title=f"{setting.name(one.entry.state)}: {one.entry.name}",
                when="",
                fate=one.fate.value,
                fate_words=FATES[one.fate.value],
                met=(one.present.name,) if one.present else (),
            )
            for one in preview.planned
        ]
    else:
        changing = {one.value for one in PROPOSED}
        found = [
            LineShown(
                line=one.line,
                title=title_of(setting=setting, value=one.fact),
                when=spoken_dating(one.fact.happened),
                fate=one.fate.value,
                fate_words=FATES[one.fate.value],
                met=tuple(
                    f"{title_of(setting=setting, value=fact)} · {spoken_dating(fact.happened)}" for fact in one.present
                ),
            )
            for one in preview.planned
        ]
    return tuple(sorted(found, key=lambda one: (one.fate not in changing, one.line)))


def _counts(lines: tuple[LineShown, ...]) -> list[tuple[str | Promise, int]]:
    found: dict[str, int] = {}
    for one in lines:
        found[one.fate] = found.get(one.fate, 0) + 1
    return [(FATES[fate], count) for fate, count in found.items()]
