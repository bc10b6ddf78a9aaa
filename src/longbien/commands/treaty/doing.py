"""Doing one task of `longbien treaty`, and saying what is wrong with a question."""

from __future__ import annotations

import sys
from argparse import Namespace
from importlib import import_module

from longbien.commands.treaty.arguments import TASKS
from longbien.convention.errors import LawFileError
from longbien.core.treaties.questions import WrongQuestion

COULD_NOT, WRONG_USE = 1, 2


def run(arguments: Namespace) -> int:
    """Do one of the tasks; only its module is loaded."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
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
