"""What the door says of the law, of the node, and of itself."""

from __future__ import annotations

import json
import re
from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

from django.test import Client
from ninja import Schema
from scripts import api_page

from api.case_system import CaseSystem
from longbien import __version__
from longbien.actions.journal import sequence_journal
from longbien.api import shapes as shapes_of
from longbien.api.description import EXAMPLES, PARAMETERS
from longbien.api.door import api
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


def test_no_two_shapes_of_the_door_have_one_name() -> None:
    """Else the description would show one of them in the place of the other."""
    shapes = [
        getattr(module, name)
        for module in map(
            import_module, [f"longbien.api.shapes.{one.name}" for one in iter_modules(shapes_of.__path__)]
        )
        for name in vars(module)
        if isinstance(getattr(module, name), type) and issubclass(getattr(module, name), Schema)
    ]
    places = {(shape.__name__, shape.__module__) for shape in shapes}

    assert [name for name, count in Counter(name for name, _ in places).items() if count > 1] == []


def test_every_call_is_described_with_its_parameters_and_the_shape_of_its_errors() -> None:
    described = json.loads(Client().get("/api/v1/openapi.json").content)
    operations = [one for methods in described["paths"].values() for one in methods.values()]
    parameters = {parameter["name"] for one in operations for parameter in one["parameters"]}
    errors = {
        json.dumps(answer["content"])
        for one in operations
        for status, answer in one["responses"].items()
        if status >= "400"
    }

    assert [one["operationId"] for one in operations if len(one["summary"]) < 10 or "401" not in one["responses"]] == []
    assert parameters == set(PARAMETERS)
    assert errors == {'{"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}'}


def test_the_example_of_a_draft_is_one_that_may_leave(calling: CaseSystem) -> None:
    draft = calling.post("/requests", EXAMPLES["NewDraftIn"])

    found = calling.get(f"/requests/{draft.json['id']}/findings").json["findings"]

    assert draft.status == 201
    assert [one["element"] for one in found if one["stops"]] == []


def test_every_address_of_the_door_that_a_page_names_is_one() -> None:
    described = {re.sub(r"\{.*?\}", "{}", path) for path in api.get_openapi_schema(path_prefix="/api/v1")["paths"]}
    pages = [
        api_page.ROOT / "README.md",
        *(api_page.ROOT / "docs").rglob("*.md"),
        *(api_page.ROOT / "spec").rglob("*.md"),
    ]
    named = {
        (page.name, re.sub(r"\{.*?\}|<.*?>", "{}", address))
        for page in pages
        for address in re.findall(r"`[^`\n]*?(/api/v1/[\w/{}<>.-]+)[^`\n]*`", page.read_text(encoding="utf-8"))
    }
    known = (*described, "/api/v1/openapi.json")

    assert len(named) > 5
    assert [one for one in named if not any(path.startswith(one[1].rstrip("/")) for path in known)] == []


def test_the_reference_of_the_door_is_what_the_door_says() -> None:
    assert api_page.API_PAGE.read_text(encoding="utf-8") == api_page.api_page(), "run `make fmt`"
