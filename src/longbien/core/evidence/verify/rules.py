"""Which acts can follow which, as a verifier needs it that has no law files at hand.

The source is the law as data (`convention/acts.yaml` and `convention/kinds/`); a test holds the two equal. The rules of
acts stand here, and what each kind permits in `kinds.py`, which a script writes. A package made under an older release
is checked by the same tables: rules are added, never taken away.
"""

from __future__ import annotations

from dataclasses import dataclass

from longbien.core.evidence.verify.kinds import KINDS

__all__ = ["ACTS", "KINDS", "ActRule"]

REQUESTING = "requesting"
REQUESTED = "requested"

OPENING_ACT = "request"
RELEASE = "release"
RELEASE_PART = "release_part"
RELEASES = frozenset({RELEASE, RELEASE_PART})  # the acts that carry evidence
GRANT = "decide_grant"
PREVIOUS = "previous"
SAME = "same"
QUESTIONS = frozenset({"information_requested", "costs_proposed"})


@dataclass(frozen=True, slots=True)
class ActRule:
    """
    Who makes an act, from which states of the request, and the state after it (`previous`: the one before a
    question; `same`: the one before the act).
    """

    by: str
    from_states: frozenset[str]
    to_state: str


def _rule(by: str, from_states: str, to_state: str) -> ActRule:
    return ActRule(by=by, from_states=frozenset(from_states.split()), to_state=to_state)


_LIVING = (
    "sent accepted information_requested consultation conditions_proposed costs_proposed under_consideration "
    "in_execution preserved granted part_released released part_executed executed agreed postponed "
    "nothing_found refused"
)

ACTS = {
    OPENING_ACT: _rule(REQUESTING, "", "sent"),
    "accept": _rule(REQUESTED, "sent refused under_consideration consultation postponed", "accepted"),
    "ask": _rule(
        REQUESTED,
        "sent accepted in_execution granted part_released under_consideration consultation part_executed",
        "information_requested",
    ),
    "answer": _rule(REQUESTING, "information_requested", PREVIOUS),
    "order_to_holder": _rule(REQUESTED, "accepted", "in_execution"),
    "preserved": _rule(REQUESTED, "accepted in_execution", "preserved"),
    "nothing_found": _rule(REQUESTED, "accepted in_execution granted under_consideration", "nothing_found"),
    "inform": _rule(REQUESTED, "sent accepted under_consideration", "closed"),
    "take_note": _rule(REQUESTED, "sent under_consideration", "closed"),
    "refuse": _rule(
        REQUESTED,
        "sent accepted information_requested in_execution granted under_consideration consultation "
        "conditions_proposed costs_proposed postponed",
        "refused",
    ),
    "withdraw": _rule(
        REQUESTING,
        "sent accepted information_requested in_execution preserved granted part_released refused "
        "under_consideration consultation conditions_proposed costs_proposed postponed part_executed",
        "withdrawn",
    ),
    GRANT: _rule(REQUESTED, "accepted in_execution part_executed part_released", "granted"),
    RELEASE_PART: _rule(REQUESTED, "granted part_released", "part_released"),
    RELEASE: _rule(REQUESTED, "granted part_released released", "released"),
    "close": _rule(
        REQUESTING,
        "preserved part_released released nothing_found refused part_executed executed agreed dispatched",
        "closed",
    ),
    "acknowledge": _rule(REQUESTED, "sent", "under_consideration"),
    "end_preservation": _rule(REQUESTED, "preserved", "closed"),
    "reply": _rule(REQUESTED, "sent under_consideration accepted", "closed"),
    "status_answer": _rule(REQUESTED, "sent under_consideration accepted", "closed"),
    "partial_result": _rule(REQUESTED, "accepted in_execution granted part_executed", "part_executed"),
    "result": _rule(REQUESTED, "accepted in_execution granted part_released part_executed", "executed"),
    "consult": _rule(
        REQUESTED,
        "sent under_consideration accepted information_requested costs_proposed in_execution granted consultation",
        "consultation",
    ),
    "give_views": _rule(REQUESTING, "consultation", "under_consideration"),
    "propose_conditions": _rule(REQUESTED, "sent under_consideration accepted consultation", "conditions_proposed"),
    "agree_conditions": _rule(REQUESTING, "conditions_proposed", "accepted"),
    "decline_conditions": _rule(REQUESTING, "conditions_proposed", "under_consideration"),
    "postpone": _rule(
        REQUESTED,
        "sent under_consideration accepted consultation conditions_proposed granted",
        "postponed",
    ),
    "estimate_costs": _rule(
        REQUESTED, "under_consideration accepted in_execution granted part_released part_executed", "costs_proposed"
    ),
    "agree_costs": _rule(REQUESTING, "costs_proposed", PREVIOUS),
    "decline_costs": _rule(REQUESTING, "costs_proposed", PREVIOUS),
    "hand_over": _rule(REQUESTED, _LIVING, SAME),
    "hand_over_asking": _rule(REQUESTING, _LIVING, SAME),
    "agree": _rule(REQUESTED, "sent under_consideration accepted", "agreed"),
    "decline": _rule(REQUESTED, "sent under_consideration accepted", "refused"),
    "end_presence": _rule(REQUESTING, "sent under_consideration information_requested", "executed"),
    "consult_extradition": _rule(REQUESTED, "sent under_consideration accepted consultation", "consultation"),
    "grant_extradition": _rule(REQUESTED, "sent under_consideration accepted", "granted"),
    "refuse_extradition": _rule(
        REQUESTED,
        "sent under_consideration accepted information_requested consultation",
        "refused",
    ),
    "report_custody": _rule(REQUESTED, "sent under_consideration accepted", "executed"),
    "report_surrender": _rule(REQUESTED, "granted", "executed"),
    "report_measure": _rule(REQUESTED, "accepted granted", "in_execution"),
    "approve_document": _rule(REQUESTING, "", "approved"),
    "dispatch": _rule(REQUESTING, "", "dispatched"),
    "record_receipt": _rule(REQUESTING, "dispatched", "closed"),
}
