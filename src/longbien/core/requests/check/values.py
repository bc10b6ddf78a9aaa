"""What is checked, what lies around it, and what is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from longbien.convention.loader import load
from longbien.convention.presend import CheckRule
from longbien.convention.types import Element, Kind, fits
from longbien.convention.words import Severity, Verification
from longbien.core.treaties.questions import Answer, Basis

Values = Mapping[str, object]

#: What a finding can point at besides the elements of the kind.
ADDRESSEE, LEGAL_BASIS, BASIS_REASON, PRIORITY, EMERGENCY_REASON = (
    "their_authority",
    "legal_basis",
    "basis_reason",
    "priority",
    "emergency_reason",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """
    Something to cure.

    Args:
        element: id of the element, or one of the names above.
        stops: the request cannot leave with it.
        article: the paragraph that asks for it, or that of the field; empty where there is none.
        detail: data for the words shown, untranslated.
        items: the parts of the detail, where it is a list.
        line: of the list in that element which it is about, from 1; 0 where it is about no line.
        points: what it takes from a score of 100.
        mark, source: how far the rule may be trusted, and where it comes from.
    """

    element: str
    code: str
    stops: bool
    article: str
    detail: str = ""
    items: tuple[str, ...] = ()
    line: int = 0
    points: int = 0
    mark: Verification = Verification.PRACTICE
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as it stands. `follows_basis` is the legal basis of the request it follows, or empty."""

    kind: Kind
    elements: Values
    legal_basis: str = ""
    basis_reason: str = ""
    priority: str = "routine"
    emergency_reason: str = ""
    follows_basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """The authority asked; `functions` are those its node's card states."""

    node: str
    code: str
    functions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """
    What is known around a draft.

    Args:
        addressee: None as long as nobody is asked.
        answer: what the register of treaties answers for the two States; None where it could not be asked.
        usable: ids of the instruments that can be chosen here.
        twins: references of own open requests that ask the same.
        states: names of States in small letters → their codes; to see a holder in a third State.
        names: of persons whose identity is protected, as far as the draft itself does not say them.
    """

    addressee: Addressee | None = None
    answer: Answer | None = None
    usable: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    states: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()

    def basis(self, *, instrument: str) -> Basis | None:
        """Return what the register answers for one instrument."""
        bases = self.answer.bases if self.answer is not None else ()
        return next((one for one in bases if one.instrument == instrument), None)


def applies(*, rule: CheckRule, kind: Kind) -> bool:
    """Say whether a rule is for a kind."""
    return any(group == "*" or fits(kind_id=kind.id, group=group) for group in rule.kinds)


def finding(
    *, kind: Kind, code: str, element: Element | str, detail: str | tuple[str, ...] = "", line: int = 0
) -> tuple[Finding, ...]:
    """Return a finding as its rule judges it, or nothing where the rule is not for the kind."""
    items = detail if isinstance(detail, tuple) else ()
    rule = load().check_rule(rule_id=code)
    if not applies(rule=rule, kind=kind):
        return ()
    cited = element if isinstance(element, Element) else None
    law_of_field = cited is not None and not rule.article and rule.verification is not Verification.PRACTICE
    statement = cited if law_of_field and cited is not None else rule
    made = Finding(
        element=element if isinstance(element, str) else element.id,
        code=code,
        stops=rule.severity is Severity.BLOCKS,
        article=rule.article or (cited.article if cited is not None else ""),
        detail=", ".join(items) if isinstance(detail, tuple) else detail,
        items=items,
        line=line,
        points=rule.points,
        mark=statement.verification,
        source=statement.source,
    )
    return (made,)
