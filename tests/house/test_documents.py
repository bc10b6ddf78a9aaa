"""What the documents say is there, and what is there is in the documents."""

from __future__ import annotations

import argparse
import ast
import dataclasses
import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from scripts import journeys_page, law_page, who_may_page

from longbien.commands import main as command_line
from longbien.convention.loader import load
from longbien.core import permissions
from longbien.ports import home

pytestmark = pytest.mark.house

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
TABLES = {
    "node": home.NodeTable,
    "listen": home.ListenTable,
    "database": home.DatabaseTable,
    "blobs": home.BlobsTable,
    "policy": home.PolicyTable,
    "limits": home.LimitsTable,
    "exchange": home.ExchangeTable,
    "witness": home.WitnessTable,
    "timestamps": home.TimestampsTable,
    "documents": home.DocumentsTable,
}
NO_TABLE_OF_ITS_OWN = {"folder", "name"}  # of HomeConfig: where it is, and `[node]` itself
SHARED_OPTIONS = {"-h", "--help", "--home"}
FINGERPRINT = "0" * 64
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED_PATH = re.compile(r"`((?:src|spec|docs|tests|scripts|bench|requirements)/[\w./-]+)`")
ARTICLE = re.compile(r"\bart\. (\d+)((?:\(\w+\))*)")


def pages() -> list[Path]:
    """Return every Markdown page of the project."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [path for name in sorted(set(listed.split("\0"))) if name and (path := ROOT / name).is_file()]


def rows(page: str) -> Iterator[list[str]]:
    """Yield the cells of every line of every table, without their backticks."""
    for line in page.splitlines():
        if line.startswith("|") and not line.startswith("| ---"):
            yield [cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def blocks(page: str, *, language: str) -> Iterator[str]:
    """Yield the content of each fenced block of that language, without its indentation."""
    for indent, content in re.findall(rf"^( *)```{language}\n(.*?)^ *```$", page, flags=re.MULTILINE | re.DOTALL):
        yield "\n".join(line.removeprefix(indent) for line in content.splitlines())


def anchors(page: str) -> set[str]:
    """Return the anchors of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def default_of(field: dataclasses.Field[object]) -> str:
    """Return the default of a setting as the page writes it."""
    if field.default is dataclasses.MISSING:
        return "required"
    value = list(field.default) if isinstance(field.default, tuple) else field.default
    return json.dumps(value)


def parser_of(command: str) -> argparse.ArgumentParser:
    """Return the parser of one subcommand."""
    parser = argparse.ArgumentParser(prog=f"longbien {command}")
    import_module(f"longbien.commands.{command}").add_arguments(parser)
    return parser


def tasks_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the tasks of a subcommand that has some, such as `add` of `person`."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:  # argparse has no other way to be asked
        if isinstance(action, argparse._SubParsersAction):
            found |= dict(action.choices)
    return found


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    """Return every option of a subcommand and of its tasks, but those that all have."""
    own = {name for action in parser._actions for name in action.option_strings}
    return own.union(*(options_of(task) for task in tasks_of(parser).values())) - SHARED_OPTIONS


def section_of(command: str) -> str:
    """Return what the reference says of one subcommand."""
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    return page.partition(f"\n## longbien {command}\n")[2].partition("\n## ")[0]


def docstrings() -> Iterator[tuple[Path, str]]:
    """Yield every docstring of the sources."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (words := ast.get_docstring(node)):
                yield path.relative_to(ROOT), words


def test_every_setting_is_documented_with_its_default() -> None:
    in_code = {
        f"{table}.{field.name}": default_of(field)
        for table, shape in TABLES.items()
        for field in dataclasses.fields(shape)
    }

    page = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    documented = {row[0]: row[1] for row in rows(page) if re.fullmatch(r"[a-z]+\.[a-z_]+", row[0]) and len(row) == 4}

    assert documented == in_code


def test_every_table_of_the_settings_is_looked_at() -> None:
    fields = {field.name for field in dataclasses.fields(home.HomeConfig)}

    assert fields - NO_TABLE_OF_ITS_OWN | {"node"} == set(TABLES)


def test_every_permission_is_documented_with_the_roles_that_hold_it() -> None:
    in_code = {
        permission: {role for role, held in permissions.HELD.items() if permission in held}
        for name, permission in vars(permissions).items()
        if name.isupper() and isinstance(permission, str) and permission.count(":") == 2
    }

    table = [row for row in rows((REFERENCE / "permissions.md").read_text(encoding="utf-8")) if len(row) == 7]
    roles = table[0][2:]
    documented = {
        row[0]: {role for role, cell in zip(roles, row[2:], strict=True) if cell == "yes"} for row in table[1:]
    }

    assert documented == in_code


def test_every_subcommand_has_a_section_and_a_line() -> None:
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")

    assert re.findall(r"\(#longbien-([a-z]+)\)", page) == list(command_line._commands())
    assert [command for command in command_line._commands() if not section_of(command)] == []


@pytest.mark.parametrize("command", command_line._commands())
def test_every_option_of_a_subcommand_is_documented_and_no_other(command: str) -> None:
    section = section_of(command)

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", section)) - SHARED_OPTIONS == options_of(parser_of(command))


@pytest.mark.parametrize("command", command_line._commands())
def test_the_help_of_a_subcommand_explains_everything_that_can_be_said(command: str) -> None:
    parser = parser_of(command)
    said = [(task, action) for task in (parser, *tasks_of(parser).values()) for action in task._actions]

    assert [f"{task.prog}: {action.dest}" for task, action in said if not action.help and action.dest != "task"] == []
    assert [task.prog for task in tasks_of(parser).values() if not task.description] == []


@pytest.mark.parametrize("command", command_line._commands())
def test_every_task_of_a_subcommand_is_documented(command: str) -> None:
    section = section_of(command)

    assert [task for task in tasks_of(parser_of(command)) if f"`longbien {command} {task}" not in section] == []


def commands_shown() -> list[tuple[str, str]]:
    """Return every call of `longbien` in a block for the shell, with the page it stands on."""
    found = []
    for path in pages():
        for block in blocks(path.read_text(encoding="utf-8"), language="sh"):
            for line in block.splitlines():
                if re.match(r"(\.venv/bin/)?longbien ", line):
                    found.append((str(path.relative_to(ROOT)), line))
    return found


@pytest.mark.parametrize(("page", "line"), commands_shown())
def test_every_command_shown_can_be_called_so(page: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(line.partition(" > ")[0].replace("$FINGERPRINT", FINGERPRINT), comments=True)

    try:
        command_line._parser(words[1:])
    except SystemExit:
        pytest.fail(f"{page}: {line}\n{capsys.readouterr().err}")


def test_there_are_commands_shown() -> None:
    assert len(commands_shown()) > 20


def test_every_make_target_is_documented() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {name.replace("%", "NAME") for name in re.findall(r"^([a-z%-]+):.*## ", makefile, flags=re.MULTILINE)}

    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    documented = {row[0].removeprefix("make ") for row in rows(page) if row[0].startswith("make ")}

    assert documented == targets


def test_every_kind_act_and_ground_is_in_the_reference() -> None:
    assert law_page.LAW_PAGE.read_text(encoding="utf-8") == law_page.law_page(), "run `make fmt`"


def test_every_journey_is_drawn_as_the_law_files_say() -> None:
    assert journeys_page.JOURNEYS_PAGE.read_text(encoding="utf-8") == journeys_page.journeys_page(), "run `make fmt`"


def test_the_page_on_who_may_do_what_is_drawn_from_the_code() -> None:
    assert who_may_page.WHO_MAY_PAGE.read_text(encoding="utf-8") == who_may_page.who_may_page(), "run `make fmt`"


def test_every_dependency_is_argued_for() -> None:
    record = (ROOT / "docs" / "decisions" / "0012-dependencies.md").read_text(encoding="utf-8")
    names = [
        re.split(r"[\[<>=;\s]", line)[0]
        for file in ("run.in", "test.in")
        for line in (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "-r"))
    ]

    assert [name for name in names if f"`{name}`" not in record] == []


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))

    assert listed == sorted(path.name for path in folder.glob("0*.md"))


def test_every_link_inside_the_project_leads_somewhere() -> None:
    broken = []
    for page in pages():
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            file = page if not path else (page.parent / path).resolve()
            if not file.exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
            elif anchor and anchor not in anchors(file.read_text(encoding="utf-8")):
                broken.append(f"{page.relative_to(ROOT)}: {target} has no such heading")

    assert broken == []


def test_every_file_a_page_names_is_there() -> None:
    missing = [
        f"{page.relative_to(ROOT)}: {name}"
        for page in pages()
        for name in NAMED_PATH.findall(page.read_text(encoding="utf-8"))
        if not (ROOT / name).exists()
    ]

    assert missing == []


def test_every_article_cited_as_a_source_is_in_the_law_files() -> None:
    law = load()
    text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/longbien/convention").rglob("*.yaml"))
    numbers = {article.number for article in law.articles}
    cited = {
        (str(path), number, paragraph)
        for path, words in docstrings()
        for source in re.findall(r"Source: (.*?)(?:\n\n|\Z)", words, flags=re.DOTALL)
        for number, paragraph in ARTICLE.findall(source)
    }

    unknown = [one for one in sorted(cited) if int(one[1]) not in numbers or f"{one[1]}{one[2]}" not in text]

    assert cited != set()
    assert unknown == []
