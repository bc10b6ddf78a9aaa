"""Opening a law file: safe YAML of one document, in which no line of an item is written twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML built without libyaml: the same reader, some ten times slower
    from yaml import SafeLoader  # type: ignore[assignment]  # the two classes have the same interface

from longbien.convention.entries import Entry, silent_entry
from longbien.convention.errors import Finding


class _TwiceWritten(yaml.YAMLError):
    def __init__(self, *, line: str, number: int) -> None:
        super().__init__(line)
        self.line = line
        self.number = number


class _Reader(SafeLoader):
    """The safe reader of YAML, which by itself would let a second line of the same name win in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
        """Build a mapping, refusing a name written twice."""
        seen: set[str] = set()
        for key, _value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                raise _TwiceWritten(line=str(key.value), number=key.start_mark.line + 1)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


class _ReaderAsWritten(_Reader):
    """
    The same reader, which leaves dates, and words such as no, as they are written.

    Whoever takes the line can then say what is wrong with the date, and the code of Norway stays its code.
    """


_ReaderAsWritten.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in _Reader.yaml_implicit_resolvers.items()
}


#: From the bytes of a file to what stands in it; the flag is `as_written`. Nobody changes what came out.
Parse = Callable[[bytes, bool], object]


def parsed(content: bytes, as_written: bool) -> object:
    """Return what stands in a law file. Raises: YAMLError, ValueError, RecursionError, where it is none."""
    return yaml.load(content, Loader=_ReaderAsWritten if as_written else _Reader)  # noqa: S506 - a safe loader


def open_law_file(
    *,
    folder: Path | Traversable,
    file: str,
    findings: list[Finding],
    as_written: bool = False,
    parse: Parse = parsed,
) -> Entry:
    """
    Return the file as one item whose lines are its subjects. Faults are added to `findings`.

    Args:
        folder: the folder of the law files.
        file: the name inside it, with forward slashes.
        findings: where faults are noted.
        as_written: leave dates and words such as yes and no as text, for files in which a date may be a month.
        parse: how the bytes are read; who reads the same files over and over gives one that remembers.
    """
    try:
        content = parse(folder.joinpath(*file.split("/")).read_bytes(), as_written)
    except OSError:
        _note(findings, file, "unreadable", "The file is missing or cannot be opened.", "Put it back in its place.")
    except _TwiceWritten as fault:
        problem = f"Line {fault.number} of the file says “{fault.line}” a second time in one item."
        _note(findings, file, "duplicate_field", problem, "Keep one of the two lines.", line=fault.line)
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        mark = getattr(fault, "problem_mark", None)
        where = f" near line {mark.line + 1}" if mark else ""
        remedy = "Check indentation, colons and quotation marks there; the file must be saved as UTF-8."
        _note(findings, file, "unreadable", f"The file cannot be read{where}.", remedy)
    else:
        if isinstance(content, dict):
            return Entry(content=content, file=file, item="", findings=findings)
        _note(findings, file, "unreadable", "The file does not begin with a subject.", "Begin it as the others do.")
    return silent_entry(file=file)


def _note(findings: list[Finding], file: str, code: str, problem: str, remedy: str, *, line: str = "") -> None:
    findings.append(Finding(code=code, file=file, item="", field=line, problem=problem, remedy=remedy))
