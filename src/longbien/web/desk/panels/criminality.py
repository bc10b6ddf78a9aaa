"""The panel of dual criminality, on a request that has come: whether it is asked about, and what was decided."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from longbien.convention.types import Kind
from longbien.core.dual_criminality import Verdict
from longbien.data.models import Request
from longbien.readers.criminality import GROUNDS, standing_of
from longbien.readers.requests import open_acts
from longbien.web.chairs import Chair
from longbien.web.criminality_words import ASKED, VERDICTS
from longbien.web.desk.panels import Panel

TEMPLATE = "longbien/desk/panels/criminality.html"
REFUSE = ("refuse", "refuse_extradition")


def criminality(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the panel; None where dual criminality is never asked about, or nothing known calls for it."""
    recorded = chair.instruments.national.read()
    standing = standing_of(officer=chair.officer, request=request, recorded=recorded, on=chair.now.date())
    if standing is None or not (standing.asked.is_raised or standing.assessment):
        return None
    asks = ASKED[standing.asked.answer.value]
    content = {
        "request_": request,
        "standing": standing,
        "asked": asks,
        "verdicts": VERDICTS,
        "refuse": _refuse(chair, request, kind) if standing.verdict is Verdict.NOT_MET else "",
    }
    title = _("Dual criminality")
    gist = VERDICTS[standing.verdict.value] if standing.verdict else asks
    calls = standing.may_confirm or standing.verdict is Verdict.NOT_MET
    return Panel(id="criminality", title=title, template=TEMPLATE, content=content, calls=calls, gist=gist)


def _refuse(chair: Chair, request: Request, kind: Kind) -> str:
    """Return the address of a refusal on that ground, if it is open to this officer now and the kind has it."""
    ground = next((one for one in kind.refusal_grounds if one in GROUNDS), "")
    open_now = {one.id for one in open_acts(request=request, officer=chair.officer)}
    act = next((one for one in REFUSE if one in open_now), "")
    return f"{reverse('act', args=[request.id, act])}?{urlencode({'ground': ground})}" if ground and act else ""
