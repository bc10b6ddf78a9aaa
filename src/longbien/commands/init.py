"""`longbien init`: make a node: settings, keys, database, authorities; at the end, the fingerprint of its card."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from gettext import gettext as _

from longbien.commands import node
from longbien.commands.migrate import bring_up_to_date
from longbien.commands.peer import own_fingerprint
from longbien.commands.words import in_fours
from longbien.core.canonical import is_line
from longbien.core.directory.entries import Function
from longbien.core.exchange.patterns import NAME
from longbien.ports.home import BlobsTable, DatabaseTable, HomeConfig, ListenTable, NodeTable, PolicyTable

Authority = tuple[str, str, tuple[str, ...]]
USUAL_AUTHORITIES: tuple[Authority, ...] = (
    ("point-24-7", "24/7 point of contact", ("network_24_7",)),
    ("central-authority", "Central authority", ("mutual_legal_assistance",)),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Say what a node must be told at its birth; everything else can be changed in node.toml."""
    parser.add_argument("--node", required=True, help=_("ISO 3166-1 code of the State, such as XAA"))
    parser.add_argument("--state", required=True, help=_("name of the State"))
    parser.add_argument("--endpoint", required=True, help=_("address where other nodes reach this one"))
    parser.add_argument("--mode", default="exercise", help=_("exercise (default) or real"))
    parser.add_argument("--languages", default="en,ar", help=_("of the screens, the first is the default"))
    parser.add_argument("--host", default=ListenTable().host, help=_("where it listens (default: %(default)s)"))
    parser.add_argument("--port", type=int, default=ListenTable().port, help=_("the port (default: %(default)s)"))
    parser.add_argument("--database-url", default="", help=_("empty for SQLite in the home"))
    parser.add_argument("--no-second-factor", action="store_true", help=_("for trials only"))
    parser.add_argument(
        "--authority",
        metavar="CODE:NAME:FUNCTION,…",
        type=_authority,
        action="append",
        help=_("one of our authorities; may be repeated (default: a 24/7 point of contact and a central authority)"),
    )


def run(arguments: Namespace) -> int:
    """Make the home, then the database with its authorities, then say what to do next."""
    home = node.home_module()
    wanted = _config(arguments)
    home.check_new_home(wanted)
    home.reach_database(url=wanted.database.url, folder=wanted.folder)
    home.write_home(wanted)
    config = node.open_records(arguments)
    bring_up_to_date()
    _add_authorities(config, tuple(arguments.authority or USUAL_AUTHORITIES))
    print(
        _("The node of {state} ({node}) is made in {home}.").format(
            state=config.state, node=config.node, home=config.folder
        )
    )
    print(_("Fingerprint of its card, to be read to the other nodes over another channel:"))
    print(f"    {in_fours(own_fingerprint())}")
    print(
        _("Keep a copy of {keys} where nobody else can open it: what is lost there is lost for ever.").format(
            keys=config.keys_folder
        )
    )
    print(_("Next: longbien --home {home} person add …, then longbien --home {home} serve").format(home=config.folder))
    return 0


def _config(arguments: Namespace) -> HomeConfig:
    languages = tuple(code.strip() for code in arguments.languages.split(","))
    return HomeConfig(
        folder=node.home_folder(arguments),
        name=NodeTable(
            id=arguments.node,
            state=arguments.state,
            endpoint=arguments.endpoint,
            mode=arguments.mode,
            languages=languages,
        ),
        listen=ListenTable(host=arguments.host, port=arguments.port),
        database=DatabaseTable(url=arguments.database_url),
        blobs=BlobsTable(),
        policy=PolicyTable(second_factor=not arguments.no_second_factor),
    )


def _authority(text: str) -> Authority:
    code, _first, rest = text.partition(":")
    name, _second, functions = rest.rpartition(":")
    if not (code and name and functions):
        raise ArgumentTypeError(_("write CODE:NAME:FUNCTION,…, such as police:Cyber police:network_24_7"))
    _require_usable(code=code, name=name)
    return code, name, tuple(map(_function, functions.split(",")))


def _require_usable(*, code: str, name: str) -> None:
    """Require what cards and acts can carry (spec/exchange.md 1.1). Raises: ArgumentTypeError."""
    if not NAME.fullmatch(code):
        raise ArgumentTypeError(
            _("the code {code} cannot be used: 1 to 64 letters, digits, dots, underscores and hyphens of ASCII, "
              "the first a letter or digit").format(code=json.dumps(code[:80], ensure_ascii=False))
        )  # fmt: skip
    if not is_line(name, limit=200) or name.strip() != name:
        raise ArgumentTypeError(_("the name of {code} must be a line of 1 to 200 characters").format(code=code))


def _function(word: str) -> str:
    """Return a function by its word. Raises: ArgumentTypeError."""
    try:
        return Function(word.strip()).value
    except ValueError:
        known = ", ".join(function.value for function in Function)
        raise ArgumentTypeError(
            _("{function} is no function of an authority; known are {known}").format(
                function=json.dumps(word[:80], ensure_ascii=False), known=known
            )
        ) from None


def _add_authorities(config: HomeConfig, authorities: tuple[Authority, ...]) -> None:
    from longbien.actions.people import add_authority  # noqa: PLC0415  # only after the settings are known

    for code, name, functions in authorities:
        add_authority(code=code, name=name, functions=functions, node=config.node)
