"""A case system is told which acts count, and in which order."""

from __future__ import annotations

from actions.test_crossing import Asked
from api.case_system import CaseSystem
from longbien.ports.instruments import current
from readers.test_overtaken import crossed


def test_the_timeline_says_which_acts_count(calling: CaseSystem) -> None:
    asked: Asked = crossed(calling.office, current())
    asked.hear(asked.request.acts.get(act="withdraw"))

    entries = calling.get(f"/requests/{asked.id}/timeline", who="central_authority").json

    acts = sorted((one["act"] for one in entries if one["act"]), key=lambda act: act["position"])
    assert [(act["act"], act["position"], act["counts"], act["refused_code"]) for act in acts] == [
        ("request", 1, True, None),
        ("accept", 2, True, None),
        ("decide_grant", 3, True, None),
        ("release", 4, True, None),
        ("withdraw", 5, False, "out_of_turn"),
    ]
