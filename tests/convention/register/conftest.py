"""A copy of the shipped register into which a test can write a fault."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest


@pytest.fixture
def register_folder(tmp_path: Path) -> Path:
    """Return a folder with the register as shipped, and no other law file."""
    folder = tmp_path / "law"
    with as_file(files("longbien.convention") / "register") as shipped:
        (folder / "register").mkdir(parents=True)
        for file in sorted(shipped.glob("*.yaml")):
            shutil.copyfile(file, folder / "register" / file.name)
    return folder
