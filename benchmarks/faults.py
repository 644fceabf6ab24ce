"""The promises of docs/design/reliability.md at their full counts: `python -m benchmarks.faults [--quick] [P1 P6 ...]`.

Runs the tests that hold each promise, with all kills, cuts, damages and inputs instead of the few of every run, and
prints what was counted. Beside a PostgreSQL server: `.ci/postgres python -m benchmarks.faults`. Takes about an hour on
two cores; ``--quick`` makes the counts of every run, in minutes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree  # reads only what pytest has just written here

ROOT = Path(__file__).parent.parent

PROMISES: dict[str, tuple[str, tuple[str, ...]]] = {
    "P1": (
        "said means saved",
        ("tests/promises/test_said_is_saved.py", "tests/store/test_kill.py", "tests/capture/test_durability.py"),
    ),
    "P2": (
        "no edit is silently lost",
        (
            "tests/promises/test_nobody_is_overwritten.py",
            "tests/store/test_concurrency.py",
            "tests/store/test_cut_line.py",
            "tests/store/test_silent_line.py",
        ),
    ),
    "P3": (
        "everything can be undone",
        (
            "tests/store/test_undo.py",
            "tests/store/test_undo_property.py",
            "tests/store/test_undo_take_in.py",
            "tests/cli/test_undo_import.py",
        ),
    ),
    "P4": (
        "an upgrade never costs data",
        (
            "tests/store/test_migrate.py",
            "tests/store/test_open.py",
            "tests/store/test_released.py",
            "tests/store/test_two_versions.py",
        ),
    ),
    "P5": (
        "there is always a good copy",
        (
            "tests/promises/test_copies_under_fire.py",
            "tests/store/test_backup.py",
            "tests/store/test_thinning.py",
            "tests/store/test_restore.py",
            "tests/cli/test_backup.py",
            "tests/promises/test_jumping_clock.py",
        ),
    ),
    "P6": ("the doctor tells the truth", ("tests/store/test_examine.py", "tests/cli/test_doctor.py")),
    "P7": ("never a silent empty start", ("tests/store/test_damage.py", "tests/store/test_gone.py")),
    "P8": (
        "full, read-only, no permission",
        (
            "tests/promises/test_full_disk.py",
            "tests/promises/test_read_only_home.py",
            "tests/store/test_denied.py",
            "tests/capture/test_command.py",
        ),
    ),
    "P9": ("bad input changes nothing", ("tests/promises/test_bad_input.py", "tests/calendars/test_hostile.py")),
    "P10": ("text is only text", ("tests/promises/test_text_is_only_text.py", "tests/tui/test_hostile_text.py")),
    "P11": ("you get your terminal back", ("tests/tui/test_terminal.py",)),
    "P12": (
        "private by default",
        (
            "tests/promises/test_private.py",
            "tests/store/test_forget.py",
            "tests/store/test_move.py",
            "tests/system/test_server_password.py",
        ),
    ),
}
"""Promise -> what it says, and the tests that hold it."""


def main(argv: Sequence[str]) -> int:
    """Run the promises named, or all; returns 1 when one does not hold."""
    is_quick = "--quick" in argv
    wanted = [name for name in argv if not name.startswith("-")] or list(PROMISES)
    unknown = [name for name in wanted if name not in PROMISES]
    if unknown:
        print(f"No promise {', '.join(unknown)}; there are {', '.join(PROMISES)}.", file=sys.stderr)
        return 2
    held = [_run(name, is_quick=is_quick) for name in wanted]
    return 0 if all(held) else 1


def _run(name: str, *, is_quick: bool) -> bool:
    words, tests = PROMISES[name]
    environ = {**os.environ, "HYPOTHESIS_PROFILE": "few" if is_quick else "many"}
    if not is_quick:
        environ["TRIAGE_FAULTS"] = "full"
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "junit_family=xunit1"]
        command += [f"--junitxml={report}", *tests]
        began = time.monotonic()
        done = subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, text=True, check=False)
        took = time.monotonic() - began
        print(f"{name:4} {'holds' if done.returncode == 0 else 'BROKEN'}  {words}  ({took:.0f} s)", flush=True)
        if not report.exists():
            print(done.stdout[-3000:], done.stderr[-3000:])
            return False
        for line in _counted(report):
            print(f"       {line}", flush=True)
    if done.returncode:
        print(done.stdout[-3000:])
    return done.returncode == 0


def _counted(report: Path) -> list[str]:
    """How many tests there were, and what they counted."""
    suite = ElementTree.parse(report).getroot().find("testsuite")
    assert suite is not None
    ran = {kind: int(suite.get(kind, "0")) for kind in ("tests", "failures", "errors", "skipped")}
    broken = ran["failures"] + ran["errors"]
    lines = [f"{ran['tests'] - ran['skipped']} tests, {broken} broken, {ran['skipped']} skipped"]
    return lines + [
        f"{one.get('value')} {one.get('name')}"
        for one in suite.iter("property")
        if "hypothesis" not in str(one.get("name"))
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
