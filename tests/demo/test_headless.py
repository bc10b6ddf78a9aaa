"""The whole story through the real doors of two real nodes, with the project's own evidence and with odd files."""

from __future__ import annotations

import os
import socket
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from demo.programs import LONGBIEN, is_free, ports, told
from longbien.commands.demo import samples

pytestmark = pytest.mark.processes

FOUR = ["submission_accepted", "relayed", "delivered", "retrieved"]
ODD = {
    "nothing at all": b"",
    "one byte": b"\x00",
    "تقرير المختبر.pdf": b"%PDF-1.7\n" * 300_000,
    "two\nlines and 'quotes' & more.txt": b"name\n",
    "twin of one byte": b"\x00",
}


def test_the_story_is_told_in_words_and_again_in_the_same_home_with_the_projects_own_evidence(tmp_path: Path) -> None:
    home = tmp_path / "home"

    in_words = told("--home", home, "--ports", *map(str, ports()))
    ended = told("--json", "--home", home, "--ports", *map(str, ports()))  # both nodes move, and tell each other so

    assert [(one.status, one.err) for one in (in_words, ended)] == [(0, ""), (0, "")]
    assert "Bellora  orders the holder to preserve, and reports the data preserved" in in_words.out
    assert "11  holds        custody" in in_words.out
    assert in_words.out.splitlines()[-2].startswith("All held, in ")
    said = ended.json
    own = [sha256(data).hexdigest() for data in (samples.mailbox(), samples.web_log(), samples.capture())]
    assert {key: said[key] for key in ("receipts", "request_state", "package_verified", "journals_verified")} == {
        "receipts": FOUR,
        "request_state": "released",
        "package_verified": True,
        "journals_verified": True,
    }
    assert said["evidence_sha256"] == own
    assert said["seconds"] > 0
    with zipfile.ZipFile(said["package"]) as package:
        packed = [name for name in package.namelist() if name.startswith("data/evidence/")]
        assert sorted(sha256(package.read(name)).hexdigest() for name in packed) == sorted(own)


def test_odd_files_come_through_to_the_last_bit_and_damage_to_the_package_is_found(tmp_path: Path) -> None:
    files = []
    for name, data in ODD.items():
        files.append(tmp_path / name)
        files[-1].write_bytes(data)
    undecodable = os.fsdecode(os.fsencode(tmp_path) + b"/latin-\xe9.txt")
    Path(undecodable).write_bytes(b"one line\n")

    ended = told("--json", "--evidence", *files, undecodable)

    assert (ended.status, ended.err) == (0, "")
    expected = [*(sha256(data).hexdigest() for data in ODD.values()), sha256(b"one line\n").hexdigest()]
    assert ended.json["evidence_sha256"] == expected
    package = Path(ended.json["package"])
    verify = [*LONGBIEN, "verify", str(package), "--trust", ended.json["trust"]]
    whole = subprocess.run(verify, capture_output=True, text=True, check=False)
    package.write_bytes(package.read_bytes().replace(b"one line", b"two line"))
    damaged = subprocess.run(verify, capture_output=True, text=True, check=False)
    assert (whole.returncode, damaged.returncode) == (0, 1)


def test_a_port_that_is_taken_is_named_and_nothing_is_left_running(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port, other = taken.getsockname()[1], ports()[1]
        ended = told("--json", "--ports", str(other), str(port))

    assert ended.status == 1
    assert f"Port {port} cannot be used" in ended.err
    assert ended.json["failed"]["step"] == "Both: nodes are made and introduced to each other"
    assert is_free(other)


def test_what_is_no_file_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    ended = told("--evidence", tmp_path)

    assert (ended.status, ended.out) == (1, "")
    assert "is not a plain file" in ended.err
