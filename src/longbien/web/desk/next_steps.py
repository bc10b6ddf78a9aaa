"""What happens next with a request, in one sentence: ours to do, or whom we wait for."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.convention.chains import links_in_state
from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.requests.turns import INTERNAL, REQUESTED, REQUESTING, whose_turn
from longbien.data.models import Request
from longbien.readers.chains import open_links
from longbien.readers.desk import DeskRow
from longbien.readers.requests import open_acts, side, standing
from longbien.web.states import other_state

OURS: dict[tuple[str, str], Promise] = {
    ("draft", REQUESTING): gettext_lazy("Finish and check the draft"),
    ("awaiting_approval", REQUESTING): gettext_lazy("Approve it, or give it back"),
    ("approved", REQUESTING): gettext_lazy("Send it"),
    ("information_requested", REQUESTING): gettext_lazy("Answer their question"),
    ("consultation", REQUESTING): gettext_lazy("Give your views"),
    ("conditions_proposed", REQUESTING): gettext_lazy("Accept the conditions, or say why not"),
    ("costs_proposed", REQUESTING): gettext_lazy("Agree to the costs, or say why not"),
    ("approved_document", REQUESTING): gettext_lazy("Dispatch the document, then record it here"),
    ("preserved", REQUESTING): gettext_lazy("Ask for the data before the period ends"),
    ("executed", REQUESTING): gettext_lazy("Read the result, then close the request"),
    ("released", REQUESTING): gettext_lazy("Open the data, then close the request"),
    ("nothing_found", REQUESTING): gettext_lazy("Read what they looked for, then close the request"),
    ("refused", REQUESTING): gettext_lazy("Read the reasons, then decide what follows"),
    ("sent", REQUESTED): gettext_lazy("Accept it, ask a question, or refuse"),
    ("under_consideration", REQUESTED): gettext_lazy("Decide on it, or ask a question"),
    ("take_note", REQUESTED): gettext_lazy("Take note of it, or ask a question"),
    ("agree", REQUESTED): gettext_lazy("Agree or say no, or ask a question"),
    ("reply", REQUESTED): gettext_lazy("Answer it, or ask a question"),
    ("status_answer", REQUESTED): gettext_lazy("Answer it, or ask a question"),
    ("postponed", REQUESTED): gettext_lazy("Take it up again when the reason is gone"),
    ("part_executed", REQUESTED): gettext_lazy("Report the rest"),
    ("accepted", REQUESTED): gettext_lazy("Carry it out, or decide on it"),
    ("in_execution", REQUESTED): gettext_lazy("Report the data as preserved"),
    ("granted", REQUESTED): gettext_lazy("Add the evidence and release it"),
    ("part_released", REQUESTED): gettext_lazy("Add the rest of the evidence and release it"),
    ("refused", REQUESTED): gettext_lazy("It can still be accepted"),
}

UNDECIDED = ("sent", "under_consideration")
#: What leads on where a kind has nothing to accept: the first that it permits names the step.
WITHOUT_ACCEPTING = ("agree", "reply", "status_answer", "take_note")


def next_step(*, row: DeskRow, names: dict[str, str], officer: Officer) -> str:
    """Return the next step in words for this officer. `names`: node → name of its State."""
    request = row.request
    if row.to_review:
        return _("Review what was sent by one person alone")
    if row.data_asked:
        return _("The data have been asked for")
    if waits_for_colleague(request=request, officer=officer):
        drafted = request.state in INTERNAL
        return (
            _("Waiting for a colleague to approve it")
            if drafted
            else _("Waiting for a colleague of the central authority")
        )
    turn = whose_turn(kind=load().kind(kind_id=request.kind), standing=standing(request))
    if turn == "nobody":
        return _another_state(request=request, officer=officer) or _("Nothing more to do")
    if turn == side(request):
        return str(OURS.get((_standing_in_words(request), turn), _("Look at the request")))
    # Translators: %(state)s is the name of a State in the nominative; stands in a table under "Next step"
    return _("Waiting for: %(state)s") % {"state": other_state(request=request, names=names)}


def _another_state(*, request: Request, officer: Officer) -> str:
    """Return what is still to be asked of another State, art. 43(1), as data are lost there in hours; else nothing."""
    links = links_in_state(law=load(), kind_id=request.kind, side=side(request), state=request.state)
    if not any(one.elsewhere for one in links):  # of nearly every kind: no question for a row of a list
        return ""
    waits = any(one.link.elsewhere and one.done is None for one in open_links(officer=officer, request=request))
    # Translators: stands in a table under "Next step"; "The chain" is the heading of a part of the same page
    return _("Ask the State of the other provider to keep the data, under “The chain”") if waits else ""


def _standing_in_words(request: Request) -> str:
    """Return where a request stands, as `OURS` names it."""
    if request.state == "awaiting_approval" and request.approved_by_id:
        return "approved"
    kind = load().kind(kind_id=request.kind)
    if request.state == "approved" and not kind.is_sent_by_nodes:
        return "approved_document"
    if request.state in UNDECIDED and "accept" not in kind.acts:
        return next((act for act in WITHOUT_ACCEPTING if act in kind.acts), "under_consideration")
    return request.state


def waits_for_colleague(*, request: Request, officer: Officer) -> bool:
    """Say whether the next step is this authority's, but not this officer's."""
    return _waits_for_approval(request=request, officer=officer) or _needs_another_role(
        request=request, officer=officer
    )


def _waits_for_approval(*, request: Request, officer: Officer) -> bool:
    """Say whether this officer wrote the draft that another has to approve."""
    waits = request.state == "awaiting_approval" and request.approved_by_id is None
    return waits and request.drafted_by_id == officer.person_id


def _needs_another_role(*, request: Request, officer: Officer) -> bool:
    """Say whether our side must act on what was sent, but no act is open to this officer."""
    if request.state in INTERNAL:
        return False
    turn = whose_turn(kind=load().kind(kind_id=request.kind), standing=standing(request))
    return turn == side(request) and not open_acts(request=request, officer=officer)
