"""Two homes, made once by the real `init`, copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.cli import ARDENIA, BELLORA, Said, longbien


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """Ardenia's node as `init` made it, and what `init` said."""
    home = tmp_path_factory.mktemp("homes") / "XAA"
    return home, longbien("init", *ARDENIA, home=home)


@pytest.fixture(scope="session")
def made_bellora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bellora's node as `init` made it."""
    home = tmp_path_factory.mktemp("homes") / "XBB"
    longbien("init", *BELLORA, home=home)
    return home


@pytest.fixture
def ardenia(made: tuple[Path, Said], tmp_path: Path) -> Path:
    """A fresh home of Ardenia's node."""
    return Path(shutil.copytree(made[0], tmp_path / "ardenia"))


@pytest.fixture
def bellora(made_bellora: Path, tmp_path: Path) -> Path:
    """A fresh home of Bellora's node."""
    return Path(shutil.copytree(made_bellora, tmp_path / "bellora"))
