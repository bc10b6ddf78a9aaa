"""What an officer does about limits and secrecy: erase in two steps, look at secrecy again."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from longbien.actions.safeguards.erasing import ask_erasure, confirm_erasure
from longbien.actions.safeguards.reviewing import ReviewTooLate, review_secrecy
from longbien.web.chairs import Chair, seated


@require_POST
@seated
def erase(request: HttpRequest, chair: Chair, item_id: str) -> HttpResponse:
    """Ask that an item be erased, or confirm it as the second person."""
    if request.POST.get("confirm") == "yes":
        limit = confirm_erasure(officer=chair.officer, item_id=item_id, now=chair.now, instruments=chair.instruments)
    else:
        limit = ask_erasure(officer=chair.officer, item_id=item_id, now=chair.now)
    return redirect("request", limit.item.request_id)


@require_POST
@seated
def review(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Record whether secrecy is still needed."""
    review_secrecy(
        officer=chair.officer,
        request_id=request_id,
        needed=request.POST.get("needed") == "yes",
        next_on=_day(request.POST.get("next_on", "")),
        reasons=request.POST.get("reasons", ""),
        now=chair.now,
    )
    return redirect("request", request_id)


def _day(text: str) -> date | None:
    """Return the day that was typed, None if none was. Raises: ReviewTooLate: it is no day."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise ReviewTooLate("next_on: a day such as 2026-11-22") from error
