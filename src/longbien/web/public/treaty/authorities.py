"""
The directory of authorities as anyone may read it: who answers for what, since when, in which languages, how fresh.

How an authority is reached — numbers, addresses, keys — is not for anyone: the sort of channel is named, its address is
for officers who are signed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.lookup import Staleness, is_valid, staleness
from longbien.readers.wording import FUNCTIONS
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.names import folded, language_name
from longbien.web.public.treaty.setting import Setting
from longbien.web.register_words import CHANNEL_KINDS, FUNCTION_ARTICLES, ORIGINS


@dataclass(frozen=True, kw_only=True)
class EntryShown:
    """An authority in one function, as the page shows it."""

    entry: DirectoryEntry
    state: str
    function: str | Promise
    article: str
    origin: str | Promise
    instruments: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    channels: tuple[str | Promise, ...]
    from_on: str
    until_on: str
    confirmed_on: str
    age: Staleness
    is_valid: bool


@dataclass(frozen=True, kw_only=True)
class OfState:
    """The authorities of one State."""

    code: str
    name: str
    address: str
    entries: tuple[EntryShown, ...]


def authorities_page(*, setting: Setting) -> dict[str, Any]:
    """Return what the page of the directory shows."""
    codes = sorted({one.state for one in setting.entries}, key=lambda code: (folded(setting.name(code)), code))
    return {
        "setting": setting,
        "links": setting.links,
        "states": tuple(_of_state(setting, code) for code in codes),
        "on_spoken": spoken_day(setting.on),
    }


def entries_shown(*, setting: Setting, entries: Iterable[DirectoryEntry]) -> tuple[EntryShown, ...]:
    """Return entries as a page shows them."""
    return tuple(_shown(setting, one) for one in entries)


def _of_state(setting: Setting, code: str) -> OfState:
    return OfState(
        code=code,
        name=setting.name(code),
        address=setting.links.state(code) if setting.participant(code) else "",
        entries=entries_shown(setting=setting, entries=(one for one in setting.entries if one.state == code)),
    )


def _shown(setting: Setting, entry: DirectoryEntry) -> EntryShown:
    return EntryShown(
        entry=entry,
        state=setting.name(entry.state),
        function=FUNCTIONS[entry.function.value],
        article=FUNCTION_ARTICLES[entry.function.value],
        origin=ORIGINS[entry.origin.value],
        instruments=tuple((setting.title(one), setting.links.instrument(one)) for one in _known(setting, entry)),
        languages=tuple(language_name(one) or one for one in entry.languages),
        channels=tuple(dict.fromkeys(CHANNEL_KINDS[one.kind.value] for one in entry.channels)),
        from_on="" if entry.from_on is None else spoken_day(entry.from_on),
        until_on="" if entry.until_on is None else spoken_day(entry.until_on),
        confirmed_on="" if entry.confirmed_on is None else spoken_day(entry.confirmed_on),
        age=staleness(entry, on=setting.on),
        is_valid=is_valid(entry, on=setting.on),
    )


def _known(setting: Setting, entry: DirectoryEntry) -> tuple[str, ...]:
    return tuple(one for one in entry.instruments if one in setting.register.indexes.instruments)
