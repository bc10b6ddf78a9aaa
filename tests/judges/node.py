"""Asks the independent implementations in JavaScript: questions in, answers out, both as JSON."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ROOT / ".cache" / "judges"


def ask(script: str, questions: Sequence[dict[str, Any]]) -> list[Any]:
    """
    Run `tests/judges/SCRIPT` with the packages that `scripts/judges` installs, and return its answers in order.

    A judge that is missing is a failure, not a reason to skip.
    """
    subprocess.run([ROOT / "scripts" / "judges"], check=True, capture_output=True, timeout=120)
    source = (Path(__file__).parent / script).read_text(encoding="utf-8")
    done = subprocess.run(
        # Evaluated, not loaded, so that its imports are looked up in the folder it runs in.
        ["node", "--import", "./webcrypto.mjs", "--input-type=module", "--eval", source],
        cwd=INSTALLED,
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: list[Any] = json.loads(done.stdout)
    return answers
