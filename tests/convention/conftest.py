"""A copy of the shipped law files into which a test can write a fault."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from longbien.convention.yamlfile import parsed

#: Reads a file once, however often its bytes come: what a test has not changed is not parsed again.
remembered = cache(parsed)


@pytest.fixture(scope="session")
def law_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every law file as shipped, the same for all tests."""
    folder = tmp_path_factory.mktemp("shipped") / "law"
    with as_file(files("longbien.convention")) as shipped:
        for file in sorted(shipped.rglob("*.yaml")):
            copy = folder / file.relative_to(shipped)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    return folder


@pytest.fixture
def law_folder(law_copy: Path) -> Iterator[Path]:
    """Return that folder; whatever a test wrote into it, or took out, is put right afterwards."""
    before = {file: file.read_bytes() for file in law_copy.rglob("*.yaml")}
    yield law_copy
    for file in law_copy.rglob("*.yaml"):
        if file not in before:
            file.unlink()
    for file, content in before.items():
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
