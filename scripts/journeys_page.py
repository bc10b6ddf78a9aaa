"""Write `docs/reference/journeys.md`: a drawing of each journey of a request, from the law files.

A house test compares the page with what this would write.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from longbien.convention.errors import LawFileError
from longbien.convention.loader import load
from longbien.convention.types import Act, Convention

ROOT = Path(__file__).resolve().parent.parent
JOURNEYS_PAGE = ROOT / "docs" / "reference" / "journeys.md"
PREVIOUS, SAME = "previous", "same"
HEAD = """\
# The journeys of requests

Every journey of the law files as a drawing; written by `scripts/journeys_page.py` from them. Each arrow is a signed
act, and says whether the requesting or the requested State makes it. States inside the authority are left out, and so
is what no act of the journey reaches, and acts that leave a request where it stands, such as handing it over. After
an answer, or a word on costs, the request returns to where it stood before. How acts that
cross are ordered: [the life of a request](../explanation/the-life-of-a-request.md).
"""


def journeys_page() -> str:
    """Return the page."""
    law = load()
    parts = [HEAD]
    for journey in law.journeys:
        kinds = [f"`{kind.id}`" for kind in law.kinds if kind.journey == journey.id]
        arrows = list(_arrows(law, journey.acts))
        parts += [f"## `{journey.id}`\n", f"{journey.title}. Kinds: {', '.join(kinds) or 'none'}.\n"]
        parts += ["```mermaid", "stateDiagram-v2", *arrows, "```\n"]
    return "\n".join(parts)


def _arrows(law: Convention, ids: tuple[str, ...]) -> Iterator[str]:
    acts = [law.act(act_id=act) for act in ids]
    internal = {state.id for state in law.states if state.internal}
    reached = _reached(acts, internal=internal)
    for act in acts:
        name = f"{act.id} ({act.by})"
        if set(act.from_states) & internal:
            yield f"    [*] --> {act.to_state}: {name}"
        for state in act.from_states:
            if state in reached:
                yield from (f"    {state} --> {after}: {name}" for after in _after(act, acts, reached=reached))
    yield from (f"    {state.id} --> [*]" for state in law.states if state.final and state.id in reached)


def _after(act: Act, acts: list[Act], *, reached: set[str]) -> Iterator[str]:
    """Yield where an act leads; an answer leads to every state in which the question may be asked."""
    if act.to_state == SAME:
        return
    if act.to_state != PREVIOUS:
        yield act.to_state
        return
    asked = {state for one in acts if one.to_state in act.from_states for state in one.from_states}
    yield from sorted(asked & reached)


def _reached(acts: list[Act], *, internal: set[str]) -> set[str]:
    """Return the states that the acts lead to from the beginning, those inside the authority left out."""
    reached: set[str] = set()
    while True:
        found = {
            act.to_state
            for act in acts
            if act.to_state not in {PREVIOUS, SAME} and set(act.from_states) & (reached | internal)
        } - internal
        if found <= reached:
            return reached
        reached |= found


def main() -> int:
    """Write the page; say what is wrong with the law files, and return 1, if they do not hold together."""
    try:
        page = journeys_page()
    except LawFileError as fault:
        sys.stderr.writelines(f"{finding}\n" for finding in fault.findings)
        return 1
    JOURNEYS_PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
