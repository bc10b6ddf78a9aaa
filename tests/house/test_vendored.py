"""The front-end files of others are the ones whose checksums were written down, no more and no fewer."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

pytestmark = pytest.mark.house

VENDOR = Path(__file__).resolve().parents[2] / "src" / "longbien" / "web" / "static" / "vendor"


def test_vendored_files_are_the_ones_in_the_checksum_list() -> None:
    listed = dict(reversed(line.split("  ", 1)) for line in (VENDOR / "SHA256SUMS").read_text().splitlines())

    found = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }

    assert found == listed


def test_every_vendored_package_brings_its_licence() -> None:
    packages = [folder for folder in sorted(VENDOR.iterdir()) if folder.is_dir()]

    assert [folder.name for folder in packages if (folder / "LICENSE").is_file()] == ["bootstrap", "htmx"]
