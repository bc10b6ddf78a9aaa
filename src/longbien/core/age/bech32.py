"""Bech32 as age uses it: BIP 173, without its limit of 90 characters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import xor

from longbien.core.canonical import Malformed

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LENGTH = 6
_FOLDED = tuple(  # what the five bits shifted out come back as: a recipient has two thousand groups
    reduce(xor, (generator for at, generator in enumerate(_GENERATOR) if top >> at & 1), 0) for top in range(32)
)


def encode(*, prefix: str, data: bytes) -> str:
    """Write bytes under a human-readable prefix, in lower case."""
    prefix = prefix.lower()
    groups = _regroup(data, width=8, into=5, pad=True)
    polymod = _polymod([*_expand(prefix), *groups, *(0,) * _CHECKSUM_LENGTH]) ^ 1
    checksum = [polymod >> 5 * (_CHECKSUM_LENGTH - 1 - at) & 31 for at in range(_CHECKSUM_LENGTH)]
    return prefix + "1" + "".join(_ALPHABET[group] for group in [*groups, *checksum])


def decode(text: str, *, prefix: str) -> bytes:
    """
    Read what `encode` wrote, all in lower case or all in upper case.

    Raises:
        Malformed: another prefix, mixed case, a foreign character, a wrong checksum, bits left over.
    """
    if not text.isascii() or text not in (text.lower(), text.upper()):
        raise Malformed("Bech32 of mixed case or outside ASCII")
    found, separator, coded = text.lower().rpartition("1")
    if not separator or found != prefix.lower() or len(coded) < _CHECKSUM_LENGTH:
        raise Malformed(f"no Bech32 that begins with {prefix}1")
    groups = [_ALPHABET.find(char) for char in coded]
    if -1 in groups or _polymod([*_expand(found), *groups]) != 1:
        raise Malformed("Bech32 with a wrong character or checksum")
    return bytes(_regroup(groups[:-_CHECKSUM_LENGTH], width=5, into=8, pad=False))


def _expand(prefix: str) -> list[int]:
    codes = prefix.encode("ascii")
    return [*(code >> 5 for code in codes), 0, *(code & 31 for code in codes)]


def _polymod(groups: Iterable[int]) -> int:
    value = 1
    for group in groups:
        value = (value & 0x1FFFFFF) << 5 ^ group ^ _FOLDED[value >> 25]
    return value


def _regroup(groups: Iterable[int], *, width: int, into: int, pad: bool) -> list[int]:
    """Cut a stream of `width`-bit groups into `into`-bit groups; what is left over is padded, or must be zero."""
    held = bits = 0
    out = []
    for group in groups:
        held = held << width | group
        bits += width
        while bits >= into:
            bits -= into
            out.append(held >> bits & (1 << into) - 1)
        held &= (1 << bits) - 1
    if pad:
        return [*out, held << into - bits] if bits else out
    if bits >= width or held:
        raise Malformed("Bech32 with bits left over")
    return out
