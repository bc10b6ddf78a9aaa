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

import io
import sys
from argparse import Namespace
from importlib import import_module

from longbien.commands.treaty.arguments import TASKS, add_arguments
from longbien.convention.errors import LawFileError
from longbien.core.treaties.questions import WrongQuestion

__all__ = ["add_arguments", "run"]

COULD_NOT, WRONG_USE = 1, 2


def run(arguments: Namespace) -> int:
    """Do one of the tasks; only its module is loaded."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # names have letters that an old terminal has not
    try:
        status: int = import_module(f"longbien.commands.treaty.{TASKS[arguments.task]}").run(arguments)
    except WrongQuestion as error:
        print(f"longbien: {error} [{error.code}]", file=sys.stderr)
        return WRONG_USE
    except LawFileError as fault:
        sys.stderr.writelines(f"{finding}\n" for finding in fault.findings)
        return COULD_NOT
    return status
