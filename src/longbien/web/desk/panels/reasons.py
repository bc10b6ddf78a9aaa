"""Why a request is an emergency, for both sides; and why it rests on its legal basis, for the side that wrote it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from longbien.convention.types import Kind
from longbien.core.exchange.acts import Priority
from longbien.data.models import Request
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel


def reasons(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the written reasons of a request, or None where it has and needs none."""
    emergency = request.priority == Priority.EMERGENCY
    if not emergency and not request.basis_reason:
        return None
    return Panel(
        id="reasons",
        title=_("Why it is an emergency") if emergency else _("Why this legal basis?"),
        template="longbien/desk/panels/reasons.html",
        content={"emergency": emergency, "reason": request.emergency_reason, "basis_reason": request.basis_reason},
        calls=emergency,
    )
