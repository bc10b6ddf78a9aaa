"""`longbien treaty authorities`: who answers for which State, and how old that knowledge is."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from gettext import gettext as _

from longbien.commands.treaty import entered, states
from longbien.commands.treaty.printing import print_json, print_lines
from longbien.commands.treaty.shelf import shelf
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.lookup import staleness
from longbien.core.treaties.written.participants import entry_object


def run(arguments: Namespace) -> int:
    """Print the entries of the directory."""
    on = entered.day(arguments.on, argument="--on", today=datetime.now(UTC).date())
    found = shelf(arguments, known_at=None)
    entries = found.directory
    if arguments.state:
        state = states.participant(arguments.state, argument="--state", register=found.register).code
        entries = tuple(one for one in entries if one.state == state)
    if arguments.json:
        print_json({"node": found.node, "on": on.isoformat(), "authorities": [entry_object(e, on=on) for e in entries]})
    elif entries:
        print_lines(line for one in entries for line in entry_lines(one, on=on))
    elif found.node:
        print(_("The directory of the node has no such entry."))
    else:
        print(_("No entries are shipped: the directory is that of a node. Name its home with --home."))
    return 0


def entry_lines(entry: DirectoryEntry, *, on: date) -> Iterator[str]:
    """Yield an entry: whose, for what, how it is reached, and how old it is."""
    place = f", {entry.territory}" if entry.territory else ""
    yield f"  {entry.state}{place}  {entry.function}  {entry.name}  ({entry.id})"
    channels = [f"{one.kind}:{one.value}" for one in entry.channels]
    parts = [", ".join(channels), ", ".join(entry.languages), entry.time_zone]
    yield "    " + " · ".join(part for part in (*parts, _age(entry, on=on), entry.origin.value, entry.source) if part)


def _age(entry: DirectoryEntry, *, on: date) -> str:
    age = staleness(entry, on=on)
    if age.days is None:
        return _("never confirmed")
    words = _("confirmed {days} days ago, too long") if age.stale else _("confirmed {days} days ago")
    return words.format(days=age.days)
