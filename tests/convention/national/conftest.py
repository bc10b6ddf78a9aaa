"""A copy of the recorded laws of the two imaginary States, into which a test can write a fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

LAWS = Path(__file__).parent / "laws"


@pytest.fixture
def national_folder(tmp_path: Path) -> Path:
    """Return a folder with the recorded laws of Ardenia and Bellora."""
    folder = tmp_path / "national"
    shutil.copytree(LAWS, folder)
    return folder
