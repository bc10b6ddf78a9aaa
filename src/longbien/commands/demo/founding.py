"""Making one node of the demo, in a process of its own: settings, keys, database, people, introduction of the other.

It uses what `longbien init`, `person`, `token` and `peer` use, in one process instead of ten. What it must know comes
as one line of JSON on the standard input, so that no password stands in a command line; it answers with a line that has
its card; then comes a line with the card of the other node and its fingerprint.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any, cast

from longbien.commands import node
from longbien.commands.demo.cast import AUTHORITIES
from longbien.commands.migrate import bring_up_to_date
from longbien.ports.home import ExchangeTable, HomeConfig, ListenTable, NodeTable, PolicyTable, WitnessTable

WITNESS_SECONDS = 2.0
EXCHANGE_SECONDS = 0.5
TOKEN_DAYS = 366


def main() -> int:
    """Make the node, answer with its card and its tokens, take in the other's card."""
    plan = json.loads(sys.stdin.readline())
    tokens: dict[str, str] = {}
    home = Path(plan["home"])
    if not (home / "node.toml").exists():
        node.home_module().write_home(_config(plan, home))
        config = node.open_records(Namespace(home=str(home)))
        bring_up_to_date()
        tokens = _people(config, cast("list[dict[str, str]]", plan["people"]))
    else:
        node.open_records(Namespace(home=str(home)))
    _answer({"tokens": tokens, **_card()})
    other = json.loads(sys.stdin.readline())
    _introduce(card=b64decode(other["card"]), fingerprint=other["fingerprint"])
    _answer({"introduced": True})
    return 0


def _config(plan: dict[str, Any], home: Path) -> HomeConfig:
    return HomeConfig(
        folder=home,
        name=NodeTable(
            id=plan["node"], state=plan["state"], endpoint=f"http://127.0.0.1:{plan['port']}", mode="exercise"
        ),
        listen=ListenTable(port=plan["port"], threads=8),
        policy=PolicyTable(second_factor=False, approval=True),
        exchange=ExchangeTable(interval_seconds=EXCHANGE_SECONDS),
        witness=WitnessTable(interval_seconds=WITNESS_SECONDS),
    )


def _people(config: HomeConfig, people: list[dict[str, str]]) -> dict[str, str]:
    """Add authorities and people; return a token of each person for the JSON door."""
    from longbien.actions.people import add_authority, add_person, create_token, seat_person  # noqa: PLC0415

    for code, name, functions in AUTHORITIES:
        add_authority(code=code, name=name, functions=functions, node=config.node)
    tokens: dict[str, str] = {}
    for person in people:
        username, authority = person["username"], person["authority"]
        add_person(username=username, display_name=person["name"], password=person["password"], now=node.now())
        seat_person(username=username, authority_code=authority, role=person["role"], now=node.now())
        _token, tokens[username] = create_token(
            username=username, authority_code=authority, label="demo", days=TOKEN_DAYS, now=node.now()
        )
    return tokens


def _card() -> dict[str, str]:
    from longbien.actions.peers import signed_own_card  # noqa: PLC0415  # only after the settings are known
    from longbien.commands.peer import own_fingerprint  # noqa: PLC0415

    card = signed_own_card(instruments=node.instruments(), now=node.now())
    return {"card": b64encode(card).decode(), "fingerprint": own_fingerprint()}


def _introduce(*, card: bytes, fingerprint: str) -> None:
    from longbien.actions.peers import introduce_peer  # noqa: PLC0415

    ours = node.instruments().name
    introduce_peer(card=card, fingerprint=fingerprint, node=ours.node, state=ours.state, now=node.now())


def _answer(words: dict[str, object]) -> None:
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    sys.exit(main())
