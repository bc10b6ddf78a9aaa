"""`longbien treaty resolve`: which instrument can carry a request from one State to another, and why."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from gettext import gettext as _
from typing import Final

from longbien.commands.treaty import entered, states
from longbien.commands.treaty.printing import origin, print_json, print_lines, translate, wrapped
from longbien.commands.treaty.shelf import Shelf, shelf
from longbien.convention.loader import load
from longbien.convention.types import Convention, Element, TimeRule
from longbien.core.treaties.questions import Answer, Applies, Basis, Question, Reason
from longbien.core.treaties.resolver import resolve
from longbien.core.treaties.written.answers import answer_object, sentence_of

FORMAT: Final = "longbien-treaty-answer/1"
SIGNS: Final = {Applies.YES: "+", Applies.NO: "-", Applies.UNKNOWN: "?"}


def run(arguments: Namespace) -> int:
    """Print every instrument that was weighed, the best first."""
    today = datetime.now(UTC).date()
    known_at = entered.moment(arguments.known, argument="--known")
    law = load()
    found = shelf(arguments, known_at=known_at)
    question = Question(
        requesting=states.participant(arguments.requesting, argument="ASKING", register=found.register).code,
        requested=states.participant(arguments.requested, argument="ASKED", register=found.register).code,
        on=entered.day(arguments.on, argument="--on", today=today),
        offence=entered.offence(arguments.offence, argument="--offence", offences=law.offences),
        max_penalty_years=entered.years(arguments.max_penalty_years, argument="--max-penalty-years"),
        measure=entered.measure(arguments.measure, argument="--measure", kinds=(kind.id for kind in law.kinds)),
        exercise=arguments.exercise,
        electronic_evidence={"yes": True, "no": False}.get(arguments.electronic or ""),
        territory=arguments.territory,
    )
    answer = resolve(question, register=found.register, law=law, directory=found.directory, agreements=found.agreements)
    if arguments.json:
        written = answer_object(answer, register=found.register, translate=translate)
        print_json({"format": FORMAT, "node": found.node, **written})
    else:
        print_lines(_lines(answer, found, law))
    return 0


def _lines(answer: Answer, found: Shelf, law: Convention) -> Iterator[str]:
    asked, register = answer.question, found.register
    names = [one.name if (one := register.participant(code)) else code for code in (asked.requesting, asked.requested)]
    yield _("{asking} asks {asked}: {measure} ({kind})").format(
        asking=names[0], asked=names[1], measure=translate(law.kind(kind_id=asked.measure).title), kind=asked.measure
    )
    penalty = _("penalty not given") if asked.max_penalty_years is None else _("penalty up to {years} years").format(
        years=asked.max_penalty_years
    )  # fmt: skip
    purpose = _("for an exercise") if asked.exercise else _("for a real request")
    yield _("On {day}; offence {offence}, {penalty}; {purpose}; {register}.").format(
        day=asked.on, offence=asked.offence, penalty=penalty, purpose=purpose, register=origin(found.node)
    )
    for number, basis in enumerate(answer.bases, start=1):
        yield ""
        title = register.instrument(basis.instrument).title if basis.instrument in register.indexes.instruments else ""
        yield f"{number:2}. {_word(basis.applies)}  {basis.instrument}  {translate(title)}"
        if basis.applies is not Applies.NO:
            for name, value in means(basis):
                yield from wrapped(f"{name}: {value}", indent="        ", first="      ")
            if basis.exercise_only:
                yield f"      {_('In exercises only.')}"
        for reason in basis.reasons:
            if basis.applies is not Applies.NO or reason.weighs is Applies.NO:
                yield from _reason(reason, found)


def means(basis: Basis) -> tuple[tuple[str, str], ...]:
    """Return what it means to rest the request on the instrument: names and what is printed beside them."""
    first = basis.authorities[0] if basis.authorities else None
    not_known = _("not known")
    listed = (
        (_("Articles"), ", ".join(basis.articles)),
        (_("Rules of"), basis.governed_by if basis.governed_by != basis.instrument else ""),
        (_("Authority"), f"{first.name} ({first.id})" if first else not_known),
        (_("Channel"), ", ".join((basis.channel, *basis.channel_treaties))),
        (_("Languages"), ", ".join(basis.languages) or not_known),
        (_("Dual criminality"), basis.dual_criminality.value),
        (_("Must say"), ", ".join(map(_element, basis.elements))),
        (_("Time"), "; ".join(map(_time_rule, basis.time_rules))),
    )
    return tuple((name, value) for name, value in listed if value)


def _element(element: Element) -> str:
    """Write an element with its article; one that another answer calls for in brackets."""
    cited = _cited(element.id, element.article)
    return f"[{cited}]" if element.needed_if else cited


def _time_rule(rule: TimeRule) -> str:
    return _cited(rule.id or translate(rule.meaning), rule.article)


def _cited(name: str, article: str) -> str:
    return f"{name} ({article})" if article else name


def _reason(reason: Reason, found: Shelf) -> Iterator[str]:
    text = sentence_of(reason, register=found.register, translate=translate)
    article = _(" (art. {article})").format(article=reason.article) if reason.article else ""
    facts = f" · {', '.join(reason.facts)}" if reason.facts else ""
    line = f"{text}{article} [{reason.verification}]{facts}"
    yield from wrapped(line, indent="        ", first=f"      {SIGNS[reason.weighs]} ")


def _word(applies: Applies) -> str:
    return {Applies.YES: _("applies"), Applies.NO: _("does not apply"), Applies.UNKNOWN: _("unknown")}[applies]
