"""Desk words for terms: how they stand, why they were counted again, what is not known, what cannot be done."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from longbien.web.refusal_words import Words

DEADLINE_REFUSALS = {
    "no_such_term": Words(
        _("This term does not run any more"),
        _("Nothing was changed. Look at the terms of the request as they are now."),
    ),
    "term_not_renewable": Words(
        _("The term cannot be renewed so"),
        _("Give a moment after the present end, not further away than the rule allows; some terms are never renewed."),
    ),
    "term_wrong": Words(
        _("The term cannot be kept as it stands"),
        _("Give a name, a reason, and an end that is still to come: a moment, or a length."),
    ),
    "data_request_undecided": Words(
        _("The data are kept: somebody has asked for them, and that is not decided"),
        _("Decide the request for the data first. Until then the preservation does not end."),
    ),
    "preservation_too_early": Words(
        _("This end lies before the period is over"),
        _("Give a moment at or after the end of the period, or choose “Another cause” and write the reason."),
    ),
    "term_too_long": Words(_("The term is too long to be counted"), _("Give a shorter one.")),
    "unknown_time_zone": Words(
        _("The time zone of the authority is not known"), _("Correct the entry of the authority in the directory.")
    ),
}
#: Why a row was written.
COUNT_REASONS = {
    "begun": _("The term began"),
    "act": _("An act changed it"),
    "reread": _("An act came late or does not count any more, and all were read again"),
    "receipt": _("The receipt says when the request arrived"),
    "follower": _("A request that follows changed it"),
    "calendar": _("The calendar of the State changed"),
    "fallen": _("The act that set it off does not count any more"),
    "renewed": _("Renewed by an officer"),
    "own": _("Added by an officer"),
    "condition": _("A condition has this day"),
    "safeguard": _("A safeguard waits until then"),
}
DOUBTS = {
    "time_zone_unknown": _("time zone of %(state)s not known: counted in UTC"),
    "holidays_unknown": _("holidays of %(state)s not known: counted without"),
    "hours_unknown": _("office hours of %(state)s not known: counted as open all day"),
    "length_unclear": _("the agreed length that the request names is unclear: counted without. Ask what was agreed"),
}
UNITS = {
    "hours": _("hours"),
    "office_hours": _("office hours"),
    "days_of_24_hours": _("days of 24 hours"),
    "days": _("days"),
    "working_days": _("working days"),
    "weeks": _("weeks"),
    "months": _("months"),
}
#: A length with its number.
LENGTHS = {
    "hours": ngettext_lazy("%(n)d hour", "%(n)d hours", "n"),
    "office_hours": ngettext_lazy("%(n)d office hour", "%(n)d office hours", "n"),
    "days_of_24_hours": ngettext_lazy("%(n)d day of 24 hours", "%(n)d days of 24 hours", "n"),
    "days": ngettext_lazy("%(n)d day", "%(n)d days", "n"),
    "working_days": ngettext_lazy("%(n)d working day", "%(n)d working days", "n"),
    "weeks": ngettext_lazy("%(n)d week", "%(n)d weeks", "n"),
    "months": ngettext_lazy("%(n)d month", "%(n)d months", "n"),
}
SAFEGUARD_TERMS = {
    "safeguard:retention": _("Last day of data that were received"),
    "safeguard:secrecy": _("Look again at whether secrecy is needed"),
    "safeguard:screen": _("Answer the rights screen, or decide on it"),
}
