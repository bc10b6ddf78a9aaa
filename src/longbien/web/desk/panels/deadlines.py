"""The terms of a request, each as a bar from its beginning to its end, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.terms import Nature, TermVersion
from longbien.convention.types import Kind
from longbien.core.deadlines.terms import CONDITION, SAFEGUARD, Standing
from longbien.core.permissions import KEEP_TERMS
from longbien.data.models import Deadline, Request
from longbien.readers.chains import open_link_to
from longbien.readers.deadlines import SOON, deadlines_of
from longbien.readers.reminders import RETENTION
from longbien.readers.requests import side
from longbien.web.chairs import Chair
from longbien.web.deadline_words import COUNT_REASONS, DOUBTS, LENGTHS
from longbien.web.desk.panels import Panel
from longbien.web.due import pressing_words, term_name
from longbien.web.law import words
from longbien.web.moments import spoken

WHOLE = 1000  # units of the width of a bar


@dataclass(frozen=True, slots=True)
class Bar:
    """How far a term has come, in units of `WHOLE`; `marks` are the places of its warnings."""

    gone: int
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermShown:
    """A term as it is drawn. `version` is None for one of an officer's own; `tone` is over, soon, calm, still, done."""

    row: Deadline
    title: str
    version: TermVersion | None
    ours: bool
    standing: str
    tone: str
    bar: Bar | None
    sum: tuple[str, ...]
    reason: str | Promise
    is_reminder: bool
    may_renew: bool
    may_settle: bool


def deadlines(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the terms of the request; None where it has none and nobody could add one."""
    rows = deadlines_of(officer=chair.officer, request=request)
    if not rows and not chair.officer.may(KEEP_TERMS):
        return None
    shown = tuple(term_shown(row, request=request, chair=chair) for row in rows)
    content = {"terms": shown, "request": request, "now": chair.now, "whole": WHOLE}
    content |= remedies(rows, request=request, chair=chair)
    unsettled = [one for one in shown if one.tone != "done"]
    first = min(unsettled, key=lambda one: (one.row.state != Standing.RUNNING, one.row.due_at), default=None)
    return Panel(
        id="deadlines",
        title=_("By when"),
        template="longbien/desk/panels/deadlines.html",
        content=content,
        calls=any(one.ours and one.tone in {"over", "soon"} for one in shown),
        gist=f"{first.title}: {first.standing}"
        if first
        else ""
        if shown
        else _("Nothing is counted for this request."),
    )


def remedies(rows: Sequence[Deadline], *, request: Request, chair: Chair) -> dict[str, object]:
    """Return what meets the last day of data received, beside letting them go: telling who gave them what became."""
    if all(row.term != RETENTION or row.state != Standing.RUNNING for row in rows):
        return {}
    told = load_safeguards().limits.told_kind
    return {"retention": RETENTION, "tell": open_link_to(officer=chair.officer, request=request, kind_id=told)}


def term_shown(row: Deadline, *, request: Request, chair: Chair) -> TermShown:
    """Return a row as it is drawn."""
    version = version_of(row)
    ours = row.duty_of == side(request)
    runs = row.state == Standing.RUNNING.value
    may = chair.officer.may(KEEP_TERMS)
    return TermShown(
        row=row,
        title=title_of(row),
        version=version,
        ours=ours,
        standing=standing_words(row, version=version, ours=ours, now=chair.now),
        tone=tone_of(row, now=chair.now),
        bar=_bar(row, now=chair.now) if row.state in {Standing.RUNNING, Standing.SUSPENDED, Standing.HELD} else None,
        sum=sum_words(row),
        reason=COUNT_REASONS.get(row.reason, row.reason),
        is_reminder=row.term.startswith(SAFEGUARD),
        may_renew=bool(may and runs and version is not None and version.renewal_days),
        may_settle=bool(may and runs and version is None and not row.term.startswith((CONDITION, SAFEGUARD))),
    )


def version_of(row: Deadline) -> TermVersion | None:
    """Return the rule by which a row was counted; None for an officer's own, or one that the files no longer hold."""
    try:
        return load().term(term_id=row.term).version(number=row.version) if row.version else None
    except UnknownLawItem:
        return None


def title_of(row: Deadline) -> str:
    """Name a term; one that the law files no longer hold keeps its code."""
    return row.title or term_name(row.term)


def tone_of(row: Deadline, *, now: datetime) -> str:
    """Return how pressing a term is; words say the same."""
    if row.state in {Standing.MET, Standing.LAPSED}:
        return "done"
    if row.state in {Standing.SUSPENDED, Standing.HELD}:
        return "still"
    if row.due_at <= now:
        return "over"
    return "soon" if row.due_at - now <= SOON else "calm"


def standing_words(row: Deadline, *, version: TermVersion | None, ours: bool, now: datetime) -> str:
    """Return in one sentence how a term stands."""
    period = version is not None and version.nature is Nature.PERIOD
    if row.term.startswith(CONDITION) and row.state in {Standing.MET, Standing.LAPSED}:
        return _("Kept, as an officer said") if row.state == Standing.MET else _("Not kept, or it binds no longer")
    match Standing(row.state):
        case Standing.MET:
            late = row.settled_at is not None and row.settled_at > row.due_at and not period
            return _("Done, but late") if late else (_("Over: ended") if period else _("Done in time"))
        case Standing.LAPSED:
            return _("Came to nothing: what it was for has ended")
        case Standing.SUSPENDED:
            return _("Stands still until the question is answered")
        case Standing.HELD:
            return _("Does not run out: a request for the data is undecided")
    return pressing_words(at=row.due_at, version=version, ours=ours, now=now)


def sum_words(row: Deadline) -> tuple[str, ...]:
    """Return how a term was counted, a line for each part of the sum."""
    made = row.sum
    lines = []
    if made.get("count") and made.get("unit") in LENGTHS:
        lines.append(str(LENGTHS[made["unit"]] % {"n": made["count"]}))
    if made.get("counting"):
        rules = (words(one.title) for one in load().counting_rules if one.id == made["counting"])
        lines.append(next(rules, str(made["counting"])))
    if made.get("calendar"):
        lines.append(
            _("calendar of %(state)s, clock of %(zone)s") % {"state": made["calendar"], "zone": made["time_zone"]}
        )
    still = int(made.get("stood_still_seconds", 0)) // 3600
    if still:
        lines.append(ngettext("stood still for %(n)d hour", "stood still for %(n)d hours", still) % {"n": still})
    if row.extended_until_at:
        lines.append(_("renewed until %(at)s") % {"at": spoken(row.extended_until_at)})
    if row.is_provisional:
        lines.append(_("counted from sending, until a receipt says when it arrived"))
    lines += [str(DOUBTS[one]) % {"state": made.get("calendar", "")} for one in made.get("doubts", ()) if one in DOUBTS]
    return tuple(lines)


def _bar(row: Deadline, *, now: datetime) -> Bar:
    length = (row.due_at - row.begins_at).total_seconds() or 1.0

    def place(at: datetime) -> int:
        return max(0, min(WHOLE, round(WHOLE * (at - row.begins_at).total_seconds() / length)))

    marks = tuple(place(datetime.fromisoformat(at)) for _code, at in row.sum.get("warnings", ()))
    return Bar(gone=place(now), marks=marks)
