"""The chain of custody as CASE: what is written is read back, and nothing else is read."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.evidence.packages import released_parts, story_custody
from longbien.core.canonical import encode
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.evidence.case import read_case, write_case
from longbien.core.evidence.custody import EVENTS, CustodyEvent

CUSTODY = story_custody(released_parts())


def test_events_survive_being_written_in_their_order() -> None:
    events = tuple(replace(CUSTODY[0], what=what, result="" if what == "added" else "done") for what in EVENTS)

    assert read_case(write_case(events)) == events
    assert read_case(write_case(())) == ()


def test_the_same_events_give_the_same_bytes_and_others_give_others() -> None:
    changed = (replace(CUSTODY[0], person="Eve", authority="ca"), *CUSTODY[1:])

    assert write_case(CUSTODY) == write_case(tuple(CUSTODY))
    assert write_case(CUSTODY) != write_case(changed)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("person", None),
        ("authority", None),
        ("node", "XBB"),
        ("software_version", "9"),
        ("result", "other"),
        ("person", "Ädä\u202e"),
    ],
)
def test_every_field_of_an_event_is_kept(field: str, value: object) -> None:
    events: tuple[CustodyEvent, ...] = (replace(CUSTODY[1], **{field: value}), CUSTODY[1])  # type: ignore[arg-type]

    assert read_case(write_case(events)) == events


def test_two_items_of_one_content_are_told_apart() -> None:
    other = replace(CUSTODY[0], item=replace(CUSTODY[0].item, exhibit="XAA-9/01", name="copy.mbox"))

    assert read_case(write_case((CUSTODY[0], other))) == (CUSTODY[0], other)


def damaged(change: Callable[[Any], None]) -> bytes:
    document = json.loads(write_case(CUSTODY))
    change(document)
    return encode(document)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.pop("@context"),
        lambda d: d.update(extra=1),
        lambda d: d["@context"].update(kb="http://example.org/"),
        lambda d: d["@graph"].reverse(),
        lambda d: d["@graph"].append({"@id": "urn:uuid:0", "@type": "uco-observable:File"}),
        lambda d: d["@graph"].append(7),
        lambda d: d["@graph"][0].pop("uco-action:performer"),
        lambda d: d["@graph"][0].update({"uco-action:performer": 7}),
        lambda d: d["@graph"][0].update({"uco-action:result": []}),
        lambda d: d["@graph"][0].update({"uco-core:name": "burnt"}),
        lambda d: d["@graph"][0].update({"uco-action:startTime": {"@type": "xsd:dateTime", "@value": "yesterday"}}),
        lambda d: d["@graph"].pop(1),
    ],
)
def test_a_document_that_we_would_not_write_is_refused(change: Callable[[Any], None]) -> None:
    with pytest.raises(TheirMessageIsWrong):
        read_case(damaged(change))


def case_validate(data: bytes, folder: Path) -> int:
    (folder / "custody.jsonld").write_bytes(data)
    return subprocess.run(["case_validate", "custody.jsonld"], cwd=folder, capture_output=True, check=False).returncode


@pytest.mark.judges
def test_case_validate_accepts_the_document(tmp_path: Path) -> None:
    assert case_validate(write_case(CUSTODY), tmp_path) == 0


@pytest.mark.judges
@pytest.mark.parametrize(
    ("right", "wrong"),
    [(b"xsd:hexBinary", b"xsd:integer"), (b"uco-action:startTime", b"uco-action:strtTime")],
)
def test_case_validate_refuses_a_damaged_document(right: bytes, wrong: bytes, tmp_path: Path) -> None:
    assert case_validate(write_case(CUSTODY).replace(right, wrong), tmp_path) == 1
