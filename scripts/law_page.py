"""Write `docs/reference/law.md`, the reference of the law files: kinds, acts, states, grounds, instruments, sources.

Only codes, articles, roles and marks are drawn; the words people read stand in the law files. A house test compares the
page with what this would write.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from longbien.convention.errors import LawFileError
from longbien.convention.loader import load
from longbien.convention.statements import Instrument, Sourced
from longbien.convention.types import Act, Convention, Kind
from longbien.convention.words import Verification

ROOT = Path(__file__).resolve().parent.parent
LAW_PAGE = ROOT / "docs" / "reference" / "law.md"
HEAD = """\
# The law files

What the node knows of the Convention stands in `src/longbien/convention/`. This page lists it by its codes, which
signed acts carry and which never change. It is written by `scripts/law_page.py` from the files. How they are corrected:
[correct the law files](../howto/correct-the-law-files.md). It is not legal advice.

Marks: `text-seen` compared with the text of the treaty; `secondary` from a work about it; `memory` not compared yet
(with + where a second source agrees); `practice` our way of working, not law.
"""


def law_page() -> str:
    """Return the page."""
    law = load()
    parts = [HEAD, *_how_far(law), *_kinds(law), *_journeys(law), *_acts(law), *_states(law), *_grounds(law)]
    return "\n".join([*parts, *_offences(law), *_instruments(law), *_sources(law)]) + "\n"


def _how_far(law: Convention) -> Iterator[str]:
    yield "## How far it is verified\n"
    groups: tuple[tuple[str, Iterable[Sourced]], ...] = (
        ("articles", law.articles),
        ("terms of article 2", law.law_terms),
        ("offences", law.offences),
        ("forms of article 19", law.offence_forms),
        ("kinds", law.kinds),
        ("elements of kinds", (element for kind in law.kinds for element in kind.elements)),
        ("time rules", (rule for kind in law.kinds for rule in kind.time_rules)),
        ("duties", (duty for kind in law.kinds for duty in kind.follow_up_duties)),
        ("acts", law.acts),
        ("grounds", (*law.grounds, *law.never_grounds)),
    )
    rows = []
    for name, statements in groups:
        marks = Counter(_mark(each) for each in statements)
        rows.append((name, str(marks.total()), ", ".join(f"{mark}: {times}" for mark, times in sorted(marks.items()))))
    yield _table(("Statements", "In all", "By mark"), rows)


def _kinds(law: Convention) -> Iterator[str]:
    yield "## Kinds\n"
    rows = [
        (f"`{kind.id}`", kind.title, ", ".join(kind.article_paragraphs), f"`{kind.certainty}`", _mark(kind))
        for kind in law.kinds
    ]
    yield _table(("Kind", "Title", "Articles", "Certainty", "Mark"), rows)
    for kind in law.kinds:
        yield from _kind(law, kind)


def _kind(law: Convention, kind: Kind) -> Iterator[str]:
    yield f"### `{kind.id}`\n"
    yield f"Family `{kind.family}`, `{kind.strength}`, for `{kind.offence_scope}`. {_whom(kind)} File: `{kind.file}`.\n"
    yield from _content(kind)
    yield from _time(kind)
    dual, secret = kind.dual_criminality, kind.confidentiality
    yield _table(
        ("Point", "Rule", "Article", "Mark"),
        [
            ("dual criminality", f"`{dual.rule}`", dual.article or "–", _mark(dual)),
            ("secrecy", secret.text, secret.article or "–", _mark(secret)),
            *(("duty", f"{one.by} State: {one.text}", one.article or "–", _mark(one)) for one in kind.follow_up_duties),
        ],
    )
    yield from _permitted(law, kind)


def _whom(kind: Kind) -> str:
    if kind.is_sent_by_nodes:
        return f"From at least `{kind.sender_role}` to at least `{kind.receiver_role}`."
    return f"From at least `{kind.sender_role}`, as a document to the `{kind.addressee}`."


def _content(kind: Kind) -> Iterator[str]:
    if kind.no_mandatory_content:
        yield "The Convention names nothing that it must say.\n"
    if kind.elements:
        yield _table(
            ("Element", "Article", "Required", "Mark"),
            [(f"`{each.id}`", each.article, str(each.required), _mark(each)) for each in kind.elements],
        )


def _time(kind: Kind) -> Iterator[str]:
    rows = [
        (
            f"`{each.id}`",
            f"{each.days} days" if each.days else f"{each.hours} hours" if each.hours else "–",
            each.counts_from or "–",
            each.article or "–",
            _mark(each),
        )
        for each in kind.time_rules
    ]
    if rows:
        yield _table(("Time rule", "Figure", "Counted from", "Article", "Mark"), rows)


def _permitted(law: Convention, kind: Kind) -> Iterator[str]:
    own = {act.id for act in law.acts if act.verification is Verification.PRACTICE}
    named = [act for act in kind.acts if act not in own]
    yield f"Journey `{kind.journey}`.\n" if kind.journey else "A way of its own.\n"
    yield _table(
        ("Acts", "Which, and who may do them at least"),
        [
            ("of the Convention", _acts_and_roles(law, kind, acts=named)),
            ("of practice, not law", _acts_and_roles(law, kind, acts=[act for act in kind.acts if act in own])),
        ],
    )
    if kind.answers:
        yield f"Answers or follows: {_codes(kind.answers)}.\n"
    yield f"Grounds of refusal: {_codes(kind.refusal_grounds)}. Never a ground: {_codes(kind.never_grounds)}.\n"


def _acts_and_roles(law: Convention, kind: Kind, *, acts: Sequence[str]) -> str:
    roles = ((act, law.role_needed(kind_id=kind.id, act_id=act)) for act in acts)
    return ", ".join(f"`{act}` (`{role}`)" for act, role in roles) or "none"


def _journeys(law: Convention) -> Iterator[str]:
    yield "## Journeys\n"
    rows = [(f"`{each.id}`", each.title, _codes(each.acts), _mark(each)) for each in law.journeys]
    yield _table(("Journey", "For", "Acts", "Mark"), rows)


def _acts(law: Convention) -> Iterator[str]:
    yield "## Acts\n"
    rows = [
        (
            f"`{act.id}`",
            f"{act.by}",
            _codes(act.from_states),
            f"`{act.to_state}`",
            _fields(act),
            act.article or "–",
            _mark(act),
        )
        for act in law.acts
    ]
    yield _table(("Act", "By", "From", "To", "Says", "Article", "Mark"), rows)


def _states(law: Convention) -> Iterator[str]:
    yield "## States of a request\n"
    rows = [
        (f"`{state.id}`", state.label, "yes" if state.internal else "–", "yes" if state.final else "–")
        for state in law.states
    ]
    yield _table(("State", "Label", "Inside the authority only", "Final"), rows)


def _grounds(law: Convention) -> Iterator[str]:
    yield "## Grounds\n"
    rows = [(f"`{each.id}`", str(each.kind), each.article, _mark(each)) for each in law.grounds]
    rows += [(f"`{each.id}`", "never a ground", each.article, _mark(each)) for each in law.never_grounds]
    yield _table(("Ground", "Effect", "Article", "Mark"), rows)


def _offences(law: Convention) -> Iterator[str]:
    yield "## Offences\n"
    rows = [
        (
            f"`{each.id}`",
            each.title,
            _codes([element.id for element in each.elements]),
            ", ".join(f"`{one.id}` ({one.effect})" for one in each.optional_conditions) or "–",
            _mark(each),
        )
        for each in law.offences
    ]
    yield _table(("Offence", "Title", "Elements", "Optional conditions", "Mark"), rows)
    yield "The forms of article 19, in which somebody answers for any of them:\n"
    forms = [(f"`{each.id}`", f"`{each.strength}`", each.article, _mark(each)) for each in law.offence_forms]
    yield _table(("Form", "States", "Article", "Mark"), forms)


def _instruments(law: Convention) -> Iterator[str]:
    yield "## Instruments\n"
    rows = [
        (f"`{each.id}`", each.title, _in_force(each), _codes(each.usable_for), _mark(each)) for each in law.instruments
    ]
    yield _table(("Instrument", "Title", "In force", "Usable for", "Mark"), rows)
    yield "## What instruments say of measures\n"
    covers = [
        (
            f"`{each.id}`",
            _codes(cover.kinds),
            ", ".join(cover.articles),
            f"`{cover.offences}`",
            f"`{cover.dual_criminality}`",
            _mark(cover),
        )
        for each in law.instruments
        for cover in each.covers
    ]
    yield _table(("Instrument", "Measures", "Articles", "For which offences", "Dual criminality", "Mark"), covers)


def _sources(law: Convention) -> Iterator[str]:
    yield "## Sources\n"
    yield _table(("Source", "Title"), [(f"`{each.id}`", each.title) for each in law.sources])


def _in_force(instrument: Instrument) -> str:
    if isinstance(instrument.in_force_on, date):
        return f"since {instrument.in_force_on.isoformat()}"
    return {True: "yes", False: "no", None: "unknown"}[instrument.in_force]


def _fields(act: Act) -> str:
    return _codes(tuple(field.id for field in act.fields))


def _mark(statement: Sourced) -> str:
    return f"{statement.verification}{' +' if statement.corroborated else ''}"


def _codes(codes: Sequence[str]) -> str:
    return ", ".join(f"`{code}`" for code in codes) or "none"


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def main() -> int:
    """Write the page; say what is wrong with the law files, and return 1, if they do not hold together."""
    try:
        page = law_page()
    except LawFileError as fault:
        sys.stderr.writelines(f"{finding}\n" for finding in fault.findings)
        return 1
    LAW_PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
