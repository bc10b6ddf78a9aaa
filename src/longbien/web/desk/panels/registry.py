"""Which panels there are, in the order of the page."""

from __future__ import annotations

from longbien.convention.types import Kind
from longbien.data.models import Request
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel, Source
from longbien.web.desk.panels.case import case_panel
from longbien.web.desk.panels.criminality import criminality
from longbien.web.desk.panels.deadlines import deadlines
from longbien.web.desk.panels.documents import document_made, document_to_make, letter_to_print
from longbien.web.desk.panels.handling import handling
from longbien.web.desk.panels.life import agreed, chain, duplicate, other_authorities, shared, wake
from longbien.web.desk.panels.reasons import reasons
from longbien.web.desk.panels.safeguards import safeguards
from longbien.web.desk.panels.way import way_panel

ON_REQUEST: tuple[Source, ...] = (
    reasons,
    deadlines,
    way_panel,
    wake,
    agreed,
    other_authorities,
    shared,
    chain,
    document_made,
    safeguards,
    criminality,
    handling,
    letter_to_print,
    case_panel,
)
ON_CHECK: tuple[Source, ...] = (duplicate, document_to_make, safeguards, case_panel)


def panels_on_request(*, chair: Chair, request: Request, kind: Kind) -> tuple[Panel, ...]:
    """Return the panels of the page of a request that was sent or has come."""
    return _filled(ON_REQUEST, chair=chair, request=request, kind=kind)


def panels_on_check(*, chair: Chair, request: Request, kind: Kind) -> tuple[Panel, ...]:
    """Return the panels of the page on which a draft is checked before it leaves."""
    return _filled(ON_CHECK, chair=chair, request=request, kind=kind)


def _filled(sources: tuple[Source, ...], *, chair: Chair, request: Request, kind: Kind) -> tuple[Panel, ...]:
    found = (source(chair, request, kind) for source in sources)
    return tuple(panel for panel in found if panel is not None)
