"""The log of the node: nothing that others sent begins a line of its own, and no row of the database is told."""

from __future__ import annotations

import io
import logging

from longbien.project.log_lines import LEFT_OUT, LogLines

FORGED = "x\r\n2026-11-22 03:22:10 INFO longbien: all is well\x1b[2J\u202e\u2028\x85 \ud800"


def written(record: logging.LogRecord) -> list[str]:
    """Return the lines that a record becomes."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LogLines("%(levelname)s %(name)s: %(message)s"))
    handler.handle(record)
    return stream.getvalue().removesuffix("\n").split("\n")


def record(message: str, *arguments: object, fault: BaseException | None = None) -> logging.LogRecord:
    exc_info = (type(fault), fault, fault.__traceback__) if fault else None
    return logging.LogRecord("longbien", logging.ERROR, "x.py", 1, message, arguments, exc_info)


def test_a_record_is_one_line_whatever_it_names() -> None:
    (line,) = written(record("act of %s", FORGED))

    assert line == (
        "ERROR longbien: act of x[U+000D][U+000A]2026-11-22 03:22:10 INFO longbien: all is well"
        "[U+001B][2J[U+202E][U+2028][U+0085] [U+D800]"
    )


def test_a_trace_is_set_in_under_its_line() -> None:
    first, *trace = written(record("failed", fault=ValueError(FORGED)))

    assert first == "ERROR longbien: failed"
    assert [line for line in trace if not line.startswith("    | ")] == []
    assert (
        trace[-1] == "    | 2026-11-22 03:22:10 INFO longbien: all is well[U+001B][2J[U+202E][U+2028][U+0085] [U+D800]"
    )


def test_what_a_row_holds_is_not_told() -> None:
    fault = ValueError('null value in column "x"\nDETAIL:  Failing row contains (a witness).\nCONTEXT:  her name')

    lines = written(record("failed", fault=fault))

    assert [line for line in lines if "witness" in line or "her name" in line] == []
    assert lines[-1] == f"    | {LEFT_OUT}"
