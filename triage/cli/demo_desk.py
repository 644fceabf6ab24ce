"""The demo's throw-away desk: in a folder of its own, told as text or opened in the interface."""

from __future__ import annotations

import os
import tempfile

from triage import wiring
from triage.cli import demo


def run_demo(*, as_text: bool) -> int:
    """Fill a throw-away desk and tell its story or open the interface on it; the user's own desk is not touched."""
    folder = tempfile.mkdtemp(prefix="triage-demo-")
    os.environ["TRIAGE_DESK"] = folder
    os.environ["TRIAGE_CONFIG"] = os.path.join(folder, "config.toml")
    os.environ.pop("TRIAGE_DATABASE_URL", None)
    desk = wiring.open_desk()
    try:
        demo.fill(desk)
        if as_text:
            demo.tell(desk)
    finally:
        desk.close()
    code = 0 if as_text else _show()
    demo.say_where(folder)
    return code


def _show() -> int:
    from triage.tui.run import run_tui

    return run_tui()
