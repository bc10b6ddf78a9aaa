"""How a command reaches the node it is about.

Commands lie below `project`, so the home and the wiring are reached by their dotted names, as Django reaches its
settings. Nothing here imports Django until a command asks for the records.
"""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longbien.ports.home import HomeConfig

if TYPE_CHECKING:
    from longbien.ports.instruments import Instruments

HOME_MODULE = "longbien.project.home"
SETTINGS_MODULE = "longbien.project.settings"
WIRING_MODULE = "longbien.project.wiring"
WEB_MODULE = "longbien.project.wsgi"
WEB_TARGET = f"{WEB_MODULE}:served"


def home_module() -> Any:
    """Return `longbien.project.home`: `find_home`, `read_home`, `check_new_home`, `reach_database`, `write_home`."""
    return import_module(HOME_MODULE)


def home_folder(arguments: Namespace) -> Path:
    """Return the folder the command line or the environment names; it need not exist."""
    folder: Path = home_module().find_home(getattr(arguments, "home", None))
    return folder


def read_home(arguments: Namespace) -> HomeConfig:
    """Read the home of the command. Raises: HomeIsWrong."""
    config: HomeConfig = home_module().read_home(home_folder(arguments))
    return config


def open_records(arguments: Namespace) -> HomeConfig:
    """Read the home and start Django on it. Raises: HomeIsWrong."""
    config = read_home(arguments)
    os.environ["LONGBIEN_HOME"] = str(config.folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS_MODULE
    import_module("django").setup()
    return config


def instruments() -> Instruments:
    """Return what the node works with; `open_records` comes first. Raises: KeysAreWrong."""
    import_module(WIRING_MODULE)
    from longbien.ports.instruments import current  # noqa: PLC0415  # cryptography is slow to load

    return current()


def load_web() -> None:
    """Load screens and doors once, for all web processes that are forked afterwards. Raises: KeysAreWrong."""
    import_module(WEB_MODULE)


def now() -> datetime:
    """Read the clock, once per command."""
    return datetime.now(UTC)
