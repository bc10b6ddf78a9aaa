"""The verifier as one file: for an expert who has Python and `cryptography`, and nothing of ours."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from core.evidence.packages import TRUST, flipped, packed, story
from longbien.commands.package_files import write_folder
from longbien.core.evidence.package import Member

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE = "data/evidence/02-access.log"


def build(output: Path) -> str:
    command = [sys.executable, str(ROOT / "scripts" / "build_verifier.py"), "--output", str(output)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[0]


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("verifier") / "longbien-verify.pyz"
    build(output)
    return output


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a Python that has `cryptography`, what it stands on, and nothing else."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    here = Path(sysconfig.get_path("purelib"))
    there = next(folder.glob("lib/python*/site-packages"))
    for pattern in ("cryptography", "cffi", "_cffi_backend*"):
        for found in here.glob(pattern):
            (there / found.name).symlink_to(found)
    return folder / "bin" / "python"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    good = packed(story())
    for name, files in (("good", good), ("bad", {**good, EVIDENCE: flipped(good[EVIDENCE], bit=3)})):
        write_folder([Member(path, len(data), (data,)) for path, data in files.items()], folder=folder / name)
    (folder / "trust.json").write_bytes(TRUST.encoded)
    return folder


def verify(python: Path, verifier: Path, folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [str(python), "-I", str(verifier), str(folder), "--trust", str(folder.parent / "trust.json"), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def test_it_runs_where_only_cryptography_is(verifier: Path, bare_python: Path, package: Path) -> None:
    good = verify(bare_python, verifier, package / "good")
    bad = verify(bare_python, verifier, package / "bad", "--json")

    assert (good.returncode, good.stderr, len(good.stdout.splitlines())) == (0, "", 14)
    report = json.loads(bad.stdout)
    failing = [check["number"] for check in report["checks"] if check["outcome"] == "fails"]
    assert (bad.returncode, report["verified"], failing) == (1, False, [2, 8])


def test_it_says_what_is_missing_where_cryptography_is_not(verifier: Path, bare_python: Path, package: Path) -> None:
    command = [str(bare_python), "-I", "-S", str(verifier), str(package / "good")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, "needs the package 'cryptography'" in done.stderr) == (1, True)


def test_the_same_sources_give_the_same_bytes(verifier: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pyz"

    build(again)

    assert again.read_bytes() == verifier.read_bytes()


def test_its_sources_are_ours_and_readable(verifier: Path) -> None:
    with zipfile.ZipFile(verifier) as archive:
        sources = {name: archive.read(name) for name in archive.namelist() if name.startswith("longbien/")}

    assert {name: (ROOT / "src" / name).read_bytes() for name in sources} == sources
    assert [name for name in sources if name.startswith(("longbien/web", "longbien/data", "longbien/actions"))] == []
    assert "longbien/core/evidence/package.py" not in sources
