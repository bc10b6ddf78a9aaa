"""
HOW-TO-CHECK.txt keeps its word: its commands, taken out of the text, find a good package good and a damaged one
damaged.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.evidence.packages import ARDENIA, Files, flipped, packed, story
from longbien.core.canonical import to_base64
from longbien.core.evidence import layout
from longbien.core.evidence.guide import guide_text

pytestmark = pytest.mark.judges

KEY = to_base64(ARDENIA.signer.public.ed25519)
GOOD = packed(story())


def blocks() -> Iterator[str]:
    """Yield each block of commands, without its four spaces."""
    block: list[str] = []
    for line in [*guide_text(node="XAA").splitlines(), ""]:
        if line.startswith("    "):
            block.append(line[4:])
        elif block:
            yield "\n".join(block) + "\n"
            block = []


PROGRAM, DIGESTS, PUBLIC_KEY, STATEMENT, ACT, SEALED, TIMES = blocks()


def shell(script: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run commands as a person would: each must succeed."""
    return subprocess.run(
        ["sh", "-eu", "-c", script],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )


def written(files: Files, folder: Path) -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def with_key(commands: str) -> str:
    return PUBLIC_KEY.replace("'...'", f"'{KEY}'") + commands


def test_the_digests_of_a_good_package_are_found_good(tmp_path: Path) -> None:
    done = shell(DIGESTS, folder=written(GOOD, tmp_path))

    lines = done.stdout.splitlines()
    files = [path for path in GOOD if layout.is_payload(path) or layout.is_tag_file(path)]
    assert done.returncode == 0
    assert sum(line.endswith(": OK") for line in lines) == len(files)
    assert lines[-1].split() == [signed_tagmanifest(tmp_path), layout.TAG_MANIFEST]


def signed_tagmanifest(folder: Path) -> str:
    """Return the digest that the signed payload names, taken out with the commands of the guide."""
    done = shell(
        with_key(STATEMENT) + 'sed \'s/.*"tagmanifest_sha256":"\\([^"]*\\)".*/\\1/\' payload.bin', folder=folder
    )
    return done.stdout.split()[-1]


@pytest.mark.parametrize("path", ["data/evidence/02-access.log", layout.CUSTODY, layout.CONTENTS, layout.MANIFEST])
def test_a_changed_file_is_found_by_sha256sum(path: str, tmp_path: Path) -> None:
    folder = written({**GOOD, path: flipped(GOOD[path], bit=80)}, tmp_path)

    assert shell(DIGESTS, folder=folder).returncode != 0


@pytest.mark.parametrize("commands", [STATEMENT, ACT])
def test_openssl_verifies_what_ardenia_signed(commands: str, tmp_path: Path) -> None:
    done = shell(with_key(commands), folder=written(GOOD, tmp_path))

    assert (done.returncode, "Signature Verified Successfully" in done.stdout) == (0, True)


@pytest.mark.parametrize(("commands", "path"), [(STATEMENT, layout.STATEMENT), (ACT, "data/acts/01-request.dsse.json")])
def test_openssl_refuses_a_changed_payload(commands: str, path: str, tmp_path: Path) -> None:
    at = GOOD[path].index(b'"payload":"') + 200
    changed = GOOD[path][:at] + (b"A" if GOOD[path][at : at + 1] != b"A" else b"B") + GOOD[path][at + 1 :]

    done = shell(with_key(commands), folder=written({**GOOD, path: changed}, tmp_path))

    assert (done.returncode, "Signature Verification Failure" in done.stdout) == (1, True)


def test_openssl_refuses_an_act_of_the_other_node(tmp_path: Path) -> None:
    done = shell(with_key(ACT.replace("01-request", "02-accept")), folder=written(GOOD, tmp_path))

    assert done.returncode == 1


def test_the_bag_is_valid_for_the_reference_implementation(tmp_path: Path) -> None:
    folder = written(GOOD, tmp_path)

    assert shell("bagit.py --validate .", folder=folder).returncode == 0


def test_a_damaged_bag_is_not(tmp_path: Path) -> None:
    path = "data/evidence/02-access.log"
    folder = written({**GOOD, path: flipped(GOOD[path], bit=8)}, tmp_path)

    assert shell("bagit.py --validate .", folder=folder).returncode == 1


def test_the_other_commands_are_the_ones_that_have_tests_of_their_own() -> None:
    assert PROGRAM.splitlines()[0] == "python3 longbien-verify.pyz FOLDER --trust trust.json"
    assert SEALED.splitlines()[0] == "age -d -i identity.txt -o opened.bin data/evidence/01-NAME.age"
    assert TIMES == "openssl ts -verify -data statement.dsse.json -in times/NAME.tsr -CAfile roots.pem\n"
