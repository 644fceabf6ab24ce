"""Only the system's clock reads the time."""

from __future__ import annotations

import ast

from tests.shape.sources import ROOT, parsed, place, python_files

CLOCK = ROOT / "triage/system/clock.py"

READS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("time", "ctime"),
}


def clock_reads(tree: ast.Module) -> list[ast.expr]:
    """Calls such as ``datetime.now()``, ``datetime.date.today()`` and ``time.localtime()``."""
    found: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if (owner, node.attr) in READS:
                found.append(node)
    return found


def test_no_module_but_the_clock_reads_the_time() -> None:
    reads = [
        place(path, node) for path in python_files("triage") if path != CLOCK for node in clock_reads(parsed(path))
    ]

    assert reads == []


def test_the_search_finds_the_clock_itself() -> None:
    assert clock_reads(parsed(CLOCK))
