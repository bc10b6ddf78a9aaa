"""What came with a request, as a message about it can name it: a line for each item, with its day and its digest."""

from __future__ import annotations

from collections.abc import Iterator

from longbien.convention.safeguards import load_safeguards
from longbien.core.officers import Officer
from longbien.data.models import EvidenceItem, ProtectedName, Request
from longbien.readers.limits import IN_WORDS
from longbien.readers.parts import acts_of
from longbien.readers.visibility import can_see

REPORTING = (*IN_WORDS, "reply")  # acts whose words are the information itself


def received_with(*, officer: Officer, request: Request, max_chars: int | None = None) -> str:
    """
    Return what the other State gave with a request the officer may see, oldest first, as text in no language.

    A file is named by its name too, except where persons are protected: a name of a file can tell who they are.

    Args:
        max_chars: what does not fit is left out line by line, and a last line says how many.
    """
    if not can_see(officer=officer, request=request):
        return ""
    lines = [*_items(request), *_words(request)]
    return "\n".join(lines if max_chars is None else _fitting(lines, max_chars=max_chars))


def _items(request: Request) -> Iterator[str]:
    named = not _protects(request)
    for one in EvidenceItem.objects.filter(request=request, is_ours=False).order_by("added_at", "id"):
        name = f"{one.name} · " if named else ""
        yield f"{one.added_at:%Y-%m-%d} · {name}SHA-256 {one.sha256}"


def _words(request: Request) -> Iterator[str]:
    for act in acts_of(request):
        if act.counts and not act.is_ours and act.act in REPORTING:
            yield f"{act.made_at:%Y-%m-%d} · {act.act} · SHA-256 {act.sha256}"


def _protects(request: Request) -> bool:
    if load_safeguards().protected_in(kind_id=request.kind):
        return True
    of_case = ProtectedName.objects.filter(person__case_id=request.case_id, person__is_protected=True)
    return request.case_id is not None and of_case.exists()


def _fitting(lines: list[str], *, max_chars: int) -> list[str]:
    """Return as many lines as fit, with room for the last one."""
    kept: list[str] = []
    left = max_chars - len(f"\n+{len(lines)}")
    for line in lines:
        left -= len(line) + 1
        if left < 0:
            return [*kept, f"+{len(lines) - len(kept)}"]
        kept.append(line)
    return kept
