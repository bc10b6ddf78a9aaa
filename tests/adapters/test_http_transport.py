"""The wire between nodes: what is sent, and that every failure is one of the two the port names."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable

import pytest

from adapters.servers import Answer, Asked, answering
from longbien.adapters.http_client import BoundedHttp, NoAnswer
from longbien.adapters.transport.http import HttpTransport
from longbien.core.exchange.journey.room import NoRoom
from longbien.ports.transport import PartHeld, PartnerRefused, PartnerUnreachable

PART = "ab" * 32


def always(answer: Answer) -> Callable[[Asked], Answer]:
    return lambda asked: answer


def test_messages_go_to_their_door_as_they_are() -> None:
    with answering(always(Answer(body=b'{"answers": []}'))) as server:
        said = HttpTransport().post_messages(endpoint=server.endpoint, body=b"x" * 200_000)

    assert said == b'{"answers": []}'
    assert server.asked == [Asked("POST", "/exchange/v1/messages", b"x" * 200_000, "application/octet-stream")]


def test_receipts_go_to_their_door_as_json() -> None:
    with answering(always(Answer(body=b'{"kept": 0}'))) as server:
        said = HttpTransport().post_receipts(endpoint=server.endpoint, body=b"{}")

    assert said == b'{"kept": 0}'
    assert server.asked == [Asked("POST", "/exchange/v1/receipts", b"{}", "application/json")]


def test_a_part_is_asked_for_and_handed_over() -> None:
    with answering(always(Answer(body=b'{"size":5,"whole":false}'))) as server:
        transport = HttpTransport()
        held = transport.part_held(endpoint=server.endpoint, sealed_sha256=PART)
        after = transport.put_part(endpoint=server.endpoint, sealed_sha256=PART, start=5, piece=b"abc")

    assert held == after == PartHeld(size=5, whole=False)
    assert [(asked.method, asked.path, asked.body) for asked in server.asked] == [
        ("GET", f"/exchange/v1/parts/{PART}", b""),
        ("PUT", f"/exchange/v1/parts/{PART}?from=5", b"abc"),
    ]


def test_a_witness_answers_with_any_status() -> None:
    with answering(always(Answer(status=409, body=b"17\n"))) as server:
        said = HttpTransport().add_checkpoint(endpoint=server.endpoint, body=b"old 3\n")

    assert said == (409, b"17\n")
    assert server.asked == [Asked("POST", "/witness/v1/add-checkpoint", b"old 3\n", "text/plain; charset=utf-8")]


@pytest.mark.parametrize("status", [400, 404, 413, 422])
def test_an_error_of_the_whole_body_is_a_refusal_with_its_code(status: int) -> None:
    with (
        answering(always(Answer(status=status, body=b'{"code":"not_canonical","detail":"x"}'))) as server,
        pytest.raises(PartnerRefused) as refused,
    ):
        HttpTransport().post_messages(endpoint=server.endpoint, body=b"")

    assert refused.value.detail == "not_canonical"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=503, body=b'{"code":"not_ready","detail":""}', headers=(("Retry-After", "5"),)),
        Answer(status=500, body=b"<html>"),
        Answer(status=404, body=b"<html>"),
        Answer(status=400, body=b"[" * 100_000),
        Answer(status=400, body=b'{"code":"Not A Code","detail":""}'),
        Answer(status=400, body=b'{"code":5,"detail":""}'),
        Answer(status=301, headers=(("Location", "/elsewhere"),)),
        Answer(status=204),
        Answer(body=b"x" * (64 * 1024 + 1)),
        Answer(body=gzip.compress(b"{}"), headers=(("Content-Encoding", "gzip"),)),
    ],
    ids=["not ready", "broken", "not ours", "deep", "no code", "number", "elsewhere", "empty", "too large", "packed"],
)
def test_what_is_not_of_the_protocol_counts_as_unreachable(answer: Answer) -> None:
    with answering(always(answer)) as server, pytest.raises(PartnerUnreachable):
        HttpTransport().post_receipts(endpoint=server.endpoint, body=b"{}")

    assert len(server.asked) == 1


def test_a_partner_without_room_is_told_from_one_that_is_away() -> None:
    body = b'{"code":"no_room","detail":""}'
    with answering(always(Answer(status=503, body=body))) as server, pytest.raises(NoRoom):
        HttpTransport().put_part(endpoint=server.endpoint, sealed_sha256=PART, start=0, piece=b"x")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"size":1}',
        b'{"size":true,"whole":true}',
        b'{"size":-1,"whole":true}',
        b'{"size": 1, "whole": true}',  # not canonical
        b"\xff",
    ],
)
def test_a_strange_answer_about_a_part_counts_as_unreachable(body: bytes) -> None:
    with answering(always(Answer(body=body))) as server, pytest.raises(PartnerUnreachable):
        HttpTransport().part_held(endpoint=server.endpoint, sealed_sha256=PART)


@pytest.mark.parametrize(
    "endpoint",
    ["http://127.0.0.1:9", "http://nowhere.invalid", "gopher://x", "http://", "http://[::1", "http://a\x00b", ""],
)
def test_an_endpoint_that_cannot_be_reached_is_unreachable(endpoint: str) -> None:
    transport = HttpTransport()

    with pytest.raises(PartnerUnreachable):
        transport.post_messages(endpoint=endpoint, body=b"x")
    with pytest.raises(PartnerUnreachable):
        transport.add_checkpoint(endpoint=endpoint, body=b"x")


def test_a_partner_that_hangs_up_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def hang_up() -> None:
            listening.accept()[0].close()

        threading.Thread(target=hang_up, daemon=True).start()
        with pytest.raises(PartnerUnreachable):
            HttpTransport().post_messages(endpoint=f"http://127.0.0.1:{listening.getsockname()[1]}", body=b"x")


def test_a_partner_that_answers_drop_by_drop_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            with contextlib.suppress(OSError):  # the client has left, as it should
                for _ in range(50):
                    time.sleep(0.05)
                    connection.sendall(b"x")

        threading.Thread(target=drip, daemon=True).start()
        began = time.monotonic()
        with pytest.raises(NoAnswer, match="too slow"):
            BoundedHttp().request(
                "GET", f"http://127.0.0.1:{listening.getsockname()[1]}/", most_bytes=2000, most_seconds=0.3
            )

    assert time.monotonic() - began < 1.5


def test_a_connection_is_used_again() -> None:
    with answering(always(Answer(body=b'{"size":0,"whole":false}'))) as server:
        http = BoundedHttp()
        transport = HttpTransport(http)
        for _ in range(3):
            transport.part_held(endpoint=server.endpoint, sealed_sha256=PART)
        pool = http._connected()._transport._pool  # type: ignore[attr-defined]  # nothing public tells
        connections = len(pool.connections)

    assert connections == 1


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with answering(always(Answer(body=b"{}"))) as server:
        assert HttpTransport().post_receipts(endpoint=server.endpoint, body=b"{}") == b"{}"
