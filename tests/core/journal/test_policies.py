"""A policy names whom one trusts, once each, and can be written for other tools."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.journal.journals import ARDENIA, BELLORA, BELLORA_WITNESS, CORVANIA_WITNESS
from longbien.core.journal.keys import WitnessVerifiers
from longbien.core.journal.notes import MalformedKey
from longbien.core.journal.policies import Policy, PolicyUnusable, read_policy

LOGS = (ARDENIA.verifiers, BELLORA.verifiers)
WITNESSES = (BELLORA_WITNESS.verifiers, CORVANIA_WITNESS.verifiers)


def test_a_policy_is_made_of_verifier_keys() -> None:
    read = read_policy(logs=[pair.vkeys for pair in LOGS], witnesses=[pair.vkeys for pair in WITNESSES], quorum=2)

    assert read == Policy(LOGS, WITNESSES, 2)


@pytest.mark.parametrize("quorum", [-1, 3])
def test_a_quorum_nobody_can_reach_is_refused(quorum: int) -> None:
    with pytest.raises(PolicyUnusable):
        Policy(LOGS, WITNESSES, quorum)


def test_nobody_counts_twice() -> None:
    with pytest.raises(PolicyUnusable):
        Policy(LOGS, WITNESSES[:1] * 2, 1)
    with pytest.raises(PolicyUnusable):
        Policy(LOGS[:1] * 2)


def test_one_key_under_two_names_does_not_count_twice() -> None:
    other = WitnessVerifiers(*(replace(key, name="longbien/XDD/witness") for key in WITNESSES[0].both))

    with pytest.raises(PolicyUnusable):
        Policy(LOGS, (WITNESSES[0], other), 2)


def test_the_keys_of_a_witness_are_no_keys_of_a_log() -> None:
    with pytest.raises(MalformedKey):
        read_policy(logs=[BELLORA_WITNESS.verifiers.vkeys])


def test_the_written_form_is_that_of_c2sp() -> None:
    (log_ed, log_pq), (ed, pq) = ARDENIA.verifiers.vkeys, BELLORA_WITNESS.verifiers.vkeys

    assert Policy(LOGS[:1], WITNESSES[:1], 1).text == (
        f"log {log_ed}\nlog {log_pq}\n"
        f"witness longbien/XBB/witness/ed25519 {ed}\nwitness longbien/XBB/witness/ml-dsa-44 {pq}\n"
        "group longbien/XBB/witness all longbien/XBB/witness/ed25519 longbien/XBB/witness/ml-dsa-44\n"
        "group witnesses 1 longbien/XBB/witness\nquorum witnesses\n"
    )
    assert Policy(LOGS[:1]).text == f"log {log_ed}\nlog {log_pq}\nquorum none\n"
