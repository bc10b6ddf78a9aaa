"""
Whether the law files hold together. Each check yields findings; none stops at the first.

1. Articles are 1 to 68 without gap, each in a chapter that exists, chapters in order.
2. Every mark is one that its source can carry; `practice` never stands on law; only `memory` can be corroborated.
3. Every article named is one of the 68, written like 42(3)(c).
4. Every state, act, ground and element that is named exists, and no two items share a name.
5. Acts lead from state to state so that, in every kind, each state that can be reached can also be left to an end.
6. Nothing of the preservation and traffic families can hand over evidence.
7. What goes to a node is sent, everything else is dispatched as a document.
8. A kind says what the Convention makes it say, or that the Convention names nothing.
9. An instrument that is not in force is good for exercises only; what is said of another in the place of the
   Convention names what exists.
10. A rule of the check before sending names only kinds that exist.
11. An element or optional condition of an offence means the same wherever its id stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from longbien.convention.chainfile import check_chains
from longbien.convention.checks_instruments import check_instruments
from longbien.convention.checks_journey import check_journeys
from longbien.convention.checks_kinds import check_kinds
from longbien.convention.checks_offences import check_offences
from longbien.convention.checks_overlays import check_overlays
from longbien.convention.checks_shared import check_shared
from longbien.convention.checks_terms import check_terms
from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.places import Placed, placed
from longbien.convention.presend import check_presend
from longbien.convention.statements import (
    Sourced,
)
from longbien.convention.terms import TermVersion
from longbien.convention.types import Act, Convention, Element, Field, Kind
from longbien.convention.words import PREVIOUS, SAME, TYPED, Verification, Widget

LAST_ARTICLE = 68
_REFERENCE = re.compile(r"([1-9]\d?)(\(\d{1,2}\))?(\([a-z]\))?(\([ivx]+\))?")
_LAW = ("titles", "articles", "law_terms", "offences", "offence_forms", "grounds", "never_grounds")


def check(*, law: Convention) -> tuple[Finding, ...]:
    """Return every fault in the law as a whole, or nothing."""
    every = tuple(placed(law=law))
    return tuple(
        chain(
            _check_articles(law),
            chain.from_iterable(_check_mark(law, one) for one in every),
            chain.from_iterable(_check_references(one) for one in every),
            chain.from_iterable(_check_field(one) for one in every),
            check_offences(law=law),
            _check_acts(law),
            check_shared(law=law),
            check_kinds(law=law),
            check_journeys(law=law),
            check_instruments(law=law),
            check_overlays(law=law),
            check_terms(law=law),
            check_presend(law=law),
            check_chains(law=law),
        )
    )


def _check_articles(law: Convention) -> Iterator[Finding]:
    numbers = [article.number for article in law.articles]
    wanted = range(1, LAST_ARTICLE + 1)
    for number in sorted(set(wanted) ^ set(numbers)):
        yield Finding(
            code="gap_in_articles",
            file="articles.yaml",
            item=f"article {number}",
            field="number",
            problem="The Convention has the articles 1 to 68; this one is missing or too many.",
            remedy="Add the missing article, or correct its number.",
        )
    chapters = {chapter.number for chapter in law.chapters}
    before = 0
    for article in law.articles:
        if article.chapter not in chapters or article.chapter < before:
            yield Finding(
                code="unknown_reference",
                file="articles.yaml",
                item=f"article {article.number}",
                field="chapter",
                problem=f"Chapter {article.chapter} does not exist or comes before that of the article above.",
                remedy="Write the number of the chapter in which the article stands.",
            )
        before = article.chapter


def _check_mark(law: Convention, one: Placed) -> Iterator[Finding]:
    value = one.value
    if not isinstance(value, Sourced):
        return
    source = next((source for source in law.sources if source.id == value.source), None)
    if source is None:
        yield unknown_reference(one.file, one.item, "source", value.source, (source.id for source in law.sources))
    elif value.verification not in source.supports:
        yield _wrong_mark(
            one,
            "source",
            f"The source “{source.id}” cannot carry the mark “{value.verification}”.",
            f"It carries: {', '.join(source.supports)}. Choose another source or another mark.",
        )
    if value.corroborated and value.verification is not Verification.MEMORY:
        yield _wrong_mark(one, "corroborated", "Only “memory” can be corroborated.", "Remove the line.")
    if value.verification is Verification.PRACTICE and one.subject in _LAW:
        yield _wrong_mark(
            one,
            "verification",
            "This is a statement of law; “practice” says that it is not.",
            "Write memory, secondary or text-seen.",
        )


def _check_references(one: Placed) -> Iterator[Finding]:
    value = one.value
    if one.subject in {"instruments", "overlays"} or (
        isinstance(value, TermVersion) and value.instruments
    ):  # numbered elsewhere
        return
    if isinstance(value, Kind):
        references: tuple[str, ...] = (*value.article_paragraphs, *_articles_lent(value))
    elif isinstance(value, Sourced) and hasattr(value, "article"):
        references = (value.article, getattr(value, "needs_reservation", ""))
    else:
        return
    for reference in references:
        found = _REFERENCE.fullmatch(reference)
        if reference and (not found or int(found[1]) > LAST_ARTICLE):
            yield Finding(
                code="unknown_reference",
                file=one.file,
                item=one.item,
                field="article_paragraphs" if isinstance(value, Kind) else "article",
                problem=f"“{reference}” is not an article of the Convention.",
                remedy='Write it like 42(3)(c), or "44" for a whole article, with a number from 1 to 68.',
            )


def _articles_lent(kind: Kind) -> tuple[str, ...]:
    """Return the articles a kind gives to what it takes over from a set, each once."""
    lent = [
        *(part.article for part in kind.elements if part.shared_from),
        *(part.article for part in kind.time_rules if part.shared_from),
        *(part.article for part in kind.follow_up_duties if part.shared_from),
    ]
    return tuple(dict.fromkeys(lent))


def _check_field(one: Placed) -> Iterator[Finding]:
    value = one.value
    if not isinstance(value, Field):
        return
    if (value.widget in TYPED) != (value.max_chars is not None):
        yield _wrong_field(one, "max_chars", "A typed answer needs an upper limit, and only a typed one has it.")
    if (value.widget is Widget.CHOICE) != bool(value.choices):
        yield _wrong_field(one, "choices", "The sort of answer “choice” needs choices, and only it has them.")
    if value.min_value is not None and value.widget is not Widget.NUMBER:
        yield _wrong_field(one, "min_value", "Only a number has a least value.")
    if value.must_be is not None and value.widget is not Widget.BOOLEAN:
        yield _wrong_field(one, "must_be", "Only a yes or no can be fixed in this way.")
    if isinstance(value, Element) and value.widget in (Widget.GROUND, Widget.EVIDENCE):
        yield _wrong_field(one, "widget", "Grounds and evidence belong to acts, not to the request itself.")


def _check_acts(law: Convention) -> Iterator[Finding]:
    states = {state.id: state for state in law.states}
    for act in law.acts:
        for state in (*act.from_states, act.to_state):
            if state not in states and not (state in {PREVIOUS, SAME} and state == act.to_state):
                yield unknown_reference("acts.yaml", act.id, _state_line(act, state), state, states)
        for state in act.from_states:
            if state in states and states[state].final:
                yield Finding(
                    code="way_out_of_final",
                    file="acts.yaml",
                    item=act.id,
                    field="from_states",
                    problem=f"Nothing can follow the final state “{state}”.",
                    remedy="Remove it here, or write final: false for that state.",
                )


def _state_line(act: Act, state: str) -> str:
    return "from_states" if state in act.from_states else "to_state"


def _wrong_mark(one: Placed, line: str, problem: str, remedy: str) -> Finding:
    return Finding(code="wrong_mark", file=one.file, item=one.item, field=line, problem=problem, remedy=remedy)


def _wrong_field(one: Placed, line: str, problem: str) -> Finding:
    return Finding(
        code="wrong_value",
        file=one.file,
        item=one.item,
        field=line,
        problem=problem,
        remedy="Add or remove the line, or change the line “widget”.",
    )
