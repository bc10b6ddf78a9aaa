"""
Step 4: does the instrument open the measure for the offence? (The scope gate.)

1. Offences of the Convention, participation and attempt included, open all its measures.
2. Any other offence opens its measures on electronic evidence if it is a serious crime: its highest penalty in the
   requesting State is four years of deprivation of liberty or more. A penalty that nobody told is unknown, not low.
3. Its other measures of legal assistance a serious crime opens only to collect evidence in electronic form; and
   extradition, transfer, police cooperation, joint investigations and assets not at all.
4. Other instruments have other gates: every offence, a list of them, or a scope of their own that a person must judge.

5. A message that names no offence, such as one on costs or on the return of assets, rests on a request that does.

Which gate a measure has stands in the law files, not here.

Source: UN Convention against Cybercrime, arts. 2(h), 3, 4(2), 23(2), 35(1)-(2), 37(1), 40(1), 41(1).
"""

from __future__ import annotations

from longbien.convention.statements import Cover, Offence
from longbien.convention.types import Convention
from longbien.convention.words import OffenceGate
from longbien.core.treaties.questions import Applies, Question, Reason
from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.offences import (
    CONVENTION_GATES,
    NOT_OF_THE_CONVENTION,
    NOT_SAID,
    PARTICIPATION,
    article_of,
    convention_offence,
    serious_crime,
)


def scope_reasons(*, question: Question, cover: Cover, law: Convention) -> tuple[Reason, ...]:
    """Return what the offence says for or against the instrument; at least one reason."""
    if cover.offences not in CONVENTION_GATES:
        return (_other_gate(question, cover),)
    found = convention_offence(offence=question.offence, law=law)
    if found is not None:
        return (_convention_offence(question, cover, found),)
    if question.offence == NOT_SAID:
        return (_of(cover, Code.OFFENCE_NOT_SAID, Applies.YES),)
    if cover.offences is OffenceGate.CONVENTION_OFFENCES:
        return (_of(cover, Code.OFFENCE_OUTSIDE_SCOPE, Applies.NO, detail=question.offence),)
    penalty = _penalty(question, law)
    if cover.offences is OffenceGate.CONVENTION_OFFENCES_AND_ELECTRONIC_EVIDENCE and penalty.weighs is not Applies.NO:
        return (penalty, _evidence(question, cover))
    return (penalty,)


def _other_gate(question: Question, cover: Cover) -> Reason:
    if cover.offences is OffenceGate.ANY_OFFENCE:
        return _of(cover, Code.ANY_OFFENCE, Applies.YES)
    if cover.offences is OffenceGate.OWN_SCOPE or question.offence in NOT_OF_THE_CONVENTION:
        return _of(cover, Code.OWN_SCOPE, Applies.UNKNOWN)
    if question.offence in cover.named:
        return _of(cover, Code.NAMED_OFFENCE, Applies.YES, detail=question.offence)
    if question.offence.removeprefix(PARTICIPATION) in cover.named:
        return _of(cover, Code.OWN_SCOPE, Applies.UNKNOWN)
    return _of(cover, Code.OFFENCE_OUTSIDE_SCOPE, Applies.NO, detail=question.offence)


def _convention_offence(question: Question, cover: Cover, found: Offence) -> Reason:
    return Reason(
        code=Code.CONVENTION_OFFENCE,
        weighs=Applies.YES,
        article=article_of(offence=question.offence, found=found),
        detail=question.offence,
        verification=cover.verification,
    )


def _penalty(question: Question, law: Convention) -> Reason:
    term, years = serious_crime(law=law), question.max_penalty_years
    if years is None or term.figure is None:
        code, weighs = Code.PENALTY_UNKNOWN, Applies.UNKNOWN
    elif years >= term.figure:
        code, weighs = Code.SERIOUS_CRIME, Applies.YES
    else:
        code, weighs = Code.PENALTY_TOO_LOW, Applies.NO
    return Reason(
        code=code,
        weighs=weighs,
        article=f"2({term.letter})",
        participant=question.requesting,
        detail="" if years is None else str(years),
        verification=term.verification,
    )


def _evidence(question: Question, cover: Cover) -> Reason:
    if question.electronic_evidence is None:
        return _of(cover, Code.EVIDENCE_FORM_UNKNOWN, Applies.UNKNOWN)
    if question.electronic_evidence:
        return _of(cover, Code.ELECTRONIC_EVIDENCE, Applies.YES)
    return _of(cover, Code.NOT_ELECTRONIC, Applies.NO)


def _of(cover: Cover, code: Code, weighs: Applies, *, detail: str = "") -> Reason:
    article = ", ".join(cover.articles)
    return Reason(code=code, weighs=weighs, article=article, detail=detail, verification=cover.verification)
