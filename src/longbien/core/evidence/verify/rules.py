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
    "in_execution preserved granted released part_executed executed agreed postponed nothing_found refused"
)

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
        "conditions_proposed costs_proposed postponed",
        "refused",
    ),
    "withdraw": _rule(
        REQUESTING,
        "sent accepted information_requested in_execution preserved granted refused "
        "under_consideration consultation conditions_proposed costs_proposed postponed part_executed",
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
        REQUESTED, "under_consideration accepted in_execution granted part_executed", "costs_proposed"
    ),
    "agree_costs": _rule(REQUESTING, "costs_proposed", PREVIOUS),
    "decline_costs": _rule(REQUESTING, "costs_proposed", PREVIOUS),
    "hand_over": _rule(REQUESTED, _LIVING, SAME),
    "hand_over_asking": _rule(REQUESTING, _LIVING, SAME),
    "agree": _rule(REQUESTED, "sent under_consideration accepted", "agreed"),
    "decline": _rule(REQUESTED, "sent under_consideration accepted", "refused"),
    "end_presence": _rule(REQUESTING, "sent under_consideration", "executed"),
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
    "safe_conduct": "request acknowledge ask answer end_presence withdraw close",
    "question": "request acknowledge ask answer reply withdraw",
    "asset.before_lifting": "request ask answer reply take_note",
    "asset.return": (
        "request acknowledge accept ask answer propose_conditions agree_conditions decline_conditions "
        "decide_grant partial_result result refuse withdraw close"
    ),
    "asset.costs": "request acknowledge ask answer take_note refuse withdraw close",
    "ext.prosecute_instead": "request acknowledge accept ask answer partial_result result refuse withdraw close",
    "le.early_detection": "request acknowledge ask answer agree take_note refuse withdraw close",
    "preserve.location_query": "request acknowledge accept ask answer inform nothing_found refuse withdraw close",
}

_KINDS = {
    "asset": "asset.trace_freeze asset.confiscate_domestic asset.enforce_order",
    "asset.before_lifting": "asset.before_lifting ext.consult_before_refusal",
    "notice": (
        "asset.spontaneous ext.decision mla.withdrawal mla.refusal_notice mla.postponement_notice "
        "mla.confidentiality_impossible mla.exculpatory_notice le.methods preserve.risk_notice "
        "preserve.mla_filed info.spontaneous ta.exchange traffic.disclose_preserved"
    ),
    "asset.return": "asset.return",
    "agreement": (
        "asset.share joint.investigation mla.consult_before_refusal mla.costs data.conditions "
        "jurisdiction.consult ta.request transfer.sentenced transfer.proceedings witness.relocation"
    ),
    "asset.costs": "asset.costs",
    "document": (
        "cosp.information sg.extradition_authority sg.extradition_basis sg.central_authority sg.languages "
        "sg.contact_point sg.prevention_authority sg.laundering_laws sg.confiscation_laws sg.reservations "
        "sg.reio_competence sg.amendment sg.denunciation"
    ),
    "consent": "dispute.arbitration ext.conditional_surrender mla.use_consent data.onward_authorisation le.liaison",
    "enquiry": (
        "contact.technical_advice contact.evidence_legal_info contact.locate_suspect le.exchange_channel "
        "le.inquiry le.items_for_analysis"
    ),
    "emergency": "contact.emergency_data",
    "assistance": (
        "mla.traffic_realtime mla.content_intercept mla.evidence_statements mla.service mla.search_seizure "
        "mla.objects_sites mla.information_experts mla.documents mla.trace mla.voluntary_appearance "
        "mla.recover_proceeds mla.other mla.video_hearing mla.transfer_detainee mla.oral_urgent "
        "mla.government_records mla.stored_data"
    ),
    "extradition": "ext.request",
    "provisional_arrest": "ext.provisional_arrest",
    "ext.prosecute_instead": "ext.prosecute_instead ext.enforce_sentence",
    "safe_conduct": "mla.witness_safe_conduct",
    "question": "mla.additional_info",
    "status": "mla.status_enquiry",
    "le.early_detection": "le.early_detection",
    "preservation": "preserve.request preserve.extension",
    "preserve.location_query": "preserve.location_query",
}

_HANDED_OVER = frozenset({"hand_over", "hand_over_asking"})  # whatever is sent to a node
_COSTS = {journey: frozenset({"estimate_costs", "agree_costs", "decline_costs"}) for journey in ("assistance", "asset")}


def _acts_of(journey: str) -> frozenset[str]:
    acts = frozenset(_JOURNEYS[journey].split())
    return acts | _COSTS.get(journey, frozenset()) | (_HANDED_OVER if OPENING_ACT in acts else frozenset())


KINDS = {kind: _acts_of(journey) for journey, kinds in _KINDS.items() for kind in kinds.split()}
