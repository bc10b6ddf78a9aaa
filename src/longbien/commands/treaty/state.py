"""`longbien treaty state`: all that is known of a State or organisation."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from gettext import gettext as _

from longbien.commands.treaty import entered, states
from longbien.commands.treaty.authorities import entry_lines
from longbien.commands.treaty.facts import fact_line
from longbien.commands.treaty.printing import origin, print_json, print_lines, spoken, translate, wrapped
from longbien.commands.treaty.shelf import Shelf, shelf
from longbien.convention.register.values import Participant
from longbien.core.treaties.status import Bond, Status
from longbien.core.treaties.written.participants import participant_object, statuses_of


def run(arguments: Namespace) -> int:
    """Print what binds a participant under every instrument, every fact, and its authorities."""
    on = entered.day(arguments.on, argument="--on", today=datetime.now(UTC).date())
    found = shelf(arguments, known_at=entered.moment(arguments.known, argument="--known"))
    one = states.participant(arguments.state, argument="STATE", register=found.register)
    if arguments.json:
        written = participant_object(one, register=found.register, directory=found.directory, on=on)
        print_json({"node": found.node, **written})
    else:
        print_lines(_lines(one, found, on))
    return 0


def _lines(one: Participant, found: Shelf, on: date) -> Iterator[str]:
    register = found.register
    yield " · ".join(part for part in (f"{one.name} ({one.code})", one.kind.value, one.group) if part)
    yield _("On {day}; {register}.").format(day=on, register=origin(found.node))
    yield ""
    statuses = statuses_of(register=register, participant=one.code, on=on)
    silent = [status.instrument for status in statuses if not status.facts and status.bond is Bond.UNKNOWN]
    for status in statuses:
        if status.instrument not in silent:
            yield from _status(status, translate(register.instrument(status.instrument).title))
    if silent:
        yield from wrapped(_("Not known under: {instruments}").format(instruments=", ".join(silent)), indent="  ")
    facts = [
        fact for law in register.instruments for fact in register.ever_known_of(instrument=law.id, participant=one.code)
    ]
    yield ""
    yield _("Facts: {number}").format(number=len(facts))
    yield from (f"  {fact_line(fact, register=register)}" for fact in facts)
    entries = [entry for entry in found.directory if entry.state == one.code]
    yield ""
    yield _("Authorities: {number}").format(number=len(entries))
    for entry in entries:
        yield from entry_lines(entry, on=on)


def _status(status: Status, title: str) -> Iterator[str]:
    bond = status.bond.value if len(status.possible) == 1 else f"{status.bond}: {' / '.join(status.possible)}"
    yield f"  {status.instrument}: {bond}  · {title}"
    dated = (
        (_("signed"), status.signed_on),
        (_("deposited"), status.deposited_on),
        (_("Party from"), status.party_from),
        (_("Party until"), status.party_until),
    )
    said = [f"{word} {spoken(days)}" for word, days in dated if days is not None]
    said += [one.fact.id for one in (*status.reservations, *status.declarations)]
    if said:
        yield f"    {', '.join(said)}"
    if status.doubts:
        yield "    " + _("doubts: {doubts}").format(doubts=", ".join(dict.fromkeys(one.code for one in status.doubts)))
