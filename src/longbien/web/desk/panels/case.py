"""In which case a request lies, and who looks after it: on its page and on the page where a draft is checked."""

from __future__ import annotations

from django.utils.translation import gettext as _

from longbien.actions.readings import note_cases_listed
from longbien.convention.types import Kind
from longbien.core.permissions import KEEP_CASE
from longbien.data.models import Request
from longbien.readers.cases import cases_to_choose, people_for_request
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel


def case_panel(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the case of a request, or what is needed to put it into one."""
    may_keep = chair.officer.may(KEEP_CASE)
    choices = cases_to_choose(officer=chair.officer) if may_keep and request.case is None else ()
    closed = [one.id for one in choices if one.protected]
    note_cases_listed(officer=chair.officer, case_ids=closed, now=chair.now)
    content = {
        "request": request,
        "case": request.case,
        "assigned_to": request.assigned_to,
        "may_keep": may_keep,
        "choices": choices,
        "people": people_for_request(request=request, now=chair.now) if may_keep else (),
    }
    gist = f"{request.case.reference} {request.case.title}" if request.case else _("It is in no case.")
    return Panel(id="case", title=_("Case"), template="longbien/desk/panels/case.html", content=content, gist=gist)
