"""Random conduct and random recorded laws, from a seed. Small worlds, so that every answer comes up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from core.dual_criminality.laws import ON, vocabulary
from longbien.convention.national.values import Completeness, NationalLaw, NationalOffence, Penalty
from longbien.convention.national.words import Known, PenaltyKind, Recorded
from longbien.convention.words import Form, Verification
from longbien.core.dual_criminality import Comparison, Conduct, Predicate, Shown, Stated, compare

ELEMENTS = ("intentional", "without_right", "intentional_without_right", "access_to_system", "XBB.own")
FIELDS = ("art7", "art9")
NAMES = ("XBB.a", "XBB.b", "XBB.c")
DAYS = (ON - timedelta(days=1), ON, ON + timedelta(days=1))
MARKS = ((Verification.TEXT_SEEN, "code"), (Verification.SECONDARY, "opinion"), (Verification.MEMORY, ""))


@dataclass(frozen=True, kw_only=True)
class World:
    """Conduct, the law that is asked, and the law of another place."""

    conduct: Conduct
    law: NationalLaw
    there: NationalLaw
    least_years: int | None

    def answer(self) -> Comparison:
        return compare(
            conduct=self.conduct,
            law=self.law,
            on=ON,
            vocabulary=vocabulary(),
            elsewhere=(self.there,),
            least_years=self.least_years,
        )


def world(*, seed: int) -> World:
    """Return the world of a seed, always the same one."""
    chance = Random(seed)
    conduct = _conduct(chance)
    if chance.random() < 0.7:
        place = chance.choice(("XBB", "XBB", "XAA", "XAA", "XCC", ""))
        conduct = replace(conduct, predicate=Predicate(conduct=_conduct(chance), place=place))
    return World(
        conduct=conduct,
        law=_law(chance, "XBB"),
        there=_law(chance, "XAA"),
        least_years=chance.choice((None, None, None, 4)),
    )


def shuffled(*, world: World, seed: int) -> World:
    """Return the same world, written down in another order."""
    chance = Random(seed)
    law, conduct = world.law, world.conduct
    return replace(
        world,
        law=replace(
            law,
            offences=_mixed(chance, tuple(_offence_mixed(chance, one) for one in law.offences)),
            complete_for=_mixed(chance, law.complete_for),
        ),
        conduct=replace(conduct, stated=_mixed(chance, conduct.stated), fields=_mixed(chance, conduct.fields)),
    )


def _mixed(chance: Random, values: tuple) -> tuple:  # type: ignore[type-arg]  # of anything
    return tuple(chance.sample(values, len(values)))


def _offence_mixed(chance: Random, one: NationalOffence) -> NationalOffence:
    choices = _mixed(chance, tuple(_mixed(chance, choice) for choice in one.requires))
    return replace(one, requires=choices, predicates=_mixed(chance, one.predicates))


def _conduct(chance: Random) -> Conduct:
    likely = chance.choice((Shown.SHOWN, Shown.NOT_SHOWN))
    words = (likely, likely, likely, *Shown)
    stated = [Stated(element=one, shown=chance.choice(words)) for one in ELEMENTS if chance.random() < 0.8]
    if chance.random() < 0.1:
        stated.append(Stated(element=chance.choice(ELEMENTS), shown=chance.choice(words)))
    return Conduct(
        fields=tuple(chance.sample(FIELDS, chance.choice((0, 1, 1, 1, 2)))),
        stated=tuple(stated),
        form=chance.choice((*(Form.COMMITTED for _ in range(8)), *Form)),
    )


def _law(chance: Random, state: str) -> NationalLaw:
    offences = tuple(_offence(chance, name) for name in chance.sample(NAMES, chance.choice((0, 1, 1, 1, 2, 2, 3))))
    fields = [one for one in FIELDS if chance.random() < 0.8]
    complete = tuple(_complete(chance, field) for field in fields)
    return NationalLaw(state=state, language="en", sources=(), offences=offences, complete_for=complete)


def _complete(chance: Random, field: str) -> Completeness:
    verification, source = MARKS[chance.choice((0, 0, 0, 1, 1, 2))]
    until_on = chance.choice((None, None, None, *DAYS))
    return Completeness(field=field, verification=verification, source=source, until_on=until_on)


def _offence(chance: Random, name: str) -> NationalOffence:
    verification, source = MARKS[chance.choice((0, 0, 0, 0, 1, 1, 1, 2))]
    rare = chance.random() < 0.2
    return NationalOffence(
        id=name,
        citation="a section",
        title="an offence",
        requires=tuple(_choice(chance) for _ in range(chance.choice((0, 1, 1, 1, 2, 2, 3)))),
        excludes=tuple(chance.sample(ELEMENTS, chance.choice((0, 0, 0, 1)))),
        requirements=chance.choice((*(Recorded.COMPLETE for _ in range(6)), Recorded.PARTIAL)),
        participation=chance.choice(tuple(Known)),
        attempt=chance.choice(tuple(Known)),
        preparation=chance.choice(tuple(Known)),
        max_penalty=Penalty(kind=chance.choice(tuple(PenaltyKind)), months=chance.choice((12, 48, 60))),
        needs_predicate=chance.random() < 0.25,
        predicates=tuple(one for one in chance.sample(NAMES, chance.choice((0, 1, 2))) if one != name),
        from_on=chance.choice(DAYS) if rare else None,
        until_on=chance.choice(DAYS) if rare else None,
        verification=verification,
        source=source,
    )


def _choice(chance: Random) -> tuple[str, ...]:
    return tuple(chance.sample(ELEMENTS, chance.choice((1, 1, 2))))
