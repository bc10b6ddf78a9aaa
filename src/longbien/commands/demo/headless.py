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
from longbien.commands.demo.cast import ARDENIA, BELLORA, CENTRAL_AUTHORITY, DUTY_OFFICER, Country, Player
from longbien.commands.demo.door import Door
from longbien.commands.demo.errors import DemoCannotStart, StoryBroken
from longbien.commands.demo.ground import lay_ground
from longbien.commands.demo.proofs import Kept, collect
from longbien.commands.demo.running import free_ports, require_alive, require_free, running
from longbien.commands.demo.samples import write_samples
from longbien.commands.demo.story import Stage, Story, Told


def tell_story(arguments: Namespace) -> int:
    """Play the story and print it; 0 when all held, 1 when a step did not. Raises: DemoCannotStart."""
    account = Account(silent=arguments.json)
    with ExitStack() as stack:
        folder = _folder(arguments, stack)
        kept = Path(tempfile.mkdtemp(prefix="longbien-demo-"))
        files = _files(arguments.evidence, kept=kept)
        one_file = len(arguments.evidence or ()) == 1
        ports = tuple(arguments.ports) if arguments.ports else free_ports()
        try:
            told, proofs = _play(
                folder=folder, ports=ports, files=files, kept=kept, account=account, reset=arguments.reset
            )
        except (StoryBroken, DemoCannotStart) as error:
            return _broken(error, account=account, as_json=arguments.json)
    _print(told=told, proofs=proofs, one_file=one_file, account=account, as_json=arguments.json)
    return 0


def _play(
    *, folder: Path, ports: tuple[int, int], files: tuple[Path, ...], kept: Path, account: Account, reset: bool
) -> tuple[Told, Kept]:
    with account.doing(_("Both"), _("are made, introduced to each other, and started")):
        digests = tuple(_sha256(file) for file in files)
        require_free(ports)
        ground, _new = lay_ground(folder=folder, ports=ports, reset=reset)
    with ExitStack() as stack:
        nodes = stack.enter_context(running(ground))

        def door(country: Country, player: Player) -> Door:
            return stack.enter_context(
                Door(
                    address=ground.address(country),
                    token=ground.people[player.username]["token"],
                    watch=lambda: require_alive(nodes, ground),
                )
            )

        stage = Stage(
            asking_duty=door(ARDENIA, ARDENIA.player(DUTY_OFFICER)),
            asking_centre=door(ARDENIA, ARDENIA.player(CENTRAL_AUTHORITY)),
            asking_second=door(ARDENIA, ARDENIA.player(CENTRAL_AUTHORITY, number=2)),
            asked_duty=door(BELLORA, BELLORA.player(DUTY_OFFICER)),
            asked_centre=door(BELLORA, BELLORA.player(CENTRAL_AUTHORITY)),
        )
        told = Story(stage=stage, account=account).tell(files, digests)
        proofs = collect(
            ground=ground,
            door=stage.asking_centre,
            requests=(told.preservation, told.stored_data),
            folder=kept,
            account=account,
        )
    return told, proofs


def _folder(arguments: Namespace, stack: ExitStack) -> Path:
    """Return the home of the demo: the one named, else a temporary one that is removed at the end."""
    if arguments.home:
        return Path(arguments.home).expanduser().absolute()
    folder = Path(tempfile.mkdtemp(prefix="longbien-nodes-"))
    stack.callback(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _files(named: list[str] | None, *, kept: Path) -> tuple[Path, ...]:
    if not named:
        return write_samples(kept / "samples")
    files = tuple(Path(name) for name in named)
    for file in files:
        if not file.is_file():
            raise DemoCannotStart(_("--evidence: {file} is not a file that can be read.").format(file=ascii(str(file))))
    return files


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _broken(error: StoryBroken | DemoCannotStart, *, account: Account, as_json: bool) -> int:
    print(f"longbien demo: {error} [{error.code}]", file=sys.stderr)
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
    account.tell(f"    longbien verify {proofs.package} --trust {proofs.trust}")
