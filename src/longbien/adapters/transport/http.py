"""The wire between nodes over HTTP (spec/exchange.md section 7)."""

from __future__ import annotations

from longbien.adapters.http_client import BoundedHttp, NoAnswer
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.answers import decode_held, decode_trouble
from longbien.core.exchange.journey.room import NoRoom
from longbien.ports.transport import PartHeld, PartnerRefused, PartnerUnreachable

MESSAGES_ANSWER_BYTES = 16 * 1024 * 1024  # 256 answers with their receipts and batches
SMALL_ANSWER_BYTES = 64 * 1024
BODY_SECONDS = 120.0
SMALL_SECONDS = 20.0


class HttpTransport:
    """The port `Transport` over HTTP."""

    def __init__(self, http: BoundedHttp | None = None) -> None:
        self._http = http or BoundedHttp()

    def post_messages(self, *, endpoint: str, body: bytes) -> bytes:
        """Hand over a batch of envelopes; return the body of the answer."""
        return self._ask(
            "POST",
            f"{endpoint}/exchange/v1/messages",
            body=body,
            most_bytes=MESSAGES_ANSWER_BYTES,
            most_seconds=BODY_SECONDS,
        )

    def post_receipts(self, *, endpoint: str, body: bytes) -> bytes:
        """Hand over receipts; return the body of the answer."""
        return self._ask("POST", f"{endpoint}/exchange/v1/receipts", body=body, media_type="application/json")

    def part_held(self, *, endpoint: str, sealed_sha256: str) -> PartHeld:
        """Ask how much of a part the partner holds."""
        return _part_held(self._ask("GET", f"{endpoint}/exchange/v1/parts/{sealed_sha256}"))

    def put_part(self, *, endpoint: str, sealed_sha256: str, start: int, piece: bytes) -> PartHeld:
        """Hand over one piece of at most 16 MiB."""
        url = f"{endpoint}/exchange/v1/parts/{sealed_sha256}?from={start}"
        return _part_held(self._ask("PUT", url, body=piece, most_seconds=BODY_SECONDS))

    def add_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        """Ask a witness to cosign; return HTTP status and body (C2SP tlog-witness)."""
        return self._ask_witness(f"{endpoint}/witness/v1/add-checkpoint", body)

    def last_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        """Ask a witness what it cosigned last for the journal of this checkpoint; return HTTP status and body."""
        return self._ask_witness(f"{endpoint}/witness/v1/last-checkpoint", body)

    def _ask_witness(self, url: str, body: bytes) -> tuple[int, bytes]:
        try:
            return self._http.request(
                "POST",
                url,
                body=body,
                media_type="text/plain; charset=utf-8",
                most_bytes=SMALL_ANSWER_BYTES,
                most_seconds=SMALL_SECONDS,
            )
        except NoAnswer as error:
            raise PartnerUnreachable(error.detail) from error

    def _ask(
        self,
        method: str,
        url: str,
        *,
        body: bytes | None = None,
        media_type: str = "application/octet-stream",
        most_bytes: int = SMALL_ANSWER_BYTES,
        most_seconds: float = SMALL_SECONDS,
    ) -> bytes:
        try:
            status, answer = self._http.request(
                method, url, body=body, media_type=media_type, most_bytes=most_bytes, most_seconds=most_seconds
            )
        except NoAnswer as error:
            raise PartnerUnreachable(error.detail) from error
        if status == 200:
            return answer
        code = _code(answer)
        if status == 503 and code == NoRoom.code:
            raise NoRoom(f"HTTP {status}")
        if code and 400 <= status < 500:
            raise PartnerRefused(code)
        raise PartnerUnreachable(f"HTTP {status} {code or ''}".strip())


def _code(answer: bytes) -> str | None:
    """Return the code of an error of the whole body, or None if the answer is none of ours."""
    try:
        return decode_trouble(answer).code
    except TheirMessageIsWrong:
        return None


def _part_held(answer: bytes) -> PartHeld:
    try:
        held = decode_held(answer)
    except TheirMessageIsWrong as error:
        raise PartnerUnreachable("the answer about a part is not of the protocol") from error
    return PartHeld(size=held.size, whole=held.whole)
