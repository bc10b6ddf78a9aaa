"""Write the vectors of the package into a folder: `make_vectors.py FOLDER`. See `spec/vectors/package/README.md`."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.evidence.packages import ARDENIA, TRUST, Files, packed, story
from core.evidence.test_damages import FORM, HANDLED, SIGNED
from longbien.core.evidence.package import Member
from zip_writer import write_zip

Expectation = tuple[int, tuple[int, ...] | None]
"""Exit status, and the numbers of the checks that fail; None: check 1, and perhaps others."""


def vectors() -> dict[str, tuple[Files, Expectation]]:
    """Return each package by name, with what a verifier must find."""
    found: dict[str, tuple[Files, Expectation]] = {
        "whole": (packed(story()), (0, ())),
        "whole-sealed": (packed(story(as_sealed=True)), (2, ())),
    }
    for name, form in FORM.items():
        found[file_name("form", name)] = (form(), (1, None))
    for prefix, damages in (("handled", HANDLED), ("signed", SIGNED)):
        for name, (damage, failing) in damages.items():
            found[file_name(prefix, name)] = (damage(), (1, failing))
    return found


def file_name(prefix: str, name: str) -> str:
    return prefix + "-" + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def write(folder: Path) -> dict[str, Expectation]:
    """Write everything and return what is expected of each file."""
    folder.mkdir(parents=True, exist_ok=True)
    expected: dict[str, Expectation] = {}
    for name, (files, expectation) in vectors().items():
        with (folder / f"{name}.zip").open("w+b") as file:
            write_zip((Member(path, len(data), (data,)) for path, data in files.items()), file=file)
        expected[f"{name}.zip"] = expectation
    (folder / "trust.json").write_bytes(TRUST.encoded)
    (folder / "identity.txt").write_text(ARDENIA.identity.encode() + "\n")
    words = {name: {"exit": status, "failing": failing} for name, (status, failing) in expected.items()}
    (folder / "expect.json").write_text(json.dumps(words, indent=1) + "\n")
    return expected


if __name__ == "__main__":
    print(f"{len(write(Path(sys.argv[1])))} packages")
