"""The gates of the safeguards: whether a request may leave, or an act that carries one out may be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longbien.convention.safeguards import load_safeguards
from longbien.core.safeguards.passing import ExtraApprovalMissing, ScreenForbids, ScreenMissing, ScreenUndecided
from longbien.readers.requests import wrote
from longbien.readers.safeguards import extra_standing, screen_standing, subject_of

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

SENDING = "request"


def is_guarded(act: str) -> bool:
    """Say whether the safeguards are asked before this act of ours."""
    return act == SENDING or act in load_safeguards().executing_acts


def require_screen(passing: Passing) -> None:
    """
    Require that the rights screen lets the act pass.

    Raises:
        ScreenMissing, ScreenUndecided, ScreenForbids.

    Source: UN Convention against Cybercrime, arts. 6(2), 24, 36, 37(15), 40(21)-(22); the screen itself is practice.
    """
    if not is_guarded(passing.act):
        return
    standing = screen_standing(request=passing.request)
    if standing is None or standing.state == "passed":
        return
    refusal = {"due": ScreenMissing, "undecided": ScreenUndecided, "refused": ScreenForbids}[standing.state]
    raise refusal(passing.request.reference)


def require_extra_approval(passing: Passing) -> None:
    """
    Require the approval of a further person where one is needed: neither the officer who acts now, nor the ordinary
    approver, nor whoever wrote the request or answered its screen, before the approval or since.

    Raises:
        ExtraApprovalMissing.

    Source: UN Convention against Cybercrime, arts. 24 and 28(4); the approval itself is practice.
    """
    if not is_guarded(passing.act):
        return
    request = passing.request
    standing = extra_standing(request=request, more_kinds=passing.policy.extra_approval)
    if not standing.needed:
        return
    screens = request.screens.filter(subject_sha256=subject_of(request))
    others = {passing.officer.person_id, request.approved_by_id, *screens.values_list("person_id", flat=True)}
    free = (one.person_id for one in standing.given if one.person_id not in others)
    if not any(not wrote(request=request, person_id=person) for person in free):
        raise ExtraApprovalMissing(request.reference)
