"""Fill a node's records with requests by a seed, in bulk; in a process of its own.

LONGBIEN_HOME=… python bench/desk_fill.py COUNT SEED

What a year of a large State may look like, many times over: three authorities of ours, sixty partners, every kind that
a node sends, each request as far on its journey as a walk through the law files takes it; texts in five scripts whose
words are as unevenly used as words are; a quarter of the requests in case files, some of them protected. Signed bytes
are short here: nothing on the pages measured reads them.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, count

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

import django

django.setup()

from django.db import connection, transaction
from django.db.models import Model

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, turn
from longbien.core.requests.waiting import Place, hurts_at, place
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
    Request,
    SearchText,
    Seat,
)
from longbien.readers.search import authority_term

NOW = datetime.now(tz=UTC).replace(microsecond=0)
PARTNERS = 60
CHUNK = 5000
CASES = 0.05  # for each request
PRIORITIES = ("routine",) * 86 + ("urgent",) * 12 + ("emergency",) * 2
WORDS = {
    "en": "account mailbox server login address records patient hospital network transfer payment wallet message "
    "evidence preserved subscriber traffic content password intrusion fraud invoice domain provider storage backup "
    "ransom malware phishing device telephone camera victim suspect witness prosecutor court order investigation",
    "vi": "hồ sơ vụ án máy chủ địa chỉ tài khoản ngân hàng chuyển tiền dữ liệu lưu giữ bằng chứng điện tử lừa đảo",
    "ar": "الأدلة الرقمية حفظ البيانات الحساب المصرفي الخادم العنوان التحقيق المحكمة النيابة الاحتيال البريد رسالة",
    "zh": "电子证据 保全数据 服务器 银行账户 转账 调查 法院 检察院 诈骗 邮件 地址 域名 密码 入侵 网络 案件",
    "ru": "доказательства сохранение данных сервер счёт перевод следствие суд прокуратура мошенничество адрес почта",
}


@dataclass(frozen=True)
class Walk:
    """A way through the acts of a kind: act, whose, state after it; and how the request stands then."""

    kind: Kind
    side: str
    acts: tuple[tuple[str, bool, str], ...]
    standing: Standing
    place: Place


def main(how_many: int, seed: int) -> None:
    chance = random.Random(seed)
    began = time.monotonic()
    quick()
    with transaction.atomic():
        filled = Filling(chance, how_many)
        for first in range(0, how_many, CHUNK):
            filled.chunk(first, min(CHUNK, how_many - first))
    filled_at = time.monotonic()
    settle()
    print(json.dumps({"seconds": filled_at - began, "settle_seconds": time.monotonic() - filled_at}))


def settle() -> None:
    """Leave the records as the engine's own housekeeping would in time."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)" if connection.vendor == "postgresql" else "PRAGMA wal_checkpoint(TRUNCATE)")


def quick() -> None:
    """Let this one process fill without waiting for the disk at every step."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous=OFF")
            cursor.execute("PRAGMA cache_size=-1500000")
        else:
            cursor.execute("SET synchronous_commit=off")


class Filling:
    """What all chunks share."""

    def __init__(self, chance: random.Random, how_many: int) -> None:
        self.chance = chance
        self.person, self.colleague = seated()
        self.ours = our_authorities(self.person)
        self.partners = partners()
        self.walks = {side: [*walks(side, chance)] for side in (REQUESTING, REQUESTED)}
        self.texts = texts(chance)
        self.cases = cases(chance, int(how_many * CASES), self.ours, self.person, self.colleague)
        self.batch = ReceiptBatch.objects.create(issuer="XAA", statement=b"bench", sha256="0" * 64).pk
        self.series = {node: count(1) for node, _ in self.partners}
        self.weights = [*accumulate(1 / (rank + 3) for rank in range(len(self.partners)))]
        self.numbers = {model: count(1) for model in (LocalStep, Receipt, Deadline, SearchText)}

    def chunk(self, first: int, how_many: int) -> None:
        """Write so many requests and what belongs to them."""
        rows: dict[type[Model], list[dict[str, object]]] = {
            model: [] for model in (Request, Act, LocalStep, Receipt, Deadline, SearchText)
        }
        for number in range(first, first + how_many):
            self.one(number, rows)
        for model, made in rows.items():
            insert(model, made)

    def one(self, number: int, rows: dict[type[Model], list[dict[str, object]]]) -> None:
        chance = self.chance
        side = REQUESTING if chance.random() < 0.5 else REQUESTED
        walk = self.walks[side][int(chance.random() ** 1.5 * len(self.walks[side]))]
        node, theirs = self.partners[chance.choices(range(len(self.partners)), cum_weights=self.weights)[0]]
        authority = self.ours[0 if (dice := chance.random()) < 0.8 else 1 if dice < 0.95 else 2]
        opened = NOW - timedelta(seconds=int(chance.random() ** 2 * 6 * 365 * 86400))
        changed = min(NOW, opened + timedelta(hours=chance.expovariate(1 / 400)))
        priority = chance.choice(PRIORITIES)
        due = (
            None
            if walk.place is Place.NOBODY or chance.random() < 0.4
            else changed + timedelta(days=chance.randint(1, 90))
        )
        ident = f"{number:08x}{chance.getrandbits(96):024x}"
        reference, foreign = (
            f"XAA-{authority.code.upper()}-{opened.year}-{number:07d}",
            f"{node}-{number * 7 % 999_983:06d}",
        )
        text, terms = self.texts[int(chance.random() ** 2 * len(self.texts))]
        mail = f"user{number}@mail{number % 977}.example"
        rows[Request].append(
            {
                "id": ident, "direction": "outgoing" if side == REQUESTING else "incoming", "reference": reference,
                "their_reference": foreign if walk.acts else "", "kind": walk.kind.id, "mode": "exercise",
                "priority": priority, "legal_basis": "uncc-2024", "authority_id": authority.pk,
                "their_authority_id": theirs, "case_id": chance.choice(self.cases) if chance.random() < 0.25 else None,
                "assigned_to_id": self.person.pk if chance.random() < 0.002 else None,
                "elements": json.dumps({"data_description": text, "identifiers": mail, "facts": text}, ensure_ascii=False),
                "state": walk.standing.state, "state_before_question": walk.standing.before_question,
                "drafted_by_id": self.colleague.pk if side == REQUESTING else None, "opened_at": opened,
                "changed_at": changed, "version": len(walk.acts) + 1, "partner": node, "waits_on": walk.place.value,
                "due_at": due, "due_term": "preservation" if due else "", "search_due": False, "identifiers_due": False,
                "hurts_at": hurts_at(place=walk.place, due_at=due, changed_at=changed, priority=priority),
            }
        )  # fmt: skip
        self.happened(ident, walk, opened, node, authority, rows)
        if due:
            rows[Deadline].append(
                {"id": next(self.numbers[Deadline]), "request_id": ident, "term": "preservation", "version": 1,
                 "duty_of": side, "begins_at": opened, "due_at": due, "reason": "act", "recorded_at": opened}
            )  # fmt: skip
        words = {*terms, exact_term(reference), exact_term(foreign), mail, *mail.replace("@", ".").split(".")}
        rows[SearchText].append(
            {"id": next(self.numbers[SearchText]), "request_id": ident, "authority_id": authority.pk,
             "terms": " ".join((authority_term(authority.pk), *sorted(words)))}
        )  # fmt: skip

    def happened(
        self, ident: str, walk: Walk, opened: datetime, node: str, authority: Authority,
        rows: dict[type[Model], list[dict[str, object]]],
    ) -> None:  # fmt: skip
        for position, (act, ours, after) in enumerate(walk.acts, start=1):
            at = opened + timedelta(hours=position)
            act_id = ident if position == 1 else f"{position:02x}{ident[2:]}"
            rows[Act].append(
                {"id": act_id, "request_id": ident, "act": act, "is_ours": ours, "node": "XAA" if ours else node,
                 "authority_code": "nca", "person_id": self.colleague.pk if ours else None, "person_name": "L. Mensah",
                 "person_role": "central_authority", "made_at": at, "recorded_at": at, "position": position,
                 "state_after": after, "body": "{}", "statement": b"bench", "sha256": "0" * 64}
            )  # fmt: skip
            rows[Receipt].append(
                {"id": next(self.numbers[Receipt]), "issuer": node if ours else "XAA", "other": "XAA" if ours else node,
                 "series": next(self.series[node]), "evidence": "delivered", "message_id": act_id, "index": 0,
                 "message_sender": "XAA" if ours else node, "at": at, "payload": b"bench", "batch_id": self.batch}
            )  # fmt: skip
        for step in ("drafted", "approved")[: 1 + (len(walk.acts) > 0)] if walk.side == REQUESTING else ("opened",):
            rows[LocalStep].append(
                {"id": next(self.numbers[LocalStep]), "request_id": ident, "authority_id": authority.pk, "step": step,
                 "person_id": self.colleague.pk, "at": opened}
            )  # fmt: skip


def walks(side: str, chance: random.Random) -> Iterator[Walk]:
    """Yield walks through every kind that a node sends, of every length."""
    law = load()
    kinds = [kind for kind in law.kinds if "request" in kind.acts]
    chance.shuffle(kinds)
    kinds.sort(key=lambda kind: kind.id not in {"preserve.request", "mla.stored_data"})  # the everyday ones first
    for kind in kinds:
        for tried in range(12):
            standing, acts = Standing(state="draft"), []
            for _ in range(chance.randint(0 if side == REQUESTING and tried == 0 else 1, 9)):
                able = [(act, by, after) for act in kind.acts for by, after in _after(kind, act, standing)]
                if not able:
                    break
                act, by, standing = chance.choice(able) if acts else next(one for one in able if one[0] == "request")
                acts.append((act, by == side, standing.state))
            where = place(kind=kind, side=side, standing=standing)
            yield Walk(kind=kind, side=side, acts=tuple(acts), standing=standing, place=where)


def _after(kind: Kind, act: str, standing: Standing) -> Iterator[tuple[str, Standing]]:
    for by in (REQUESTING, REQUESTED):
        try:
            yield by, turn(kind=kind, act=act, side=by, standing=standing)
        except Exception:  # noqa: S112  # whatever the reason: this act is not possible now
            continue


def texts(chance: random.Random) -> list[tuple[str, tuple[str, ...]]]:
    """Return texts with their terms."""
    made = []
    for number in range(3000):
        words = WORDS["en" if number % 10 < 6 else chance.choice(list(WORDS))].split()
        chosen = [words[int(chance.random() ** 2 * len(words))] for _ in range(40)]
        text = " ".join([*chosen, f"subject{number}"])
        made.append((text, terms_of(texts=[text])))
    return made


def seated() -> tuple[Person, Person]:
    """Return the officer who measures, and a colleague."""
    found = []
    for name in ("bench", "colleague"):
        person, _ = Person.objects.get_or_create(username=name, defaults={"display_name": name.title()})
        found.append(person)
    return found[0], found[1]


def our_authorities(person: Person) -> list[Authority]:
    """Return our three authorities; the officer sits in the first."""
    found = []
    for code in ("nca", "pros", "ffu"):
        one, _ = Authority.objects.get_or_create(
            node="XAA", code=code, defaults={"name": code.upper(), "is_ours": True, "functions": []}
        )
        found.append(one)
    Seat.objects.get_or_create(
        person=person, authority=found[0], role="central_authority", defaults={"from_at": NOW - timedelta(days=1)}
    )
    return found


def partners() -> list[tuple[str, int]]:
    """Return node and number of an authority of sixty partners."""
    found = []
    for number in range(PARTNERS):
        node = f"P{chr(65 + number // 26)}{chr(65 + number % 26)}"
        Peer.objects.get_or_create(
            node=node,
            defaults={
                "state": f"State {node}",
                "endpoint": "http://partner.example",
                "card": b"",
                "introduced_at": NOW,
            },
        )
        one, _ = Authority.objects.get_or_create(node=node, code="nca", defaults={"name": f"Authority of {node}"})
        found.append((node, one.pk))
    return found


def cases(
    chance: random.Random, how_many: int, ours: Sequence[Authority], person: Person, colleague: Person
) -> list[str]:
    """Write case files; of every fifty one is protected, and the officer is of the team of every other of these."""
    rows, members = [], []
    for number in range(max(1, how_many)):
        ident = f"{number:08x}{chance.getrandbits(96):024x}"
        rows.append(
            {"id": ident, "authority_id": ours[0].pk, "reference": f"CASE-{number:06d}", "opened_on": NOW.date(),
             "protected": number % 50 == 0, "made_at": NOW, "changed_at": NOW}
        )  # fmt: skip
        if number % 100 == 0:
            members.append(CaseMember(case_id=ident, person=person, joined_at=NOW))
    insert(Case, rows)
    CaseMember.objects.bulk_create(members)
    return [str(row["id"]) for row in rows]


def insert(model: type[Model], rows: Sequence[dict[str, object]]) -> None:
    """Write rows; what they do not say is the default of the model."""
    if not rows:
        return
    fields = [one for one in model._meta.concrete_fields if one.column in rows[0] or not one.primary_key]
    empty = model()
    with connection.cursor() as cursor:
        defaults = {
            one.column: one.get_db_prep_save(getattr(empty, one.attname), connection=connection) for one in fields
        }
        defaults = {name: json.dumps(value.obj) if hasattr(value, "obj") else value for name, value in defaults.items()}
        table, columns = connection.ops.quote_name(model._meta.db_table), [one.column for one in fields]
        named = ", ".join(map(connection.ops.quote_name, columns))
        values = ([row.get(name, defaults[name]) for name in columns] for row in rows)
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({named}) FROM STDIN") as copy:
                for one in values:
                    copy.write_row(one)
            return
        marks = ", ".join(["?"] * len(columns))
        raw = cursor.connection.cursor()
        raw.executemany(f"INSERT INTO {table} ({named}) VALUES ({marks})", (tuple(map(_sqlite, one)) for one in values))  # noqa: S608


def _sqlite(value: object) -> object:
    return value.strftime("%Y-%m-%d %H:%M:%S") if isinstance(value, datetime) else value


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
