"""
Is the conduct an offence in the other State too?

1. Conduct is compared, not labels: what the stated facts show, element by element, with what the offences of the other
   State demand. The name or the article of an offence proves nothing, nor does its absence, art. 35(3).
2. The answer is *met* if any recorded offence is met, whatever it is called there.
3. It is *not met* only if that State's law is recorded as complete for the field of the conduct, and every recorded
   offence fails on something the conduct is known not to show. The answer names it for each.
4. Everything else is *unknown*, and says what is not known. Law without a source is unknown.
5. The answer is advice. A lawyer decides, and may decide otherwise, with a reason; both stay to be seen.
6. Whether it is asked for at all is another question, and comes first. Preservation never waits for it, art. 42(4).

    asked(kind=kind, setting=law.asks_dual_criminality(on=day))          # Asked: yes, no, optional or unknown
    conduct = Conduct(fields=("art7",), stated=(Stated(element="without_right", shown=Shown.SHOWN, remark="..."),))
    compare(conduct=conduct, law=law, on=day, vocabulary=vocabulary_of(law=load()))     # Met | NotMet | Unknown

Source: UN Convention against Cybercrime, arts. 7-17, 19, 35(3), 37(1)-(2), 40(8), 42(4)-(5).
"""

from longbien.convention.national.values import NationalLaw, NationalOffence
from longbien.core.dual_criminality.asking import Asked, Asks, asked
from longbien.core.dual_criminality.assessment import (
    Assessment,
    Decision,
    DecisionBeforeAssessment,
    DecisionWithoutReason,
    decide,
)
from longbien.core.dual_criminality.comparing import compare
from longbien.core.dual_criminality.conduct import Conduct, Predicate, Shown, Stated
from longbien.core.dual_criminality.results import (
    Comparison,
    Gap,
    Lack,
    Match,
    Met,
    NotKnown,
    NotMet,
    Obstacle,
    Unknown,
    Verdict,
)
from longbien.core.dual_criminality.vocabulary import Vocabulary, vocabulary_of

__all__ = [
    "Asked",
    "Asks",
    "Assessment",
    "Comparison",
    "Conduct",
    "Decision",
    "DecisionBeforeAssessment",
    "DecisionWithoutReason",
    "Gap",
    "Lack",
    "Match",
    "Met",
    "NationalLaw",
    "NationalOffence",
    "NotKnown",
    "NotMet",
    "Obstacle",
    "Predicate",
    "Shown",
    "Stated",
    "Unknown",
    "Verdict",
    "Vocabulary",
    "asked",
    "compare",
    "decide",
    "vocabulary_of",
]
