"""The codes of reasons. They are stable and not translated; the sentences for people are in `words.py`."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """Why an instrument applies, does not, or cannot be told; grouped by the step that says it."""

    # step 1: force
    NOT_IN_FORCE = "not_in_force"
    FORCE_UNKNOWN = "force_unknown"
    EXERCISE_ONLY = "exercise_only"
    # step 2: who is bound
    BOTH_BOUND = "both_bound"
    DENOUNCED_STILL_BOUND = "denounced_still_bound"
    NOT_A_PARTY = "not_a_party"
    SIGNED_ONLY = "signed_only"
    NOT_YET_BOUND = "not_yet_bound"
    NO_LONGER_BOUND = "no_longer_bound"
    PARTY_UNKNOWN = "party_unknown"
    PARTICIPANT_UNKNOWN = "participant_unknown"
    COMPETENCE_UNKNOWN = "competence_unknown"
    SAME_STATE = "same_state"
    CHANNEL_ONLY = "channel_only"
    TREATY_NOT_RECORDED = "treaty_not_recorded"
    RECIPROCITY_RECORDED = "reciprocity_recorded"
    RECIPROCITY_NOT_RECORDED = "reciprocity_not_recorded"
    # step 3: the measure
    MEASURE_NOT_COVERED = "measure_not_covered"
    MEASURES_UNKNOWN = "measures_unknown"
    # step 4: the offence
    CONVENTION_OFFENCE = "convention_offence"
    SERIOUS_CRIME = "serious_crime"
    ELECTRONIC_EVIDENCE = "electronic_evidence"
    ANY_OFFENCE = "any_offence"
    NAMED_OFFENCE = "named_offence"
    OFFENCE_OUTSIDE_SCOPE = "offence_outside_scope"
    OFFENCE_NOT_SAID = "offence_not_said"
    PENALTY_TOO_LOW = "penalty_too_low"
    PENALTY_UNKNOWN = "penalty_unknown"
    NOT_ELECTRONIC = "not_electronic"
    EVIDENCE_FORM_UNKNOWN = "evidence_form_unknown"
    OWN_SCOPE = "own_scope"
    # step 5: reservations and declarations
    RESERVATION = "reservation"
    RESERVATION_UNKNOWN = "reservation_unknown"
    RESERVATION_ON_OFFENCE = "reservation_on_offence"
    RESERVATION_OBJECTED = "reservation_objected"
    # step 6: whose rules govern
    MLA_TREATY_GOVERNS = "mla_treaty_governs"
    MLA_TREATY_MAY_GOVERN = "mla_treaty_may_govern"
    AGREED_OTHERWISE = "agreed_otherwise"
    # step 7: channel
    CHANNEL_TREATY = "channel_treaty"
