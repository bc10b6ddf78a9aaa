"""Dates in files of others."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision
from longbien.core.imports.dates import dating, day, depositary_day


@pytest.mark.parametrize(
    ("written", "from_on", "until_on", "precision"),
    [
        ("2025-10-25", date(2025, 10, 25), date(2025, 10, 26), Precision.DAY),
        ("2025-12", date(2025, 12, 1), date(2026, 1, 1), Precision.MONTH),
        ("2025-10-25/2025-10-26", date(2025, 10, 25), date(2025, 10, 27), Precision.INTERVAL),
    ],
)
def test_a_date_is_read_as_well_as_it_is_known(
    written: str, from_on: date, until_on: date, precision: Precision
) -> None:
    assert dating(written) == Dating(from_on=from_on, until_on=until_on, precision=precision)


@pytest.mark.parametrize(
    "written",
    ["", "25", "2025-1-1", "2025-02-29", "1799-12-31", "2200-01-01", "9999-12-31", "٢٠٢٥-١٠-٢٥", "2025-10-25/"],
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert (dating(written), day(written)) == (None, None)


@pytest.mark.parametrize("written", ["24 Jun 2025", "24 June 2025"])
def test_a_day_of_the_depositary_is_read(written: str) -> None:
    assert depositary_day(written) == date(2025, 6, 24)


def test_september_is_read_in_every_usual_form() -> None:
    assert {depositary_day(f"1 {name} 2025") for name in ("Sep", "Sept", "September", "SEP.")} == {date(2025, 9, 1)}


@pytest.mark.parametrize(
    "written", ["", "31 Jun 2025", "24 Juin 2025", "24 J 2025", "Jun 24 2025", "24 Jun 25", "1 Junexx 2025"]
)
def test_what_is_no_day_of_the_depositary_is_none(written: str) -> None:
    assert depositary_day(written) is None
