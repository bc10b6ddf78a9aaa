"""The node: who it is, and the head of its journal."""

from __future__ import annotations

from django.http import HttpRequest

from longbien import __version__
from longbien.actions.requests.errors import NotFound
from longbien.api.routes import router
from longbien.api.shapes.node import HeadOut, NodeOut, head_out
from longbien.api.tokens import caller
from longbien.readers.heads import newest_cosigned_head, newest_head


@router.get("/node", tags=["node"], response=NodeOut)
def read_node(request: HttpRequest) -> NodeOut:
    """Which node answers, in which mode, and as whom the token is known."""
    who = caller(request)
    name, officer = who.instruments.name, who.officer
    return NodeOut(
        node=name.node,
        state=name.state,
        mode=who.instruments.policy.mode,
        version=__version__,
        endpoint=name.endpoint,
        authority=officer.authority_code,
        person=officer.name,
        roles=sorted(officer.roles),
    )


@router.get("/journal/head", tags=["node"], response=HeadOut)
def read_head(request: HttpRequest, cosigned: bool = False) -> HeadOut:
    """The newest head of the journal, or the newest that a witness has cosigned."""
    head = newest_cosigned_head() if cosigned else newest_head()
    if head is None:
        raise NotFound("no head yet" if not cosigned else "no head has been cosigned yet")
    return head_out(head)
