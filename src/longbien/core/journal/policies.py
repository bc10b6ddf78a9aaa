"""Whom a checker trusts: which journals, which witnesses, and how many of these must have cosigned.

A policy comes from the checker's own trust file or hand, never from what is being checked.

Source: spec/journal.md section 5; C2SP tlog-policy for the written form.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.keys import LogVerifiers, WitnessVerifiers
from longbien.core.journal.notes import Kind, NoteVerifier


class UnknownLog(TheirMessageIsWrong):
    """The checkpoint is of a journal the policy does not name."""

    code = "unknown_log"


class PolicyUnusable(TheirMessageIsWrong):
    """A trust file says something no policy can be: the same log or witness twice, or a quorum nobody can reach."""

    code = "policy_unusable"


@dataclass(frozen=True)
class Policy:
    """
    The journals accepted, the witnesses known, and the quorum: how many of them must have cosigned.

    Raises:
        PolicyUnusable: a name or key appears twice, or the quorum is negative or above the number of witnesses.
    """

    logs: tuple[LogVerifiers, ...]
    witnesses: tuple[WitnessVerifiers, ...] = ()
    quorum: int = 0

    def __post_init__(self) -> None:
        for pairs in (self.logs, self.witnesses):
            keys = [key.public_key for pair in pairs for key in pair.both]
            if len(set(keys)) < len(keys) or len({pair.name for pair in pairs}) < len(pairs):
                raise PolicyUnusable("a name or key appears twice")
        if not 0 <= self.quorum <= len(self.witnesses):
            raise PolicyUnusable(f"a quorum of {self.quorum} among {len(self.witnesses)} witnesses")

    def log_of(self, origin: str) -> LogVerifiers:
        """
        Return the keys of the journal of this origin.

        Raises:
            UnknownLog: the policy does not name it.
        """
        for log in self.logs:
            if log.name == origin:
                return log
        raise UnknownLog(f"{origin} is not a journal of this policy")

    @property
    def text(self) -> str:
        """The policy in C2SP's form for other tools, which accept a log's checkpoint with one of its two signatures."""
        lines = [f"log {vkey}" for log in self.logs for vkey in log.vkeys]
        for pair in self.witnesses:
            lines += [f"witness {_label(key)} {key.vkey}" for key in pair.both]
            lines.append(f"group {pair.name} all {' '.join(map(_label, pair.both))}")
        if not self.quorum:
            return "\n".join([*lines, "quorum none", ""])
        names = " ".join(pair.name for pair in self.witnesses)
        return "\n".join([*lines, f"group witnesses {self.quorum} {names}", "quorum witnesses", ""])


def read_policy(
    *, logs: Iterable[tuple[str, str]], witnesses: Iterable[tuple[str, str]] = (), quorum: int = 0
) -> Policy:
    """
    Make a policy from pairs of verifier keys, Ed25519 first, as cards and trust files hold them.

    Raises:
        MalformedKey: a verifier key, or a pair, is wrong.
        PolicyUnusable: as `Policy`.
    """
    return Policy(
        logs=tuple(LogVerifiers.from_vkeys(vkeys) for vkeys in logs),
        witnesses=tuple(WitnessVerifiers.from_vkeys(vkeys) for vkeys in witnesses),
        quorum=quorum,
    )


def _label(key: NoteVerifier) -> str:
    return f"{key.name}/{'ml-dsa-44' if key.kind is Kind.COSIGNATURE_ML_DSA_44 else 'ed25519'}"
