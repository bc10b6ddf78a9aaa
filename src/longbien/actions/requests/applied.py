"""An act as it is applied to its request, before rows are written."""

from __future__ import annotations

from dataclasses import dataclass

from longbien.actions.requests.rereading import Reread
from longbien.core.deadlines.terms import Counted
from longbien.core.exchange.acts import Act
from longbien.core.requests.turns import Standing
from longbien.data.models import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """
    An act as applied, and where its request stands after it.

    `position` is its place in the story: a twin breaks the unique key and with it the transaction. `behind` are the
    acts that it comes before, as they are to be read now. `person_id` says who acted, when it is ours. `terms` are
    those that an opening act sets off.
    """

    request: Request
    act: Act
    statement: bytes
    sha256: str
    position: int
    after: Standing
    person_id: int | None = None
    behind: tuple[Reread, ...] = ()
    terms: tuple[Counted, ...] = ()

    @property
    def is_ours(self) -> bool:
        """Whether an authority of this node made the act."""
        return self.act.sender.node == self.request.authority.node

    @property
    def now(self) -> Standing:
        """Where the request stands after all its acts."""
        return self.behind[-1].read.standing if self.behind else self.after
