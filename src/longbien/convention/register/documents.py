"""The documents of a register file, and the attestations that facts and claims take from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from longbien.convention.entries import Entry
from longbien.convention.errors import unknown_reference
from longbien.convention.register.dates import optional_dating
from longbien.convention.register.values import Attestation
from longbien.convention.register.words import Trust

#: What each document of a file says of itself, by its id.
Documents = Mapping[str, Attestation]


def documents(file: Entry) -> Documents:
    """Read the documents of a file."""
    return {one.text("id"): _document(one) for one in file.entries("documents")}


def _document(entry: Entry) -> Attestation:
    value = Attestation(
        document=entry.text("title"),
        publisher=entry.optional_text("publisher"),
        published=optional_dating(entry, "published"),
        language=entry.text("language"),
        quotation=entry.optional_text("quotation"),
        trust=entry.word("trust", Trust),
        place=entry.optional_text("place"),
    )
    entry.finish()
    return value


def attestations(entry: Entry, *, known: Documents) -> tuple[Attestation, ...]:
    """
    Read the sources of a fact or claim: ids of documents, and words quoted from some of them.

    A fact or claim without a source is a fault, whoever wrote it.
    """
    wanted = entry.texts("documents") if entry.has("documents") else ()
    if not wanted:
        entry.report(
            code="no_source",
            line="documents",
            problem="Nothing says where this is known from.",
            remedy="Add the line “documents: […]” with ids from the documents of this file.",
        )
    for name in dict.fromkeys(wanted):
        if name not in known or wanted.count(name) > 1:
            entry.findings.append(unknown_reference(entry.file, entry.item, "documents", name, known))
    quoted = _quotations(entry, wanted) if entry.has("quotations") else {}
    return tuple(
        replace(known[name], quotation=quoted[name]) if name in quoted else known[name]
        for name in wanted
        if name in known
    )


def _quotations(entry: Entry, wanted: tuple[str, ...]) -> dict[str, str]:
    inside = entry.entry("quotations")
    quoted = {name: inside.text(name) for name in wanted if inside.has(name)}
    inside.finish()
    return quoted
