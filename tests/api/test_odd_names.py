"""Names that no database can look up, and names of people elsewhere: nobody is called so, and nothing breaks."""

from __future__ import annotations

import pytest

from api.case_system import CaseSystem
from case_files import CaseRoom
from web.visitors import Visitors

LAWYER = "central_authority"


@pytest.mark.parametrize("name", ["\x00", "\ud800", "outsider"])
def test_an_odd_name_is_nobodys(calling: CaseSystem, name: str) -> None:
    request, case = Visitors(calling.office).arrived(), CaseRoom(calling.office).opened()
    in_address = "%00" if name == "\x00" else "%ED%A0%80" if name == "\ud800" else name

    answers = [
        calling.call("POST", f"/requests/{request.id}/assigned-to", who=LAWYER, said={"person": name}),
        calling.call("POST", f"/cases/{case.id}/tasks", who=LAWYER, said={"text": "Ring", "person": name}),
        calling.call("PUT", f"/cases/{case.id}/team/{in_address}", who=LAWYER),
        calling.call("POST", f"/cases/{case.id}/exclusions/{in_address}", who=LAWYER, said={"because": "Why."}),
    ]
    told = calling.call("POST", f"/requests/{request.id}/notified", who=LAWYER, said={"authority": name, "word": "x"})

    assert {(one.status, one.json["code"], one.json["detail"]) for one in answers} == {
        (422, "not_eligible", "person: nobody of that name has a seat here")
    }
    assert (told.status, told.json["code"]) == (404, "not_found")
    assert {one.headers["Cache-Control"] for one in (*answers, told)} == {"no-store"}
