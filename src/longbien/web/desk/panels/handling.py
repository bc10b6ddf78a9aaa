"""The panel on how a request and its data are handled: secrecy, cases of children, limits of what was received."""

from __future__ import annotations

from django.utils.translation import gettext as _

from longbien.convention.safeguards import load_safeguards
from longbien.convention.types import Kind
from longbien.core.permissions import DECIDE_REQUEST, OPEN_EVIDENCE
from longbien.data.models import Request
from longbien.readers.chains import open_link_to
from longbien.readers.limits import limits_on, reported_limits
from longbien.readers.parts import Part, may_have
from longbien.readers.secrecy import secrecy_of
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel

TEMPLATE = "longbien/desk/panels/handling.html"


def handling(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the panel; None where nothing binds."""
    secrecy = secrecy_of(request)
    received = may_have(request, Part.EVIDENCE)
    limits = limits_on(officer=chair.officer, request_id=request.id, now=chair.now) if received else ()
    reported = reported_limits(officer=chair.officer, request=request)
    if secrecy is None and not limits and not reported and not request.route:
        return None
    rules = load_safeguards()
    ends = any(one.near or one.over or one.erased for one in limits)
    tell = open_link_to(officer=chair.officer, request=request, kind_id=rules.limits.told_kind) if ends else None
    content = {
        "request_": request,
        "secrecy": secrecy,
        "secrecy_due": secrecy is not None and secrecy.is_due(chair.now),
        "may_review": chair.officer.may(DECIDE_REQUEST),
        "limits": limits,
        "reported": reported,
        "tell": tell,
        "may_open": chair.officer.may(OPEN_EVIDENCE),
        "person_id": chair.officer.person_id,
        "children": rules.children if request.route else None,
        "rules": rules,
    }
    untold = tell is not None and tell.done is None and any(one.erased for one in limits)
    pressing = content["secrecy_due"] or untold or any((one.near or one.over) and not one.erased for one in limits)
    title, calls = _("Secrecy and limits"), bool(pressing or request.route)
    return Panel(id="handling", title=title, template=TEMPLATE, content=content, calls=calls)
