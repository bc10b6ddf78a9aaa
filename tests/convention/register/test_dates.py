"""Dates are as exact as they are written, and what is no date is told."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.convention.register.dates import NotADate, dating_of, day_of
from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision


@pytest.mark.parametrize(
    ("written", "from_on", "until_on", "precision"),
    [
        ("2025-10-25", date(2025, 10, 25), date(2025, 10, 26), Precision.DAY),
        ("2026-07", date(2026, 7, 1), date(2026, 8, 1), Precision.MONTH),
        ("2025-12", date(2025, 12, 1), date(2026, 1, 1), Precision.MONTH),
        ("2003", date(2003, 1, 1), date(2004, 1, 1), Precision.INTERVAL),
        ("2025-10-25/2025-10-26", date(2025, 10, 25), date(2025, 10, 27), Precision.INTERVAL),
        ("2026-02/2026-04-10", date(2026, 2, 1), date(2026, 4, 11), Precision.INTERVAL),
        ("2026-02/2026-02", date(2026, 2, 1), date(2026, 3, 1), Precision.INTERVAL),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(written: str, from_on: date, until_on: date, precision: Precision) -> None:
    assert dating_of(written=written) == Dating(from_on=from_on, until_on=until_on, precision=precision)


@pytest.mark.parametrize(
    "written",
    ["soon", "", "25-10-2025", "2025-13", "2025-02-30", "2025-10-26/2025-10-25", "2025/", "0000", "9999-12-31", "9999"],
)
def test_what_is_no_date_is_told(written: str) -> None:
    with pytest.raises(NotADate) as raised:
        dating_of(written=written)

    assert raised.value.problem.endswith(".")
    assert raised.value.remedy.endswith(".")


def test_a_month_is_not_a_day() -> None:
    with pytest.raises(NotADate, match="“2025-10” is not a single day"):
        day_of(written="2025-10")
