"""How fast the interface is, through a real pseudo terminal, beside a Textual hello-world in the same minute.

Usage: python -m benchmarks.tui [--asks N] [--runs N]

Each start is a process of its own, in turn with hello-world, compiled modules kept (one run before the first that
counts). Prints, as medians and best of the runs:

- first frame: the keys of the screens are written to the terminal;
- first useful screen: titles of waiting asks stand in it. They come from what the desk published after its last act,
  so this is the first frame as a rule; acts on them wait for the desk in order;
- read from the desk: the decision on the selected ask is shown, for which the store was opened, the plan made and a
  reply drafted. Nothing on the screen is older than this start from here on.

Then memory, and the time from a key to the first repaint (the cursor, the letter typed) and to the last byte of all
that it causes (the page of the ask, the list filtered), in the inbox and in the backlog; medians and p95. `dooit`
stands beside it where it is installed.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.scale import NOW, fill

HELLO = (
    "from textual.app import App\nfrom textual.widgets import Label\n"
    "class Hello(App):\n    def compose(self): yield Label('Hello, world')\nHello().run()\n"
)
ROWS, COLUMNS = 40, 120
LIMIT_S = 30.0
KEY_LIMIT_S = 5.0
QUIET_S = 0.15
"""All that a key causes is over when nothing was written for so long."""

KEYS = 40

REPLY = b"Takes "
"""In the decision on an ask: what a yes takes of the plan."""


class Terminal:
    """A program on a pseudo terminal.

    Args:
        argv: What to run.
        environ: Its variables.
    """

    def __init__(self, argv: list[str], environ: dict[str, str]) -> None:
        self.started = time.perf_counter()
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.execvpe(argv[0], argv, environ)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.seen = b""

    def until(self, wanted: Callable[[bytes], bool]) -> float:
        """Seconds since the start until what was written so far is wanted.

        Raises:
            TimeoutError: It never was.
        """
        until = time.perf_counter() + LIMIT_S
        while not wanted(self.seen):
            if time.perf_counter() > until:
                raise TimeoutError(f"not seen within {LIMIT_S:g} s")
            self._read(0.2)
        return time.perf_counter() - self.started

    def key(self, keys: bytes) -> tuple[float, float]:
        """Milliseconds from a key to the first repaint, and to the last byte of all that it causes."""
        self._drain()
        begun = time.perf_counter()
        os.write(self.handle, keys)
        if not self._read(KEY_LIMIT_S):
            raise TimeoutError("no repaint")
        first = last = time.perf_counter()
        while self._read(QUIET_S):
            last = time.perf_counter()
        return (first - begun) * 1000, (last - begun) * 1000

    def memory_mb(self) -> float:
        """Resident memory of the program."""
        for line in Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.handle)

    def _drain(self) -> None:
        while self._read(0.3):
            pass

    def _read(self, wait_s: float) -> bytes:
        ready, _, _ = select.select([self.handle], [], [], wait_s)
        if not ready:
            return b""
        try:
            data = os.read(self.handle, 65536)
        except OSError:
            return b""
        self.seen += data
        return data


def main() -> None:
    """Fill a desk and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--asks", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder, "desk")
        fill(desk, given.asks, 500, waiting=60)
        own = {**os.environ, "TERM": "xterm-256color", "TRIAGE_DESK": str(desk), "TZ": "UTC"}
        own["TRIAGE_NOW"] = NOW.isoformat()
        own.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
        triage = [sys.executable, "-m", "triage"]
        programs = {"hello-world": ([sys.executable, "-c", HELLO], b"Hello, world"), "triage": (triage, b"F1")}
        if shutil.which("dooit"):
            programs["dooit"] = (["dooit"], b"")
        times: dict[str, list[float]] = {}
        for run in range(given.runs + 1):
            for name, (argv, mark) in programs.items():
                terminal = Terminal(argv, own)
                seen = {f"first frame, {name}": terminal.until(_has(mark))}
                if name == "triage":
                    seen["first useful screen"] = terminal.until(_has(b"waiting ask"))
                    seen["read from the desk"] = terminal.until(_has(REPLY))
                terminal.close()
                for what, one in seen.items():
                    times.setdefault(what, []).extend([one] if run else [])
        hello = times["first frame, hello-world"]
        for what, each in times.items():
            middle, best = statistics.median(each), min(each)
            print(
                f"{what:26} {middle:6.2f} s   {middle / statistics.median(hello):.2f} times hello-world"
                f"   (best {best:.2f} s, {best / min(hello):.2f} times)"
            )
        _keys(triage, own)


def _has(mark: bytes) -> Callable[[bytes], bool]:
    """Whether a screen was drawn that holds a mark."""
    return lambda seen: mark in seen and b"\x1b[" in seen


def _keys(argv: list[str], environ: dict[str, str]) -> None:
    terminal = Terminal(argv, environ)
    terminal.until(lambda seen: b"waiting ask" in seen)
    time.sleep(1.0)
    moves = [terminal.key(b"k" if number % 2 else b"j") for number in range(KEYS)]
    _say("j/k in the inbox", moves)
    os.write(terminal.handle, b"\x1bOR")  # F3
    terminal.until(_has(b"put off"))
    time.sleep(3.0)
    _say("j/k in the backlog", [terminal.key(b"k" if number % 2 else b"j") for number in range(KEYS)])
    terminal.key(b"/")
    _say("filter in the backlog", [terminal.key(key) for key in (b"r", b"a", b"n", b"k", b"\x7f") * (KEYS // 5)])
    print(f"memory                     {terminal.memory_mb():6.0f} MB")
    terminal.close()


def _say(name: str, times_ms: list[tuple[float, float]]) -> None:
    for what, each in zip(("first repaint", "all of it"), zip(*times_ms, strict=True), strict=True):
        ordered = sorted(each)
        p95 = ordered[int(0.95 * (len(ordered) - 1))]
        print(f"{name:22} {what:14} {statistics.median(ordered):6.1f} ms median, {p95:.1f} ms p95")


if __name__ == "__main__":
    main()
