"""Write `docs/reference/api.md`, the reference of the JSON door, from the description that the node itself serves.

Django must be set up to read it: the tests do that, and `main` does it with a home made for the purpose.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
API_PAGE = ROOT / "docs" / "reference" / "api.md"
TITLES = {
    "law": "The law as data",
    "treaties": "Treaties and authorities",
    "drafts": "Drafts",
    "requests": "Requests",
    "acts": "Acts",
    "life": "The life of a request",
    "cases": "Case files",
    "dual criminality": "Dual criminality",
    "safeguards": "Safeguards",
    "deadlines": "Terms",
    "timeline": "What happened, and its proofs",
    "evidence": "Evidence",
    "documents": "Documents and letters",
    "node": "The node",
}
HEAD = """\
# The JSON door

The node serves this as OpenAPI 3.1 at `/api/v1/openapi.json`; the page is written by `scripts/api_page.py` from it. How
to begin: [connect a case system](../howto/connect-a-case-system.md).

Every call bears `Authorization: Bearer …`, a token of `longbien token create`. It speaks for one person in one
authority, and gets what that person would get at the desk. Bodies are JSON, but for evidence and registers
of cases, which are sent as they are. Moments are UTC, as `2026-11-22T03:22:10Z`; one without its zone is refused.

Every error has one shape: `{"code", "detail", "field"?}`. The codes are in [errors.md](errors.md).

| Status | Means |
| --- | --- |
%(problems)s

A change names the `version` of the request it was written on. After 409 `stale_view`, read again, then decide again.

Ask for changes with `GET /requests?after=…`, where `after` is `next` of the answer before. Requests come in the order
of their last change; a request that changes moves to the end. So nothing is missed, and a request may come twice.
"""


def api_page() -> str:
    """Return the page."""
    from longbien.api.description import PROBLEMS  # noqa: PLC0415  # only after Django is set up
    from longbien.api.door import api  # noqa: PLC0415

    described = api.get_openapi_schema(path_prefix="/api/v1")
    problems = "\n".join(f"| {status} | {_one_line(words)} |" for status, words in PROBLEMS.items())
    parts = [HEAD % {"problems": problems}]
    untitled = {tag for one in described["paths"].values() for each in one.values() for tag in each["tags"]} - set(
        TITLES
    )
    if untitled:
        raise ValueError(f"TITLES does not name: {untitled}")
    for tag, title in TITLES.items():
        parts += [f"\n## {title}\n", *_operations(described["paths"], tag=tag)]
    parts += ["\n## Parameters\n", *_parameters(described["paths"])]
    return "\n".join([*parts, "\n## What goes in and out\n", *_shapes(described["components"]["schemas"])]) + "\n"


def _operations(paths: Mapping[str, Any], *, tag: str) -> Iterator[str]:
    yield "| Call | In | Out | What it does |"
    yield "| --- | --- | --- | --- |"
    for path, methods in paths.items():
        for method, operation in methods.items():
            if tag in operation["tags"]:
                call = f"`{method.upper()} {path.removeprefix('/api/v1')}`"
                yield f"| {call} | {_input(operation)} | {_output(operation)} | {_one_line(operation['description'])} |"


def _input(operation: Mapping[str, Any]) -> str:
    query = [f"`?{one['name']}`" for one in operation.get("parameters", ()) if one["in"] == "query"]
    body = operation.get("requestBody", {}).get("content", {})
    shape = _shape(body["application/json"]["schema"]) if "application/json" in body else "the file" if body else ""
    return ", ".join([*query, *([shape] if shape else [])])


def _output(operation: Mapping[str, Any]) -> str:
    status, answer = next(iter(operation["responses"].items()))
    content = answer.get("content", {}).get("application/json", {}).get("schema")
    shape = _shape(content) if content else "bytes"
    return shape if str(status) == "200" else f"{status} {shape}"


def _parameters(paths: Mapping[str, Any]) -> Iterator[str]:
    yield "| Name | Means |"
    yield "| --- | --- |"
    operations = [operation for methods in paths.values() for operation in methods.values()]
    said = {(one["name"], _one_line(one["description"])) for operation in operations for one in operation["parameters"]}
    for name, words in sorted(said):
        yield f"| `{name}` | {words} |"


def _shapes(schemas: Mapping[str, Any]) -> Iterator[str]:
    for name, schema in sorted(schemas.items()):
        if name.endswith("Params") or name == "Input":
            continue
        yield f"### {name}\n"
        yield f"{_one_line(schema.get('description', ''))}\n"
        yield "| Name | Kind | |"
        yield "| --- | --- | --- |"
        required = schema.get("required", ())
        for field, kind in schema.get("properties", {}).items():
            yield f"| `{field}` | {_kind(kind)} | {'' if field in required else 'optional'} |"
        yield ""


def _shape(schema: Mapping[str, Any]) -> str:
    if schema.get("type") == "array":
        return f"list of {_shape(schema['items'])}"
    name = schema.get("$ref", "").rpartition("/")[2]
    return f"[{name}](#{name.lower()})" if name else "JSON"


def _kind(schema: Mapping[str, Any]) -> str:
    """Return the kind of a field in words."""
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"])
    if "$ref" in schema:
        return _shape(schema)
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}"
    words = {"string": "text", "integer": "number", "boolean": "yes or no", "null": "null", "object": "object"}
    return "moment" if schema.get("format") == "date-time" else words.get(schema.get("type", ""), "anything")


def _one_line(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def main() -> int:
    """Write the page."""
    sys.path.insert(0, str(ROOT / "tests"))
    import django  # noqa: PLC0415

    from scratch_home import scratch_home  # noqa: PLC0415

    with scratch_home() as home:
        os.environ.update(LONGBIEN_HOME=str(home), DJANGO_SETTINGS_MODULE="longbien.project.settings")
        django.setup()
        API_PAGE.write_text(api_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
