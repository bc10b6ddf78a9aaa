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
    "protected_name_said": Words(
        _("What would leave names a person whose identity is protected"),
        _("Nothing left. Write the designation instead, or say that the name is meant."),
    ),
    "no_extra_approval": Words(
        _("No further approval is needed here, or you gave it before"), _("Nothing was changed.")
    ),
}
SAFEGUARD_REFUSALS |= {
    "onward_blocked": Words(
        _("These data came from another State, which has not agreed that they go to this one"),
        _(
            "Nothing was kept or released. Ask that State for its authorization. If it has agreed, it agreed to "
            "something else: its consent opens only items whose SHA-256 stands in the field “Which items came, and "
            "should be passed on?”, and only the State whose code stands in the field “To which State should they go?”."
        ),
    ),
    "use_not_allowed": Words(
        _("These data may not be used for another case"),
        _(
            "Nothing was opened. Ask the State that supplied them for its consent. If it has agreed, it agreed to "
            "something else: its consent opens only items whose SHA-256 stands in the field “Which information or "
            "evidence do you mean?”."
        ),
    ),
    "retention_over": Words(
        _("These data may be kept no longer"),
        _("Nothing was opened or packed. They are erased, or wait for two persons to agree to it."),
    ),
    "not_to_erase": Words(
        _("There is nothing to erase now"),
        _("Nothing was erased. The last day has not come, nobody has asked for it yet, or the data are gone."),
    ),
    "own_erasure": Words(
        _("The second person of an erasure is another one than the first"),
        _("Nothing was erased. A colleague has to confirm it."),
    ),
    "no_secrecy": Words(
        _("No secrecy holds for this request"), _("Nothing was recorded. Look at the request as it is now.")
    ),
    "review_too_late": Words(
        _("The next look has to come sooner"),
        _("Nothing was recorded. Give a day that lies ahead, within the longest time allowed, as in 2026-11-22."),
    ),
}
SAFEGUARD_STEPS = {
    "name_meant": _("A protected person is named in what left, and this was meant"),
    "name_refused": _("Words held back, for they named a protected person"),
    "evidence_renamed": _("File of evidence given another name"),
    "screened": _("Rights screen answered: nothing speaks against it"),
    "screen_escalated": _("Rights screen answered: a higher person decides"),
    "screen_released": _("Higher person decided: it goes on"),
    "screen_refused": _("Higher person decided: it does not go on"),
    "further_approved": _("Approved by a further person"),
    "secrecy_reviewed": _("Need for secrecy looked at again"),
    "erasure_asked": _("Erasure of data asked for"),
    "erased": _("Data erased"),
}
LIMIT_PASSING = {"no": _("No"), "consent": _("Only with their consent"), "yes": _("Yes")}
LIMIT_RETENTION = {"confirmed": _("erased after two persons agreed"), "automatic": _("erased by the clock")}
LIMIT_HANDLING = {
    "lead_only": _("As a lead only, not as evidence"),
    "case_only": _("Only by the officers of the case"),
    "children": _("As data that concern a child"),
}
SCREEN_ANSWERS = {"no": _("No"), "yes": _("Yes"), "unknown": _("I do not know")}
SCREEN_CONCLUSIONS = {
    "proceed": _("Nothing speaks against it"),
    "escalate": _("A higher person should decide"),
    "refuse": _("It should not go on"),
}
