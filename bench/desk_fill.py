"""Fill a node's records with requests by a seed, in bulk; in a process of its own.

LONGBIEN_HOME=… python bench/desk_fill.py COUNT SEED

What a year of a large State may look like, many times over: three authorities of ours, of which the first has four
fifths, sixty partners, every kind that a node sends, each request as far on its journey as a walk through the law files
takes it (`bench/desk_story.py`); a quarter of the requests in case files, some of them protected. What follows from
other fields is what the actions would write (`tests/readers/test_desk_plans.py`). Signed bytes are short here: nothing on
the pages measured reads them. Every moment is counted from now.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import accumulate, count
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import django

django.setup()

from django.db import connection, transaction

from bench.bulk import Table, aside, hurry
from bench.cards import NOBODY, card_of
from bench.desk_story import Walk, texts, walks
from longbien.core.requests.turns import REQUESTED, REQUESTING
from longbien.core.requests.waiting import PRESERVED, Place, hurts_at
from longbien.core.search import exact_term, terms_of
from longbien.data.models import (
    Act,
    Authority,
    Case,
    CaseMember,
    Deadline,
    LocalStep,
    Peer,
    Person,
    Receipt,
    ReceiptBatch,
    Reference,
    Request,
    RequestIdentifier,
    SearchText,
    Seat,
)
from longbien.readers.search_index import authority_term

YEARS = 6
PARTNERS = 60
CHUNK = 20_000
CASES = 0.05  # for each request
PRIORITIES = ("routine",) * 86 + ("urgent",) * 12 + ("emergency",) * 2
TERM = {REQUESTING: "preservation_first_decision", REQUESTED: "stored_data_target"}
DIGEST = "0" * 64
COLUMNS = {
    Request: "id direction reference their_reference kind mode priority legal_basis authority_id their_authority_id"
    " case_id assigned_to_id elements state state_before_question drafted_by_id preserved_from_at preserved_until_at"
    " opened_at changed_at version partner waits_on due_at due_term search_due identifiers_due hurts_at",
    Act: "id request_id act is_ours node person_id made_at recorded_at position state_after body"
    " authority_code person_name person_role statement sha256",
    LocalStep: "request_id authority_id step person_id at",
    Receipt: "issuer other series evidence message_id message_sender at batch_id index payload",
    Deadline: "request_id term version duty_of begins_at due_at reason recorded_at",
    RequestIdentifier: "request_id digest kind",
    SearchText: "id request_id authority_id terms",
    Case: "id authority_id reference opened_on protected made_at changed_at",
}
BYTES = "\\\\x62656e6368" if connection.vendor == "postgresql" else b"bench"


def main(how_many: int, seed: int) -> None:
    began = time.monotonic()
    hurry()
    fill(
        how_many=how_many,
        seed=seed,
        now=datetime.now(tz=UTC).replace(microsecond=0),
        tell=lambda text: print(f"{time.monotonic() - began:5.0f} s  {text}", file=sys.stderr),
    )
    print(json.dumps({"seconds": time.monotonic() - began}))


def fill(*, how_many: int, seed: int, now: datetime, tell=lambda text: None) -> None:  # type: ignore[no-untyped-def]
    """Write so many requests and what belongs to them."""
    chance = random.Random(seed)
    with transaction.atomic(), aside(tuple(COLUMNS)):
        filled = Filling(chance, how_many, now=now)
        for first in range(0, how_many, CHUNK):
            filled.chunk(first, min(CHUNK, how_many - first))
            tell(f"{min(first + CHUNK, how_many):>9,} of {how_many:,} requests")
        tell("indexes")
    tell("housekeeping")
    with connection.cursor() as cursor:  # as the engine's own housekeeping would leave it in time
        for words in (
            ("VACUUM (ANALYZE)",) if connection.vendor == "postgresql" else ("PRAGMA wal_checkpoint(TRUNCATE)",)
        ):
            if not connection.in_atomic_block:
                cursor.execute(words)


class Filling:
    """What all chunks share."""

    def __init__(self, chance: random.Random, how_many: int, *, now: datetime) -> None:
        self.chance, self.how_many, self.now = chance, how_many, now
        self.tables = {model: Table(model, columns=columns.split()) for model, columns in COLUMNS.items()}
        self.person, self.colleague = seated()
        self.ours = our_authorities(self.person, now=self.now)
        self.partners = partners(now=self.now)
        self.walks = {side: [*walks(side, chance)] for side in (REQUESTING, REQUESTED)}
        self.texts = texts(chance)
        self.cases = self._cases(max(1, int(how_many * CASES)))
        self.batch = ReceiptBatch.objects.create(issuer="XAA", statement=b"bench", sha256=DIGEST).pk
        self.series = {(issuer, node): count(1) for node, _ in self.partners for issuer in ("XAA", node)}
        self.weights = [*accumulate(1 / (rank + 3) for rank in range(len(self.partners)))]
        self.references = {
            (one.pk, year): 0 for one in self.ours for year in range(self.now.year - YEARS - 1, self.now.year + 1)
        }
        self.numbers = count(1)
        self.rows: dict[type, list[Sequence[object]]] = {}

    def chunk(self, first: int, how_many: int) -> None:
        """Write so many requests and what belongs to them, the oldest first."""
        self.rows = {model: [] for model in COLUMNS}
        for number in range(first, first + how_many):
            self._one(number)
        for model in (Request, Act):
            self.rows[model].sort()  # by id, which is random: the engine's own index of it is walked in order
        for model, made in self.rows.items():
            self.tables[model].write(made)
        if first + how_many == self.how_many:
            Reference.objects.bulk_create(
                Reference(authority_id=one, year=year, last=last)
                for (one, year), last in self.references.items()
                if last
            )

    def _one(self, number: int) -> None:
        chance = self.chance
        side = REQUESTING if chance.random() < 0.5 else REQUESTED
        walk = self.walks[side][int(chance.random() ** 1.5 * len(self.walks[side]))]
        node, theirs = self.partners[chance.choices(range(PARTNERS), cum_weights=self.weights)[0]]
        authority = self.ours[0 if (dice := chance.random()) < 0.8 else 1 if dice < 0.95 else 2]
        age = (1 - (number + chance.random()) / self.how_many) ** 2  # ever more of them, year by year
        opened = self.now - timedelta(seconds=int(age * YEARS * 365 * 86400) + 60)
        changed = min(self.now, opened + timedelta(seconds=int(chance.expovariate(1 / (400 * 3600)))))
        priority = chance.choice(PRIORITIES)
        preserved = changed + timedelta(days=90) if walk.standing.state == PRESERVED else None
        runs = walk.place is not Place.NOBODY and chance.random() < 0.6
        due = changed + timedelta(seconds=chance.randint(86400, 90 * 86400)) if runs else None
        ident = f"{chance.getrandbits(128):032x}"
        self.references[authority.pk, opened.year] += 1
        reference = f"XAA-{authority.code.upper()}-{opened.year}-{self.references[authority.pk, opened.year]:04d}"
        foreign = f"{node}-{number * 7 % 999_983:06d}" if walk.acts else ""
        text, terms = self.texts[int(chance.random() ** 2 * len(self.texts))]
        mail = f"user{number}@mail{number % 977}.example"
        in_case = authority is self.ours[0] and chance.random() < 0.3
        case_id, case = chance.choice(self.cases) if in_case else (None, "")
        elements = walk.elements(text=text, mail=mail)
        hurts = hurts_at(place=walk.place, due_at=due or preserved, changed_at=changed, priority=priority)
        self.rows[Request].append(
            (
                ident, "outgoing" if side == REQUESTING else "incoming", reference, foreign, walk.kind.id, "exercise",
                priority, "uncc-2024", authority.pk, theirs,
                case_id,
                self.person.pk if chance.random() < 0.002 else None, elements, walk.standing.state,
                walk.standing.before_question, self.colleague.pk if side == REQUESTING else None,
                _at(changed) if preserved else None, _at(preserved) if preserved else None, _at(opened), _at(changed),
                len(walk.acts) + 1, node, walk.place.value, _at(due) if due else None, TERM[side] if due else "",
                0, 0 if walk.acts else 1, _at(hurts),
            )
        )  # fmt: skip
        self._happened(ident, walk, opened, node, authority, elements)
        if due:
            self.rows[Deadline].append((ident, TERM[side], 1, side, _at(opened), _at(due), "act", _at(opened)))
        if walk.named and walk.acts:
            self.rows[RequestIdentifier].append((ident, sha256(f"mail\n\n\n{mail}".encode()).hexdigest(), "mail"))
        self.rows[SearchText].append(
            (
                number + 1,
                ident,
                authority.pk,
                f"{authority_term(authority.pk)} {' '.join(_words(walk, terms, (reference, foreign, case), mail))}",
            )
        )

    def _happened(
        self, ident: str, walk: Walk, opened: datetime, node: str, authority: Authority, elements: str
    ) -> None:  # fmt: skip
        acts, receipts = self.rows[Act], self.rows[Receipt]
        for position, told in enumerate(walk.acts, start=1):
            at = _at(opened + timedelta(hours=position - 1))
            act_id = ident if position == 1 else f"{self.chance.getrandbits(128):032x}"
            sender, judge = ("XAA", node) if told.ours else (node, "XAA")
            body = f'{{"elements": {elements}, "legal_basis": "uncc-2024"}}' if position == 1 else told.body
            acts.append(
                (act_id, ident, told.act, int(told.ours), sender, self.colleague.pk if told.ours else None, at, at,
                 position, told.after, body, authority.code if told.ours else "nca", "L. Mensah", "central_authority",
                 BYTES, DIGEST)
            )  # fmt: skip
            for index, evidence in enumerate(("delivered", "retrieved")):
                receipts.append(
                    (
                        judge,
                        sender,
                        next(self.series[judge, node]),
                        evidence,
                        act_id,
                        sender,
                        at,
                        self.batch,
                        index,
                        BYTES,
                    )
                )
        steps = ("drafted", "approved")[: 1 + (len(walk.acts) > 0)] if walk.side == REQUESTING else ("opened",)
        self.rows[LocalStep] += [(ident, authority.pk, step, self.colleague.pk, _at(opened)) for step in steps]

    def _cases(self, how_many: int) -> list[tuple[str, str]]:
        """Write case files; of every fifty one is protected, and the officer is of the team of every other of these."""
        rows, members = [], []
        for number in range(how_many):
            ident = f"{self.chance.getrandbits(128):032x}"
            at = _at(self.now - timedelta(seconds=how_many - number))
            rows.append((ident, self.ours[0].pk, f"CASE-{number:06d}", at[:10], int(number % 50 == 0), at, at))
            if number % 100 == 0:
                members.append(CaseMember(case_id=ident, person=self.person, joined_at=self.now))
        self.tables[Case].write(rows)
        CaseMember.objects.bulk_create(members)
        return [(str(row[0]), str(row[2])) for row in rows]


def _words(walk: Walk, terms: frozenset[str], references: tuple[str, ...], mail: str) -> list[str]:
    """Return the terms of a request, sorted: those of its texts are known, those of its own names are made."""
    own = [*references, mail] if walk.named else references
    found = {exact_term(references[0]), *terms_of(texts=own), *walk.terms}
    return sorted(found | terms if walk.about else found)


def _at(moment: datetime) -> str:
    """Return a moment as both engines take it: UTC, without its zone."""
    return str(moment)[:19]


def seated() -> tuple[Person, Person]:
    """Return the officer who measures, and a colleague."""
    found = []
    for name in ("bench", "colleague"):
        person, _ = Person.objects.get_or_create(username=name, defaults={"display_name": name.title()})
        found.append(person)
    return found[0], found[1]


def our_authorities(person: Person, *, now: datetime) -> list[Authority]:
    """Return our three authorities; the officer sits in the first."""
    found = []
    for code in ("nca", "pros", "ffu"):
        one, _ = Authority.objects.get_or_create(
            node="XAA", code=code, defaults={"name": code.upper(), "is_ours": True, "functions": []}
        )
        found.append(one)
    Seat.objects.get_or_create(
        person=person, authority=found[0], role="central_authority", defaults={"from_at": now - timedelta(days=1)}
    )
    return found


def partners(*, now: datetime) -> list[tuple[str, int]]:
    """Return node and number of an authority of sixty partners."""
    found = []
    for number in range(PARTNERS):
        node = f"P{chr(65 + number // 26)}{chr(65 + number % 26)}"
        Peer.objects.get_or_create(
            node=node,
            defaults={
                "state": f"State {node}",
                "endpoint": NOBODY,
                "card": card_of(node=node, state=f"State {node}", now=now),
                "introduced_at": now,
            },
        )
        one, _ = Authority.objects.get_or_create(node=node, code="nca", defaults={"name": f"Authority of {node}"})
        found.append((node, one.pk))
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
