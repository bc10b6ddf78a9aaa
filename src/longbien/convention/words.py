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
    """
    What kinds have to do with each other.

    Two families bind: no kind of the preservation family, nor of the traffic family, can hand over evidence. The
    families in `CONTACT_POINT_FAMILIES` are the daily work of a 24/7 contact point.
    """

    PRESERVATION = "preservation"
    TRAFFIC = "traffic"
    CONTACT = "contact"
    ELECTRONIC_EVIDENCE = "electronic_evidence"
    MUTUAL_ASSISTANCE = "mutual_assistance"
    NOTICES = "notices"
    SPONTANEOUS = "spontaneous"
    PERSONAL_DATA = "personal_data"
    EXTRADITION = "extradition"
    TRANSFER = "transfer"
    JURISDICTION = "jurisdiction"
    POLICE = "police"
    JOINT = "joint"
    ASSETS = "assets"
    DEPOSITARY = "depositary"
    CONFERENCE = "conference"
    DISPUTES = "disputes"
    TECHNICAL_ASSISTANCE = "technical_assistance"
    PROTECTION = "protection"


#: What a 24/7 contact point does itself, by day and by night.
CONTACT_POINT_FAMILIES = (Family.PRESERVATION, Family.TRAFFIC, Family.CONTACT)

#: What one officer may send alone at night: it only keeps data from being lost. Traffic data go out with four eyes.
SENT_ALONE = (Family.PRESERVATION,)

#: What keeps data from being lost, or says where they are; evidence is asked for with another kind.
WITHOUT_EVIDENCE = (Family.PRESERVATION, Family.TRAFFIC)


class Addressee(StrEnum):
    """
    To whom the kind speaks. Only what goes to a node is sent by nodes; everything else ends as a document, and its
    dispatch is recorded.
    """

    NODE = "node"
    DEPOSITARY = "depositary"
    CONFERENCE = "conference"
    SECRETARIAT = "secretariat"


class Strength(StrEnum):
    """How strongly the Convention binds to the kind of cooperation."""

    SHALL = "shall"
    SHALL_FACILITATE = "shall-facilitate"
    SHALL_ENDEAVOUR = "shall-endeavour"
    SHALL_CONSIDER = "shall-consider"
    SHALL_AS_LAW_ALLOWS = "shall-as-law-allows"
    MAY = "may"
    SENDER_MAY_RECEIVER_SHALL = "sender-may-receiver-shall"
    PRACTICE = "practice"


class OffenceScope(StrEnum):
    """For which offences the kind is open."""

    CONVENTION_OFFENCES = "convention-offences"
    CONVENTION_OFFENCES_AND_SERIOUS_CRIMES = "convention-offences-and-serious-crimes"
    CONVENTION_OFFENCES_AND_ELECTRONIC_EVIDENCE = "convention-offences-and-electronic-evidence-of-serious-crimes"
    CONVENTION_OFFENCES_IN_BOTH_STATES = "convention-offences-punishable-in-both-states"
    AS_UNDERLYING = "as-underlying"
    ANY_CRIMINAL_MATTER = "any-criminal-matter"
    ANY = "any"


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


class KnownOfRequest(StrEnum):
    """What a draft that follows can say, though no element of the request before says it."""

    NOTHING = "nothing"
    RECEIVED = "received"


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


class Interruption(StrEnum):
    """What a person is told on the page that interrupts an act before it is done; most acts have none."""

    NONE = "none"
    REFUSAL = "refusal"
    RELEASE = "release"
    HANDING_OVER = "handing_over"


class GroundKind(StrEnum):
    """What a ground allows."""

    REFUSE = "refuse"
    POSTPONE = "postpone"


class DualCriminalityRule(StrEnum):
    """Whether the conduct must be an offence in both States."""

    NOT_A_CONDITION = "not-a-condition"
    OPTIONAL_GROUND = "optional-ground"
    REQUIRED = "required"
    AS_ORIGINAL = "as-original"
    AS_DOMESTIC_LAW = "as-domestic-law"
    BY_AGREEMENT = "by-agreement"
    NOT_APPLICABLE = "not-applicable"
    NOT_STATED = "not-stated"


class ConditionEffect(StrEnum):
    """What an optional condition does to an offence of a State that has it."""

    NARROWS = "narrows"
    EXCLUDES = "excludes"
    WIDENS = "widens"
    EXPLAINS = "explains"


class Form(StrEnum):
    """How somebody answers for an offence: by committing it, or in one of the ways of Article 19."""

    COMMITTED = "committed"
    PARTICIPATION = "participation"
    ATTEMPT = "attempt"
    PREPARATION = "preparation"


class Severity(StrEnum):
    """What a finding of the check before sending does."""

    BLOCKS = "blocks"
    WARNS = "warns"


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
    CONVENTION_OFFENCES_AND_ELECTRONIC_EVIDENCE = "convention-offences-and-electronic-evidence-of-serious-crimes"
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

#: The `to_state` of an act after which the request stands where it stood.
SAME = "same"
