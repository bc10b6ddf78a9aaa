"""
Step 7: whom to address, by which channel, in which languages.

1. The instrument's route names the function: its contact points, or its central authorities. Extradition has an
   authority of its own. Where the route names neither, the kind of cooperation decides; some kinds have no authority
   that States notify, and then none is named.
2. Languages are those the requested State notified under the instrument; else those of the authority's entry; else
   they are unknown, which is empty. The newest notification counts alone.
3. A treaty that carries no request of its own, but the requests of others, is named as a channel beside the route.

Source: UN Convention against Cybercrime, arts. 37(19), 40(12)-(14), 41(1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from longbien.convention.register.values import Fact
from longbien.convention.register.words import Deed
from longbien.convention.statements import Cover
from longbien.convention.words import LanguageRule, Route
from longbien.core.directory.entries import DirectoryEntry, Function
from longbien.core.directory.lookup import authorities_for
from longbien.core.treaties.questions import Applies, Question, Reason
from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.governing import Bound
from longbien.core.treaties.resolver.measures import cover_for, fits_any
from longbien.core.treaties.resolver.reservations import LANGUAGE
from longbien.core.treaties.resolver.standings import Standings

_FUNCTIONS: Final = (
    (("ext.*",), Function.EXTRADITION),
    (("preserve.*", "traffic.*", "contact.*"), Function.NETWORK_24_7),
    (("mla.*", "asset.*", "info.*", "data.*"), Function.MUTUAL_LEGAL_ASSISTANCE),
)


@dataclass(frozen=True, kw_only=True)
class Address:
    """Whom to address, and in which languages; empty is unknown."""

    authorities: tuple[DirectoryEntry, ...]
    languages: tuple[str, ...]


def function_for(*, measure: str, route: Route) -> Function | None:
    """Return the function of the authority to address, or None where States notify none for the measure."""
    by_kind = next((function for groups, function in _FUNCTIONS if fits_any(measure=measure, groups=groups)), None)
    if route is Route.NETWORK_24_7:
        return Function.NETWORK_24_7
    if route is Route.CENTRAL_AUTHORITIES and by_kind is not Function.EXTRADITION:
        return Function.MUTUAL_LEGAL_ASSISTANCE
    return by_kind


def address(
    *, question: Question, rules: Cover, governed_by: str, standings: Standings, directory: Iterable[DirectoryEntry]
) -> Address:
    """Return the authorities of the requested State and the languages it takes requests in."""
    function = function_for(measure=question.measure, route=rules.route)
    authorities = (
        ()
        if function is None
        else authorities_for(
            directory,
            state=question.requested,
            function=function,
            on=question.on,
            territory=question.territory,
            instrument=governed_by,
        )
    )
    notified = _notified(governed_by, standings) if rules.languages is not LanguageRule.AS_AGREED else ()
    return Address(authorities=authorities, languages=notified or (authorities[0].languages if authorities else ()))


def _notified(instrument: str, standings: Standings) -> tuple[str, ...]:
    status = standings.of(instrument=instrument, participant=standings.question.requested)
    facts = [said.fact for said in status.declarations if said.fact.deed is Deed.LANGUAGE_NOTIFICATION]
    newest = max(facts, key=lambda fact: (fact.happened, fact.id), default=None)
    return () if newest is None else languages_of(newest)


def languages_of(fact: Fact) -> tuple[str, ...]:
    """Return the BCP 47 codes that a notification of languages names."""
    return tuple(effect.option.removeprefix(LANGUAGE) for effect in fact.effects if effect.option.startswith(LANGUAGE))


def channel_reasons(*, question: Question, cover: Cover, bound: Iterable[Bound]) -> tuple[Reason, ...]:
    """Return the treaties between both States that carry requests which rest on another instrument."""
    if cover.route is not Route.CENTRAL_AUTHORITIES:
        return ()
    carriers = (
        one
        for one in bound
        if not one.instrument.carries_requests
        and one.applies is Applies.YES
        and _may_carry(one, measure=question.measure)
    )
    return tuple(_carried_by(one) for one in sorted(carriers, key=lambda one: (one.instrument.rank, one.instrument.id)))


def _may_carry(one: Bound, *, measure: str) -> bool:
    """A treaty without covers carries whatever central authorities send each other."""
    return not one.instrument.covers or cover_for(instrument=one.instrument, measure=measure) is not None


def _carried_by(one: Bound) -> Reason:
    return Reason(
        code=Code.CHANNEL_TREATY,
        weighs=Applies.YES,
        facts=tuple(dict.fromkeys(fact for reason in one.reasons for fact in reason.facts)),
        detail=one.instrument.id,
        verification=one.instrument.verification,
    )
