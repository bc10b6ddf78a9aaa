"""
The node's own part of the register of treaties, with four eyes.

    proposal = propose_fact(officer=anna, fact=fact, reason="C.N.1.2026", now=now)
    confirm(officer=binh, proposal_id=proposal.id, note="", now=now)
"""

from longbien.actions.treaties.deciding import confirm, refuse
from longbien.actions.treaties.importing import import_facts
from longbien.actions.treaties.proposing import (
    propose_agreement,
    propose_claim,
    propose_correction,
    propose_fact,
    propose_instrument,
)

__all__ = [
    "confirm",
    "import_facts",
    "propose_agreement",
    "propose_claim",
    "propose_correction",
    "propose_fact",
    "propose_instrument",
    "refuse",
]
