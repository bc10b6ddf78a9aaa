"""The check of the JSON door names what is wrong with each sort of identifier, and nothing where nothing is."""

from __future__ import annotations

from api.case_system import CaseSystem
from identifier_examples import EXAMPLES
from their_acts import ELEMENTS


def test_every_sort_is_judged(calling: CaseSystem) -> None:
    for sort, good, bad in EXAMPLES:
        fine, wrong = (
            [
                one["code"]
                for one in calling.post(
                    "/check", {"kind": "preserve.request", "elements": {**ELEMENTS, "identifiers": line}}
                ).json["findings"]
                if one["element"] == "identifiers"
            ]
            for line in (good, bad)
        )

        assert fine == [], sort
        assert wrong != [], sort


def test_a_finding_names_the_line_of_the_list_in_words_and_as_a_number(calling: CaseSystem) -> None:
    said = {"kind": "preserve.request", "elements": {**ELEMENTS, "identifiers": "anna@mail.example\n203.0.113.7"}}

    for language, words in (("en", "line 2: 203.0.113.7"), ("ar", "السطر 2: 203.0.113.7")):
        found = calling.post("/check", said, language=language).json["findings"]

        (finding,) = [one for one in found if one["code"] == "identifier_no_time"]
        assert (finding["line"], finding["detail"]) == (2, "203.0.113.7")
        assert finding["text"].endswith(words)
