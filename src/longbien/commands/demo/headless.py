"""`longbien demo --headless`: the whole story without a browser, with any file."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from argparse import Namespace
from contextlib import ExitStack
from gettext import gettext as _
from hashlib import file_digest
from pathlib import Path

from longbien.commands.demo.account import Account
from longbien.commands.demo.cast import ARDENIA, BELLORA, CENTRAL_AUTHORITY, DUTY_OFFICER, Country
from longbien.commands.demo.door import Door
from longbien.commands.demo.errors import DemoCannotStart, StoryBroken
from longbien.commands.demo.ground import Ground, ground_at, is_laid
from longbien.commands.demo.ports import free_ports
from longbien.commands.demo.proofs import Kept, collect
from longbien.commands.demo.running import require_alive, running
from longbien.commands.demo.samples import write_samples
from longbien.commands.demo.story import Stage, Story, Told
from longbien.commands.terminal import program
from longbien.core.lines import indented


def tell_story(arguments: Namespace) -> int:
    """Play the story and print it; 0 when all held, 1 when a step did not, which is named."""
    account = Account(silent=arguments.json)
    folder = Path(arguments.home or tempfile.mkdtemp(prefix="longbien-nodes-")).expanduser().absolute()
    kept = Path(tempfile.mkdtemp(prefix="longbien-demo-"))
    try:
        files = _files(arguments.evidence, kept=kept)
        digests = tuple(_sha256(file) for file in files)
        with ExitStack() as stack:
            stage, ground = _set_up(arguments, folder=folder, stack=stack, account=account)
            told = Story(stage=stage, account=account).tell(files, digests)
            requests = (told.preservation, told.stored_data)
            proofs = collect(ground=ground, door=stage.asking_centre, requests=requests, folder=kept, account=account)
    except (StoryBroken, DemoCannotStart) as error:
        return _broken(error, account=account, folder=folder, as_json=arguments.json)
    if not arguments.home:
        shutil.rmtree(folder)
    one_file = len(arguments.evidence or ()) == 1
    _print(told=told, proofs=proofs, one_file=one_file, account=account, as_json=arguments.json)
    return 0


def _set_up(arguments: Namespace, *, folder: Path, stack: ExitStack, account: Account) -> tuple[Stage, Ground]:
    """Make the nodes if there are none, start them, and give each person a door."""
    ports = tuple(arguments.ports) if arguments.ports else None if is_laid(folder) else free_ports()
    with account.doing(_("Both"), _("nodes are made and introduced to each other")):
        ground, _new = stack.enter_context(ground_at(folder, ports=ports, reset=arguments.reset))
    with account.doing(_("Both"), _("nodes are started and answer")):
        nodes = stack.enter_context(running(ground))

    def door(country: Country, role: str, *, number: int = 1) -> Door:
        token = ground.people[country.player(role, number=number).username]["token"]
        address = ground.address(country)
        return stack.enter_context(Door(address=address, token=token, watch=lambda: require_alive(nodes, ground)))

    stage = Stage(
        asking_duty=door(ARDENIA, DUTY_OFFICER),
        asking_centre=door(ARDENIA, CENTRAL_AUTHORITY),
        asking_second=door(ARDENIA, CENTRAL_AUTHORITY, number=2),
        asked_duty=door(BELLORA, DUTY_OFFICER),
        asked_centre=door(BELLORA, CENTRAL_AUTHORITY),
    )
    return stage, ground


def _files(named: list[str] | None, *, kept: Path) -> tuple[Path, ...]:
    files = tuple(Path(name) for name in named or ())
    for file in files:
        if not file.is_file():
            raise DemoCannotStart(_("--evidence: {file} is not a plain file.").format(file=ascii(str(file))))
    return files or write_samples(kept / "samples")


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        words = _("--evidence: {file} cannot be read: {why}.")
        raise DemoCannotStart(words.format(file=ascii(str(file)), why=error.strerror)) from error


def _broken(error: StoryBroken | DemoCannotStart, *, account: Account, folder: Path, as_json: bool) -> int:
    print(indented(f"longbien demo: {error} [{error.code}]"), file=sys.stderr)
    if is_laid(folder):
        print(_("What the nodes have recorded is kept in {folder}.").format(folder=folder), file=sys.stderr)
    if as_json:
        print(json.dumps({"failed": {"step": account.step, "code": error.code, "why": error.detail}}))
    return 1


def _print(*, told: Told, proofs: Kept, one_file: bool, account: Account, as_json: bool) -> None:
    if as_json:
        words = {
            "receipts": proofs.receipts,
            "request_state": told.state,
            "evidence_sha256": told.digests[0] if one_file else told.digests,
            "package": str(proofs.package),
            "trust": str(proofs.trust),
            "package_verified": proofs.package_verified,
            "journals_verified": proofs.journals_verified,
            "seconds": round(account.seconds, 1),
            "requests": {"preservation": told.preservation, "stored_data": told.stored_data},
        }
        print(json.dumps(words))
        return
    account.tell("")
    account.tell(_("All held, in {seconds:.1f} s. Check the package yourself:").format(seconds=account.seconds))
    account.tell(f"    {program()} verify {proofs.package} --trust {proofs.trust}")
