"""The parts of a bag: written in one form, read strictly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from longbien.core.evidence.bags import (
    MalformedBag,
    bag_info_bytes,
    case_collisions,
    manifest_bytes,
    payload_oxum,
    read_manifest,
    safe_name,
)

A, B = "a" * 64, "b" * 64


def test_a_manifest_lists_paths_in_order_and_encodes_only_percent_and_line_ends() -> None:
    digests = {"data/b%20\r\n.txt": B, "data/ä b.txt": A}

    data = manifest_bytes(digests)

    assert data == f"{B}  data/b%2520%0D%0A.txt\n{A}  data/ä b.txt\n".encode()
    assert read_manifest(data) == digests


@pytest.mark.parametrize(
    "data",
    [
        f"{A}  data/a.txt".encode(),  # no end of the last line
        f"{A} data/a.txt\n".encode(),
        f"{A.upper()}  data/a.txt\n".encode(),
        f"{A}  data/a.txt\n{A}  data/a.txt\n".encode(),
        f"{A}  data/b.txt\n{A}  data/a.txt\n".encode(),
        f"{A}  data/100%.txt\n".encode(),
        f"{A}  data/%0a.txt\n".encode(),
        f"{A}  data/a.txt\r\n".encode(),
        f"{A}  \n".encode(),
        b"\xff\n",
    ],
)
def test_a_manifest_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedBag):
        read_manifest(data)


def test_bag_info_says_what_it_holds_on_single_lines() -> None:
    made_at = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)

    data = bag_info_bytes(
        node="XAA",
        case="7\nPayload-Oxum: 1.1",
        made_at=made_at,
        software="Longbien 1",
        payload_bytes=12,
        payload_files=3,
    )

    assert data == (
        b"Source-Organization: XAA\nExternal-Identifier: 7 Payload-Oxum: 1.1\nBagging-Date: 2026-11-22\n"
        b"Bag-Software-Agent: Longbien 1\nPayload-Oxum: 12.3\n"
    )
    assert payload_oxum(data) == (12, 3)


@pytest.mark.parametrize("data", [b"", b"Payload-Oxum: 1\n", b"Payload-Oxum: 1.2\nPayload-Oxum: 1.2\n", b"\xff"])
def test_bag_info_without_one_payload_oxum_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedBag):
        payload_oxum(data)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("mailbox of X.mbox", "mailbox_of_X.mbox"),
        ("../../etc/passwd", "etc_passwd"),
        ("صندوق البريد", "file"),
        (".hidden", "hidden"),
        ("", "file"),
        ("a" * 200 + ".pcap", "a" * 75 + ".pcap"),
        ("a" * 200, "a" * 80),
        ("-rf", "rf"),
        ("con\x00.txt\n", "con_.txt"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_names_that_differ_in_case_only_are_found() -> None:
    assert case_collisions(["data/a.txt", "data/A.txt", "data/b.txt"]) == ("data/a.txt",)
