"""
Step 6: whose rules govern legal assistance?

1. Some rules of a treaty are for States that have no treaty on mutual legal assistance between them. The cover says so,
   with the article (`gives_way`). Between States that have one, that treaty's rules stand in their place; the treaty
   that was asked stays the basis.
2. Unless the two agreed to apply the rules all the same. The operator records such an agreement.
3. Of several such treaties the most fitting governs: one between the two, then the smaller rank, then the id.
4. Where it is not known whether such a treaty binds both, the rules stay, and a reason says that another may govern.

Source: UN Convention against Cybercrime, art. 40(7). Other treaties have the same rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from longbien.convention.statements import Cover, Instrument
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.core.treaties.questions import Applies, Question, Reason
from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.measures import cover_for, fits_any
from longbien.core.treaties.resolver.weighing import least


@dataclass(frozen=True, kw_only=True)
class Bound:
    """An instrument, and what is known of its binding both States for real on the day."""

    instrument: Instrument
    reasons: tuple[Reason, ...]

    @property
    def applies(self) -> Applies:
        """Say whether it binds both."""
        return least(self.reasons)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The instrument whose rules govern, its cover for the measure, and why."""

    instrument: Instrument
    cover: Cover
    reasons: tuple[Reason, ...] = ()

    @property
    def governed_by(self) -> str:
        """Return the id of the instrument."""
        return self.instrument.id


def governing_rules(
    *,
    question: Question,
    instrument: Instrument,
    cover: Cover,
    bound: Iterable[Bound],
    agreements: Iterable[Agreement],
) -> Rules:
    """Return whose rules govern the measure between the two States, if the request rests on the instrument."""
    own = Rules(instrument=instrument, cover=cover)
    if not cover.gives_way:
        return own
    treaties = sorted(
        (one for one in bound if one.instrument.is_mla_treaty and one.instrument.id != instrument.id), key=_order
    )
    binding = [one for one in treaties if one.applies is Applies.YES]
    if not binding:
        return Rules(instrument=instrument, cover=cover, reasons=_may_govern(cover, treaties))
    agreed = _agreement(question, binding, agreements)
    if agreed is not None:
        return Rules(instrument=instrument, cover=cover, reasons=(_agreed(cover, agreed),))
    first = binding[0]
    return Rules(
        instrument=first.instrument,
        cover=cover_for(instrument=first.instrument, measure=question.measure) or cover,
        reasons=(_governs(cover, first),),
    )


def _order(one: Bound) -> tuple[bool, int, str]:
    return (one.instrument.kind is not InstrumentKind.BILATERAL, one.instrument.rank, one.instrument.id)


def _agreement(question: Question, binding: list[Bound], agreements: Iterable[Agreement]) -> Agreement | None:
    """Return an agreement that sets aside every treaty that binds both, for the measure."""
    found = sorted(
        (
            one
            for one in agreements
            if one.kind is AgreementKind.CONVENTION_RULES
            and one.is_between(question.requesting, question.requested, on=question.on)
            and (not one.measures or fits_any(measure=question.measure, groups=one.measures))
        ),
        key=lambda one: one.id,
    )
    set_aside = {one.instrument for one in found}
    if "" in set_aside or {one.instrument.id for one in binding} <= set_aside:
        return found[0]
    return None


def _governs(cover: Cover, one: Bound) -> Reason:
    return _reason(cover, Code.MLA_TREATY_GOVERNS, one.instrument.id, _facts(one))


def _may_govern(cover: Cover, treaties: list[Bound]) -> tuple[Reason, ...]:
    """Return the treaties that may bind both; a protocol, which binds nobody without its parent, not beside it."""
    unknown = [one for one in treaties if one.applies is Applies.UNKNOWN]
    named = {one.instrument.id for one in unknown}
    return tuple(
        _reason(cover, Code.MLA_TREATY_MAY_GOVERN, one.instrument.id, _facts(one))
        for one in unknown
        if one.instrument.parent not in named
    )


def _agreed(cover: Cover, agreement: Agreement) -> Reason:
    return _reason(cover, Code.AGREED_OTHERWISE, agreement.id, ())


def _facts(one: Bound) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for reason in one.reasons for fact in reason.facts))


def _reason(cover: Cover, code: Code, detail: str, facts: tuple[str, ...]) -> Reason:
    # None of these stands against the instrument: each weighs yes.
    return Reason(
        code=code,
        weighs=Applies.YES,
        article=cover.gives_way,
        facts=facts,
        detail=detail,
        verification=cover.verification,
    )
