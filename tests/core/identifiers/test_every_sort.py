"""Every sort of identifier that a request can name: a good example leaves nothing to cure, a bad one is told."""

from __future__ import annotations

import pytest

from identifier_examples import EXAMPLES
from longbien.core.identifiers.listing import written
from longbien.core.identifiers.reading import read_identifiers


@pytest.mark.parametrize(("sort", "good", "bad"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_good_ones_are_told_from_bad_ones(sort: str, good: str, bad: str) -> None:
    (right,), (wrong,) = read_identifiers(good), read_identifiers(bad)

    (again,) = read_identifiers(written(right))
    assert right.doubts == ()
    assert wrong.doubts != ()
    assert (again.named, again.provider) == (right.named, right.provider)


def test_a_virtual_asset_keeps_the_chain_that_stands_beside_it() -> None:
    (found,) = read_identifiers("0xDE0B295669a9FD93d5F28D9Ec85E40f4cb697BAe on Polygon")

    assert (found.kind, found.named.scheme, found.provider) == ("virtual_asset", "polygon", "")
    assert written(found) == "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae on polygon"
