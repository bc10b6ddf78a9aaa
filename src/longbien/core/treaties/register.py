"""
The treaty register: what is known of participants and instruments, indexed, at a moment of knowledge.

    register = Register.of(facts=facts, claims=claims, participants=participants, instruments=law.instruments)
    register.as_known_at(moment)                                  # the same register as it was known then
    register.facts_of(instrument="uncc-2024", participant="VNM")  # the facts that count, the earliest first

1. The register holds facts; it computes everything else. Nothing is overwritten: see `supersession.py`.
2. The order in which facts come makes no difference.
3. Two times are kept apart: when something happened (`Fact.happened`) and when the register learned it (`known_at`).
4. What does not hold together is a `Doubt`, never an error; only an instrument that nobody knows is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, cast

from longbien.convention.register.values import Claim, Fact, Participant
from longbien.convention.statements import Instrument
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.treaties.doubts import Doubt, DoubtCode
from longbien.core.treaties.supersession import Supersession

Key = tuple[str, str]
Made = TypeVar("Made")


class UnknownInstrument(TheirMessageIsWrong):
    """The register holds no instrument of that id."""

    code = "unknown_instrument"


@dataclass(frozen=True, kw_only=True)
class Indexes:
    """All facts ever known, sorted once and shared by every view of the register."""

    facts: Mapping[str, Fact]
    by_key: Mapping[Key, tuple[Fact, ...]]  # without those whose dating holds no day
    by_instrument: Mapping[str, tuple[Fact, ...]]
    codes: Mapping[str, tuple[str, ...]]
    concerning: Mapping[str, tuple[Fact, ...]]
    concerned: frozenset[str]  # roots of the chains of correction that any fact concerns
    claims: Mapping[str, tuple[Claim, ...]]
    participants: Mapping[str, Participant]
    instruments: Mapping[str, Instrument]
    supersession: Supersession
    same_ids: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class Register:
    """
    A view of the register. `known_at` None is everything that is known; else what was known at that moment.

    Answers that were computed are remembered in the view, and are forgotten with it.
    """

    indexes: Indexes
    known_at: datetime | None = None
    _answers: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        *,
        facts: Iterable[Fact],
        claims: Iterable[Claim],
        participants: Iterable[Participant],
        instruments: Iterable[Instrument],
    ) -> Register:
        """Index facts and claims that come in any order."""
        return cls(indexes=_indexes(facts, claims, participants, instruments))

    def as_known_at(self, moment: datetime) -> Register:
        """Return the register as it was known at a moment; aware, UTC. Nothing is copied."""
        return Register(indexes=self.indexes, known_at=moment)

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Return all participants, by code."""
        return tuple(self.indexes.participants.values())

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Return all instruments, by id."""
        return tuple(self.indexes.instruments.values())

    def participant(self, code: str) -> Participant | None:
        """Return a participant, or None if nobody has that code."""
        return self.indexes.participants.get(code)

    def instrument(self, instrument_id: str) -> Instrument:
        """
        Return an instrument.

        Raises:
            UnknownInstrument: the register holds none of that id.
        """
        found = self.indexes.instruments.get(instrument_id)
        if found is None:
            raise UnknownInstrument(f"no instrument has the id {instrument_id[:80]!r}")
        return found

    def facts_of(self, *, instrument: str, participant: str) -> tuple[Fact, ...]:
        """Return the facts that count for a participant and an instrument; participant "" is the unidentified ones."""
        return self._counting(self.indexes.by_key.get((instrument, participant), ()))

    def facts_in(self, *, instrument: str) -> tuple[Fact, ...]:
        """Return all facts of an instrument that count."""
        return self._counting(self.indexes.by_instrument.get(instrument, ()))

    def ever_known(self, *, instrument: str) -> tuple[Fact, ...]:
        """Return all facts of an instrument known at this moment, corrected ones included."""
        return tuple(fact for fact in self.indexes.by_instrument.get(instrument, ()) if self.knows(fact))

    def ever_known_of(self, *, instrument: str, participant: str) -> tuple[Fact, ...]:
        """Return the facts known at this moment for a participant and an instrument, corrected ones included."""
        return tuple(fact for fact in self.indexes.by_key.get((instrument, participant), ()) if self.knows(fact))

    def concerning(self, fact: Fact) -> tuple[Fact, ...]:
        """Return the facts that withdraw, object to or replace this one, or one that this one corrects."""
        if self.indexes.supersession.root_of(fact.id) not in self.indexes.concerned:
            return ()
        return self.remembered(("concerning", fact.id), lambda: self._concerning(fact))

    def fact(self, fact_id: str) -> Fact | None:
        """Return a fact known at this moment, corrected or not."""
        found = self.indexes.facts.get(fact_id)
        return found if found is not None and self.knows(found) else None

    def corrections_of(self, fact_id: str) -> tuple[Fact, ...]:
        """Return the facts that correct this one, as far as known, the first known first."""
        return self.indexes.supersession.known_corrections(fact_id, known_at=self.known_at)

    def knows(self, known: Fact | Claim) -> bool:
        """Say whether the fact or claim is known at this moment."""
        return self.known_at is None or known.known_at <= self.known_at

    def counts(self, fact: Fact) -> bool:
        """Say whether the fact is known at this moment, and not corrected."""
        return self.indexes.supersession.counts(fact, known_at=self.known_at)

    def is_doubtful(self, fact: Fact) -> bool:
        """Say whether the fact and others correct each other in a circle."""
        return self.indexes.supersession.is_doubtful(fact, known_at=self.known_at)

    def claims_of(self, *, instrument: str) -> tuple[Claim, ...]:
        """Return the claims about an instrument, by day and id."""
        return tuple(claim for claim in self.indexes.claims.get(instrument, ()) if self.knows(claim))

    def doubts(self) -> tuple[Doubt, ...]:
        """Return what does not hold together in the facts known at this moment."""
        found = list(self.indexes.supersession.doubts(known_at=self.known_at))
        found += [Doubt(code=DoubtCode.SAME_ID, facts=(fact.id,)) for fact in self.indexes.same_ids if self.knows(fact)]
        for fact in filter(self.counts, self.indexes.facts.values()):
            found += self._doubts_of(fact)
        return tuple(sorted(set(found)))

    def remembered(self, key: object, make: Callable[[], Made]) -> Made:
        """Return an answer that was computed before, or compute it. One key always has one type of answer."""
        if key not in self._answers:
            self._answers[key] = make()
        return cast("Made", self._answers[key])

    def _concerning(self, fact: Fact) -> tuple[Fact, ...]:
        family = self.indexes.supersession.family(fact, known_at=self.known_at)
        return self._counting(other for member in family for other in self.indexes.concerning.get(member, ()))

    def _counting(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        return self.indexes.supersession.counting(facts, known_at=self.known_at)

    def _doubts_of(self, fact: Fact) -> list[Doubt]:
        found = []
        if fact.happened.until_on <= fact.happened.from_on:
            found.append(Doubt(code=DoubtCode.NO_DAY, facts=(fact.id,)))
        if fact.participant and fact.participant not in self.indexes.participants:
            found.append(Doubt(code=DoubtCode.UNKNOWN_PARTICIPANT, facts=(fact.id,), detail=fact.participant))
        if fact.instrument not in self.indexes.instruments:
            found.append(Doubt(code=DoubtCode.UNKNOWN_INSTRUMENT, facts=(fact.id,), detail=fact.instrument))
        if fact.concerns and self.fact(fact.concerns) is None:
            found.append(Doubt(code=DoubtCode.CONCERNS_NOTHING, facts=(fact.id,), detail=fact.concerns))
        return found


def _indexes(
    facts: Iterable[Fact],
    claims: Iterable[Claim],
    participants: Iterable[Participant],
    instruments: Iterable[Instrument],
) -> Indexes:
    by_id: dict[str, Fact] = {}
    same_ids: list[Fact] = []
    for fact in sorted(set(facts), key=lambda fact: (fact.id, fact.known_at, repr(fact))):
        if by_id.setdefault(fact.id, fact) is not fact:
            same_ids.append(fact)
    by_key: defaultdict[Key, list[Fact]] = defaultdict(list)
    by_instrument: defaultdict[str, list[Fact]] = defaultdict(list)
    concerning: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(by_id.values(), key=lambda fact: (fact.happened.from_on, fact.happened.until_on, fact.id)):
        if fact.happened.from_on < fact.happened.until_on:
            by_key[fact.instrument, fact.participant].append(fact)
        by_instrument[fact.instrument].append(fact)
        if fact.concerns:
            concerning[fact.concerns].append(fact)
    by_claim: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(set(claims), key=lambda claim: (claim.as_of.from_on, claim.as_of.until_on, claim.id)):
        by_claim[claim.instrument].append(claim)
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for instrument, code in sorted(by_key):
        if code:
            codes[instrument].append(code)
    supersession = Supersession.of(by_id)
    return Indexes(
        facts=by_id,
        by_key={key: tuple(found) for key, found in by_key.items()},
        by_instrument={key: tuple(found) for key, found in by_instrument.items()},
        codes={key: tuple(found) for key, found in codes.items()},
        concerning={key: tuple(found) for key, found in concerning.items()},
        claims={key: tuple(found) for key, found in by_claim.items()},
        participants={value.code: value for value in sorted(participants, key=lambda value: value.code)},
        instruments={value.id: value for value in sorted(instruments, key=lambda value: value.id)},
        concerned=frozenset(map(supersession.root_of, concerning)),
        supersession=supersession,
        same_ids=tuple(same_ids),
    )
