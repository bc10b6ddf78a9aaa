"""Every code a screen can meet has words, every word is translated, and no word is of a banned kind."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils.translation import gettext, ngettext, override
from scripts.messages import LOCALE, untranslated

from longbien.convention.loader import load, strings
from longbien.convention.words import Strength
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.receipts import Evidence
from longbien.core.identifiers.values import Doubt, IdentifierKind
from longbien.core.imports.findings import SENTENCES, Fault
from longbien.core.requests.moments import MomentDoubt
from longbien.readers.wording import citation
from longbien.web import fault_words, words
from longbien.web.desk import next_steps
from longbien.web.desk.offering import at_any_hour, offered
from longbien.web.kind_words import KINDS_PLAIN

REACHED = (
    "longbien.actions.errors",
    "longbien.actions.requests",
    "longbien.actions.cases",
    "longbien.actions.criminality",
    "longbien.actions.deadlines",
    "longbien.actions.deconfliction",
    "longbien.actions.documents",
    "longbien.actions.readings",
    "longbien.actions.evidence",
    "longbien.actions.proposals",
    "longbien.actions.safeguards",
    "longbien.actions.treaties",
    "longbien.actions.views",
    "longbien.actions.directory",
    "longbien.core.deadlines",
    "longbien.core.dual_criminality",
    "longbien.core.officers",
    "longbien.core.requests",
    "longbien.core.periods",
    "longbien.core.safeguards",
    "longbien.core.evidence.sealing",
    "longbien.web",
)
OF_THE_INBOX = {  # answered to the other node, never on a screen
    "longbien.actions.requests.opening",
    "longbien.actions.requests.placing",
    "longbien.core.requests.story",
}
BANNED = re.compile(
    r"\b(please|sorry|invalid|forbidden|oops|required field|error occurred|completed|processed)\b", re.I
)
SHOWN_APART = fault_words.WITH_A_HINT | fault_words.WITH_AN_EXAMPLE  # what the core says there is not translated
COUNTS = (0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000_000)


def subclasses(family: type[MayNotDoThisNow]) -> Iterator[type[MayNotDoThisNow]]:
    for one in family.__subclasses__():
        yield one
        yield from subclasses(one)


def test_every_refusal_has_words_and_no_words_are_left_over() -> None:
    for prefix in REACHED:
        module = importlib.import_module(prefix)
        for found in pkgutil.walk_packages(getattr(module, "__path__", []), prefix=f"{prefix}."):
            importlib.import_module(found.name)
    classes = (one for one in subclasses(MayNotDoThisNow) if one.__module__.startswith(REACHED))
    codes = {one.code for one in classes if one.__module__ not in OF_THE_INBOX}

    assert set(words.REFUSALS) == codes | {"not_allowed"}


def test_every_fault_of_a_file_or_proposal_has_words_with_the_same_blanks() -> None:
    assert set(fault_words.FAULTS) == set(Fault)
    assert {fault: blanks(str(said), "%(", ")s") for fault, said in fault_words.FAULTS.items()} == {
        fault: blanks(said, "{", "}") - ({"detail"} if fault in SHOWN_APART else set())
        for fault, said in SENTENCES.items()
    }


def blanks(sentence: str, opens: str, closes: str) -> set[str]:
    return {name for name in ("value", "detail") if f"{opens}{name}{closes}" in sentence}


def test_every_kind_of_identifier_has_words() -> None:
    assert set(words.IDENTIFIERS) == set(IdentifierKind)


def test_every_doubt_about_an_identifier_has_words() -> None:
    assert set(words.DOUBTS) == set(Doubt)


def test_every_doubt_about_a_moment_has_words() -> None:
    assert set(words.MOMENT_DOUBTS) == set(MomentDoubt)


def test_every_kind_that_stands_open_says_in_plain_words_what_it_is_for() -> None:
    assert [one.kind.id for one in at_any_hour([offered(kind) for kind in load().kinds]) if not one.help] == []


def test_every_act_receipt_kind_and_mark_has_words() -> None:
    law = load()

    assert set(words.DONE) == {act.id for act in law.acts}
    assert set(words.RECEIPTS) == {str(one) for one in Evidence}
    assert set(KINDS_PLAIN) <= {kind.id for kind in law.kinds}
    assert set(words.STRENGTHS) == {str(one) for one in Strength}
    assert {str(mark) for source in law.sources for mark in source.supports} <= set(words.MARKS)


@pytest.mark.parametrize("table", ["REFUSALS", "DONE", "STEPS", "RECEIPTS", "OURS"])
def test_no_screen_blames_or_begs(table: str) -> None:
    found = getattr(words, table, None) or getattr(next_steps, table)
    with override("en"):
        said = [f"{one.title} {one.remedy}" if isinstance(one, words.Words) else str(one) for one in found.values()]

    assert [text for text in said if BANNED.search(text)] == []


def test_no_finding_of_the_check_blames_or_begs() -> None:
    said = [one.remedy for one in load().check_rules]

    assert [text for text in said if BANNED.search(text)] == []


def test_every_string_of_the_law_is_translated_into_arabic() -> None:
    with override("ar"):
        missing = [one for one in strings() if gettext(one.text) == one.text and re.search(r"[a-z]{3}", one.text)]

    assert [(one.file, one.item, one.field) for one in missing] == []


@pytest.mark.parametrize("count", COUNTS)
def test_counts_are_whole_sentences_in_arabic(count: int) -> None:
    with override("ar"):
        said = ngettext("%(n)d day", "%(n)d days", count) % {"n": count}

    assert "day" not in said


def test_the_catalogue_has_every_message_translated_and_nothing_fuzzy() -> None:
    catalogue = LOCALE / "ar" / "LC_MESSAGES" / "django.po"

    assert untranslated(path=catalogue) == []
    assert "#, fuzzy" not in catalogue.read_text(encoding="utf-8")


def test_lists_on_pages_are_joined_as_their_language_joins_them() -> None:
    latin = re.compile(r"last %\}[,;] |join:\"[,;] ")
    pages = Path(fault_words.__file__).parent / "templates"

    assert [page.name for page in pages.rglob("*.html") if latin.search(page.read_text())] == []
    with override("ar"):
        said = Template("{% for one in two %}{{ one }}{% comma %}{% endfor %}{{ two|listed }}{% semicolon %}")
        assert said.render(Context({"two": ("أ", "ب")})) == "أ، ب، أ، ب؛ "
        assert citation("43, 44") == "المادة 43، 44"
