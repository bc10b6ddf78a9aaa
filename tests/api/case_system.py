"""A State's own case system: it holds tokens and calls the JSON door of Ardenia's node."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.test import Client

from longbien.actions.people import create_token
from offices import Office
from people import NOW
from their_acts import ELEMENTS

BELLORA_NCA = {"node": "XBB", "code": "nca"}
EXECUTING = frozenset({"order_to_holder", "decide_grant", "release_part", "release", "partial_result", "result"})


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    data: bytes
    headers: Mapping[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.data)


class CaseSystem:
    """Calls as one of the people of the office; `tokens` has the secret of each."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.tokens = {name: self.token(name) for name in office.people}

    def token(self, name: str, *, days: int = 30) -> str:
        """Make a token for a person."""
        code = "ffu" if name == "outsider" else "nca"
        username = self.office.people[name].username
        return create_token(username=username, authority_code=code, label=f"{name} {days}", days=days, now=NOW)[1]

    def call(
        self,
        method: str,
        address: str,
        *,
        who: str = "duty_officer",
        token: str | None = None,
        said: object = None,
        body: bytes | None = None,
        media_type: str = "application/json",
        announced: int | None = None,
        language: str = "en",
    ) -> Answer:
        """Call an address under `/api/v1`; empty `token` sends none; `announced` is another length than the body's."""
        secret = self.tokens[who] if token is None else token
        headers = {"Accept-Language": language, **({"Authorization": f"Bearer {secret}"} if secret else {})}
        data = json.dumps(said).encode() if body is None and said is not None else body or b""
        environ = {"wsgi.input": BytesIO(data), "CONTENT_LENGTH": str(len(data) if announced is None else announced)}
        answer = Client(enforce_csrf_checks=True).generic(
            method,
            f"/api/v1{address}",
            data,
            content_type=media_type,
            headers=headers,
            CONTENT_TYPE=media_type,
            **environ,
        )
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return Answer(status=answer.status_code, data=content, headers=answer.headers)

    def get(self, address: str, **how: Any) -> Answer:
        return self.call("GET", address, **how)

    def post(self, address: str, said: object = None, **how: Any) -> Answer:
        return self.call("POST", address, said={} if said is None else said, **how)

    def draft(self, *, who: str = "duty_officer", **changes: Any) -> dict[str, Any]:
        """Keep a complete draft of a preservation."""
        said = {"kind": "preserve.request", "their_authority": BELLORA_NCA, "elements": ELEMENTS, **changes}
        answer = self.post("/requests", said, who=who)
        assert answer.status == 201, answer.data
        return dict(answer.json)

    def sent(self) -> dict[str, Any]:
        """Draft, approve and send a preservation."""
        made = self.draft()
        self.looked_at(made["id"], who="duty_officer")
        approved = self.post(f"/requests/{made['id']}/approve", {"version": made["version"]}, who="second_officer")
        answer = self.post(f"/requests/{made['id']}/send", {"version": approved.json["version"]})
        assert answer.status == 200, answer.data
        return dict(answer.json)

    def looked_at(self, request_id: str, *, who: str = "central_authority") -> None:
        """Answer the rights screen, if one is due: nothing speaks against it."""
        asked = self.get(f"/requests/{request_id}/screen", who=who)
        if asked.status == 200 and asked.json["state"] == "due":
            answers = {one["id"]: "no" for one in asked.json["questions"]}
            answer = self.post(f"/requests/{request_id}/screen", {"answers": answers, "reasons": "One box."}, who=who)
            assert answer.status == 200, answer.data

    def escalated(self) -> str:
        """Return the id of a draft about which the duty officer is not sure."""
        made = self.draft()
        asked = self.get(f"/requests/{made['id']}/screen").json["questions"]
        said = {"answers": {one["id"]: "unknown" for one in asked}, "reasons": "I cannot tell."}
        assert self.post(f"/requests/{made['id']}/screen", said).json["state"] == "undecided"
        return str(made["id"])

    def act(
        self, request_id: str, act: str, *, who: str = "central_authority", items: Any = (), **fields: Any
    ) -> Answer:
        """Do an act on a request as it stands."""
        if act in EXECUTING:
            self.looked_at(request_id)
        version = self.get(f"/requests/{request_id}", who=who).json["version"]
        said = {"act": act, "version": version, "fields": fields, "items": list(items)}
        return self.post(f"/requests/{request_id}/acts", said, who=who)
