"""Where the text of ``triage add`` comes from: the arguments, the clipboard, standard input, or a question."""

from __future__ import annotations

import os
import sys

from triage.capture.text import FILE_BYTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from triage.capture.options import Options

QUESTION = "Ask: "
PASTE_WAIT_S = 0.05
"""How long a paste of several lines may take to arrive behind its first line."""


def read_typed(options: Options, environ: Mapping[str, str]) -> str:
    """The text to capture.

    Raises:
        CouldNot: The clipboard gives none.
        KeyboardInterrupt: The question was left with Ctrl-C.
    """
    if options.has("--paste"):
        from triage.capture.clipboard import read_clipboard

        pasted = read_clipboard(environ)
        return f"{pasted}\n{' '.join(options.words)}" if options.words and options.words != ("-",) else pasted
    if options.words and options.words != ("-",):
        return " ".join(options.words)
    if options.words or not sys.stdin.isatty():
        return sys.stdin.buffer.read(FILE_BYTES).decode("utf-8", "surrogateescape")
    return ask_line()


def ask_line() -> str:
    """One line typed at the terminal; of a paste of several lines all, so that none of them reaches the shell."""
    sys.stderr.write(QUESTION)
    sys.stderr.flush()
    handle = sys.stdin.fileno()
    data = os.read(handle, FILE_BYTES)
    if data.endswith(b"\n"):
        data += _pasted(handle)
    return data.decode("utf-8", "surrogateescape")


def _pasted(handle: int) -> bytes:
    """What arrived behind the first line; the unfinished rest of a paste is thrown away, not left to the shell."""
    import select
    import termios

    data = b""
    while len(data) < FILE_BYTES and select.select([handle], [], [], PASTE_WAIT_S)[0]:
        more = os.read(handle, FILE_BYTES)
        if not more:
            break
        data += more
    if data:
        try:
            termios.tcflush(handle, termios.TCIFLUSH)
        except termios.error:
            pass  # not a terminal any more
    return data


def split_asks(text: str) -> list[str]:
    """The asks of ``--each``: one a line, bullets and blank lines left out."""
    lines = [line.strip() for line in text.splitlines()]
    return [bare for line in lines if (bare := _without_bullet(line))]


def _without_bullet(line: str) -> str:
    for bullet in ("- [ ] ", "- [x] ", "* [ ] ", "* [x] ", "[ ] ", "- ", "* ", "• ", "– "):
        if line.startswith(bullet):
            return line[len(bullet) :].strip()
    number, dot, rest = line.partition(" ")
    if dot and number[:-1].isdigit() and number[-1] in ".)" and len(number) <= 4:
        return rest.strip()
    return "" if line in ("-", "*", "•") else line
