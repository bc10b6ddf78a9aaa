"""Filters of the templates. Loaded everywhere as builtins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.statements import Sourced
from longbien.core.overlays import OF, is_for_comparison
from longbien.core.requests.grounds import refusal_can_postpone
from longbien.data.models import Request
from longbien.readers import wording
from longbien.readers.secrecy import Secrecy, secrecy_of
from longbien.web import case_words, criminality_words, law, moments, register_words, safeguard_words, words
from longbien.web.case_names import name_of_deadline, name_of_offence, name_of_state
from longbien.web.due import due_of
from longbien.web.kind_words import KINDS_PLAIN

register = template.Library()

register.filter("law", law.words)
register.filter("state_name", name_of_state)
register.filter("offence_name", name_of_offence)
register.filter("term_title", name_of_deadline)


@register.filter
def moment(at: datetime | None) -> str | SafeString:
    """Show a moment with its zone; machine-readable too."""
    if at is None:
        return ""
    return format_html('<time class="moment" datetime="{}">{}</time>', moments.iso(at), moments.spoken(at))


@register.filter
def secrecy(request: Request) -> Secrecy | None:
    """Return the secrecy that holds for a request, if any does."""
    return secrecy_of(request)


register.filter("moment_text", moments.spoken)
register.filter("due", due_of)


@register.filter
def day(value: datetime) -> str:
    """Show the day of a moment, in UTC."""
    return moments.spoken_day(value.date())


@register.filter
def ago(at: datetime, now: datetime) -> str:
    """Show how far away a moment is."""
    return moments.ago(at, now=now)


register.filter("span", moments.span)
register.filter("date_spoken", moments.spoken_day)


@register.filter
def citation(article: str) -> str | SafeString:
    """Cite an article, unbroken."""
    words = law.citation(article)
    name = "cited-of" if OF in article or is_for_comparison(article) else "cited"  # with a treaty's name it may break
    return format_html('<span class="{}">{}</span>', name, words) if words else ""


@register.filter
def mark(item: Sourced) -> SafeString:
    """Show how far a statement of law may be trusted."""
    return format_html('<span class="trust trust-{}">{}</span>', item.verification, law.mark(item))


@register.filter
def source_title(item: Sourced) -> str:
    """Name the source of a statement of law."""
    return law.words(load().source(source_id=item.source).title)


@register.filter
def code(value: object) -> SafeString:
    """Show a reference, digest or address: left to right, unbroken."""
    return format_html('<bdi dir="ltr" class="code">{}</bdi>', value)


@register.filter
def isolated(value: object) -> SafeString:
    """Show what somebody typed within a sentence of ours: its direction does not reach beyond it."""
    return format_html("<bdi>{}</bdi>", value)


@register.filter
def short_digest(digest: str) -> SafeString:
    """Show the first and last six characters; the whole is in the title and read to screen readers by its ends."""
    return format_html('<bdi dir="ltr" class="code" title="{}">{}…{}</bdi>', digest, digest[:6], digest[-6:])


@register.filter
def size(count: int) -> str:
    """Show a number of bytes."""
    if count < 1024:
        # Translators: size of a file
        return _("%(n)d bytes") % {"n": count}
    units = [_("KiB"), _("MiB"), _("GiB"), _("TiB")]
    value, n = count / 1024, 0
    while value >= 1024 and n < len(units) - 1:
        value, n = value / 1024, n + 1
    return f"{value:.1f} {units[n]}"


@register.filter
def kind_title(kind_id: str) -> str:
    """Name a kind in law words."""
    return law.words(load().kind(kind_id=kind_id).title)


@register.filter
def kind_plain(kind_id: str) -> str | Promise:
    """Name a kind in desk words."""
    return KINDS_PLAIN[kind_id][0] if kind_id in KINDS_PLAIN else kind_title(kind_id)


@register.filter
def state_word(state_id: str, kind_id: str = "") -> str:
    """Name where a request stands; of a kind that no refusal postpones, a refusal is a refusal."""
    if state_id == "refused" and kind_id and not refusal_can_postpone(kind=load().kind(kind_id=kind_id)):
        return _("Refused")
    return law.words(load().state(state_id=state_id).label)


@register.filter
def instrument_title(instrument_id: str) -> str:
    """Name a legal basis; one that the law files of this release no longer have keeps its code."""
    try:
        return law.words(load().instrument(instrument_id=instrument_id).title)
    except UnknownLawItem:
        return instrument_id


@register.filter
def worded(value: object, table: str) -> object:
    """Return the words for a code from a table of one of the files of words, or the code itself."""
    places = (words, criminality_words, case_words, register_words, safeguard_words)
    place = next(one for one in places if hasattr(one, table))
    found: Mapping[object, object] = getattr(place, table)
    return found.get(value, value)


register.filter("listed", wording.listed)
register.simple_tag(wording.comma, name="comma")
register.simple_tag(wording.semicolon, name="semicolon")


@register.filter
def colon(label: str) -> str:
    """Return what stands between a label and what is said of it: nothing behind a question."""
    return "" if str(label).rstrip().endswith(("?", "؟", "？")) else ":"


@register.filter
def state(node: str, names: Mapping[str, str]) -> str:
    """Name the State of a node."""
    return names.get(node, node)
