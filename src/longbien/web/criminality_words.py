"""Words for the legal basis that cannot be one, and for dual criminality."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from longbien.web.refusal_words import Words

CRIMINALITY_REFUSALS = {
    "channel_only": Words(
        _("This treaty only carries requests that rest on another one"),
        _("Choose the treaty on which the request rests. This one can still be the way it is carried."),
    ),
    "not_asked_here": Words(
        _("Dual criminality is not asked about for this request"),
        _("Nothing was recorded. It is for the State that was asked, and never holds up a preservation."),
    ),
    "conduct_wrong": Words(
        _("The conduct cannot be read as it stands"),
        _("Nothing was recorded. Choose at least one field of conduct, and an answer for each element."),
    ),
    "decision_without_reason": Words(
        _("A decision needs a reason"), _("Nothing was recorded. Say why, in your own words, then decide.")
    ),
    "decision_before_assessment": Words(
        _("The answer is newer than your decision"), _("Nothing was recorded. Look at the answer again, then decide.")
    ),
    "assessment_moved": Words(
        _("There is a newer answer"), _("Nothing was recorded. Look at the newest answer, then decide on that one.")
    ),
    "nothing_to_confirm": Words(
        _("There is no decision to confirm"),
        _("Nothing was recorded. It was confirmed already, or there is a newer one."),
    ),
    "own_decision": Words(
        _("You cannot confirm your own decision"), _("Nothing was recorded. Ask a colleague to look at it.")
    ),
}
VERDICTS = {"met": _("Met"), "not_met": _("Not met"), "unknown": _("Cannot be told")}
SHOWN = {"shown": _("Shown"), "not_shown": _("Not shown"), "not_stated": _("Not stated")}
