"""What the door says of the law, of the node, and of itself."""

from __future__ import annotations

import json

from django.test import Client
from scripts import api_page

from api.case_system import CaseSystem
from longbien import __version__
from longbien.actions.journal import sequence_journal
from longbien.convention.loader import load
from longbien.core.journal.checkpoints import read_checkpoint
from longbien.ports.instruments import Instruments
from people import ARDENIA, NOW


def test_every_kind_is_listed_and_read(calling: CaseSystem) -> None:
    listed = calling.get("/kinds").json

    assert [one["id"] for one in listed] == [kind.id for kind in load().kinds]
    for one in listed:
        kind = calling.get(f"/kinds/{one['id']}").json
        assert [act["id"] for act in kind["acts"]] == list(load().kind(kind_id=one["id"]).acts)


def test_an_element_says_its_article_and_how_far_it_is_verified(calling: CaseSystem) -> None:
    elements = calling.get("/kinds/preserve.request").json["elements"]

    link = next(element for element in elements if element["id"] == "link")

    assert (link["article"], link["required"], link["verification"]) == ("42(3)(c)", "true", "memory")


def test_a_kind_that_is_none_is_not_found(calling: CaseSystem) -> None:
    assert calling.get("/kinds/preserve.everything").status == 404


def test_whom_one_can_ask(calling: CaseSystem) -> None:
    asked = [(one["node"], one["code"]) for one in calling.get("/authorities").json]

    assert asked == [("XBB", "nca"), ("XCC", "nca")]


def test_the_node_says_who_it_is_and_who_calls(calling: CaseSystem) -> None:
    assert calling.get("/node").json == {
        "node": "XAA",
        "state": "Ardenia",
        "mode": "exercise",
        "version": __version__,
        "endpoint": "http://127.0.0.1:8701",
        "authority": "nca",
        "person": "Duty Officer",
        "roles": ["duty_officer"],
    }


def test_the_head_of_the_journal_can_be_checked(calling: CaseSystem, instruments: Instruments) -> None:
    calling.sent()
    before = calling.get("/journal/head")
    sequence_journal(keys=instruments.log_keys, tiles=instruments.tiles, now=NOW)

    head = calling.get("/journal/head").json

    read = read_checkpoint(head["note"].encode(), verifiers=ARDENIA.log_keys.verifiers)
    assert before.status == 404
    assert (read.checkpoint.size, read.checkpoint.root.hex()) == (head["size"], head["root"])
    assert calling.get("/journal/head?cosigned=true").status == 404


def test_the_door_describes_itself() -> None:
    described = json.loads(Client().get("/api/v1/openapi.json").content)

    assert described["openapi"].startswith("3.1")
    assert described["info"]["version"] == __version__


def test_the_reference_of_the_door_is_what_the_door_says() -> None:
    assert api_page.API_PAGE.read_text(encoding="utf-8") == api_page.api_page(), "run `make fmt`"
