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
CRIMINALITY_STEPS = {
    "conduct_stated": _("Conduct stated for dual criminality"),
    "criminality_decided": _("Dual criminality decided"),
    "criminality_confirmed": _("Decision on dual criminality confirmed"),
}
#: How far what is recorded of a State's own law may be trusted; `MARKS` of `words` speak of treaties.
LAW_MARKS = {
    "text-seen": _("Compared with the text of the law"),
    "secondary": _("From a work about the law"),
    "memory": _("Not yet compared with the text of the law"),
    "practice": _("Practice, not law"),
}
VERDICTS = {"met": _("Met"), "not_met": _("Not met"), "unknown": _("Cannot be told")}
SHOWN = {"shown": _("Shown"), "not_shown": _("Not shown"), "not_stated": _("Not stated")}
ASKED = {
    "yes": _("Our State asks for dual criminality here."),
    "optional": _("Its absence may be a ground of refusal here; whether our State makes use of that is not recorded."),
    "unknown": _("Whether dual criminality is asked for here is not known: a lawyer has to say."),
}
OBSTACLES = {
    "element_not_shown": _("The facts say that it was not so"),
    "excluded": _("This makes it no offence"),
    "form_not_punishable": _("This form is not punishable"),
    "penalty_too_low": _("Its highest penalty is too low"),
    "predicate_not_criminal": _("The offence that brought the proceeds is none"),
}
NOT_KNOWN = {
    "element_not_stated": _("The facts do not say whether it was so"),
    "exclusion_not_stated": _("The facts do not rule out what would make it lawful"),
    "field_not_stated": _("It was not said to which field the conduct belongs"),
    "predicate_not_stated": _("The offence that brought the proceeds was not stated"),
    "place_of_predicate_not_stated": _("Where the proceeds come from was not said"),
    "predicate_not_answered": _("Whether the offence that brought the proceeds is one cannot be told"),
    "form_not_recorded": _("Whether this form is punishable is not recorded"),
    "penalty_not_recorded": _("Its highest penalty is not recorded"),
    "requirements_not_complete": _("Not all that it requires is recorded"),
    "offence_without_source": _("It was recorded without a source"),
    "law_not_recorded": _("Nothing is recorded of the law of this State"),
    "no_offence_recorded": _("No offence in force on that day is recorded"),
    "law_not_complete": _("The law is not recorded as complete for this field"),
}
