"""Writing a package: one pass, the same bytes for the same story, and nothing that differs from what was released."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.evidence.packages import (
    ARDENIA,
    CONTENTS_OF,
    NOW,
    RELEASE,
    STEPS,
    Files,
    act_id,
    check,
    digest,
    packed,
    story,
    story_acts,
)
from longbien.core.dsse import open_statement
from longbien.core.evidence import layout
from longbien.core.evidence.contents import STATEMENT_TYPE, PackageStatement, read_contents, read_statement
from longbien.core.evidence.package import Packing
from longbien.core.evidence.sealing import EvidenceDiffers
from longbien.core.exchange.acts import Mode

ORDER = story()


@pytest.fixture(scope="module")
def files() -> Files:
    return packed(ORDER)


def test_the_files_stand_where_the_specification_says(files: Files) -> None:
    assert [path for path in files if path.startswith(("data/evidence", "data/acts"))] == [
        "data/evidence/01-mailbox_of_X.mbox",
        "data/evidence/02-access.log",
        "data/acts/01-request.dsse.json",
        "data/acts/02-accept.dsse.json",
        "data/acts/03-preserved.dsse.json",
        "data/acts/04-request.dsse.json",
        "data/acts/05-accept.dsse.json",
        "data/acts/06-decide_grant.dsse.json",
        "data/acts/07-release.dsse.json",
    ]
    assert [path for path in files if not layout.is_known(path)] == []


def test_evidence_and_acts_are_the_very_bytes(files: Files) -> None:
    assert files["data/evidence/01-mailbox_of_X.mbox"] == CONTENTS_OF["mailbox of X.mbox"]
    assert files["data/acts/07-release.dsse.json"] == ORDER.acts[-1].data


def test_the_contents_keep_the_original_names(files: Files) -> None:
    contents = read_contents(files[layout.CONTENTS])

    assert [entry.name for entry in contents.evidence] == list(CONTENTS_OF)
    assert [entry.act for entry in contents.evidence] == [act_id(RELEASE)] * 2
    assert [entry.id for entry in contents.acts] == [act_id(step[0]) for step in STEPS]
    assert contents.kinds == ("mla.stored_data", "preserve.request")
    assert contents.encoded == files[layout.CONTENTS]


def test_the_statement_names_the_tag_manifest_and_the_payload(files: Files) -> None:
    verified = open_statement(files[layout.STATEMENT], payload_type=STATEMENT_TYPE, key=ARDENIA.signer.public)
    payload = [data for path, data in files.items() if path.startswith("data/")]

    assert read_statement(verified.payload) == PackageStatement(
        node="XAA",
        case="XAA-2026-0007",
        mode=Mode.EXERCISE,
        made_at=ORDER.made_at,
        made_by_name="Ada Lovelace",
        made_by_role="central_authority",
        tagmanifest_sha256=digest(files[layout.TAG_MANIFEST]),
        payload_bytes=sum(map(len, payload)),
        payload_files=len(payload),
    )


def test_the_same_order_gives_the_same_files(files: Files) -> None:
    again = packed(ORDER)

    assert {path: data for path, data in again.items() if path != layout.STATEMENT} == {
        path: data for path, data in files.items() if path != layout.STATEMENT
    }


def test_evidence_is_drawn_only_when_its_member_is_read() -> None:
    drawn: list[str] = []

    def source() -> Iterator[bytes]:
        drawn.append("now")
        yield CONTENTS_OF["mailbox of X.mbox"]

    evidence = (replace(ORDER.evidence[0], pieces=source),)
    members = Packing(order=replace(ORDER, evidence=evidence), signer=ARDENIA.signer).members()
    member = next(members)

    assert drawn == []
    assert b"".join(member.pieces) == CONTENTS_OF["mailbox of X.mbox"]
    assert drawn == ["now"]


@pytest.mark.parametrize("wrong", [b"", b"another file", CONTENTS_OF["mailbox of X.mbox"] + b"\n"])
def test_evidence_that_differs_from_the_act_stops_the_package(wrong: bytes) -> None:
    evidence = (replace(ORDER.evidence[0], pieces=lambda: iter([wrong])), ORDER.evidence[1])

    with pytest.raises(EvidenceDiffers):
        packed(replace(ORDER, evidence=evidence))


def test_sealed_evidence_is_packed_as_it_lies() -> None:
    order = story(as_sealed=True)

    files = packed(order)

    assert digest(files["data/evidence/01-mailbox_of_X.mbox.age"]) == order.evidence[0].sealed_sha256
    assert [entry.sealed for entry in read_contents(files[layout.CONTENTS]).evidence] == [True, True]


def test_an_open_file_named_age_is_not_taken_for_a_sealed_one() -> None:
    assert layout.evidence_path(position=1, name="old.age", sealed=False) == "data/evidence/01-old_age"
    assert layout.evidence_path(position=1, name="old.age", sealed=True) == "data/evidence/01-old.age.age"


def test_time_stamps_are_asked_for_the_digest_of_the_statement() -> None:
    asked: list[str] = []

    def stamp(sha256: str) -> Iterator[tuple[str, bytes]]:
        asked.append(sha256)
        yield "Time Authority / One", b"token"

    files = packed(ORDER, stamp=stamp)

    assert asked == [digest(files[layout.STATEMENT])]
    assert files["times/Time_Authority_One.tsr"] == b"token"


def test_the_texts_are_translated_and_keep_their_commands() -> None:
    packing = Packing(
        order=ORDER,
        signer=ARDENIA.signer,
        translate=lambda text: text.replace("HOW TO CHECK", "COMMENT VÉRIFIER"),
        name_of=lambda code: f"<{code}>",
    )

    files = {member.path: b"".join(member.pieces) for member in packing.members()}

    assert files[layout.HOW_TO_CHECK].decode().startswith("COMMENT VÉRIFIER THIS PACKAGE\n")
    assert b": <request>, <preserve.request>, to XBB." in files[layout.STORY]
    assert "    sha256sum -c manifest-sha256.txt" in files[layout.HOW_TO_CHECK].decode().splitlines()


def test_the_story_tells_each_act_and_each_event(files: Files) -> None:
    lines = files[layout.STORY].decode().splitlines()
    told = [line.partition("  ")[2] for line in lines if "Ada Lovelace, ca" in line or "<" in line]

    assert told == [
        "Ada Lovelace, ca, XAA opened the file mailbox of X.mbox; using Longbien 0.1.0; for the court",
        f"Ada Lovelace, ca, XAA opened the file {list(CONTENTS_OF)[1]}; using Longbien 0.1.0; for the court",
    ]
    assert sum("gave a receipt" in line for line in lines) == len(ORDER.receipts)
    assert sum(f"Act {act_id(step[0])}, exercise" in line for step in STEPS for line in lines) == len(STEPS)


def test_a_story_without_a_release_is_a_package_too() -> None:
    acts = {name: one for name, one in story_acts().items() if name != RELEASE}

    report = check(packed(story(acts=acts)))

    assert (report.exit_code, report.not_checked) == (0, (12,))


def test_moments_are_cut_to_seconds() -> None:
    files = packed(replace(ORDER, made_at=NOW.replace(microsecond=999_999)))

    assert check(files).exit_code == 0
