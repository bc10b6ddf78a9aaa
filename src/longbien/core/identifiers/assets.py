"""
Addresses of virtual assets: most chains have a form of their own and check digits; the others are told by a word.

    virtual_asset("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8")         # scheme "tron"
    asset_on(name="…", chain="Solana")                           # None where nobody knows such a chain

Rules:
1. Where form and check digits show the chain, it is that. A form that several chains share (0x…) is taken for Ethereum
   unless a word says otherwise.
2. With the word of a chain that has a form, an address of another form is told as one with wrong check digits.
3. The check digits of Ethereum are its capitals: an address in one case has none, and one whose capitals do not fit
   keeps them as its spelling, so that the doubt stays with it.

Source: ERC-55 (mixed-case checksum of addresses), https://eips.ethereum.org/EIPS/eip-55.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from Crypto.Hash import keccak
from stdnum import bitcoin

from longbien.core.identifiers.values import Doubt, IdentifierKind, Named

_B58 = "1-9A-HJ-NP-Za-km-z"
_RIPPLE = str.maketrans(
    "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz",
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
)
_ALIASES: Final = {
    "btc": "bitcoin", "eth": "ethereum", "trx": "tron", "trc20": "tron", "trc-20": "tron", "erc20": "ethereum",
    "erc-20": "ethereum", "ltc": "litecoin", "doge": "dogecoin", "xrp": "ripple", "xrp ledger": "ripple",
    "xmr": "monero", "sol": "solana", "xlm": "stellar", "ada": "cardano", "toncoin": "ton", "matic": "polygon",
    "bnb": "bnb smart chain", "bsc": "bnb smart chain", "zec": "zcash", "avax": "avalanche", "dot": "polkadot",
}  # fmt: skip


def _version(*versions: int) -> Callable[[str], bool]:
    """Return the test for an address in base 58 that begins with one of these bytes and ends with a double digest."""
    return lambda text: _payload(text)[:1] in {bytes([one]) for one in versions}


def _payload(text: str) -> bytes:
    data = bytes(bitcoin.b58decode(text))
    said, check = data[:-4], data[-4:]
    return said if hashlib.sha256(hashlib.sha256(said).digest()).digest()[:4] == check else b""


def _is_litecoin(text: str) -> bool:
    return text.startswith("ltc1") or _payload(text)[:1] in {b"\x30", b"\x32"}


def _has_right_capitals(text: str) -> bool:
    """Say whether the letters of an address are large where its digest says so; rule 3."""
    digits = text[2:]
    if digits in {digits.lower(), digits.upper()}:
        return True
    digest = keccak.new(digest_bits=256, data=digits.lower().encode()).hexdigest()
    return all(one.isdigit() or one.isupper() is (mark >= "8") for one, mark in zip(digits, digest, strict=False))


def _any(_: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _Form:
    """The form of a chain. `alone`: it is recognised without the word; `small`: capitals do not count."""

    pattern: re.Pattern[str]
    is_right: Callable[[str], bool] = _any
    alone: bool = True
    small: bool = False


_FORMS: Final[Mapping[str, _Form]] = {
    "ethereum": _Form(re.compile(r"0x[0-9a-fA-F]{40}"), is_right=_has_right_capitals, small=True),
    "bitcoin": _Form(
        re.compile(rf"bc1[a-z0-9]{{11,71}}|BC1[A-Z0-9]{{11,71}}|[13][{_B58}]{{25,34}}"),
        is_right=lambda text: bool(bitcoin.is_valid(text)),
    ),
    "tron": _Form(re.compile(rf"T[{_B58}]{{33}}"), is_right=_version(0x41)),
    "litecoin": _Form(re.compile(rf"[LM][{_B58}]{{26,33}}|ltc1[a-z0-9]{{11,71}}"), is_right=_is_litecoin),
    "dogecoin": _Form(re.compile(rf"[DA9][{_B58}]{{33}}"), is_right=_version(0x1E, 0x16)),
    "ripple": _Form(re.compile(rf"r[{_B58}]{{24,34}}"), is_right=lambda text: bool(_payload(text.translate(_RIPPLE)))),
    "zcash": _Form(re.compile(rf"t[13][{_B58}]{{33}}"), is_right=_version(0x1C)),
    "monero": _Form(re.compile(rf"[48][{_B58}]{{94}}(?:[{_B58}]{{11}})?")),
    "stellar": _Form(re.compile(r"G[A-Z2-7]{55}"), alone=False),
    "cardano": _Form(re.compile(r"addr1[a-z0-9]{50,110}")),
    "solana": _Form(re.compile(rf"[{_B58}]{{32,44}}"), alone=False),
    "ton": _Form(re.compile(r"[EUk0]Q[0-9A-Za-z_-]{46}|-?[01]:[0-9a-fA-F]{64}"), alone=False),
    "polkadot": _Form(re.compile(rf"1[{_B58}]{{46,47}}"), alone=False),
}
_LIKE_ETHEREUM: Final = frozenset(
    {"polygon", "bnb smart chain", "avalanche", "arbitrum", "optimism", "base", "fantom", "gnosis", "linea", "zksync"}
)


def virtual_asset(text: str) -> Named | None:
    """Read an address whose form shows its chain; rule 1."""
    for chain, form in _FORMS.items():
        if not form.alone or not form.pattern.fullmatch(text):
            continue
        if form.is_right(text):
            return _named(text, chain, form)
        if chain in {"ethereum", "bitcoin", "tron"}:  # nothing else looks like these, so a character must be wrong
            return _named(text, chain, form, Doubt.WRONG_CHECK_DIGITS)
    return None


def asset_on(*, name: str, chain: str) -> Named | None:
    """Return what stands before the word of a chain, rule 2; None where that word names none."""
    known = chain_named(chain)
    form = _FORMS.get("ethereum" if known in _LIKE_ETHEREUM else known)
    if form is None:
        return None
    right = form.pattern.fullmatch(name) is not None and form.is_right(name)
    return _named(name, known, form) if right else _named(name, known, form, Doubt.WRONG_CHECK_DIGITS)


def chain_named(word: str) -> str:
    """Return the one name of a chain; the word itself where nobody knows it."""
    said = " ".join(word.casefold().removesuffix(" network").split())
    return _ALIASES.get(said, said)


def _named(text: str, chain: str, form: _Form, *doubts: Doubt) -> Named:
    value = text.lower() if form.small or text[:3].lower() == "bc1" else text
    spelt = text if form.small and doubts else ""
    return Named(kind=IdentifierKind.VIRTUAL_ASSET, value=value, scheme=chain, doubts=doubts, spelt=spelt)
