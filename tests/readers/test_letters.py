"""No paper names a person who is to be protected, but the letter for the two authorities, which few may print."""

from __future__ import annotations

import pytest

from longbien.actions.documents import print_letter
from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.words import Widget
from longbien.core.officers import NotPermitted
from longbien.data.models import LocalStep, Request
from longbien.ports.instruments import Instruments
from longbien.readers.printed.sheets import answers
from longbien.web.chairs import Chair
from longbien.web.desk.panels.documents import letter_to_print
from offices import Office, instruments, office
from people import NOW
from their_acts import opening

__all__ = ["instruments", "office"]

TEXTS = frozenset({Widget.TEXT, Widget.TEXTAREA})
GUARDED = [kind for kind in load().kinds if load_safeguards().protected_in(kind_id=kind.id)]


@pytest.mark.parametrize("kind", GUARDED, ids=lambda kind: kind.id)
def test_a_paper_of_every_kind_leaves_out_who_is_to_be_protected_and_says_so(kind) -> None:
    said = {one.id: f"said-{one.id}." for one in kind.elements if one.widget in TEXTS}
    protected = load_safeguards().protected_in(kind_id=kind.id)

    paper, whole = answers(kind=kind, elements=said), answers(kind=kind, elements=said, with_protected=True)
    silent = answers(kind=kind, elements={name: value for name, value in said.items() if name not in protected})

    assert {line.text for line in whole.lines} - {line.text for line in paper.lines} == {
        f"said-{name}." for name in protected
    }
    assert (len(paper.words), whole.words, silent.words) == (1, (), ())


def test_the_letter_with_names_is_for_who_may_read_them_and_is_noted(office: Office, instruments: Instruments) -> None:
    kind = "mla.evidence_statements"
    elements = {one.id: "A word." for one in load().kind(kind_id=kind).elements if one.widget in TEXTS}
    elements["persons"] = "Quillfeather"
    theirs = opening(kind=kind, body={"elements": elements, "legal_basis": "uncc-2024", "follows": None})
    assert theirs.arrive() is None
    number = Request.objects.get().id
    duty, central = office.officer("duty_officer"), office.officer("central_authority")
    said = {"request_id": number, "language": "en", "now": NOW, "instruments": instruments}

    with pytest.raises(NotPermitted):
        print_letter(officer=duty, with_protected=True, **said)
    for officer, whole in ((duty, False), (central, False), (central, True)):
        print_letter(officer=officer, with_protected=whole, **said)

    steps = LocalStep.objects.filter(step="letter_printed").order_by("pk")
    assert [one.body.get("protected", False) for one in steps] == [False, False, True]
    assert [sorted(one.body) for one in steps] == [["language", "sha256", "typefaces"]] * 2 + [
        ["language", "protected", "sha256"]
    ]


def test_who_prints_a_letter_is_told_first_what_no_typeface_has(office: Office, instruments: Instruments) -> None:
    kind = load().kind(kind_id="mla.evidence_statements")
    protected = load_safeguards().protected_in(kind_id=kind.id)
    said = {
        one.id: "\U0001f600" if one.id in protected else "王 \U00020bb7" for one in kind.elements if one.widget in TEXTS
    }
    theirs = opening(kind=kind.id, body={"elements": said, "legal_basis": "uncc-2024", "follows": None})
    assert theirs.arrive() is None
    found = Request.objects.get()
    duty, central = office.officer("duty_officer"), office.officer("central_authority")

    panels = [
        letter_to_print(Chair(officer=one, now=NOW, instruments=instruments, others=False), found, kind)
        for one in (duty, central)
    ]
    printed = print_letter(officer=duty, request_id=found.id, language="en", now=NOW, instruments=instruments)[1]

    assert [panel and panel.content["by_number"] for panel in panels] == [
        [("\U00020bb7", "U+20BB7")],
        [("\U0001f600", "U+1F600"), ("\U00020bb7", "U+20BB7")],
    ]
    assert printed.by_number == ("\U00020bb7",)
    assert LocalStep.objects.get(step="letter_printed").body["by_number"] == ["U+20BB7"]
