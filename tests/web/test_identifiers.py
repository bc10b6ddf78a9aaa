"""Every sort of identifier is judged in the form and in a file as it is typed: good ones are taken, bad ones named."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from identifier_examples import EXAMPLES
from longbien.core.identifiers.listing import UNUSABLE, written
from longbien.core.identifiers.reading import read_identifiers
from longbien.data.models import Request
from web.visitors import Visitors

CHECK = "check_field"


def test_the_form_answers_for_every_sort(visitors: Visitors) -> None:
    for sort, good, bad in EXAMPLES:
        address = reverse(CHECK, args=["preserve.request", "identifiers"])
        fine, wrong = (visitors.post(address, {"identifiers": line}) for line in (good, bad))

        assert "advice" not in fine.source, sort
        assert "advice" in wrong.source or "error" in wrong.source, sort


def test_a_file_adds_the_good_ones_and_names_the_lines_of_the_bad_ones(visitors: Visitors) -> None:
    draft = visitors.draft()
    lines = [line for _, good, bad in EXAMPLES for line in (good, bad)]
    read = read_identifiers("\n".join(lines))
    file = SimpleUploadedFile("list.csv", "\n".join(lines).encode(), content_type="text/csv")

    page = visitors.post(
        reverse("draft_identifiers", args=[draft.id]),
        {"csrfmiddlewaretoken": "", "version": str(draft.version), "file": file},
    )

    usable = [written(one) for one in read if not UNUSABLE & set(one.doubts)]
    before = draft.elements["identifiers"].splitlines()
    assert Request.objects.get().elements["identifiers"].splitlines() == list(dict.fromkeys([*before, *usable]))
    for one in read:
        if UNUSABLE & set(one.doubts):
            assert f"Line {one.line}" in page.text
