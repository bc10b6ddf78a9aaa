"""The law as this node holds it, for anyone: articles, terms, offences, grounds, kinds, instruments, sources."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Act, Kind
from longbien.core.overlays import CONVENTION, cited_under, grounds_of, kind_under, never_grounds_under


@require_safe
def law_page(request: HttpRequest) -> HttpResponse:
    """Show the way in."""
    return render(request, "longbien/public/law.html", {"law": load()})


@require_safe
def articles_page(request: HttpRequest) -> HttpResponse:
    """Show the articles by chapter, with the terms of Article 2."""
    law = load()
    chapters = [(chapter, [one for one in law.articles if one.chapter == chapter.number]) for chapter in law.chapters]
    return render(request, "longbien/public/articles.html", {"law": law, "chapters": chapters})


@require_safe
def offences_page(request: HttpRequest) -> HttpResponse:
    """Show the offences with their elements."""
    return render(request, "longbien/public/offences.html", {"law": load()})


@require_safe
def instruments_page(request: HttpRequest) -> HttpResponse:
    """Show the possible legal bases."""
    return render(request, "longbien/public/instruments.html", {"law": load()})


@require_safe
def kinds_page(request: HttpRequest) -> HttpResponse:
    """Show all kinds of cooperation by family, each with its mark."""
    law = load()
    families = dict.fromkeys(one.family for one in law.kinds)
    grouped = [(family, [one for one in law.kinds if one.family is family]) for family in families]
    return render(request, "longbien/public/kinds.html", {"law": law, "families": grouped})


@require_safe
def kind_page(request: HttpRequest, kind_id: str) -> HttpResponse:
    """
    Show one kind of cooperation: what it says, by when, what may follow, on which grounds it may be refused.

    With `?under=` it is shown as it is under another instrument; one that nobody knows is as good as none.
    """
    law = load()
    under = next((one for one in law.instruments if one.id == request.GET.get("under")), law.instruments[0])
    try:
        kind = kind_under(kind=law.kind(kind_id=kind_id), instrument=under.id)
    except UnknownLawItem as error:
        raise Http404 from error
    context = {
        "law": law,
        "kind": kind,
        "acts": [_act_under(law.act(act_id=one), kind=kind, instrument=under.id) for one in kind.acts],
        "under": under,
        "is_other": under.id != CONVENTION,
        "instruments": [one for one in law.instruments if one.carries_requests],
        "grounds": grounds_of(kind),
        "never": never_grounds_under(kind=kind, instrument=under.id),
    }
    return render(request, "longbien/public/kind.html", context)


def _act_under(act: Act, *, kind: Kind, instrument: str) -> Act:
    """Return an act with its article as the instrument cites it."""
    return replace(act, article=cited_under(article=act.article, kind=kind, instrument=instrument))
