"""One GiB of evidence passes through writer and verifier in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.evidence.packages import ARDENIA, TRUST

ROOT = Path(__file__).resolve().parents[3]
MOST_BYTES = 200_000_000

# Runs in a process of its own, because memory once used stays counted.
SCRIPT = """
import json, sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from core.evidence.packages import *
from zip_writer import write_zip
from longbien.commands.verify import main
from longbien.core.evidence.package import Packing
from longbien.core.evidence.sealing import SealingPass

folder, as_sealed = Path(sys.argv[1]), sys.argv[2] == "sealed"
block = bytes(range(256)) * 4096
blocks = 1024
seal_file = folder / "sealed.age"
passing = SealingPass(recipient=ARDENIA.identity.recipient)
with seal_file.open("wb") as file:
    for piece in passing.pieces(block for _ in range(blocks)):
        file.write(piece)
facts = passing.facts
one = Part("disk.img", "application/octet-stream", facts.size, facts.sha256, facts.sealed_size, facts.sealed_sha256)
acts = story_acts(change=lambda name, act: replace(act, parts=(one,)) if act.parts else act)
CONTENTS_OF[one.name] = b""


def read():
    with seal_file.open("rb") as file:
        while piece := file.read(2**20):
            yield piece


import core.evidence.packages as packages
packages.sealed = lambda *_: b""
order = story(acts=acts)
pieces = read if as_sealed else (lambda: (block for _ in range(blocks)))
evidence = replace(order.evidence[0], pieces=pieces, sealed_sha256=facts.sealed_sha256 if as_sealed else None)
order = replace(order, evidence=(evidence,))
with (folder / "package.zip").open("w+b") as file:
    write_zip(Packing(order=order, signer=ARDENIA.signer).members(), file=file)
seal_file.unlink()
call = [str(folder / "package.zip"), "--trust", str(folder / "trust.json"), "--json"]
status = main([*call, "--identity", str(folder / "identity")] if as_sealed else call)
lines = Path("/proc/self/status").read_text().splitlines()  # what getrusage says has the peak of the parent in it
peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024
print(json.dumps({"status": status, "peak": peak, "size": facts.size}), file=sys.stderr)
"""


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["open", "sealed"])
def test_a_gibibyte_is_sealed_packed_and_verified_in_little_memory(variant: str, tmp_path: Path) -> None:
    (tmp_path / "trust.json").write_bytes(TRUST.encoded)
    (tmp_path / "identity").write_text(ARDENIA.identity.encode())

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), variant],
        env={"PYTHONPATH": f"{ROOT / 'tests'}:{ROOT / 'src'}", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )

    measured = json.loads(done.stderr)
    assert (measured["status"], measured["size"]) == (0, 2**30)
    assert measured["peak"] < MOST_BYTES
