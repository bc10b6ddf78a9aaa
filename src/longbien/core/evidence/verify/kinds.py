"""Which acts each kind permits. Made by `scripts/verifier_kinds.py` from the law files. Do not edit."""
# fmt: off

from __future__ import annotations

_TABLE = (
    (
        "asset.before_lifting ext.consult_before_refusal",
        "answer ask hand_over hand_over_asking reply request take_note",
    ),
    (
        "asset.confiscate_domestic asset.enforce_order asset.trace_freeze",
        (
            "accept acknowledge agree_conditions agree_costs answer ask close consult decide_grant "
            "decline_conditions decline_costs estimate_costs give_views hand_over hand_over_asking nothing_found "
            "partial_result postpone propose_conditions refuse report_measure request result withdraw"
        ),
    ),
    (
        "asset.costs",
        "acknowledge answer ask close hand_over hand_over_asking refuse request take_note withdraw",
    ),
    (
        "asset.return",
        (
            "accept acknowledge agree_conditions answer ask close decide_grant decline_conditions hand_over "
            "hand_over_asking partial_result propose_conditions refuse request result withdraw"
        ),
    ),
    (
        (
            "asset.share data.conditions joint.investigation jurisdiction.consult mla.consult_before_refusal "
            "mla.costs ta.request transfer.proceedings transfer.sentenced witness.relocation"
        ),
        "acknowledge agree answer ask close decline hand_over hand_over_asking request withdraw",
    ),
    (
        (
            "asset.spontaneous data.disposal_notice ext.decision info.spontaneous le.methods "
            "mla.confidentiality_impossible mla.exculpatory_notice mla.postponement_notice mla.refusal_notice "
            "mla.withdrawal preserve.mla_filed preserve.risk_notice ta.exchange traffic.disclose_preserved"
        ),
        "answer ask hand_over hand_over_asking request take_note",
    ),
    (
        "contact.emergency_data",
        (
            "accept acknowledge answer ask close decide_grant hand_over hand_over_asking nothing_found "
            "partial_result refuse release release_part reply request result withdraw"
        ),
    ),
    (
        (
            "contact.evidence_legal_info contact.locate_suspect contact.technical_advice le.exchange_channel "
            "le.inquiry le.items_for_analysis"
        ),
        (
            "accept acknowledge answer ask close hand_over hand_over_asking nothing_found partial_result refuse "
            "reply request result withdraw"
        ),
    ),
    (
        (
            "cosp.information sg.amendment sg.central_authority sg.confiscation_laws sg.contact_point "
            "sg.denunciation sg.extradition_authority sg.extradition_basis sg.languages sg.laundering_laws "
            "sg.prevention_authority sg.reio_competence sg.reservations"
        ),
        "approve_document close dispatch record_receipt",
    ),
    (
        "data.onward_authorisation dispute.arbitration ext.conditional_surrender le.liaison mla.use_consent",
        "acknowledge agree answer ask close hand_over hand_over_asking refuse request withdraw",
    ),
    (
        "ext.enforce_sentence ext.prosecute_instead",
        (
            "accept acknowledge answer ask close hand_over hand_over_asking partial_result refuse request result "
            "withdraw"
        ),
    ),
    (
        "ext.provisional_arrest",
        (
            "accept acknowledge answer ask close hand_over hand_over_asking nothing_found refuse_extradition "
            "report_custody request withdraw"
        ),
    ),
    (
        "ext.request",
        (
            "accept acknowledge answer ask close consult_extradition give_views grant_extradition hand_over "
            "hand_over_asking refuse_extradition report_surrender request withdraw"
        ),
    ),
    (
        "le.early_detection",
        "acknowledge agree answer ask close hand_over hand_over_asking refuse request take_note withdraw",
    ),
    (
        "mla.additional_info",
        "acknowledge answer ask hand_over hand_over_asking reply request withdraw",
    ),
    (
        (
            "mla.content_intercept mla.documents mla.evidence_statements mla.government_records "
            "mla.information_experts mla.objects_sites mla.oral_urgent mla.other mla.recover_proceeds "
            "mla.search_seizure mla.service mla.stored_data mla.trace mla.traffic_realtime mla.transfer_detainee "
            "mla.video_hearing mla.voluntary_appearance"
        ),
        (
            "accept acknowledge agree_conditions agree_costs answer ask close consult decide_grant "
            "decline_conditions decline_costs estimate_costs give_views hand_over hand_over_asking nothing_found "
            "partial_result postpone propose_conditions refuse release release_part request result withdraw"
        ),
    ),
    (
        "mla.status_enquiry",
        "answer ask hand_over hand_over_asking request status_answer withdraw",
    ),
    (
        "mla.witness_safe_conduct",
        "acknowledge answer ask close end_presence hand_over hand_over_asking request withdraw",
    ),
    (
        "preserve.extension preserve.request",
        (
            "accept acknowledge answer ask close end_preservation hand_over hand_over_asking nothing_found "
            "order_to_holder preserved refuse request withdraw"
        ),
    ),
    (
        "preserve.location_query",
        (
            "accept acknowledge answer ask close hand_over hand_over_asking inform nothing_found refuse request "
            "withdraw"
        ),
    ),
)

KINDS = {kind: frozenset(acts.split()) for kinds, acts in _TABLE for kind in kinds.split()}
