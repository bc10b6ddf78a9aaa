"""The store of blobs in S3, against a real one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import obstore
import pytest
from obstore.store import S3Store

from adapters.blob_contract import SMALL, BlobContract, name_of
from engines.swift import S3Server, s3_server
from longbien.adapters.blobs.s3 import S3Blobs, S3Credentials
from longbien.ports.blobs import BlobStoreFailed
from longbien.ports.home import KeysAreWrong

BIG_MIB = 192
PUT_BIG = """
import hashlib, sys
from pathlib import Path
from longbien.adapters.blobs.s3 import S3Blobs, S3Credentials
endpoint, bucket, region, key, secret, count = sys.argv[1:]
blobs = S3Blobs(endpoint=endpoint, bucket=bucket, region=region, credentials=S3Credentials(key, secret))
piece = bytes(1024 * 1024)
digest = hashlib.sha256()
for _ in range(int(count)):
    digest.update(piece)
blobs.put(name=digest.hexdigest(), pieces=(piece for _ in range(int(count))))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(digest.hexdigest(), status["VmHWM"].split()[0])  # kibibytes, since exec
"""


@pytest.fixture(scope="module")
def server() -> Iterator[S3Server]:
    with s3_server() as running:
        yield running


def store_of(server: S3Server, *, secret: str | None = None) -> S3Blobs:
    return S3Blobs(
        endpoint=server.endpoint,
        bucket=server.bucket,
        region=server.region,
        credentials=S3Credentials(server.access_key, secret or server.secret_key),
    )


@pytest.fixture
def blobs(server: S3Server) -> Iterator[S3Blobs]:
    store = store_of(server)
    yield store
    for name in list(store.names()):
        store.erase(name=name)


@pytest.mark.s3
@pytest.mark.engine
class TestS3(BlobContract):
    """The contract."""


@pytest.mark.s3
@pytest.mark.engine
def test_a_wrong_secret_is_a_failure_of_the_store(server: S3Server) -> None:
    with pytest.raises(BlobStoreFailed):
        store_of(server, secret="wrong").put(name=name_of(SMALL), pieces=[SMALL])


@pytest.mark.s3
@pytest.mark.engine
def test_an_object_that_is_there_is_not_created_again(server: S3Server, blobs: S3Blobs) -> None:
    raw = S3Store(
        server.bucket,
        endpoint=server.endpoint,
        region=server.region,
        access_key_id=server.access_key,
        secret_access_key=server.secret_key,
        client_options={"allow_http": True},
    )
    obstore.put(raw, f"blobs/{name_of(SMALL)}", b"planted")

    blobs._create(name_of(SMALL), SMALL)

    assert b"".join(blobs.read(name=name_of(SMALL))) == b"planted"


@pytest.mark.s3
@pytest.mark.engine
def test_a_large_blob_needs_little_memory(server: S3Server, blobs: S3Blobs) -> None:
    secrets = (server.access_key, server.secret_key)
    said = subprocess.run(
        [sys.executable, "-c", PUT_BIG, server.endpoint, server.bucket, server.region, *secrets, str(BIG_MIB)],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split()

    facts = blobs.facts(name=said[0])

    assert facts is not None
    assert facts.size == BIG_MIB * 1024 * 1024
    assert 0 < int(said[1]) < 150 * 1024


def test_an_unreachable_store_is_a_failure_of_the_store() -> None:
    blobs = S3Blobs(
        endpoint="http://127.0.0.1:9", bucket="nowhere", region="us-east-1", credentials=S3Credentials("key", "secret")
    )

    with pytest.raises(BlobStoreFailed):
        blobs.facts(name=name_of(SMALL))


def test_credentials_are_read_from_a_private_file(tmp_path: Path) -> None:
    file = tmp_path / "s3.toml"
    file.write_text('access_key_id = "a"\nsecret_access_key = "b"\n')
    file.chmod(0o600)

    assert S3Credentials.read(file) == S3Credentials(access_key_id="a", secret_access_key="b")

    file.chmod(0o640)
    with pytest.raises(KeysAreWrong, match="chmod 600"):
        S3Credentials.read(file)


def test_credentials_that_lack_a_line_are_named(tmp_path: Path) -> None:
    file = tmp_path / "s3.toml"
    file.write_text('access_key_id = "a"\n')
    file.chmod(0o600)

    with pytest.raises(KeysAreWrong, match="secret_access_key"):
        S3Credentials.read(file)
