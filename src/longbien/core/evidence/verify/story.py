"""Check 6: the acts form one story that the rules allow.

Acts of the two sides can cross on the way. An act that counts where the order of the requested State's node puts it is
allowed. Another is judged by the story its sender knew: the chain of its antecedents back to the opening act. Packages
of earlier releases need the order of the moments too, where acts crossed; it is not tried for a release.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from longbien.core.evidence.contents import Contents
from longbien.core.evidence.verify import rules
from longbien.core.evidence.verify.counting import counting_acts
from longbien.core.evidence.verify.dossier import Dossier, KnownAct
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said
from longbien.core.exchange.acts import Act
from longbien.core.exchange.receipts import Evidence

_REFUSALS = frozenset({Evidence.NOT_DELIVERED.value, Evidence.RELAY_REJECTED.value})


def check_story(dossier: Dossier) -> Said:
    """
    Each request: opened once, each act by the side and in the state the rules say, released only where its kind
    permits it.
    """
    contents = dossier.need_contents()
    if not dossier.acts_hold:
        raise NotChecked("check 5 does not hold, so the acts are not known")
    acts = tuple(known.act for known in dossier.acts.values())
    _check_whole(acts, contents)
    requests = {act.request for act in acts}
    refused = {entry.message for entry in contents.receipts if entry.evidence in _REFUSALS}
    overtaken = 0
    for request in sorted(requests):
        of_it = [act for act in acts if act.request == request]
        overtaken += _check_request(of_it, known=dossier.acts, refused=refused)
    if overtaken:
        return said(
            "each step in an order the rules allow; requests: %(count)s; mode: %(mode)s; "
            "acts that crossed others and do not count: %(overtaken)s",
            count=len(requests),
            mode=contents.mode.value,
            overtaken=overtaken,
        )
    return said(
        "each step in an order the rules allow; requests: %(count)s; mode: %(mode)s",
        count=len(requests),
        mode=contents.mode.value,
    )


def _check_whole(acts: Sequence[Act], contents: Contents) -> None:
    """Compare what all acts must share with `package.json`, which the node signed."""
    if {act.mode for act in acts} != {contents.mode}:
        raise Fails("exercise and real acts are mixed, or package.json names the other mode")
    if {act.kind for act in acts} != set(contents.kinds) or list(contents.kinds) != sorted(set(contents.kinds)):
        raise Fails("package.json names other kinds than the acts")
    if contents.case not in {name for act in acts for name in (act.case, act.your_case)}:
        raise Fails("no act names the case %(case)s", case=contents.case)
    for act in acts:
        if contents.node not in (act.sender.node, act.recipient.node):
            raise Fails("%(node)s is not a party of act %(id)s", node=contents.node, id=act.id)


def _check_request(acts: Sequence[Act], *, known: dict[str, KnownAct], refused: Collection[str]) -> int:
    """Check the acts of one request; return how many of them were overtaken."""
    for act in acts:
        _check_act(act)
    opening = next((act for act in acts if act.antecedent is None), None)
    if opening is None:
        raise NotChecked("the act that opened request %(id)s is left out", id=acts[0].request)
    if opening.act != rules.OPENING_ACT:
        raise Fails("request %(id)s was opened by the act %(act)s", id=opening.id, act=opening.act)
    sides = {rules.REQUESTING: opening.sender, rules.REQUESTED: opening.recipient}
    counting = counting_acts(acts, opening=opening, refused=refused)
    in_time = sorted(acts, key=lambda act: (act.antecedent is not None, act.made_at, act.id))
    for act in acts:
        if act.kind != opening.kind:
            raise Fails("act %(id)s is of another kind than its request", id=act.id)
        side = sides[rules.ACTS[act.act].by]
        if act.sender.node != side.node or {act.sender.node, act.recipient.node} != {
            party.node for party in sides.values()
        }:
            raise Fails(
                "act %(id)s (%(act)s) is not for %(node)s to make", id=act.id, act=act.act, node=act.sender.node
            )
        if act.id not in counting:
            _check_place(act, in_time=in_time, known=known)
    return len(acts) - len(counting) if counting else 0


def _check_act(act: Act) -> None:
    if act.kind not in rules.KINDS or act.act not in rules.ACTS:
        raise NotChecked("this release does not know the act %(act)s of the kind %(kind)s", act=act.act, kind=act.kind)
    if act.act not in rules.KINDS[act.kind]:
        raise Fails("the kind %(kind)s does not permit the act %(act)s", kind=act.kind, act=act.act, code="not_allowed")
    if act.parts and act.act not in rules.RELEASES:
        raise Fails("act %(id)s (%(act)s) carries evidence; only a release may", id=act.id, act=act.act)


def _check_place(act: Act, *, in_time: Sequence[Act], known: dict[str, KnownAct]) -> None:
    chain = _chain(act, known=known)
    if _allowed(chain):
        return
    before = in_time[: in_time.index(act) + 1]
    if act.act not in rules.RELEASES and _allowed(before):
        return
    raise Fails("the rules do not allow act %(id)s (%(act)s) at its place", id=act.id, act=act.act, code="not_allowed")


def _chain(act: Act, *, known: dict[str, KnownAct]) -> tuple[Act, ...]:
    """Return the act and its antecedents, the opening act first."""
    chain = [act]
    while (antecedent := chain[-1].antecedent) is not None:
        if antecedent.id not in known:
            raise NotChecked("an act before act %(id)s is left out", id=act.id)
        chain.append(known[antecedent.id].act)
        # A circle would need two acts that name each other's digest; it is cut all the same.
        if len(chain) > len(known) or chain[-1].request != act.request:
            raise Fails("the antecedents of act %(id)s do not lead to the act that opened its request", id=act.id)
    return tuple(reversed(chain))


def _allowed(acts: Iterable[Act]) -> bool:
    """Say whether the last act is allowed after the others, which are taken as they come."""
    state, before_question, fits = "", "", False
    for act in acts:
        rule = rules.ACTS[act.act]
        fits = not state if act.act == rules.OPENING_ACT else state in rule.from_states
        if rule.to_state == rules.SAME:
            continue
        if rule.to_state in rules.QUESTIONS:
            before_question = state
        state = before_question if rule.to_state == rules.PREVIOUS else rule.to_state
    return fits
