"""
Sentences for reasons, in English, for translators to take up.

    template, values = explain(reason)
    gettext(template) % values

The core translates nothing. A door that translates gives the template to gettext and fills in the values; one that does
not fills them in at once. `%(state)s` is the code of a participant and `%(instrument)s` the id of an instrument: doors
put names in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from longbien.core.treaties.questions import Reason
from longbien.core.treaties.resolver.codes import Code


def gettext_noop(message: str) -> str:
    """Mark a message for the translators' tools."""
    return message


TEMPLATES: Final[Mapping[Code, str]] = {
    Code.NOT_IN_FORCE: gettext_noop("It was not in force on that day."),
    Code.FORCE_UNKNOWN: gettext_noop("Whether it was in force on that day is not known."),
    Code.EXERCISE_ONLY: gettext_noop("It can be practised, but not used for a real request."),
    Code.BOTH_BOUND: gettext_noop("It binds both States on that day."),
    Code.DENOUNCED_STILL_BOUND: gettext_noop(
        "%(state)s has denounced it; the denunciation takes effect later (%(detail)s)."
    ),
    Code.NOT_A_PARTY: gettext_noop("%(state)s is not a Party."),
    Code.SIGNED_ONLY: gettext_noop("%(state)s has signed it, but is not a Party."),
    Code.NOT_YET_BOUND: gettext_noop("%(state)s has consented to be bound, but is not bound yet (%(detail)s)."),
    Code.NO_LONGER_BOUND: gettext_noop("%(state)s is no longer a Party (%(detail)s)."),
    Code.PARTY_UNKNOWN: gettext_noop("Whether %(state)s is a Party is not known."),
    Code.PARTICIPANT_UNKNOWN: gettext_noop("The register does not know %(state)s."),
    Code.COMPETENCE_UNKNOWN: gettext_noop(
        "%(state)s is an organisation; how far its competence goes must be read in its declaration."
    ),
    Code.SAME_STATE: gettext_noop("Both are the same State."),
    Code.CHANNEL_ONLY: gettext_noop("It carries requests that rest on another instrument, and none of its own."),
    Code.TREATY_NOT_RECORDED: gettext_noop("No treaty between the two is recorded here; there may be one."),
    Code.RECIPROCITY_RECORDED: gettext_noop(
        "It is recorded here that the two States help each other without a treaty."
    ),
    Code.RECIPROCITY_NOT_RECORDED: gettext_noop(
        "Whether the two States help each other without a treaty is not recorded here."
    ),
    Code.MEASURE_NOT_COVERED: gettext_noop("It says nothing of this measure."),
    Code.MEASURES_UNKNOWN: gettext_noop("Which measures it covers is not known here."),
    Code.CONVENTION_OFFENCE: gettext_noop("The offence is one of the Convention."),
    Code.SERIOUS_CRIME: gettext_noop("The offence is a serious crime: its highest penalty is %(detail)s years."),
    Code.ELECTRONIC_EVIDENCE: gettext_noop("The measure serves to collect evidence in electronic form."),
    Code.ANY_OFFENCE: gettext_noop("It opens this measure for every offence."),
    Code.NAMED_OFFENCE: gettext_noop("The offence is among those for which it opens this measure."),
    Code.OFFENCE_OUTSIDE_SCOPE: gettext_noop("It does not open this measure for this offence."),
    Code.OFFENCE_NOT_SAID: gettext_noop("It opens this measure for offences of the Convention; none is named here."),
    Code.PENALTY_TOO_LOW: gettext_noop(
        "The offence is neither one of the Convention nor a serious crime: its highest penalty is %(detail)s years."
    ),
    Code.PENALTY_UNKNOWN: gettext_noop(
        "Whether the offence is a serious crime cannot be told: its penalty was not given."
    ),
    Code.NOT_ELECTRONIC: gettext_noop(
        "For a serious crime it opens this measure only to collect evidence in electronic form."
    ),
    Code.EVIDENCE_FORM_UNKNOWN: gettext_noop(
        "For a serious crime it opens this measure only to collect evidence in electronic form; "
        "whether this is such evidence was not said."
    ),
    Code.OWN_SCOPE: gettext_noop("It has a scope of its own, which a person has to judge."),
    Code.RESERVATION: gettext_noop("%(state)s has made a reservation that touches this measure (%(detail)s)."),
    Code.RESERVATION_UNKNOWN: gettext_noop(
        "%(state)s has made a reservation or declaration that can touch this measure; its text was not seen."
    ),
    Code.RESERVATION_ON_OFFENCE: gettext_noop("%(state)s has made a reservation on this offence."),
    Code.RESERVATION_OBJECTED: gettext_noop(
        "%(state)s has objected to a reservation of the other State; what holds between them has to be judged."
    ),
    Code.MLA_TREATY_GOVERNS: gettext_noop(
        "A treaty on mutual legal assistance binds both; its rules take the place of this one’s: %(instrument)s."
    ),
    Code.MLA_TREATY_MAY_GOVERN: gettext_noop(
        "Whether a treaty on mutual legal assistance binds both is not known; if so, its rules govern: %(instrument)s."
    ),
    Code.AGREED_OTHERWISE: gettext_noop(
        "Another treaty on mutual legal assistance binds both, but they agreed to apply these rules (%(detail)s)."
    ),
    Code.CHANNEL_TREATY: gettext_noop("Requests can travel by the channel of another treaty: %(instrument)s."),
}

_NAMES_AN_INSTRUMENT: Final = frozenset({Code.MLA_TREATY_GOVERNS, Code.MLA_TREATY_MAY_GOVERN, Code.CHANNEL_TREATY})


def explain(reason: Reason) -> tuple[str, dict[str, str]]:
    """Return the sentence of a reason, untranslated, and the values to fill in."""
    code = Code(reason.code)
    instrument = reason.detail if code in _NAMES_AN_INSTRUMENT else ""
    return TEMPLATES[code], {"state": reason.participant, "instrument": instrument, "detail": reason.detail}
