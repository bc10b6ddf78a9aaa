"""
Whether the offences, their elements and the forms of Article 19 can be named by what compares laws.

The recorded law of a State names elements and conditions by their ids alone. So an id means one thing in the whole
file, and one thing bears one id.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.statements import Offence
from longbien.convention.types import Convention
from longbien.convention.words import Form

FILE = "offences.yaml"
FORMS = tuple(form for form in Form if form is not Form.COMMITTED)


def check_offences(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault of the offences and of the forms, in the order of the file."""
    return chain(_check_ids(law), _check_meanings(law), _check_parts(law), _check_forms(law))


def _check_ids(law: Convention) -> Iterator[Finding]:
    for offence in law.offences:
        if offence.id != f"art{offence.article}":
            yield Finding(
                code="wrong_value",
                file=FILE,
                item=offence.id,
                field="id",
                problem=f"The offence of Article {offence.article} must be called art{offence.article}.",
                remedy="Correct the id or the article.",
            )


def _check_meanings(law: Convention) -> Iterator[Finding]:
    """One id, one meaning: text, and effect or parts; and no meaning under two ids."""
    meanings: dict[str, object] = {}
    names: dict[str, str] = {}
    for offence in law.offences:
        for name, text, meaning in _meanings(offence):
            if meanings.setdefault(name, meaning) != meaning:
                yield _twice(
                    offence, name, f"“{name}” means something else in another place.", "Give one of them another id."
                )
            elif names.setdefault(text, name) != name:
                yield _twice(offence, name, f"The same text bears the id “{names[text]}”.", "Write that id here too.")


def _meanings(offence: Offence) -> Iterator[tuple[str, str, object]]:
    for element in offence.elements:
        yield element.id, element.text, (element.text, element.parts)
    for condition in offence.optional_conditions:
        yield condition.id, condition.text, (condition.text, condition.effect)


def _twice(offence: Offence, name: str, problem: str, remedy: str) -> Finding:
    return Finding(
        code="duplicate_id", file=FILE, item=f"{offence.id} › {name}", field="id", problem=problem, remedy=remedy
    )


def _check_parts(law: Convention) -> Iterator[Finding]:
    known = tuple(dict.fromkeys(one.id for offence in law.offences for one in offence.elements if not one.parts))
    for offence in law.offences:
        for element in offence.elements:
            for part in element.parts:
                if part not in known:
                    yield unknown_reference(FILE, f"{offence.id} › {element.id}", "parts", part, known)


def _check_forms(law: Convention) -> Iterator[Finding]:
    written = tuple(form.id for form in law.offence_forms)
    if written != FORMS:
        yield Finding(
            code="wrong_value",
            file=FILE,
            item="",
            field="forms",
            problem="Article 19 knows three forms, and no other can stand here.",
            remedy=f"Write these, in this order: {', '.join(FORMS)}.",
        )
