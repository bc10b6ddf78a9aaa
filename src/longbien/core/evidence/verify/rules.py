"""Which acts can follow which, as a verifier needs it that has no law files at hand.

The source is the law as data (`convention/acts.yaml` and `convention/kinds/`); a test holds the two equal. A package
made under an older release is checked by the same table: rules are added here, never taken away.
"""

from __future__ import annotations

from dataclasses import dataclass

REQUESTING = "requesting"
REQUESTED = "requested"

OPENING_ACT = "request"
RELEASE = "release"
GRANT = "decide_grant"
PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class ActRule:
    """
    Who makes an act, from which states of the request, and the state after it (`previous`: the one before a
    question).
    """

    by: str
    from_states: frozenset[str]
    to_state: str


def _rule(by: str, from_states: str, to_state: str) -> ActRule:
    return ActRule(by=by, from_states=frozenset(from_states.split()), to_state=to_state)


ACTS = {
    OPENING_ACT: _rule(REQUESTING, "", "sent"),
    "accept": _rule(REQUESTED, "sent refused under_consideration consultation postponed", "accepted"),
    "ask": _rule(
        REQUESTED,
        "sent accepted in_execution granted under_consideration consultation part_executed",
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
        "conditions_proposed postponed",
        "refused",
    ),
    "withdraw": _rule(
        REQUESTING,
        "sent accepted information_requested in_execution preserved granted refused "
        "under_consideration consultation conditions_proposed postponed part_executed",
        "withdrawn",
    ),
    GRANT: _rule(REQUESTED, "accepted in_execution part_executed", "granted"),
    RELEASE: _rule(REQUESTED, "granted", "released"),
    "close": _rule(
        REQUESTING,
        "preserved released nothing_found refused part_executed executed agreed dispatched",
        "closed",
    ),
    "acknowledge": _rule(REQUESTED, "sent", "under_consideration"),
    "end_preservation": _rule(REQUESTED, "preserved", "closed"),
    "reply": _rule(REQUESTED, "sent under_consideration accepted", "closed"),
    "status_answer": _rule(REQUESTED, "sent under_consideration accepted", "closed"),
    "partial_result": _rule(REQUESTED, "accepted in_execution granted part_executed", "part_executed"),
    "result": _rule(REQUESTED, "accepted in_execution granted part_executed", "executed"),
    "consult": _rule(REQUESTED, "sent under_consideration accepted granted", "consultation"),
    "give_views": _rule(REQUESTING, "consultation", "under_consideration"),
    "propose_conditions": _rule(REQUESTED, "sent under_consideration accepted consultation", "conditions_proposed"),
    "agree_conditions": _rule(REQUESTING, "conditions_proposed", "accepted"),
    "decline_conditions": _rule(REQUESTING, "conditions_proposed", "under_consideration"),
    "postpone": _rule(
        REQUESTED,
        "sent under_consideration accepted consultation conditions_proposed granted",
        "postponed",
    ),
    "agree": _rule(REQUESTED, "sent under_consideration accepted", "agreed"),
    "decline": _rule(REQUESTED, "sent under_consideration accepted", "refused"),
    "consult_extradition": _rule(REQUESTED, "sent under_consideration accepted", "consultation"),
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

_JOURNEYS = {
    "preservation": (
        "request acknowledge accept ask answer order_to_holder preserved nothing_found end_preservation "
        "refuse withdraw close"
    ),
    "assistance": (
        "request acknowledge accept ask answer consult give_views propose_conditions agree_conditions "
        "decline_conditions postpone decide_grant partial_result release result nothing_found refuse withdraw "
        "close"
    ),
    "notice": "request ask answer take_note",
    "enquiry": (
        "request acknowledge accept ask answer reply partial_result result nothing_found refuse withdraw close"
    ),
    "status": "request ask answer status_answer withdraw",
    "emergency": (
        "request acknowledge accept ask answer reply decide_grant partial_result release result nothing_found "
        "refuse withdraw close"
    ),
    "consent": "request acknowledge ask answer agree refuse withdraw close",
    "agreement": "request acknowledge ask answer agree decline withdraw close",
    "extradition": (
        "request acknowledge accept ask answer consult_extradition give_views grant_extradition "
        "report_surrender refuse_extradition withdraw close"
    ),
    "provisional_arrest": (
        "request acknowledge accept ask answer report_custody nothing_found refuse_extradition withdraw close"
    ),
    "asset": (
        "request acknowledge accept ask answer consult give_views propose_conditions agree_conditions "
        "decline_conditions postpone decide_grant report_measure partial_result result nothing_found refuse "
        "withdraw close"
    ),
    "document": "approve_document dispatch record_receipt close",
    "preserve.request": "request accept ask answer order_to_holder preserved nothing_found refuse withdraw close",
    "preserve.location_query": "request accept ask answer inform nothing_found refuse withdraw close",
    "mla.stored_data": "request accept ask answer decide_grant release nothing_found refuse withdraw close",
}

_KINDS = {
    "preserve.request": "preserve.request preserve.extension",
    "preserve.location_query": "preserve.location_query",
    "notice": "preserve.risk_notice preserve.mla_filed traffic.disclose_preserved",
    "mla.stored_data": "mla.stored_data",
}

KINDS = {kind: frozenset(_JOURNEYS[journey].split()) for journey, kinds in _KINDS.items() for kind in kinds.split()}
