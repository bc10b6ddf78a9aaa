"""The S3 store that the other tests stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import S3Store

from engines.swift import S3Server, s3_server

pytestmark = [pytest.mark.engine, pytest.mark.s3]


@pytest.fixture(scope="module")
def server() -> Iterator[S3Server]:
    with s3_server() as running:
        yield running


def store(*, server: S3Server, secret_key: str) -> S3Store:
    return S3Store(
        server.bucket,
        endpoint=server.endpoint,
        region=server.region,
        access_key_id=server.access_key,
        secret_access_key=secret_key,
        virtual_hosted_style_request=False,
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )


def test_the_store_returns_what_it_was_given(server: S3Server) -> None:
    bucket = store(server=server, secret_key=server.secret_key)

    bucket.put("a/part-1", b"evidence")

    assert bytes(bucket.get("a/part-1").bytes()) == b"evidence"
    assert bytes(bucket.get_range("a/part-1", start=2, end=5)) == b"ide"


def test_the_store_refuses_to_create_what_is_there(server: S3Server) -> None:
    bucket = store(server=server, secret_key=server.secret_key)
    bucket.put("b/part-1", b"first", mode="create")

    with pytest.raises(AlreadyExistsError):
        bucket.put("b/part-1", b"second", mode="create")

    assert bytes(bucket.get("b/part-1").bytes()) == b"first"


def test_the_store_refuses_a_wrong_secret(server: S3Server) -> None:
    with pytest.raises(BaseError):
        store(server=server, secret_key="not the secret").put("c/part-1", b"nothing")
