"""Takes the pictures of README and docs: the real interface on the demo desk, with the clock stopped.

Usage: python -m docs.pictures
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from textual.pilot import Pilot

FOLDER = Path(__file__).parent / "pictures"
NOW = "2026-03-02T09:05:00+00:00"
FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Textual names fonts of a server; without them a viewer takes its own monospace font and asks nobody."""

PICTURES: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "triage": ((120, 34), ("j",)),
    "triage-80x24": ((80, 24), ("j",)),
    "plan": ((120, 34), ("f2",)),
    "backlog": ((100, 20), ("f3",)),
    "promises": ((120, 16), ("f4",)),
}
"""Name -> (size, keys pressed)."""


def main() -> None:
    """Fill the demo desk and write every picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"TRIAGE_DESK": folder, "TRIAGE_CONFIG": f"{folder}/config.toml", "TRIAGE_NOW": NOW, "TZ": "UTC"}
        from triage import wiring
        from triage.cli import demo

        desk = wiring.open_desk()
        demo.fill(desk)
        demo.go_on(desk)
        desk.close()
        FOLDER.mkdir(exist_ok=True)
        for name, (size, keys) in PICTURES.items():
            svg = asyncio.run(picture(size, keys))
            (FOLDER / f"{name}.svg").write_text(FONT_FACES.sub("", svg), encoding="utf-8")
            print(f"docs/pictures/{name}.svg")


async def picture(size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """The screen after some keys, as SVG."""
    from triage import wiring
    from triage.tui.app import TriageApp

    app = TriageApp(wiring.open_desk)
    async with app.run_test(size=size) as pilot:
        await _settle(pilot)
        for key in keys:
            await pilot.press(key)
            await _settle(pilot)
        return app.export_screenshot(title="triage")


async def _settle(pilot: Pilot[int]) -> None:
    """Wait until the desk has answered everything and the screen shows it."""
    for _ in range(3):
        await pilot.pause(0.3)
        while any(worker.group != "watch" and not worker.is_finished for worker in pilot.app.workers):
            await pilot.pause(0.05)


if __name__ == "__main__":
    main()
