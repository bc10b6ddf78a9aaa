"""A protected name at rest opens with the key of the node, beside its own row, and tells nothing by its length."""

from __future__ import annotations

import pytest

from longbien.core.age.errors import CannotOpen
from longbien.core.age.writer import seal
from longbien.core.safeguards.names import TrueName, open_name, seal_name
from people import ARDENIA, BELLORA

NAME = TrueName("Night Porter", "Born in 1980. شاهد")


def sealed(name: TrueName = NAME, *, row: int = 7) -> bytes:
    return seal_name(row=row, name=name, recipient=ARDENIA.identity.recipient)


def test_what_was_sealed_opens_and_is_not_the_same_twice() -> None:
    assert open_name(row=7, sealed=sealed(), identity=ARDENIA.identity) == NAME
    assert sealed() != sealed()
    assert b"Porter" not in sealed()


def test_a_long_name_is_as_long_as_a_short_one() -> None:
    assert len({len(sealed(TrueName("n" * length))) for length in range(1, 400, 7)}) == 1


@pytest.mark.parametrize("fault", ["another row", "another key", "a bit", "cut", "another content"])
def test_nothing_else_opens(fault: str) -> None:
    whole = sealed()
    row = 8 if fault == "another row" else 7
    identity = BELLORA.identity if fault == "another key" else ARDENIA.identity
    data = {
        "a bit": whole[:-1] + bytes([whole[-1] ^ 1]),
        "cut": whole[:-40],
        "another content": seal(b"[]", recipient=ARDENIA.identity.recipient),
    }.get(fault, whole)

    with pytest.raises(CannotOpen):
        open_name(row=row, sealed=data, identity=identity)
