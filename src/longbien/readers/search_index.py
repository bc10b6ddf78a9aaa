"""
The engine's own index over the words of requests, asked for what matches, the newest first.

What many requests have is looked for among the newest rows before the index is asked: to sort all rows of a common word
(PostgreSQL), or to merge the lists of all words that begin so (SQLite), takes longer than to read some thousand rows.
What the newest rows do not fill a page with is rare, and the index finds it at once.

    proposed(Wanted(authority_id=1, terms=("mailbox", "server")), before=LARGEST_PLACE, most=21)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import connection

from longbien.core.search import LEAST_BEGINNING

LARGEST_PLACE: Final = 2**62
NEWEST: Final = 2_000  # rows read before the index is asked for what may be common

_AMONG_NEWEST_OF_POSTGRES: Final = """
SELECT id, request_id FROM (
    SELECT id, request_id, terms_vector FROM data_searchtext
    WHERE authority_id = %s AND id < %s ORDER BY id DESC LIMIT %s
) newest WHERE terms_vector @@ %s::tsquery ORDER BY id DESC LIMIT %s
"""
_OF_POSTGRES: Final = """
SELECT id, request_id FROM data_searchtext
WHERE authority_id = %s AND id < %s AND terms_vector @@ %s::tsquery ORDER BY id DESC LIMIT %s
"""
_AMONG_NEWEST_OF_SQLITE: Final = """
SELECT id, request_id FROM (
    SELECT id, request_id, ' ' || terms || ' ' AS said FROM data_searchtext
    WHERE authority_id = %s AND id < %s ORDER BY id DESC LIMIT %s
) WHERE {all_there} ORDER BY id DESC LIMIT %s
"""
_OF_SQLITE: Final = """
SELECT text.id, text.request_id FROM (
    SELECT rowid FROM data_searchindex WHERE data_searchindex MATCH %s AND rowid < %s ORDER BY rowid DESC LIMIT %s
) found JOIN data_searchtext text ON text.id = found.rowid ORDER BY text.id DESC
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """
    What is looked for.

    Args:
        terms: all of them must be there.
        or_term: one that will do instead of them; empty for none.
        beginnings: terms that are long enough may be the beginning of longer ones.
    """

    authority_id: int
    terms: Sequence[str]
    or_term: str = ""
    beginnings: bool = False

    def may_begin(self, term: str) -> bool:
        """Say whether longer terms that begin so will do."""
        return self.beginnings and len(term) >= LEAST_BEGINNING


def proposed(wanted: Wanted, *, before: int, most: int) -> dict[int, str]:
    """Return numbers of `SearchText` below `before` that match, each with its request, the newest first."""
    if connection.vendor == "postgresql":
        matching, whose = _matching(wanted, lexeme=_lexeme, star=":*", both=" & ", either=" | "), wanted.authority_id
        found = _asked(_AMONG_NEWEST_OF_POSTGRES, whose, before, NEWEST, matching, most)
        return found if len(found) == most else _asked(_OF_POSTGRES, whose, before, matching, most)
    if wanted.beginnings and len(found := _among_newest_of_sqlite(wanted, before=before, most=most)) == most:
        return found
    matching = _matching(wanted, lexeme=_quoted, star="*", both=" AND ", either=" OR ")
    return _asked(_OF_SQLITE, f"{_quoted(authority_term(wanted.authority_id))} AND ({matching})", before, most)


def authority_term(authority_id: int) -> str:
    """Return the term that every request of an authority has: an index of one authority within that of all."""
    return f"@{authority_id}"


def _among_newest_of_sqlite(wanted: Wanted, *, before: int, most: int) -> dict[int, str]:
    said = [f" {term}" if wanted.may_begin(term) else f" {term} " for term in wanted.terms]
    question = _AMONG_NEWEST_OF_SQLITE.format(all_there=" AND ".join(["instr(said, %s) > 0"] * len(said)))
    return _asked(question, wanted.authority_id, before, NEWEST, *said, most)


def _asked(question: str, *filled: str | int) -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute(question, filled)
        return {int(number): str(request_id) for number, request_id in cursor.fetchall()}


def _matching(wanted: Wanted, *, lexeme: Callable[[str], str], star: str, both: str, either: str) -> str:
    """Return the question in the words of an engine: all terms, or the one instead of them."""
    words = both.join(lexeme(term) + (star if wanted.may_begin(term) else "") for term in wanted.terms)
    return f"({words}){either}{lexeme(wanted.or_term)}" if wanted.or_term else words


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _lexeme(term: str) -> str:
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"
