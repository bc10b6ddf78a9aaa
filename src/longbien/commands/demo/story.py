"""The story: one request crosses the bridge, and the data come back over it. Told through the JSON doors of two nodes.

    told = Story(stage=stage, account=account).tell(files)

Each step that must be refused is tried, and the story is broken if it is not refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from gettext import gettext as _
from pathlib import Path

from longbien.commands.demo.account import Account
from longbien.commands.demo.cast import ARDENIA, BELLORA, POINT
from longbien.commands.demo.door import Door, Json, Refusal
from longbien.commands.demo.errors import StoryBroken

ARRIVAL_SECONDS = 30.0
DELIVERY_SECONDS = 3600.0  # of evidence of any size
PRESERVED_DAYS = 90
PRESERVATION = {
    "offence": "other_serious_crime",
    "max_penalty_years": 6,
    "facts": "On 3 May an unknown person entered the records server of a hospital and copied patient records.",
    "data_description": "The mailbox named below, and the access logs of the web server named below.",
    "data_category": "content",
    "identifiers": "anna@mail.example\n198.51.100.20:80",
    "period_from": "2026-05-03T00:00:00Z",
    "period_until": "2026-05-05T00:00:00Z",
    "link": "The account received a link to the copied records ten minutes after the intrusion.",
    "holder": "Mail Example Ltd., Bellora",
    "necessity": "The provider overwrites its access logs after thirty days.",
    "mla_intended": True,
    "secrecy": False,
}
SCREENED = "One mailbox and one log, for the two days of the intrusion; nothing milder shows who held the account."
STORED_DATA = {
    "subject": "Criminal investigation into the intrusion at a hospital in Ardenia.",
    "conducting_authority": "Prosecutor R. Amsel, Public Prosecutor's Office of Ardenia",
    "assistance": "Search and disclosure of the data preserved under the earlier request.",
    "procedure": "A digest of each file, as Ardenia's courts need it.",
    "persons": "Not known by name.",
    "purpose": "Use as evidence in the investigation and at trial.",
    "expedited": False,
}


@dataclass(frozen=True, slots=True)
class Stage:
    """The five who act, each at the door of their node; `asking_second` sits in the central authority too."""

    asking_duty: Door
    asking_centre: Door
    asking_second: Door
    asked_duty: Door
    asked_centre: Door


@dataclass(frozen=True, slots=True)
class Told:
    """How it went: the two requests, and the digest of each file as Ardenia received it, in the order handed in."""

    preservation: str
    stored_data: str
    state: str
    digests: tuple[str, ...]


class Story:
    """Who does what, in order."""

    def __init__(self, *, stage: Stage, account: Account) -> None:
        self._stage = stage
        self._account = account

    def tell(self, files: tuple[Path, ...], digests: tuple[str, ...]) -> Told:
        """Play the whole story with these files; `digests` are theirs. Raises: StoryBroken."""
        preservation = self._ask_for_preservation()
        self._preserve(preservation)
        self._release_nothing(preservation, files[0])
        stored_data = self._ask_for_the_data(preservation)
        self._release(stored_data, files, digests)
        received = self._receive(stored_data, digests)
        state = self._stage.asking_centre.request(stored_data)["state"]
        return Told(preservation=preservation, stored_data=stored_data, state=state, digests=received)

    def _ask_for_preservation(self) -> str:
        duty, centre = self._stage.asking_duty, self._stage.asking_centre
        elements: Json = dict(PRESERVATION)
        with self._account.doing(ARDENIA.state, _("drafts a request to preserve data, art. 42")):
            draft = duty.post(
                "/requests", {"kind": "preserve.request", "their_authority": _bellora(), "elements": elements}
            )
            self._require_ready(duty, draft["id"])
        self._approve_and_send(draft, drafter=duty, approver=centre)
        return str(draft["id"])

    def _approve_and_send(self, draft: Json, *, drafter: Door, approver: Door) -> None:
        with self._account.doing(ARDENIA.state, _("answers the rights screen: nothing speaks against it, art. 6(2)")):
            self._answer_screen(drafter, draft["id"])
        with self._account.doing(ARDENIA.state, _("a second person approves it, and it is sent")):
            asked = drafter.post(f"/requests/{draft['id']}/ask-approval", {"version": draft["version"]})
            approved = approver.post(f"/requests/{draft['id']}/approve", {"version": asked["version"]})
            drafter.post(f"/requests/{draft['id']}/send", {"version": approved["version"]})

    def _preserve(self, number: str) -> None:
        asked, asking = self._stage.asked_duty, self._stage.asking_duty
        with self._account.doing(BELLORA.state, _("sees it arrive, opens it and accepts it")):
            asked.wait_for_state(number, "sent", seconds=ARRIVAL_SECONDS)
            asked.post(f"/requests/{number}/open")
            asked.act(number, "accept", note="We will order the holder today.")
        with self._account.doing(BELLORA.state, _("asks a question")):
            asked.act(number, "ask", question="Which time zone do the times of the request have?")
        with self._account.doing(ARDENIA.state, _("reads the question and answers it")):
            asking.wait_for_state(number, "information_requested", seconds=ARRIVAL_SECONDS)
            asking.post(f"/requests/{number}/open")
            asking.act(number, "answer", answer="All times are UTC.")
        with self._account.doing(BELLORA.state, _("answers its own rights screen, without which nobody is ordered")):
            asked.wait_for_state(number, "accepted", seconds=ARRIVAL_SECONDS)
            asked.post(f"/requests/{number}/open")
            self._answer_screen(asked, number)
        with self._account.doing(BELLORA.state, _("orders the holder to preserve, and reports the data preserved")):
            now = datetime.now(UTC).replace(microsecond=0)
            asked.act(
                number,
                "order_to_holder",
                holder="Mail Example Ltd.",
                legal_basis="Code of Procedure of Bellora, section 12; order of the duty magistrate",
                ordered_at=_moment(now),
            )
            until = now + timedelta(days=PRESERVED_DAYS)
            asked.act(number, "preserved", from_at=_moment(now), until_at=_moment(until))
        with self._account.doing(ARDENIA.state, _("learns from when and until when they are preserved")):
            known = asking.wait_for_state(number, "preserved", seconds=ARRIVAL_SECONDS)
            asking.post(f"/requests/{number}/open")
            if known["preserved_until_at"] != _moment(until):
                raise StoryBroken(f"the end of the preservation is {known['preserved_until_at']}, not {_moment(until)}")

    def _release_nothing(self, number: str, file: Path) -> None:
        """Nothing can be released on a preservation request: both ways are tried, both must be refused."""
        centre = self._stage.asked_centre
        with self._account.doing(BELLORA.state, _("cannot release anything on it: a preservation hands nothing over")):
            upload = centre.upload(number, file)
            release = centre.try_act(number, "release", items=["0" * 32])
            codes = tuple(one.code if isinstance(one, Refusal) else "done" for one in (upload, release))
            if codes != ("evidence_not_taken", "act_not_permitted"):
                raise StoryBroken(f"handing in and releasing on a preservation were answered {codes}")

    def _ask_for_the_data(self, preservation: str) -> str:
        centre, second = self._stage.asking_centre, self._stage.asking_second
        with self._account.doing(
            ARDENIA.state, _("drafts the request for the stored data, art. 44, prefilled from it")
        ):
            draft = centre.post(
                "/requests",
                {
                    "kind": "mla.stored_data",
                    "their_authority": _bellora(),
                    "follows": preservation,
                    "elements": dict(STORED_DATA),
                },
            )
            if draft["elements"].get("facts") != PRESERVATION["facts"]:
                raise StoryBroken("the facts were not taken over from the preservation")
            self._require_ready(centre, draft["id"])
        self._approve_and_send(draft, drafter=centre, approver=second)
        return str(draft["id"])

    def _release(self, number: str, files: tuple[Path, ...], digests: tuple[str, ...]) -> None:
        centre = self._stage.asked_centre
        with self._account.doing(BELLORA.state, _("opens it, accepts it and decides to grant it")):
            centre.wait_for_state(number, "sent", seconds=ARRIVAL_SECONDS)
            centre.post(f"/requests/{number}/open")
            centre.act(number, "accept")
            self._answer_screen(centre, number)
            centre.act(
                number,
                "decide_grant",
                legal_basis="Code of Procedure of Bellora, section 31; order of the District Court",
                extent="whole",
                conditions="Use for the purpose of the request only.",
            )
        items = []
        for file, digest in zip(files, digests, strict=True):
            with self._account.doing(BELLORA.state, _("hands in {file}").format(file=ascii(file.name))):
                item = centre.upload(number, file)
                if isinstance(item, Refusal) or item["sha256"] != digest:
                    raise StoryBroken(f"the node says of the file: {item}")
                items.append(str(item["id"]))
        with self._account.doing(BELLORA.state, _("seals the evidence to Ardenia and releases it")):
            centre.act(number, "release", items=items, limits="For the trial.", onward="no")

    def _receive(self, number: str, digests: tuple[str, ...]) -> tuple[str, ...]:
        centre = self._stage.asking_centre
        with self._account.doing(ARDENIA.state, _("receives the evidence and opens the answer")):
            centre.wait_for_state(number, "released", seconds=DELIVERY_SECONDS)
            centre.post(f"/requests/{number}/open")
        with self._account.doing(ARDENIA.state, _("downloads each file; each is what was handed in, to the last bit")):
            limits = {one["onward"] for one in centre.get(f"/requests/{number}/limits")}
            if limits != {"no"}:
                raise StoryBroken(f"the data came with the limits {limits} on passing them on")
            items = centre.get(f"/requests/{number}/evidence")
            received = tuple(centre.digest(item["id"]) for item in items)
            if sorted(received) != sorted(digests):
                raise StoryBroken(f"received {received}, handed in {digests}")
        return digests

    def _answer_screen(self, door: Door, number: str) -> None:
        """Answer every question; what nobody has answered does not go on, and that is looked at before."""
        screen = door.get(f"/requests/{number}/screen")
        if screen["state"] != "due":
            raise StoryBroken(f"the rights screen is {screen['state']} before anybody has answered it")
        answers = {question["id"]: "no" for question in screen["questions"]}
        said = door.post(f"/requests/{number}/screen", {"answers": answers, "reasons": SCREENED})
        if said["state"] != "passed":
            raise StoryBroken(f"the rights screen is {said['state']} when nothing speaks against the request")

    def _require_ready(self, door: Door, number: str) -> None:
        findings = door.get(f"/requests/{number}/findings")
        if not findings["ready"]:
            raise StoryBroken(f"the draft is not complete: {findings['findings']}")


def _bellora() -> Json:
    return {"node": BELLORA.node, "code": POINT}


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
