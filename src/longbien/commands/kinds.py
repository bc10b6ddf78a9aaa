"""`longbien kinds`: every kind of cooperation the law files know, and how far each is verified. Needs no node."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from gettext import gettext as _

from longbien.convention.errors import LawFileError
from longbien.convention.loader import load
from longbien.convention.statements import Sourced
from longbien.convention.types import Convention, Kind, TimeRule, fits
from longbien.convention.words import Verification
from longbien.core.overlays import grounds_of, kind_under

KINDS_FORMAT = "longbien-kinds/1"
COULD_NOT = 1


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be asked for."""
    parser.add_argument("kind", metavar="KIND", nargs="?", help=_("the id of one kind, or of a group such as mla.*"))
    parser.add_argument("--family", metavar="FAMILY", help=_("only the kinds of this family"))
    parser.add_argument("--under", metavar="ID", default="", help=_("as they are under this instrument"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(arguments: Namespace) -> int:
    """Print the kinds; 1 if the law files do not hold together, or no kind is meant."""
    try:
        law = load()
    except LawFileError as fault:
        sys.stderr.writelines(f"{finding}\n" for finding in fault.findings)
        return COULD_NOT
    if arguments.under and not any(one.id == arguments.under for one in law.instruments):
        print(f"longbien kinds: {_('There is no such instrument.')} [unknown_law_item]", file=sys.stderr)
        return COULD_NOT
    meant = _meant(law, wanted=arguments.kind, family=arguments.family)
    kinds = tuple(kind_under(kind=one, instrument=arguments.under) for one in meant)
    if not kinds:
        print(f"longbien kinds: {_('There is no such kind.')} [unknown_law_item]", file=sys.stderr)
        return COULD_NOT
    if arguments.json:
        print(json.dumps({"format": KINDS_FORMAT, "kinds": [as_data(law=law, kind=kind) for kind in kinds]}, indent=1))
    else:
        print("\n\n".join("\n".join(_lines(law, kind)) for kind in kinds))
    return 0


def _meant(law: Convention, *, wanted: str | None, family: str | None) -> Iterator[Kind]:
    for kind in law.kinds:
        if (wanted is None or fits(kind_id=kind.id, group=wanted)) and family in (None, kind.family.value):
            yield kind


def as_data(*, law: Convention, kind: Kind) -> dict[str, object]:
    """Return a kind with codes, articles and marks, as one object of `longbien-kinds/1`."""
    return {
        "id": kind.id,
        "family": kind.family.value,
        "title": kind.title,
        "articles": kind.article_paragraphs,
        "strength": kind.strength.value,
        "offence_scope": kind.offence_scope.value,
        "addressee": kind.addressee.value,
        "roles": {"sender": kind.sender_role.value, "receiver": kind.receiver_role.value},
        "mandatory_content": not kind.no_mandatory_content,
        "elements": [
            {"id": one.id, "article": one.article, "required": one.required.value, **_mark(one)}
            for one in kind.elements
        ],
        "time_rules": [
            {
                "id": one.id,
                "days": one.days,
                "hours": one.hours,
                "counts_from": one.counts_from,
                "article": one.article,
                **_mark(one),
            }
            for one in kind.time_rules
        ],
        "dual_criminality": {"rule": kind.dual_criminality.rule.value, **_mark(kind.dual_criminality)},
        "grounds": [{"id": one.id, "article": one.article, **_mark(one)} for one in grounds_of(kind)],
        "never_grounds": kind.never_grounds,
        "duties": [
            {"by": one.by.value, "article": one.article, "text": one.text, **_mark(one)}
            for one in kind.follow_up_duties
        ],
        "journey": kind.journey,
        "acts": kind.acts,
        "practice_acts": practice_acts(law=law, kind=kind),
        "answers": kind.answers,
        "certainty": kind.certainty.value,
        **_mark(kind),
    }


def practice_acts(*, law: Convention, kind: Kind) -> tuple[str, ...]:
    """Return the acts of a kind that the Convention does not name: acknowledged, preserved, nothing found, result …"""
    return tuple(act for act in kind.acts if law.act(act_id=act).verification is Verification.PRACTICE)


def _mark(statement: Sourced) -> dict[str, object]:
    return {"verification": statement.verification.value, "corroborated": statement.corroborated}


def _lines(law: Convention, kind: Kind) -> Iterator[str]:
    yield f"{kind.id}  [{_short(kind)}]  {_(kind.title)}"
    none = _("none")
    role = f"{kind.sender_role} → {kind.receiver_role if kind.is_sent_by_nodes else kind.addressee}"
    of_law = [one for one in kind.elements if one.verification is not Verification.PRACTICE]
    listed = (
        (_("Family"), f"{kind.family}, {kind.strength}, {kind.offence_scope}"),
        (_("Articles"), ", ".join(kind.article_paragraphs) or none),
        (_("Roles"), role),
        (_("Must say"), ", ".join(f"{one.id} {one.article}" for one in of_law) or none),
        (_("Time"), ", ".join(_rule(one) for one in kind.time_rules) or none),
        (_("Dual criminality"), kind.dual_criminality.rule.value),
        (_("Acts of practice"), ", ".join(practice_acts(law=law, kind=kind)) or none),
        (_("Grounds"), ", ".join(f"{one.id} {one.article}" for one in grounds_of(kind)) or none),
        (_("Duties"), "; ".join(f"{_(one.text)} {one.article}".rstrip() for one in kind.follow_up_duties) or none),
    )
    for name, value in listed:
        yield f"  {name}: {value}"


def _rule(rule: TimeRule) -> str:
    figure = f"({rule.days} d)" if rule.days else f"({rule.hours} h)" if rule.hours else ""
    return " ".join(part for part in (rule.id, rule.article, figure) if part)


def _short(statement: Sourced) -> str:
    return f"{statement.verification}{' +' if statement.corroborated else ''}"
