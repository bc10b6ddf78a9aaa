"""What the cells of a register mean: dates, States, references of others, persons, words for open and closed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from longbien.core.cases.headings import plain
from longbien.core.cases.words import PersonRole
from longbien.core.imports.dates import FIRST_YEAR, LAST_YEAR, depositary_day

NOTHING = frozenset({"-", "–", "—", "/", "n/a", "none", "nil", "."})  # how registers write an empty cell
_PARTS = re.compile(r"[;\n]")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T]\d{1,2}:\d{2}.*)?")
_IN_BRACKETS = re.compile(r"(.+?)\s*\(([^()]+)\)")
_LEGAL = frozenset(map(plain, ("company", "legal", "legal person", "société", "empresa", "компания", "شركة", "公司")))
_ROLES: Mapping[str, PersonRole] = {plain(one.value): one for one in PersonRole} | {
    plain(word): role
    for role, words in {
        PersonRole.SUSPECT: ("suspected", "suspecté", "sospechoso", "подозреваемый", "مشتبه به", "嫌疑人"),
        PersonRole.ACCUSED: ("defendant", "accusé", "prévenu", "acusado", "обвиняемый", "متهم", "被告", "被告人"),
        PersonRole.CONVICTED: ("condamné", "condenado", "осуждённый", "محكوم عليه", "罪犯"),
        PersonRole.VICTIM: ("injured party", "victime", "víctima", "потерпевший", "ضحية", "مجني عليه", "被害人"),
        PersonRole.WITNESS: ("témoin", "testigo", "свидетель", "شاهد", "证人"),
        PersonRole.COUNSEL: ("lawyer", "attorney", "avocat", "abogado", "адвокат", "محام", "律师"),
        PersonRole.HOLDER: ("account holder", "titulaire", "titular", "владелец", "صاحب الحساب", "账户持有人"),
    }.items()
    for word in words
}
_OPEN = frozenset(
    map(
        plain,
        (
            *("open", "opened", "active", "pending", "in progress", "ongoing", "under way", "new", "received", "sent"),
            *("ouvert", "en cours", "abierto", "en curso", "en trámite", "открыто", "в работе", "مفتوح", "قيد النظر"),
            *("进行中", "办理中", "未结"),
        ),
    )
)
_CLOSED = frozenset(
    map(
        plain,
        (
            *("closed", "done", "finished", "executed", "completed", "archived", "refused", "withdrawn", "answered"),
            *("fermé", "clos", "clôturé", "archivé", "cerrado", "archivado", "concluido", "закрыто", "исполнено"),
            *("مغلق", "منتهي", "منفذ", "已结", "结案", "归档"),
        ),
    )
)
_YES = frozenset(map(plain, ("yes", "y", "x", "1", "true", "oui", "sí", "да", "نعم", "是")))
_NO = frozenset(map(plain, ("no", "n", "0", "false", "non", "нет", "لا", "否")))


class Order(StrEnum):
    """How a column of dates puts day and month, as its cells show; a file keeps to one."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Somebody as a register names them."""

    kind: str
    name: str
    role: PersonRole
    is_protected: bool = False


def order_of(cells: Iterable[str]) -> Order:
    """Return how a column of dates puts day and month: told by a cell in which only one of them can be the day."""
    found = {_order(cell) for cell in cells} - {Order.UNKNOWN}
    return found.pop() if len(found) == 1 else Order.UNKNOWN


def day_of(cell: str, *, order: Order) -> date | None:
    """Return a date; None where it is none, or where day and month cannot be told apart."""
    text = _western(cell)
    if match := _ISO.fullmatch(text):
        return _made(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        mine = _order(cell) if first != second else Order.DAY_FIRST
        if mine is Order.UNKNOWN:
            mine = Order.DAY_FIRST if "." in text else order
        if mine is Order.UNKNOWN:
            return None
        return _made(year, second, first) if mine is Order.DAY_FIRST else _made(year, first, second)
    return depositary_day(" ".join(text.replace(",", " ").split()))


def states_of(cell: str, *, known: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """
    Return the codes of the States that a cell names, and the first name that is none.

    Args:
        known: `plain` name or code of a State → its code.
    """
    whole = known.get(plain(cell))
    if whole:
        return (whole,), ""
    codes: list[str] = []
    for part in parts_of(cell):
        found = known.get(plain(part))
        names = (part,) if found else tuple(part.split(","))
        for name in names:
            code = known.get(plain(name))
            if code is None and name.strip():
                return (), name.strip()
            if code:
                codes.append(code)
    return tuple(dict.fromkeys(codes)), ""


def references_of(cell: str, *, known: Mapping[str, str], alone: str) -> tuple[tuple[str, str], ...]:
    """Return (State, reference) of what others call the case; `alone` is the only State of the row, or empty."""
    found: list[tuple[str, str]] = []
    for part in parts_of(cell):
        before, colon, after = part.partition(":")
        state = known.get(plain(before), "") if colon and after.strip() else ""
        found.append((state, " ".join(after.split())) if state else (alone, " ".join(part.split())))
    return tuple(dict.fromkeys(found))


def persons_of(cell: str, *, are_protected: bool = False) -> tuple[NamedPerson, ...]:
    """Return persons, written as *Name (role)*; brackets that hold no role or *company* stay part of the name."""
    return tuple(dict.fromkeys(_person(part, are_protected) for part in parts_of(cell)))


def parts_of(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several: by lines or semicolons."""
    return tuple(part.strip() for part in _PARTS.split(cell) if part.strip() and part.strip().lower() not in NOTHING)


def is_closed_word(cell: str) -> bool | None:
    """Say whether a status means closed; None for a word that is not known."""
    word = plain(cell)
    return True if word in _CLOSED else False if word in _OPEN or not word else None


def yes_or_no(cell: str) -> bool | None:
    """Read yes or no; None for a word that is neither."""
    word = plain(cell)
    return True if word in _YES else False if word in _NO else None


def _person(part: str, is_protected: bool) -> NamedPerson:
    name, kind, role = " ".join(part.split()), "natural", PersonRole.OTHER
    match = _IN_BRACKETS.fullmatch(name)
    if match:
        said = [plain(word) for word in match[2].split(",")]
        if all(word in _ROLES or word in _LEGAL for word in said):
            name = match[1]
            kind = "legal" if any(word in _LEGAL for word in said) else "natural"
            role = next((_ROLES[word] for word in said if word in _ROLES), PersonRole.OTHER)
    return NamedPerson(kind=kind, name=name, role=role, is_protected=is_protected)


def _order(cell: str) -> Order:
    match = _NUMBERS.fullmatch(_western(cell))
    if match is None or int(match[1]) == int(match[2]):
        return Order.UNKNOWN
    if int(match[1]) > 12:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if int(match[2]) > 12 else Order.UNKNOWN


def _western(text: str) -> str:
    """Return a text with digits of every script as 0 to 9."""
    return "".join(str(unicodedata.decimal(char, char)) for char in text.strip())


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year < LAST_YEAR else None
    except ValueError:
        return None
