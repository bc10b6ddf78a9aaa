"""What must hold before a request leaves or an act of ours is done, beyond turn, competence and content.

One list, a line per gate. A gate raises what the officer is to read, or lets pass; it changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from longbien.actions.deadlines.keeping import require_kept
from longbien.actions.requests.conditions import require_word_on_conditions
from longbien.actions.requests.consulting import require_consultation, require_moments, require_part
from longbien.actions.requests.handing import require_other_authority
from longbien.actions.requests.notifying import require_no_hold
from longbien.actions.safeguards.naming import require_names_withheld
from longbien.actions.safeguards.passing import require_extra_approval, require_screen
from longbien.convention.types import Kind
from longbien.core.age.recipients import Identity
from longbien.core.canonical import Json
from longbien.core.officers import Officer
from longbien.data.models import Request
from longbien.ports.instruments import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """
    An act about to be done by an officer.

    Args:
        act: `request` for the sending itself.
        body: what the act says.
        identity: of the node, to open protected names; None where nothing leaves by this node.
        names_meant: the officer says that a protected name in open words is meant.
        files: place → name of each file that goes with the act.
    """

    request: Request
    kind: Kind
    officer: Officer
    act: str
    body: Mapping[str, Json]
    policy: Policy
    now: datetime
    identity: Identity | None = None
    names_meant: bool = False
    files: Mapping[str, str] = field(default_factory=dict)


Gate = Callable[[Passing], None]

GATES: tuple[Gate, ...] = (
    require_kept,
    require_other_authority,
    require_part,
    require_moments,
    require_consultation,
    require_no_hold,
    require_word_on_conditions,
    require_screen,
    require_extra_approval,
    require_names_withheld,
)


def require_gates(passing: Passing) -> None:
    """Let the act pass every gate. Raises: MayNotDoThisNow, of the first that is shut."""
    for gate in GATES:
        gate(passing)
