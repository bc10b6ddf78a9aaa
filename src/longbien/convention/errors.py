"""What can be wrong with the law files, said so that a lawyer can cure it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Finding:
    """
    One fault in one place of the law files.

    Args:
        code: stable name of the class of fault, untranslated.
        file: the file to open, such as `kinds/preservation.yaml`.
        item: the item inside it, outermost first, such as `preserve.request › facts`.
        field: the line of the item, or empty if the item as a whole is meant.
        problem: what is wrong, one sentence.
        remedy: what to do about it, one sentence.
    """

    code: str
    file: str
    item: str
    field: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.item, self.field and f"line “{self.field}”") if part)
        return f"{place}: {self.problem} {self.remedy}"


class LawFileError(Exception):
    """The law files do not hold together. `findings` names every fault found, in the order of the files."""

    code = "law_files_wrong"

    def __init__(self, *, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = tuple(findings)


class UnknownLawItem(LookupError):
    """Somebody asked for an item that the law files do not hold."""

    code = "unknown_law_item"

    def __init__(self, *, subject: str, wanted: str) -> None:
        super().__init__(f"The law files hold no {subject} “{wanted}”.")
        self.subject = subject
        self.wanted = wanted


def unknown_reference(file: str, item: str, line: str, name: str, known: Iterable[str]) -> Finding:
    """Return the finding for a name that nothing bears; `known` are the names that could stand there."""
    return Finding(
        code="unknown_reference",
        file=file,
        item=item,
        field=line,
        problem=f"There is nothing called “{name}”.",
        remedy=f"Write one of: {', '.join(known)}.",
    )
