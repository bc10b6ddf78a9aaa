"""Choosing in which authority one sits, for a person who holds seats in several."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from longbien.data.models import Person
from longbien.ports.instruments import current
from longbien.readers.people import officer_in, officers
from longbien.web.chairs import SESSION_KEY


@never_cache
@require_http_methods(["GET", "POST"])
@login_required
def choose_authority(request: HttpRequest) -> HttpResponse:
    """Show the authorities in which the person holds a seat, or take the chosen one."""
    now, person = current().now(), cast(Person, request.user)
    if request.method == "POST":
        code = request.POST.get("authority", "")
        if officer_in(person=person, authority_code=code, now=now) is not None:
            request.session[SESSION_KEY] = code
            return redirect("desk")
    seats = officers(person=person, now=now)
    status = 200 if seats else 403
    return render(request, "longbien/public/choose_authority.html", {"seats": seats}, status=status)
