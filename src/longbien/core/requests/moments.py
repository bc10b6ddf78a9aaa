"""
Moments that an act of ours can name: what has been done lies behind us, and what is promised or asked for ahead.

Rules:
1. An order reached its holder, data are kept, a person was surrendered: the moment lies behind us. Else a State would
   report as kept what it does not keep yet, and the least period of art. 42(8) would count from a day to come.
2. A day set for an answer, a view, or the end of a limit is still to come. Else a consultation would be over before
   anybody has read of it, art. 40(28).
3. The moment from which a holder may let data go can lie on either side: it is told when it is known.
4. Some minutes are allowed, since the clock of a holder is not ours.
5. A moment names its zone, as spec/exchange.md 1.1 writes moments; a day has none.

It binds our own officers. What another State's act says is a fact and is taken as it comes; what breaks these rules,
or lies absurdly far ahead, is doubted, so that somebody asks whether it is meant.

    check_moments(kind=kind, act="preserved", body=body, now=now)
    doubted_moments(fields=rule.fields, body=body, at=act.recorded_at)  →  {"until_at": MomentDoubt.FAR}

Source: UN Convention against Cybercrime, art. 40(28), 42(8); what lies behind and ahead is our practice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from longbien.convention.types import Field, Kind
from longbien.convention.words import Widget
from longbien.core.deadlines.moments import names_zone, read_moment
from longbien.core.errors import MayNotDoThisNow
from longbien.core.requests.turns import FieldWrong, act_of

CLOCKS_DIFFER = timedelta(minutes=15)
BEHIND = frozenset({"ordered_at", "from_at", "told_at", "surrendered_at", "taken_at"})
AHEAD = frozenset(
    {"until_at", "expected_on", "views_by_on", "until_on", "retain_until", "confidential_until", "request_due_at"}
)
FAR = timedelta(days=5 * 365)
LONG_KEPT = frozenset({"retain_until", "confidential_until"})  # files of courts are kept for decades
FAR_FOR_THE_KEPT = timedelta(days=50 * 365)


class MomentDoubt(StrEnum):
    """Why a moment that an act names can hardly be meant."""

    AHEAD = "ahead"
    OVER = "over"
    FAR = "far"


class MomentAhead(MayNotDoThisNow):
    """An act says that something was done at a moment that has not come yet; `detail` names the field."""

    code = "moment_ahead"


class MomentOver(MayNotDoThisNow):
    """An act sets a day or a moment that has passed already; `detail` names the field."""

    code = "moment_over"


def check_moments(*, kind: Kind, act: str, body: Mapping[str, object], now: datetime) -> None:
    """
    Require that what an act reports lies behind `now`, and what it promises or asks for ahead.

    Args:
        body: what the act says; its form is checked elsewhere.
        now: aware, UTC.

    Raises:
        FieldWrong, MomentAhead, MomentOver.
    """
    for field, at in _named(act_of(kind=kind, act=act).fields, body):
        if field.widget is Widget.DATETIME and not names_zone(body[field.id]):
            raise FieldWrong(f"{field.id}: not a moment with its zone, such as 2026-11-22T03:22:10Z")
        if field.id in BEHIND and at > now + CLOCKS_DIFFER:
            raise MomentAhead(field.id)
        over = at.date() < now.date() if field.widget is Widget.DATE else at <= now
        if field.id in AHEAD and over:
            raise MomentOver(field.id)


def doubted_moments(*, fields: Iterable[Field], body: Mapping[str, object], at: datetime) -> dict[str, MomentDoubt]:
    """
    Return the fields of an act whose moments can hardly be meant, and why; nothing follows from it.

    Args:
        fields: of the act, as the law files have them.
        body: what the act says; anything, when another State says it.
        at: when the act was recorded here; aware, UTC.
    """
    found: dict[str, MomentDoubt] = {}
    for field, named in _named(fields, body):
        far = FAR_FOR_THE_KEPT if field.id in LONG_KEPT else FAR
        if field.id in BEHIND and named > at + CLOCKS_DIFFER:
            found[field.id] = MomentDoubt.AHEAD
        elif field.id in AHEAD and named.date() < at.date():
            found[field.id] = MomentDoubt.OVER
        elif named - at > far:
            found[field.id] = MomentDoubt.FAR
    return found


def _named(fields: Iterable[Field], body: Mapping[str, object]) -> Iterator[tuple[Field, datetime]]:
    """Yield the fields for a day or a moment in which one stands that can be read."""
    for field in fields:
        at = read_moment(body.get(field.id)) if field.widget in {Widget.DATE, Widget.DATETIME} else None
        if at is not None:
            yield field, at
