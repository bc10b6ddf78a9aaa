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
