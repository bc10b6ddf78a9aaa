"""Write which acts each kind permits, for the verifier, which has no law files at hand.

    verifier_kinds.py

Packages of older releases are checked by the same table: what stands there and the law files no longer hold, stays.
"""

from __future__ import annotations

import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from longbien.convention.loader import load
from longbien.core.evidence.verify.kinds import KINDS

TARGET = Path(__file__).resolve().parent.parent / "src/longbien/core/evidence/verify/kinds.py"
WIDTH = 100
HEAD = '''"""Which acts each kind permits. Made by `scripts/verifier_kinds.py` from the law files. Do not edit."""
# fmt: off

from __future__ import annotations

_TABLE = (
'''
FOOT = """)

KINDS = {kind: frozenset(acts.split()) for kinds, acts in _TABLE for kind in kinds.split()}
"""


def module(kinds: Mapping[str, frozenset[str]]) -> str:
    """Return the text of the module: kinds with the same acts stand together."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for kind, acts in sorted(kinds.items()):
        alike[tuple(sorted(acts))].append(kind)
    rows = sorted((names, acts) for acts, names in alike.items())
    return HEAD + "".join(line for names, acts in rows for line in _row(names, acts)) + FOOT


def _row(names: list[str], acts: tuple[str, ...]) -> Iterator[str]:
    yield "    (\n"
    for words in (names, acts):
        lines = textwrap.wrap(" ".join(words), WIDTH)
        spoken = [f'"{line}{"" if line is lines[-1] else " "}"' for line in lines]
        if len(spoken) == 1:
            yield f"        {spoken[0]},\n"
        else:
            yield "        (\n" + "".join(f"            {one}\n" for one in spoken) + "        ),\n"
    yield "    ),\n"


def main() -> int:
    """Write the module anew."""
    known = {kind.id: frozenset(kind.acts) for kind in load().kinds}
    TARGET.write_text(
        module({kind: known.get(kind, frozenset()) | KINDS.get(kind, frozenset()) for kind in known.keys() | KINDS}),
        encoding="utf-8",
    )
    sys.stdout.write(f"{TARGET.name}: {len(known)} kinds\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
