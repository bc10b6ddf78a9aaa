"""Why an act on a request is not possible now; each code has words in `web/words.py`."""

from __future__ import annotations

from longbien.actions.errors import NotFound
from longbien.core.errors import MayNotDoThisNow

__all__ = [
    "ChannelOnly",
    "EndsAsDocument",
    "EvidenceMissing",
    "ExerciseOnly",
    "ModesMixed",
    "NeedsApproval",
    "NotADraft",
    "NotFound",
    "NotReady",
    "NothingToReview",
    "OwnApproval",
    "StaleView",
    "TextTooLarge",
    "UnknownAddressee",
    "WrongInstrument",
]


class StaleView(MayNotDoThisNow):
    """The request has changed since the officer last saw it; look again, then act."""

    code = "stale_view"


class NotADraft(MayNotDoThisNow):
    """The request has left the desk; what was sent is not changed."""

    code = "not_a_draft"


class EndsAsDocument(MayNotDoThisNow):
    """No node sends requests of this kind: a document is made of it, approved and dispatched on another way."""

    code = "ends_as_document"


class NotReady(MayNotDoThisNow):
    """The draft lacks what the law asks; `detail` lists element and finding."""

    code = "not_ready"


class NeedsApproval(MayNotDoThisNow):
    """A second person must approve first."""

    code = "needs_approval"


class OwnApproval(MayNotDoThisNow):
    """Nobody approves or reviews what they drafted or sent themselves."""

    code = "own_approval"


class ExerciseOnly(MayNotDoThisNow):
    """Only an exercise is possible: the node is in exercise mode, or the instrument is not in force."""

    code = "exercise_only"


class ModesMixed(MayNotDoThisNow):
    """An exercise and a real request do not follow one another: a consent of an exercise would open real data."""

    code = "modes_mixed"


class WrongInstrument(MayNotDoThisNow):
    """The legal basis is not one of the law files, nor one of this node's register."""

    code = "wrong_instrument"


class ChannelOnly(MayNotDoThisNow):
    """The treaty only carries requests that rest on another one; it is no legal basis of its own."""

    code = "channel_only"


class UnknownAddressee(MayNotDoThisNow):
    """The authority addressed is not one of an introduced, unsuspended node."""

    code = "unknown_addressee"


class NothingToReview(MayNotDoThisNow):
    """The request was not sent by a lone officer, or has been reviewed."""

    code = "nothing_to_review"


class EvidenceMissing(MayNotDoThisNow):
    """A release names at least one item of this request."""

    code = "evidence_missing"


class TextTooLarge(MayNotDoThisNow):
    """An element is not of a shape that can be kept."""

    code = "element_wrong"
