"""Every vector of the package, as a zip file on disk, is judged by the command as it should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.evidence.make_vectors import write
from longbien.commands.verify import main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("vectors")
    write(found)
    return found


@pytest.mark.slow
def test_the_command_judges_every_vector_as_expected(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = json.loads((folder / "expect.json").read_text())
    found = {}
    for name in expected:
        status = main([str(folder / name), "--trust", str(folder / "trust.json"), "--json"])
        checks = json.loads(capsys.readouterr().out)["checks"]
        failing = [check["number"] for check in checks if check["outcome"] == "fails"]
        found[name] = {"exit": status, "failing": None if 1 in failing else failing}

    assert len(expected) > 80
    assert found == expected


def test_the_sealed_one_holds_with_its_identity(folder: Path) -> None:
    call = [str(folder / "whole-sealed.zip"), "--trust", str(folder / "trust.json")]

    assert main([*call, "--identity", str(folder / "identity.txt")]) == 0
