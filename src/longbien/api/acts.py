"""Acts on a request that has been sent."""

from __future__ import annotations

from django.http import HttpRequest

from longbien.actions.requests import act_on_request
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.requests import ActIn, RequestOut, request_out
from longbien.api.tokens import caller
from longbien.convention.loader import load
from longbien.core.safeguards.masking import masked


@router.post("/requests/{request_id}/acts", tags=["acts"], response=RequestOut)
def act(request: HttpRequest, request_id: str, said: ActIn) -> RequestOut:
    """Do one of the open acts: accept, ask, answer, order_to_holder, preserved, refuse, decide_grant, release …"""
    who = caller(request)
    done = act_on_request(
        officer=who.officer,
        request_id=request_id,
        version=said.version,
        act=said.act,
        body=said.fields,
        item_ids=said.items,
        names_meant=said.names_meant,
        now=who.now,
        instruments=who.instruments,
    )
    if load().act(act_id=said.act).hands_over:
        done.elements = masked(kind_id=done.kind, elements=done.elements)  # to be shown, never saved
        return request_out(done, officer=who.officer)  # it lies with another authority now
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)
