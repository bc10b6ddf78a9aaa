"""`longbien demo`: two nodes of imaginary States on this machine; with --headless the whole story, without a browser.

Each node is only `longbien serve` with another home: the demo uses nothing that a real installation would not.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from gettext import gettext as _

from longbien.commands.demo.errors import DemoCannotStart

DEFAULT_HOME = ".demo"


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be chosen."""
    parser.add_argument("--ports", type=int, nargs=2, metavar="PORT", help=_("two ports (default: 8701 8702)"))
    parser.add_argument("--reset", action="store_true", help=_("start over: remove what the demo has kept"))
    parser.add_argument("--headless", action="store_true", help=_("play the whole story and check everything"))
    parser.add_argument(
        "--evidence", metavar="PATH", action="extend", nargs="+", help=_("with --headless: the files to hand over")
    )
    parser.add_argument("--json", action="store_true", help=_("with --headless: print one JSON object"))


def run(arguments: Namespace) -> int:
    """Run the demo until Ctrl-C, or the story to its end."""
    if not arguments.headless and (arguments.evidence or arguments.json):
        raise DemoCannotStart(_("--evidence and --json go with --headless."))
    if arguments.headless:
        from longbien.commands.demo.headless import tell_story  # noqa: PLC0415  # needs an HTTP client, the other does not

        return tell_story(arguments)
    from longbien.commands.demo.stage import show_stage  # noqa: PLC0415

    return show_stage(arguments)
