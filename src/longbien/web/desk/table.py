"""The desk as a table to take along: the same requests under the same filters, streamed."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from longbien.actions.readings import noting
from longbien.core.csv_output import csv_lines
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Request
from longbien.readers.desk import GROUPS, all_of_group
from longbien.web.chairs import Chair, seated
from longbien.web.desk.filters import wanted_filter
from longbien.web.desk.rows import TITLES
from longbien.web.moments import iso
from longbien.web.states import state_names
from longbien.web.tags import kind_title, state_word
from longbien.web.words import PRIORITIES

LINES_AT_ONCE = 200


@never_cache
@require_safe
@seated
def desk_csv(request: HttpRequest, chair: Chair) -> StreamingHttpResponse:
    """Stream what the desk would show under these filters, group after group, in its order."""
    chair.officer.require(SEE_REQUESTS)
    answer = StreamingHttpResponse(_together(_lines(chair, request)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="desk-{chair.now:%Y-%m-%d}.csv"'
    answer["X-Accel-Buffering"] = "no"
    return answer


def _lines(chair: Chair, request: HttpRequest) -> Iterator[str]:
    wanted, chosen, names = wanted_filter(request.GET), request.GET.get("group", ""), state_names()
    groups = (chosen,) if chosen in GROUPS else GROUPS
    head = (
        *(_("Group"), _("Our reference"), _("Their reference"), _("Direction"), _("Other State"), _("Their authority")),
        *(_("Kind"), _("Code of the kind"), _("Standing"), _("Priority"), _("Exercise or real"), _("Legal basis")),
        *(_("Opened at"), _("Changed at"), _("Preserved until"), _("Id")),
    )
    rows = (
        _row(one, group=group, names=names)
        for group in groups
        for one in noting(
            requests=all_of_group(officer=chair.officer, now=chair.now, group=group, wanted=wanted),
            officer=chair.officer,
            now=chair.now,
        )
    )
    return csv_lines(head=head, rows=rows)


def _row(one: Request, *, group: str, names: dict[str, str]) -> tuple[object, ...]:
    theirs = one.their_authority
    return (
        *(TITLES[group], one.reference, one.their_reference, one.direction, names.get(one.partner, one.partner)),
        *(theirs.name if theirs else "", kind_title(one.kind), one.kind, state_word(one.state, one.kind)),
        *(PRIORITIES.get(one.priority, one.priority), one.mode, one.legal_basis, iso(one.opened_at)),
        *(iso(one.changed_at), iso(one.preserved_until_at) if one.preserved_until_at else "", one.id),
    )


def _together(lines: Iterator[str]) -> Iterator[bytes]:
    held: list[str] = []
    for line in lines:
        held.append(line)
        if len(held) == LINES_AT_ONCE:
            yield "".join(held).encode()
            held = []
    yield "".join(held).encode()
