"""
What an entry of the directory has to be before it is kept, whoever wrote it.

1. Its id begins with the code of its State, so that an import can never take the place of our own entry.
2. Its period does not end before it begins; its time zone is one that is known.
3. Its texts are lines that can be shown, and bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from longbien.core.directory.entries import ChannelKind, DirectoryEntry
from longbien.core.imports.findings import Fault, Findings
from longbien.core.imports.tables import is_plain

LONGEST_ID = 120
LONGEST = {"name": 200, "authority": 64, "territory": 100, "time_zone": 64, "source": 500}
LONGEST_CHANNEL = 300
MOST_OF_EACH = 50
WEEKDAYS = 7
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, kw_only=True)
class KnownNames:
    """Codes of participants and ids of instruments that an entry can name."""

    participants: frozenset[str]
    instruments: frozenset[str]


def check_entry(entry: DirectoryEntry, *, known: KnownNames, findings: Findings, line: int = 0) -> None:
    """Add to the findings what is wrong with an entry; each names its field."""
    if not is_entry_id(entry.id, state=entry.state):
        findings.add(Fault.NOT_AN_ID, line=line, field="id", value=entry.id)
    if entry.state not in known.participants:
        findings.add(Fault.NOT_A_PARTICIPANT, line=line, field="state", value=entry.state)
    if entry.from_on and entry.until_on and entry.until_on <= entry.from_on:
        findings.add(Fault.ENDS_BEFORE, line=line, field="until_on", value=entry.until_on.isoformat())
    if entry.time_zone and not is_time_zone(entry.time_zone):
        findings.add(Fault.NOT_A_TIME_ZONE, line=line, field="time_zone", value=entry.time_zone)
    for name in ("name", "source"):
        if not getattr(entry, name):
            findings.add(Fault.MISSING, line=line, field=name)
    for name, longest in LONGEST.items():
        _check_text(getattr(entry, name), field=name, longest=longest, findings=findings, line=line)
    _check_lists(entry, known=known, findings=findings, line=line)


def is_entry_id(text: str, *, state: str) -> bool:
    """Say whether a text can be the id of an entry of that State."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None and text.startswith(f"{state}.")


def is_time_zone(name: str) -> bool:
    """Say whether the name is of a time zone that is known here."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _check_lists(entry: DirectoryEntry, *, known: KnownNames, findings: Findings, line: int) -> None:
    for instrument in entry.instruments:
        if instrument not in known.instruments:
            findings.add(Fault.NOT_AN_INSTRUMENT, line=line, field="instruments", value=instrument)
    for language in entry.languages:
        if not _LANGUAGE.fullmatch(language):
            findings.add(Fault.NOT_A_LANGUAGE, line=line, field="languages", value=language)
    for hours in entry.hours:
        if not 1 <= hours.weekday <= 7:
            findings.add(Fault.NOT_HOURS, line=line, field="hours", value=str(hours.weekday))
    if len(set(entry.weekend)) == WEEKDAYS or not set(entry.weekend) <= set(range(1, WEEKDAYS + 1)):
        findings.add(Fault.NOT_HOURS, line=line, field="weekend", value=", ".join(map(str, entry.weekend)))
    _check_channels(entry, findings=findings, line=line)
    for name in ("instruments", "languages", "hours", "channels", "keys", "holidays"):
        if len(getattr(entry, name)) > MOST_OF_EACH:
            findings.add(Fault.TOO_MANY, line=line, field=name, detail=str(MOST_OF_EACH))


def _check_channels(entry: DirectoryEntry, *, findings: Findings, line: int) -> None:
    for channel in entry.channels:
        if not channel.value:
            kinds = ", ".join(kind.value for kind in ChannelKind)
            findings.add(Fault.NOT_A_CHANNEL, line=line, field="channels", value=channel.kind.value, detail=kinds)
        _check_text(channel.value, field="channels", longest=LONGEST_CHANNEL, findings=findings, line=line)


def _check_text(text: str, *, field: str, longest: int, findings: Findings, line: int) -> None:
    if len(text) > longest:
        findings.add(Fault.TOO_LONG, line=line, field=field, value=text[:200], detail=str(longest))
    elif not is_plain(text):
        findings.add(Fault.CHARACTER, line=line, field=field, value=text)
