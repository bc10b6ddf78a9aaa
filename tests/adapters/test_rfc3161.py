"""Time stamps, against a real authority: `openssl ts` behind a small server."""

from __future__ import annotations

import hashlib
import logging
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.servers import Answer, Asked, Server, answering
from longbien.adapters.timestamps.rfc3161 import HttpTimestamps, NoTimestamps, timestamp_request

DATA = b"the statement of a package"
DIGEST = hashlib.sha256(DATA).hexdigest()
CONFIG = """
[req]
distinguished_name = name
x509_extensions = tsa
prompt = no
[name]
CN = Time authority of the tests
[tsa]
extendedKeyUsage = critical, timeStamping
[authority]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def openssl(*words: str | Path, content: bytes = b"") -> bytes:
    return subprocess.run(["openssl", *words], input=content, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tsa")
    (folder / "tsa.cnf").write_text(CONFIG.format(folder=folder))
    (folder / "serial").write_text("01\n")
    openssl(
        *("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-config", folder / "tsa.cnf"),
        *("-keyout", folder / "tsa.key", "-out", folder / "tsa.pem"),
    )
    return folder


def stamping(folder: Path) -> Callable[[Asked], Answer]:
    def stamp(asked: Asked) -> Answer:
        (folder / "query.tsq").write_bytes(asked.body)
        openssl(
            *("ts", "-reply", "-config", folder / "tsa.cnf", "-section", "authority"),
            *("-queryfile", folder / "query.tsq", "-out", folder / "answer.tsr"),
        )
        return Answer(body=(folder / "answer.tsr").read_bytes())

    return stamp


@pytest.fixture
def server(authority: Path) -> Iterator[Server]:
    with answering(stamping(authority)) as running:
        yield running


def test_the_request_is_one_that_openssl_reads(tmp_path: Path) -> None:
    (tmp_path / "query.tsq").write_bytes(timestamp_request(digest=bytes.fromhex(DIGEST), nonce=2**63 + 5))

    said = openssl("ts", "-query", "-in", tmp_path / "query.tsq", "-text").decode()

    assert "Hash Algorithm: sha256" in said
    assert "Certificate required: yes" in said
    assert "Nonce: 0x8000000000000005" in said


def test_the_token_is_kept_as_received_and_openssl_verifies_it(server: Server, authority: Path, tmp_path: Path) -> None:
    tokens = HttpTimestamps((f"{server.endpoint}/tsr",)).stamp(sha256=DIGEST)

    (tmp_path / "answer.tsr").write_bytes(tokens[0].token)
    said = openssl(
        "ts", "-verify", "-digest", DIGEST, "-in", tmp_path / "answer.tsr", "-CAfile", authority / "tsa.pem"
    ).decode()

    assert [token.authority for token in tokens] == ["127.0.0.1"]
    assert tokens[0].token == (authority / "answer.tsr").read_bytes()
    assert "Verification: OK" in said
    assert server.asked[0].media_type == "application/timestamp-query"


def test_an_authority_that_fails_is_left_out_and_logged(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        tokens = HttpTimestamps(("http://127.0.0.1:9/tsr", f"{server.endpoint}/tsr")).stamp(sha256=DIGEST)

    assert len(tokens) == 1
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "http://127.0.0.1:9/tsr left out: no_answer" in caplog.text


def test_an_answer_of_another_time_is_not_kept(authority: Path, caplog: pytest.LogCaptureFixture) -> None:
    old = stamping(authority)(Asked("POST", "/", timestamp_request(digest=bytes.fromhex(DIGEST), nonce=7), ""))

    with answering(lambda asked: old) as server:
        tokens = HttpTimestamps((server.endpoint,)).stamp(sha256=DIGEST)

    assert tokens == ()
    assert "for another digest or nonce" in caplog.text


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer(body=b""), "not_a_timestamp"),
        (Answer(body=b"<html>"), "not_a_timestamp"),
        (Answer(body=bytes.fromhex("30053003020102")), "not_a_timestamp"),
        (Answer(status=500, body=b"x"), "no_answer"),
        (Answer(body=b"x" * 70_000), "no_answer"),
    ],
    ids=["empty", "page", "rejection", "broken", "too large"],
)
def test_what_is_no_timestamp_is_not_kept(answer: Answer, code: str, caplog: pytest.LogCaptureFixture) -> None:
    with answering(lambda asked: answer) as server:
        tokens = HttpTimestamps((server.endpoint,)).stamp(sha256=DIGEST)

    assert tokens == ()
    assert f"left out: {code}" in caplog.text


def test_without_authorities_nothing_is_stamped() -> None:
    assert NoTimestamps().stamp(sha256=DIGEST) == ()
