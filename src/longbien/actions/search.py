"""
Reading the words of requests into the search: a step of the worker, never of the exchange.

Every change of a request marks it (`search_due`). This step reads what is marked, in small transactions, and takes the
mark away only where the request is still the one it read. Killed at any moment, it has done a step wholly or not at
all; repeated, it changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Prefetch

from longbien.data.models import Act, LocalStep, Request, SearchText
from longbien.readers.search_index import authority_term
from longbien.readers.searched import search_terms

MOST_REQUESTS = 200  # of one transaction: others wait for it on SQLite


def read_words(*, most: int = MOST_REQUESTS) -> int:
    """
    Read the words of requests that have changed.

    Returns: how many were read; less than `most` when nothing is left.
    """
    due = _due(most)
    if not due:
        return 0
    read = [(one, _terms(one)) for one in due]  # outside the transaction: it is the work, and it locks nothing
    with transaction.atomic():
        _write(read)
    return len(due)


def read_all_words_anew() -> int:
    """
    Mark every request to be read anew: after the words that are read, or the index, have changed.

    Returns: how many are to be read, those included that were due already.
    """
    Request.objects.filter(search_due=False).update(search_due=True)
    return Request.objects.filter(search_due=True).count()


def _due(most: int) -> Sequence[Request]:
    acts = Prefetch("acts", queryset=Act.objects.defer("statement"))
    steps = Prefetch("steps", queryset=LocalStep.objects.exclude(note=""))
    rows = Request.objects.filter(search_due=True).select_related("case").order_by("id")
    return list(rows.prefetch_related(acts, steps, "case__references")[:most])


def _terms(request: Request) -> str:
    terms = search_terms(request=request, acts=list(request.acts.all()), steps=list(request.steps.all()))
    return " ".join((authority_term(request.authority_id), *terms))


def _write(read: Sequence[tuple[Request, str]]) -> None:
    known = {one.request_id: one for one in SearchText.objects.filter(request__in=[one.id for one, _ in read])}
    new = []
    for request, terms in read:
        kept = known.get(request.id)
        if kept is not None and kept.authority_id != request.authority_id:  # handed over meanwhile
            kept.delete()
            kept = None
        if kept is None:
            new.append(SearchText(request=request, authority_id=request.authority_id, terms=terms))
        elif kept.terms != terms:
            kept.terms = terms
            kept.save(update_fields=["terms"])
    new.sort(key=lambda one: (one.request.opened_at, one.request_id))  # the newest gets the highest number
    SearchText.objects.bulk_create(new, ignore_conflicts=True)  # two workers: both read the same words
    for version in {one.version for one, _ in read}:
        ids = [one.id for one, _ in read if one.version == version]
        Request.objects.filter(id__in=ids, version=version).update(search_due=False)
