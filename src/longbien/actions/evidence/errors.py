"""Why nothing is done with an item of evidence."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class EvidenceNotTaken(MayNotDoThisNow):
    """Evidence is handed in on a request of another State of which something is granted, and on no other."""

    code = "evidence_not_taken"


class EvidenceNotKept(MayNotDoThisNow):
    """What was written is not what was read: the item is not kept; hand it in again."""

    code = "evidence_not_kept"


class AlreadyReleased(MayNotDoThisNow):
    """The item has been released; it is not released twice."""

    code = "already_released"
