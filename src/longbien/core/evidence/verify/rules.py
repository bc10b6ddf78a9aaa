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
    "accept": _rule(REQUESTED, "sent refused", "accepted"),
    "ask": _rule(REQUESTED, "sent accepted in_execution granted", "information_requested"),
    "answer": _rule(REQUESTING, "information_requested", PREVIOUS),
    "order_to_holder": _rule(REQUESTED, "accepted", "in_execution"),
    "preserved": _rule(REQUESTED, "accepted in_execution", "preserved"),
    "nothing_found": _rule(REQUESTED, "accepted in_execution granted", "nothing_found"),
    "inform": _rule(REQUESTED, "sent accepted", "closed"),
    "take_note": _rule(REQUESTED, "sent", "closed"),
    "refuse": _rule(REQUESTED, "sent accepted information_requested in_execution granted", "refused"),
    "withdraw": _rule(
        REQUESTING, "sent accepted information_requested in_execution preserved granted refused", "withdrawn"
    ),
    GRANT: _rule(REQUESTED, "accepted", "granted"),
    RELEASE: _rule(REQUESTED, "granted", "released"),
    "close": _rule(REQUESTING, "preserved released nothing_found refused", "closed"),
}

_PRESERVATION = "request accept ask answer order_to_holder preserved nothing_found refuse withdraw close"
_NOTICE = "request ask answer take_note"
_LOCATION = "request accept ask answer inform nothing_found refuse withdraw close"
_STORED_DATA = "request accept ask answer decide_grant release nothing_found refuse withdraw close"

KINDS = {
    "preserve.request": frozenset(_PRESERVATION.split()),
    "preserve.location_query": frozenset(_LOCATION.split()),
    "preserve.risk_notice": frozenset(_NOTICE.split()),
    "preserve.extension": frozenset(_PRESERVATION.split()),
    "preserve.mla_filed": frozenset(_NOTICE.split()),
    "traffic.disclose_preserved": frozenset(_NOTICE.split()),
    "mla.stored_data": frozenset(_STORED_DATA.split()),
}
