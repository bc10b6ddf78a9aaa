"""Acts that cross on their way lead to one story on both nodes, and none that could count is lost."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.requests.story import NoSuchAntecedent, Told, placed, read_story, refused
from longbien.core.requests.turns import REQUESTED, REQUESTING, possible_acts

PRESERVATION = load().kind(kind_id="preserve.request")
STORED_DATA = load().kind(kind_id="mla.stored_data")
OPENING = Told(id="opening", act="request", side=REQUESTING)
ACCEPTED = Told(id="accepted", act="accept", side=REQUESTED)
WITHDRAWN = Told(id="withdrawn", act="withdraw", side=REQUESTING)
PRESERVED = Told(id="preserved", act="preserved", side=REQUESTED)
GRANTED = Told(id="granted", act="decide_grant", side=REQUESTED)
RELEASED = Told(id="released", act="release", side=REQUESTED)


def test_a_withdrawal_that_meets_a_preservation_comes_after_it() -> None:
    story = placed(story=(OPENING, ACCEPTED, WITHDRAWN), arriving=PRESERVED, after="accepted")

    read = read_story(kind=PRESERVATION, story=story)

    assert [one.told.id for one in read.acts] == ["opening", "accepted", "preserved", "withdrawn"]
    assert (read.standing.state, read.overtaken) == ("withdrawn", ())


def test_a_withdrawal_that_meets_a_release_is_overtaken() -> None:
    story = placed(story=(OPENING, ACCEPTED, GRANTED, WITHDRAWN), arriving=RELEASED, after="granted")

    read = read_story(kind=STORED_DATA, story=story)

    assert (read.standing.state, read.overtaken) == ("released", ("withdrawn",))


def test_what_the_other_node_refused_does_not_count() -> None:
    story = refused(story=(OPENING, ACCEPTED, WITHDRAWN), act_id="withdrawn")

    read = read_story(kind=PRESERVATION, story=story)

    assert (read.standing.state, read.overtaken) == ("accepted", ("withdrawn",))


def test_an_act_behind_an_act_nobody_knows_is_refused() -> None:
    with pytest.raises(NoSuchAntecedent):
        placed(story=(OPENING,), arriving=ACCEPTED, after="another")


@dataclass
class Node:
    """One side: its record, and what lies on the way to it."""

    side: str
    kind: Kind
    record: list[Told] = field(default_factory=lambda: [OPENING])
    post: list[tuple[Told, str] | str] = field(default_factory=list)  # an act with its antecedent, or a refusal

    def act(self, chance: random.Random, number: int, other: Node) -> None:
        """Do one of the acts that are open, and send it."""
        standing = read_story(kind=self.kind, story=self.record).standing
        open_now = possible_acts(kind=self.kind, side=self.side, standing=standing)
        if open_now:
            told = Told(id=f"{self.side}-{number}", act=chance.choice(open_now), side=self.side)
            counted = [one.told for one in read_story(kind=self.kind, story=self.record).acts if one.counts]
            other.post.append((told, counted[-1].id))
            self.record.append(told)

    def take(self, other: Node) -> None:
        """Take the oldest piece of post."""
        piece = self.post.pop(0)
        if isinstance(piece, str):
            self.record = list(refused(story=self.record, act_id=piece))
        elif self.side == REQUESTING:
            self.record = list(placed(story=self.record, arriving=piece[0], after=piece[1]))
        elif read_story(kind=self.kind, story=[*self.record, piece[0]]).acts[-1].counts:
            self.record.append(piece[0])
        else:
            other.post.append(piece[0].id)


@settings(max_examples=400, deadline=None)
@given(seed=st.integers(0, 2**32), kind=st.sampled_from([one for one in load().kinds if "request" in one.acts]))
def test_acts_that_cross_in_any_way_lead_to_one_story(seed: int, kind: Kind) -> None:
    chance = random.Random(seed)
    ours, theirs = Node(side=REQUESTING, kind=kind), Node(side=REQUESTED, kind=kind)
    for number in range(30):
        acting, other = chance.choice([(ours, theirs), (theirs, ours)])
        if acting.post and chance.random() < 0.5:
            acting.take(other)
        else:
            acting.act(chance, number, other)
    while ours.post or theirs.post:
        acting, other = (ours, theirs) if ours.post else (theirs, ours)
        acting.take(other)

    stories = [
        [(one.told.id, one.standing) for one in read_story(kind=kind, story=node.record).acts if one.counts]
        for node in (ours, theirs)
    ]

    assert stories[0] == stories[1]
    assert all(one.counts for one in read_story(kind=kind, story=ours.record).acts if one.told.side == REQUESTED)
