"""`longbien treaty claims`: what is said of a treaty as a whole, side by side, with every source."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from gettext import gettext as _

from longbien.commands.treaty import entered
from longbien.commands.treaty.printing import print_json, print_lines, sources, wrapped
from longbien.commands.treaty.shelf import shelf
from longbien.convention.register.words import Standing
from longbien.core.treaties.counting import ClaimBeside, claims_beside
from longbien.core.treaties.written.facts import claim_object
from longbien.core.treaties.written.summaries import conflicts_until
from longbien.core.treaties.written.values import plain_object, written_dating


def run(arguments: Namespace) -> int:
    """Print the claims about an instrument, the earliest first."""
    today = datetime.now(UTC).date()
    on = entered.day(arguments.on, argument="--on", today=today)
    register = shelf(arguments, known_at=entered.moment(arguments.known, argument="--known")).register
    instrument = entered.instrument(arguments.instrument, argument="--instrument", register=register)
    claims = claims_beside(register=register, instrument=instrument, on=on)
    conflicts = conflicts_until(register=register, instrument=instrument, on=on)
    if arguments.json:
        print_json(
            {
                "instrument": instrument,
                "on": on.isoformat(),
                "claims": [claim_object(one) for one in claims],
                "conflicts": [plain_object(one) for one in conflicts],
            }
        )
        return 0
    lines = [line for one in claims for line in (*claim_lines(one, with_sources=True), "")]
    lines += [f"{one.code}: {', '.join((*one.facts, *one.claims))}" + _computed(one.detail) for one in conflicts]
    print_lines(lines or [_("Nothing is said of it.")])
    return 0


def claim_lines(beside: ClaimBeside, *, with_sources: bool) -> Iterator[str]:
    """Yield a claim: how it is taken, what it says and for when, why it is taken so; with its id and sources."""
    claim = beside.claim
    head = f"  {standing_word(claim.standing)}: “{claim.says}” ({written_dating(claim.as_of)})"
    if beside.computed is not None:
        low, high = beside.computed.low, beside.computed.high
        number = str(low) if low == high else f"{low}-{high}"
        head += _(", the register counts {number}").format(number=number)
    yield from wrapped(head.strip(), indent="    ", first="  ")
    yield from wrapped(claim.reason, indent="      ")
    if with_sources:
        yield f"      {claim.id}"
        yield from sources(claim.attestations, indent="      ")


def standing_word(standing: Standing) -> str:
    """Return how the register takes a claim, in words."""
    return {
        Standing.FOLLOWED: _("followed"),
        Standing.CONSISTENT: _("consistent"),
        Standing.PARTIAL: _("true in part"),
        Standing.WRONG: _("wrong"),
        Standing.NOT_JUDGED: _("not judged"),
    }[standing]


def _computed(detail: str) -> str:
    return _(" (the register counts {number})").format(number=detail) if detail else ""
