"""The home of a node: one folder with its settings, keys, database, evidence and journal.

    config = read_home(find_home())
    config.node, config.listen.port, config.keys_folder

`node.toml` is read strictly: a key that is not known, of the wrong kind or out of range stops the node with
`HomeIsWrong`, which names the file, the key and what to write. No Django here: the settings are made from it.
"""

from __future__ import annotations

import dataclasses
import json
import os
import tomllib
from collections.abc import Mapping
from gettext import gettext as _
from pathlib import Path
from typing import Any, TypeVar

from longbien.adapters.keys.files import make_keys
from longbien.adapters.private_files import write_private
from longbien.ports.home import (
    BlobsTable,
    DatabaseTable,
    DocumentsTable,
    ExchangeTable,
    HomeConfig,
    HomeIsWrong,
    KeysAreWrong,
    LimitsTable,
    ListenTable,
    NodeTable,
    PolicyTable,
    TimestampsTable,
    WitnessTable,
)
from longbien.project.database import reach_database
from longbien.project.home_rules import RULES

__all__ = [
    "BlobsTable",
    "DatabaseTable",
    "DocumentsTable",
    "ExchangeTable",
    "HomeConfig",
    "HomeIsWrong",
    "KeysAreWrong",
    "LimitsTable",
    "ListenTable",
    "NodeTable",
    "PolicyTable",
    "TimestampsTable",
    "WitnessTable",
    "check_new_home",
    "find_home",
    "reach_database",
    "read_home",
    "write_home",
]

HOME_VARIABLE = "LONGBIEN_HOME"
FILE_NAME = "node.toml"

Table = TypeVar("Table")
TABLES: dict[str, type[Any]] = {  # in the order of the file
    "node": NodeTable,
    "listen": ListenTable,
    "database": DatabaseTable,
    "blobs": BlobsTable,
    "policy": PolicyTable,
    "limits": LimitsTable,
    "exchange": ExchangeTable,
    "witness": WitnessTable,
    "timestamps": TimestampsTable,
    "documents": DocumentsTable,
}


def find_home(given: str | None = None, *, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the home: the one given, else of `LONGBIEN_HOME`, else `~/.longbien`."""
    return Path(given or environ.get(HOME_VARIABLE) or "~/.longbien").expanduser().absolute()


def read_home(folder: Path | str) -> HomeConfig:
    """Read `node.toml` of a home.

    Raises:
        HomeIsWrong: there is none, or something in it is wrong; the words say what, where and what to do.
    """
    folder = Path(folder).absolute()
    file = folder / FILE_NAME
    raw = _parse(file)
    for name in raw:
        if name not in TABLES or not isinstance(raw[name], dict):
            raise HomeIsWrong(
                _("{file}: [{table}] is not known. Known are: {known}.").format(
                    file=file, table=name, known=", ".join(TABLES)
                )
            )
    tables = {name: _table(file, name, raw.get(name, {}), shape) for name, shape in TABLES.items()}
    config = HomeConfig(folder=folder, name=tables.pop("node"), **tables)
    if config.blobs.kind == "s3":
        for key in ("endpoint", "bucket"):
            if not getattr(config.blobs, key):
                raise _wrong(file, f"blobs.{key}", _("is missing and needed for an S3 store"))
    return config


def check_new_home(config: HomeConfig) -> None:
    """Look, before anything is made, whether a home can be made so.

    Raises:
        HomeIsWrong: there is a node already, or a setting is wrong.
    """
    file = config.folder / FILE_NAME
    if file.exists():
        raise HomeIsWrong(
            _("{file} exists: there is a node in this home already. Give another folder with --home.").format(file=file)
        )
    for name, shape in TABLES.items():
        _table(file, name, _items(config, name), shape)


def write_home(config: HomeConfig) -> None:
    """Create the folders, the keys and, last, `node.toml` of a new home: what stops before is no home yet.

    Raises:
        HomeIsWrong: there is a node already, a setting is wrong, or the folder cannot be written.
        KeysAreWrong: there are keys in it.
    """
    check_new_home(config)
    file = config.folder / FILE_NAME
    try:
        make_folders(config)
    except OSError as error:
        raise HomeIsWrong(
            _("{file}: cannot be made: {why}.").format(file=error.filename, why=error.strerror)
        ) from error
    make_keys(config.keys_folder, node=config.node)
    write_private(file, _as_toml(config).encode())


def make_folders(config: HomeConfig) -> None:
    """Create what is missing of the folders of a home, closed to everybody else."""
    for folder in (config.folder, config.keys_folder, config.spool_folder, config.tiles_folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if config.blobs.kind == "folder":
        config.blobs_folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise HomeIsWrong(
            _(
                "{file}: there is no node in this home. Make one with “longbien init”, or name another with --home."
            ).format(file=file)
        ) from None
    except OSError as error:
        raise HomeIsWrong(_("{file}: cannot be read: {why}.").format(file=file, why=error.strerror)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise HomeIsWrong(_("{file}: is not TOML: {why}.").format(file=file, why=error)) from error


def _table(file: Path, name: str, raw: Mapping[str, Any], shape: type[Table]) -> Table:
    known = {field.name: field for field in dataclasses.fields(shape)}  # type: ignore[arg-type]  # all are dataclasses
    values: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in known:
            raise _wrong(file, f"{name}.{key}", _("is not known. Known are: {known}").format(known=", ".join(known)))
        rule = RULES[f"{name}.{key}"]
        if not rule.holds(value):
            raise _wrong(
                file,
                f"{name}.{key}",
                _("cannot be {value}: {remedy}").format(
                    value=json.dumps(value, ensure_ascii=False, default=str), remedy=_(rule.say)
                ),
            )
        values[key] = tuple(value) if isinstance(value, list) else value
    for key, field in known.items():
        if key not in values and field.default is dataclasses.MISSING:
            raise _wrong(file, f"{name}.{key}", _("is missing: {remedy}").format(remedy=_(RULES[f"{name}.{key}"].say)))
    return shape(**values)


def _wrong(file: Path, key: str, what: str) -> HomeIsWrong:
    return HomeIsWrong(f"{file}: {key} {what}.")


def _as_toml(config: HomeConfig) -> str:
    lines = ["# The settings of this node. What each key means: docs/reference/settings.md"]
    for name in TABLES:
        lines += ["", f"[{name}]"]
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in _items(config, name).items()]
    return "\n".join(lines) + "\n"


def _items(config: HomeConfig, name: str) -> dict[str, Any]:
    """Return one table of a configuration as the file would hold it."""
    table = config.name if name == "node" else getattr(config, name)
    values = {field.name: getattr(table, field.name) for field in dataclasses.fields(table)}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
