"""A page with a form that lays something before a second person: shown, read, proposed, or given back as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.actions.proposals import ItemsWrong, ReasonMissing
from longbien.data.models import Proposal
from longbien.web.authority.forms import Part, Question, Reading, Said, Text, posted, shown
from longbien.web.chairs import Chair

NOT_TAKEN = 409
PROPOSE = gettext_lazy("Propose it to a colleague")
REASON = Part(
    id="why",
    title=gettext_lazy("Why you propose it"),
    questions=(
        Question(
            id="reason",
            label=gettext_lazy("What is the reason?"),
            hint=gettext_lazy("A sentence for the colleague who decides, and for those who look years later."),
            shape="area",
        ),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Form:
    """
    What a page asks, and what becomes of the answers.

    Args:
        back: address and words of the link back.
        start: what stands in the form before anybody has typed.
        propose: lays what was read before a second person; None when something could not be read.
        places: name of a field of the core → id of the question where it was asked, where the two differ.
    """

    title: Text
    lead: Text
    back: tuple[str, Text]
    parts: tuple[Part, ...]
    start: Said
    propose: Callable[[Reading, Chair], Proposal | None]
    places: Mapping[str, str] = field(default_factory=dict)


def form_page(request: HttpRequest, chair: Chair, *, form: Form) -> HttpResponse:
    """Show the form; or read it, and go to the proposal it has become."""
    parts = (*form.parts, REASON)
    if request.method != "POST":
        return _page(request, form=form, reading=Reading(said=form.start), parts=parts)
    reading = Reading(said=posted(request.POST))
    proposal = None
    try:
        proposal = form.propose(reading, chair)
    except ItemsWrong as refusal:
        ids = (question.id for part in parts for question in part.questions)
        reading.take(refusal.findings, places=form.places, fields=ids)
    except ReasonMissing:
        reading.text("reason", needed=True)
    if proposal is None or reading.is_wrong:
        if not reading.text("reason"):
            reading.text("reason", needed=True)
        return _page(request, form=form, reading=reading, parts=parts)
    messages.success(request, _("Proposed. A colleague has to confirm it before anything changes."))
    return redirect("register_proposal", proposal.id)


def _page(request: HttpRequest, *, form: Form, reading: Reading, parts: tuple[Part, ...]) -> HttpResponse:
    drawn = shown(parts=parts, said=reading.said, wrong=reading.wrong)
    context = {
        "form": form,
        "button": PROPOSE,
        "parts": drawn,
        "wrong": tuple(box for part in drawn for box in part.boxes if box.error),
        "general": reading.general,
        "is_wrong": reading.is_wrong,
    }
    return render(request, "longbien/register/form.html", context, status=NOT_TAKEN if reading.is_wrong else 200)
