"""An independent implementation of age opens our files, we open its files, and both refuse damaged ones."""

from __future__ import annotations

from base64 import b64decode, b64encode

import pytest

from core.exchange.samples import BELLORAS_IDENTITY, CORVANIAS_IDENTITY
from judges.node import ask
from longbien.core.age.errors import CannotOpen, NotAge
from longbien.core.age.reader import open_sealed
from longbien.core.age.recipients import Identity
from longbien.core.age.writer import seal
from longbien.core.errors import TheirMessageIsWrong

pytestmark = pytest.mark.judges

PATTERN = bytes(range(251)) * 800
SIZES = (0, 1, 65_535, 65_536, 65_537, 200_000)
TO = BELLORAS_IDENTITY.recipient


def judged_open(files: list[bytes], *, identity: Identity = BELLORAS_IDENTITY) -> list[bytes | None]:
    """Return what the judge finds in each file; None where it refuses."""
    questions = [{"identity": identity.encode(), "sealed": b64encode(file).decode()} for file in files]
    return [b64decode(answer["ok"]) if "ok" in answer else None for answer in ask("age.mjs", questions)]


def judged_seal(contents: list[bytes]) -> list[bytes]:
    """Return files that the judge sealed to Bellora."""
    questions = [{"recipient": TO.encode(), "open": b64encode(content).decode()} for content in contents]
    return [b64decode(answer["ok"]) for answer in ask("age.mjs", questions)]


def damaged(sealed: bytes) -> list[bytes]:
    """Return a file altered in its version, stanza, MAC, nonce, first and last chunk, cut short, and continued."""
    places = (20, 100, 1_560, 1_600, 1_630, 1_650, len(sealed) - 1)
    return [
        *(sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in places),
        sealed[:-1],
        sealed[:1_627],
        sealed + b"\x00",
        b"",
    ]


def test_the_judge_opens_what_we_seal() -> None:
    assert judged_open([seal(PATTERN[:size], recipient=TO) for size in SIZES]) == [PATTERN[:size] for size in SIZES]


def test_we_open_what_the_judge_seals() -> None:
    files = judged_seal([PATTERN[:size] for size in SIZES])

    assert [open_sealed(file, identity=BELLORAS_IDENTITY) for file in files] == [PATTERN[:size] for size in SIZES]


@pytest.mark.parametrize("size", [0, 1, 65_536, 65_537])
def test_both_refuse_what_is_damaged(size: int) -> None:
    files = damaged(seal(PATTERN[:size], recipient=TO))

    assert judged_open(files) == [None] * len(files)
    for file in files:
        with pytest.raises(TheirMessageIsWrong) as caught:
            open_sealed(file, identity=BELLORAS_IDENTITY)
        assert isinstance(caught.value, NotAge | CannotOpen)


def test_another_identity_opens_it_for_neither() -> None:
    sealed = seal(b"evidence", recipient=TO)

    assert judged_open([sealed], identity=CORVANIAS_IDENTITY) == [None]
    with pytest.raises(CannotOpen):
        open_sealed(sealed, identity=CORVANIAS_IDENTITY)
