"""
Whether the conduct has to be an offence in both States at all.

1. The rule is the kind's, or that of the treaty whose rules govern. A notice helps nobody by itself; what prolongs or
   repeats a request stands as the request does.
2. Where a treaty leaves it free, as art. 40(8) does, the State's own setting says more: it asks, it does not, or it
   may, as long as nobody has recorded which.
3. Preservation never waits for it, art. 42(4), whatever a State has set. The State that reserved this may refuse where
   it expects dual criminality to be missing for the disclosure, never for an offence of the Convention, art. 42(5).
4. A preservation under another treaty is at most refused, never made to wait. Where that treaty is silent, and its
   grounds of refusal are known and dual criminality is none of them, it is not asked for.
5. Where nobody has read what the basis says, the State's own law is all there is. If that is not recorded either, the
   answer is unknown; nothing known calls for the question then, and a preservation is not held up by raising it.
6. Extradition requires it; a State whose law allows it may do without, art. 37(2).

Source: UN Convention against Cybercrime, arts. 35(3), 37(1)-(2), 40(8), 42(4)-(5).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from longbien.convention.national.words import Known
from longbien.convention.register.values import Effect, Fact
from longbien.convention.statements import Cover
from longbien.convention.types import Kind
from longbien.convention.words import DualCriminalityRule, Family
from longbien.core.treaties.resolver.reservations import DUAL_CRIMINALITY_FOR_PRESERVATION, UNKNOWN_TEXT

_NEVER_WAITS: Final = "42(4)"
_MAY_GO_BEYOND: Final = "37(2)"


class Asks(StrEnum):
    """Whether dual criminality is asked for; `optional`: the State may, and nobody has recorded whether it does."""

    YES = "yes"
    NO = "no"
    OPTIONAL = "optional"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """
    The answer, the article it rests on (empty where none speaks), and the facts of the register that count in it.

    `is_raised`: something that is known may call for it, so the page of the request raises the question.
    """

    answer: Asks
    article: str = ""
    facts: tuple[str, ...] = ()
    is_raised: bool = True


def asked(
    *,
    kind: Kind,
    cover: Cover | None = None,
    unread: bool = False,
    refusable: bool | None = None,
    reservation: Fact | None = None,
    offence_is_convention_offence: bool | None = None,
    setting: Known = Known.UNKNOWN,
    original: Asked | None = None,
) -> Asked:
    """
    Say whether the requested State asks for dual criminality.

    Args:
        kind: the kind of the request.
        cover: what another treaty says of it, where that treaty's rules govern; None where the Convention's own do.
        unread: the request rests on something else, and nobody has said what that asks for.
        refusable: whether it is among the grounds of refusal of that treaty; None where they are not known.
        reservation: a reservation of the requested State that is in effect, with the option it uses.
        offence_is_convention_offence: whether the offence is one the treaty itself establishes; None if not known.
        setting: whether the requested State asks where it is free to (`NationalLaw.asks_dual_criminality`).
        original: the answer for the request that this one prolongs or repeats; None if not known.

    Source: UN Convention against Cybercrime, arts. 37(1)-(2), 40(8), 42(4)-(5).
    """
    own = kind.dual_criminality
    if own.rule is DualCriminalityRule.NOT_APPLICABLE:
        return Asked(answer=Asks.NO, article=own.article)
    stands_as_original = own.rule is DualCriminalityRule.AS_ORIGINAL
    if kind.family is Family.PRESERVATION:
        if stands_as_original and original is not None:
            return replace(original, answer=Asks.OPTIONAL) if original.answer is Asks.YES else original
        if unread:
            return _of_an_unread_basis(setting)
        return _for_preservation(cover, refusable, reservation, offence_is_convention_offence, setting)
    if stands_as_original:
        return original or Asked(answer=Asks.UNKNOWN, article=own.article)
    return Asked(answer=Asks.UNKNOWN) if unread else _for_assistance(kind, cover, setting)  # its words have to be read


def _for_assistance(kind: Kind, cover: Cover | None, setting: Known) -> Asked:
    own = kind.dual_criminality
    rule = own.rule if cover is None else cover.dual_criminality
    article = own.article if cover is None else ", ".join(cover.articles)
    if rule is DualCriminalityRule.REQUIRED:
        beyond = kind.family is Family.EXTRADITION and cover is None and setting is Known.NO
        return (
            Asked(answer=Asks.OPTIONAL, article=_MAY_GO_BEYOND) if beyond else Asked(answer=Asks.YES, article=article)
        )
    return Asked(answer=_by_setting(rule, setting), article=article)


def _by_setting(rule: DualCriminalityRule, setting: Known) -> Asks:
    """Return what a rule leaves to the State; an agreement has to be read, whatever the State does else."""
    if rule in (DualCriminalityRule.NOT_APPLICABLE, DualCriminalityRule.NOT_A_CONDITION):
        return Asks.NO
    if rule is DualCriminalityRule.BY_AGREEMENT:
        return Asks.UNKNOWN
    undecided = Asks.OPTIONAL if rule is DualCriminalityRule.OPTIONAL_GROUND else Asks.UNKNOWN
    return {Known.YES: Asks.YES, Known.NO: Asks.NO, Known.UNKNOWN: undecided}[setting]


def _of_an_unread_basis(setting: Known) -> Asked:
    answer = {Known.YES: Asks.OPTIONAL, Known.NO: Asks.NO, Known.UNKNOWN: Asks.UNKNOWN}[setting]
    return Asked(answer=answer, is_raised=setting is Known.YES)


def _for_preservation(
    cover: Cover | None,
    refusable: bool | None,
    reservation: Fact | None,
    own_offence: bool | None,
    setting: Known,
) -> Asked:
    """Say it for preservation: at most, a State may refuse; it can never make others wait."""
    if cover is not None and _may_call_for_it(cover.dual_criminality, refusable):
        rule = cover.dual_criminality
        answer = Asks.OPTIONAL if rule is DualCriminalityRule.REQUIRED else _by_setting(rule, setting)
        return Asked(answer=Asks.OPTIONAL if answer is Asks.YES else answer, article=", ".join(cover.articles))
    article = _NEVER_WAITS if cover is None else ", ".join(cover.articles)
    effect = _effect(reservation)
    if reservation is None or effect is None or own_offence is True:
        return Asked(answer=Asks.NO, article=article)
    certain = own_offence is False and effect.option == DUAL_CRIMINALITY_FOR_PRESERVATION
    return Asked(
        answer=Asks.OPTIONAL if certain else Asks.UNKNOWN,
        article=effect.article or article,
        facts=(reservation.id,),
    )


def _may_call_for_it(rule: DualCriminalityRule, refusable: bool | None) -> bool:
    """Say whether a treaty may let preservation be refused for it, without a reservation."""
    never = (DualCriminalityRule.NOT_A_CONDITION, DualCriminalityRule.NOT_APPLICABLE)
    silent = rule is DualCriminalityRule.NOT_STATED
    return rule not in never and not (silent and refusable is False)


def _effect(reservation: Fact | None) -> Effect | None:
    """Return the right that is reserved, or else what nobody has read and may be that right."""
    effects = () if reservation is None else reservation.effects
    for option in (DUAL_CRIMINALITY_FOR_PRESERVATION, UNKNOWN_TEXT):
        for effect in effects:
            if effect.option == option:
                return effect
    return None
