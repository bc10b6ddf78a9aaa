"""`longbien peer`: other nodes. One is introduced by its card and by the fingerprint that its people read to ours."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from gettext import gettext as _

from longbien.commands import node
from longbien.commands.words import add_task, in_fours, read_file, table, typed_fingerprint
from longbien.core.canonical import Malformed, NotCanonical

MOST_CARD_BYTES = 1024 * 1024


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be done with other nodes."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    card = add_task(tasks, "card", _("write our card to the standard output, its fingerprint to the standard error"))
    card.add_argument("--fingerprint", action="store_true", help=_("only the fingerprint"))
    add = add_task(tasks, "add", _("introduce a node, or renew what is known of it"))
    add.add_argument("card", metavar="CARD", help=_("file with its card; - for the standard input"))
    add.add_argument(
        "--fingerprint",
        metavar="HEX",
        type=typed_fingerprint,
        required=True,
        help=_("as its people read it to you over another channel; spaces are allowed"),
    )
    for task, words in (("suspend", _("take nothing from a node and send it nothing")), ("resume", _("end that"))):
        add_task(tasks, task, words).add_argument("node", metavar="NODE", help=_("its code, such as XBB"))
    add_task(tasks, "list", _("show introduced nodes"))


def run(arguments: Namespace) -> int:
    """Do one of card, add, suspend, resume, list."""
    node.open_records(arguments)
    tasks = {"card": _card, "add": _add, "suspend": _suspend, "resume": _resume, "list": _list}
    return tasks[arguments.task](arguments)


def own_fingerprint() -> str:
    """Return the fingerprint of our own card."""
    from longbien.actions.peers import own_card  # noqa: PLC0415  # only after the settings are known
    from longbien.core.exchange.cards import fingerprint  # noqa: PLC0415

    return fingerprint(own_card(instruments=node.instruments(), now=node.now()))


def _card(arguments: Namespace) -> int:
    from longbien.actions.peers import signed_own_card  # noqa: PLC0415

    if arguments.fingerprint:
        print(in_fours(own_fingerprint()))
        return 0
    sys.stdout.buffer.write(signed_own_card(instruments=node.instruments(), now=node.now()))
    print(_("Fingerprint: {fingerprint}").format(fingerprint=in_fours(own_fingerprint())), file=sys.stderr)
    return 0


def _add(arguments: Namespace) -> int:
    from longbien.actions.peers import introduce_peer  # noqa: PLC0415

    ours = node.instruments().name
    card = read_file(arguments.card, most_bytes=MOST_CARD_BYTES)
    try:
        peer = introduce_peer(
            card=card, fingerprint=arguments.fingerprint, node=ours.node, state=ours.state, now=node.now()
        )
    except (Malformed, NotCanonical) as error:
        raise type(error)(
            _("{file}: this is no card of a node: {why}").format(file=arguments.card, why=error)
        ) from error
    print(_("{state} ({node}) at {endpoint} is introduced.").format(
        state=peer.state, node=peer.node, endpoint=peer.endpoint
    ))  # fmt: skip
    return 0


def _suspend(arguments: Namespace) -> int:
    from longbien.actions.peers import suspend_peer  # noqa: PLC0415

    suspend_peer(peer_node=arguments.node, node=node.instruments().name.node, now=node.now())
    print(_("{node} is suspended.").format(node=arguments.node))
    return 0


def _resume(arguments: Namespace) -> int:
    from longbien.actions.peers import resume_peer  # noqa: PLC0415

    resume_peer(peer_node=arguments.node, node=node.instruments().name.node, now=node.now())
    print(_("{node} is no longer suspended.").format(node=arguments.node))
    return 0


def _list(arguments: Namespace) -> int:
    from longbien.data.models import Peer  # noqa: PLC0415
    from longbien.readers.peers import without_room  # noqa: PLC0415

    full = without_room()
    rows: list[tuple[str, ...]] = [
        (
            peer.node,
            peer.state,
            peer.endpoint,
            _standing(peer.suspended_at is not None, peer.unreachable_since is not None, peer.node in full),
        )
        for peer in Peer.objects.order_by("node")
    ]
    print(table(rows, heads=(_("Node"), _("State"), _("Endpoint"), _("Standing"))))
    return 0


def _standing(suspended: bool, unreachable: bool, full: bool) -> str:
    if suspended:
        return _("suspended")
    if unreachable:
        return _("unreachable")
    return _("has no room for evidence that waits here") if full else _("introduced")
