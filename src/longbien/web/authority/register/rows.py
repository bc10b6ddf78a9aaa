"""What a fact, claim, instrument, agreement or entry says, as rows of label and text, so that two can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from longbien.convention.register.values import Claim, Fact
from longbien.convention.statements import Instrument
from longbien.core.directory.entries import DirectoryEntry, OfficeHours
from longbien.core.treaties.agreements import Agreement
from longbien.readers.wording import FUNCTIONS, listed
from longbien.web import register_words as names
from longbien.web.authority.register.agreement_form import AGREEMENT_KINDS
from longbien.web.authority.register.lists import measure_words
from longbien.web.law import citation, words
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.days import spoken_dating
from longbien.web.public.treaty.names import language_name
from longbien.web.public.treaty.setting import Setting

Rows = Mapping[str, str]
Value = Fact | Claim | Instrument | Agreement | DirectoryEntry


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One row: what is proposed, what each thing of the register says that it meets, and whether they differ."""

    label: str
    proposed: str
    present: tuple[str, ...]
    differs: bool


def compared(*, setting: Setting, proposed: Value, present: tuple[Value, ...]) -> tuple[Compared, ...]:
    """Return all rows in which anything stands on either side."""
    rows, others = rows_of(setting=setting, value=proposed), [rows_of(setting=setting, value=one) for one in present]
    found = []
    for label, text in rows.items():
        said = tuple(other.get(label, "") for other in others)
        if text or any(said):
            found.append(
                Compared(label=label, proposed=text, present=said, differs=any(other != text for other in said))
            )
    return tuple(found)


def rows_of(*, setting: Setting, value: Value) -> Rows:
    """Return what a value says, label by label; its sources are shown apart."""
    match value:
        case Fact():
            return _fact(setting, value)
        case Claim():
            return _claim(setting, value)
        case Instrument():
            return _instrument(value)
        case Agreement():
            return _agreement(setting, value)
        case DirectoryEntry():
            return _entry(setting, value)


def title_of(*, setting: Setting, value: Value) -> str:
    """Name a value in one line."""
    match value:
        case Fact():
            who = setting.name(value.participant) if value.participant else _("not named")
            return _("%(what)s, %(who)s") % {"what": names.DEEDS[value.deed.value], "who": who}
        case Claim():
            return f"{names.CLAIM_SUBJECTS[value.subject.value]}: {value.says}"
        case Instrument():
            return words(value.title)
        case Agreement():
            return " – ".join(map(setting.name, value.states))
        case DirectoryEntry():
            return value.name


def address_of(*, setting: Setting, value: Value) -> str:
    """Return the public page of something in the register; empty where it has none of its own."""
    match value:
        case Fact():
            return setting.links.fact(value.id) if setting.register.fact(value.id) else ""
        case Instrument():
            return setting.links.instrument(value.id) if value.id in setting.register.indexes.instruments else ""
        case _:
            return ""


def _fact(setting: Setting, fact: Fact) -> Rows:
    counted = "" if fact.at_least == fact.at_most == 1 else f"{fact.at_least}–{fact.at_most}"
    return {
        _("Instrument"): setting.title(fact.instrument),
        _("Who"): setting.name(fact.participant) if fact.participant else _("not named"),
        _("What"): str(names.DEEDS[fact.deed.value]),
        _("When"): spoken_dating(fact.happened),
        _("Counts for"): _("No such act: it does not count") if fact.at_most == 0 else counted,
        _("Takes effect"): _day(fact.effective_on),
        _("Where"): fact.place,
        _("Text"): fact.text,
        _("Provisions"): listed(map(citation, fact.articles)),
        _("What it does"): "\n".join(f"{citation(one.article)}: {one.option}" for one in fact.effects),
        _("Concerns"): fact.concerns,
        _("How well known"): str(names.CONFIDENCES[fact.confidence.value]),
        _("Note of the register"): fact.note,
    }


def _claim(setting: Setting, claim: Claim) -> Rows:
    return {
        _("Instrument"): setting.title(claim.instrument),
        _("About"): str(names.CLAIM_SUBJECTS[claim.subject.value]),
        _("Claim"): claim.says,
        _("Number"): "" if claim.figure is None else str(claim.figure),
        _("For the day"): spoken_dating(claim.as_of),
        _("How the register takes it"): str(names.STANDINGS[claim.standing.value]),
        _("Why"): claim.reason,
    }


def _instrument(one: Instrument) -> Rows:
    return {
        _("Title"): words(one.title),
        _("Sort"): str(names.INSTRUMENT_KINDS[one.kind.value]),
        _("In force from"): _day(one.in_force_on),
        _("Signed on"): _day(one.adopted_on),
        _("On mutual legal assistance"): _("Yes") if one.is_mla_treaty else _("No"),
        _("Measures covered"): "\n".join(measure_words(cover.kinds) for cover in one.covers) or _("not known"),
        _("Its articles"): listed(citation(article) for cover in one.covers for article in cover.articles),
        _("Offences"): "\n".join(str(names.OFFENCE_GATES[cover.offences.value]) for cover in one.covers),
        _("Way of requests"): "\n".join(str(names.ROUTES[cover.route.value]) for cover in one.covers),
        _("Languages"): "\n".join(str(names.LANGUAGE_RULES[cover.languages.value]) for cover in one.covers),
        _("Offence in both States"): "\n".join(
            str(names.DUAL_CRIMINALITY[cover.dual_criminality.value]) for cover in one.covers
        ),
        _("Note"): words(one.note),
    }


def _agreement(setting: Setting, one: Agreement) -> Rows:
    return {
        _("What"): str(AGREEMENT_KINDS[one.kind.value]),
        _("Between"): " – ".join(map(setting.name, one.states)),
        _("From"): _day(one.from_on),
        _("Until before"): _day(one.until_on),
        _("Measures"): measure_words(one.measures) or _("all"),
        _("Treaty set aside"): setting.title(one.instrument) if one.instrument else "",
        _("Known from"): one.source,
        _("Note"): one.note,
    }


def _entry(setting: Setting, entry: DirectoryEntry) -> Rows:
    return {
        _("State"): setting.name(entry.state),
        _("Function"): str(FUNCTIONS[entry.function.value]),
        _("Name"): entry.name,
        _("Code in its node"): entry.authority,
        _("Competent for"): entry.territory or _("all of the State"),
        _("Named under"): "\n".join(map(setting.title, entry.instruments)),
        _("Valid from"): _day(entry.from_on),
        _("Valid until before"): _day(entry.until_on),
        _("Languages"): listed(language_name(one) or one for one in entry.languages),
        _("Time zone"): entry.time_zone,
        _("Hours"): hours_words(entry.hours),
        _("Never worked"): listed(map(weekday_name, entry.weekend)),
        _("Other days not worked"): listed(map(spoken_day, entry.holidays)),
        _("Channels"): "\n".join(f"{names.CHANNEL_KINDS[one.kind.value]}: {one.value}" for one in entry.channels),
        _("Keys"): "\n".join(entry.keys),
        _("Known from"): entry.source,
    }


def hours_words(hours: tuple[OfficeHours, ...]) -> str:
    """Return office hours, a line for each weekday that has some."""
    lines = []
    for weekday in range(1, 8):
        spans = [f"{one.opens:%H:%M}–{one.closes:%H:%M}" for one in hours if one.weekday == weekday]
        if spans:
            lines.append(f"{weekday_name(weekday)}: {listed(spans)}")
    return "\n".join(lines)


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday, 1 is Monday."""
    return str(WEEKDAYS[weekday - 1])  # Django's, and its translations


def _day(day: date | None) -> str:
    return "" if day is None else spoken_day(day)
