"""What the tests of the package share: two nodes and two witnesses, a story, the package of it, and damage.

Ardenia (XAA) asked Bellora (XBB) to preserve data, then for the data; Bellora released two files; Ardenia packs.
Corvania (XCC) and Bellora witness Ardenia's journal; Dorvania (XDD) is trusted by nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property

from longbien.core.age.recipients import Identity
from longbien.core.age.writer import seal
from longbien.core.canonical import Json
from longbien.core.dsse import sign
from longbien.core.evidence import layout
from longbien.core.evidence.bags import manifest_bytes
from longbien.core.evidence.contents import (
    STATEMENT_TYPE,
    Contents,
    LeftOut,
    PackageStatement,
    read_contents,
)
from longbien.core.evidence.custody import CustodyEvent, CustodyItem, record_of
from longbien.core.evidence.package import (
    PackedAct,
    PackedEvidence,
    PackedReceipt,
    PackedRecord,
    Packing,
    PackingOrder,
    Stamp,
)
from longbien.core.evidence.trust import Trust, trusted_node
from longbien.core.evidence.verify.outcome import Report
from longbien.core.evidence.verify.source import PIECE_BYTES, Entry, EntryKind, PackageUnreadable
from longbien.core.evidence.verify.verifier import verify_package
from longbien.core.exchange.acts import (
    Act,
    Antecedent,
    Mode,
    Part,
    Party,
    Person,
    Priority,
    act_digest,
    sign_act,
)
from longbien.core.exchange.cards import Card, ListedAuthority, fingerprint, make_card
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt, sign_batch
from longbien.core.journal.checkpoints import Checkpoint, sign_checkpoint
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.journal.proofs import make_proof
from longbien.core.journal.records import JournalRecord, commitment
from longbien.core.journal.witnessing import Cosign, add_cosignatures, cosign, judge, read_request, write_request
from longbien.core.merkle import all_paths, leaf_hash
from longbien.core.signatures import HybridSigner

NOW = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)
MAILBOX = b"From: someone\n\nThe money is in the usual place.\n" * 40
WEB_LOG = bytes(range(256)) * 700  # more than one chunk of an age file

Files = dict[str, bytes]


def seed(text: str) -> bytes:
    """Return a seed for tests only."""
    return hashlib.sha256(f"package tests: {text}".encode()).digest()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Nation:
    """A node with all its private keys."""

    node: str
    state: str

    @cached_property
    def signer(self) -> HybridSigner:
        return HybridSigner.from_seeds(ed25519_seed=seed(f"{self.node} ed"), ml_dsa_seed=seed(f"{self.node} ml"))

    @cached_property
    def identity(self) -> Identity:
        return Identity.from_seed(seed(f"{self.node} seal"))

    @cached_property
    def log(self) -> LogKeys:
        return LogKeys.from_seeds(
            node=self.node, ed25519_seed=seed(f"{self.node} log"), ml_dsa_44_seed=seed(f"{self.node} log44")
        )

    @cached_property
    def witness(self) -> WitnessKeys:
        return WitnessKeys.from_seeds(
            node=self.node, ed25519_seed=seed(f"{self.node} wit"), ml_dsa_44_seed=seed(f"{self.node} wit44")
        )

    @cached_property
    def card(self) -> Card:
        return Card(
            node=self.node,
            state=self.state,
            endpoint=f"https://{self.node.lower()}.example",
            made_at=NOW,
            sign=self.signer.public,
            seal=self.identity.recipient,
            log=self.log.verifiers.vkeys,
            witness=self.witness.verifiers.vkeys,
            authorities=(ListedAuthority("ca", f"Central authority of {self.state}", ("mutual_legal_assistance",)),),
        )

    @cached_property
    def card_bytes(self) -> bytes:
        return make_card(self.card, signer=self.signer)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.card)


ARDENIA = Nation("XAA", "Ardenia")
BELLORA = Nation("XBB", "Bellora")
CORVANIA = Nation("XCC", "Corvania")
DORVANIA = Nation("XDD", "Dorvania")
NATIONS = {nation.node: nation for nation in (ARDENIA, BELLORA, CORVANIA, DORVANIA)}

TRUST = Trust(nodes=tuple(trusted_node(nation.card) for nation in (ARDENIA, BELLORA, CORVANIA)), witnesses_needed=2)


def act_id(text: str) -> str:
    return seed(text).hex()[:32]


# The story, in order: name, sender, act, kind, name of the opening act, name of the antecedent.
STEPS = (
    ("p-request", "XAA", "request", "preserve.request", "p-request", None),
    ("p-accept", "XBB", "accept", "preserve.request", "p-request", "p-request"),
    ("p-preserved", "XBB", "preserved", "preserve.request", "p-request", "p-accept"),
    ("m-request", "XAA", "request", "mla.stored_data", "m-request", None),
    ("m-accept", "XBB", "accept", "mla.stored_data", "m-request", "m-request"),
    ("m-grant", "XBB", "decide_grant", "mla.stored_data", "m-request", "m-accept"),
    ("m-release", "XBB", "release", "mla.stored_data", "m-request", "m-grant"),
)
RELEASE = "m-release"


@cache
def sealed(name: str, content: bytes, node: str) -> bytes:
    """Return a file sealed to a node; sealing is random, so it is done once per run."""
    return seal(content, recipient=NATIONS[node].identity.recipient)


def part(name: str, media_type: str, content: bytes) -> Part:
    to_ardenia = sealed(name, content, "XAA")
    return Part(
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=digest(content),
        sealed_size=len(to_ardenia),
        sealed_sha256=digest(to_ardenia),
    )


CONTENTS_OF = {"mailbox of X.mbox": MAILBOX, "сайт/../access.log".replace("/", "_"): WEB_LOG}


def released_parts() -> tuple[Part, ...]:
    types = ("application/mbox", "text/plain")
    return tuple(part(name, kind, data) for (name, data), kind in zip(CONTENTS_OF.items(), types, strict=True))


ActChange = Callable[[str, Act], Act]


def story_acts(
    *, change: ActChange = lambda _name, act: act, signers: Mapping[str, Nation] = NATIONS
) -> dict[str, PackedAct]:
    """
    Return the acts by name; `change` may alter each before it is signed, `signers` names whose keys sign for a node.
    """
    packed: dict[str, PackedAct] = {}
    for number, (name, sender, act, kind, opening, before) in enumerate(STEPS):
        recipient = "XBB" if sender == "XAA" else "XAA"
        antecedent = None if before is None else Antecedent(packed[before].act.id, act_digest(packed[before].data))
        body: Mapping[str, Json] = {"note": f"step {number}"}
        value = Act(
            id=act_id(name),
            sender=Party(sender, "ca"),
            recipient=Party(recipient, "ca"),
            person=Person("Ada Lovelace" if sender == "XAA" else "Bela Bartók", "central_authority"),
            act=act,
            kind=kind,
            request=act_id(opening),
            case="XAA-2026-0007" if sender == "XAA" else "XBB-2026-0003",
            your_case=None if before is None else ("XBB-2026-0003" if sender == "XAA" else "XAA-2026-0007"),
            priority=Priority.URGENT,
            mode=Mode.EXERCISE,
            made_at=NOW + timedelta(minutes=10 * number),
            antecedent=antecedent,
            body=body,
            parts=released_parts() if name == RELEASE else (),
        )
        value = change(name, value)
        data = sign_act(value, salt=seed(f"salt {name}"), signer=signers[value.sender.node].signer)
        packed[name] = PackedAct(act=value, data=data)
    return packed


def story_receipts(acts: Iterable[PackedAct], *, signers: Mapping[str, Nation] = NATIONS) -> tuple[PackedReceipt, ...]:
    """Return accepted, relayed and delivered for each act; those of one issuer on one act are one batch."""
    found: list[PackedReceipt] = []
    for number, packed in enumerate(acts, 1):
        act = packed.act
        at = act.made_at + timedelta(seconds=30)
        digest_of = act_digest(packed.data)
        facts = MessageFacts(act.id, act.sender.node, act.recipient.node, number, seed("x").hex(), digest_of)
        own = replace(facts, sealed_sha256=None)
        first = Receipt(Evidence.SUBMISSION_ACCEPTED, act.sender.node, number, at, own)
        others = tuple(
            Receipt(evidence, act.recipient.node, 2 * number + offset, at, facts)
            for offset, evidence in enumerate((Evidence.RELAYED, Evidence.DELIVERED))
        )
        for batch in ((first,), others):
            signed = sign_batch(batch, signer=signers[batch[0].issuer].signer, at=at)
            found += [PackedReceipt(one, data) for one, data in zip(batch, signed.stored, strict=True)]
    return tuple(found)


def story_custody(parts: Iterable[Part]) -> tuple[CustodyEvent, ...]:
    """Return what Ardenia did with each file: received, opened."""
    events = []
    for number, one in enumerate(parts, 1):
        item = CustodyItem(f"XAA-2026-0007/{number:02d}", one.name, one.media_type, one.size, one.sha256)
        received = CustodyEvent(
            what="received",
            at=NOW + timedelta(hours=2),
            node="XAA",
            authority="ca",
            person=None,
            item=item,
            software="Longbien",
            software_version="0.1.0",
        )
        later = NOW + timedelta(hours=3)
        opened = replace(received, what="opened", person="Ada Lovelace", at=later, result="for the court")
        events += [received, opened]
    return tuple(events)


def story_records(acts: Iterable[PackedAct], custody: Iterable[CustodyEvent]) -> tuple[JournalRecord, ...]:
    """Return the records Ardenia's journal has of the story."""
    of_acts = tuple(
        JournalRecord(
            node="XAA",
            what="act.sent" if packed.act.sender.node == "XAA" else "act.received",
            at=packed.act.made_at,
            authority="ca",
            person=packed.act.person.name,
            case="XAA-2026-0007",
            sha256=act_digest(packed.data),
        )
        for packed in acts
    )
    return (*of_acts, *(record_of(event, case="XAA-2026-0007") for event in custody))


def disclosed(
    records: Iterable[JournalRecord],
    *,
    keys: LogKeys | None = None,
    witnesses: tuple[Nation, ...] = (BELLORA, CORVANIA),
) -> tuple[PackedRecord, ...]:
    """Return the records with proofs under one checkpoint of a journal that also has leaves of other cases."""
    keys = keys or ARDENIA.log
    records = tuple(records)
    salts = [seed(f"leaf {number}") for number in range(len(records))]
    leaves = [commitment(record.encoded, salt) for record, salt in zip(records, salts, strict=True)]
    leaves += [seed(f"other case {number}") for number in range(5)]
    root, paths = all_paths([leaf_hash(leaf) for leaf in leaves])
    head = Checkpoint(keys.verifiers.name, len(leaves), root)
    at = NOW + timedelta(hours=4)
    note = sign_checkpoint(checkpoint=head, keys=keys, at=at, previous=None, proof=())
    for number, witness in enumerate(witnesses):
        verdict = judge(None, read_request(write_request(old=0, proof=(), note=note)), log=keys.verifiers, now=at)
        assert isinstance(verdict, Cosign)
        note = add_cosignatures(
            note,
            answer=cosign(verdict, keys=witness.witness),
            log=keys.verifiers,
            witness=witness.witness.verifiers,
            others=tuple(earlier.witness.verifiers for earlier in witnesses[:number]),
        ).note.encoded
    return tuple(
        PackedRecord(record.encoded, make_proof(index=index, path=paths[index], checkpoint=note, salt=salts[index]))
        for index, record in enumerate(records)
    )


def evidence_of(release: PackedAct, *, as_sealed: bool) -> tuple[PackedEvidence, ...]:
    """Return the released files, open or as they came."""
    found = []
    for one in release.act.parts:
        content = CONTENTS_OF[one.name]
        data = sealed(one.name, content, "XAA") if as_sealed else content
        found.append(
            PackedEvidence(
                part=one,
                act=release.act.id,
                pieces=lambda data=data: iter((data[:1000], data[1000:])),
                sealed_sha256=digest(data) if as_sealed else None,
            )
        )
    return tuple(found)


@cache
def _plain_acts() -> dict[str, PackedAct]:
    return story_acts()


def story(
    *,
    acts: dict[str, PackedAct] | None = None,
    as_sealed: bool = False,
    witnesses: tuple[Nation, ...] = (BELLORA, CORVANIA),
) -> PackingOrder:
    """Return the order of the whole story; the tests replace what they want to be otherwise."""
    acts = acts or _plain_acts()
    custody = story_custody(acts[RELEASE].act.parts) if RELEASE in acts else ()
    return PackingOrder(
        node="XAA",
        case="XAA-2026-0007",
        mode=Mode.EXERCISE,
        made_at=NOW + timedelta(hours=5),
        made_by_name="Ada Lovelace",
        made_by_role="central_authority",
        software="Longbien 0.1.0",
        acts=tuple(acts.values()),
        receipts=story_receipts(acts.values()),
        evidence=evidence_of(acts[RELEASE], as_sealed=as_sealed) if RELEASE in acts else (),
        custody=custody,
        journal=disclosed(story_records(acts.values(), custody), witnesses=witnesses),
        cards=tuple((nation.node, nation.card_bytes) for nation in (ARDENIA, BELLORA, CORVANIA)),
    )


def packed(order: PackingOrder, *, signer: Nation = ARDENIA, stamp: Stamp | None = None) -> Files:
    """Return the files of a package."""
    members = Packing(order=order, signer=signer.signer, stamp=stamp).members()
    return {member.path: b"".join(member.pieces) for member in members}


class MemorySource:
    """A package in memory; `odd` adds entries that are no files."""

    def __init__(self, files: Mapping[str, bytes], *, odd: tuple[Entry, ...] = ()) -> None:
        self._files = files
        self._odd = odd

    def entries(self) -> tuple[Entry, ...]:
        found = [Entry(path=path, size=len(data)) for path, data in self._files.items()]
        return tuple(sorted((*found, *self._odd), key=lambda entry: entry.path))

    def pieces(self, path: str) -> Iterator[bytes]:
        if path not in self._files:
            raise PackageUnreadable(path)
        data = self._files[path]
        for start in range(0, len(data), PIECE_BYTES):
            yield data[start : start + PIECE_BYTES]


def link(path: str) -> Entry:
    return Entry(path=path, size=0, kind=EntryKind.OTHER)


def check(
    files: Mapping[str, bytes], *, trust: Trust = TRUST, identity: Identity | None = None, odd: tuple[Entry, ...] = ()
) -> Report:
    """Verify the package and require that no fault was unforeseen."""
    report = verify_package(MemorySource(files, odd=odd), trust=trust, identity=identity)
    assert [one for one in report.checks if one.code == "unforeseen"] == []
    assert tuple(one.number for one in report.checks) == tuple(range(1, 13))
    return report


def flipped(data: bytes, *, bit: int) -> bytes:
    """Return the data with one bit turned over."""
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)


def bagged_again(files: Files) -> Files:
    """Write the manifests anew, as anyone can."""
    bag = dict(files)
    payload = {path: digest(data) for path, data in bag.items() if layout.is_payload(path)}
    size = sum(len(bag[path]) for path in payload)
    oxum = f"Payload-Oxum: {size}.{len(payload)}\n".encode()
    lines = [line for line in bag[layout.BAG_INFO].splitlines(keepends=True) if not line.startswith(b"Payload-Oxum")]
    bag[layout.BAG_INFO] = b"".join([*lines, oxum])
    bag[layout.MANIFEST] = manifest_bytes(payload)
    tags = {path: digest(data) for path, data in bag.items() if layout.is_tag_file(path)}
    bag[layout.TAG_MANIFEST] = manifest_bytes(tags)
    return bag


def signed_again(files: Files, *, signer: Nation = ARDENIA, **other: object) -> Files:
    """Write manifests and statement anew, as only the node can: for what a dishonest node might do."""
    bag = bagged_again(files)
    contents = read_contents(bag[layout.CONTENTS])
    payload = [data for path, data in bag.items() if layout.is_payload(path)]
    statement = PackageStatement(
        node=contents.node,
        case=contents.case,
        mode=contents.mode,
        made_at=NOW,
        made_by_name="Ada Lovelace",
        made_by_role="central_authority",
        tagmanifest_sha256=digest(bag[layout.TAG_MANIFEST]),
        payload_bytes=sum(map(len, payload)),
        payload_files=len(payload),
    )
    statement = replace(statement, **other)  # type: ignore[arg-type]  # the tests name fields of the statement
    bag[layout.STATEMENT] = sign(payload_type=STATEMENT_TYPE, payload=statement.encoded, signer=signer.signer)
    return bag


def with_contents(files: Files, change: Callable[[Contents], Contents]) -> Files:
    """Change `package.json` and sign again."""
    contents = change(read_contents(files[layout.CONTENTS]))
    return signed_again({**files, layout.CONTENTS: contents.encoded})


def left_out(one: PackedAct) -> LeftOut:
    return LeftOut(id=one.act.id, sha256=act_digest(one.data))
