"""The closed lists of the safeguards. A word that is not here cannot be written in `safeguards.yaml`."""

from __future__ import annotations

from enum import StrEnum


class Moment(StrEnum):
    """When a safeguard is looked at."""

    SENDING = "sending"
    EXECUTING = "executing"


class OnYes(StrEnum):
    """What follows from the answer that gives pause."""

    STOP = "stop"
    ESCALATE = "escalate"
    EXTRA_APPROVAL = "extra_approval"
    ROUTE_CHILDREN = "route_children"


class Passing(StrEnum):
    """Whether data may be passed on to others, or used for something else."""

    NO = "no"
    CONSENT = "consent"
    YES = "yes"


class Retention(StrEnum):
    """What happens when data may be kept no longer."""

    CONFIRMED = "confirmed"
    AUTOMATIC = "automatic"
