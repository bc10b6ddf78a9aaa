"""
What a question is answered from: the register as shipped, or that of a node.

A home that is named, on the command line or by LONGBIEN_HOME, is used, and must be one. The home that nobody named,
~/.longbien, is used if there is one. Without a home neither Django nor a database is touched.
"""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from longbien.convention.instruments import load_instruments
from longbien.convention.register.loader import load_register
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.register import Register


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """
    What is known.

    Args:
        register: as known at the moment that was asked for.
        node: the code of the node whose register it is; empty for the register as shipped.
    """

    register: Register
    directory: tuple[DirectoryEntry, ...]
    agreements: tuple[Agreement, ...]
    node: str


def shelf(arguments: Namespace, *, known_at: datetime | None) -> Shelf:
    """
    Return what is known, of the node if there is one.

    Args:
        known_at: show the register as it was known at this moment; aware, UTC. None is everything.

    Raises:
        HomeIsWrong: a home was named, and is none.
        LawFileError: the register does not hold together.
    """
    if getattr(arguments, "shipped", False) or not _has_home(arguments):
        return _shipped(known_at)
    return _of_the_node(arguments, known_at)


def _shipped(known_at: datetime | None) -> Shelf:
    files = load_register()
    register = Register.of(
        facts=files.facts, claims=files.claims, participants=files.participants, instruments=load_instruments()
    )
    return Shelf(register=_as_known(register, known_at), directory=(), agreements=(), node="")


def _of_the_node(arguments: Namespace, known_at: datetime | None) -> Shelf:
    from longbien.commands import node  # noqa: PLC0415  # it loads the settings

    config = node.open_records(arguments)
    from longbien.readers import directory, treaties  # noqa: PLC0415  # only after the settings are known

    return Shelf(
        register=treaties.register(known_at=known_at),
        directory=directory.entries(),
        agreements=treaties.agreements(known_at=known_at),
        node=config.node,
    )


def _as_known(register: Register, known_at: datetime | None) -> Register:
    return register if known_at is None else register.as_known_at(known_at)


def _has_home(arguments: Namespace) -> bool:
    if getattr(arguments, "home", None) or os.environ.get("LONGBIEN_HOME"):
        return True
    try:
        return Path("~/.longbien/node.toml").expanduser().exists()
    except (OSError, RuntimeError):  # closed to us, or a user without a home of their own
        return False
