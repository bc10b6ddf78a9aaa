"""
The form of an entry of our own State. An entry that is there already is filled in, and becomes its newest version.

Source: UN Convention against Cybercrime, arts. 37(19), 40(12), 41(1)-(2), 53(7).
"""

from __future__ import annotations

import re
from datetime import date, time

from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.actions.directory import propose_entry
from longbien.core.directory.entries import Channel, ChannelKind, DirectoryEntry, Function, OfficeHours, Origin
from longbien.core.directory.rules import is_time_zone
from longbien.core.treaties.register import Register
from longbien.data.models import Proposal
from longbien.readers.wording import FUNCTIONS
from longbien.web.authority.forms import Part, Question, Reading, Said, choices
from longbien.web.authority.proposing import Form
from longbien.web.authority.register import lists
from longbien.web.chairs import Chair
from longbien.web.register_words import CHANNEL_KINDS

WEEK = range(1, 8)
PLACES = {"channels": "channel_email", "hours": "hours_1", "id": "territory", "state": "name"}
_SPAN = re.compile(r"([0-9]{1,2}:[0-9]{2})\s*[-–]\s*([0-9]{1,2}:[0-9]{2})")


def entry_form(*, register: Register, chair: Chair, known: DirectoryEntry | None) -> Form:
    """Return the form of an entry; `known` is the version that is there."""

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        entry = _read(reading, chair=chair, known=known)
        if entry is None:
            return None
        return propose_entry(officer=chair.officer, entry=entry, reason=reading.text("reason"), now=chair.now)

    return Form(
        title=gettext_lazy("Propose an authority of our State"),
        lead=gettext_lazy("Who answers for us in one function: other States write to whom they find here."),
        back=(reverse("our_authorities"), gettext_lazy("Back to the authorities of our State")),
        parts=(_who(register, is_known=known is not None), _when(), _how()),
        start=_new(chair) if known is None else _typed(known),
        propose=propose,
        places=PLACES,
    )


def _who(register: Register, *, is_known: bool) -> Part:
    function = Question(
        id="function",
        label=gettext_lazy("For what does it answer?"),
        shape="radios",
        groups=lists.worded(Function, FUNCTIONS),
    )
    territory = Question(
        id="territory",
        label=gettext_lazy("For which part of the State?"),
        hint=gettext_lazy("Empty for all of it."),
        optional=True,
    )
    return Part(
        id="who",
        title=gettext_lazy("Who it is"),
        questions=(
            *(() if is_known else (function,)),
            Question(id="name", label=gettext_lazy("What is its name?")),
            *(() if is_known else (territory,)),
            Question(
                id="authority",
                label=gettext_lazy("What is its code in this node?"),
                hint=gettext_lazy("Such as nca. Only for an authority that has people in this node."),
                shape="day",
                optional=True,
            ),
            Question(
                id="instruments",
                label=gettext_lazy("Under which instruments was it named?"),
                hint=gettext_lazy("Tick nothing where it answers under all."),
                shape="ticks",
                groups=lists.instruments(register),
                optional=True,
            ),
            Question(
                id="from_on",
                label=gettext_lazy("From which day?"),
                hint=gettext_lazy("Write it as 2026-11-22."),
                shape="day",
                optional=True,
            ),
            Question(
                id="until_on",
                label=gettext_lazy("Until which day?"),
                hint=gettext_lazy("The first day on which it no longer answers. Empty while it does."),
                shape="day",
                optional=True,
            ),
            Question(
                id="source",
                label=gettext_lazy("Where is that written?"),
                hint=gettext_lazy("The order, law or notification that names it."),
            ),
        ),
    )


def _when() -> Part:
    hours = tuple(
        Question(id=f"hours_{one}", label=WEEKDAYS[one - 1], shape="line", direction="ltr", optional=True)
        for one in WEEK
    )
    return Part(
        id="when",
        title=gettext_lazy("When it can be reached"),
        lead=gettext_lazy(
            "Hours in its own time, such as 08:00-12:00, 13:00-17:00. Open all day is 00:00-00:00; closed stays empty."
        ),
        questions=(
            Question(
                id="time_zone",
                label=gettext_lazy("In which time zone?"),
                hint=gettext_lazy("Such as Asia/Ho_Chi_Minh or Europe/Warsaw."),
                direction="ltr",
                optional=True,
            ),
            *hours,
            Question(
                id="weekend",
                label=gettext_lazy("Which days are never worked?"),
                hint=gettext_lazy("Tick nothing where they are those usual in the State."),
                shape="ticks",
                groups=choices((str(one), WEEKDAYS[one - 1]) for one in WEEK),
                optional=True,
            ),
            Question(
                id="holidays",
                label=gettext_lazy("Which other days are not worked?"),
                hint=gettext_lazy("One in a line, such as 2026-11-22. The public holidays of the State are known."),
                shape="area",
                rows=3,
                direction="ltr",
                optional=True,
            ),
        ),
    )


def _how() -> Part:
    channels = tuple(
        Question(
            id=f"channel_{kind.value}",
            label=CHANNEL_KINDS[kind.value],
            shape="area",
            rows=1,
            direction="auto" if kind is ChannelKind.POST else "ltr",
            optional=True,
        )
        for kind in ChannelKind
    )
    return Part(
        id="how",
        title=gettext_lazy("How it is reached"),
        lead=gettext_lazy("One line for each address or number."),
        questions=(
            Question(
                id="languages",
                label=gettext_lazy("In which languages does it take requests?"),
                hint=gettext_lazy("Their codes with commas between them, such as vi, en."),
                direction="ltr",
                optional=True,
            ),
            *channels,
            Question(
                id="keys",
                label=gettext_lazy("Which keys does it hold?"),
                hint=gettext_lazy("Their fingerprints, one in a line, as the card of the node shows them."),
                shape="area",
                rows=2,
                direction="ltr",
                optional=True,
            ),
        ),
    )


def _read(reading: Reading, *, chair: Chair, known: DirectoryEntry | None) -> DirectoryEntry | None:
    """Return the entry, or None and messages at its fields."""
    function = reading.word("function", Function) if known is None else known.function
    name, source = reading.text("name", needed=True), reading.text("source", needed=True)
    from_on, until_on = reading.day("from_on"), reading.day("until_on")
    zone, hours, holidays = reading.text("time_zone"), _hours(reading), _holidays(reading)
    if zone and not is_time_zone(zone):
        reading.say("time_zone", _("This time zone is not known. Write such as Asia/Bangkok."))
    if hours and not zone:
        reading.say("time_zone", _("Say in which time zone these hours are."))
    if function is None or reading.is_wrong:
        return None
    return DirectoryEntry(
        id="" if known is None else known.id,
        state=chair.officer.node,
        function=function,
        name=name,
        authority=reading.text("authority"),
        territory=reading.text("territory") if known is None else known.territory,
        instruments=reading.many("instruments"),
        from_on=from_on,
        until_on=until_on,
        languages=reading.parts("languages"),
        time_zone=zone,
        hours=hours,
        channels=tuple(
            Channel(kind=kind, value=line) for kind in ChannelKind for line in reading.lines(f"channel_{kind.value}")
        ),
        keys=reading.lines("keys"),
        source=source,
        origin=Origin.OWN,
        confirmed_on=chair.now.date(),
        known_at=chair.now,
        holidays=holidays,
        weekend=tuple(int(one) for one in reading.many("weekend") if one in {str(each) for each in WEEK}),
    )


def _hours(reading: Reading) -> tuple[OfficeHours, ...]:
    found = []
    for weekday in WEEK:
        name = f"hours_{weekday}"
        for part in reading.parts(name):
            match = _SPAN.fullmatch(part)
            opens, closes = (_clock(match[place]) if match else None for place in (1, 2))
            if opens is None or closes is None:
                reading.say(name, _("Write the hours as 08:00-17:00, with a comma between two spans."))
                break
            found.append(OfficeHours(weekday=weekday, opens=opens, closes=closes))
    return tuple(found)


def _holidays(reading: Reading) -> tuple[date, ...]:
    found = []
    for line in reading.lines("holidays"):
        try:
            found.append(date.fromisoformat(line))
        except ValueError:
            reading.say("holidays", _("Write each day as 2026-11-22, one in a line."))
            break
    return tuple(sorted(set(found)))


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text.zfill(5))
    except ValueError:
        return None


def _new(chair: Chair) -> Said:
    return {"authority": (chair.officer.authority_code,), "name": (chair.officer.authority_name,)}


def _typed(known: DirectoryEntry) -> Said:
    hours = {
        f"hours_{weekday}": (
            ", ".join(f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in known.hours if one.weekday == weekday),
        )
        for weekday in WEEK
    }
    channels = {
        f"channel_{kind.value}": ("\n".join(one.value for one in known.channels if one.kind is kind),)
        for kind in ChannelKind
    }
    return {
        "name": (known.name,),
        "authority": (known.authority,),
        "instruments": known.instruments,
        "from_on": (known.from_on.isoformat() if known.from_on else "",),
        "until_on": (known.until_on.isoformat() if known.until_on else "",),
        "source": (known.source,),
        "time_zone": (known.time_zone,),
        "languages": (", ".join(known.languages),),
        "keys": ("\n".join(known.keys),),
        "weekend": tuple(map(str, known.weekend)),
        "holidays": ("\n".join(day.isoformat() for day in known.holidays),),
        **hours,
        **channels,
    }
