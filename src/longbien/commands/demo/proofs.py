"""What remains of the story and can be checked without us: receipts, the package, the journals of both nodes.

The checks are other processes of the `longbien` command, as an expert or an operator would run them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from longbien.commands.demo.account import Account
from longbien.commands.demo.cast import ARDENIA, COUNTRIES
from longbien.commands.demo.door import Door, Json
from longbien.commands.demo.errors import StoryBroken
from longbien.commands.demo.ground import Ground
from longbien.core.journal.keys import witness_name

FOUR = ("submission_accepted", "relayed", "delivered", "retrieved")
RECEIPT_SECONDS = 30.0
WITNESS_SECONDS = 60.0
LOOK_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left in the kept folder, and whether it held."""

    receipts: tuple[str, ...]
    package: Path
    trust: Path
    package_verified: bool
    journals_verified: bool


def collect(*, ground: Ground, door: Door, requests: tuple[str, str], folder: Path, account: Account) -> Kept:
    """Collect the proofs at Ardenia's door and check them. Raises: StoryBroken."""
    first, last = requests
    with account.doing(ARDENIA.state, _("holds a receipt of each kind for its request")):
        receipts = _receipts(door, first)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    package, trust = folder / "package.zip", folder / "trust.json"
    with account.doing(ARDENIA.state, _("makes the evidence package, once Bellora has witnessed the journal")):
        _save_package(door, last, package)
    with account.doing(_("Expert"), _("checks the package offline, in another process")):
        _run("--home", str(ground.home(ARDENIA)), "trust", "--output", str(trust))
        report = _report(package, trust)
    for line in report["checks"]:
        outcome, name = (line[key].replace("_", " ") for key in ("outcome", "name"))
        account.tell(f"             {line['number']:>2}  {outcome:<12} {name}")
    if not report["verified"]:
        raise StoryBroken(f"{_('the package does not hold')}: {_failures(report)}")
    with account.doing(_("Both"), _("keep journals that hold, each witnessed by the other")):
        _check_journals(ground)
    return Kept(receipts=receipts, package=package, trust=trust, package_verified=True, journals_verified=True)


def _receipts(door: Door, number: str) -> tuple[str, ...]:
    """Return the kinds of receipts about the act that opened the request, in order, once all four are there."""

    def kinds() -> tuple[str, ...] | None:
        entries = door.get(f"/requests/{number}/timeline")
        opening = next(entry["act"] for entry in entries if entry["act"] and entry["act"]["id"] == number)
        found = tuple(receipt["evidence"] for receipt in opening["receipts"])
        return found if set(FOUR) <= set(found) else None

    found: tuple[str, ...] = door.wait("all four receipts", kinds, seconds=RECEIPT_SECONDS)
    if found != FOUR:
        raise StoryBroken(f"the receipts are {found}")
    return found


def _save_package(door: Door, number: str, package: Path) -> None:
    def saved() -> bool | None:
        refused = door.save_package(number, package)
        if refused is not None and refused.code != "not_yet_witnessed":
            raise StoryBroken(f"{refused.status} {refused.code} {refused.detail}")
        return True if refused is None else None

    door.wait("the journal is witnessed", saved, seconds=WITNESS_SECONDS)


def _report(package: Path, trust: Path) -> Json:
    done = _longbien("verify", str(package), "--trust", str(trust), "--json")
    try:
        report: Json = json.loads(done.stdout)
    except ValueError as error:
        raise StoryBroken(f"verify ended with {done.returncode}: {done.stderr[-500:]}") from error
    report["verified"] = report["verified"] is True and done.returncode == 0
    return report


def _failures(report: Json) -> str:
    wrong = [check for check in report["checks"] if check["outcome"] != "holds"]
    return "; ".join(f"{check['number']} {check['outcome']}: {check['reason']}" for check in wrong)


def _check_journals(ground: Ground) -> None:
    for country, other in zip(COUNTRIES, reversed(COUNTRIES), strict=True):
        home = str(ground.home(country))
        _run("--home", home, "journal", "check")
        deadline = time.monotonic() + WITNESS_SECONDS
        while witness_name(other.node) not in _status(home)["cosigned_by"]:
            if time.monotonic() > deadline:
                raise StoryBroken(f"{other.state} has not witnessed the journal of {country.state}")
            time.sleep(LOOK_SECONDS)


def _status(home: str) -> Json:
    status: Json = json.loads(_run("--home", home, "journal", "status", "--json"))
    return status


def _run(*words: str) -> str:
    done = _longbien(*words)
    if done.returncode:
        raise StoryBroken(f"longbien {' '.join(words)}: {done.returncode}: {(done.stdout + done.stderr)[-500:]}")
    return done.stdout


def _longbien(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "longbien.commands.main", *words],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
