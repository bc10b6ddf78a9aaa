"""The rules of the check stand in the law files: what the program finds has a rule, and no rule waits for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import longbien.core.requests as package
from longbien.convention.loader import load
from longbien.convention.words import Severity
from longbien.core.identifiers.values import BAD_ROWS, Doubt

SOURCES = Path(package.__file__).parent
CODE = re.compile(r'(?:_finding\(\s*[\w\[\]"]+,\s*|code=)"([a-z_]+)"|code = "([a-z_]+)" if .* else "([a-z_]+)"')


def codes_in_sources() -> set[str]:
    files = [SOURCES / "drafts.py", *(SOURCES / "check").glob("*.py")]
    found = {code for file in files for groups in CODE.findall(file.read_text("utf-8")) for code in groups if code}
    doubts = {f"identifier_{one}" for one in Doubt if one is not Doubt.UNREADABLE and one not in BAD_ROWS}
    return found | doubts | {"bad_row", "unclear_identifier"}


def test_every_finding_has_a_rule_and_every_rule_a_finding() -> None:
    assert codes_in_sources() == {rule.id for rule in load().check_rules}


def test_every_rule_has_a_remedy_of_one_sentence() -> None:
    remedies = [rule.remedy for rule in load().check_rules]

    assert [one for one in remedies if one.count(". ") or not one.endswith(".")] == []


def test_what_only_practice_knows_stops_nobody_unless_the_form_cannot_be_read() -> None:
    unreadable = {"not_text", "too_long", "not_a_choice", "not_a_number", "not_a_moment", "not_yes_or_no"}
    impossible = {
        "no_addressee",
        "no_basis_named",
        "basis_reason_missing",
        "period_reversed",
        "period_not_begun",
        "period_over",
    }
    stopping = {
        one.id for one in load().check_rules if one.severity is Severity.BLOCKS and one.source == "own-practice"
    }

    assert stopping == unreadable | impossible
