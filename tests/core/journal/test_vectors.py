"""The vectors of the specification: every file is judged as its header says."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from core.journal.journals import MemoryTiles, leaves
from core.journal.make_vectors import FOLDER, every_vector
from longbien.core.canonical import parse_moment
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal import tiles
from longbien.core.journal.checkpoints import read_checkpoint
from longbien.core.journal.keys import LogVerifiers, WitnessVerifiers
from longbien.core.journal.proofs import Policy, verify_disclosure
from longbien.core.journal.records import commitment, read_record
from longbien.core.journal.witnessing import Conflict, Cosign, Refused, SeenCheckpoint, judge, read_request

FILES = sorted(FOLDER.iterdir())
Header = dict[str, list[str]]


def split(data: bytes) -> tuple[Header, bytes]:
    """Part a vector into its header and its bytes."""
    head, _, rest = data.partition(b"\n\n")
    header: Header = {}
    for line in head.decode().splitlines():
        key, _, value = line.partition(": ")
        header.setdefault(key, []).append(value)
    return header, rest


def outcome_of_record(header: Header, data: bytes) -> str:
    assert read_record(data).encoded == data
    assert commitment(data, bytes.fromhex(header["salt"][0])).hex() == header["commitment"][0]
    return "holds"


def outcome_of_roots(header: Header, data: bytes) -> str:
    store, size = MemoryTiles(), 0
    for line in data.decode().splitlines():
        wanted, root = line.split()
        added = tiles.append(store, size, leaves(int(wanted) - size, start=size))
        assert added == (int(wanted), bytes.fromhex(root))
        size = added[0]
    return "holds"


def outcome_of_checkpoint(header: Header, data: bytes) -> str:
    witness = WitnessVerifiers.from_vkeys(header["witness"])
    read_checkpoint(data, verifiers=LogVerifiers.from_vkeys(header["log"]), witnesses=[witness])
    return "holds"


def outcome_of_disclosure(header: Header, data: bytes) -> str:
    policy = Policy(
        logs=(LogVerifiers.from_vkeys(header["log"]),),
        witnesses=(WitnessVerifiers.from_vkeys(header["witness"]),),
        quorum=int(header["quorum"][0]),
    )
    verify_disclosure(data, record=base64.b64decode(header["record"][0]), policy=policy)
    return "holds"


def outcome_of_request(header: Header, data: bytes) -> str:
    log = LogVerifiers.from_vkeys(header["log"])
    size, root, at = header["last"][0].split()
    last = SeenCheckpoint(log.name, int(size), base64.b64decode(root), parse_moment(at))
    verdict = judge(last, read_request(data), log=log, now=parse_moment(header["now"][0]))
    match verdict:
        case Cosign():
            return "cosign"
        case Conflict(size=known):
            return f"conflict {known}"
        case Refused(code=code, status=status):
            return f"refused {code} {status}"


OUTCOMES = {
    "record": outcome_of_record,
    "roots": outcome_of_roots,
    "checkpoint": outcome_of_checkpoint,
    "disclosure": outcome_of_disclosure,
    "request": outcome_of_request,
}


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_a_vector_is_judged_as_its_header_says(path: Path) -> None:
    header, data = split(path.read_bytes())

    try:
        outcome = OUTCOMES[header["kind"][0]](header, data)
    except TheirMessageIsWrong as error:
        outcome = error.code

    assert [outcome] == header["expect"]


def test_the_vectors_are_those_the_maker_writes() -> None:
    written = {path.name: split(path.read_bytes())[0] for path in FILES}

    assert written == {vector.name: split(vector.encoded)[0] for vector in every_vector()}
