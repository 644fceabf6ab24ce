"""CPU time of short commands beside the bare interpreter's: ``python -m benchmarks.startup [--runs 30]``.

All commands take turns within the same minute, so that a busy machine slows them alike. Each row is the median over the
runs of user plus system time of the process and what it started, with its ratio to the row it is compared with.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SCRIPT = "import sys; from triage.__main__ import main; sys.exit(main())"
"""What the installed `triage` script does."""

LINE = "Explain the ranking drop for Priya by Thu 3pm ~2h p1 +search KR2 via slack"

BARE, SQLMODEL = "python -c pass", "import sqlmodel"

COMMANDS: dict[str, tuple[list[str], str]] = {
    BARE: ([sys.executable, "-c", "pass"], BARE),
    "triage add LINE": ([sys.executable, "-c", SCRIPT, "add", LINE], BARE),
    "triage status": ([sys.executable, "-c", SCRIPT, "status"], BARE),
    "python -m triage add LINE": ([sys.executable, "-m", "triage", "add", LINE], BARE),
    SQLMODEL: ([sys.executable, "-c", "import sqlmodel"], BARE),
    "triage next": ([sys.executable, "-c", SCRIPT, "next"], SQLMODEL),
}
"""Name -> command line, and the row that it is compared with."""

OTHERS: dict[str, list[str]] = {
    "task add LINE": ["task", "rc.confirmation=no", "add", LINE],
    "task next": ["task", "rc.confirmation=no", "next"],
    "topydo add LINE": ["topydo", "add", LINE],
    "topydo ls": ["topydo", "ls"],
}
"""Programs of other people, measured where they are installed."""

TARGETS = {"triage add LINE": 3.0, "triage status": 3.0, "triage next": 1.5}


def environment(folder: Path) -> dict[str, str]:
    """Variables under which nothing of the user's is touched."""
    (folder / "taskrc").write_text(f"data.location={folder}\nnews.version=9.9.9\n", encoding="utf-8")
    (folder / "topydo").write_text(f"[topydo]\nfilename={folder}/todo.txt\n", encoding="utf-8")
    own = {
        "HOME": str(folder),
        "TRIAGE_DESK": str(folder / "desk"),
        "TRIAGE_CONFIG": str(folder / "config.toml"),
        "TASKRC": str(folder / "taskrc"),
        "TOPYDO_CONFIG": str(folder / "topydo"),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),  # an installed package is compiled, a checkout may not be
    }
    dropped = ("TRIAGE_", "XDG_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, **own}


def cpu_ms(command: list[str], environ: Mapping[str, str]) -> float:
    """User plus system time of one run, in milliseconds."""
    process = subprocess.Popen(
        command,
        env=environ,
        cwd=environ["HOME"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return (usage.ru_utime + usage.ru_stime) * 1000


def measure(commands: Mapping[str, list[str]], environ: Mapping[str, str], runs: int) -> dict[str, float]:
    """The median time of each command; the first run of each, which fills caches, does not count."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            taken = cpu_ms(command, environ)
            if number:
                spent[name].append(taken)
    return {name: statistics.median(times) for name, times in spent.items()}


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 30
    commands = {name: command for name, (command, _) in COMMANDS.items()}
    commands |= {name: command for name, command in OTHERS.items() if shutil.which(command[0])}
    with tempfile.TemporaryDirectory(prefix="triage-startup-") as folder:
        medians = measure(commands, environment(Path(folder)), runs)
    print(f"{'command':28}{'CPU ms':>8}  ratio")
    for name, median in medians.items():
        beside = COMMANDS[name][1] if name in COMMANDS else BARE
        target = f"  (at most {TARGETS[name]:g})" if name in TARGETS else ""
        print(f"{name:28}{median:8.1f}  {median / medians[beside]:.2f} x {beside}{target}")


if __name__ == "__main__":
    main()
