"""The way that each request of these tests goes, act by act, from its arrival to its end: chosen by hand.

Every way belongs to a journey, or to a kind that lists its acts itself. Questions, consultations and conditions are on
some of them, so that both sides act.
"""

from __future__ import annotations

from longbien.convention.types import Kind

BY_JOURNEY: dict[str, tuple[str, ...]] = {
    "preservation": ("acknowledge", "accept", "ask", "answer", "order_to_holder", "preserved", "close"),
    "assistance": ("acknowledge", "accept", "ask", "answer", "decide_grant", "release", "close"),
    "notice": ("ask", "answer", "take_note"),
    "enquiry": ("acknowledge", "accept", "ask", "answer", "reply"),
    "status": ("ask", "answer", "status_answer"),
    "emergency": ("acknowledge", "accept", "decide_grant", "release", "close"),
    "consent": ("acknowledge", "ask", "answer", "agree", "close"),
    "agreement": ("acknowledge", "ask", "answer", "agree", "close"),
    "extradition": (
        "acknowledge",
        "consult_extradition",
        "give_views",
        "grant_extradition",
        "report_surrender",
        "close",
    ),
    "provisional_arrest": ("acknowledge", "report_custody", "close"),
    "asset": ("acknowledge", "accept", "ask", "answer", "report_measure", "result", "close"),
    "safe_conduct": ("acknowledge", "end_presence", "close"),
    "question": ("acknowledge", "ask", "answer", "reply"),
}
BY_KIND: dict[str, tuple[str, ...]] = {
    "mla.documents": ("acknowledge", "estimate_costs", "agree_costs", "accept", "nothing_found", "close"),
    "mla.information_experts": ("acknowledge", "accept", "estimate_costs", "decline_costs", "partial_result", "close"),
    "mla.search_seizure": (
        "consult",
        "give_views",
        "postpone",
        "accept",
        "decide_grant",
        "release_part",
        "release",
        "close",
    ),
    "mla.objects_sites": ("acknowledge", "propose_conditions", "decline_conditions", "refuse", "close"),
    "mla.trace": ("acknowledge", "hand_over", "accept", "result", "close"),
    "mla.voluntary_appearance": ("acknowledge", "accept", "withdraw"),
    "le.inquiry": ("acknowledge", "hand_over_asking", "reply"),
    "transfer.sentenced": ("acknowledge", "decline", "close"),
    "asset.before_lifting": ("ask", "answer", "reply"),
    "asset.return": (
        "acknowledge",
        "accept",
        "propose_conditions",
        "agree_conditions",
        "decide_grant",
        "result",
        "close",
    ),
    "asset.costs": ("acknowledge", "ask", "answer", "take_note"),
    "ext.prosecute_instead": ("acknowledge", "accept", "ask", "answer", "partial_result", "result", "close"),
    "ext.enforce_sentence": ("acknowledge", "accept", "ask", "answer", "result", "close"),
    "ext.consult_before_refusal": ("ask", "answer", "reply"),
    "le.early_detection": ("acknowledge", "ask", "answer", "agree", "close"),
    "preserve.location_query": ("acknowledge", "accept", "ask", "answer", "inform"),
    "preserve.extension": ("acknowledge", "accept", "order_to_holder", "preserved", "end_preservation"),
}


def way_of(kind: Kind) -> tuple[str, ...]:
    """Return the acts that follow the request, in order."""
    return BY_KIND.get(kind.id) or BY_JOURNEY[kind.journey]
