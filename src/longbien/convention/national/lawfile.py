"""
From lines to values: what is recorded of the law of one State.

Dates, and words such as yes and no, are taken as they are written, so that Norway keeps its code.
"""

from __future__ import annotations

import re

from longbien.convention import subjects
from longbien.convention.entries import Entry
from longbien.convention.national.values import (
    Completeness,
    NationalLaw,
    NationalOffence,
    OwnElement,
    Penalty,
    Setting,
)
from longbien.convention.national.words import Known, PenaltyKind, Recorded
from longbien.convention.register.dates import optional_day
from longbien.convention.subjects import Mark
from longbien.convention.words import Verification

ANY_OFFENCE = "all"
_OR = " or "
_TERM = re.compile(r"(?:(?P<years>\d{1,3}) years?)?(?: ?(?P<months>\d{1,4}) months?)?")
_WORDS = {
    "life": PenaltyKind.HEAVIER,
    "lighter": PenaltyKind.LIGHTER,
    "unknown": PenaltyKind.UNKNOWN,
}


def law_file(file: Entry) -> NationalLaw:
    """Read a file about the law of one State."""
    value = NationalLaw(
        state=file.text("state"),
        language=file.text("language"),
        sources=tuple(subjects.source(one) for one in file.optional_entries("sources")),
        offences=tuple(_offence(one) for one in file.optional_entries("offences")),
        own_elements=tuple(_own_element(one) for one in file.optional_entries("own_elements")),
        complete_for=tuple(_completeness(one) for one in file.optional_entries("complete_for", named="field")),
        setting=_setting(file.entry("dual_criminality")) if file.has("dual_criminality") else None,
    )
    file.finish()
    return value


def _offence(entry: Entry) -> NationalOffence:
    predicates = entry.texts("predicates") if entry.has("predicates") else ()
    value = NationalOffence(
        id=entry.text("id"),
        citation=entry.text("citation"),
        title=entry.text("title"),
        requires=tuple(tuple(one.split(_OR)) for one in entry.texts("requires")),
        excludes=entry.texts("excludes") if entry.has("excludes") else (),
        requirements=entry.word("requirements", Recorded),
        participation=entry.word("participation", Known),
        attempt=entry.word("attempt", Known),
        preparation=entry.word("preparation", Known),
        max_penalty=_penalty(entry),
        needs_predicate=entry.has("predicates"),
        predicates=() if predicates == (ANY_OFFENCE,) else predicates,
        from_on=optional_day(entry, "from_on"),
        until_on=optional_day(entry, "until_on"),
        **_mark(entry),
    )
    entry.finish()
    return value


def _own_element(entry: Entry) -> OwnElement:
    value = OwnElement(id=entry.text("id"), text=entry.text("text"))
    entry.finish()
    return value


def _completeness(entry: Entry) -> Completeness:
    value = Completeness(
        field=entry.text("field"),
        from_on=optional_day(entry, "from_on"),
        until_on=optional_day(entry, "until_on"),
        **_mark(entry),
    )
    entry.finish()
    return value


def _setting(entry: Entry) -> Setting:
    value = Setting(
        asked=entry.word("asked", Known),
        from_on=optional_day(entry, "from_on"),
        until_on=optional_day(entry, "until_on"),
        **_mark(entry),
    )
    entry.finish()
    return value


def _mark(entry: Entry) -> Mark:
    """Read mark and source. What was written from memory has no source, and counts as unknown."""
    if entry.content.get("verification") == Verification.MEMORY and not entry.has("source"):
        entry.text("verification")
        return {"verification": Verification.MEMORY, "source": "", "corroborated": False}
    return subjects.mark(entry)


def _penalty(entry: Entry) -> Penalty:
    written = entry.text("max_penalty")
    if written in _WORDS:
        return Penalty(kind=_WORDS[written])
    found = _TERM.fullmatch(written)
    if written and found:
        return Penalty(kind=PenaltyKind.LIBERTY, months=12 * int(found["years"] or 0) + int(found["months"] or 0))
    if written:
        entry.report(
            code="wrong_value",
            line="max_penalty",
            problem=f"“{written}” is not a highest penalty.",
            remedy="Write it like 5 years, 18 months or 2 years 6 months; or write life, lighter or unknown.",
        )
    return Penalty(kind=PenaltyKind.UNKNOWN)
