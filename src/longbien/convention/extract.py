"""
Writes `_strings.py`, where the usual tools for translators find the words of the law files.

    python -m longbien.convention.extract
"""

from __future__ import annotations

import sys
from pathlib import Path

from longbien.convention.errors import LawFileError
from longbien.convention.loader import load
from longbien.convention.places import words_of
from longbien.convention.safeguards import safeguard_words
from longbien.convention.types import Convention

TARGET = Path(__file__).with_name("_strings.py")

_HEAD = '''"""Made by `python -m longbien.convention.extract` from the law files. Do not edit."""
# Nothing imports this module; translators' tools read it.
# ruff: noqa: E501 - one message per line, however long, so that a change shows as one line
# fmt: off


def gettext_noop(message: str) -> str:
    """Mark a message for the translators' tools."""
    return message


'''


def strings_module(*, law: Convention) -> str:
    """Return the text of the module: each message once, with the first place it comes from as a note."""
    places: dict[str, str] = {}
    for words in (*words_of(law=law), *safeguard_words()):
        places.setdefault(words.text, f"{words.file}, {words.item}, {words.field}")
    lines = (f"# Translators: {place}\ngettext_noop({_quoted(text)})\n" for text, place in places.items())
    return _HEAD + "".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> int:
    """Write the module and say how many messages it holds; 1 if the files do not hold together."""
    try:
        law = load()
    except LawFileError as fault:
        sys.stderr.writelines(f"{finding}\n" for finding in fault.findings)
        return 1
    written = strings_module(law=law)
    TARGET.write_text(written, encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {written.count('gettext_noop(') - 1} messages\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
