"""
Step 8: what the request has to say, and by when.

1. A request says what its kind requires as it is under the instrument it rests on: the same as when it is drafted. An
   instrument of two States goes out as `bilateral` or `reciprocity`, and is asked for as that.
2. What stands there for comparison only is asked for all the same: the Convention's elements are what is known to make
   a request complete. A rule on time that stands for comparison binds nobody, and is left out.
3. The rules on time are those of the instrument whose rules govern. What an operator's own treaty says of time is
   given as it was written down.

Source: UN Convention against Cybercrime, arts. 23(2), 40(7), 40(15), 42(3).
"""

from __future__ import annotations

from longbien.convention.statements import Instrument
from longbien.convention.types import Element, Kind, TimeRule
from longbien.convention.words import Required
from longbien.core.overlays import is_for_comparison, kind_under, legal_basis_of
from longbien.core.treaties.resolver.governing import Rules


def required_elements(*, kind: Kind, instrument: Instrument) -> tuple[Element, ...]:
    """Return what the request must say, always or where another answer calls for it (`needed_if`)."""
    under = kind_under(kind=kind, instrument=legal_basis_of(instrument))
    return tuple(one for one in under.elements if one.required is Required.ALWAYS or one.needed_if is not None)


def time_rules(*, kind: Kind, rules: Rules) -> tuple[TimeRule, ...]:
    """Return the rules on time that hold, those of practice with them."""
    legal_basis = legal_basis_of(rules.instrument)
    under = kind_under(kind=kind, instrument=legal_basis)
    own = rules.cover.time_rules if legal_basis != rules.instrument.id else ()
    return (
        *(_in_words(rules, one) for one in own),
        *(one for one in under.time_rules if not is_for_comparison(one.article)),
    )


def _in_words(rules: Rules, text: str) -> TimeRule:
    cover = rules.cover
    return TimeRule(
        id="", meaning=text, verification=cover.verification, source=cover.source, corroborated=cover.corroborated
    )
