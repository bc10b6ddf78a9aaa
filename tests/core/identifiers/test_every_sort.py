"""Every sort of identifier that a request can name: a good example leaves nothing to cure, a bad one is told."""

from __future__ import annotations

import pytest

from identifier_examples import EXAMPLES
from longbien.core.identifiers.listing import written
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import Doubt


@pytest.mark.parametrize(("sort", "good", "bad"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_good_ones_are_told_from_bad_ones(sort: str, good: str, bad: str) -> None:
    (right,), (wrong,) = read_identifiers(good), read_identifiers(bad)

    (again,) = read_identifiers(written(right))
    assert right.doubts == ()
    assert wrong.doubts != ()
    assert (again.named, again.provider) == (right.named, right.provider)


def test_a_virtual_asset_keeps_the_chain_that_stands_beside_it() -> None:
    (found,) = read_identifiers("0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe on Polygon")

    assert (found.kind, found.named.scheme, found.provider) == ("virtual_asset", "polygon", "")
    assert written(found) == "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae on polygon"


# the examples of ERC-55
CAPITALS = (
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
)


@pytest.mark.parametrize("address", CAPITALS)
def test_the_capitals_of_an_ethereum_address_are_its_check_digits(address: str) -> None:
    (found,) = read_identifiers(address)

    assert (found.named.value, found.doubts) == (address.lower(), ())


@pytest.mark.parametrize("address", CAPITALS[2:])
def test_a_slip_in_an_ethereum_address_is_told_and_stays_told(address: str) -> None:
    slip = address[:-1] + {"d": "e", "9": "8", "B": "C", "b": "c"}[address[-1]]

    (found,) = read_identifiers(slip)

    (again,) = read_identifiers(written(found))
    assert found.doubts == again.doubts == (Doubt.WRONG_CHECK_DIGITS,)
    assert (again.named.value, written(again)) == (slip.lower(), slip)
