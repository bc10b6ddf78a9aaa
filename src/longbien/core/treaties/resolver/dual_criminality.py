"""
Does the conduct have to be an offence in both States?

1. A notice, or an answer, helps nobody by itself: the question does not arise. What prolongs or repeats a request
   stands as the request does. The kind of cooperation says so, whatever the instrument.
2. Under the rules of the Convention the kind says the rest; it is the Convention's own.
3. Under the rules of another instrument its overlay does, or its cover: the same as when the request is drafted. What
   stands there for comparison only is not its rule.
4. Preservation does not wait for it, unless the requested State reserved the right to refuse where it is missing.

Source: UN Convention against Cybercrime, arts. 35(3), 37(1), 40(8), 42(4)-(5).
"""

from __future__ import annotations

from longbien.convention.types import Kind
from longbien.convention.words import DualCriminalityRule
from longbien.core.overlays import OF_THE_KIND, kind_under, legal_basis_of
from longbien.core.treaties.questions import Question, Reason
from longbien.core.treaties.resolver.force import CONVENTION
from longbien.core.treaties.resolver.governing import Rules
from longbien.core.treaties.resolver.measures import cover_for
from longbien.core.treaties.resolver.reservations import DUAL_CRIMINALITY_FOR_PRESERVATION


def dual_criminality(
    *, kind: Kind, rules: Rules, reasons: tuple[Reason, ...], question: Question
) -> DualCriminalityRule:
    """Return the rule on dual criminality between the two States for the measure."""
    own = kind.dual_criminality.rule
    rule = own if own in OF_THE_KIND or rules.governed_by == CONVENTION else _of_the_rules(kind, rules)
    if rule is DualCriminalityRule.NOT_A_CONDITION and _reserved(reasons, question):
        return DualCriminalityRule.OPTIONAL_GROUND
    return rule


def _of_the_rules(kind: Kind, rules: Rules) -> DualCriminalityRule:
    covered = cover_for(instrument=rules.instrument, measure=kind.id) is not None
    if covered and legal_basis_of(rules.instrument) == rules.governed_by:
        return kind_under(kind=kind, instrument=rules.governed_by).dual_criminality.rule
    return rules.cover.dual_criminality


def _reserved(reasons: tuple[Reason, ...], question: Question) -> bool:
    return any(
        one.detail == DUAL_CRIMINALITY_FOR_PRESERVATION and one.participant == question.requested for one in reasons
    )
