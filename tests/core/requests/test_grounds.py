"""Which grounds are open to us: those of the answer, those we have reserved, and none that the offence closes."""

from __future__ import annotations

import pytest

from longbien.convention.loader import load
from longbien.core.overlays import kind_on
from longbien.core.requests.grounds import Footing, GroundNotOpen, check_ground, open_effects, open_grounds
from longbien.core.requests.turns import FieldWrong

NOTHING = Footing(reserved=frozenset(), own_offence=False)
OURS = Footing(reserved=frozenset({"42(5)"}), own_offence=False)
PRESERVATION = load().kind(kind_id="preserve.request")
STORED_DATA = load().kind(kind_id="mla.stored_data")
NEVER_RESERVED = ("40.21.b", "40.21.c", "40.22")


def ids(kind, act: str, footing: Footing) -> tuple[str, ...]:
    return tuple(one.id for one in open_grounds(kind=kind, act=act, footing=footing))


@pytest.mark.parametrize(
    ("footing", "is_open"),
    [
        (OURS, True),
        (NOTHING, False),
        (Footing(reserved=frozenset({"11(3)", "63(3)"}), own_offence=False), False),
        (Footing(reserved=frozenset({"42(5)"}), own_offence=True), False),
        (Footing(reserved=frozenset({"42(5)"}), own_offence=None), True),
        (Footing(reserved=None, own_offence=True), True),  # nobody has read the basis: a person judges
    ],
)
def test_preservation_is_refused_for_dual_criminality_only_on_a_reservation_and_never_for_the_treatys_own_offences(
    footing: Footing, is_open: bool
) -> None:
    assert ids(PRESERVATION, "refuse", footing) == (*NEVER_RESERVED, *(("42.5",) if is_open else ()))

    body = {"ground": "42.5", "reasons": "…", "effect": "refused"}
    if is_open:
        check_ground(kind=PRESERVATION, act="refuse", body=body, footing=footing)
    else:
        with pytest.raises(GroundNotOpen, match=r"ground: 42\.5"):
            check_ground(kind=PRESERVATION, act="refuse", body=body, footing=footing)


def test_under_the_budapest_convention_the_reservation_is_that_of_its_own_article() -> None:
    kind = kind_on(kind_id="preserve.request", legal_basis="budapest-2001")

    reserved = Footing(reserved=frozenset({"29(4)"}), own_offence=None)
    assert ("42.5" in ids(kind, "refuse", NOTHING), "42.5" in ids(kind, "refuse", reserved)) == (False, True)


def test_arbitration_is_declined_only_by_a_state_that_reserved_it() -> None:
    kind = load().kind(kind_id="dispute.arbitration")
    act = next(one for one in kind.acts if any(field.widget == "ground" for field in load().act(act_id=one).fields))

    assert ids(kind, act, NOTHING) == ()
    assert ids(kind, act, Footing(reserved=frozenset({"63(3)"}), own_offence=None)) == ("63.3",)


def test_what_only_allows_to_postpone_carries_no_refusal_and_the_other_way_round() -> None:
    refusing, postponing = ids(STORED_DATA, "refuse", NOTHING), ids(STORED_DATA, "postpone", NOTHING)

    assert postponing == ("40.27",)
    assert sorted((*refusing, *postponing)) == sorted(STORED_DATA.refusal_grounds)
    assert sorted(ids(STORED_DATA, "consult", NOTHING)) == sorted(STORED_DATA.refusal_grounds)
    with pytest.raises(GroundNotOpen):
        check_ground(kind=STORED_DATA, act="refuse", body={"ground": "40.27", "effect": "refused"}, footing=NOTHING)
    with pytest.raises(GroundNotOpen):
        check_ground(kind=STORED_DATA, act="postpone", body={"ground": "40.22"}, footing=NOTHING)


def test_where_an_act_postpones_or_nothing_may_wait_a_refusal_is_a_refusal() -> None:
    both = ("refused", "postponed")
    emergency, location = load().kind(kind_id="contact.emergency_data"), load().kind(kind_id="contact.locate_suspect")

    assert open_effects(kind=location, choices=both) == both
    for kind, ground in ((STORED_DATA, "40.22"), (PRESERVATION, NEVER_RESERVED[0]), (emergency, None)):
        assert open_effects(kind=kind, choices=both) == ("refused",)
        said = {"reasons": "…", "effect": "postponed", **({"ground": ground} if ground else {})}
        with pytest.raises(FieldWrong, match="effect"):
            check_ground(kind=kind, act="refuse", body=said, footing=NOTHING)


def test_every_kind_that_can_be_refused_keeps_a_ground_without_any_reservation() -> None:
    without = [
        kind.id
        for kind in load().kinds
        for act in kind.acts
        if load().act(act_id=act).after_consultation and kind.refusal_grounds and not ids(kind, act, NOTHING)
    ]

    assert without == ["dispute.arbitration"]  # who did not reserve it is bound
