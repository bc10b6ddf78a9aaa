"""A request is handed over inside a State; acts come from, and go to, the authority that has it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from longbien.core.requests.parties import Passed, holders
from longbien.core.requests.turns import REQUESTED, REQUESTING

FIRST = "nca"


def test_without_a_handing_over_the_authority_on_record_has_it() -> None:
    assert holders(side=REQUESTED, now="nca", passed=[]) == ("nca",)


def test_a_handing_over_gives_it_to_the_next_authority() -> None:
    passed = [
        Passed(side=REQUESTED, by="nca", to="ffu"),
        Passed(side=REQUESTING, by="police", to="court"),
        Passed(side=REQUESTED, by="ffu", to="court"),
    ]

    assert holders(side=REQUESTED, now="court", passed=passed) == ("nca", "ffu", "court")
    assert holders(side=REQUESTING, now="court", passed=passed) == ("police", "court")


def test_one_that_does_not_count_gives_it_to_nobody() -> None:
    passed = [Passed(side=REQUESTED, by="nca", to="ffu", counts=False)]

    assert holders(side=REQUESTED, now="ffu", passed=passed) == ("nca",)


@dataclass
class Sent:
    """An act on its way: who made it for whom, and its antecedent; `to` names the new authority of a handing over."""

    name: str
    side: str
    by: str
    addressed: str
    after: str
    to: str = ""


@dataclass
class Book:
    """One node: the order of acts as it knows it, and what lies on the way to it."""

    side: str
    other: str
    record: list[Sent] = field(default_factory=list)
    post: list[Sent] = field(default_factory=list)

    def has_it(self, side: str, record: list[Sent] | None = None) -> tuple[str, ...]:
        acts = self.record if record is None else record
        return holders(
            side=side, now=FIRST, passed=[Passed(side=one.side, by=one.by, to=one.to) for one in acts if one.to]
        )

    def make(self, *, number: int, to: str, partner: Book) -> None:
        after = self.record[-1].name if self.record else ""
        sent = Sent(
            name=f"{self.side} {number}",
            side=self.side,
            by=self.has_it(self.side)[-1],
            addressed=self.has_it(self.other)[-1],
            after=after,
            to=to,
        )
        self.record.append(sent)
        partner.post.append(sent)

    def take(self) -> bool:
        """Take the oldest act; say whether it was between authorities that may make and get it."""
        act = self.post.pop(0)
        if self.side == REQUESTED:  # this node decides the order
            fits = act.by == self.has_it(self.other)[-1]
            place = len(self.record)
        else:
            names = [one.name for one in self.record]
            place = names.index(act.after) + 1 if act.after else 0
            fits = act.by == self.has_it(self.other, self.record[:place])[-1]
        known = act.addressed in self.has_it(self.side)
        self.record.insert(place, act)
        return fits and known


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_no_act_is_refused_because_a_handing_over_crossed_it(seed: int) -> None:
    chance = random.Random(seed)
    asking, asked = Book(side=REQUESTING, other=REQUESTED), Book(side=REQUESTED, other=REQUESTING)
    fitting = []
    for number in range(40):
        actor, partner = chance.choice([(asking, asked), (asked, asking)])
        if actor.post and chance.random() < 0.5:
            fitting.append(actor.take())
        else:
            to = chance.choice(["", "", "ffu", "court", "nca"])
            actor.make(number=number, to=to, partner=partner)
    for node in (asking, asked):
        while node.post:
            fitting.append(node.take())

    assert all(fitting)
    assert [one.name for one in asking.record] == [one.name for one in asked.record]
    assert [node.has_it(side)[-1] for node in (asking, asked) for side in (REQUESTING, REQUESTED)][:2] == [
        asked.has_it(REQUESTING)[-1],
        asked.has_it(REQUESTED)[-1],
    ]
