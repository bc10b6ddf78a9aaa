"""One fault each: which check finds it, and that nothing with a fault is called verified.

There are two kinds of wrongdoer. Whoever only handles the package can change files and bag again; the node that made
it can also sign again. `bagged_again` is the first, `signed_again` the second.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from core.evidence.packages import (
    ARDENIA,
    BELLORA,
    CONTENTS_OF,
    CORVANIA,
    DORVANIA,
    NATIONS,
    RELEASE,
    TRUST,
    Files,
    Nation,
    bagged_again,
    check,
    digest,
    disclosed,
    flipped,
    link,
    packed,
    sealed,
    seed,
    signed_again,
    story,
    story_acts,
    story_receipts,
    story_records,
    with_contents,
)
from longbien.core.canonical import encode, from_base64, to_base64
from longbien.core.evidence import layout
from longbien.core.evidence.contents import Contents, EvidenceEntry, LeftOut
from longbien.core.evidence.package import PackedAct, PackingOrder
from longbien.core.evidence.trust import trust_of_fingerprints
from longbien.core.evidence.verify.source import Entry, EntryKind
from longbien.core.exchange.acts import Act, Antecedent, Mode, Part
from longbien.core.journal.keys import LogKeys

MAILBOX = "data/evidence/01-mailbox_of_X.mbox"
SEALED_MAILBOX = f"{MAILBOX}.age"
GRANT = "data/acts/06-decide_grant.dsse.json"
RELEASED = "data/acts/07-release.dsse.json"
RECEIPT = "data/receipts/21-delivered.json"

Damage = Callable[[], Files]


@cache
def _whole() -> Files:
    return packed(story())


def whole() -> Files:
    return dict(_whole())


def with_flip(path: str, *, at: float = 0.5) -> Files:
    files = whole()
    return {**files, path: flipped(files[path], bit=int(len(files[path]) * 8 * at))}


def dishonest(change: Callable[[Files], Files]) -> Files:
    """The node changes something and signs again."""
    return signed_again(change(whole()))


def retold(change: Callable[[str, Act], Act], *, signers: dict[str, Nation] | None = None) -> Files:
    """All nodes tell another story; the package of it is whole in itself."""
    return packed(story(acts=story_acts(change=change, signers=signers or NATIONS)))


def changing(name: str, **fields: object) -> Callable[[str, Act], Act]:
    return lambda step, act: replace(act, **fields) if step == name else act  # type: ignore[arg-type]


def ordered(change: Callable[[PackingOrder], PackingOrder]) -> Files:
    return packed(change(story()))


# 1: form


def without_file(path: str) -> Files:
    files = whole()
    del files[path]
    return files


FORM: dict[str, Damage] = {
    "no bagit.txt": lambda: without_file(layout.BAGIT),
    "no statement": lambda: without_file(layout.STATEMENT),
    "no guide": lambda: without_file(layout.HOW_TO_CHECK),
    "bag of version 0.97": lambda: dishonest(lambda f: {**f, layout.BAGIT: f[layout.BAGIT].replace(b"1.0", b"0.97")}),
    "package of version 2": lambda: dishonest_contents_bytes(b"longbien-package/1", b"longbien-package/2"),
    "package.json with a space": lambda: dishonest_contents_bytes(b'"case":', b'"case": '),
    "package.json with a fraction": lambda: dishonest_contents_bytes(b'"size":1920', b'"size":1920.0'),
    "a file more": lambda: signed_again_with("data/evidence/virus.exe", b"MZ"),
    "a hidden file": lambda: {**whole(), ".DS_Store": b""},
    "a file in an unknown folder": lambda: {**whole(), "extra/file.txt": b""},
    "a file that leaves the folder": lambda: {**whole(), "data/../../outside.txt": b""},
    "a file from the root": lambda: {**whole(), "/etc/passwd": b""},
    "a path with backslashes": lambda: {**whole(), "data\\evidence\\01-a": b""},
    "two names in one for Windows": lambda: signed_again_with(MAILBOX.replace("mailbox", "MAILBOX"), b"twin"),
    "a receipt removed": lambda: without_file(RECEIPT),
    "an act not named in package.json": lambda: signed_again_with("data/acts/08-close.dsse.json", b"{}"),
    "a receipt named twice": lambda: with_contents(
        whole(), lambda c: replace(c, receipts=(*c.receipts, c.receipts[0]))
    ),
    "sealed_sha256 of an open file": lambda: dishonest_contents_bytes(
        b'"sealed_sha256":null', b'"sealed_sha256":"' + b"0" * 64 + b'"'
    ),
    "sealed by name only": lambda: renamed(MAILBOX, SEALED_MAILBOX),
}


def dishonest_contents_bytes(old: bytes, new: bytes) -> Files:
    files = whole()
    assert old in files[layout.CONTENTS]
    bag = bagged_again({**files, layout.CONTENTS: files[layout.CONTENTS].replace(old, new)})
    again = signed_again(files, tagmanifest_sha256=digest(bag[layout.TAG_MANIFEST]))
    return {**bag, layout.STATEMENT: again[layout.STATEMENT]}


def signed_again_with(path: str, data: bytes) -> Files:
    return signed_again({**whole(), path: data})


def renamed(old: str, new: str) -> Files:
    files = whole()
    files[new] = files.pop(old)

    def change(contents: Contents) -> Contents:
        first, *others = contents.evidence
        return replace(contents, evidence=(replace(first, path=new), *others))

    return with_contents(files, change)


@pytest.mark.parametrize("name", FORM)
def test_the_form_does_not_hold(name: str) -> None:
    report = check(FORM[name]())

    assert (report.exit_code, 1 in report.failing) == (1, True)


@pytest.mark.parametrize(
    "odd",
    [
        link("data/evidence/03-link"),
        link("journal"),
        Entry(path="data/secret", size=0, kind=EntryKind.FOLDER),
        Entry(path=layout.BAGIT, size=1, kind=EntryKind.OTHER),
    ],
)
def test_links_devices_and_strange_folders_are_refused(odd: Entry) -> None:
    files = without_file(layout.BAGIT) if odd.path == layout.BAGIT else whole()

    report = check(files, odd=(odd,))

    assert (report.exit_code, 1 in report.failing) == (1, True)


def test_a_file_that_should_be_small_is_not_read_to_its_end() -> None:
    report = check({**whole(), layout.STORY: bytes(17_000_000)})

    assert (report.exit_code, report.failing) == (1, (1,))
    assert report.checks[0].code == "package_unreadable"


def test_many_files_that_are_large_together_are_not_read() -> None:
    many = {f"data/receipts/{number:02d}-large.json": bytes(16_000_000) for number in range(1, 6)}

    assert check({**whole(), **many}).checks[0].code == "package_unreadable"


# 2 to 4: whoever handles the package


HANDLED: dict[str, tuple[Damage, tuple[int, ...]]] = {
    "a bit of the evidence": (lambda: with_flip(MAILBOX), (2, 8)),
    "a bit of the other evidence": (lambda: with_flip("data/evidence/02-access.log", at=0.99), (2, 8)),
    "a bit of an act": (lambda: with_flip(RELEASED), (2, 5)),
    "a bit of a receipt": (lambda: with_flip(RECEIPT), (2, 7)),
    "a bit of the custody document": (lambda: with_flip(layout.CUSTODY), (2, 11)),
    "a bit of the story": (lambda: with_flip(layout.STORY), (2,)),
    "a bit of the guide": (lambda: with_flip(layout.HOW_TO_CHECK), (3,)),
    "a bit of a card": (lambda: with_flip("cards/XBB.card.json"), (3,)),
    "a bit of a record": (lambda: with_flip("journal/01.record.json", at=0.3), (3, 9)),
    "a bit of a proof": (lambda: with_flip("journal/01.tlog-proof", at=0.01), (3, 9)),
    "a bit of the payload manifest": (lambda: with_flip(layout.MANIFEST, at=0.001), (2, 3)),
    "a bit of the tag manifest": (lambda: with_flip(layout.TAG_MANIFEST, at=0.001), (3, 4)),
    "a bit of the statement": (lambda: with_flip(layout.STATEMENT), (4,)),
    "evidence replaced and bagged again": (lambda: bagged_again({**whole(), MAILBOX: b"other"}), (4, 8)),
    "story replaced and bagged again": (lambda: bagged_again({**whole(), layout.STORY: b"Nothing happened."}), (4,)),
    "guide replaced and bagged again": (lambda: bagged_again({**whole(), layout.HOW_TO_CHECK: b"Trust me."}), (4,)),
    "signed again by another node": (lambda: signed_again(whole(), signer=DORVANIA), (4,)),
    "statement without ML-DSA": (lambda: stripped(layout.STATEMENT), (4,)),
    "statement with both signatures exchanged": (lambda: stripped(layout.STATEMENT, exchanged=True), (4,)),
    "statement of an earlier package": (lambda: {**whole(), layout.STATEMENT: earlier_statement()}, (4,)),
    "a line of the manifest twice": (lambda: twice(layout.MANIFEST), (2, 3)),
    "a line of the manifest removed": (lambda: shortened(layout.MANIFEST), (2, 3)),
    "a line of the tag manifest removed": (lambda: shortened(layout.TAG_MANIFEST), (3, 4)),
}


def stripped(path: str, *, exchanged: bool = False) -> Files:
    """Take the second signature away, or exchange the two."""
    files = whole()
    envelope = json.loads(files[path])
    envelope["signatures"] = envelope["signatures"][::-1] if exchanged else envelope["signatures"][:1]
    return {**files, path: encode(envelope)}


def earlier_statement() -> bytes:
    order = story()
    return packed(
        replace(order, made_by_name="Somebody else", made_at=order.made_at - timedelta(days=1), case="other")
    )[layout.STATEMENT]


def twice(path: str) -> Files:
    files = whole()
    first = files[path].splitlines(keepends=True)[0]
    return {**files, path: first + files[path]}


def shortened(path: str) -> Files:
    files = whole()
    return {**files, path: b"".join(files[path].splitlines(keepends=True)[1:])}


@pytest.mark.parametrize("name", HANDLED)
def test_what_was_changed_on_the_way_is_found(name: str) -> None:
    damage, expected = HANDLED[name]

    report = check(damage())

    assert (report.exit_code, report.failing) == (1, expected)


# 4 to 11: a node that signs what is not so


def strip_act() -> Files:
    files = stripped(GRANT)
    return with_contents(
        files,
        lambda c: replace(
            c,
            acts=tuple(replace(one, sha256=digest(files[GRANT])) if one.path == GRANT else one for one in c.acts),
        ),
    )


def other_evidence() -> Files:
    """The node puts another file in, with package.json, manifests and statement all agreeing."""
    other = CONTENTS_OF["mailbox of X.mbox"].replace(b"usual", b"other")
    return replaced_evidence({**whole(), MAILBOX: other}, sha256=digest(other), size=len(other))


def replaced_evidence(files: Files, **fields: object) -> Files:
    def change(contents: Contents) -> Contents:
        first, *others = contents.evidence
        changed: EvidenceEntry = replace(first, **fields)  # type: ignore[arg-type]
        return replace(contents, evidence=(changed, *others))

    return with_contents(files, change)


def exchanged_receipts() -> Files:
    files = whole()
    first, second = "data/receipts/01-submission_accepted.json", "data/receipts/04-submission_accepted.json"
    return signed_again({**files, first: files[second], second: files[first]})


def receipt_payload(old: bytes, new: bytes) -> Files:
    """Change the words of a receipt inside its base64, leaving the batch as it is."""
    files = whole()
    stored = json.loads(files[RECEIPT])
    payload = from_base64(stored["payload"])
    assert old in payload
    stored["payload"] = to_base64(payload.replace(old, new))
    return signed_again({**files, RECEIPT: encode(stored)})


def proofs_exchanged() -> Files:
    files = whole()
    first, second = "journal/01.tlog-proof", "journal/02.tlog-proof"
    return signed_again({**files, first: files[second], second: files[first]})


def forged_journal() -> Files:
    """Ardenia's records in a journal signed with keys of its own making."""
    keys = LogKeys.from_seeds(node="XAA", ed25519_seed=seed("forged"), ml_dsa_44_seed=seed("forged 44"))
    return ordered(lambda o: replace(o, journal=disclosed(story_records(o.acts, o.custody), keys=keys)))


def forked_journal() -> Files:
    """Two checkpoints of one size, both signed and cosigned, with different roots."""

    def change(order: PackingOrder) -> PackingOrder:
        records = story_records(order.acts, order.custody)
        one, other = disclosed(records), disclosed(records[::-1])[::-1]
        return replace(order, journal=(*one[:5], *other[5:]))

    return ordered(change)


def record_altered() -> Files:
    files = whole()
    path = "journal/01.record.json"
    return signed_again({**files, path: files[path].replace(b"Ada Lovelace", b"Eve Moneypenny")})


def custody_changed(**fields: object) -> Files:
    """The custody document says otherwise than the journal."""

    def change(order: PackingOrder) -> PackingOrder:
        first, *others = order.custody
        return replace(order, custody=(replace(first, **fields), *others))  # type: ignore[arg-type]

    return ordered(change)


def custody_and_journal(change: Callable[[PackingOrder], PackingOrder]) -> Files:
    """Custody and journal agree with each other, but not with the acts."""

    def both(order: PackingOrder) -> PackingOrder:
        changed = change(order)
        return replace(changed, journal=disclosed(story_records(changed.acts, changed.custody)))

    return ordered(both)


def not_handed_in() -> Files:
    def change(order: PackingOrder) -> PackingOrder:
        item = replace(order.custody[0].item, sha256="0" * 64)
        return replace(order, custody=(*order.custody, replace(order.custody[0], item=item)))

    return custody_and_journal(change)


SIGNED: dict[str, tuple[Damage, tuple[int, ...]]] = {
    "statement of another case": (lambda: signed_again(whole(), case="XAA-2026-0008"), (4,)),
    "statement of the other mode": (lambda: signed_again(whole(), mode=Mode.REAL), (4,)),
    "statement with other numbers": (lambda: signed_again(whole(), payload_files=1), (4,)),
    "act without ML-DSA": (strip_act, (5,)),
    "act signed by another node": (
        lambda: retold(lambda _, act: act, signers={**NATIONS, "XBB": DORVANIA}),
        (5,),
    ),
    "act with another digest in package.json": (
        lambda: with_contents(whole(), lambda c: replace(c, acts=(replace(c.acts[0], sha256="0" * 64), *c.acts[1:]))),
        (5,),
    ),
    "act of another sender in package.json": (
        lambda: with_contents(whole(), lambda c: replace(c, acts=(replace(c.acts[0], sender="XBB"), *c.acts[1:]))),
        (5,),
    ),
    "act left out in silence": (lambda: packed(story(acts=some_acts("p-accept"))), (5,)),
    "act there and marked as left out": (
        lambda: with_contents(whole(), lambda c: replace(c, left_out=(LeftOut(c.acts[0].id, c.acts[0].sha256),))),
        (5,),
    ),
    "two acts of one id": (lambda: ordered(with_twin), (5,)),
    "act with the id of another in package.json": (
        lambda: with_contents(whole(), lambda c: replace(c, acts=(replace(c.acts[0], id="e" * 32), *c.acts[1:]))),
        (5, 7),
    ),
    "act after another act of the same id": (lambda: retold(after_another_first_act), (5,)),
    "request opened by an acceptance": (lambda: retold(changing("p-request", act="accept")), (6,)),
    "act of another kind than its request": (lambda: retold(changing("m-accept", kind="preserve.request")), (6,)),
    "act that follows an act of another request": (lambda: retold(after_other_request()), (6,)),
    "release on preserve.request": (lambda: retold(on_preservation), (6,)),
    "release without decision": (lambda: packed(story(acts=release_without_grant())), (6,)),
    "release by the requesting side": (lambda: retold(release_by_requesting), (6,)),
    "evidence with an acceptance": (lambda: retold(changing("m-accept", parts=parts_of_release())), (6,)),
    "exercise and real mixed": (lambda: retold(changing("m-grant", mode=Mode.REAL)), (6,)),
    "the other mode in package.json": (lambda: ordered(lambda o: replace(o, mode=Mode.REAL)), (6,)),
    "a case no act names": (lambda: ordered(lambda o: replace(o, case="XAA-2026-0008")), (6,)),
    "a kind more in package.json": (
        lambda: with_contents(whole(), lambda c: replace(c, kinds=("mla.stored_data", "preserve.extension"))),
        (6,),
    ),
    "an act before its time": (lambda: retold(changing("m-accept", act="nothing_found")), (6,)),
    "a package of a stranger": (lambda: packed(replace(story(), node="XCC"), signer=CORVANIA), (6,)),
    "receipts exchanged": (exchanged_receipts, (7,)),
    "receipt under the name of another": (
        lambda: with_contents(
            whole(), lambda c: replace(c, receipts=(replace(c.receipts[0], evidence="relayed"), *c.receipts[1:]))
        ),
        (7,),
    ),
    "receipt with other words": (lambda: receipt_payload(b'"delivered"', b'"retrieved"'), (7,)),
    "receipt of another moment": (lambda: receipt_payload(b"T04:", b"T05:"), (7,)),
    "receipt signed by another node": (
        lambda: ordered(lambda o: replace(o, receipts=story_receipts(o.acts, signers={**NATIONS, "XBB": DORVANIA}))),
        (7,),
    ),
    "receipt of another act": (lambda: ordered(foreign_receipt), (7,)),
    "receipt on another act of the id": (lambda: ordered(receipt_on_other_act), (7,)),
    "other evidence": (other_evidence, (8, 11)),
    "evidence under the name of another": (lambda: replaced_evidence(whole(), name="other.mbox"), (8,)),
    "evidence of another act": (lambda: replaced_evidence(whole(), act=story().acts[0].act.id), (8,)),
    "proofs exchanged": (proofs_exchanged, (9,)),
    "journal with other keys": (forged_journal, (9,)),
    "journal forked": (forked_journal, (9,)),
    "record altered": (record_altered, (9,)),
    "record of another node": (
        lambda: with_contents(
            whole(), lambda c: replace(c, journal=(replace(c.journal[0], node="XBB"), *c.journal[1:]))
        ),
        (9,),
    ),
    "one witness only": (lambda: packed(story(witnesses=(BELLORA,))), (10,)),
    "a witness nobody trusts": (lambda: packed(story(witnesses=(BELLORA, DORVANIA))), (10,)),
    "no witness": (lambda: packed(story(witnesses=())), (10,)),
    "a node that witnesses itself": (lambda: packed(story(witnesses=(ARDENIA, BELLORA))), (10,)),
    "custody at another moment": (lambda: custody_changed(at=story().made_at), (11,)),
    "custody by another person": (lambda: custody_changed(person="Eve"), (11,)),
    "custody event of another kind": (lambda: custody_changed(what="downloaded"), (11,)),
    "custody event left out": (lambda: ordered(lambda o: replace(o, custody=o.custody[1:])), (11,)),
    "custody event without record": (lambda: ordered(lambda o: replace(o, custody=(*o.custody, o.custody[0]))), (11,)),
    "custody of a file never released": (not_handed_in, (11,)),
    "custody silent on an item": (
        lambda: custody_and_journal(lambda o: replace(o, custody=o.custody[:2])),
        (11,),
    ),
    "custody says that we released": (
        lambda: custody_and_journal(lambda o: replace(o, custody=(*o.custody, replace(o.custody[0], what="released")))),
        (11,),
    ),
    "custody document rewritten by hand": (
        lambda: signed_again({**whole(), layout.CUSTODY: whole()[layout.CUSTODY].replace(b"Longbien", b"Longbein")}),
        (11,),
    ),
}


def some_acts(*missing: str) -> dict[str, PackedAct]:
    return {name: one for name, one in story_acts().items() if name not in missing}


def parts_of_release() -> tuple[Part, ...]:
    return story_acts()[RELEASE].act.parts


def with_twin(order: PackingOrder) -> PackingOrder:
    """The opening act of the second request has the id of the first."""
    twin = story_acts(change=changing("p-request", body={"note": "other words"}))["p-request"]
    return replace(order, acts=(*order.acts, twin))


def after_another_first_act(name: str, act: Act) -> Act:
    if name != "p-accept" or act.antecedent is None:
        return act
    return replace(act, antecedent=replace(act.antecedent, sha256="0" * 64))


def after_other_request() -> Callable[[str, Act], Act]:
    earlier: list[Antecedent | None] = []

    def change(name: str, act: Act) -> Act:
        if name == "p-preserved":
            earlier.append(act.antecedent)
        return replace(act, antecedent=earlier[0]) if name == "m-accept" else act

    return change


def on_preservation(name: str, act: Act) -> Act:
    """A request to preserve, accepted, ordered to the holder, and then released."""
    ordered_instead = replace(act, act="order_to_holder") if name == "m-grant" else act
    return replace(ordered_instead, kind="preserve.request") if name.startswith("m-") else act


def release_without_grant() -> dict[str, PackedAct]:
    """The release follows the acceptance at once."""

    def change(name: str, act: Act) -> Act:
        return replace(act, act="accept") if name == "m-grant" else act

    return story_acts(change=change)


def release_by_requesting(name: str, act: Act) -> Act:
    return replace(act, sender=act.recipient, recipient=act.sender) if name == RELEASE else act


def foreign_receipt(order: PackingOrder) -> PackingOrder:
    """A good receipt of Bellora, on an act that is not in the package."""
    act = replace(order.acts[0].act, id="f" * 32, request="f" * 32)
    receipts = story_receipts([replace(order.acts[0], act=act)])
    return replace(order, receipts=(*order.receipts, *receipts))


def receipt_on_other_act(order: PackingOrder) -> PackingOrder:
    """A receipt of Bellora on an act of the same id and other content."""
    other = story_acts(change=changing("p-request", body={"note": "other words"}))["p-request"]
    return replace(order, receipts=(*story_receipts([other]), *order.receipts[3:]))


@pytest.mark.parametrize("name", SIGNED)
def test_what_a_dishonest_node_signed_is_found(name: str) -> None:
    damage, expected = SIGNED[name]

    report = check(damage())

    assert (report.exit_code, report.failing) == (1, expected)


def test_a_release_on_a_preservation_is_named_as_what_it_is() -> None:
    sixth = check(retold(on_preservation)).checks[5]

    assert (sixth.code, sixth.reason.in_words(str)) == (
        "not_allowed",
        "the kind preserve.request does not permit the act release",
    )


# sealed evidence, and keys


def test_a_sealed_file_that_holds_another_is_found_with_the_identity_only() -> None:
    order = story(as_sealed=True)
    other = sealed("other", CONTENTS_OF["mailbox of X.mbox"][::-1], "XAA")
    evidence = (
        replace(order.evidence[0], pieces=lambda: iter([other]), sealed_sha256=digest(other)),
        order.evidence[1],
    )
    files = packed(replace(order, evidence=evidence))

    assert (check(files).exit_code, check(files).not_checked) == (2, (8, 12))
    assert check(files, identity=ARDENIA.identity).failing == (8,)


def test_a_damaged_sealed_file_is_found_with_and_without_identity() -> None:
    files = packed(story(as_sealed=True))
    data = flipped(files[SEALED_MAILBOX], bit=8 * 2000)

    for identity in (None, ARDENIA.identity):
        assert check({**files, SEALED_MAILBOX: data}, identity=identity).failing == (2, 8)


def test_a_sealed_file_damaged_and_signed_again_does_not_open() -> None:
    files = packed(story(as_sealed=True))
    data = flipped(files[SEALED_MAILBOX], bit=8 * 2000)
    again = replaced_evidence({**files, SEALED_MAILBOX: data}, sealed_sha256=digest(data))

    report = check(again, identity=ARDENIA.identity)

    assert (report.failing, report.checks[7].code) == ((8,), "cannot_open")


def test_a_card_with_other_keys_than_the_typed_fingerprint_fails() -> None:
    trust = trust_of_fingerprints([f"XAA={DORVANIA.fingerprint}", f"XBB={BELLORA.fingerprint}"])

    report = check(whole(), trust=trust)

    assert (report.exit_code, report.failing) == (1, (4, 5, 7, 9))


def test_keys_of_two_nodes_exchanged_in_the_trust_file_fail() -> None:
    """Someone gives the checker a trust file in which Bellora's keys stand for Ardenia."""
    ardenia, bellora, corvania = TRUST.nodes
    keys = replace(bellora.keys, log=ardenia.keys.log, witness=ardenia.keys.witness)
    trust = replace(TRUST, nodes=(replace(ardenia, keys=keys), bellora, corvania))

    assert check(whole(), trust=trust).failing == (4, 5, 7)
