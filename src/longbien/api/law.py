"""The law as data: which kinds there are, what they ask, whom one can ask, on which basis."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext

from longbien.api.routes import router
from longbien.api.shapes.law import InstrumentOut, KindOut, KindRow, kind_out, kind_row
from longbien.api.shapes.requests import AuthorityOut, authority_out
from longbien.convention.loader import load
from longbien.core.overlays import kind_under
from longbien.core.requests.schema import kind_schema
from longbien.readers.authorities import authorities_to_ask


@router.get("/kinds", tags=["law"], response=list[KindRow])
def list_kinds(request: HttpRequest) -> list[KindRow]:
    """The kinds of cooperation, in the order of the law files."""
    return [kind_row(kind) for kind in load().kinds]


@router.get("/kinds/{kind_id}", tags=["law"], response=KindOut)
def read_kind(request: HttpRequest, kind_id: str, under: str = "") -> KindOut:
    """
    One kind: its elements with article and help, its acts with their fields, its time rules, its grounds.

    `under` is the id of an instrument: the kind then cites that one, as `budapest-2001:29(2)`; where it has no article
    for something, that of the UN Convention stands for comparison, as `cf. 42(3)`.
    """
    instrument = load().instrument(instrument_id=under).id if under else ""
    return kind_out(kind_under(kind=load().kind(kind_id=kind_id), instrument=instrument), law=load())


@router.get("/kinds/{kind_id}/schema", tags=["law"], response=dict[str, Any])
def read_schema(request: HttpRequest, kind_id: str, under: str = "") -> dict[str, Any]:
    """
    What a request of this kind must say, as JSON Schema 2020-12; with `under`, as it is under that instrument.

    It describes `elements` of a request that may leave, and under `$defs` what each act says.
    """
    kind = load().kind(kind_id=kind_id)
    if under:
        kind = kind_under(kind=kind, instrument=load().instrument(instrument_id=under).id)
    return kind_schema(kind=kind, instrument=under, translate=gettext)


@router.get("/instruments", tags=["law"], response=list[InstrumentOut])
def list_instruments(request: HttpRequest) -> list[InstrumentOut]:
    """What a request can rest on."""
    return [
        InstrumentOut(id=one.id, title=gettext(one.title), usable_for=[str(use) for use in one.usable_for])
        for one in load().instruments
    ]


@router.get("/authorities", tags=["law"], response=list[AuthorityOut])
def list_authorities(request: HttpRequest) -> list[AuthorityOut]:
    """The authorities of introduced nodes that can be asked now."""
    return [authority_out(authority) for authority in authorities_to_ask()]
