"""An instrument on a day, as one JSON object."""

from __future__ import annotations

from datetime import date

from longbien.core.canonical import Json
from longbien.core.treaties.conflicts import Conflict, conflicts
from longbien.core.treaties.counting import summary
from longbien.core.treaties.register import Register
from longbien.core.treaties.written.facts import claim_object
from longbien.core.treaties.written.values import plain, plain_object


def summary_object(*, register: Register, instrument: str, on: date) -> dict[str, Json]:
    """
    Return the counts of an instrument on a day, the claims made until then, and what contradicts what.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    found = summary(register=register, instrument=instrument, on=on)
    law = register.instrument(instrument)
    counts = {name: value for name, value in plain_object(found).items() if name != "claims"}
    return {
        **counts,
        "title": law.title,
        "adopted_on": plain(law.adopted_on),
        "known_at": plain(register.known_at),
        "claims": [claim_object(one) for one in found.claims],
        "conflicts": [plain_object(one) for one in conflicts_until(register=register, instrument=instrument, on=on)],
    }


def conflicts_until(*, register: Register, instrument: str, on: date) -> tuple[Conflict, ...]:
    """Return the contradictions among what was done and said until a day, that day included."""
    late = {fact.id for fact in register.facts_in(instrument=instrument) if fact.happened.from_on > on}
    late.update(claim.id for claim in register.claims_of(instrument=instrument) if claim.as_of.from_on > on)
    return tuple(
        one for one in conflicts(register=register, instrument=instrument) if late.isdisjoint((*one.facts, *one.claims))
    )
