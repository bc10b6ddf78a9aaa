"""
The story of a request: in which order its acts count, and which of them do not, the same on both nodes.

Rules:
1. The order is that of the requested State's node: it records its own acts and ours as they come. Every act names the
   act that was last in its author's record, its antecedent; by that the requesting node knows the order.
2. An act of the requested State counts directly after its antecedent. Acts of the requesting State that it had not seen
   come behind it, and are weighed again: what has been done is done, what was still on its way must fit what it meets.
3. An act that does not fit where it stands does not count: it is *overtaken*. It stays in the record, it is not undone
   elsewhere, and the acts behind it are weighed without it.
4. An act that the other node has refused by a receipt never counts.

    story = (told(opening), told(accepted), told(withdrawn))
    story = placed(story=story, arriving=preserved, after=accepted.id)
    read_story(kind=kind, story=story).standing

When every act and every receipt has arrived, both nodes read the same story; `tests/core/requests/test_story.py` tries
it with acts that cross in every way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from longbien.convention.types import Kind
from longbien.core.errors import MayNotDoThisNow
from longbien.core.requests.turns import ActNotPermitted, OutOfTurn, Standing, turn

BEGINNING = Standing(state="draft")


class NoSuchAntecedent(MayNotDoThisNow):
    """The act names an antecedent that is no act of this request."""

    code = "antecedent_differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    An act in its place.

    Args:
        id: of the act.
        act: what it is, an id of the law files.
        side: `requesting` or `requested`.
        refused: the other node has said that it could not be laid before its authority.
    """

    id: str
    act: str
    side: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """An act with where the request stands after it; `counts` is False for one that was refused or overtaken."""

    told: Told
    standing: Standing
    counts: bool


@dataclass(frozen=True, slots=True)
class Story:
    """All acts in order, read from the beginning."""

    acts: tuple[Read, ...]

    @property
    def standing(self) -> Standing:
        """Where the request stands now."""
        return self.acts[-1].standing if self.acts else BEGINNING

    @property
    def overtaken(self) -> tuple[str, ...]:
        """Ids of the acts that do not count."""
        return tuple(one.told.id for one in self.acts if not one.counts)


def read_story(*, kind: Kind, story: Sequence[Told], beginning: Standing = BEGINNING) -> Story:
    """
    Read the acts in order.

    Args:
        kind: of the request.
        story: in order.
        beginning: where the request stood before the first of them.
    """
    standing, acts = beginning, []
    for told in story:
        after = None if told.refused else _after(kind=kind, told=told, standing=standing)
        standing = after or standing
        acts.append(Read(told=told, standing=standing, counts=after is not None))
    return Story(acts=tuple(acts))


def placed(*, story: Sequence[Told], arriving: Told, after: str) -> tuple[Told, ...]:
    """
    Return the story of the requesting node with an act of the requested State in its place.

    Args:
        after: id of its antecedent.

    Raises:
        NoSuchAntecedent.
    """
    for position, told in enumerate(story, start=1):
        if told.id == after:
            return (*story[:position], arriving, *story[position:])
    raise NoSuchAntecedent(after)


def refused(*, story: Sequence[Told], act_id: str) -> tuple[Told, ...]:
    """Return the story in which the other node's refusal of an act is known."""
    return tuple(replace(told, refused=True) if told.id == act_id else told for told in story)


def _after(*, kind: Kind, told: Told, standing: Standing) -> Standing | None:
    try:
        return turn(kind=kind, act=told.act, side=told.side, standing=standing)
    except (ActNotPermitted, OutOfTurn):
        return None
