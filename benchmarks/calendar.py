"""A calendar of 3,150 events, read and then looked up: ``python -m benchmarks.calendar [--runs 5]``.

3,000 single meetings over two and a half years and 150 weekly series, in a zone with its own description. *Read* is
everything from the changed file to the spans that a plan takes off, in its own process; *cached* is what each later
command pays to know them, in a fresh object. Both are wall time, medians; the loop of 100,000 steps tells how busy the
machine was (5 ms when idle), and the CPU time what the reading costs on any.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from triage.calendars.connected import ConnectedCalendars

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ZONE = "Europe/Berlin"
SINGLE, WEEKLY = 3_000, 150

HEAD = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//benchmark//EN
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


def calendar_text(single: int = SINGLE, weekly: int = WEEKLY, seed: int = 7) -> str:
    """The text of a made-up calendar."""
    draw = random.Random(seed)
    events = []
    for number in range(single + weekly):
        day = datetime(2024, 9, 2, tzinfo=UTC) + timedelta(days=draw.randrange(900))
        start = day.replace(hour=draw.randrange(8, 18), minute=draw.choice((0, 30)))
        end = start + timedelta(minutes=draw.choice((30, 45, 60, 90)))
        lines = [
            f"UID:{number}@benchmark",
            "DTSTAMP:20260301T000000Z",
            f"DTSTART;TZID={ZONE}:{start:%Y%m%dT%H%M%S}",
            f"DTEND;TZID={ZONE}:{end:%Y%m%dT%H%M%S}",
            f"SUMMARY:Meeting {number}",
            "DESCRIPTION:Agenda and a link to the room",
        ]
        if number >= single:
            lines += [f"RRULE:FREQ=WEEKLY;BYDAY={('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')[start.weekday()]}"]
            lines += [f"EXDATE;TZID={ZONE}:{start + timedelta(days=70):%Y%m%dT%H%M%S}"]
        events.append("\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]))
    return (HEAD + "\n".join(events) + "\nEND:VCALENDAR\n").replace("\n", "\r\n")


def median_ms(run: Callable[[], object], runs: int) -> float:
    """The median wall time of some runs, in milliseconds."""
    taken = []
    for _ in range(runs):
        begins = perf_counter()
        run()
        taken.append((perf_counter() - begins) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Print both figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "work.ics"
        file.write_text(calendar_text(), encoding="utf-8", newline="")

        def opened() -> ConnectedCalendars:
            return ConnectedCalendars(folder, command="", with_tentative=True, environ=os.environ)

        loop = median_ms(lambda: sum(step * step for step in range(100_000)), runs)
        before = os.times()
        read = median_ms(lambda: opened().add(str(file), NOW, ZONE), runs)
        cpu_ms = sum(now - then for now, then in zip(os.times()[:4], before[:4], strict=True)) * 1000 / runs
        cached = median_ms(lambda: opened().taken(NOW, ZONE), 4 * runs)
        shown = median_ms(lambda: opened().meetings(NOW, NOW + timedelta(days=14)), 4 * runs)
        spans = len(opened().taken(NOW, ZONE).busy)
    print(f"{SINGLE + WEEKLY} events, {spans} spans ahead; the loop takes {loop:.1f} ms")
    print(f"read:   {read:8.0f} ms  (wanted: at most 2,000), {cpu_ms:.0f} ms of CPU")
    print(f"cached: {cached:8.1f} ms  for what a plan takes off")
    print(f"        {shown:8.1f} ms  for two weeks of meetings with their titles")


if __name__ == "__main__":
    main()
