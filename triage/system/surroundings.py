"""What lies around the desk: terminal, clipboard, spool, settings and templates, as the doctor finds them."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from triage.capture.spool import UNREADABLE
from triage.errors import TriageError
from triage.system.clipboard import native_tools
from triage.views.upkeep import Checked, fine, noted, wrong
from triage.views.words import counted

SHOWN = 5
"""How many findings of one kind are said one by one."""


def spool_words(spool: Path) -> Checked:
    """What waits in the spool, and what was set aside there; nothing is taken in."""
    try:
        waiting = [name for name in os.listdir(spool) if name.endswith(".json")] if spool.is_dir() else []
        aside = os.listdir(spool / UNREADABLE) if (spool / UNREADABLE).is_dir() else []
    except OSError as error:
        return wrong("spool", f"{spool} cannot be read: {error.strerror}.", "Check who may read it.")
    if aside:
        words = f"{counted(len(aside), 'capture')} could not be read and lie in {spool / UNREADABLE}."
        return noted("spool", words, "Look at the text in them, add it again, then remove them.")
    return fine("spool", f"{counted(len(waiting), 'capture')} waiting" if waiting else "nothing waits")


def settings_words(path: Path, check: Callable[[], Iterable[tuple[str, bool]]]) -> Iterator[Checked]:
    """What is wrong with the settings, and whether others may read them."""
    try:
        findings = list(check())
    except TriageError as error:
        yield wrong("settings", error.message, error.hint)
        return
    for words, is_error in findings[:SHOWN]:
        say = wrong if is_error else noted
        yield say("settings", words, "`triage config check` lists everything.")
    if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o022:
        yield wrong("settings", f"{path} can be changed by others.", f"chmod 600 {path}")
    elif not findings:
        yield fine("settings", str(path) if path.exists() else "none; the defaults hold")


def templates_words(check: Callable[[], Iterable[str]]) -> Iterator[Checked]:
    """What is wrong with the user's own templates."""
    try:
        findings = list(check())
    except TriageError as error:
        yield wrong("templates", error.message, error.hint)
        return
    for words in findings[:SHOWN]:
        yield wrong("templates", words, "`triage templates check` lists everything.")
    if not findings:
        yield fine("templates", "sound")


def around(environ: Mapping[str, str]) -> Iterator[Checked]:
    """Terminal and clipboard."""
    term = environ.get("TERM", "")
    is_terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    if is_terminal and term in ("", "dumb"):
        yield noted("terminal", f"TERM is {term or 'empty'}: the interface cannot be painted.", "Commands work.")
    else:
        size = shutil.get_terminal_size((80, 24))
        yield fine("terminal", f"{term}, {size.columns} x {size.lines}" if is_terminal else "none; commands work")
    tools = [tool.argv[0] for tool in native_tools(environ) if shutil.which(tool.argv[0], path=environ.get("PATH"))]
    if tools:
        yield fine("clipboard", tools[0])
    elif term not in ("", "dumb"):
        yield fine("clipboard", "through the terminal (OSC 52), which cannot say whether it took the text")
    else:
        yield noted(
            "clipboard", "No tool and no terminal takes a copy.", "`triage reply 12 --save FILE` writes a file."
        )
