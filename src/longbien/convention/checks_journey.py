"""Whether every request can come to an end: the states of each kind, followed along the acts it permits."""

from __future__ import annotations

from collections.abc import Iterator

from longbien.convention.errors import Finding
from longbien.convention.types import Act, Convention, Kind
from longbien.convention.words import PREVIOUS, SAME


def check_journeys(*, law: Convention) -> Iterator[Finding]:
    """Yield a finding for each state that cannot be left to an end, and each act that can never happen."""
    known = {state.id for state in law.states}
    for kind in law.kinds:
        acts = tuple(act for act in law.acts if act.id in kind.acts)
        steps = tuple(step for step in _steps(acts) if known.issuperset(step))
        begins = {state.id for state in law.states if state.internal}.intersection(start for start, _ in steps)
        reached = _follow(begins, steps)  # an answer leads only to where the request has been before
        back = (*steps, *_returns(acts, steps, reached))
        ending = _follow({state.id for state in law.states if state.final}, tuple((b, a) for a, b in back))
        for state in law.states:
            if state.id in reached and state.id not in ending:
                yield _dead_end(kind, state.id)
        for act in acts:
            if not reached.intersection(act.from_states):
                yield _never(kind, act)


def _steps(acts: tuple[Act, ...]) -> tuple[tuple[str, str], ...]:
    """Return the pairs (from, to) of all acts but those that lead back."""
    staying = {PREVIOUS, SAME}
    return tuple((start, act.to_state) for act in acts for start in act.from_states if act.to_state not in staying)


def _returns(
    acts: tuple[Act, ...], steps: tuple[tuple[str, str], ...], reached: set[str]
) -> tuple[tuple[str, str], ...]:
    """Return the pairs (from, to) of acts that lead back: to every state from which the question can have been put."""
    asked_from = {state for act in acts if act.to_state == PREVIOUS for state in act.from_states}
    return tuple((asked, start) for start, asked in steps if asked in asked_from and start in reached)


def _follow(begin: set[str], steps: tuple[tuple[str, str], ...]) -> set[str]:
    reached = set(begin)
    while more := {end for start, end in steps if start in reached} - reached:
        reached |= more
    return reached


def _dead_end(kind: Kind, state: str) -> Finding:
    return Finding(
        code="dead_end",
        file=kind.file,
        item=kind.id,
        field="acts",
        problem=f"A request that stands in “{state}” can never come to an end.",
        remedy="Permit an act that leads on from there, or add that state to the from_states of one in acts.yaml.",
    )


def _never(kind: Kind, act: Act) -> Finding:
    return Finding(
        code="act_never_possible",
        file=kind.file,
        item=kind.id,
        field="acts",
        problem=f"The act “{act.id}” can never happen, because no permitted act leads to where it begins.",
        remedy="Permit the act that comes before it, or remove this one.",
    )
