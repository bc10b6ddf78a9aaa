"""
The course of time as a drawing: signatures as a rising line, other deeds as bars on lanes beneath it.

A deed of which the day is not known is a bar over all the days on which it can have been done. Time runs in the
direction of reading.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dateformat import format as django_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from longbien.convention.register.values import Fact
from longbien.convention.register.words import CONSENT, Deed
from longbien.core.treaties.counting import tally_of
from longbien.core.treaties.days import ONE_DAY
from longbien.core.treaties.steps import Steps
from longbien.core.treaties.timeline import Event, timeline
from longbien.web.public.treaty.days import spoken_dating
from longbien.web.public.treaty.setting import Setting
from longbien.web.register_words import DEEDS

WIDTH, PLOT, LANE = 1100, 190, 26
LEFT, RIGHT, TOP = 46, 20, 18
MARGIN = timedelta(days=12)
LABEL, LEAST_BAR = 34, 9

_LANES: tuple[tuple[str | Promise, frozenset[Deed]], ...] = (
    (_("Instruments of consent"), CONSENT),
    (
        _("Reservations, declarations, notifications"),
        frozenset(
            {
                Deed.RESERVATION,
                Deed.DECLARATION,
                Deed.OBJECTION,
                Deed.WITHDRAWAL,
                Deed.AUTHORITY_NOTIFICATION,
                Deed.LANGUAGE_NOTIFICATION,
                Deed.DENUNCIATION,
                Deed.AMENDMENT,
                Deed.PROTOCOL,
            }
        ),
    ),
    (_("Steps at home"), frozenset({Deed.DOMESTIC_STEP})),
)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A deed: a bar on a line of its lane, with the code of the participant behind it."""

    x: float
    y: float
    width: float
    label: str
    label_x: float
    label_y: float
    says: str
    address: str
    weak: bool


@dataclass(frozen=True, kw_only=True)
class Lane:
    """Deeds of one sort."""

    title: str | Promise
    y: float
    height: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A place on an axis, with its words."""

    at: float
    words: str


@dataclass(frozen=True, kw_only=True)
class Course:
    """The drawing. `line` is what is known by name, `band` all that is possible."""

    width: int
    height: float
    plot_top: int
    plot_bottom: int
    line: str
    band: str
    months: tuple[Mark, ...]
    levels: tuple[Mark, ...]
    lanes: tuple[Lane, ...]
    day: Mark | None
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Days to places, in the direction of reading."""

    first: date
    last: date
    is_rtl: bool

    def x(self, day: date) -> float:
        """Return the place of the beginning of a day."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        along = LEFT + min(1.0, max(0.0, share)) * (WIDTH - LEFT - RIGHT)
        return round(WIDTH - along if self.is_rtl else along, 1)

    def span(self, first: date, until: date) -> tuple[float, float]:
        """Return where a span begins from the left, and how wide it is."""
        one, other = sorted((self.x(first), self.x(until)))
        return one, max(LEAST_BAR, round(other - one, 1))

    def months(self) -> tuple[Mark, ...]:
        """Return the first days of some months, few enough to be read."""
        every = max(1, round((self.last - self.first).days / 30.4 / 8))
        found, day = [], self.first.replace(day=1)
        while day < self.last:
            day = (day + timedelta(days=32)).replace(day=1)
            if (day.month - 1) % every == 0 and self.first < day < self.last - MARGIN:
                found.append(Mark(at=self.x(day), words=django_format(day, "M Y")))
        return tuple(found)


def course_of(*, setting: Setting, instrument: str, is_rtl: bool) -> Course | None:
    """Return the drawing of an instrument; None while nothing has happened."""
    events = tuple(event for event in timeline(register=setting.register, instrument=instrument) if event.fact)
    if not events:
        return None
    scale = _scale(setting, events, is_rtl)
    tally = tally_of(register=setting.register, instrument=instrument)
    most = max((*tally.high.numbers, 10))
    top = -(-most // 20) * 20
    lanes, bottom = _lanes(setting, events, scale)
    return Course(
        width=WIDTH,
        height=bottom,
        plot_top=TOP,
        plot_bottom=TOP + PLOT,
        line=_stairs(tally.named, scale, top),
        band=_area(tally.high, scale, top),
        months=scale.months(),
        levels=tuple(Mark(at=_y(number, top), words=str(number)) for number in range(0, top + 1, 20)),
        lanes=lanes,
        day=Mark(at=scale.x(setting.on), words="") if scale.first <= setting.on <= scale.last else None,
        start=WIDTH - LEFT if is_rtl else LEFT,
        end=RIGHT if is_rtl else WIDTH - RIGHT,
    )


def _scale(setting: Setting, events: Iterable[Event], is_rtl: bool) -> Scale:
    found = tuple(events)
    last = max(setting.today, *(event.happened.until_on for event in found))
    return Scale(first=found[0].happened.from_on - MARGIN, last=last + MARGIN, is_rtl=is_rtl)


def _y(number: int, top: int) -> float:
    return round(TOP + PLOT - PLOT * number / top, 1)


def _stairs(steps: Steps, scale: Scale, top: int) -> str:
    """Return the path of a number that changes: flat, then up."""
    path, number = f"M{scale.x(scale.first)} {_y(0, top)}", 0
    for day, reached in zip(steps.days, steps.numbers, strict=True):
        path += f"H{scale.x(day)}V{_y(reached, top)}"
        number = reached
    return f"{path}H{scale.x(scale.last)}" if number or steps.days else path


def _area(steps: Steps, scale: Scale, top: int) -> str:
    return f"{_stairs(steps, scale, top)}V{_y(0, top)}Z"


def _lanes(setting: Setting, events: Iterable[Event], scale: Scale) -> tuple[tuple[Lane, ...], float]:
    facts = [event.fact for event in events if event.fact is not None]
    found, y = [], float(TOP + PLOT + 42)
    for title, deeds in _LANES:
        mine = [fact for fact in facts if fact.deed in deeds]
        if not mine:
            continue
        bars, lines = _bars(setting, mine, scale, y + 22)
        height = 22 + lines * LANE
        found.append(Lane(title=title, y=y, height=height, bars=bars))
        y += height + 10
    return tuple(found), y


def _bars(setting: Setting, facts: Iterable[Fact], scale: Scale, y: float) -> tuple[tuple[Bar, ...], int]:
    """Lay bars on as few lines as keep them apart; return how many that are."""
    ends: list[date] = []
    bars = []
    for fact in facts:
        begun, room = fact.happened.from_on, _days_of_label(scale)
        line = next((number for number, end in enumerate(ends) if end <= begun), len(ends))
        ends[line:] = [max(fact.happened.until_on, begun + ONE_DAY) + room, *ends[line + 1 :]]
        bars.append(_bar(setting, fact, scale, y + line * LANE))
    return tuple(bars), len(ends)


def _days_of_label(scale: Scale) -> timedelta:
    return timedelta(days=(LABEL + 14) * (scale.last - scale.first).days / (WIDTH - LEFT - RIGHT))


def _bar(setting: Setting, fact: Fact, scale: Scale, y: float) -> Bar:
    x, width = scale.span(fact.happened.from_on, fact.happened.until_on)
    words = {
        "state": setting.name(fact.participant),
        "deed": DEEDS[fact.deed.value],
        "when": spoken_dating(fact.happened),
    }
    return Bar(
        x=x,
        y=y,
        width=width,
        label=fact.participant,
        label_x=x - 6 if scale.is_rtl else x + width + 6,
        label_y=y + 13,
        says="{state}: {deed}, {when}".format(**words),
        address=setting.links.fact(fact.id),
        weak=fact.confidence.value == "low",
    )
