"""Files on the command line that are no files, and names that are orders to a terminal: refused soon, and plainly."""

from __future__ import annotations

import io
import os
import sys
import threading
from pathlib import Path

import pytest

from longbien.commands.files import open_plain_file, read_at_most
from longbien.commands.main import main
from longbien.commands.terminal import on_terminal
from longbien.commands.words import WrongEntry, password_from, read_file
from longbien.core.lines import indented, one_line, shown

FINGERPRINT = f"XAA={'a' * 64}"


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody writes to."""
    made = tmp_path / "pipe"
    os.mkfifo(made)
    return made


def test_a_device_without_an_end_is_too_large() -> None:
    with pytest.raises(WrongEntry, match="/dev/zero: is larger than 1000 bytes"):
        read_file("/dev/zero", most_bytes=1000)


def test_a_pipe_that_nobody_writes_to_keeps_nobody_waiting(pipe: Path) -> None:
    for asked in (lambda: read_file(str(pipe), most_bytes=1000), lambda: password_from(str(pipe))):
        with pytest.raises(WrongEntry, match="nobody writes to"):
            asked()


def test_a_pipe_that_somebody_writes_to_is_read_to_its_end() -> None:
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as opened:
            opened.write(b"x" * 100_000)

    writer = threading.Thread(target=write)
    writer.start()

    content = read_at_most(Path(f"/dev/fd/{reading}"), most_bytes=200_000)

    writer.join()
    os.close(reading)
    assert content == b"x" * 100_000


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "pipe"])
def test_a_package_is_a_plain_file(name: str, pipe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(pipe) if name == "pipe" else name

    status = main(["verify", path, "--fingerprint", FINGERPRINT])

    assert status == 2
    assert capsys.readouterr().err == f"longbien verify: {path}: it is no plain file [wrong_call]\n"
    with pytest.raises(OSError, match="no plain file"):
        open_plain_file(Path(path))


@pytest.mark.parametrize("option", ["--trust", "--identity"])
def test_keys_are_not_waited_for(option: str, pipe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = [] if option == "--trust" else ["--fingerprint", FINGERPRINT]

    for name, why in ((pipe, "it is a pipe that nobody writes to"), ("/dev/zero", "larger than such a file can be")):
        assert main(["verify", str(tmp_path), *known, option, str(name)]) == 2
        assert capsys.readouterr().err == f"longbien verify: {name}: {why} [wrong_call]\n"


def test_a_name_is_no_order_to_the_terminal_and_no_line_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", "x\x1b]0;owned\x07\nlongbien: all is well\udcff", "--fingerprint", FINGERPRINT])

    assert capsys.readouterr().err == (
        "longbien verify: x[U+001B]]0;owned[U+0007]\n"
        "    longbien: all is well[U+DCFF]: No such file or directory [wrong_call]\n"
    )


def test_everything_a_command_writes_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)

    with on_terminal():
        print("\x9b2J\u202egone", end="\n")
        sys.stdout.writelines(["\r", "a\tb\n"])
    print("\x07", end="")

    assert stream.getvalue() == "[U+009B]2J[U+202E]gone\n[U+000D]a\tb\n\x07"


def test_our_own_arabic_stays_as_it_is() -> None:
    ours = "المادة \u206642(8)\u2069"

    assert (shown(ours), one_line(ours), indented(ours)) == (ours, ours, ours)
