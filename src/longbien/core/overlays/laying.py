"""What is laid over a kind, and the kind as it is then. See the rules in `__init__.py`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, TypeVar

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.overlaid import InstrumentOverlay, Overlay, overlays_of
from longbien.convention.statements import Cover, Ground, Sourced
from longbien.convention.subjects import Mark
from longbien.convention.terms import Unit
from longbien.convention.types import (
    Confidentiality,
    DualCriminality,
    Duty,
    Element,
    Kind,
    TimeRule,
    fits,
)
from longbien.convention.words import DualCriminalityRule, Required, Verification

FOR_COMPARISON: Final = "cf. "
OF: Final = ":"
#: A notice, or an answer, helps nobody by itself; what prolongs or repeats a request stands as the request does. The
#: kind says so, whatever the instrument.
OF_THE_KIND: Final = frozenset({DualCriminalityRule.NOT_APPLICABLE, DualCriminalityRule.AS_ORIGINAL})

Cited = TypeVar("Cited", Element, TimeRule, Duty, DualCriminality, Confidentiality)


@dataclass(frozen=True)
class Laid:
    """A kind with what is laid over it, the instrument's own words first."""

    over_kind: Kind
    instrument: str
    layers: tuple[tuple[InstrumentOverlay, Overlay], ...]
    cover: Cover | None

    @classmethod
    def over(cls, kind: Kind, *, instrument: str) -> Laid:
        """Find what applies."""
        layers = tuple(overlays_of(overlays=load().overlays, instrument=instrument, kind_id=kind.id))
        return cls(over_kind=kind, instrument=instrument, layers=layers, cover=_cover(kind, instrument))

    @property
    def knows_grounds(self) -> bool:
        """Say whether the grounds of the instrument are known."""
        return any(overlay.grounds is not None for _owner, overlay in self.layers)

    def kind(self) -> Kind:
        """Return the kind with everything laid over it."""
        kind = self.over_kind
        without = set(chain.from_iterable(overlay.without_time_rules for _owner, overlay in self.layers))
        routes = [overlay.route for _owner, overlay in self.layers if overlay.route]
        return replace(
            kind,
            article_paragraphs=self._articles(),
            route=routes[0] if routes else kind.route,
            elements=(*map(self._element, kind.elements), *self._more_elements()),
            time_rules=(
                *(self._cited(one, one.id) for one in kind.time_rules if one.id not in without),
                *self._own_time_rules(),
            ),
            dual_criminality=self._dual_criminality(),
            refusal_grounds=self._grounds(),
            cited_grounds=self._cited_grounds(),
            confidentiality=self._cited(kind.confidentiality),
            follow_up_duties=tuple(map(self._cited, kind.follow_up_duties)),
        )

    def of(self, article: str) -> str:
        """Write an article as the instrument's own."""
        return f"{self.instrument}{OF}{article}"

    def mark(self) -> Mark:
        """Return how far the own words of the instrument may be trusted."""
        overlay = self.layers[0][1]
        return mark_of(overlay)

    def cite(self, name: str, article: str) -> tuple[str, Overlay | None]:
        """Return the citation of something, and the overlay that gives it; None where it stands for comparison."""
        for owner, overlay in self.layers:
            own = _own_article(overlay, name=name, article=article)
            if own:
                return f"{owner.id}{OF}{own}", overlay
        return (f"{FOR_COMPARISON}{article}" if article else ""), None

    def ground(self, ground: Ground) -> Ground:
        """Return a ground as the instrument cites it."""
        for owner, overlay in self.layers:
            for here in overlay.grounds or ():
                if here.id == ground.id:
                    asked = here.consultation_required
                    return replace(
                        ground,
                        article=f"{owner.id}{OF}{here.article}",
                        text=here.text or ground.text,
                        consultation_required=ground.consultation_required if asked is None else asked,
                        **mark_of(overlay),
                    )
        for owner, _overlay in self.layers:
            if ground in owner.grounds:
                return replace(ground, article=f"{owner.id}{OF}{ground.article}")
        return replace(ground, article=f"{FOR_COMPARISON}{ground.article}")

    def _articles(self) -> tuple[str, ...]:
        found = (self.cite("", one) for one in self.over_kind.article_paragraphs)
        own = dict.fromkeys(article for article, overlay in found if overlay is not None)
        if own:
            return tuple(own)
        if self.cover is not None:
            return tuple(map(self.of, self.cover.articles))
        return tuple(f"{FOR_COMPARISON}{one}" for one in self.over_kind.article_paragraphs)

    def _grounds(self) -> tuple[str, ...]:
        known = next((overlay.grounds for _owner, overlay in self.layers if overlay.grounds is not None), None)
        if known is None:
            return self.over_kind.refusal_grounds
        own = {ground.id for owner, _overlay in self.layers for ground in owner.grounds}
        return tuple(one.id for one in known if one.id in self.over_kind.refusal_grounds or one.id in own)

    def _cited_grounds(self) -> tuple[Ground, ...]:
        """Return every ground that can be met, also those of the kind that the instrument does not have."""
        ids = dict.fromkeys((*self._grounds(), *self.over_kind.refusal_grounds))
        return tuple(self.ground(load().ground(ground_id=one)) for one in ids)

    def _element(self, element: Element) -> Element:
        cited = self._cited(element, element.id)
        if any(element.id in overlay.not_required for _owner, overlay in self.layers):
            wanted = Required.NO if element.required is Required.NO else Required.WHERE_POSSIBLE
            return replace(cited, required=wanted, must_be=None, needed_if=None)
        return cited

    def _more_elements(self) -> Iterable[Element]:
        for owner, overlay in self.layers:
            for one in overlay.elements:
                yield replace(one, article=f"{owner.id}{OF}{one.article}" if one.article else "")

    def _own_time_rules(self) -> Iterable[TimeRule]:
        """Yield the terms that only this instrument has."""
        for term in load().terms:
            one = term.versions[-1]
            fit = self.instrument in one.instruments and one.is_for(kind_id=self.over_kind.id)
            if fit and one.counts_from in self.over_kind.acts:
                hours = one.unit in {Unit.HOURS, Unit.OFFICE_HOURS}
                yield TimeRule(
                    id=term.id,
                    meaning=one.meaning,
                    days=None if hours else one.count,
                    hours=one.count if hours else None,
                    counts_from=one.counts_from,
                    article=self.of(one.article) if one.article else "",
                    **mark_of(one),
                )

    def _cited(self, one: Cited, name: str = "") -> Cited:
        article, overlay = self.cite(name, one.article)
        if overlay is None or one.verification is Verification.PRACTICE:
            return replace(one, article=article)
        return replace(one, article=article, **mark_of(overlay))

    def _dual_criminality(self) -> DualCriminality:
        ours = self.over_kind.dual_criminality
        if ours.rule in OF_THE_KIND:
            return self._cited(ours)
        for owner, overlay in self.layers:
            here = overlay.dual_criminality
            if here is not None:
                article = f"{owner.id}{OF}{here.article}"
                return DualCriminality(rule=here.rule, meaning=here.meaning, article=article, **mark_of(overlay))
        if self.cover is None:
            return self._cited(ours)
        if self.cover.dual_criminality is ours.rule:
            return self._cited(ours)
        return DualCriminality(rule=self.cover.dual_criminality, meaning="", article="", **mark_of(self.cover))


def _own_article(overlay: Overlay, *, name: str, article: str) -> str:
    exact = dict(overlay.citations)
    if name and name in exact:
        return exact[name]
    if article in exact:
        return exact[article]
    for convention, own in overlay.citations:
        if convention.endswith("*") and article.startswith(convention[:-1]):
            return own[:-1] + article[len(convention) - 1 :]
    return ""


def mark_of(sourced: Sourced) -> Mark:
    """Return how far a statement may be trusted, as it is copied to another one."""
    return {"verification": sourced.verification, "source": sourced.source, "corroborated": sourced.corroborated}


def _cover(kind: Kind, instrument: str) -> Cover | None:
    try:
        covers = load().instrument(instrument_id=instrument).covers
    except UnknownLawItem:
        return None
    return next((one for one in covers if any(fits(kind_id=kind.id, group=group) for group in one.kinds)), None)
