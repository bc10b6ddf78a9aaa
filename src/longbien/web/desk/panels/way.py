"""Where a request has been, where it stands, and what can follow by whom: its own walk through the drawn journey."""

from __future__ import annotations

from django.utils.translation import gettext as _

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.data.models import Request
from longbien.readers.requests import side
from longbien.readers.way import way_of
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel
from longbien.web.law import words

MAY_REACH = 12  # states shown; no journey leads further from one place


def way_panel(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the way of a request; None for what no node sends, whose steps stand with its document."""
    found = way_of(officer=chair.officer, request=request) if kind.is_sent_by_nodes else None
    if found is None:
        return None
    law, ours = load(), side(request)
    been = [(words(law.state(state_id=one.state).label), one) for one in found.been]
    here = words(law.state(state_id=request.state).label)
    onward: dict[tuple[str, bool], list[str]] = {}
    for each in found.onward:
        by_us = each.side == ours
        onward.setdefault((words(law.state(state_id=each.state).label), by_us), []).append(
            words(law.act(act_id=each.act).label)
        )
    content = {
        "been": been[:-1] if been and been[-1][1].state == request.state else been,
        "here": here,
        "onward": [(state, by_us, acts) for (state, by_us), acts in onward.items()][:MAY_REACH],
        "ours": ours,
    }
    return Panel(
        id="way",
        title=_("The way of this request"),
        template="longbien/desk/panels/way.html",
        content=content,
        gist=here,
    )
