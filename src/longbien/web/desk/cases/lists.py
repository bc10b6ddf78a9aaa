"""The list of cases: searched, and a page at a time."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from longbien.actions.cases import note_cases_listed
from longbien.core.permissions import IMPORT_CASES, KEEP_CASE, SEE_CASES
from longbien.readers.cases import cases
from longbien.web.chairs import Chair, seated
from longbien.web.versions import read_number

MOST_PAGES = 10_000


@never_cache
@require_safe
@seated
def cases_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show the cases of the authority that this officer may see, the last changed first."""
    chair.officer.require(SEE_CASES)
    text, status = request.GET.get("q", "").replace("\x00", "")[:100], request.GET.get("status", "")
    status = status if status in {"open", "closed"} else ""
    mine = request.GET.get("mine", "") == "yes"
    number = min(max(read_number(request.GET.get("page", ""), otherwise=1), 1), MOST_PAGES)
    found = cases(officer=chair.officer, text=text, status=status, mine=mine, page=number)
    note_cases_listed(officer=chair.officer, case_ids=(one.id for one in found.cases), now=chair.now)
    asked = {"q": text, "status": status, "mine": "yes" if mine else ""}
    context = {
        "found": found,
        "q": text,
        "status": status,
        "mine": mine,
        "is_filtered": bool(text or status or mine),
        "before": urlencode({**asked, "page": number - 1}) if number > 1 else "",
        "after": urlencode({**asked, "page": number + 1}) if found.more else "",
        "may_keep": chair.officer.may(KEEP_CASE),
        "may_import": chair.officer.may(IMPORT_CASES),
    }
    return render(request, "longbien/cases/list.html", context)
