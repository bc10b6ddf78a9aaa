"""What the requests of a bench are about: how far each has come, its texts, and the terms by which they are found.

A walk through the law files takes every kind that a node sends through acts that are possible, one after the other; the
texts are in five scripts whose words are as unevenly used as words are.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.types import Kind
from longbien.convention.words import Widget
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, turn
from longbien.core.requests.waiting import Place, place
from longbien.core.search import terms_of

WALKS_OF_A_KIND = 12
MOST_ACTS = 7
TEXTS = 3000
WORDS_OF_A_TEXT = 40
NOTES = 200
EVERYDAY = frozenset({"preserve.request", "mla.stored_data"})
FACTS = "facts as in our letter"
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
class Told:
    """An act as a walk has it: what, whose, the state after it, and its body as JSON."""

    act: str
    ours: bool
    after: str
    body: str


@dataclass(frozen=True)
class Walk:
    """
    A way through the acts of a kind, and how the request stands then.

    Args:
        named, about, facts: the elements that hold identifiers, a text and a short text; empty where a kind has none.
        terms: what its acts say, as the search knows it.
    """

    kind: Kind
    side: str
    acts: tuple[Told, ...]
    standing: Standing
    place: Place
    named: str
    about: str
    facts: str
    terms: frozenset[str]

    def elements(self, *, text: str, mail: str) -> str:
        """Return the elements of a request as JSON."""
        said = {self.named: mail, self.about: text, self.facts: FACTS}
        return json.dumps({name: value for name, value in said.items() if name}, ensure_ascii=False)


def walks(side: str, chance: random.Random) -> Iterator[Walk]:
    """Yield walks through every kind that a node sends, of every length; the everyday kinds first."""
    kinds = [kind for kind in load().kinds if "request" in kind.acts]
    chance.shuffle(kinds)
    kinds.sort(key=lambda kind: kind.id not in EVERYDAY)
    notes = [" ".join(_words(chance, "en", 6)) for _ in range(NOTES)]
    for kind in kinds:
        for tried in range(WALKS_OF_A_KIND):
            least = 0 if side == REQUESTING and tried == 0 else 1
            yield _walk(kind, side, chance, how_many=chance.randint(least, MOST_ACTS), notes=notes)


def texts(chance: random.Random) -> list[tuple[str, frozenset[str]]]:
    """Return texts with their terms; each has a word of its own."""
    made = []
    for number in range(TEXTS):
        language = "en" if number % 10 < 6 else chance.choice(list(WORDS))
        text = " ".join([*_words(chance, language, WORDS_OF_A_TEXT), f"subject{number}"])
        made.append((text, frozenset(terms_of(texts=[text]))))
    return made


def _walk(kind: Kind, side: str, chance: random.Random, *, how_many: int, notes: list[str]) -> Walk:
    standing, acts, said = Standing(state="draft"), [], []
    for _ in range(how_many):
        able = [(act, by, after) for act in kind.acts for by, after in _after(kind, act, standing)]
        if not able:
            break
        act, by, standing = chance.choice(able) if acts else next(one for one in able if one[0] == "request")
        field = next((one.id for one in load().act(act_id=act).fields if one.widget is Widget.TEXTAREA), "")
        note = chance.choice(notes)
        acts.append(Told(act, by == side, standing.state, json.dumps({field: note} if field else {})))
        said += [note] if field else []
    hidden = load_safeguards().protected_in(kind_id=kind.id)
    long = [one.id for one in kind.elements if one.widget is Widget.TEXTAREA and one.id not in hidden]
    named = next((one.id for one in kind.elements if one.widget is Widget.IDENTIFIERS and one.id not in hidden), "")
    return Walk(
        kind=kind,
        side=side,
        acts=tuple(acts),
        standing=standing,
        place=place(kind=kind, side=side, standing=standing),
        named=named,
        about=long[0] if long else "",
        facts=long[1] if len(long) > 1 else "",
        terms=frozenset(terms_of(texts=[*said, FACTS] if len(long) > 1 else said)),
    )


def _after(kind: Kind, act: str, standing: Standing) -> Iterator[tuple[str, Standing]]:
    for by in (REQUESTING, REQUESTED):
        try:
            yield by, turn(kind=kind, act=act, side=by, standing=standing)
        except Exception:  # noqa: S112  # whatever the reason: this act is not possible now
            continue


def _words(chance: random.Random, language: str, how_many: int) -> list[str]:
    words = WORDS[language].split()
    return [words[int(chance.random() ** 2 * len(words))] for _ in range(how_many)]
