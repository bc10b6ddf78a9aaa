"""Bring every gettext catalogue (`.po`) up to date with the sources. Nothing becomes fuzzy.

Read are the Python files of the doors, screens and terminal alike, the templates, the strings of the law files, the
sentences for reasons, and those of the verifier with its guide HOW-TO-CHECK. A message that is gone is dropped; a new
one comes with an empty translation, which a house test reports.
"""

from __future__ import annotations

import os
import re
import sys
from ast import literal_eval
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "longbien"
LOCALE = PACKAGE / "locale"
VERIFIER = PACKAGE / "core" / "evidence" / "verify"
ONE_BY_ONE = (
    PACKAGE / "project" / "settings.py",
    PACKAGE / "convention" / "_strings.py",
    PACKAGE / "core" / "treaties" / "resolver" / "words.py",
)
KEYWORDS: dict[str, Any] = dict(DEFAULT_KEYWORDS) | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "_marked": None,  # of project/home_rules.py
}
VERDICTS: dict[str, Any] = {"Fails": None, "NotChecked": None, "Said": None, "said": None}  # sentences of the verifier
_LITERAL = r"""u?'(?:\\.|[^'\\])*'|u?"(?:\\.|[^"\\])*\""""
CALL = re.compile(rf"(?P<plural>n?)gettext\((?P<one>{_LITERAL})(?:,\s*(?P<many>{_LITERAL}))?")
MARK_OF_COMMENTS = ("Translators:",)
Found = tuple[str | tuple[str, ...], tuple[str, int], list[str]]


def messages() -> Iterator[Found]:
    """Yield every message with its place and the comments for translators."""
    from django.utils.translation.template import templatize  # noqa: PLC0415 - needs settings

    for path in (*_spoken_sources(), *ONE_BY_ONE, *terminal_sources()):
        yield from _of(path, path.read_text(encoding="utf-8"))
    for path in sorted((PACKAGE / "web" / "templates").rglob("*.html")):
        name = path.relative_to(PACKAGE).as_posix()
        # What Django makes of a template only looks like Python: its calls are found by their form.
        for call in CALL.finditer(templatize(path.read_text(encoding="utf-8"))):
            one, many = (literal_eval(call[n]) if call[n] else "" for n in ("one", "many"))
            yield ((one, many) if call["plural"] else one), (name, 0), []


def _spoken_sources() -> list[Path]:
    """Return the files whose words are read on pages and in printed documents."""
    return sorted(path for floor in ("readers", "web") for path in (PACKAGE / floor).rglob("*.py"))


def terminal_sources() -> list[Path]:
    """Return the files whose words are read at a terminal: commands, settings, adapters, and the verifier."""
    folders = [PACKAGE / "commands", PACKAGE / "adapters", PACKAGE / "core" / "evidence"]
    found = [path for folder in folders for path in folder.rglob("*.py")]
    found.append(PACKAGE / "core" / "safeguards" / "binding.py")  # words of the guide in a package
    return sorted([*found, *(PACKAGE / "project").glob("home*.py"), PACKAGE / "project" / "database.py"])


def _of(path: Path, source: str) -> Iterator[Found]:
    name = path.relative_to(PACKAGE).as_posix()
    keywords = KEYWORDS | VERDICTS if VERIFIER in path.parents else KEYWORDS
    found = extract("python", BytesIO(source.encode()), keywords=keywords, comment_tags=MARK_OF_COMMENTS)
    for line, message, comments, _context in found:
        yield (message[:2] if isinstance(message, tuple) else message), (name, line), [*comments]


def template() -> Catalog:
    """Return the catalogue of all messages, untranslated."""
    catalogue = Catalog(project="Longbien", charset="utf-8")
    for message, (name, _line), comments in messages():
        flags = ["python-format"] if "%(" in (message if isinstance(message, str) else message[1]) else []
        catalogue.add(message, locations=[(name, 0)], auto_comments=comments, flags=flags)
    return catalogue


def update(*, path: Path) -> None:
    """Renew one catalogue."""
    catalogue = renewed(path=path)
    with path.open("wb") as target:
        write_po(target, catalogue, width=0, include_lineno=False, sort_output=False)


def renewed(*, path: Path) -> Catalog:
    """Return a catalogue with the messages of the sources, and what is translated of them."""
    with path.open("rb") as source:
        catalogue = read_po(source, locale=path.parent.parent.name)
    catalogue.update(template(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def untranslated(*, path: Path) -> list[str]:
    """Return the messages of the sources that a catalogue leaves untranslated."""
    return [_first(one.id) for one in renewed(path=path) if one.id and not all(_strings(one.string))]


def _first(message: Any) -> str:
    return str(_strings(message)[0])


def _strings(string: Any) -> tuple[str, ...]:
    return tuple(string) if isinstance(string, list | tuple) else (string,)


def main() -> int:
    """Renew all; say per language what is missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django.conf.global_settings")
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        update(path=path)
        print(f"{path.parent.parent.name}: {len(untranslated(path=path))} messages await a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
