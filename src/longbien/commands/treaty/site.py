"""
`longbien treaty export-site`: the public pages of the register as plain files, for a server that knows no cases.

The pages are made in `web`, which commands do not know: the project joins the two, and is reached by its name, as for
the home.
"""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime
from gettext import gettext as _
from importlib import import_module
from pathlib import Path

from longbien.commands import node
from longbien.commands.treaty import entered
from longbien.commands.words import WrongEntry
from longbien.core.treaties.questions import WrongQuestion

SITE_MODULE = "longbien.project.site"


def run(arguments: Namespace) -> int:
    """Write the pages into a folder."""
    on = entered.day(arguments.on, argument="--on", today=datetime.now(UTC).date())
    config = node.open_records(arguments)
    node.instruments()
    languages = tuple(part.strip() for part in arguments.languages.split(",") if part.strip()) or config.languages
    unknown = [one for one in languages if one not in config.languages]
    if unknown:
        raise WrongQuestion(
            _("--languages: the screens do not have {unknown}. They have: {known}.").format(
                unknown=", ".join(unknown), known=", ".join(config.languages)
            )
        )
    folder = Path(arguments.folder).expanduser().absolute()
    os.umask(0o022)  # these files are for everybody
    try:
        number = import_module(SITE_MODULE).export(folder=folder, languages=languages, on=on)
    except OSError as error:
        raise WrongEntry(
            _("FOLDER: {file} cannot be written: {why}.").format(file=error.filename or folder, why=error.strerror)
        ) from error
    print(_("{number} files are in {folder}.").format(number=number, folder=folder))
    return 0
