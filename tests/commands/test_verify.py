"""`longbien verify`: a folder or a zip, one line per check, and the exit status the specification names."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from scripts.messages import messages

from core.evidence.packages import ARDENIA, BELLORA, NOW, TRUST, Files, digest, flipped, packed, story
from longbien.commands import verify
from longbien.commands.openssl_times import OpensslTimes
from longbien.commands.package_files import write_folder
from longbien.commands.verify import main
from longbien.core.evidence.guide import guide_text
from longbien.core.evidence.package import Member, Packing
from longbien.core.evidence.verify.outcome import Check, Outcome, Report, said
from zip_writer import write_zip

Capture = pytest.CaptureFixture[str]
Writing = Callable[[Files, Path], Path]

GOOD = packed(story())
SEALED = packed(story(as_sealed=True))
ACCESS_LOG = "data/evidence/02-access.log"


@pytest.fixture
def trust_file(tmp_path: Path) -> Path:
    path = tmp_path / "trust.json"
    path.write_bytes(TRUST.encoded)
    return path


def members(files: Files) -> list[Member]:
    return [Member(path=path, size=len(data), pieces=(data,)) for path, data in files.items()]


def folder_of(files: Files, tmp_path: Path) -> Path:
    write_folder(members(files), folder=tmp_path / "package")
    return tmp_path / "package"


def zip_of(files: Files, tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    with path.open("w+b") as file:
        write_zip(members(files), file=file)
    return path


def lines(capsys: Capture) -> list[str]:
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("written", [folder_of, zip_of])
def test_a_good_package_holds_line_by_line(written: Writing, tmp_path: Path, trust_file: Path, capsys: Capture) -> None:
    status = main([str(written(GOOD, tmp_path)), "--trust", str(trust_file)])

    printed = lines(capsys)
    assert status == 0
    assert [[line[:2].strip(), line[4:16].strip()] for line in printed[:12]] == [
        *([str(number), "holds"] for number in range(1, 12)),
        ["12", "not checked"],
    ]
    assert printed[7] == " 8  holds         Evidence: each file is what was released, to the last bit; files: 2"
    assert printed[-1].startswith("The package holds.")


@pytest.mark.parametrize("written", [folder_of, zip_of])
def test_a_damaged_package_does_not(written: Writing, tmp_path: Path, trust_file: Path, capsys: Capture) -> None:
    damaged = {**GOOD, ACCESS_LOG: flipped(GOOD[ACCESS_LOG], bit=1)}

    status = main([str(written(damaged, tmp_path)), "--trust", str(trust_file)])

    printed = lines(capsys)
    assert status == 1
    assert [line for line in printed if "FAILS" in line] == [
        f" 2  FAILS         Payload manifest: {ACCESS_LOG} has another SHA-256 than the one listed [digest_mismatch]",
        f" 8  FAILS         Evidence: {ACCESS_LOG} is not the file that package.json names [digest_mismatch]",
    ]
    assert printed[-1] == "The package does NOT hold."


def test_sealed_evidence_without_and_with_the_identity(tmp_path: Path, trust_file: Path, capsys: Capture) -> None:
    identity = tmp_path / "identity.txt"
    identity.write_text(f"# made for a test\n\n{ARDENIA.identity.encode()}\n")
    call = [str(folder_of(SEALED, tmp_path)), "--trust", str(trust_file)]

    assert main(call) == 2
    assert lines(capsys)[-1].startswith("Nothing fails, but not everything needed could be checked")
    assert main([*call, "--identity", str(identity)]) == 0


def test_typed_fingerprints_are_enough_and_a_wrong_or_missing_one_is_told_apart(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = str(folder_of(GOOD, tmp_path))

    right = ["--fingerprint", f"XAA={ARDENIA.fingerprint}", "--fingerprint", f"xbb={BELLORA.fingerprint.upper()}"]
    assert main([folder, *right]) == 0
    assert main([folder, "--fingerprint", f"XAA={BELLORA.fingerprint}"]) == 1
    assert main([folder, "--fingerprint", f"XAA={ARDENIA.fingerprint}"]) == 2


def test_the_report_as_json(tmp_path: Path, trust_file: Path, capsys: Capture) -> None:
    status = main([str(zip_of(GOOD, tmp_path)), "--trust", str(trust_file), "--json"])

    report = json.loads(capsys.readouterr().out)
    assert (status, report["exit"], report["verified"]) == (0, 0, True)
    assert report["format"] == "longbien-verification/1"
    assert report["checks"][5] == {
        "number": 6,
        "name": "order_of_the_story",
        "outcome": "holds",
        "code": "",
        "reason": "each step in an order the rules allow; requests: 2; mode: exercise",
    }
    assert len(report["checks"]) == 12


@pytest.mark.parametrize(
    "call",
    [
        ["nowhere", "--trust", "trust.json"],
        ["package", "--trust", "nowhere.json"],
        ["package", "--trust", "package/bagit.txt"],
        ["package", "--fingerprint", "XAA=12"],
        ["package", "--trust", "trust.json", "--identity", "trust.json"],
        ["package", "--trust", "trust.json", "--identity", "nowhere.txt"],
        ["package", "--trust", "trust.json", "--identity", "large.bin"],
    ],
)
def test_a_wrong_call_ends_with_2(
    call: list[str], tmp_path: Path, trust_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder_of(GOOD, tmp_path)
    (tmp_path / "large.bin").write_bytes(bytes(100_000))
    monkeypatch.chdir(tmp_path)

    assert main(call) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.startswith("longbien verify: ")) == ("", True)


def test_a_trust_file_that_is_none_is_named(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "README.md").write_text("# Longbien\n")

    assert main([str(tmp_path), "--trust", str(tmp_path / "README.md")]) == 2
    assert capsys.readouterr().err.startswith(f"longbien verify: {tmp_path / 'README.md'}: ")


@pytest.mark.parametrize("call", [["package"], ["package", "--trust", "a", "--fingerprint", "b"], []])
def test_whom_to_trust_is_never_guessed(call: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2


@pytest.mark.parametrize("size", [0, 10, 5000, -1])
def test_a_zip_cut_short_fails(size: int, tmp_path: Path, trust_file: Path) -> None:
    path = zip_of(GOOD, tmp_path)
    path.write_bytes(path.read_bytes()[:size])

    assert main([str(path), "--trust", str(trust_file)]) == 1


def test_links_and_pipes_in_a_folder_are_neither_followed_nor_waited_for(tmp_path: Path, trust_file: Path) -> None:

    folder = folder_of(GOOD, tmp_path)
    outside = tmp_path / "outside"
    (folder / ACCESS_LOG).rename(outside)
    call = [str(folder), "--trust", str(trust_file)]

    (folder / ACCESS_LOG).symlink_to(outside)
    assert main(call) == 1
    (folder / ACCESS_LOG).unlink()
    os.mkfifo(folder / ACCESS_LOG)
    assert main(call) == 1
    (folder / ACCESS_LOG).unlink()
    outside.rename(folder / ACCESS_LOG)
    assert main(call) == 0


def test_a_folder_that_is_a_link_elsewhere_is_refused(tmp_path: Path, trust_file: Path) -> None:
    folder = folder_of(GOOD, tmp_path)
    (folder / "journal").rename(tmp_path / "journal")
    (folder / "journal").symlink_to(tmp_path / "journal")

    assert main([str(folder), "--trust", str(trust_file)]) == 1


def test_folders_within_folders_are_not_followed_for_ever(tmp_path: Path, trust_file: Path) -> None:
    folder = folder_of(GOOD, tmp_path)
    folder.joinpath(*["deeper"] * 20).mkdir(parents=True)

    assert main([str(folder), "--trust", str(trust_file)]) == 1


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANGUAGE": "xx:ar:en"}, "ar"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ar_EG.UTF-8"}, ""),
        ({"LANGUAGE": "en:ar"}, ""),
        ({"LANGUAGE": "../../etc"}, ""),
        ({}, ""),
    ],
)
def test_the_language_of_the_environment_is_spoken(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    spoken = verify._translation(None)

    assert spoken("Evidence") == (verify._translation(language)("Evidence") if language else "Evidence")
    assert verify._translation("ar")("Evidence") != "Evidence"


def test_every_sentence_of_the_verifier_and_of_its_guide_is_collected_for_translation() -> None:
    collected = {message for message, _place, _comments in messages()}
    spoken: set[str] = set()

    def listen(words: str) -> str:
        spoken.add(words)
        return words

    guide_text(node="XAA", translate=listen)
    verify.add_arguments(argparse.ArgumentParser(), translate=listen)
    check = Check(1, "form", Outcome.HOLDS, said("%(path)s is missing", path="x"))
    for outcome in (Outcome.HOLDS, Outcome.FAILS, Outcome.NOT_CHECKED):
        checks = [replace(check, number=number, outcome=outcome) for number in range(1, 13)]
        verify._as_text(Report(tuple(checks)), listen)

    assert spoken - collected == set()
    assert {"The package does NOT hold.", "%(path)s is missing", "HOW TO CHECK THIS PACKAGE"} <= spoken


@pytest.mark.parametrize("language", ["en", "xx", "../../../etc", ""])
def test_a_language_without_words_is_english(language: str, tmp_path: Path, trust_file: Path, capsys: Capture) -> None:
    assert main([str(folder_of(GOOD, tmp_path)), "--trust", str(trust_file), "--lang", language]) == 0
    assert lines(capsys)[0].startswith(" 1  holds         Form: ")


def test_names_from_the_package_cannot_play_with_the_terminal(
    tmp_path: Path, trust_file: Path, capsys: Capture
) -> None:
    folder = folder_of(GOOD, tmp_path)
    (folder / "\x1b[2J\u202egnp.exe").write_bytes(b"")

    assert main([str(folder), "--trust", str(trust_file)]) == 1
    first = lines(capsys)[0]
    assert first == " 1  FAILS         Form: \\u001b[2J\\u202egnp.exe does not belong in a package"


def test_the_verifier_imports_neither_django_nor_yaml() -> None:
    script = (
        "import sys; before = set(sys.modules); import longbien.commands.verify;"
        "print(*{name.split('.')[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert set(done.stdout.split()) == {"longbien", "cryptography", "_openssl", "_cffi_backend"}


# time stamps, by an authority made for the test


def openssl(folder: Path, *arguments: str, data: bytes | None = None) -> bytes:
    done = subprocess.run(["openssl", *arguments], cwd=folder, input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


CONFIG = """
[ tsa ]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ usage ]
extendedKeyUsage = critical,timeStamping
"""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a root, and a time-stamping key that it certified."""
    folder = tmp_path_factory.mktemp("authority")
    (folder / "tsa.cnf").write_text(CONFIG)
    (folder / "serial").write_text("01\n")
    new = ("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    openssl(folder, *new, "-x509", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test root", "-days", "30")
    openssl(folder, *new, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Test authority")
    signed = ("-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "7", "-days", "30")
    openssl(folder, "x509", *signed, "-out", "tsa.pem", "-extfile", "tsa.cnf", "-extensions", "usage")
    return folder


def token(folder: Path, sha256: str) -> bytes:
    query = openssl(folder, "ts", "-query", "-digest", sha256, "-sha256", "-cert")
    (folder / "query").write_bytes(query)
    reply = ("ts", "-reply", "-queryfile", "query", "-config", "tsa.cnf", "-section", "tsa")
    return openssl(folder, *reply, "-signer", "tsa.pem", "-inkey", "tsa.key", "-chain", "ca.pem")


def stamped(folder: Path) -> Files:
    return packed(story(), stamp=lambda sha256: [("test", token(folder, sha256))])


def times_line(files: Files, folder: Path, tmp_path: Path, capsys: Capture) -> tuple[int, str]:
    root = (folder / "ca.pem").read_text()
    trust = tmp_path / "trust.json"
    trust.write_bytes(replace(TRUST, timestamp_roots=(root,)).encoded)
    status = main([str(folder_of(files, tmp_path)), "--trust", str(trust)])
    return status, lines(capsys)[11]


@pytest.mark.judges
def test_a_time_stamp_holds(authority: Path, tmp_path: Path, capsys: Capture) -> None:
    assert times_line(stamped(authority), authority, tmp_path, capsys) == (
        0,
        "12  holds         Times: each time stamp over the statement holds; time stamps: 1",
    )


@pytest.mark.judges
@pytest.mark.parametrize("at", [0.3, 0.9])
def test_a_damaged_time_stamp_fails(at: float, authority: Path, tmp_path: Path, capsys: Capture) -> None:
    files = stamped(authority)
    data = files["times/test.tsr"]

    damaged = {**files, "times/test.tsr": flipped(data, bit=int(len(data) * 8 * at))}

    assert times_line(damaged, authority, tmp_path, capsys)[0] == 1


@pytest.mark.judges
def test_a_time_stamp_of_another_statement_fails(authority: Path, tmp_path: Path, capsys: Capture) -> None:
    files = {**GOOD, "times/test.tsr": token(authority, digest(b"another statement"))}

    status, line = times_line(files, authority, tmp_path, capsys)

    assert (status, line.startswith("12  FAILS")) == (1, True)


@pytest.mark.judges
def test_a_time_stamp_of_an_authority_nobody_trusts_fails(authority: Path, tmp_path: Path, capsys: Capture) -> None:
    other = tmp_path / "other"
    other.mkdir()
    openssl(
        other, "req", "-newkey", "rsa:2048", "-nodes", "-x509", "-keyout", "k", "-out", "ca.pem", "-subj", "/CN=Other"
    )

    assert times_line(stamped(authority), other, tmp_path, capsys)[0] == 1


@pytest.mark.judges
def test_what_is_no_time_stamp_fails(authority: Path) -> None:
    checker = OpensslTimes.found()
    assert checker is not None

    for nothing in (b"", b"token", bytes(1000)):
        assert checker.fault(token=nothing, data=b"", roots=((authority / "ca.pem").read_text(),)) == "not a time stamp"


def test_a_stamp_without_roots_is_not_checked(tmp_path: Path, trust_file: Path, capsys: Capture) -> None:
    folder = folder_of({**GOOD, "times/test.tsr": b"token"}, tmp_path)

    assert main([str(folder), "--trust", str(trust_file)]) == 0
    assert lines(capsys)[11] == "12  not checked   Times: you trust no root for time stamps"


def test_a_package_streamed_into_a_zip_is_the_one_in_memory(tmp_path: Path) -> None:
    order = replace(story(), made_at=NOW)
    file = io.BytesIO()
    write_zip(Packing(order=order, signer=ARDENIA.signer).members(), file=file)
    path = tmp_path / "streamed.zip"
    path.write_bytes(file.getvalue())
    (tmp_path / "trust.json").write_bytes(TRUST.encoded)

    assert main([str(path), "--trust", str(tmp_path / "trust.json")]) == 0
