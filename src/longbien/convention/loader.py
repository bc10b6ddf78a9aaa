"""
The law files, read once and checked whole.

    from longbien.convention.loader import load
    load().kind(kind_id="preserve.request")

A node never starts on law files that do not hold together: one finding refuses them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from longbien.convention import (
    chainfile,
    instrumentfile,
    kindfile,
    overlayfile,
    presend,
    sharedfile,
    subjects,
    termfile,
)
from longbien.convention.checks import check
from longbien.convention.entries import Entry
from longbien.convention.errors import Finding, LawFileError
from longbien.convention.places import Words, words_of
from longbien.convention.types import Convention
from longbien.convention.yamlfile import Parse, open_law_file, parsed

FILES = (
    "sources",
    "articles",
    "law_terms",
    "offences",
    "grounds",
    "acts",
    "journeys",
    "terms",
    "instruments",
    "presend",
    "chains",
)
KINDS, SHARED, OVERLAYS = "kinds", "shared", "overlays"


@cache
def load() -> Convention:
    """Return the law as shipped, read at the first call only; raises `LawFileError`."""
    return read(folder=files("longbien.convention"))


def strings() -> Iterator[Words]:
    """Yield every string of the shipped law that must be translated, with its place; raises `LawFileError`."""
    from longbien.convention.safeguards import safeguard_words  # noqa: PLC0415 - these are checked against the law

    yield from words_of(law=load())
    yield from safeguard_words()


def read(*, folder: Path | Traversable, parse: Parse = parsed) -> Convention:
    """
    Return the law written in a folder.

    Args:
        parse: how the bytes of a file are read; who reads the same files over and over gives one that remembers.

    Raises:
        LawFileError: something does not hold together; it names every fault.
    """
    findings: list[Finding] = []
    law = _assemble(partial(open_law_file, folder=folder, findings=findings, parse=parse), folder, findings)
    if not findings:
        findings.extend(check(law=law))
    if findings:
        raise LawFileError(findings=findings)
    return law


def _assemble(opening: Callable[..., Entry], folder: Path | Traversable, findings: list[Finding]) -> Convention:
    opened = {name: opening(file=f"{name}.yaml") for name in FILES}
    kind_files, shared_files, overlay_files = (
        tuple(opening(file=file) for file in _files_in(folder, name, findings)) for name in (KINDS, SHARED, OVERLAYS)
    )
    offences = tuple(subjects.offence(one) for one in opened["offences"].entries("offences"))
    journeys = tuple(sharedfile.journey(one) for one in opened["journeys"].entries("journeys"))
    sets = tuple(sharedfile.shared_set(one, offences=offences) for file in shared_files for one in file.entries("sets"))
    shelf = sharedfile.Shelf(sets=sets, journeys=journeys)
    terms = tuple(termfile.term(one) for one in opened["terms"].entries("terms"))
    law = Convention(
        sources=tuple(subjects.source(one) for one in opened["sources"].entries("sources")),
        titles=subjects.sourced(opened["articles"].entry("titles")),
        chapters=tuple(subjects.chapter(one) for one in opened["articles"].entries("chapters", named="number")),
        articles=tuple(subjects.article(one) for one in opened["articles"].entries("articles", named="number")),
        law_terms=tuple(subjects.law_term(one) for one in opened["law_terms"].entries("law_terms")),
        offences=offences,
        offence_forms=tuple(subjects.offence_form(one) for one in opened["offences"].entries("forms")),
        grounds=tuple(subjects.ground(one) for one in opened["grounds"].entries("grounds")),
        never_grounds=tuple(subjects.never_ground(one) for one in opened["grounds"].entries("never_grounds")),
        states=tuple(subjects.state(one) for one in opened["acts"].entries("states")),
        acts=tuple(subjects.act(one) for one in opened["acts"].entries("acts")),
        journeys=journeys,
        instruments=tuple(
            termfile.with_terms(instrumentfile.instrument(one), terms=terms)
            for one in opened["instruments"].entries("instruments")
        ),
        sets=sets,
        counting_rules=tuple(termfile.counting_rule(one) for one in opened["terms"].entries("counting_rules")),
        terms=terms,
        kinds=tuple(
            kindfile.kind(one, offences=offences, shelf=shelf, terms=terms)
            for file in kind_files
            for one in file.entries("kinds")
        ),
        overlays=tuple(overlayfile.instrument_overlay(one, offences=offences) for one in overlay_files),
        links=tuple(chainfile.link(one) for one in opened["chains"].entries("links")),
        check_rules=tuple(presend.check_rule(one) for one in opened["presend"].entries("check_rules")),
        check_figures=tuple(presend.check_figure(one) for one in opened["presend"].entries("check_figures")),
        check_words=tuple(presend.check_words(one) for one in opened["presend"].entries("check_words")),
    )
    for file in (*opened.values(), *shared_files, *kind_files, *overlay_files):
        file.finish()
    return law


def _files_in(folder: Path | Traversable, name: str, findings: list[Finding]) -> tuple[str, ...]:
    """Return the names of every file of a folder inside the folder of the law files."""
    found = folder.joinpath(name)
    names = sorted(one.name for one in found.iterdir() if one.name.endswith(".yaml")) if found.is_dir() else []
    if not names:
        findings.append(
            Finding(
                code="unreadable",
                file=name,
                item="",
                field="",
                problem="The folder is missing or holds no law file.",
                remedy="Put it back in its place.",
            )
        )
    return tuple(f"{name}/{file}" for file in names)
