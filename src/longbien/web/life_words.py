"""Desk words for the life of a request: handing over, holds, conditions, costs, chains, deconfliction."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from longbien.web.refusal_words import Words

LIFE_REFUSALS = {
    "consult_first": Words(
        _("This ground asks for a consultation first"),
        _("Nothing was sent. Consult the other State on this ground, and wait for its view or for the day you set."),
    ),
    "ground_not_open": Words(
        _("This ground is not open to you here"),
        _(
            "Nothing was sent. It asks for a reservation that the register does not show for this State, or it is "
            "closed for the offence named, or it serves the other answer: refusing, not postponing. "
            "Choose another ground."
        ),
    ),
    "moment_ahead": Words(
        _("This moment has not come yet"),
        _("Nothing was sent. Report what has been done, at the moment at which it was; mind the zone of the clock."),
    ),
    "moment_over": Words(
        _("This day or moment has passed"),
        _("Nothing was sent. Give one that is still to come, or leave it empty where that is allowed."),
    ),
    "conditions_open": Words(
        _("Conditions were agreed, and nobody has said whether they are kept"),
        _("Say it at the conditions, or write a last word about them when you close the request."),
    ),
    "held": Words(
        _("Another authority of this State holds the request"),
        _("Nothing was sent. Wait for its last day, ask it to lift the hold, or have two persons overrule it."),
    ),
    "hold_wrong": Words(
        _("The hold cannot be kept as it stands"),
        _("Give a reason and a last day, today or later, at most a year ahead."),
    ),
    "request_ended": Words(
        _("The request has ended"),
        _("No hold was placed. It was withdrawn or closed, and nothing of it is carried out."),
    ),
    "modes_mixed": Words(
        _("An exercise and a real request do not follow one another"),
        _("Nothing was saved. Draft it by itself, or follow a request of the same sort."),
    ),
    "no_stand_in": Words(
        _("Nobody can stand in for the central authority here"),
        _("It takes an open emergency of another State, a duty officer, and leave of this State in its settings."),
    ),
    "already_done": Words(_("This was done before"), _("Nothing was changed. Look at the page as it is now.")),
}
LIFE_DONE = {
    "estimate_costs": _("Costs proposed"),
    "agree_costs": _("Costs agreed"),
    "decline_costs": _("Costs not agreed"),
    "hand_over": _("Handed over to another authority"),
    "hand_over_asking": _("Handed over to another authority"),
}
LIFE_STEPS = {
    "condition_kept": _("Condition kept"),
    "condition_broken": _("Condition not kept"),
    "condition_noted": _("Note on a condition"),
    "authority_notified": _("Another authority told"),
    "hold_placed": _("Hold placed"),
    "hold_lifted": _("Hold lifted"),
    "overruling_asked": _("Overruling of the hold asked for"),
    "hold_overruled": _("Hold overruled"),
    "deconflicted": _("Looked into: the same identifier elsewhere"),
}
CONDITION_STANDINGS = {
    "proposed": _("Proposed"),
    "agreed": _("Agreed"),
    "declined": _("Not accepted"),
    "fallen": _("Binds nobody: nothing was given"),
}
