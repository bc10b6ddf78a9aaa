"""The closed lists of the law files. A word that is not here cannot be written in a file."""

from __future__ import annotations

from enum import StrEnum


class Verification(StrEnum):
    """How far a statement of law may be trusted; shown on every screen beside the statement."""

    TEXT_SEEN = "text-seen"
    SECONDARY = "secondary"
    MEMORY = "memory"
    PRACTICE = "practice"


class Side(StrEnum):
    """The State that sent the request, or the State it was sent to."""

    REQUESTING = "requesting"
    REQUESTED = "requested"


class Role(StrEnum):
    """The least a person must hold in an authority to act."""

    DUTY_OFFICER = "duty_officer"
    CENTRAL_AUTHORITY = "central_authority"


class Family(StrEnum):
    """Kinds of one family share a rule: no kind of the preservation family can hand over evidence."""

    PRESERVATION = "preservation"
    MUTUAL_ASSISTANCE = "mutual_assistance"


class Strength(StrEnum):
    """How strongly the Convention binds to the kind of cooperation."""

    SHALL = "shall"
    MAY = "may"
    SENDER_MAY_RECEIVER_SHALL = "sender-may-receiver-shall"
    PRACTICE = "practice"


class OffenceScope(StrEnum):
    """For which offences the kind is open."""

    CONVENTION_OFFENCES = "convention-offences"
    CONVENTION_OFFENCES_AND_SERIOUS_CRIMES = "convention-offences-and-serious-crimes"


class Certainty(StrEnum):
    """How sure we are of a kind as a whole."""

    UNVERIFIED = "unverified"
    PARTLY_CORROBORATED = "partly-corroborated"
    VERIFIED = "verified"


class Required(StrEnum):
    """Whether a request is complete without the element."""

    ALWAYS = "true"
    WHERE_POSSIBLE = "where possible"
    NO = "false"


class Widget(StrEnum):
    """What sort of answer a field takes. `ground` and `evidence` are for fields of acts only."""

    TEXT = "text"
    TEXTAREA = "textarea"
    CHOICE = "choice"
    DATE = "date"
    DATETIME = "datetime"
    NUMBER = "number"
    IDENTIFIERS = "identifiers"
    BOOLEAN = "boolean"
    AUTHORITY = "authority"
    GROUND = "ground"
    EVIDENCE = "evidence"


#: Widgets into which a person types freely; each needs an upper limit.
TYPED = (Widget.TEXT, Widget.TEXTAREA, Widget.IDENTIFIERS)


class GroundKind(StrEnum):
    """What a ground allows."""

    REFUSE = "refuse"
    POSTPONE = "postpone"


class DualCriminalityRule(StrEnum):
    """Whether the conduct must be an offence in both States."""

    NOT_A_CONDITION = "not-a-condition"
    OPTIONAL_GROUND = "optional-ground"
    AS_ORIGINAL = "as-original"
    NOT_APPLICABLE = "not-applicable"
    NOT_STATED = "not-stated"


class Use(StrEnum):
    """Whether an instrument may carry real requests or exercises."""

    REAL = "real"
    EXERCISE = "exercise"


class Subject(StrEnum):
    """What an article of an instrument is good for."""

    GENERAL = "general"
    CONTACT_POINT = "contact_point"
    PRESERVATION = "preservation"
    TRAFFIC = "traffic"
    STORED_DATA = "stored_data"


class InstrumentKind(StrEnum):
    """What sort of legal basis an instrument is."""

    MULTILATERAL = "multilateral"
    PROTOCOL = "protocol"
    BILATERAL = "bilateral"
    RECIPROCITY = "reciprocity"


class OffenceGate(StrEnum):
    """For which offences an instrument opens a measure."""

    CONVENTION_OFFENCES = "convention-offences"
    CONVENTION_OFFENCES_AND_SERIOUS_CRIMES = "convention-offences-and-serious-crimes"
    ANY_OFFENCE = "any-offence"
    NAMED_OFFENCES = "named-offences"
    OWN_SCOPE = "own-scope"


class Route(StrEnum):
    """Which authorities an instrument lets speak with each other."""

    CENTRAL_AUTHORITIES = "central_authorities"
    NETWORK_24_7 = "network_24_7"
    COMPETENT_AUTHORITIES = "competent_authorities"
    DIPLOMATIC = "diplomatic"
    AS_AGREED = "as_agreed"


class LanguageRule(StrEnum):
    """In which language an instrument wants a request."""

    NOTIFIED = "notified"
    REQUESTED_STATE = "requested_state"
    AS_AGREED = "as_agreed"
    NOT_STATED = "not_stated"


#: The `to_state` of an act that returns the request to where it stood before the question.
PREVIOUS = "previous"
