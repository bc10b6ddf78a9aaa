"""
`longbien treaty import`: what a file would change; and with `--yes --as PERSON`, the proposal that it be changed.

Nothing enters the register here: another person confirms, at the desk or with `longbien treaty confirm`.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

from longbien.commands import node
from longbien.commands.treaty.persons import officer_as, require_password
from longbien.commands.treaty.printing import print_json, print_lines
from longbien.commands.words import read_file
from longbien.convention.register.values import Fact
from longbien.core.canonical import Json
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.imports.findings import Finding
from longbien.core.imports.markup import MOST_BYTES
from longbien.core.permissions import PROPOSE_ENTRY, PROPOSE_FACT
from longbien.core.treaties.importing.plan import Planned
from longbien.core.treaties.questions import WrongQuestion
from longbien.core.treaties.written.values import plain, plain_object, written_dating

if TYPE_CHECKING:
    from longbien.data.models import Proposal
    from longbien.readers.imports import EntriesPreview, FactsPreview

FORMAT: Final = "longbien-treaty-import/1"
DIRECTORY, XML, CSV = "directory-csv", "untc-xml", "csv"
COULD_NOT = 1


@dataclass(frozen=True, kw_only=True)
class File:
    """A file as it was named and read."""

    name: str
    data: bytes
    form: str
    instrument: str


def run(arguments: Namespace) -> int:
    """Show what a file would change, and propose it if that was asked; 1 if the file has faults."""
    if arguments.yes and not arguments.person:
        raise WrongQuestion(_("--as: say who proposes it: a username."))
    data = read_file(arguments.file, most_bytes=MOST_BYTES)
    form = arguments.form or _guessed(arguments.file, data)
    if form == XML and not arguments.instrument:
        raise WrongQuestion(_("--instrument: an XML file does not know our ids; say which instrument it is about."))
    file = File(name=Path(arguments.file).name, data=data, form=form, instrument=arguments.instrument.strip().lower())
    config = node.open_records(arguments)
    now = node.now()
    preview = _preview(file, own_state=config.node, now=now)
    proposal = None
    if arguments.yes and preview.to_propose:
        proposal = _propose(arguments, file, now=now)
    if arguments.json:
        print_json(_object(file, preview, proposal))
    else:
        sys.stderr.writelines(f"{file.name}: {one}\n" for one in preview.findings)
        print_lines(_lines(file, preview, proposal))
    return COULD_NOT if preview.is_stopped else 0


def _guessed(name: str, data: bytes) -> str:
    """Return the form by the name of the file, then by how it begins."""
    header = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if name.lower().endswith(".xml") or header.startswith(b"<"):
        return XML
    columns = header.splitlines()[0].lower() if header else b""
    return DIRECTORY if b"function" in columns and b"deed" not in columns else CSV


def _preview(file: File, *, own_state: str, now: datetime) -> FactsPreview | EntriesPreview:
    from longbien.readers import imports  # noqa: PLC0415  # only after the settings are known

    if file.form == DIRECTORY:
        return imports.operator_entries_preview(data=file.data, own_state=own_state, now=now)
    form = imports.ImportForm.UNTC_XML if file.form == XML else imports.ImportForm.CSV
    return imports.operator_facts_preview(data=file.data, form=form, instrument=file.instrument, now=now)


def _propose(arguments: Namespace, file: File, *, now: datetime) -> Proposal:
    from longbien.actions.directory import import_entries  # noqa: PLC0415
    from longbien.actions.treaties import import_facts  # noqa: PLC0415
    from longbien.readers.imports import ImportForm  # noqa: PLC0415

    permission = PROPOSE_ENTRY if file.form == DIRECTORY else PROPOSE_FACT
    officer = officer_as(username=arguments.person, authority=arguments.authority, permission=permission, now=now)
    require_password(username=arguments.person, file=arguments.password_file)
    why = arguments.why or _("Imported from the file {name}.").format(name=file.name)
    if file.form == DIRECTORY:
        return import_entries(officer=officer, data=file.data, file_name=file.name, reason=why, now=now)
    return import_facts(
        officer=officer,
        data=file.data,
        file_name=file.name,
        form=ImportForm.UNTC_XML if file.form == XML else ImportForm.CSV,
        reason=why,
        now=now,
        instrument=file.instrument,
    )


def _lines(file: File, preview: FactsPreview | EntriesPreview, proposal: Proposal | None) -> Iterator[str]:
    if preview.is_stopped:
        yield _("The file has faults: nothing was proposed, nothing was changed.")
        return
    if title := getattr(preview, "title", ""):
        yield _("The file calls the treaty: {title}").format(title=title)
    yield from (_line(one) for one in _planned(preview))
    counted = Counter(str(one["fate"]) for one in _planned(preview))
    yield ", ".join(f"{fate}: {number}" for fate, number in counted.items()) or _("The file holds nothing.")
    if proposal is not None:
        yield _("Proposed as {number}. Another person confirms it, at the desk or with:").format(number=proposal.id)
        yield f"  longbien treaty confirm {proposal.id} --as PERSON"
    elif preview.to_propose:
        yield _("Nothing was written. To propose it, say --yes --as PERSON.")
    else:
        yield _("There is nothing to propose: all of it is known, or waits for a decision.")


def _line(one: dict[str, Json]) -> str:
    present = one["present"]
    beside = f"  ({', '.join(map(str, present))})" if isinstance(present, list) and present else ""
    line = _("line {line}").format(line=one["line"])
    return f"{line}: {one['fate']}  {one['id'] or '-'}  {one['what']}{beside}"


def _planned(preview: FactsPreview | EntriesPreview) -> Iterator[dict[str, Json]]:
    """Yield what becomes of each line. `present` are ids of what is there already."""
    for one in preview.planned:
        item: Fact | DirectoryEntry
        if isinstance(one, Planned):
            item, present = one.fact, [fact.id for fact in one.present]
            what = f"{item.participant} {item.deed} {written_dating(item.happened)}"
        else:
            item, present = one.entry, [one.present.id] if one.present else []
            what = f"{item.state} {item.function} {item.name}"
        yield {"line": one.line, "fate": one.fate.value, "id": item.id, "what": what, "present": list[Json](present)}


def _object(file: File, preview: FactsPreview | EntriesPreview, proposal: Proposal | None) -> dict[str, Json]:
    return {
        "format": FORMAT,
        "file": file.name,
        "form": file.form,
        "sha256": preview.sha256,
        "title": plain(getattr(preview, "title", "")),
        "findings": [_finding(one) for one in preview.findings],
        "planned": [] if preview.is_stopped else list(_planned(preview)),
        "proposal": proposal.id if proposal else None,
    }


def _finding(one: Finding) -> Json:
    return {**plain_object(one), "text": str(one)}
