"""A copy of the shipped law files into which a test can write a fault."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest


@pytest.fixture
def law_folder(tmp_path: Path) -> Path:
    """Return a folder with every law file as shipped."""
    folder = tmp_path / "law"
    with as_file(files("longbien.convention")) as shipped:
        for file in sorted(shipped.rglob("*.yaml")):
            copy = folder / file.relative_to(shipped)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    return folder
