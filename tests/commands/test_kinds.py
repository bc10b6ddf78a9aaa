"""`longbien kinds`: the kinds of cooperation on a terminal and as data, on a machine without a node."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from commands.cli import environment, longbien
from longbien.commands.kinds import practice_acts
from longbien.convention import load

WITHOUT_DJANGO = """
import sys
from longbien.commands.main import main
status = main(["kinds", "--json"])
assert "django" not in sys.modules
sys.exit(status)
"""


def test_every_kind_is_listed_without_a_node_and_without_django(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", WITHOUT_DJANGO],
        capture_output=True,
        text=True,
        env=environment() | {"HOME": str(tmp_path)},
        check=True,
    )

    told = json.loads(said.stdout)
    assert told["format"] == "longbien-kinds/1"
    assert [one["id"] for one in told["kinds"]] == [kind.id for kind in load().kinds]
    assert list(tmp_path.iterdir()) == []


def test_a_kind_is_told_with_articles_elements_time_grounds_duties_and_marks(tmp_path: Path) -> None:
    (kind,) = json.loads(longbien("kinds", "preserve.extension", "--json", home=tmp_path / "none").out)["kinds"]

    mark = {"verification": "memory", "corroborated": False}
    assert (kind["family"], kind["articles"], kind["strength"]) == ("preservation", ["42(9)"], "may")
    assert (kind["offence_scope"], kind["addressee"]) == ("convention-offences-and-serious-crimes", "node")
    assert kind["roles"] == {"sender": "duty_officer", "receiver": "duty_officer"}
    assert kind["elements"][1] == {"id": "preservation", "article": "42(9)", "required": "true", **mark}
    assert [(rule["id"], rule["days"], rule["hours"], rule["article"]) for rule in kind["time_rules"]] == [
        ("minimum_preservation", 60, None, "42(8)"),
        ("domestic_order_maximum", 90, None, "25(2)"),
        ("emergency_first_answer", None, 1, ""),
        ("preservation_first_decision", None, 24, ""),
        ("before_expiry", None, None, "42(9)"),
    ]
    assert kind["time_rules"][-1].items() >= mark.items()
    assert [ground["id"] for ground in kind["grounds"]] == ["40.21.b", "40.21.c", "40.22", "42.5"]
    assert [(duty["by"], duty["article"]) for duty in kind["duties"]] == [("requested", "42(9)")]
    assert (kind["journey"], kind["answers"], kind["verification"]) == ("preservation", ["preserve.request"], "memory")


def test_a_group_and_a_family_can_be_asked_for(tmp_path: Path) -> None:
    group = longbien("kinds", "contact.*", home=tmp_path / "none")
    family = longbien("kinds", "--family", "contact", home=tmp_path / "none")

    assert [line.split("  ")[0] for line in group.out.splitlines() if line.startswith("contact.")] == [
        "contact.technical_advice",
        "contact.evidence_legal_info",
        "contact.locate_suspect",
        "contact.emergency_data",
    ]
    assert (group.status, group.out) == (family.status, family.out)


def test_what_goes_to_the_depositary_says_so(tmp_path: Path) -> None:
    said = longbien("kinds", "sg.denunciation", home=tmp_path / "none")

    assert "  Roles: central_authority → depositary" in said.out.splitlines()


def test_a_kind_that_nobody_knows_is_told(tmp_path: Path) -> None:
    said = longbien("kinds", "preserve.everything", home=tmp_path / "none")

    assert (said.status, said.out) == (1, "")
    assert said.err == "longbien kinds: There is no such kind. [unknown_law_item]\n"


def test_acts_that_the_convention_does_not_name_are_told_apart() -> None:
    kept, asked = (
        set(practice_acts(law=load(), kind=load().kind(kind_id=one)))
        for one in ("preserve.request", "mla.status_enquiry")
    )

    assert {"acknowledge", "preserved", "nothing_found", "end_preservation"} <= kept
    assert "status_answer" in asked
    assert "result" in practice_acts(law=load(), kind=load().kind(kind_id="mla.other"))
    assert "refuse" not in kept
