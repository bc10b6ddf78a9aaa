"""
From lines to values: journeys, and statements that are written once and taken over with `use`.

    elements:
      - use: mla.case                       all elements of the set
        except: [facts]                     but these
      - use: about
        article: 40(26)                     with the article of this kind
    time_rules:
      - use: mla.handling
    refusal_grounds: {use: mla.refusal, and: ["45.2"]}
    confidentiality: {use: mla.handling}
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from longbien.convention import partfile
from longbien.convention.entries import Entry, silent_entry
from longbien.convention.statements import Offence
from longbien.convention.subjects import mark
from longbien.convention.types import (
    Confidentiality,
    DualCriminality,
    Duty,
    Element,
    Journey,
    SharedSet,
    TimeRule,
)

Part = TypeVar("Part", Element, TimeRule, Duty)
Single = TypeVar("Single", DualCriminality, Confidentiality)


def journey(entry: Entry) -> Journey:
    """Read a journey."""
    value = Journey(
        id=entry.text("id"),
        title=entry.text("title"),
        acts=entry.texts("acts"),
        never_postponed=entry.optional_flag("never_postponed") or False,
        **mark(entry),
    )
    entry.finish()
    return value


def shared_set(entry: Entry, *, offences: tuple[Offence, ...]) -> SharedSet:
    """Read a set; every line but its id may be left out."""
    value = SharedSet(
        id=entry.text("id"),
        file=entry.file,
        elements=tuple(partfile.element(one, offences=offences) for one in entry.optional_entries("elements")),
        time_rules=tuple(partfile.time_rule(one) for one in entry.optional_entries("time_rules")),
        dual_criminality=(
            partfile.dual_criminality(entry.entry("dual_criminality")) if entry.has("dual_criminality") else None
        ),
        refusal_grounds=entry.texts("refusal_grounds") if entry.has("refusal_grounds") else (),
        never_grounds=entry.texts("never_grounds") if entry.has("never_grounds") else (),
        confidentiality=(
            partfile.confidentiality(entry.entry("confidentiality")) if entry.has("confidentiality") else None
        ),
        follow_up_duties=tuple(partfile.duty(one) for one in entry.optional_entries("follow_up_duties", named="text")),
    )
    entry.finish()
    return value


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The sets and journeys from which kinds may take."""

    sets: tuple[SharedSet, ...]
    journeys: tuple[Journey, ...]

    def elements(self, entry: Entry, *, offences: tuple[Offence, ...]) -> tuple[Element, ...]:
        """Return the elements of a kind, its own and those it takes over, in the order written."""
        own = entry.entries("elements")
        return self._parts(own, lambda one: one.elements, lambda one: partfile.element(one, offences=offences))

    def time_rules(self, entry: Entry) -> tuple[TimeRule, ...]:
        """Return the time rules of a kind."""
        return self._parts(entry.entries("time_rules"), lambda one: one.time_rules, partfile.time_rule)

    def duties(self, entry: Entry) -> tuple[Duty, ...]:
        """Return the duties of a kind."""
        own = entry.entries("follow_up_duties", named="text")
        return self._parts(own, lambda one: one.follow_up_duties, partfile.duty)

    def dual_criminality(self, entry: Entry) -> DualCriminality:
        """Return what a kind says of dual criminality."""
        return self._one(entry.entry("dual_criminality"), lambda one: one.dual_criminality, partfile.dual_criminality)

    def confidentiality(self, entry: Entry) -> Confidentiality:
        """Return what a kind says of secrecy."""
        return self._one(entry.entry("confidentiality"), lambda one: one.confidentiality, partfile.confidentiality)

    def grounds(self, entry: Entry, *, line: str) -> tuple[str, ...]:
        """Return the grounds of the line `refusal_grounds` or `never_grounds`: a list, or a set and a list."""
        if not isinstance(entry.content.get(line), dict):
            return entry.texts(line)
        inside = entry.entry(line)
        found = self._set(inside)
        more = inside.texts("and") if inside.has("and") else ()
        inside.finish()
        if found is None:
            return more
        return (*(found.refusal_grounds if line == "refusal_grounds" else found.never_grounds), *more)

    def acts(self, entry: Entry) -> tuple[str, tuple[str, ...]]:
        """Return the id of the journey of a kind, if it names one, and its acts."""
        if not entry.has("journey"):
            return "", entry.texts("acts")
        wanted = entry.text("journey")
        if entry.has("acts"):
            entry.report(
                code="wrong_value",
                line="acts",
                problem="A kind takes its acts from a journey or lists them, not both.",
                remedy="Remove one of the two lines.",
            )
        for one in self.journeys:
            if one.id == wanted:
                return one.id, one.acts
        self._unknown(entry, "journey", wanted, tuple(one.id for one in self.journeys))
        return "", ()

    def _parts(
        self,
        entries: tuple[Entry, ...],
        of_set: Callable[[SharedSet], tuple[Part, ...]],
        read: Callable[[Entry], Part],
    ) -> tuple[Part, ...]:
        parts: list[Part] = []
        for entry in entries:
            if entry.has("use"):
                parts += self._taken(entry, of_set)
            else:
                parts.append(read(entry))
        return tuple(parts)

    def _taken(self, entry: Entry, of_set: Callable[[SharedSet], tuple[Part, ...]]) -> tuple[Part, ...]:
        found = self._set(entry)
        left_out = entry.texts("except") if entry.has("except") else ()
        only = entry.texts("only") if entry.has("only") else ()
        article = entry.optional_text("article")
        entry.finish()
        offered = of_set(found) if found else ()
        names = tuple(getattr(one, "id", "") for one in offered)
        if found and not offered:
            self._unknown(entry, "use", found.id, tuple(one.id for one in self.sets if of_set(one)))
        for line, wanted in (("except", left_out), ("only", only)):
            for name in wanted:
                if found and name not in names:
                    self._unknown(entry, line, name, names)
        chosen = (
            one for name, one in zip(names, offered, strict=True) if name not in left_out and (not only or name in only)
        )
        shared = found.id if found else ""
        return tuple(replace(one, shared_from=shared, article=article or one.article) for one in chosen)

    def _one(
        self, entry: Entry, of_set: Callable[[SharedSet], Single | None], read: Callable[[Entry], Single]
    ) -> Single:
        if not entry.has("use"):
            return read(entry)
        found = self._set(entry)
        value = of_set(found) if found else None
        entry.finish()
        if found and value:
            return replace(value, shared_from=found.id)
        if found:
            self._unknown(entry, "use", found.id, tuple(one.id for one in self.sets if of_set(one)))
        return read(silent_entry(file=entry.file, item=entry.item))

    def _set(self, entry: Entry) -> SharedSet | None:
        wanted = entry.text("use")
        for one in self.sets:
            if one.id == wanted:
                return one
        self._unknown(entry, "use", wanted, tuple(one.id for one in self.sets))
        return None

    @staticmethod
    def _unknown(entry: Entry, line: str, wanted: str, known: tuple[str, ...]) -> None:
        entry.report(
            code="unknown_reference",
            line=line,
            problem=f"There is nothing called “{wanted}”.",
            remedy=f"Write one of: {', '.join(known)}.",
        )
