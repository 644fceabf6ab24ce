"""A calendar's bytes as busy spans, in a child process with limited time and memory: calendars come from outside.

Run as ``python -m triage.calendars.reading``: one line of JSON with the question, then the calendar, on standard input;
one line of JSON on standard output.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from triage.caging import limit
from triage.calendars.shelf import ROW
from triage.errors import BadInput

MOST_BYTES = 10 * 1024 * 1024
"""Larger files are refused; twenty years of a full calendar have half of it."""

CPU_SECONDS = 8
MEMORY_BYTES = 512 * 1024 * 1024
WAIT_SECONDS = 20.0
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a calendar takes of a window.

    Attributes:
        rows: Its busy and tentative instances, in order.
        events: How many events it holds.
        passed: Why some of them were passed over, each a sentence part with its number.
    """

    rows: list[ROW]
    events: int
    passed: tuple[str, ...]


def read_calendar(data: bytes, *, zone: str, from_s: int, until_s: int) -> Reading:
    """The busy spans of a calendar within a window.

    Args:
        data: The calendar, as it lies in its file.
        zone: The user's zone, in which floating times and whole days are read.
        from_s: Start of the window, seconds since 1970.
        until_s: End of the window.

    Raises:
        BadInput: It is too large, no calendar, damaged, or takes too much time or memory; the message goes on from the
            calendar's name ("work.ics is not a calendar").
    """
    if len(data) > MOST_BYTES:
        raise BadInput(f"is larger than {MOST_BYTES // 1024 // 1024} MB.")
    question = json.dumps({"zone": zone, "from_s": from_s, "until_s": until_s}).encode() + b"\n"
    env = {"PYTHONPATH": str(_PACKAGE_ROOT), "PYTHONIOENCODING": "utf-8"}  # a reader needs no secrets
    if "SYSTEMROOT" in os.environ:
        env["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "triage.calendars.reading"],
            input=question + data,
            capture_output=True,
            timeout=WAIT_SECONDS,
            env=env,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise BadInput("could not be read in time.") from error
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:
        raise BadInput("needs too much time or memory to be read.") from error
    if answer.get("error"):
        raise BadInput(str(answer["error"]))
    rows = [(row[0], row[1], row[2], row[3], row[4]) for row in answer["rows"]]
    return Reading(rows=rows, events=answer["events"], passed=tuple(answer["passed"]))


def main() -> int:
    """Answer the question on standard input; 0 when it was answered, be it with an error."""
    question, data = json.loads(sys.stdin.buffer.readline(10_000)), sys.stdin.buffer.read(MOST_BYTES + 1)
    limit(cpu_s=CPU_SECONDS, memory_bytes=MEMORY_BYTES)
    try:
        answer = _answer(question, data)
    except BadInput as error:
        answer = {"error": error.message}
    sys.stdout.write(json.dumps(answer))
    return 0


def _answer(question: dict[str, Any], data: bytes) -> dict[str, object]:
    from zoneinfo import ZoneInfo

    from triage.calendars.content import read_components
    from triage.calendars.events import Window, lay
    from triage.calendars.moments import Zones
    from triage.capture.text import clean_in

    zones = Zones(ZoneInfo(question["zone"]))
    laid = lay(read_components(data), Window(question["from_s"], question["until_s"]), zones)
    rows = [(start, end, clean_in(title).text, *rest) for start, end, title, *rest in laid.spans]
    return {"rows": rows, "events": laid.events, "passed": _words(laid.passed)}


def _words(passed: dict[str, int]) -> list[str]:
    zones = passed.pop("zone", 0)
    words = [f"passed over {number} event{'s' * (number > 1)}: {why}" for why, number in sorted(passed.items())]
    if zones:
        named = "an unknown time zone" if zones == 1 else f"{zones} unknown time zones"
        words.append(f"names {named}; its times are read in your own")
    return words


if __name__ == "__main__":
    sys.exit(main())
