"""Views of the desk that a person keeps under a name: an address of filters, and nothing more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from longbien.actions.views import drop_view as forget
from longbien.actions.views import keep_view as keep
from longbien.web.chairs import Chair, seated
from longbien.web.desk.filters import query, wanted_filter

LONGEST_QUERY = 1000


@require_POST
@seated
def keep_view(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Keep the filters of an address under a name, or give the name to these filters."""
    wanted = wanted_filter(QueryDict(request.POST.get("query", "")[:LONGEST_QUERY]))
    keep(officer=chair.officer, name=request.POST.get("name", ""), address=query(wanted))
    return redirect(f"{reverse('desk')}?{query(wanted)}")


@require_POST
@seated
def drop_view(request: HttpRequest, chair: Chair, number: int) -> HttpResponse:
    """Forget a view of one's own."""
    forget(officer=chair.officer, number=number)
    return redirect("desk")
