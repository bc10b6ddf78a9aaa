"""Days and moments as people type them: read in the digits of any script, or told, and never taken for none."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from case_files import CaseRoom
from longbien.data.models import CaseTask
from longbien.web.moments import DayUnreadable, read_day, read_typed
from web.visitors import Visitors


@pytest.mark.parametrize("text", ["2026-11-22", " 2026-11-22 ", "٢٠٢٦-١١-٢٢", "۲۰۲۶-۱۱-۲۲"])
def test_a_day_is_read_in_the_digits_of_any_script(text: str) -> None:
    for language in ("en", "ar"):
        with translation.override(language):
            assert read_day(text) == date(2026, 11, 22)


@pytest.mark.parametrize(
    "text", ["22/11/2026", "11/22/2026", "22 November 2026", "2026-02-30", "soon", "9" * 5000, "²"]
)
def test_a_day_that_can_be_meant_in_two_ways_or_in_none_is_told(text: str) -> None:
    with pytest.raises(DayUnreadable):
        read_day(text)


def test_what_was_not_typed_is_no_day() -> None:
    assert (read_day(""), read_day("  ")) == (None, None)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-11-22 03:22", "2026-11-22T03:22:00Z"),
        ("٢٠٢٦-١١-٢٢ ٠٣:٢٢", "2026-11-22T03:22:00Z"),
        ("2026-11-22T03:22:10+07:00", "2026-11-21T20:22:10Z"),
        ("03:22 22.11.2026", None),
    ],
)
def test_a_moment_is_read_in_utc(text: str, at: str | None) -> None:
    assert read_typed(text) == at


def test_a_task_with_a_day_that_is_none_is_not_kept_without_it(visitors: Visitors) -> None:
    address = reverse("new_case_task", args=[CaseRoom(visitors.office).opened(who="duty_officer").id])

    refused = visitors.post(address, {"text": "Ask again", "due_on": "31.12.2026"})
    nothing = CaseTask.objects.count()
    visitors.post(address, {"text": "Ask again", "due_on": "٢٠٢٦-١٢-٣١"})

    assert (refused.status, nothing) == (409, 0)
    assert "Write the day as 2026-11-22" in refused.text
    assert [one.due_on for one in CaseTask.objects.all()] == [date(2026, 12, 31)]
