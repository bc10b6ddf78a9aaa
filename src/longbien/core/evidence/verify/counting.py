"""Which acts of a request count, where acts of the two sides crossed (`spec/exchange.md` 4.3).

The requested State's node decides the order. Each of its acts stands directly behind its antecedent; acts of the
requesting State that it had not seen come behind it, in the order in which they were made. An act that does not fit
where it stands does not count, nor does one that the other node has refused by a receipt.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from longbien.core.evidence.verify import rules
from longbien.core.exchange.acts import Act


def counting_acts(acts: Sequence[Act], *, opening: Act, refused: Collection[str]) -> frozenset[str]:
    """
    Return the ids of the acts that count; none if an antecedent is not there, because then the order is not known.

    Args:
        acts: of one request; those of the requesting State in the order in which they were made.
        opening: the one of them that opened the request.
        refused: ids of acts about which the other node has said that it did not take them.
    """
    ordered = in_order(acts, opening=opening)
    state, before_question = "", ""
    counting: set[str] = set()
    for act in ordered:
        rule = rules.ACTS[act.act]
        fits = not state if act.act == rules.OPENING_ACT else state in rule.from_states
        if not fits or (act.id in refused and act is not opening):
            continue
        counting.add(act.id)
        if rule.to_state == rules.SAME:
            continue
        if rule.to_state in rules.QUESTIONS:
            before_question = state
        state = before_question if rule.to_state == rules.PREVIOUS else rule.to_state
    return frozenset(counting)


def in_order(acts: Sequence[Act], *, opening: Act) -> list[Act]:
    """Return the acts of one request in the order in which they count or fall; empty if that is not known."""
    ids = {act.id for act in acts}
    if any(act.antecedent is not None and act.antecedent.id not in ids for act in acts):
        return []
    ordered = [opening, *(act for act in acts if act is not opening and act.sender.node == opening.sender.node)]
    theirs = [act for act in acts if act.sender.node != opening.sender.node]
    while theirs:
        places = {act.id: place for place, act in enumerate(ordered, start=1)}
        act = next((one for one in theirs if one.antecedent is not None and one.antecedent.id in places), None)
        if act is None or act.antecedent is None:
            return []  # they lead to no act that opened the request
        ordered.insert(places[act.antecedent.id], act)
        theirs.remove(act)
    return ordered
