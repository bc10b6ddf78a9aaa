"""The safeguards as data: they hold together with the law, and a fault is told in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from longbien.convention import LawFileError, load
from longbien.convention.safeguards import load_safeguards, read_safeguards
from longbien.convention.words import Family

RULES = load_safeguards()


def codes(folder: Path, old: str, new: str) -> list[tuple[str, str, str]]:
    """Return code, item and line of each fault after a change of the file."""
    file = folder / "safeguards.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LawFileError) as told:
        read_safeguards(folder=folder, law=load())
    return [(one.code, one.item, one.field) for one in told.value.findings]


def test_a_preservation_asks_little_and_takes_one_answer() -> None:
    screen = RULES.screen_for(kind_id="preserve.request")

    assert screen is not None
    assert (screen.together, screen.reason) == (True, False)
    assert len(RULES.questions_for(kind_id="preserve.request", moment="sending")) <= 4
    assert len(RULES.questions_for(kind_id="preserve.request", moment="executing")) <= 3


def test_whatever_hands_over_data_or_a_person_demands_a_screen_with_a_reason() -> None:
    deep = {Family.ELECTRONIC_EVIDENCE, Family.MUTUAL_ASSISTANCE}
    unasked = [
        kind.id
        for kind in load().kinds
        if kind.family in deep and {"release", "decide_grant"} & set(kind.acts)
        if not (screen := RULES.screen_for(kind_id=kind.id)) or not screen.reason
    ]

    assert unasked == []


@pytest.mark.parametrize("kind", ["mla.traffic_realtime", "mla.content_intercept"])
@pytest.mark.parametrize("moment", ["sending", "executing"])
def test_interception_always_has_a_further_person(kind: str, moment: str) -> None:
    assert [one.id for one in RULES.extra_approvals if kind in one.kinds and moment in one.moments] == ["real_time"]


def test_every_ground_is_one_of_some_kind_that_asks_its_question() -> None:
    known = {kind.id: kind.refusal_grounds for kind in load().kinds}
    for question in (one for one in RULES.questions if one.ground):
        screens = [screen for screen in RULES.screens if question.id in screen.questions]

        assert any(question.ground in known[kind] for screen in screens for kind in screen.kinds), question.id


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("[mla.traffic_realtime, mla.content_intercept]\n    moments", "[mla.traffic_realtime]\n    moments", None),
        ('ground: "40.22"', 'ground: "40.99"', ("unknown_reference", "discrimination", "ground")),
        ("kinds: [mla.witness_safe_conduct]", "kinds: [mla.unknown]", ("unknown_reference", "invited", "kinds")),
        ("elements: [persons], ver", "elements: [faces], ver", ("unknown_reference", "heard", "elements")),
        ("offences: [art14, art15]", "offences: [art99]", ("unknown_reference", "children", "offences")),
        ("order_to_holder, inform", "order_nobody, inform", ("unknown_reference", "", "executing_acts")),
        ("on_yes: stop", "on_yes: shrug", ("unknown_word", "suppression", "on_yes")),
        ("warn_days: [30, 7, 1]", "warn_days: soon", ("wrong_value", "limits", "warn_days")),
        ("source: arabic-copy", "source: hearsay", ("unknown_reference", "suppression", "source")),
        ("verification: text-seen", "verification: practice", ("wrong_mark", "suppression", "verification")),
    ],
)
def test_a_fault_is_told(law_folder: Path, old: str, new: str, fault: tuple[str, str, str] | None) -> None:
    found = codes(law_folder, old, new)

    if fault is None:
        assert found == [("missing_safeguard", "extra_approvals", "kinds")] * 2
    else:
        assert fault in found
