"""The chain of custody as CASE 1.5 / UCO JSON-LD.

Each event is an InvestigativeAction with performer (the person, or the node itself), participant (the authority),
instrument (software and version) and start; each item is a File with its size and SHA-256, and a ProvenanceRecord
with its exhibit number. Hash method and plain values carry no vocabulary types: `case_validate` warns of those.

Ids are computed from what they name, so the same events always give the same bytes, and `read_case` accepts no
others: it reads the events, writes them again, and compares.

    data = write_case(events)
    read_case(data) == events
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast
from uuid import UUID, uuid5

from longbien.core.canonical import Json, Malformed, Reader, decode, encode, moment, parse_moment
from longbien.core.evidence.custody import EVENTS, CustodyEvent, CustodyItem

LIMIT = 8_388_608

# The root of all ids in these documents. It never changes: ids in packages made long ago depend on it.
_ROOT = UUID("4e804c34-ca2d-54a6-884b-7f11cc410958")

_CONTEXT = {
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
    "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
    "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, Json]


def write_case(events: Sequence[CustodyEvent]) -> bytes:
    """Return the document, in canonical JSON; events in the order given."""
    graph: dict[str, Node] = {}
    for position, event in enumerate(events):
        for node in _nodes(event, position=position):
            graph.setdefault(cast(str, node["@id"]), node)
    return encode({"@context": _CONTEXT, "@graph": list(graph.values())})


def read_case(data: bytes) -> tuple[CustodyEvent, ...]:
    """
    Return the events of a document that `write_case` made.

    Raises:
        NotCanonical, Malformed: any other document, though it may be good CASE.
    """
    document = Reader(decode(data, limit=LIMIT), keys=("@context", "@graph"), what="the custody document")
    nodes = [node for node in document.array("@graph", limit=1_000_000) if isinstance(node, dict)]
    graph = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    try:
        events = tuple(
            _event(action, graph) for action in nodes if action.get("@type") == "case-investigation:InvestigativeAction"
        )
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as fault:
        raise Malformed(f"an event of the custody document lacks something: {fault}") from fault
    if write_case(events) != data:
        raise Malformed("the custody document is not what its events are written as")
    return events


def _id(*parts: str) -> str:
    return f"urn:uuid:{uuid5(_ROOT, chr(0x1F).join(parts))}"


def _reference(node: Mapping[str, Json]) -> Json:
    return {"@id": node["@id"]}


def _nodes(event: CustodyEvent, *, position: int) -> tuple[Node, ...]:
    """Return the nodes of one event; those it shares with others have the same id and the same content."""
    file, provenance = _file(event.item), _provenance(event.item)
    performer, tool = _performer(event), _tool(event)
    action: Node = {
        "@id": _id("action", str(position), event.node, event.what, moment(event.at), event.item.sha256),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": event.what,
        "uco-action:startTime": {"@type": "xsd:dateTime", "@value": moment(event.at)},
        "uco-action:performer": _reference(performer),
        "uco-action:instrument": [_reference(tool)],
        "uco-action:object": [_reference(file)],
        "uco-action:result": [_reference(provenance)],
    }
    if event.result:
        action["uco-core:description"] = [event.result]
    authority = _authority(event)
    if authority is None:
        return action, performer, tool, file, provenance
    action["uco-action:participant"] = [_reference(authority)]
    return action, performer, authority, tool, file, provenance


def _performer(event: CustodyEvent) -> Node:
    """Return the person, or the node where it acted by itself; the tag of the node tells persons of two nodes apart."""
    if event.person is None:
        return {
            "@id": _id("node", event.node),
            "@type": "uco-identity:Organization",
            "uco-core:name": event.node,
            "uco-core:tag": ["node"],
        }
    return {
        "@id": _id("person", event.node, event.authority or "", event.person),
        "@type": "uco-identity:Person",
        "uco-core:name": event.person,
        "uco-core:tag": [event.node],
    }


def _authority(event: CustodyEvent) -> Node | None:
    if event.authority is None:
        return None
    return {
        "@id": _id("authority", event.node, event.authority),
        "@type": "uco-identity:Organization",
        "uco-core:name": event.authority,
        "uco-core:tag": [event.node],
    }


def _tool(event: CustodyEvent) -> Node:
    return {
        "@id": _id("tool", event.software, event.software_version),
        "@type": "uco-tool:Tool",
        "uco-core:name": event.software,
        "uco-tool:version": event.software_version,
    }


def _file(item: CustodyItem) -> Node:
    of = (item.exhibit, item.name, item.media_type, str(item.size), item.sha256)
    return {
        "@id": _id("file", *of),
        "@type": "uco-observable:File",
        "uco-core:hasFacet": [
            {
                "@id": _id("file-facet", *of),
                "@type": "uco-observable:FileFacet",
                "uco-observable:fileName": item.name,
                "uco-observable:sizeInBytes": item.size,
            },
            {
                "@id": _id("content-facet", *of),
                "@type": "uco-observable:ContentDataFacet",
                "uco-observable:hash": [
                    {
                        "@id": _id("hash", *of),
                        "@type": "uco-types:Hash",
                        "uco-types:hashMethod": "SHA256",
                        "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": item.sha256},
                    }
                ],
                "uco-observable:mimeType": [item.media_type],
                "uco-observable:sizeInBytes": item.size,
            },
        ],
    }


def _provenance(item: CustodyItem) -> Node:
    return {
        "@id": _id("provenance", item.exhibit, item.name, item.media_type, str(item.size), item.sha256),
        "@type": "case-investigation:ProvenanceRecord",
        "case-investigation:exhibitNumber": item.exhibit,
        "uco-core:object": [_reference(_file(item))],
    }


def _event(action: Node, graph: Mapping[Json, Node]) -> CustodyEvent:
    """Read one event. What is missing raises; what is there in excess is found when the document is written again."""
    performer = _follow(action["uco-action:performer"], graph)
    tool = _follow(_only(action["uco-action:instrument"]), graph)
    authority = _follow(_only(action["uco-action:participant"]), graph) if "uco-action:participant" in action else None
    is_person = performer["@type"] == "uco-identity:Person"
    what = _text(action["uco-core:name"])
    if what not in EVENTS:
        raise ValueError(f"no such event: {what[:40]!r}")
    node = _only(performer["uco-core:tag"]) if is_person else performer["uco-core:name"]
    return CustodyEvent(
        what=what,
        at=parse_moment(_text(_value(action["uco-action:startTime"]))),
        node=_text(node),
        authority=None if authority is None else _text(authority["uco-core:name"]),
        person=_text(performer["uco-core:name"]) if is_person else None,
        item=_item(_follow(_only(action["uco-action:result"]), graph), graph),
        software=_text(tool["uco-core:name"]),
        software_version=_text(tool["uco-tool:version"]),
        result=_text(_only(action["uco-core:description"])) if "uco-core:description" in action else "",
    )


def _item(provenance: Node, graph: Mapping[Json, Node]) -> CustodyItem:
    facets = _follow(_only(provenance["uco-core:object"]), graph)["uco-core:hasFacet"]
    if not isinstance(facets, list) or len(facets) != 2:
        raise ValueError("a file has two facets")
    names, content = _node(facets[0]), _node(facets[1])
    size = content["uco-observable:sizeInBytes"]
    if not isinstance(size, int):
        raise TypeError("a size is an integer")
    return CustodyItem(
        exhibit=_text(provenance["case-investigation:exhibitNumber"]),
        name=_text(names["uco-observable:fileName"]),
        media_type=_text(_only(content["uco-observable:mimeType"])),
        size=size,
        sha256=_text(_value(_node(_only(content["uco-observable:hash"]))["uco-types:hashValue"])),
    )


def _follow(reference: Json, graph: Mapping[Json, Node]) -> Node:
    return graph[_text(_node(reference)["@id"])]


def _node(value: Json) -> Node:
    if not isinstance(value, dict):
        raise TypeError("an object is missing")
    return value


def _only(value: Json) -> Json:
    if not isinstance(value, list) or len(value) != 1:
        raise TypeError("exactly one is expected")
    return value[0]


def _value(value: Json) -> Json:
    return _node(value)["@value"]


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return value
