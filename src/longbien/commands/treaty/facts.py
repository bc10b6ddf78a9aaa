"""`longbien treaty fact` and `longbien treaty facts`: one fact with every source, and many as a list or a table."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from gettext import gettext as _

from longbien.commands.treaty import entered, states
from longbien.commands.treaty.claims import claim_lines
from longbien.commands.treaty.printing import print_json, print_lines, sources, wrapped
from longbien.commands.treaty.shelf import shelf
from longbien.convention.register.values import Claim, Fact
from longbien.core.imports.findings import shown
from longbien.core.treaties.counting import ClaimBeside, claims_beside
from longbien.core.treaties.questions import WrongQuestion
from longbien.core.treaties.register import Register
from longbien.core.treaties.written.facts import claim_object, claim_of, fact_object
from longbien.core.treaties.written.tables import facts_table
from longbien.core.treaties.written.values import written_dating


def run(arguments: Namespace) -> int:
    """Print one fact or claim, or the facts that were asked for."""
    return _one(arguments) if arguments.task == "fact" else _many(arguments)


def fact_line(fact: Fact, *, register: Register) -> str:
    """Return a fact in one line."""
    who = f"{fact.participant} " if fact.participant else ""
    number = f" ×{fact.at_least}-{fact.at_most}" if (fact.at_least, fact.at_most) != (1, 1) else ""
    mark = "" if register.counts(fact) else _(" (corrected)")
    return f"{written_dating(fact.happened)}  {who}{fact.deed}{number}  [{fact.confidence}]  {fact.id}{mark}"


def _one(arguments: Namespace) -> int:
    known_at = entered.moment(arguments.known, argument="--known")
    register = shelf(arguments, known_at=known_at).register
    fact, claim = register.fact(arguments.id), claim_of(register=register, claim_id=arguments.id)
    if fact is None and claim is None:
        raise _unknown(arguments.id, register)
    if fact is not None:
        if arguments.json:
            print_json(fact_object(fact, register=register))
        else:
            print_lines(_fact(fact, register))
    elif claim is not None:
        beside = _beside(claim, register)
        if arguments.json:
            print_json(claim_object(beside))
        else:
            print_lines(claim_lines(beside, with_sources=True))
    return 0


def _beside(claim: Claim, register: Register) -> ClaimBeside:
    every = claims_beside(register=register, instrument=claim.instrument)
    return next(one for one in every if one.claim.id == claim.id)


def _unknown(wanted: str, register: Register) -> WrongQuestion:
    claims = (claim.id for listed in register.indexes.claims.values() for claim in listed)
    nearest = entered.near(wanted, sorted((*register.indexes.facts, *claims)))
    words = _("ID: “{text}” is no fact or claim known then.").format(text=shown(wanted))
    if nearest:
        words += " " + _("The nearest are: {nearest}.").format(nearest=", ".join(nearest))
    return WrongQuestion(words)


def _fact(fact: Fact, register: Register) -> Iterator[str]:
    participant = register.participant(fact.participant)
    yield fact_line(fact, register=register)
    listed = (
        (_("Instrument"), fact.instrument),
        (_("Participant"), f"{participant.name} ({fact.participant})" if participant else fact.participant),
        (_("Place"), fact.place),
        (_("Takes effect"), fact.effective_on.isoformat() if fact.effective_on else ""),
        (_("Articles"), ", ".join(fact.articles)),
        (_("Effects"), ", ".join(f"{one.article}={one.option}" for one in fact.effects)),
        (_("Text"), fact.text),
        (_("Note"), fact.note),
        (_("Concerns"), fact.concerns),
        (_("Corrects"), fact.supersedes),
        (_("Corrected by"), ", ".join(one.id for one in register.corrections_of(fact.id))),
        (_("Known since"), f"{fact.known_at:%Y-%m-%dT%H:%M:%SZ}"),
    )
    for name, value in listed:
        if value:
            yield from wrapped(f"{name}: {value}", indent="    ", first="  ")
    yield f"  {_('Sources')}:"
    yield from sources(fact.attestations, indent="    ")


def _many(arguments: Namespace) -> int:
    until = entered.day(arguments.on, argument="--on", today=datetime.now(UTC).date())
    register = shelf(arguments, known_at=entered.moment(arguments.known, argument="--known")).register
    facts = tuple(_asked(arguments, register, until=until))
    if arguments.json:
        print_json({"facts": [fact_object(one, register=register) for one in facts]})
    elif arguments.csv:
        sys.stdout.write(facts_table(facts))
    else:
        lines = [fact_line(one, register=register) for one in facts]
        print_lines([*lines, _("Facts: {number}").format(number=len(facts))])
    return 0


def _asked(arguments: Namespace, register: Register, *, until: date) -> Iterator[Fact]:
    """Yield what happened until a day, by instrument and day."""
    one = arguments.instrument
    ids = [entered.instrument(one, argument="--instrument", register=register)] if one else []
    state = None
    if arguments.state:
        state = states.participant(arguments.state, argument="--state", register=register).code
    for instrument in ids or [law.id for law in register.instruments]:
        for fact in register.ever_known(instrument=instrument):
            counts = arguments.corrected or register.counts(fact)
            if counts and fact.happened.from_on <= until and state in (None, fact.participant):
                yield fact
