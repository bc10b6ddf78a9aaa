"""
Finding requests: by reference, by identifier, by words in any script.

Rules:
1. The engine's own full text index proposes numbers, newest first; which of them are this officer's to see is asked of
   `requests_of`, always. Nothing else decides it.
2. A reference, ours or theirs, is found whole or by its beginning, in an ordinary index, even before the worker has
   read the words.
3. All words must be there, or the whole must be an identifier that the request names in whatever form. Where nothing
   is found so, words that begin so are looked for, and that is said.
4. A page is bounded in rows and in proposals looked at; where there may be more, `next_place` goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet

from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.search import LEAST_BEGINNING, Query, read_query
from longbien.data.models import Request
from longbien.readers.requests import listed_requests
from longbien.readers.search_index import LARGEST_PLACE, Wanted, proposed
from longbien.readers.searched import normal_form

MOST_ROWS = 20  # each with the place where it was found, which costs more than to find it
MOST_BY_REFERENCE = 10
LONGEST_QUERY = 200
MOST_ROUNDS = 8  # of proposals that may all be closed to the officer
LEAST_REFERENCE = 4


@dataclass(frozen=True, slots=True)
class SearchPage:
    """
    What was found, newest first.

    Args:
        query: what was looked for.
        by_beginning: no request has the whole words; these have words that begin so.
        next_place: where to go on; 0 where there is no more.
    """

    query: Query
    requests: tuple[Request, ...]
    by_beginning: bool = False
    next_place: int = 0


def search_requests(*, officer: Officer, text: str, before: int = 0, most: int = MOST_ROWS) -> SearchPage:
    """
    Return a page of what is found.

    Args:
        text: as typed; what is beyond `LONGEST_QUERY` characters is not looked at.
        before: the `next_place` of the page before; 0 for the beginning.

    Raises:
        NotPermitted.
    """
    officer.require(SEE_REQUESTS)
    text = text[:LONGEST_QUERY]
    query = read_query(text)
    if not query.words:
        return SearchPage(query=query, requests=())
    referenced = [] if before else _by_reference(officer=officer, text=text)
    alternative = normal_form(text)
    found = _proposed(officer=officer, terms=query.whole, or_term=alternative, before=max(before, 0), most=most)
    by_beginning = False
    if before < 0 or not (found.requests or referenced or before):
        by_beginning = True
        found = _proposed(officer=officer, terms=query.beginnings, before=abs(before), most=most, beginnings=True)
    known = {one.id for one in referenced}
    rows = (*referenced, *(one for one in found.requests if one.id not in known))
    sign = -1 if by_beginning else 1  # the place remembers which of the two ways was gone
    return SearchPage(
        query=query,
        requests=rows,
        by_beginning=by_beginning and bool(rows),
        next_place=sign * found.next_place,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    requests: tuple[Request, ...]
    next_place: int


def _by_reference(*, officer: Officer, text: str) -> list[Request]:
    typed = "".join(text.split())
    if len(typed) < LEAST_REFERENCE or not typed.isprintable():
        return []
    seen = listed_requests(officer=officer)
    ours = list(_begins(seen, "reference", typed.upper())[:MOST_BY_REFERENCE])
    theirs = list(seen.filter(their_reference__in={typed, typed.upper()})[:MOST_BY_REFERENCE])
    return ours + [one for one in theirs if one not in ours]


def _begins(seen: QuerySet[Request], field: str, beginning: str) -> QuerySet[Request]:
    if connection.vendor == "postgresql":  # its index for beginnings serves LIKE, whatever the collation
        return seen.filter(**{f"{field}__startswith": beginning}).order_by(field)
    return seen.filter(**{f"{field}__gte": beginning, f"{field}__lt": beginning + "\U0010ffff"}).order_by(field)


def _proposed(
    *, officer: Officer, terms: Sequence[str], before: int, most: int, or_term: str = "", beginnings: bool = False
) -> _Found:
    if beginnings and not any(len(term) >= LEAST_BEGINNING for term in terms):
        return _Found((), 0)
    wanted = Wanted(authority_id=officer.authority_id, terms=terms, or_term=or_term, beginnings=beginnings)
    found: list[tuple[int, Request]] = []
    place = before or LARGEST_PLACE
    for _ in range(MOST_ROUNDS):
        matching = proposed(wanted, before=place, most=most + 1)
        numbers = {request: number for number, request in matching.items()}
        seen = listed_requests(officer=officer).filter(id__in=numbers)
        found += [(numbers[one.id], one) for one in seen]
        if len(matching) <= most:
            place = 0
            break
        place = min(matching)
        if len(found) > most:
            break
    found.sort(key=lambda pair: -pair[0])
    if len(found) > most:
        place = found[most - 1][0]
    return _Found(tuple(one for _, one in found[:most]), place)
