"""The clipboard's copying half: a tool of the machine where one answers, else the terminal itself (OSC 52).

A tool counts only when it says so: pyperclip 1.11 takes any tool found on PATH and ignores its exit code, so a dead
display looks like success. Source: asweigart/pyperclip#140.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

TIMEOUT_S = 2.0
"""How long a tool may take; the same for each, and the last one that is tried when it hangs."""

OSC52_LIMIT_BYTES = 74_994
"""Longest text sent to a terminal. Source: the 100,000-byte limit on an escape sequence in Chromium's hterm, which is
the smallest among terminals that take OSC 52 at all; base64 and the frame need the rest."""

COPIED = "copied"
SENT = "sent to the terminal"
NOWHERE = ""


@dataclass(frozen=True, slots=True)
class _Tool:
    """A command that reads a text from its standard input."""

    argv: Sequence[str]
    encoding: str = "utf-8"
    variables: tuple[tuple[str, str], ...] = ()


def native_tools(environ: Mapping[str, str], platform: str = sys.platform) -> Iterator[_Tool]:
    """The tools that can work here, best first: each only where the display or system it talks to is there.

    >>> [tool.argv[0] for tool in native_tools({"DISPLAY": ":0"}, "linux")]
    ['xclip', 'xsel']
    """
    if platform == "darwin":
        yield _Tool(("pbcopy",), variables=(("LC_CTYPE", "UTF-8"),))  # else it reads MacRoman without a locale
    if environ.get("WAYLAND_DISPLAY"):
        yield _Tool(("wl-copy",))
    if environ.get("DISPLAY"):
        yield _Tool(("xclip", "-selection", "clipboard", "-in"))
        yield _Tool(("xsel", "--clipboard", "--input"))
    if environ.get("WSL_DISTRO_NAME") or environ.get("WSL_INTEROP"):
        yield _Tool(("clip.exe",), encoding="utf-16")  # with its byte order mark; plain bytes are read as the OEM page


class SystemCopy:
    """Copies texts for the desk.

    Args:
        environ: Variables of the process.
        command: The user's own, which reads the text; "" means the tools and the terminal. Nothing else is tried
            when there is one.
        tty: The controlling terminal.
    """

    def __init__(self, environ: Mapping[str, str] = os.environ, command: str = "", tty: str = "/dev/tty") -> None:
        self._environ = environ
        self._command = command
        self._tty = tty

    def copy(self, text: str) -> str:
        """What is known of the copy: "copied", "sent to the terminal" (which cannot answer), or "" when none worked."""
        if self._command:
            return COPIED if self._run_own(text) else NOWHERE
        try:
            if any(self._run(tool, text) for tool in native_tools(self._environ)):
                return COPIED
        except subprocess.TimeoutExpired:
            pass  # the display hangs, and another tool would hang on it too: the terminal is left
        return SENT if self._send(text) else NOWHERE

    def _run_own(self, text: str) -> bool:
        try:
            argv = shlex.split(self._command)
            return bool(argv) and self._run(_Tool(argv), text)
        except (ValueError, subprocess.TimeoutExpired):
            return False  # quotes that do not close, or a command that hangs

    def _run(self, tool: _Tool, text: str) -> bool:
        """Whether a tool is there and says that it took the text.

        Raises:
            subprocess.TimeoutExpired: It did not end in time, and was killed with its children.
        """
        path = shutil.which(tool.argv[0], path=self._environ.get("PATH", os.defpath))
        if path is None:
            return False
        try:
            process = subprocess.Popen(
                [path, *tool.argv[1:]],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,  # xclip stays in the background with these open
                stderr=subprocess.DEVNULL,
                env={**self._environ, **dict(tool.variables)},
                start_new_session=True,
            )
        except OSError:
            return False
        with process:
            try:
                process.communicate(text.encode(tool.encoding, "replace"), timeout=TIMEOUT_S)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise
        return process.returncode == 0

    def _send(self, text: str) -> bool:
        """Write the text to the terminal as OSC 52; False without a terminal that could take it."""
        data = text.encode("utf-8", "replace")
        if len(data) > OSC52_LIMIT_BYTES or self._environ.get("TERM", "") in {"", "dumb"}:
            return False
        try:
            terminal = os.open(self._tty, os.O_WRONLY | os.O_NOCTTY)
        except OSError:
            return False
        try:
            sequence = b"\x1b]52;c;" + b64encode(data) + b"\x07"
            while sequence:
                sequence = sequence[os.write(terminal, sequence) :]
            return True
        except OSError:
            return False
        finally:
            os.close(terminal)
