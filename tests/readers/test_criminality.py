"""Whether the question of dual criminality is raised for what has come, under each basis it can rest on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from longbien.adapters.national.folder import FolderNationalLaws
from longbien.convention.register.values import Effect
from longbien.convention.register.words import Deed
from longbien.core.bodies import to_body
from longbien.core.dual_criminality import Asks
from longbien.core.overlays import kind_on
from longbien.core.requests.grounds import open_grounds
from longbien.data.models import Proposal, RegisterRow, Request
from longbien.ports.national import Recorded
from longbien.readers.criminality import standing_of
from longbien.readers.grounds import footing_of
from offices import Office
from people import NOW
from records import fact, on
from their_acts import opening

LAWS = FolderNationalLaws(Path(__file__).parents[1] / "convention" / "national" / "laws")
NOTHING = FolderNationalLaws(Path("/nonexistent"))


def came(kind: str = "preserve.request", *, number: int = 1) -> Request:
    theirs = opening(kind=kind, number=number)
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def raised(office: Office, request: Request, *, basis: str, recorded: Recorded, offence: str = "art7") -> str:
    """Return the answer, in brackets where the page does not raise the question, and `-` where it is never asked."""
    request.legal_basis, request.elements = basis, {**request.elements, "offence": offence}
    officer = office.officer("central_authority")
    standing = standing_of(officer=officer, request=request, recorded=recorded, on=NOW.date())
    if standing is None:
        return "-"
    asked = standing.asked
    return asked.answer.value if asked.is_raised else f"({asked.answer.value})"


def refusable(request: Request, *, basis: str, offence: str) -> bool:
    """Say whether an officer of ours can refuse on the ground that rests on a reservation."""
    request.legal_basis, request.elements = basis, {**request.elements, "offence": offence}
    kind = kind_on(kind_id=request.kind, legal_basis=basis)
    footing = footing_of(request=request, kind=kind, on=NOW.date())
    return "42.5" in {one.id for one in open_grounds(kind=kind, act="refuse", footing=footing)}


def test_a_preservation_raises_it_only_where_its_basis_may_call_for_it(office: Office) -> None:
    request, nothing = came(), NOTHING.read()
    bases = ("uncc-2024", "budapest-2001", "untoc-2000", "arab-2010", "bilateral", "reciprocity")

    found = {basis: raised(office, request, basis=basis, recorded=nothing) for basis in bases}

    assert found == {
        "uncc-2024": "-",
        "budapest-2001": "-",
        "untoc-2000": Asks.OPTIONAL.value,
        "arab-2010": "-",
        "bilateral": "(unknown)",
        "reciprocity": "(unknown)",
    }


def test_legal_assistance_raises_it_under_every_basis_that_does_not_exclude_it(office: Office) -> None:
    request, nothing = came("mla.stored_data"), NOTHING.read()
    bases = ("uncc-2024", "budapest-2001", "untoc-2000", "bilateral", "reciprocity")

    found = {basis: raised(office, request, basis=basis, recorded=nothing) for basis in bases}

    assert found == {
        "uncc-2024": "optional",
        "budapest-2001": "optional",
        "untoc-2000": "optional",
        "bilateral": "unknown",
        "reciprocity": "unknown",
    }


def test_the_right_that_our_state_reserved_is_honoured_under_the_treaty_it_reserved_it_to(office: Office) -> None:
    proposal = Proposal.objects.create(
        id="p" * 32,
        subject="register",
        kind="fact",
        authority=office.ours,
        items=[],
        sha256="",
        reason="The depositary has told all States.",
        proposed_by=office.people["central_authority"],
        proposed_at=NOW,
    )
    for number, (instrument, article) in enumerate((("uncc-2024", "42(5)"), ("budapest-2001", "29(4)"))):
        ratified = fact(id=f"own.{number}.a", instrument=instrument, participant="XAA")
        reserved = replace(
            ratified,
            id=f"own.{number}.b",
            deed=Deed.RESERVATION,
            happened=on(date(2026, 3, 4)),
            effects=(Effect(article=article, option="dual_criminality_for_preservation"),),
        )
        for one in (ratified, reserved):
            RegisterRow.objects.create(
                what="fact", item_id=one.id, known_at=NOW, body=to_body(one), instrument=instrument, proposal=proposal
            )
    request, nothing = came(), NOTHING.read()
    asked = (
        ("uncc-2024", "art7"),
        ("uncc-2024", "other_serious_crime"),
        ("budapest-2001", "art7"),
        ("arab-2010", "art7"),
    )

    found = [raised(office, request, basis=basis, offence=offence, recorded=nothing) for basis, offence in asked]
    open_to_us = [refusable(request, basis=basis, offence=offence) for basis, offence in asked]

    assert open_to_us == [False, True, True, False]
    # Art. 42(5) leaves out the offences of the Convention; which of them are the other treaty's is for a person to say.
    assert found == ["-", "optional", "unknown", "-"]
