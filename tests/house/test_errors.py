"""Every error has a code of its own, a family, and a line in the reference."""

from __future__ import annotations

from collections import Counter

import pytest
from scripts import reference

pytestmark = pytest.mark.house

CLASSES = reference.error_classes()  # every module is read for it


def test_every_error_class_sets_a_code_of_its_own() -> None:
    without = [f"{each.module}.{each.name}" for each in CLASSES if each.code is None]

    assert without == []


def test_no_two_error_classes_share_a_code() -> None:
    codes = Counter(each.code for each in CLASSES)

    assert [code for code, times in codes.items() if times > 1] == []


def test_every_error_but_the_root_belongs_to_a_family() -> None:
    without = [each.name for each in CLASSES if not reference.family_of(name=each.name, classes=CLASSES)]

    assert without == [reference.ROOT_CLASS]


def test_every_error_class_says_what_it_means() -> None:
    assert [f"{each.module}.{each.name}" for each in CLASSES if not each.meaning] == []


def test_the_reference_of_errors_is_what_the_code_says() -> None:
    assert reference.ERRORS_PAGE.read_text(encoding="utf-8") == reference.errors_page(), "run `make fmt`"
