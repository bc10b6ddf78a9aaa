"""Two homes, made once by the real `init`, copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.cli import ARDENIA, BELLORA, Said, longbien


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Said]]:
    """What `init` made and said, by node."""
    folder = tmp_path_factory.mktemp("homes")
    return {
        node: (folder / node, longbien("init", *words, home=folder / node))
        for node, words in (("XAA", ARDENIA), ("XBB", BELLORA))
    }


@pytest.fixture
def ardenia(made: dict[str, tuple[Path, Said]], tmp_path: Path) -> Path:
    """A fresh home of Ardenia's node."""
    return Path(shutil.copytree(made["XAA"][0], tmp_path / "ardenia"))


@pytest.fixture
def bellora(made: dict[str, tuple[Path, Said]], tmp_path: Path) -> Path:
    """A fresh home of Bellora's node."""
    return Path(shutil.copytree(made["XBB"][0], tmp_path / "bellora"))
