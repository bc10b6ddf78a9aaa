"""`node.toml`: read strictly, and what is wrong is said with file, key and remedy."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from longbien.project.home import (
    TABLES,
    BlobsTable,
    DatabaseTable,
    DocumentsTable,
    ExchangeTable,
    HomeConfig,
    HomeIsWrong,
    ListenTable,
    NodeTable,
    PolicyTable,
    TimestampsTable,
    WitnessTable,
    find_home,
    read_home,
    write_home,
)
from longbien.project.home_rules import RULES

LEAST = '[node]\nid = "XAA"\nstate = "Ardenia"\nendpoint = "https://node.ardenia.example"\n'
ARDENIA = NodeTable(id="XAA", state="Ardenia", endpoint="https://node.ardenia.example")

# One wrong value for each key; no key may be missing here.
WRONG = {
    "node.id": '"Ardenia"',
    "node.state": '" "',
    "node.endpoint": '"node.ardenia.example"',
    "node.mode": '"test"',
    "node.languages": "[]",
    "listen.host": '""',
    "listen.port": "0",
    "listen.processes": "true",
    "listen.threads": "1",
    "listen.hosts": '"desk.example"',
    "database.url": '"postgresql://user:secret@host/db"',
    "blobs.kind": '"ftp"',
    "blobs.folder": "5",
    "blobs.endpoint": '"s3.example"',
    "blobs.bucket": '"A"',
    "blobs.region": '""',
    "blobs.credentials": '""',
    "policy.approval": '"yes"',
    "policy.lone_night_officer": "1",
    "policy.emergency_stand_in": "1",
    "policy.second_factor": "0",
    "policy.give_up_days": "0",
    "policy.witnesses_needed": "-1",
    "policy.extra_approval": '["preserve.nothing"]',
    "policy.parts_days": "0",
    "policy.unopened_days": "366",
    "limits.free_disk_reserve_mib": "-1",
    "limits.undelivered_per_partner_mib": "0",
    "exchange.interval_seconds": "0",
    "witness.interval_seconds": "inf",
    "timestamps.authorities": '["tsa.example"]',
    "timestamps.roots": "[1]",
    "documents.typefaces": '[""]',
}


def write(folder: Path, content: str) -> Path:
    (folder / "node.toml").write_text(content, encoding="utf-8")
    return folder


def with_value(key: str, value: str) -> str:
    table, name = key.split(".")
    if table == "node":
        kept = [line for line in LEAST.splitlines() if not line.startswith(f"{name} ")]
        return "\n".join([*kept, f"{name} = {value}"])
    return f"{LEAST}[{table}]\n{name} = {value}\n"


def refusal(folder: Path) -> str:
    with pytest.raises(HomeIsWrong) as refused:
        read_home(folder)
    return str(refused.value)


def test_the_least_home_has_the_defaults(tmp_path: Path) -> None:
    assert read_home(write(tmp_path, LEAST)) == HomeConfig(folder=tmp_path, name=ARDENIA)


def test_every_key_has_a_rule_and_a_wrong_value_here() -> None:
    keys = {f"{table}.{field.name}" for table, shape in TABLES.items() for field in dataclasses.fields(shape)}

    assert keys == set(RULES) == set(WRONG)


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_value_is_refused_with_file_key_and_remedy(tmp_path: Path, key: str) -> None:
    said = refusal(write(tmp_path, with_value(key, WRONG[key])))

    assert said.startswith(f"{tmp_path}/node.toml: {key} cannot be ")
    assert said.endswith(f": {RULES[key].say}.")


@pytest.mark.parametrize("key", ["node.id", "node.state", "node.endpoint"])
def test_a_missing_key_is_named_with_its_remedy(tmp_path: Path, key: str) -> None:
    name = key.removeprefix("node.")
    content = "\n".join(line for line in LEAST.splitlines() if not line.startswith(f"{name} "))

    assert refusal(write(tmp_path, content)) == f"{tmp_path}/node.toml: {key} is missing: {RULES[key].say}."


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    said = refusal(write(tmp_path, LEAST + "[listen]\nprot = 8701\n"))

    known = "host, port, processes, threads, hosts"
    assert said == f"{tmp_path}/node.toml: listen.prot is not known. Known are: {known}."


@pytest.mark.parametrize("content", [LEAST + "[listne]\n", "port = 1\n" + LEAST])
def test_an_unknown_table_is_refused(tmp_path: Path, content: str) -> None:
    assert "is not known. Known are: node, listen, database" in refusal(write(tmp_path, content))


@pytest.mark.parametrize("content", ["[node", "node = ", '[node]\nid = "XAA"\nid = "XBB"'])
def test_what_is_not_toml_is_refused_with_the_place(tmp_path: Path, content: str) -> None:
    said = refusal(write(tmp_path, content))

    assert said.startswith(f"{tmp_path}/node.toml: is not TOML: ")
    assert "line" in said or "end of document" in said


def test_bytes_that_are_not_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "node.toml").write_bytes(b"\xff\xfe")

    assert "is not TOML" in refusal(tmp_path)


def test_an_empty_folder_says_how_to_make_a_node(tmp_path: Path) -> None:
    assert refusal(tmp_path) == (
        f"{tmp_path}/node.toml: there is no node in this home. "
        "Make one with “longbien init”, or name another with --home."
    )


@pytest.mark.parametrize(("given", "missing"), [("bucket", "endpoint"), ("endpoint", "bucket")])
def test_an_s3_store_needs_endpoint_and_bucket(tmp_path: Path, given: str, missing: str) -> None:
    value = {"bucket": "evidence", "endpoint": "https://s3.example"}[given]
    content = f'{LEAST}[blobs]\nkind = "s3"\n{given} = "{value}"\n'

    said = refusal(write(tmp_path, content))

    assert said == f"{tmp_path}/node.toml: blobs.{missing} is missing and needed for an S3 store."


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    config = HomeConfig(
        folder=tmp_path / "home",
        name=NodeTable(
            id="XBB", state='Bellora "the fair" أ', endpoint="http://[::1]:8702", mode="real", languages=("ar", "en")
        ),
        listen=ListenTable(host="::1", port=8702, processes=2, threads=64, hosts=("desk.bellora.example",)),
        database=DatabaseTable(url="postgresql://longbien@/longbien"),
        blobs=BlobsTable(kind="s3", endpoint="https://s3.example", bucket="evidence", region="eu-1"),
        policy=PolicyTable(
            approval=False, lone_night_officer=False, second_factor=False, give_up_days=7, witnesses_needed=2
        ),
        exchange=ExchangeTable(interval_seconds=0.2),
        witness=WitnessTable(interval_seconds=60.0),
        timestamps=TimestampsTable(authorities=("http://tsa.example/tsr",), roots=("tsa.pem",)),
        documents=DocumentsTable(typefaces=("typefaces", "/usr/share/fonts/opentype/noto")),
    )

    write_home(config)

    assert read_home(tmp_path / "home") == config


def test_a_new_home_is_closed_to_others(tmp_path: Path) -> None:
    write_home(HomeConfig(folder=tmp_path / "home", name=ARDENIA))

    everything = [tmp_path / "home", *(tmp_path / "home").rglob("*")]
    assert {path.name for path in everything if path.stat().st_mode & 0o077} == set()


def test_a_home_is_never_made_over_a_home(tmp_path: Path) -> None:
    config = HomeConfig(folder=tmp_path / "home", name=ARDENIA)
    write_home(config)
    before = {file: file.read_bytes() for file in config.folder.rglob("*") if file.is_file()}

    with pytest.raises(HomeIsWrong, match=r"node\.toml exists"):
        write_home(config)

    assert {file: file.read_bytes() for file in config.folder.rglob("*") if file.is_file()} == before


def test_a_home_with_a_wrong_setting_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(HomeIsWrong, match=r"node\.id cannot be"):
        write_home(HomeConfig(folder=tmp_path / "home", name=dataclasses.replace(ARDENIA, id="ardenia")))

    assert not (tmp_path / "home").exists()


def test_the_home_is_the_one_given_then_of_the_environment_then_the_usual(tmp_path: Path) -> None:
    environ = {"LONGBIEN_HOME": str(tmp_path)}

    assert find_home("/srv/node", environ=environ) == Path("/srv/node")
    assert find_home(environ=environ) == tmp_path
    assert find_home(environ={}) == Path.home() / ".longbien"


def test_the_reference_of_settings_names_every_key_with_its_default() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    fields = [(table, field) for table, shape in TABLES.items() for field in dataclasses.fields(shape)]

    said = {row[0]: row[1] for row in rows if row[0].strip("| `") in RULES}

    assert said == {f"| `{table}.{field.name}`": default_as_said(field.default) for table, field in fields}


def default_as_said(default: object) -> str:
    return "required" if default is dataclasses.MISSING else f"`{json.dumps(default)}`"
