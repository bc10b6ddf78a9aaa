"""
Whether a rights screen is asked for, and who answers it: nothing waits for an answer that nobody can give.

1. Before sending, whoever may draft the request answers, as long as it has not left.
2. Before carrying out, whoever may do one of the acts that carry it out answers, as long as such an act can still come.
3. What was refused asks for none; it does again when it is taken up after all.
4. A kind that no act of the requested State carries out asks nothing of it: what it brings is only taken note of.

    may_still_carry_out(kind=kind, standing=Standing("accepted"))
    may_answer(officer=officer, kind=kind, moment=Moment.EXECUTING)
"""

from __future__ import annotations

from functools import lru_cache

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.safeguards.words import Moment
from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.requests.competence import is_competent, is_competent_to_draft
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, possible_acts, turn

REFUSED = "refused"


def acts_that_carry_out(kind: Kind) -> tuple[str, ...]:
    """Return the acts of a kind before which the requested State is asked, in their order."""
    executing = load_safeguards().executing_acts
    return tuple(act for act in kind.acts if act in executing)


def may_still_carry_out(*, kind: Kind, standing: Standing) -> bool:
    """Say whether an act that carries the request out can still come, and nobody has refused it."""
    return standing.state != REFUSED and _is_ahead(kind.id, standing)


def may_answer(*, officer: Officer, kind: Kind, moment: str) -> bool:
    """Say whether an officer answers the screen of a kind at that moment."""
    if moment == Moment.SENDING:
        return is_competent_to_draft(officer=officer, kind=kind)
    return any(is_competent(officer=officer, kind=kind, act=act) for act in acts_that_carry_out(kind))


@lru_cache(maxsize=4096)
def _is_ahead(kind_id: str, standing: Standing) -> bool:
    kind = load().kind(kind_id=kind_id)
    wanted = set(acts_that_carry_out(kind))
    seen, open_ = {standing}, [standing] if wanted else []
    while open_:
        at = open_.pop()
        for side in (REQUESTING, REQUESTED):
            for act in possible_acts(kind=kind, side=side, standing=at):
                if act in wanted:
                    return True
                after = turn(kind=kind, act=act, side=side, standing=at)
                if after not in seen:
                    seen.add(after)
                    open_.append(after)
    return False
