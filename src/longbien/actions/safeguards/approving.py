"""The approval of a further person, beyond the ordinary one, for the measures that reach deepest."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from longbien.actions.requests.errors import OwnApproval
from longbien.actions.requests.rows import locked_request, write_step
from longbien.core.officers import Officer
from longbien.core.permissions import APPROVE_EXTRA
from longbien.core.requests.words import clean
from longbien.core.safeguards.passing import NoExtraApproval
from longbien.core.safeguards.screening import LONGEST_REASONS, ScreenReasonMissing
from longbien.data.models import ExtraApproval
from longbien.readers.requests import wrote
from longbien.readers.safeguards import extra_standing, subject_of


@transaction.atomic
def approve_further(
    *, officer: Officer, request_id: str, reasons: str, now: datetime, more_kinds: Collection[str] = ()
) -> ExtraApproval:
    """
    Approve a request as it stands, as a further person, with reasons.

    Args:
        more_kinds: kinds, or groups of them, for which the operator asks for it too.

    Raises:
        NotPermitted, NotFound, NoExtraApproval, ScreenReasonMissing; OwnApproval: the officer wrote the request,
        answered its screen, or gave the ordinary approval.
    """
    officer.require(APPROVE_EXTRA)
    request = locked_request(officer=officer, request_id=request_id)
    standing = extra_standing(request=request, more_kinds=more_kinds)
    if not standing.needed or any(one.person_id == officer.person_id for one in standing.given):
        raise NoExtraApproval(request.reference)
    subject = subject_of(request)
    screened = request.screens.filter(subject_sha256=subject, person_id=officer.person_id).exists()
    if screened or request.approved_by_id == officer.person_id or wrote(request=request, person_id=officer.person_id):
        raise OwnApproval(request.reference)
    said = clean(reasons).strip()[:LONGEST_REASONS]
    if not said:
        raise ScreenReasonMissing("reasons: say why")
    given = ExtraApproval.objects.create(
        request=request,
        moment=standing.moment,
        subject_sha256=subject,
        reasons=said,
        person_id=officer.person_id,
        person_name=officer.name,
        at=now,
    )
    write_step(request=request, officer=officer, step="further_approved", now=now)
    return given
