"""The words of what no node sends: refusals, and titles of the timeline."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from longbien.web.refusal_words import Words

DOCUMENT_REFUSALS = {
    "ends_as_document": Words(
        _("No node sends this"),
        _("Nothing was sent. Make a document of it, have it approved, and record how it was dispatched."),
    ),
    "not_a_document": Words(
        _("This goes to another node, not on paper"), _("Nothing was made. Send it, or print its letter.")
    ),
    "document_outdated": Words(
        _("The document is not the one you read, or no longer says what the draft says"),
        _("Nothing was approved. Make the document anew, read it, then approve it."),
    ),
    "not_for_the_register": Words(
        _("The register does not take this"),
        _("It takes real notices that their addressee has received, each once. An exercise stays an exercise."),
    ),
    "language_unknown": Words(
        _("This node does not write in that language"), _("Nothing was made. Choose a language from the list.")
    ),
}

DOCUMENT_STEPS = {
    "document_made": _("Document made"),
    "approve_document": _("Document approved"),
    "taken_back": _("Approval taken back"),
    "dispatch": _("Document dispatched"),
    "record_receipt": _("Receipt recorded"),
    "close": _("Closed"),
    "offered_to_register": _("Proposed for the register"),
    "letter_printed": _("Letter printed"),
}
