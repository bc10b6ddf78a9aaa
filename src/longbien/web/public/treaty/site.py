"""
The register as a site of plain files: it needs no server, no script and no node that listens.

    export_site(Path("/srv/register"), languages=("en", "ar"), on=today, documents=TypesetDocuments())

    index.html                 the languages
    en/index.html              the status; en/status.pdf, en/authorities.html
    en/states/VNM.html         and en/facts/….html, en/instruments/….html
    data/status.csv  .json     and data/facts/….json: the same in every language
    style/                     style sheets
    longbien-site.json         which files were written: a later export removes those it no longer writes

What nodes of partners sign, imaginary States, agreements of pairs of States and everything of cases stay out. All links
are relative: the folder can lie anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import get_language_info, override

from longbien.core.directory.entries import DirectoryEntry
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.treaties.register import Register
from longbien.ports.documents import Documents
from longbien.readers.directory import entries
from longbien.readers.treaties import is_imaginary, register
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.authorities import authorities_page
from longbien.web.public.treaty.downloads import FORMS
from longbien.web.public.treaty.facts import fact_data, fact_page
from longbien.web.public.treaty.instruments import instrument_page
from longbien.web.public.treaty.links import SiteLinks, file_name
from longbien.web.public.treaty.setting import Setting, for_strangers
from longbien.web.public.treaty.states import state_page
from longbien.web.public.treaty.status import status_page

FRAME = "longbien/treaty/site.html"
MARKER = "longbien-site.json"
STYLES = {
    "style/bootstrap.min.css": "vendor/bootstrap/bootstrap.min.css",
    "style/bootstrap.rtl.min.css": "vendor/bootstrap/bootstrap.rtl.min.css",
    "style/longbien.css": "longbien.css",
    "style/truss.svg": "truss.svg",
    "style/bridge.svg": "bridge.svg",
}


class FolderIsNotOurs(TheirMessageIsWrong):
    """The folder holds files that no export has written, or links that lead out of it; these were left alone."""

    code = "folder_is_not_ours"


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """A language of the site. `address` leads from a page to the same page in that language."""

    code: str
    name: str
    direction: str
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Site:
    """What the frame of a page shows."""

    language: str
    direction: str
    tongues: tuple[Tongue, ...]
    written_spoken: str


def export_site(folder: Path, *, languages: Sequence[str], on: date, documents: Documents) -> int:
    """
    Write the public register into a folder; return how many files that are.

    Args:
        folder: made if it is not there; an earlier export in it is replaced.
        languages: of the screens, the first one first; each needs a catalogue.
        on: the day for which everything is said.
        documents: what sets the PDF.

    Raises:
        FolderIsNotOurs: the folder holds something else, and nothing was changed; or a link in it leads out of it.
        NoDocumentMade: the PDF could not be made.
    """
    before = _written_before(folder)
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    _mark(folder, files=before, on=on)  # an export that is broken off leaves a folder that the next one knows
    setting = Setting(
        register=public_register(register()),
        entries=public_entries(entries()),
        on=on,
        known_on=None,
        today=on,
        links=SiteLinks(),
        frame=FRAME,
    )
    files = _all_files(setting, tuple(languages), documents)
    written = []
    for name, content in files:
        place = folder / name
        if not place.resolve().is_relative_to(root):
            raise FolderIsNotOurs(f"{place} leads out of {folder}; remove that link")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        written.append(name)
    for name in before - set(written):
        (folder / name).unlink(missing_ok=True)
    _mark(folder, files=written, on=on)
    return len(written)


def public_register(whole: Register) -> Register:
    """Return the register without the imaginary States of exercises."""
    indexes = whole.indexes
    return Register.of(
        facts=(one for one in indexes.facts.values() if not is_imaginary(one.participant)),
        claims=(claim for claims in indexes.claims.values() for claim in claims),
        participants=(one for one in whole.participants if not is_imaginary(one.code)),
        instruments=whole.instruments,
    )


def public_entries(found: Sequence[DirectoryEntry]) -> tuple[DirectoryEntry, ...]:
    """Return the directory without what nodes of partners sign, and without imaginary States."""
    return tuple(one for one in for_strangers(found) if not is_imaginary(one.state))


def _mark(folder: Path, *, files: Iterable[str], on: date) -> None:
    told = {"files": sorted(files), "on": on.isoformat()}
    (folder / MARKER).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _written_before(folder: Path) -> frozenset[str]:
    marker = folder / MARKER
    if not folder.exists() or not any(folder.iterdir()):
        return frozenset()
    try:
        files = json.loads(marker.read_text(encoding="utf-8"))["files"]
        names = frozenset(map(str, files))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FolderIsNotOurs(f"{folder} holds files that no export has written; choose an empty folder") from error
    root = folder.resolve()
    return frozenset(name for name in names if (folder / name).resolve().is_relative_to(root))


def _all_files(setting: Setting, languages: tuple[str, ...], documents: Documents) -> Iterator[tuple[str, bytes]]:
    tongues = tuple(_tongue(one) for one in languages)
    for form in ("csv", "json"):
        yield f"data/status.{form}", FORMS[form](setting, documents)[0]
    for fact in setting.register.indexes.facts.values():
        told = json.dumps(fact_data(setting=setting, fact=fact), ensure_ascii=False, indent=1) + "\n"
        yield f"data/facts/{file_name(fact.id)}.json", told.encode("utf-8")
    for name, source in STYLES.items():
        yield name, Path(str(finders.find(source))).read_bytes()
    for tongue in tongues:
        with override(tongue.code):
            yield f"{tongue.code}/status.pdf", FORMS["pdf"](setting, documents)[0]
            for name, template, context in _pages(setting):
                yield f"{tongue.code}/{name}", _rendered(name, template, context, tongue=tongue, tongues=tongues)
    with override(tongues[0].code):
        shown = {"tongues": tongues, "site": _site(setting, tongues[0], ())}
        yield "index.html", render_to_string("longbien/treaty/site_root.html", shown).encode("utf-8")


def _pages(setting: Setting) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the name of each file of a language, its template and what it shows."""
    yield "index.html", "status", status_page(setting=setting)
    yield "authorities.html", "authorities", authorities_page(setting=setting)
    inside = replace(setting, links=SiteLinks(depth=1))
    for participant in inside.register.participants:
        context = state_page(setting=inside, participant=participant)
        yield f"states/{file_name(participant.code)}.html", "state", context
    for instrument in inside.register.instruments:
        context = instrument_page(setting=inside, instrument=instrument)
        yield f"instruments/{file_name(instrument.id)}.html", "instrument", context
    for fact in inside.register.indexes.facts.values():
        yield f"facts/{file_name(fact.id)}.html", "fact", fact_page(setting=inside, fact=fact)


def _rendered(
    name: str, template: str, context: Mapping[str, Any], *, tongue: Tongue, tongues: tuple[Tongue, ...]
) -> bytes:
    setting, links = context["setting"], context["links"]
    others = tuple(replace(one, address=f"{links.root}{one.code}/{name}") for one in tongues if one != tongue)
    shown = {**context, "frame": FRAME, "site": _site(setting, tongue, others)}
    return render_to_string(f"longbien/treaty/{template}.html", shown).encode("utf-8")


def _site(setting: Setting, tongue: Tongue, others: tuple[Tongue, ...]) -> Site:
    return Site(
        language=tongue.code,
        direction=tongue.direction,
        tongues=others,
        written_spoken=spoken_day(setting.today),
    )


def _tongue(code: str) -> Tongue:
    info = get_language_info(code)
    return Tongue(code=code, name=str(info["name_local"]), direction="rtl" if info["bidi"] else "ltr")
