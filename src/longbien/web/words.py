"""Codes and the words people read for them. A code without words here fails a house test.

Three vocabularies are never mixed: law words come from the law files, desk words stand here, codes are not translated.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from longbien.web.case_words import CASE_REFUSALS
from longbien.web.criminality_words import CRIMINALITY_REFUSALS, CRIMINALITY_STEPS
from longbien.web.deadline_words import DEADLINE_REFUSALS
from longbien.web.document_words import DOCUMENT_REFUSALS, DOCUMENT_STEPS
from longbien.web.life_words import CONDITION_STANDINGS, LIFE_DONE, LIFE_REFUSALS, LIFE_STEPS
from longbien.web.refusal_words import Words
from longbien.web.safeguard_words import SAFEGUARD_REFUSALS, SAFEGUARD_STEPS

REFUSALS = {
    "not_allowed": Words(
        _("This cannot be done now"), _("Nothing was changed. Go back and look at the request again.")
    ),
    "not_permitted": Words(
        _("Your role does not allow this"), _("Nothing was changed. Ask a colleague whose role allows it.")
    ),
    "not_found": Words(_("There is nothing here for you"), _("Check the address, or go to your desk.")),
    "stale_view": Words(
        _("Someone changed this request while you were looking at it"),
        _("Nothing you did was recorded. Look at the request as it is now, then act again."),
    ),
    "not_a_draft": Words(
        _("This request is no longer a draft"),
        _("What was sent is not changed. Look at the request for what can follow."),
    ),
    "not_ready": Words(
        _("The request is not ready to leave"),
        _("Cure what is marked “Must be cured” on the check page, then try again."),
    ),
    "needs_approval": Words(
        _("A second person has to approve this request first"),
        _("Nothing was sent. Ask for approval on the check page."),
    ),
    "own_approval": Words(
        _("You cannot approve or review your own work"), _("Nothing was changed. Ask a colleague to look at it.")
    ),
    "exercise_only": Words(
        _("Only an exercise is possible here"),
        _("Nothing was sent. This node is in exercise mode, or the legal basis is not in force."),
    ),
    "wrong_instrument": Words(
        _("The legal basis is not one this node knows"), _("Choose a legal basis from the list.")
    ),
    "unknown_addressee": Words(
        _("The authority you ask is not known or not reachable from here"),
        _("Nothing was sent. Choose an authority from the list."),
    ),
    "nothing_to_review": Words(
        _("There is nothing to review"), _("This request has been reviewed, or it was not sent by one person alone.")
    ),
    "too_many_views": Words(
        _("You keep as many views as one can"), _("Nothing was kept. Forget a view on the desk, then try again.")
    ),
    "evidence_missing": Words(
        _("No item of evidence was chosen"), _("Nothing was released. Choose at least one item.")
    ),
    "element_wrong": Words(_("A field holds something that cannot be kept"), _("Shorten the text and try again.")),
    "act_not_permitted": Words(
        _("This kind of request does not know that act"),
        _("Nothing was recorded. The request shows which acts can follow."),
    ),
    "out_of_turn": Words(
        _("That act is not possible at this point"), _("Nothing was recorded. The request shows whose turn it is.")
    ),
    "field_missing": Words(_("Something that must be said is missing"), _("Fill in the marked field and try again.")),
    "field_wrong": Words(_("A field cannot be read as it stands"), _("Correct the marked field and try again.")),
    "day_unreadable": Words(
        _("A day that was typed cannot be read. Nothing was done"), _("Write the day as 2026-11-22 and try again.")
    ),
    "period_too_short": Words(
        _("The period is shorter than the Convention allows"),
        _("Give an end that is at least the shortest period after the beginning."),
    ),
    "pass_not_finished": Words(_("The file has not been read to its end"), _("Nothing was kept. Add the file again.")),
    "upload_cut": Words(_("The file did not arrive whole"), _("Nothing was kept. Add the file again.")),
    "no_file": Words(_("No file was chosen"), _("Choose a file, then seal it.")),
    "forged_form": Words(
        _("The form has expired or was not ours"), _("Nothing was kept. Load the page again, then add the file.")
    ),
    "evidence_not_taken": Words(
        _("No evidence can be handed in on this request now"),
        _("Evidence is handed in on a request of another State once it is granted."),
    ),
    "evidence_not_kept": Words(_("The file could not be stored safely"), _("Nothing was kept. Add the file again.")),
    "not_yet_witnessed": Words(
        _("The records are not yet witnessed by other nodes"),
        _("No package was made: nobody could check it. Try again in a minute."),
    ),
    "already_released": Words(
        _("An item was released before"), _("Nothing was released. Choose items that have not been released.")
    ),
    "own_proposal": Words(
        _("You cannot decide what you proposed"), _("Nothing was changed. A colleague has to confirm or refuse it.")
    ),
    "already_decided": Words(
        _("This proposal was decided before"), _("Nothing was changed. Look at the decision and its reason.")
    ),
    "reason_missing": Words(_("The reason is missing"), _("Say in a sentence why, then try again.")),
    "items_wrong": Words(
        _("This cannot be kept as it stands"), _("Nothing was changed. Correct what is named here, then try again.")
    ),
    "nothing_new": Words(
        _("There is nothing new in it"), _("Nothing was proposed. All of it is known here, or waits for a decision.")
    ),
    "records_moved": Words(
        _("Another decision came in between"), _("Nothing was changed. Look at the proposal again, then decide.")
    ),
    "not_our_state": Words(
        _("This is an authority of another State"),
        _("Nothing was proposed. Its own people name it; what they sent you can be imported."),
    ),
}

REFUSALS |= SAFEGUARD_REFUSALS
REFUSALS |= CASE_REFUSALS
REFUSALS |= CRIMINALITY_REFUSALS
REFUSALS |= LIFE_REFUSALS
REFUSALS |= DEADLINE_REFUSALS

REFUSALS |= DOCUMENT_REFUSALS

LISTS_WRONG = {
    "not_a_list": Words(
        _("This file cannot be read as a list"),
        _("Nothing was added. Save it as CSV in UTF-8, with at most 5,000 rows and one million bytes."),
    ),
    "list_too_long": Words(
        _("The list does not fit into the draft"),
        _("Nothing was added. Divide it among several requests, or hand it over as a file beside the request."),
    ),
}

UNREACHABLE = Words(
    _("A part of this node cannot be reached"),
    _("Nothing was changed. Try again in a minute; if it stays so, tell the operator of the node."),
)

DAMAGED = Words(
    _("What is stored is not what was handed in"),
    _("Nothing was sent on. Tell the operator of the node: a stored file no longer fits its digest."),
)

IDENTIFIERS = {
    "ip": _("IP address"),
    "ip_port": _("IP address with port"),
    "mail": _("e-mail address"),
    "domain": _("domain name"),
    "phone": _("telephone number"),
    "url": _("web address"),
    "digest": _("digest of a file"),
    "account": _("account at a service"),
    "network": _("range of IP addresses"),
    "bank_account": _("bank account"),
    "virtual_asset": _("address of a virtual asset"),
    "device": _("device"),
    "unclear": _("not understood, kept as text"),
}

DOUBTS = {
    "no_time": _("say when it was used: addresses change hands"),
    "no_zone": _("say of which time zone, such as Z or +07:00: UTC was taken"),
    "no_port": _("add the port if you have it: many people can share this address"),
    "not_public": _("not an address of the public network"),
    "wrong_check_digits": _("a digit must be wrong"),
    "mixed_scripts": _("letters of several scripts: compare it with the original"),
    "not_a_number_in_use": _("no number of this form is in use"),
    "period_reversed": _("the time ends before it begins"),
    "large_network": _("a large range: expect to be asked for less"),
    "unreadable": _("check the spelling"),
    "other_sort": _("the column says another sort than the value"),
    "bad_port": _("the column of the port holds none, or another than the value"),
    "bad_time": _("the time cannot be read: write it as 2026-05-03 14:02"),
    "bad_zone": _("the zone is not known: write it as +07:00, or as Asia/Ho_Chi_Minh"),
    "clock_change": _("the clocks changed in that hour: the earlier beginning and the later end were taken"),
}

MARKS = {
    "text-seen": _("Compared with the text of the treaty"),
    "secondary": _("From a work about the treaty"),
    "memory": _("Not yet compared with the text of the treaty"),
    "practice": _("Our practice, not law"),
}
CORROBORATED = _("Not yet compared with the text of the treaty; a second source agrees")

ROLES = {
    "duty_officer": _("Duty officer"),
    "central_authority": _("Central authority"),
    "overseer": _("Overseer"),
    "supervisor": _("Supervisor"),
    "child_protection": _("Officer for cases of children"),
    "none": _("No role"),
}

CONDITIONS = CONDITION_STANDINGS

MODES = {"exercise": _("Exercise"), "real": _("Real")}

PRIORITIES = {"routine": _("Routine"), "urgent": _("Urgent"), "emergency": _("Emergency")}
PRIORITY_HELP = {
    "routine": _("In the ordinary order of work."),
    "urgent": _("It cannot wait for the ordinary order: something may be lost within days."),
    "emergency": _("A person’s life or safety is in grave danger. The other State reads your reason."),
}

# What the form asks besides the elements of the kind.
FORM_FIELDS = {
    "their_authority": _("Which authority do you ask?"),
    "legal_basis": _("On which legal basis?"),
    "basis_reason": _("Why this legal basis?"),
    "priority": _("How urgent is it?"),
    "emergency_reason": _("Why is it an emergency?"),
}

FINDING_LEADS = {"stops": _("Must be cured:"), "refused": _("Often refused:"), "look": _("Look at this:")}

MOMENT_DOUBTS = {
    "ahead": _("This moment had not come yet when it was reported. Ask whether it is meant."),
    "over": _("This day had passed already when it was named. Ask whether it is meant."),
    "far": _("This lies very far ahead. Ask whether it is meant, and do not rely on it before."),
}

STRENGTHS = {
    "shall": _("States are bound to it"),
    "shall-facilitate": _("States are bound to make it possible, or to do it where their law allows"),
    "shall-endeavour": _("States are bound to try"),
    "shall-consider": _("States are bound to consider it"),
    "shall-as-law-allows": _("States are bound to it as far as their law allows"),
    "may": _("States may do it"),
    "sender-may-receiver-shall": _("A State may ask; the State asked is bound to act"),
    "practice": _("Practice between authorities"),
}
CERTAINTIES = {
    "unverified": _("Not yet verified"),
    "partly-corroborated": _("In part confirmed by a second source"),
    "verified": _("Verified"),
}
IN_FORCE = {True: _("In force"), False: _("Not in force"), None: _("Not known whether in force")}
REQUIRED = {"true": _("always"), "where possible": _("where possible"), "false": _("if it applies")}
SIDES = {"requesting": _("Requesting State"), "requested": _("Requested State")}
GROUND_KINDS = {"refuse": _("Allows to refuse"), "postpone": _("Allows to postpone")}

YES, NO = _("Yes"), _("No")

# Titles of the timeline.
DONE = {
    "request": _("Request sent"),
    "accept": _("Request accepted"),
    "ask": _("Question asked"),
    "answer": _("Question answered"),
    "order_to_holder": _("Holder ordered to keep the data"),
    "preserved": _("Data preserved"),
    "nothing_found": _("Nothing found"),
    "inform": _("Information given"),
    "take_note": _("Message taken note of"),
    "refuse": _("Request refused"),
    "withdraw": _("Request withdrawn"),
    "decide_grant": _("Request granted"),
    "release": _("Data released"),
    "release_part": _("A part of the data released"),
    "close": _("Request closed"),
    "acknowledge": _("Request acknowledged"),
    "end_preservation": _("Preservation ended"),
    "reply": _("Question replied to"),
    "status_answer": _("Status told"),
    "partial_result": _("Part of the result reported"),
    "result": _("Result reported"),
    "consult": _("Consultation begun"),
    "give_views": _("Views given"),
    "propose_conditions": _("Conditions proposed"),
    "agree_conditions": _("Conditions accepted"),
    "decline_conditions": _("Conditions not accepted"),
    "postpone": _("Request postponed"),
    "agree": _("Agreed"),
    "decline": _("Declined"),
    "consult_extradition": _("Consultation begun"),
    "grant_extradition": _("Extradition granted"),
    "refuse_extradition": _("Extradition refused"),
    "report_custody": _("Person reported as in custody"),
    "report_surrender": _("Person surrendered"),
    "report_measure": _("Provisional measure reported"),
    "approve_document": _("Document approved"),
    "dispatch": _("Document dispatched"),
    "record_receipt": _("Receipt recorded"),
    "end_presence": _("Presence no longer needed"),
}
DONE |= LIFE_DONE
STEPS = {
    **LIFE_STEPS,
    **SAFEGUARD_STEPS,
    "drafted": _("Draft begun"),
    "edited": _("Draft changed by another person"),
    "approval_asked": _("Approval asked for"),
    "approved": _("Draft approved"),
    "returned": _("Draft given back"),
    "sent_alone": _("Sent by one person alone; review due"),
    "stood_in": _("One person stands in for the central authority; review due"),
    "reviewed": _("Lone sending reviewed"),
    "opened": _("Opened by a person"),
    "packaged": _("Package made"),
}
STEPS |= DOCUMENT_STEPS
STEPS |= CRIMINALITY_STEPS
CUSTODY = {
    "added": _("Handed in and sealed"),
    "released": _("Released to the other State"),
    "received": _("Received from the other State"),
    "opened": _("Opened"),
    "downloaded": _("Downloaded"),
    "packed": _("Put into a package"),
    "erased": _("Erased"),
}
PACKAGES = {"open": _("evidence opened"), "sealed": _("evidence sealed")}
RECEIPTS = {
    "submission_accepted": _("Taken for sending"),
    "submission_rejected": _("Not taken for sending"),
    "relayed": _("Received by the receiving node, not yet complete"),
    "relay_rejected": _("Refused by the receiving node"),
    "relay_failed": _("Could not be handed over"),
    "delivered": _("Stored by the receiving node"),
    "not_delivered": _("Not stored by the receiving node"),
    "retrieved": _("Opened by a person"),
    "not_retrieved": _("Not opened by a person"),
}
