"""Where authorities of one State meet: what others told us of, what we handed over, what several look for."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from longbien.actions.readings import note_listed
from longbien.actions.requests.notifying import lift_hold, place_hold
from longbien.core.permissions import DECIDE_REQUEST, SEE_REQUESTS
from longbien.readers.deconfliction import more_deconflictions, open_deconflictions
from longbien.readers.notified import handed_over, notified_rows
from longbien.web.chairs import Chair, seated
from longbien.web.moments import read_day


@never_cache
@require_safe
@seated
def others_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show what this authority shares with others of its State."""
    chair.officer.require(SEE_REQUESTS)
    shared = open_deconflictions(officer=chair.officer)
    note_listed(officer=chair.officer, requests=(one.request for one in shared), now=chair.now)
    context = {
        "told": notified_rows(officer=chair.officer, on=chair.now.date()),
        "handed": handed_over(officer=chair.officer),
        "shared": shared,
        "more_shared": more_deconflictions(officer=chair.officer),
        "may_hold": chair.officer.may(DECIDE_REQUEST),
    }
    return render(request, "longbien/desk/others.html", context)


@require_POST
@seated
def hold(request: HttpRequest, chair: Chair, notified_id: int) -> HttpResponse:
    """Place a hold on a request of which this authority was told."""
    place_hold(
        officer=chair.officer,
        notified_id=notified_id,
        reason=request.POST.get("reason", ""),
        until_on=read_day(request.POST.get("until_on", "")),
        now=chair.now,
    )
    return redirect("others")


@require_POST
@seated
def lift(request: HttpRequest, chair: Chair, hold_id: int) -> HttpResponse:
    """Lift a hold of this authority."""
    lift_hold(officer=chair.officer, hold_id=hold_id, now=chair.now)
    return redirect("others")
