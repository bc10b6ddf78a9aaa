"""One person's way through the JSON door of a node, as a State's own case system would go it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from longbien.commands.demo.errors import StoryBroken

POLL_SECONDS = 0.1
PIECE_BYTES = 1024 * 1024
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the node would not do: HTTP status and stable code."""

    status: int
    code: str
    detail: str


class Door:
    """The door, with the token of one person. Every method raises StoryBroken when the node refuses."""

    def __init__(self, *, address: str, token: str, watch: Callable[[], None]) -> None:
        """
        Args:
            address: of the node.
            watch: called while waiting; raises when waiting is in vain.
        """
        self._watch = watch
        self._client = httpx.Client(
            base_url=f"{address}/api/v1",
            headers={"Authorization": f"Bearer {token}"},
            timeout=httpx.Timeout(30.0, read=None, write=None),  # sealing a large file takes what it takes
            trust_env=False,
        )

    def __enter__(self) -> Door:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, path: str, **query: Any) -> Any:
        """Read."""
        return self._said(self._client.get(path, params=query))

    def post(self, path: str, said: Json | None = None) -> Json:
        """Do."""
        answer: Json = self._said(self._client.post(path, json=said or {}))
        return answer

    def request(self, request_id: str) -> Json:
        """Return a request as it stands."""
        answer: Json = self.get(f"/requests/{request_id}")
        return answer

    def act(self, request_id: str, act: str, *, items: list[str] | None = None, **fields: str) -> Json:
        """Do an act on the request as it stands now."""
        refused_or_done = self.try_act(request_id, act, items=items, **fields)
        if isinstance(refused_or_done, Refusal):
            raise StoryBroken(f"{act}: {refused_or_done.status} {refused_or_done.code} {refused_or_done.detail}")
        return refused_or_done

    def try_act(self, request_id: str, act: str, *, items: list[str] | None = None, **fields: str) -> Json | Refusal:
        """Try an act; return the request, or the refusal."""
        said = {
            "act": act,
            "version": self.request(request_id)["version"],
            "fields": fields,
            "items": items or [],
        }
        answer = self._client.post(f"/requests/{request_id}/acts", json=said)
        return _refusal(answer) or dict(answer.json())

    def upload(self, request_id: str, file: Path) -> Json | Refusal:
        """Hand in a file; return the item, or the refusal."""
        name = os.fsencode(file.name).decode("utf-8", "replace")
        with file.open("rb") as body:
            answer = self._client.post(
                f"/requests/{request_id}/evidence",
                params={"name": name},
                headers={"Content-Type": "application/octet-stream", "Content-Length": str(file.stat().st_size)},
                content=iter(lambda: body.read(PIECE_BYTES), b""),
            )
        return _refusal(answer) or dict(answer.json())

    def digest(self, item_id: str) -> str:
        """Download an item and return the SHA-256 of what came; nothing of it is kept."""
        found = sha256()
        with self._client.stream("GET", f"/evidence/{item_id}/content") as answer:
            self._require(answer)
            for piece in answer.iter_bytes(PIECE_BYTES):
                found.update(piece)
        return found.hexdigest()

    def save_package(self, request_id: str, file: Path) -> Refusal | None:
        """Download the package, evidence open; return the refusal, if there is one."""
        with self._client.stream("GET", f"/requests/{request_id}/package", params={"form": "open"}) as answer:
            answer.read() if answer.is_error else None
            refused = _refusal(answer)
            if refused is not None:
                return refused
            with file.open("wb") as target:
                for piece in answer.iter_bytes(PIECE_BYTES):
                    target.write(piece)
        return None

    def wait(self, what: str, found: Callable[[], Any], *, seconds: float) -> Any:
        """Ask again and again until `found` returns something. Raises: StoryBroken: in vain."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if (answer := found()) is not None:
                return answer
            self._watch()
            time.sleep(POLL_SECONDS)
        raise StoryBroken(f"waited {seconds:.0f} s in vain: {what}")

    def wait_for_state(self, request_id: str, state: str, *, seconds: float) -> Json:
        """Wait until the request is known here and stands in that state."""

        def standing() -> Json | None:
            answer = self._client.get(f"/requests/{request_id}")
            known: Json | None = dict(answer.json()) if answer.status_code == 200 else None
            return known if known and known["state"] == state else None

        answer: Json = self.wait(f"the request is {state}", standing, seconds=seconds)
        return answer

    def _said(self, answer: httpx.Response) -> Any:
        self._require(answer)
        return answer.json()

    @staticmethod
    def _require(answer: httpx.Response) -> None:
        if answer.is_error:
            answer.read()
            refused = _refusal(answer)
            raise StoryBroken(f"{answer.request.method} {answer.request.url.path}: {refused}")


def _refusal(answer: httpx.Response) -> Refusal | None:
    if not answer.is_error:
        return None
    try:
        words = answer.json()
        return Refusal(status=answer.status_code, code=str(words["code"]), detail=str(words["detail"]))
    except (ValueError, KeyError, TypeError):
        return Refusal(status=answer.status_code, code="unknown", detail=answer.text[:200])
