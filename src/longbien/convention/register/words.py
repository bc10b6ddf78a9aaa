"""The closed lists of the treaty register. A word that is not here cannot be written in a register file."""

from __future__ import annotations

from enum import StrEnum


class ParticipantKind(StrEnum):
    """What can take part in a treaty."""

    STATE = "state"
    OBSERVER_STATE = "observer_state"
    ORGANISATION = "organisation"


class Deed(StrEnum):
    """What a participant, or the depositary, can do to a treaty."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    RESERVATION = "reservation"
    DECLARATION = "declaration"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"
    AUTHORITY_NOTIFICATION = "authority_notification"
    LANGUAGE_NOTIFICATION = "language_notification"
    DENUNCIATION = "denunciation"
    AMENDMENT = "amendment"
    PROTOCOL = "protocol"
    DOMESTIC_STEP = "domestic_step"
    NOT_SIGNED = "not_signed"


#: Deeds by which a participant consents to be bound; each is one instrument deposited.
CONSENT = frozenset({Deed.RATIFICATION, Deed.ACCEPTANCE, Deed.APPROVAL, Deed.ACCESSION, Deed.SUCCESSION})


class Trust(StrEnum):
    """Who speaks in a source, the most trusted first."""

    DEPOSITARY = "depositary"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    PRESS = "press"
    SECONDARY = "secondary"


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    INTERVAL = "interval"


class Confidence(StrEnum):
    """How sure we are of a fact as a whole."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ClaimSubject(StrEnum):
    """What a claim counts or states; claims of one subject are shown side by side."""

    SIGNATURES = "signatures"
    RATIFICATIONS = "ratifications"
    ARTICLES = "articles"
    CEREMONY = "ceremony"
    FINAL_CLAUSES = "final_clauses"


class Standing(StrEnum):
    """How the register takes a claim."""

    FOLLOWED = "followed"
    CONSISTENT = "consistent"
    PARTIAL = "partial"
    WRONG = "wrong"
    NOT_JUDGED = "not_judged"


class ParticipantsKnown(StrEnum):
    """Whether a State of which the register knows nothing is no participant, or is only not known."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    UNKNOWN = "unknown"
