"""
A proposal as the second person reads it: each item beside what the register says, with the sources of both.

An open proposal is compared with the register as it stands; a decided one with the register as it stood when it was
decided, so that the page says for ever what the decision changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext

from longbien.convention.register.values import Claim, Fact
from longbien.convention.statements import Instrument
from longbien.core.bodies import from_body
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.differences import differences
from longbien.core.treaties.register import Register
from longbien.data.models import Proposal
from longbien.readers.directory import history
from longbien.readers.treaties import register, treaties
from longbien.web.authority.register.rows import Compared, Value, address_of, compared, title_of
from longbien.web.public.treaty.facts import SourceShown, source_shown
from longbien.web.public.treaty.setting import Setting

SHAPES: dict[str, type[Fact | Claim | Instrument | Agreement | DirectoryEntry]] = {
    "fact": Fact,
    "claim": Claim,
    "instrument": Instrument,
    "agreement": Agreement,
    "entry": DirectoryEntry,
}
CHANGES: dict[str, str | Promise] = {
    "new": gettext_lazy("New"),
    "corrects": gettext_lazy("Corrects what the register says"),
    "contradicts": gettext_lazy("Contradicts what the register says: both are kept"),
    "same": gettext_lazy("Known already"),
    "corrected_before": gettext_lazy("Was said before, and corrected"),
    "changed": gettext_lazy("Changes the entry"),
    "beside": gettext_lazy("New, beside what is said already"),
}
_JUST_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, kw_only=True)
class Met:
    """Something of the register that an item meets."""

    title: str
    id: str
    address: str
    sources: tuple[SourceShown, ...]


@dataclass(frozen=True, kw_only=True)
class ItemShown:
    """One item of a proposal."""

    number: int
    id: str
    title: str
    change: str
    change_words: str | Promise
    rows: tuple[Compared, ...]
    met: tuple[Met, ...]
    sources: tuple[SourceShown, ...]


def items_of(proposal: Proposal) -> tuple[Value, ...]:
    """Return the values that lie in a proposal."""
    return tuple(from_body(SHAPES[item["what"]], item["body"]) for item in proposal.items)


def heading_of(*, setting: Setting, proposal: Proposal) -> str:
    """Name a proposal in one line."""
    if proposal.source:
        number = len(proposal.items)
        words = ngettext("Import of %(file)s: %(n)d item", "Import of %(file)s: %(n)d items", number)
        return words % {"file": proposal.source, "n": number}
    first = items_of(proposal)[0]
    instrument = "" if isinstance(first, Instrument | DirectoryEntry) else setting.title(first.instrument)
    return " · ".join(filter(None, (title_of(setting=setting, value=first), instrument)))


def items_shown(*, setting: Setting, proposal: Proposal, values: Sequence[Value]) -> tuple[ItemShown, ...]:
    """Return the items as the page shows them."""
    setting = replace(setting, register=_register_then(proposal))
    meetings = _meetings(setting, proposal, values)
    return tuple(
        _shown(setting, value, number=number, change=change, present=present)
        for number, (value, (change, present)) in enumerate(zip(values, meetings, strict=True), start=1)
    )


def _register_then(proposal: Proposal) -> Register:
    decision = getattr(proposal, "decision", None)
    return register(known_at=None if decision is None else decision.decided_at - _JUST_BEFORE)


def _meetings(setting: Setting, proposal: Proposal, values: Sequence[Value]) -> list[tuple[str, tuple[Value, ...]]]:
    """Return for each item what it changes, and what it meets."""
    facts = [value for value in values if isinstance(value, Fact)]
    of_facts = iter(differences(register=setting.register, incoming=facts))
    met: list[tuple[str, tuple[Value, ...]]] = []
    for value, item in zip(values, proposal.items, strict=True):
        if isinstance(value, Fact):
            difference = next(of_facts)
            met.append((difference.change.value, difference.present))
        else:
            met.append(_meeting(setting, proposal, value, corrects=str(item.get("supersedes", ""))))
    return met


def _meeting(setting: Setting, proposal: Proposal, value: Value, *, corrects: str) -> tuple[str, tuple[Value, ...]]:
    present: tuple[Value, ...] = ()
    match value:
        case Claim():
            said = setting.register.claims_of(instrument=value.instrument)
            present = tuple(one for one in said if one.subject is value.subject and one.id != value.id)
        case Instrument() if corrects:
            present = tuple(one for one in setting.register.instruments if one.id == corrects)
        case Agreement():
            present = _agreements(proposal, value, corrects=corrects)
        case DirectoryEntry():
            present = _versions(proposal, value)
            return ("changed" if present else "new"), present
    if corrects:
        return "corrects", present
    return ("beside" if present else "new"), present


def _agreements(proposal: Proposal, value: Agreement, *, corrects: str) -> tuple[Agreement, ...]:
    decision = getattr(proposal, "decision", None)
    moment = None if decision is None else decision.decided_at - _JUST_BEFORE
    counting = (one.agreement for one in treaties().agreed if one.counts(known_at=moment))
    if corrects:
        return tuple(one for one in counting if one.id == corrects)
    return tuple(one for one in counting if set(one.states) == set(value.states))


def _versions(proposal: Proposal, value: DirectoryEntry) -> tuple[DirectoryEntry, ...]:
    """Return the version that a proposed entry takes, or took, the place of."""
    decision = getattr(proposal, "decision", None)
    before = (
        one.entry for one in history(entry_id=value.id) if decision is None or one.entry.known_at < decision.decided_at
    )
    newest = next(before, None)
    return () if newest is None else (newest,)


def _shown(setting: Setting, value: Value, *, number: int, change: str, present: tuple[Value, ...]) -> ItemShown:
    return ItemShown(
        number=number,
        id=value.id,
        title=title_of(setting=setting, value=value),
        change=change,
        change_words=CHANGES[change],
        rows=compared(setting=setting, proposed=value, present=present),
        met=tuple(
            Met(
                title=title_of(setting=setting, value=one),
                id=one.id,
                address=address_of(setting=setting, value=one),
                sources=_sources(one),
            )
            for one in present
        ),
        sources=_sources(value),
    )


def _sources(value: Value) -> tuple[SourceShown, ...]:
    return tuple(map(source_shown, value.attestations)) if isinstance(value, Fact | Claim) else ()
