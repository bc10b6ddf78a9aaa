"""The panel of the safeguards: where the rights screen and the approval of a further person stand."""

from __future__ import annotations

from django.utils.translation import gettext as _

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.permissions import APPROVE_EXTRA, DECIDE_SCREEN
from longbien.core.safeguards.reaching import may_answer, may_still_carry_out
from longbien.core.safeguards.screening import may_decide
from longbien.data.models import Request, RightsScreen
from longbien.readers.requests import standing as standing_of
from longbien.readers.requests import wrote
from longbien.readers.safeguards import ExtraStanding, ScreenStanding, extra_standing, moment_of, screen_standing
from longbien.readers.standing_in import acting_as
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel
from longbien.web.desk.safeguards.refusing import ways_to_refuse

DRAFTS = frozenset({"draft", "awaiting_approval"})
TEMPLATE = "longbien/desk/panels/safeguards.html"


def safeguards(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the panel; None where the kind demands neither a screen nor a further approval."""
    standing = screen_standing(request=request)
    extra = extra_standing(request=request, more_kinds=chair.instruments.policy.extra_approval)
    over = moment_over(request)
    if (standing is None and not extra.needed) or (over and (standing is None or standing.row is None)):
        return None
    officer = chair.officer
    open_to_answers = standing is not None and standing.state in {"due", "passed"}
    content = {
        "request_": request,
        "standing": standing,
        "extra": extra,
        "said": _said(standing),
        "may_answer": open_to_answers and _competent(officer, request, kind),
        "may_decide": not over and _may_decide(officer, standing),
        "may_approve": _may_approve(officer, request, extra),
        "ways": ways_to_refuse(standing=standing, request=request, kind=kind, officer=officer) if standing else (),
        "ended": over,
    }
    title, calls = _("Safeguards"), _calls(standing, extra=extra, ended=over) or bool(content["may_approve"])
    gist = _("Nothing speaks against it.") if standing and standing.state == "passed" and not standing.decision else ""
    return Panel(id="safeguards", title=title, template=TEMPLATE, content=content, calls=calls, gist=gist)


def moment_over(request: Request) -> bool:
    """Say whether what is ours has left, or what is theirs is carried out no more: nothing is asked for any longer."""
    if request.direction == Request.Direction.OUTGOING:
        return request.state not in DRAFTS
    return not may_still_carry_out(kind=load().kind(kind_id=request.kind), standing=standing_of(request))


def _calls(standing: ScreenStanding | None, *, extra: ExtraStanding, ended: bool) -> bool:
    """Say whether somebody has still to answer, decide or approve."""
    if ended:
        return False
    return (standing is not None and standing.state != "passed") or (extra.needed and not extra.given)


def _said(standing: ScreenStanding | None) -> list[tuple[str, str]]:
    """Return the questions that something speaks to, with the answers given."""
    if standing is None or standing.row is None:
        return []
    answers = standing.row.answers
    return [(one.text, answers[one.id]) for one in standing.questions if answers.get(one.id, "no") != "no"]


def _competent(officer: Officer, request: Request, kind: Kind) -> bool:
    acting = acting_as(officer=officer, request=request)
    return not moment_over(request) and may_answer(officer=acting, kind=kind, moment=moment_of(request))


def _may_decide(officer: Officer, standing: ScreenStanding | None) -> bool:
    row: RightsScreen | None = standing.row if standing and standing.state == "undecided" else None
    if row is None or not officer.may(DECIDE_SCREEN):
        return False
    same = row.person_id == officer.person_id
    return may_decide(decider=officer.roles, screener=frozenset(row.roles), same_person=same)


def _may_approve(officer: Officer, request: Request, extra: ExtraStanding) -> bool:
    if not extra.needed or not officer.may(APPROVE_EXTRA) or request.approved_by_id == officer.person_id:
        return False
    gave = any(one.person_id == officer.person_id for one in extra.given)
    screened = request.screens.filter(person_id=officer.person_id).exists()
    return not (gave or screened or wrote(request=request, person_id=officer.person_id))
