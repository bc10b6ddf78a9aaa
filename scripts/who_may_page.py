"""Write `docs/reference/who-may.md`: which role drafts, approves, sends, carries out, refuses and sees which kinds.

It is worked out by the very functions that the actions ask. A house test compares the page with what this would write.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.permissions import (
    APPROVE_EXTRA,
    APPROVE_REQUEST,
    DECIDE_SCREEN,
    EXCLUDE_PERSON,
    HELD,
    PROTECT_CASE,
    REVIEW_LONE_SENDING,
    SEE_CASES,
    SEE_PROTECTED,
    SEE_REQUESTS,
)
from longbien.core.requests.competence import is_competent, is_competent_to_draft

ROOT = Path(__file__).resolve().parent.parent
WHO_MAY_PAGE = ROOT / "docs" / "reference" / "who-may.md"
LEAVES = ("request", "dispatch")
REFUSAL = "refusal"
HEAD = """\
# Who may do what

Which role may draft, approve, send, carry out and refuse a request, by kind; written by `scripts/who_may_page.py` from
the permissions and the law files. A role is held in an authority and counts for its requests alone. Beyond the role,
always: nobody approves what they wrote, and a case that is closed to a person is not there for this person, whatever
the role ([permissions](permissions.md)).
"""
WITHOUT_KIND = (
    ("see requests of the authority", SEE_REQUESTS),
    ("see cases that are open to the authority", SEE_CASES),
    ("see who is protected", SEE_PROTECTED),
    ("review what a lone officer sent", REVIEW_LONE_SENDING),
    ("decide what was escalated in a rights screen", DECIDE_SCREEN),
    ("approve as a further person", APPROVE_EXTRA),
    ("close a case to all but its team; with another person, open it again", PROTECT_CASE),
    ("exclude a person from a case for a conflict of interest", EXCLUDE_PERSON),
)


def who_may_page() -> str:
    """Return the page."""
    lines = [HEAD, "## Whatever the kind\n", f"| May | {_names()} |", "| --- |" + " --- |" * len(HELD)]
    lines += [f"| {what} | {_cells(partial(_holds, permission))} |" for what, permission in WITHOUT_KIND]
    lines += ["\n## By kind\n", *_kinds()]
    return "\n".join(lines) + "\n"


def _kinds() -> Iterator[str]:
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for kind in load().kinds:
        alike[tuple(_row(kind))].append(kind.id)
    for row, kinds in alike.items():
        yield f"### {', '.join(f'`{one}`' for one in kinds)}\n"
        yield f"| May | {_names()} |"
        yield "| --- |" + " --- |" * len(HELD)
        yield from row
        yield ""


def _row(kind: Kind) -> Iterator[str]:
    def approves(one: Officer) -> bool:
        return one.may(APPROVE_REQUEST) and is_competent_to_draft(officer=one, kind=kind)

    law = load()
    leaving = next((act for act in LEAVES if act in kind.acts), "")
    yield f"| draft | {_cells(lambda one: is_competent_to_draft(officer=one, kind=kind))} |"
    yield f"| approve | {_cells(approves)} |"
    yield f"| send (`{leaving}`) | {_cells(lambda one: is_competent(officer=one, kind=kind, act=leaving))} |"
    for word, acts in (
        ("carry out", [one for one in kind.acts if law.act(act_id=one).executes]),
        ("refuse", [one for one in kind.acts if law.act(act_id=one).interruption == REFUSAL]),
    ):
        by_cells: dict[str, list[str]] = defaultdict(list)
        for act in acts:
            by_cells[_cells(partial(_acts, kind, act))].append(f"`{act}`")
        yield from (f"| {word} ({', '.join(names)}) | {cells} |" for cells, names in by_cells.items())


def _holds(permission: str, officer: Officer) -> bool:
    return officer.may(permission)


def _acts(kind: Kind, act: str, officer: Officer) -> bool:
    return is_competent(officer=officer, kind=kind, act=act)


def _names() -> str:
    return " | ".join(f"`{role}`" for role in HELD)


def _cells(rule: Callable[[Officer], bool]) -> str:
    return " | ".join("yes" if rule(_officer(role)) else "–" for role in HELD)


def _officer(role: str) -> Officer:
    return Officer(
        person_id=0,
        name=role,
        authority_id=0,
        authority_code="nca",
        authority_name="",
        node="XAA",
        roles=frozenset({role}),
    )


def main() -> int:
    """Write the page."""
    WHO_MAY_PAGE.write_text(who_may_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
