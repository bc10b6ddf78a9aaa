"""
The gate before a preservation is reported as ended: data that are asked for are kept until that is decided.

A decision on the request for the data, or word of it, lets the data go before the period is over. A request that was
withdrawn was never decided: it keeps them no longer, and shortens nothing.

Source: UN Convention against Cybercrime, art. 42(8).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from longbien.actions.deadlines.errors import DataRequestUndecided, PreservationTooEarly
from longbien.convention.loader import load
from longbien.convention.terms import TermVersion
from longbien.core.deadlines.moments import moment_in
from longbien.data.models import Request
from longbien.readers.followed import asked_for

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

END, OTHER_CAUSE, DECIDED = "end_preservation", "other", "decided"
TERM = "minimum_preservation"


def require_kept(passing: Passing) -> None:
    """
    Let a preservation end only when nobody waits for the data, and not before its time without a reason.

    Raises:
        DataRequestUndecided: a request for the data that follows is not decided.
        PreservationTooEarly: the end lies before the period is over, and no other cause with its reason is given.

    Source: UN Convention against Cybercrime, art. 42(8).
    """
    if passing.act != END:
        return
    cause, asked = passing.body.get("cause"), asked_for(request=passing.request)
    for one, keeps in asked:
        if keeps and (_is_decided_here(one) or cause != DECIDED):
            raise DataRequestUndecided(one.reference)
    ended_at = moment_in(passing.body, "ended_at")
    explained = cause == OTHER_CAUSE and str(passing.body.get("note", "")).strip()
    version = _version(passing.request)
    given_up = version.given_up_in if version else ()
    decided = cause == DECIDED and any(one.state not in given_up for one, _ in asked)
    earliest = earliest_end(passing.request)
    if ended_at is not None and earliest is not None and ended_at < earliest and not explained and not decided:
        raise PreservationTooEarly("ended_at")


def earliest_end(request: Request) -> datetime | None:
    """Return the first moment at which what is preserved may be let go, if nobody asks for it; None: not preserved."""
    since, version = request.preserved_from_at, _version(request)
    if since is None:
        return None
    least = since + timedelta(days=version.count) if version else since
    return max(least, request.preserved_until_at or least)


def _version(preservation: Request) -> TermVersion | None:
    since = preservation.preserved_from_at
    return load().term(term_id=TERM).version_on(since.date()) if since else None


def _is_decided_here(request: Request) -> bool:
    """Say whether a decision on it would be an act here; a notice tells of a request that went another way."""
    return "release" in load().kind(kind_id=request.kind).acts
