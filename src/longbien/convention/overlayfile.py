"""From lines to values: what other instruments say in the place of the Convention."""

from __future__ import annotations

from longbien.convention import partfile
from longbien.convention.entries import Entry
from longbien.convention.overlaid import DualCriminalityHere, GroundHere, InstrumentOverlay, Overlay
from longbien.convention.statements import Offence
from longbien.convention.subjects import ground, mark
from longbien.convention.words import DualCriminalityRule


def instrument_overlay(entry: Entry, *, offences: tuple[Offence, ...]) -> InstrumentOverlay:
    """Read a file."""
    return InstrumentOverlay(
        id=entry.text("instrument"),
        file=entry.file,
        grounds=tuple(ground(one) for one in entry.optional_entries("grounds")),
        overlays=tuple(_overlay(one, offences=offences) for one in entry.entries("overlays", named="kinds")),
    )


def _overlay(entry: Entry, *, offences: tuple[Offence, ...]) -> Overlay:
    grounds = tuple(_ground(one) for one in entry.optional_entries("grounds"))
    value = Overlay(
        kinds=entry.texts("kinds"),
        like=entry.optional_text("like"),
        citations=_pairs(entry, "citations"),
        elements=tuple(partfile.element(one, offences=offences) for one in entry.optional_entries("elements")),
        not_required=entry.texts("not_required") if entry.has("not_required") else (),
        grounds=grounds if entry.has("grounds") else None,
        never_grounds=_pairs(entry, "never_grounds"),
        without_time_rules=entry.texts("without_time_rules") if entry.has("without_time_rules") else (),
        route=entry.optional_text("route"),
        dual_criminality=_dual_criminality(entry.entry("dual_criminality")) if entry.has("dual_criminality") else None,
        **mark(entry),
    )
    entry.finish()
    return value


def _ground(entry: Entry) -> GroundHere:
    value = GroundHere(
        id=entry.text("id"),
        article=entry.text("article"),
        text=entry.optional_text("text"),
        consultation_required=entry.optional_flag("consultation_required"),
    )
    entry.finish()
    return value


def _dual_criminality(entry: Entry) -> DualCriminalityHere:
    value = DualCriminalityHere(
        rule=entry.word("rule", DualCriminalityRule), meaning=entry.text("meaning"), article=entry.text("article")
    )
    entry.finish()
    return value


def _pairs(entry: Entry, line: str) -> tuple[tuple[str, str], ...]:
    """Return a list of pairs, ours and theirs; every name and every article is a text."""
    if not entry.has(line):
        return ()
    inside = entry.entry(line)
    pairs = tuple((_name(inside, name), inside.text(name)) for name in inside.content)
    inside.finish()
    return pairs


def _name(entry: Entry, name: object) -> str:
    if not isinstance(name, str):
        entry.report(
            code="not_text",
            line=str(name),
            problem="Here must stand text.",
            remedy=f'Put it between quotation marks: "{name}".',
        )
    return str(name)
