"""
`longbien treaty`: the treaty register, the question which instrument carries a request, and files of facts.

    longbien treaty status --on 2025-10-27 --json
    longbien treaty resolve VNM POL --offence art13 --max-penalty-years 5 --measure preserve.request

What is asked is answered without a node too, from the register as shipped; with a home, from the register of that
node. What is proposed or decided needs a node.

Exit status: 0 answered or done; 1 could not be done, such as a file with faults; 2 the question is wrong: a State, an
instrument, an offence, a measure or a date that does not exist.
"""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module

from longbien.commands.treaty.arguments import add_arguments

__all__ = ["add_arguments", "run"]


def run(arguments: Namespace) -> int:
    """Do one of the tasks. Help needs neither the law files nor the register: they are loaded only here."""
    status: int = import_module("longbien.commands.treaty.doing").run(arguments)
    return status
