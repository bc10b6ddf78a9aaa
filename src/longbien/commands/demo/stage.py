"""`longbien demo`: starts both nodes and says where to open them and who to sign in as, until Ctrl-C."""

from __future__ import annotations

import signal
import time
from argparse import Namespace
from gettext import gettext as _
from pathlib import Path

from longbien.commands.demo import DEFAULT_HOME
from longbien.commands.demo.cast import CENTRAL_AUTHORITY, COUNTRIES, DUTY_OFFICER, OUTSIDERS, OVERSEER, POINT, Player
from longbien.commands.demo.ground import Ground, ground_at
from longbien.commands.demo.running import require_alive, running
from longbien.commands.terminal import program

LOOK_SECONDS = 0.5


def show_stage(arguments: Namespace) -> int:
    """Start both nodes, print the table, wait for Ctrl-C. Raises: DemoCannotStart."""
    began = time.monotonic()
    signal.signal(signal.SIGTERM, _like_ctrl_c)
    signal.signal(signal.SIGHUP, _like_ctrl_c)
    folder = Path(arguments.home or DEFAULT_HOME).expanduser().absolute()
    ports = tuple(arguments.ports) if arguments.ports else None
    print(_("Two nodes start in {folder}; the first time this can take a minute …").format(folder=folder), flush=True)
    try:
        with ground_at(folder, ports=ports, reset=arguments.reset) as (ground, new), running(ground) as nodes:
            print(playbill(ground, new=new, seconds=time.monotonic() - began), flush=True)
            while True:
                require_alive(nodes, ground)
                time.sleep(LOOK_SECONDS)
    except KeyboardInterrupt:
        print(
            "\n"
            + _("Stopped. Everything is kept in {folder}; `longbien demo` goes on from there.").format(folder=folder)
        )
        return 0


def playbill(ground: Ground, *, new: bool, seconds: float) -> str:
    """Return the table: where to open, who to sign in as, what to try."""
    began = _("Two nodes, made and started in {seconds:.1f} s.") if new else _("Two nodes, started in {seconds:.1f} s.")
    lines = ["", "  Longbien · " + began.format(seconds=seconds), "  " + _("An exercise: no real State is meant."), ""]
    for country in COUNTRIES:
        lines.append(f"  {country.state}  {ground.address(country)}")
        rows = [(one.username, ground.people[one.username]["password"], _seat(one)) for one in country.people]
        width = max(len(username) for username, _password, _role in rows)
        lines += [f"    {username:<{width}}  {password}  {role}" for username, password, role in rows]
        lines.append("")
    return "\n".join([*lines, *_things_to_try(), ""])


def _seat(player: Player) -> str:
    roles = {
        DUTY_OFFICER: _("duty officer"),
        CENTRAL_AUTHORITY: _("central authority"),
        OVERSEER: _("overseer"),
    }
    authorities = {POINT: _("National Cybercrime Authority"), OUTSIDERS: _("Financial Fraud Unit: sees nothing of it")}
    return f"{player.name}, {roles[player.role]}, {authorities[player.authority]}"


def _things_to_try() -> list[str]:
    steps = (
        _("ilse drafts: New request, Keep data; asks for approval. anton approves and sends."),
        _("nadia sees it arrive, accepts, asks, orders the holder, reports it preserved."),
        _("anton asks for the stored data, klara approves; samir decides, adds a file, releases; anton packs it."),
        _("marek and omar see none of it. teodora and leila see that it happened, not what."),
    )
    head = "  " + _("What to try (one browser window per person, private windows keep them apart):")
    foot = _("The same without a browser: {program} demo --headless. Ctrl-C stops both nodes and keeps everything.")
    foot = foot.format(program=program())
    return [head, *(f"    {number}. {step}" for number, step in enumerate(steps, 1)), "", "  " + foot]


def _like_ctrl_c(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt
