"""The words of the law files reach the translators, and the package stays on its own feet."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import longbien.convention
from longbien.convention import Words, load, strings
from longbien.convention.extract import TARGET, strings_module

PACKAGE = Path(longbien.convention.__file__).parent


def test_the_list_of_strings_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == strings_module(law=load()), "run python -m longbien.convention.extract"


def test_the_list_of_strings_marks_every_string_once() -> None:
    calls = [
        node.args[0].value
        for node in ast.walk(ast.parse(TARGET.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant)
    ]

    assert len(calls) == len(set(calls))
    assert set(calls) == {words.text for words in strings()}


def test_each_string_bears_the_place_where_it_is_written() -> None:
    found = [words for words in strings() if words.item == "preserve.request › mla_intended"]

    element = load().kind(kind_id="preserve.request").element(element_id="mla_intended")
    assert found == [
        Words(file="kinds/preservation.yaml", item="preserve.request › mla_intended", field=field, text=text)
        for field, text in (
            ("label", element.label),
            ("help", element.help),
            ("law_term", element.law_term),
        )
    ]


def test_codes_are_not_given_to_translators() -> None:
    texts = {words.text for words in strings()}

    assert texts.isdisjoint({"preserve.request", "art7", "40.21.b", "memory", "recalled", "42(8)"})


def test_the_law_imports_only_the_standard_library_and_yaml() -> None:
    imported = {
        name.split(".")[0] if not name.startswith("longbien") else ".".join(name.split(".")[:2])
        for file in PACKAGE.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in imports(node)
    }

    assert imported - sys.stdlib_module_names == {"yaml", "longbien.convention"}


def imports(node: ast.AST) -> list[str]:
    """Return the modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
