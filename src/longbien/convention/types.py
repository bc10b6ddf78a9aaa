"""
The kinds of cooperation and their acts as values, and the Convention that holds all the law files.

    law = load()
    kind = law.kind(kind_id="preserve.request")
    kind.time_rule(rule_id="minimum_preservation").days     # 60
    law.acts_open(kind_id=kind.id, state_id="accepted")     # the acts that may follow
    law.role_needed(kind_id=kind.id, act_id="accept")       # Role.DUTY_OFFICER

What the other law files say (articles, offences, grounds, instruments) is in `statements.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from longbien.convention.chains import Link
from longbien.convention.errors import UnknownLawItem
from longbien.convention.parts import (
    Choice,
    Condition,
    Confidentiality,
    DualCriminality,
    Duty,
    Element,
    Field,
    Shareable,
    TimeRule,
    fits,
)
from longbien.convention.presend import CheckFigure, CheckRule, CheckWords
from longbien.convention.statements import (
    TRANSLATED,
    Article,
    Chapter,
    Ground,
    Instrument,
    LawTerm,
    NeverGround,
    Offence,
    OffenceForm,
    Source,
    Sourced,
)
from longbien.convention.words import (
    Addressee,
    Certainty,
    Family,
    Interruption,
    OffenceScope,
    Role,
    Side,
    Strength,
)

if TYPE_CHECKING:
    from longbien.convention.overlaid import InstrumentOverlay
    from longbien.convention.terms import CountingRule, Term

__all__ = [
    "Act",
    "Choice",
    "Condition",
    "Confidentiality",
    "Convention",
    "DualCriminality",
    "Duty",
    "Element",
    "Field",
    "Journey",
    "Kind",
    "Shareable",
    "SharedSet",
    "State",
    "TimeRule",
    "fits",
]


@dataclass(frozen=True, kw_only=True)
class State:
    """Where a request can stand; an `internal` state is known to the requesting State only."""

    id: str
    label: str = field(metadata=TRANSLATED)
    internal: bool
    final: bool


@dataclass(frozen=True, kw_only=True)
class Act(Sourced):
    """
    A lawful act in the life of a request; `to_state` may be `previous` or `same`.

    Args:
        interruption: what is said on a page of its own before the act is done.
        consults: it opens the consultation that comes before some refusals.
        after_consultation: where its ground asks for a consultation, one comes before it.
        executes: it carries the request out; a hold of a third authority stops it.
        hands_over: the request passes to the authority that its field `authority` names.
    """

    id: str
    label: str = field(metadata=TRANSLATED)
    by: Side
    needs_role: Role
    from_states: tuple[str, ...]
    to_state: str
    fields: tuple[Field, ...] = ()
    article: str = ""
    carries_evidence: bool = False
    interruption: Interruption = Interruption.NONE
    consults: bool = False
    after_consultation: bool = False
    executes: bool = False
    hands_over: bool = False


@dataclass(frozen=True, kw_only=True)
class Journey(Sourced):
    """A way through the acts that several kinds share; `never_postponed`: it is refused or not, and cannot wait."""

    id: str
    title: str = field(metadata=TRANSLATED)
    acts: tuple[str, ...]
    never_postponed: bool = False


@dataclass(frozen=True, kw_only=True)
class SharedSet:
    """Statements written once and taken over by the kinds that say `use`. `file` is where the set is written."""

    id: str
    file: str
    elements: tuple[Element, ...] = ()
    time_rules: tuple[TimeRule, ...] = ()
    dual_criminality: DualCriminality | None = None
    refusal_grounds: tuple[str, ...] = ()
    never_grounds: tuple[str, ...] = ()
    confidentiality: Confidentiality | None = None
    follow_up_duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kind(Sourced):
    """
    A kind of cooperation: what it says, who may do what with it, and by when.

    Args:
        file: where it is written.
        no_mandatory_content: the Convention names nothing that it must say; all elements are practice.
        journey: id of the journey its acts come from, or empty where it lists them itself.
        answers: ids of kinds, or groups such as `mla.*`, to which this one is an answer or a sequel.
        cited_grounds: grounds as the instrument of a request cites them (`core/overlays/`); not in the files.
    """

    id: str
    file: str
    family: Family
    title: str = field(metadata=TRANSLATED)
    article_paragraphs: tuple[str, ...]
    strength: Strength
    offence_scope: OffenceScope
    addressee: Addressee = Addressee.NODE
    sender_role: Role
    receiver_role: Role
    route: str = field(metadata=TRANSLATED)
    no_mandatory_content: bool = False
    elements: tuple[Element, ...]
    time_rules: tuple[TimeRule, ...]
    dual_criminality: DualCriminality
    refusal_grounds: tuple[str, ...]
    never_grounds: tuple[str, ...]
    cited_grounds: tuple[Ground, ...] = ()
    confidentiality: Confidentiality
    follow_up_duties: tuple[Duty, ...]
    journey: str = ""
    acts: tuple[str, ...]
    answers: tuple[str, ...] = ()
    certainty: Certainty

    def element(self, *, element_id: str) -> Element:
        """Return the element of that id; raises `UnknownLawItem`."""
        return _find(self.elements, wanted=element_id, subject=f"element of {self.id}")

    def time_rule(self, *, rule_id: str) -> TimeRule:
        """Return the time rule of that id; raises `UnknownLawItem`."""
        return _find(self.time_rules, wanted=rule_id, subject=f"time rule of {self.id}")

    @property
    def is_sent_by_nodes(self) -> bool:
        """Say whether a node sends it to another node; else it ends as a document with a recorded dispatch."""
        return self.addressee is Addressee.NODE


@dataclass(frozen=True, kw_only=True)
class Convention:
    """All law files, read and checked. The order of every tuple is the order of the files."""

    sources: tuple[Source, ...]
    titles: Sourced
    chapters: tuple[Chapter, ...]
    articles: tuple[Article, ...]
    law_terms: tuple[LawTerm, ...]
    offences: tuple[Offence, ...]
    offence_forms: tuple[OffenceForm, ...]
    grounds: tuple[Ground, ...]
    never_grounds: tuple[NeverGround, ...]
    states: tuple[State, ...]
    acts: tuple[Act, ...]
    journeys: tuple[Journey, ...]
    instruments: tuple[Instrument, ...]
    sets: tuple[SharedSet, ...]
    counting_rules: tuple[CountingRule, ...]
    terms: tuple[Term, ...]
    kinds: tuple[Kind, ...]
    overlays: tuple[InstrumentOverlay, ...] = ()
    links: tuple[Link, ...] = ()
    check_rules: tuple[CheckRule, ...] = ()
    check_figures: tuple[CheckFigure, ...] = ()
    check_words: tuple[CheckWords, ...] = ()

    def article(self, *, number: int) -> Article:
        """Return the article of that number; raises `UnknownLawItem`."""
        for article in self.articles:
            if article.number == number:
                return article
        raise UnknownLawItem(subject="article", wanted=str(number))

    def source(self, *, source_id: str) -> Source:
        """Return the source of that id; raises `UnknownLawItem`."""
        return _find(self.sources, wanted=source_id, subject="source")

    def offence(self, *, offence_id: str) -> Offence:
        """Return the offence of that id; raises `UnknownLawItem`."""
        return _find(self.offences, wanted=offence_id, subject="offence")

    def ground(self, *, ground_id: str) -> Ground:
        """Return the ground of that id, of the Convention or of another instrument; raises `UnknownLawItem`."""
        own = (ground for one in self.overlays for ground in one.grounds)
        return _find((*self.grounds, *own), wanted=ground_id, subject="ground")

    def state(self, *, state_id: str) -> State:
        """Return the state of that id; raises `UnknownLawItem`."""
        return _known(self._states, wanted=state_id, subject="state")

    def act(self, *, act_id: str) -> Act:
        """Return the act of that id; raises `UnknownLawItem`."""
        return _known(self._acts, wanted=act_id, subject="act")

    def instrument(self, *, instrument_id: str) -> Instrument:
        """Return the instrument of that id; raises `UnknownLawItem`."""
        return _find(self.instruments, wanted=instrument_id, subject="instrument")

    def kind(self, *, kind_id: str) -> Kind:
        """Return the kind of that id; raises `UnknownLawItem`."""
        return _known(self._kinds, wanted=kind_id, subject="kind")

    def check_rule(self, *, rule_id: str) -> CheckRule:
        """Return the rule of the check before sending; raises `UnknownLawItem`."""
        return _find(self.check_rules, wanted=rule_id, subject="check rule")

    def check_days(self, *, figure: str) -> int:
        """Return a number of days that the check uses; raises `UnknownLawItem`."""
        return _find(self.check_figures, wanted=figure, subject="check figure").days

    def counting_rule(self, *, rule_id: str) -> CountingRule:
        """Return the way of counting of that id; raises `UnknownLawItem`."""
        return _find(self.counting_rules, wanted=rule_id, subject="way of counting")

    def term(self, *, term_id: str) -> Term:
        """Return the term of that id; raises `UnknownLawItem`."""
        return _find(self.terms, wanted=term_id, subject="term")

    @cached_property  # pages ask for these thousands of times
    def _states(self) -> Mapping[str, State]:
        return {one.id: one for one in self.states}

    @cached_property
    def _acts(self) -> Mapping[str, Act]:
        return {one.id: one for one in self.acts}

    @cached_property
    def _kinds(self) -> Mapping[str, Kind]:
        return {one.id: one for one in self.kinds}

    def acts_open(self, *, kind_id: str, state_id: str) -> tuple[Act, ...]:
        """Return the acts the kind permits from that state, of both sides; raises `UnknownLawItem`."""
        state = self.state(state_id=state_id)
        permitted = (self.act(act_id=act_id) for act_id in self.kind(kind_id=kind_id).acts)
        return tuple(act for act in permitted if state.id in act.from_states)

    def role_needed(self, *, kind_id: str, act_id: str) -> Role:
        """Return the higher of the roles that the act, and the kind for the acting side, ask for."""
        kind, act = self.kind(kind_id=kind_id), self.act(act_id=act_id)
        of_side = kind.sender_role if act.by is Side.REQUESTING else kind.receiver_role
        return Role.CENTRAL_AUTHORITY if Role.CENTRAL_AUTHORITY in (act.needs_role, of_side) else Role.DUTY_OFFICER


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_WithId)


def _known(items: Mapping[str, _Item], *, wanted: str, subject: str) -> _Item:
    found = items.get(wanted)
    if found is None:
        raise UnknownLawItem(subject=subject, wanted=wanted)
    return found


def _find(items: tuple[_Item, ...], *, wanted: str, subject: str) -> _Item:
    for item in items:
        if item.id == wanted:
            return item
    raise UnknownLawItem(subject=subject, wanted=wanted)
