"""The words of the safeguards: why they do not let something pass, and what the answers of a screen are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from longbien.web.refusal_words import Words

SAFEGUARD_REFUSALS = {
    "screen_missing": Words(
        _("The rights screen has not been answered for this text"),
        _("Nothing was done. Look at the request, answer the rights screen, then go on."),
    ),
    "screen_undecided": Words(
        _("Something speaks against this request; a higher person decides first"),
        _("Nothing was done. The rights screen on the page of the request says what is open."),
    ),
    "screen_forbids": Words(
        _("The rights screen says that this does not go on"),
        _("Nothing was done. Refuse the request, or change the draft and answer the screen anew."),
    ),
    "screen_stands": Words(
        _("The rights screen has been answered, and a higher person decides now"),
        _("Nothing was changed. Answers are not given a second time to be more pleasant."),
    ),
    "no_screen": Words(
        _("There is no screen to answer or decide here"),
        _("Nothing was changed. Look at the request as it is now."),
    ),
    "own_screen": Words(
        _("A person of a higher rank has to decide this"),
        _("Nothing was changed. Nobody decides what they escalated themselves."),
    ),
    "screen_incomplete": Words(
        _("A question has no answer"), _("Nothing was recorded. Answer every question, then try again.")
    ),
    "screen_reason_missing": Words(
        _("The reason is missing"), _("Nothing was recorded. Write in a sentence or two why.")
    ),
    "extra_approval_missing": Words(
        _("A further person has to approve this first"),
        _("Nothing was done. Someone who neither wrote nor approved the request, and does not act now, approves it."),
    ),
    "no_extra_approval": Words(
        _("No further approval is needed here, or you gave it before"), _("Nothing was changed.")
    ),
}
ANSWERS = {"no": _("No"), "yes": _("Yes"), "unknown": _("I do not know")}
CONCLUSIONS = {
    "proceed": _("Nothing speaks against it"),
    "escalate": _("A higher person should decide"),
    "refuse": _("It should not go on"),
}
