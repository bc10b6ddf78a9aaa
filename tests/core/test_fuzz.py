"""Every parser of foreign bytes lets errors with a code out, and nothing else; the long campaign is `soak/fuzz.py`."""

from __future__ import annotations

import os
import random

import pytest

from soak.fuzz import Target, spoiled, targets, try_one

SEED = int(os.environ.get("LONGBIEN_SEED") or random.SystemRandom().randrange(2**30))
TEXTS = 60
NUMBER = 1_000_000


@pytest.fixture(scope="module", autouse=True)
def seed_is_said() -> None:
    print(f"fuzz: LONGBIEN_SEED={SEED}")


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_what_is_genuine_is_read(target: Target) -> None:
    counted = {"read": 0, "refused": 0}
    for data in target.genuine:
        try_one(target, data, counted)

    assert counted == {"read": len(target.genuine), "refused": 0}


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_what_is_almost_right_is_read_or_refused_with_a_code(target: Target) -> None:
    rng = random.Random(f"{SEED} {target.name}")
    for _ in range(TEXTS):
        try_one(target, spoiled(target, rng), {"read": 0, "refused": 0})


LARGE = {
    "lists": b"[" + b"[]," * (NUMBER // 3) + b"[]]",
    "numbers": b"[" + b"1," * (NUMBER // 2) + b"1]",
    "one key again and again": b'{"a":1' + b',"a":1' * (NUMBER // 6) + b"}",
    "deeper and deeper": b"[" * NUMBER,
    "one number": b"1" * NUMBER,
    "one text": b'"' + b"a" * NUMBER + b'"',
    "escapes": b'"' + b"\\u0041" * (NUMBER // 6) + b'"',
    "line feeds": b"\n" * NUMBER,
    "spaces": b" " * NUMBER,
    "zeros": b"\x00" * NUMBER,
    "signature lines": b"a\n1\nx\n\n" + "— a ".encode() + b"A" * NUMBER + b"\n",
    "hashes": b"old 0\n" + (b"A" * 43 + b"=\n") * (NUMBER // 45),
    "steps": b"c2sp.org/tlog-proof@v1\nindex 0\n" + (b"A" * 43 + b"=\n") * (NUMBER // 45) + b"\nx",
    "envelopes": b"longbien-batch/1\n" + b"1 1\nab" * (NUMBER // 6),
    "manifest": b"".join(b"%064x  data/%d\n" % (line, line) for line in range(NUMBER // 80)),
    "ends of zip files": b"PK\x05\x06" * (NUMBER // 4),
}


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_a_megabyte_of_anything_is_judged_in_a_moment(target: Target) -> None:
    for data in LARGE.values():
        try_one(target, data, {"read": 0, "refused": 0})
