"""Opens the interface on the desk that the environment names, where there is a terminal for it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from triage import wiring
from triage.errors import BadInput
from triage.tui.hangup import leave_when_gone
from triage.upkeep import ask_calendar, upkeep

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

SWITCH_S = 0.0005
"""How long the desk's thread may keep the interface's waiting, in seconds: Python's own 5 ms are felt at each key."""

HINT = "`triage plan`, `triage inbox` and the other commands work without one; `triage --help` lists them."


def has_terminal(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether input, output and errors are a terminal that can be painted on.

    Textual waits for ever without one, and paints on standard error, so all three count.
    """
    return environ.get("TERM", "") not in ("", "dumb") and all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    )


def run_tui(environ: Mapping[str, str] = os.environ) -> int:
    """Show the interface until the user leaves; returns the exit code.

    Raises:
        BadInput: There is no terminal to show it on, or the settings cannot be used.
    """
    if not has_terminal(environ):
        raise BadInput("The interface needs a terminal.", HINT)
    sys.setswitchinterval(SWITCH_S)
    gc.disable()  # until the desk is open: all that is made until then stays
    app = make_app(environ)
    leave_when_gone(sys.stdin.fileno())
    app.run()
    if app.bug_words:
        sys.stderr.write(f"triage: {app.bug_words}\n")
    return app.return_code or 0


def make_app(environ: Mapping[str, str] = os.environ) -> TriageApp:
    """The interface over the desk that the environment names; the desk is opened after its first frame.

    Raises:
        BadInput: The settings cannot be used.
    """
    from triage.tui.app import TriageApp
    from triage.tui.first import first_look

    theme, keymap = wiring.interface_settings(environ)
    return TriageApp(
        lambda: wiring.open_desk(environ, owns_terminal=False),
        first_look(wiring.place(environ).now, wiring.present(environ)),
        theme_name=theme,
        keymap=keymap,
        log_bug=lambda error: wiring.write_bug_log(error, environ),
        keep_copy=lambda: _look_after(environ),
        welcomes=True,
    )


def _look_after(environ: Mapping[str, str]) -> None:
    """The day's copy, and an old calendar asked for anew; each does nothing when it is not due."""
    try:
        upkeep(environ).back_up_daily()
    finally:
        ask_calendar(environ)  # a folder of copies that is full is no reason to plan with old meetings
