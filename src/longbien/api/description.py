"""
What the description of the door (OpenAPI) says beyond what follows from the code: every parameter in words, how an
error looks, and what a body looks like that can be sent.

    describe(schema)   # changes it in place; called once for each reading of `/api/v1/openapi.json`

The names of shapes become names of components: two shapes of one name would be described as one of them. A test
holds that there are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from longbien.api.answers import Problem

PROBLEM_REF: Final = "#/components/schemas/Problem"
#: What each status of an error means; the head of `docs/reference/api.md` is written from it.
PROBLEMS: Final = {
    "401": "No living token was sent; `WWW-Authenticate: Bearer`.",
    "403": "`not_permitted`: the person holds no role that may.",
    "404": "There is no such thing, or it is not this authority's: the two look the same.",
    "405": "The address does not know the method.",
    "409": "Not now: the request stands elsewhere, has moved on (`stale_view`), or a rule forbids it.",
    "411": "`length_needed`: evidence is sent with `Content-Length`.",
    "422": "What was sent cannot be taken; `field` names what.",
    "503": "Something the node needs cannot be reached; try again.",
}
FOR_ALL: Final = ("401", "403", "409", "503")
WHERE_SOMETHING_IS_SENT: Final = ("404", "422")

#: Every parameter in words, wherever it stands.
PARAMETERS: Final = {
    "act_id": "The act, by its id in the timeline of the request.",
    "after": "`next` of the answer before; without it, from the beginning.",
    "before": "`next` of the page before; 0 is the beginning.",
    "case_id": "The case, by the id that its opening and the list of cases give.",
    "changed_since": "Only what changed at this moment or later, with its zone.",
    "code": "Code or name of a State or organisation, such as `VNM`.",
    "concerned_id": "The shared identifier, by its id in the life of the request.",
    "condition_id": "The condition, by its id in the life of the request.",
    "cosigned": "The newest head that a witness has cosigned, instead of the newest.",
    "deadline_id": "The term, by its id among the terms of the request.",
    "direction": "`incoming` is asked of us, `outgoing` by us; both if it is left out.",
    "dry_run": "Say what would be added and changed, and keep nothing.",
    "electronic_evidence": "Whether what is sought is evidence in electronic form, where that is known.",
    "exercise": "For an exercise.",
    "fact_id": "The number of a fact, such as `uncc-2024.VNM.signature`.",
    "form": "With its evidence open, or sealed to this node.",
    "function": "Only authorities of this function, such as `network_24_7`.",
    "group": "The group of the desk.",
    "history": "With every result that was ever counted, the newest first.",
    "hold_id": "The hold, by its id in the life of the request or among the other authorities.",
    "instrument": "The id of an instrument, such as `uncc-2024`.",
    "item_id": "The item of evidence, by its id.",
    "kind": "Only this kind of cooperation, such as `preserve.request`.",
    "kind_id": "A kind of cooperation, such as `preserve.request`; `GET /kinds` lists them.",
    "known": "As the register knew it at the end of this day; as it knows it now, if left out.",
    "limit": "How many at most.",
    "max_penalty_years": "The highest penalty in the requesting State, in whole years.",
    "measure": "The kind of cooperation that is wanted, such as `preserve.request`.",
    "mine": "`yes`: only what is assigned to, or is of, the person for whom the token speaks.",
    "mode": "Only exercises, or only what is real.",
    "name": "The name that the file is to have.",
    "names_meant": "Protected persons are named in it, and this is meant; it is recorded.",
    "notified_id": "What this authority was told of, by its id among the other authorities.",
    "number": "The number of the receipt, as `GET …/receipts` gives it.",
    "offence": "`art7` to `art17`, `art19:art13` for participation or attempt, or `other`.",
    "on": "The day for which is asked; today, if left out.",
    "other_use": "For another case than that of the request, to which the State that supplied it must have consented.",
    "page": "Which page of the list, from 1.",
    "paper_id": "The paper, by its id among the papers of the request.",
    "partner": "Only those with this State, by the code of its node, such as `XBB`.",
    "person_id": "The person, by their id in the case.",
    "presses": "Only what is over or due now, within a day, or within a week.",
    "priority": "Only those of this priority.",
    "q": "What to look for; all words must be there.",
    "received_at": "When the document arrived, with its zone.",
    "reference": "The reference under which it was confirmed.",
    "request_id": "The request, by its id.",
    "requested": "The State that would be asked: code or name.",
    "requesting": "The State that asks: code or name.",
    "state": "Only this standing of a request, such as `sent`.",
    "status": "Only cases of this standing.",
    "task_id": "The task, by its id in the case.",
    "territory": "A part of the requested State with an authority of its own.",
    "under": "The id of an instrument, such as `budapest-2001`: the kind as it is under that one.",
    "username": "A person of this authority, by what they type to sign in.",
    "version": "The version of the request on which this was written.",
}
#: What a parameter means at an address where it is not what it is elsewhere.
AT_ONE_ADDRESS: Final = {("/directory", "state"): "Only authorities of this State, by its code."}

#: Bodies that can be sent as they stand, but for ids, versions and the authorities of the partner.
EXAMPLES: Final[dict[str, dict[str, Any]]] = {
    "NewDraftIn": {
        "kind": "preserve.request",
        "their_authority": {"node": "XBB", "code": "nca"},
        "legal_basis": "uncc-2024",
        "priority": "urgent",
        "elements": {
            "offence": "art7",
            "facts": "On 3 May an unknown person entered the mail server of a hospital and copied patient records.",
            "data_description": "Mailbox and sign-in log of the account named below.",
            "identifiers": "anna@mail.example\n203.0.113.7:443, 2026-05-03T14:02Z",
            "holder": "Mail Example Ltd., Bellora",
            "link": "The account received the copied records ten minutes after the intrusion.",
            "necessity": "The provider deletes sign-in logs after thirty days.",
            "mla_intended": True,
        },
    },
    "AnswersIn": {"nothing_speaks_against_it": True},
    "VersionIn": {"version": 3},
    "SendIn": {"version": 4, "alone": False},
    "ActIn": {"version": 7, "act": "ask", "fields": {"question": "Which time zone are the hours in?"}},
    "CaseIn": {"title": "Intrusion into the hospital of Arden", "opened_on": "2026-05-04", "states": ["XBB"]},
}


def describe(schema: dict[str, Any], *, prefix: str) -> None:
    """Add to a description what the code does not say. Raises: KeyError, for a parameter without words."""
    schema["components"]["schemas"]["Problem"] = Problem.model_json_schema()
    for name, example in EXAMPLES.items():
        schema["components"]["schemas"][name]["examples"] = [example]
    for path, operation in _operations(schema):
        operation["summary"] = _first_sentence(operation["description"])
        for one in operation["parameters"]:
            one["description"] = AT_ONE_ADDRESS.get((path.removeprefix(prefix), one["name"])) or PARAMETERS[one["name"]]
        is_asked_about = operation["parameters"] or "requestBody" in operation
        for status in sorted((*FOR_ALL, *(WHERE_SOMETHING_IS_SENT if is_asked_about else ()))):
            operation["responses"][status] = {
                "description": PROBLEMS[status],
                "content": {"application/json": {"schema": {"$ref": PROBLEM_REF}}},
            }


def _operations(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            yield path, operation


def _first_sentence(words: str) -> str:
    return " ".join(words.split()).partition(". ")[0].removesuffix(".")
