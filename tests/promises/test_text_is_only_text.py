"""P10: 40 hostile texts through every command on a terminal: not one byte that the terminal would obey."""

from __future__ import annotations

import csv
import json
import os
import pty
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.capture.doors import ROOT
from tests.conftest import MONDAY
from tests.promises.amounts import amount
from tests.promises.hostile import ACTING, HOSTILE
from triage import wiring
from triage.capture.text import clean_in, clean_title
from triage.cli.sections import COMMANDS
from triage.domain.ask import Ask, Nudge, Status
from triage.domain.goals import KeyResult
from triage.domain.people import Person

Record = Callable[[str, object], None]

RUN = """
import json, os, sys
from triage.__main__ import main
for argv in json.loads(sys.stdin.readline()):
    sys.argv = ["triage", *argv]
    code = main()
    sys.stdout.flush()
    if code == 70:
        print("BUG in", argv[0])
    elif code:
        print("refused", argv[0])
print("all done")
"""
EACH_TEXT = """
promise {} --to {} --by fri; areas add {} --who {}; lost 5m {}; did {} 5m; show {}; who set {}
wait 2 --on {} --nudge thu; list --tag {}; list {}
"""
WHOLE_DESK = """
answer 41 wait; release 41; inbox; list; backlog; plan; next; promises; history; templates; who; kr; focus; status
doctor; backup list; hours; off; config show; export csv; export markdown; review; review --weekly; updates --print
waiting; back --since mon; areas; week; calendar; repeats; insights; calibration; brag; list --json; inbox --json
export json; merge 3 --into 4
"""
"""#41 is the first promise that EACH_TEXT makes."""
EACH_ASK = """
show; why; preview; reply --print; pin 1; accept; start; stop; same 2; not-same 2; defer --until mon
wait --on Kim --nudge thu; handoff --to Kim; undo; redo; reopen; drop; reopen; log 30m; done --outcome {}; post
edit --title {}; forget --yes
"""
"""`forget --yes` is last: it leaves nothing to show."""
ELSEWHERE = {
    "tui": "tests/tui/test_hostile_text.py",
    "demo": "has texts of its own only",
    "init": "asks, and prints only what it was answered",
    "backtest": "prints figures",
    "move": "prints figures and the place that was named",
}
"""Commands that this test leaves out, and why."""


def a_hostile_desk(environ: dict[str, str]) -> int:
    """A desk in which every text is hostile; returns how many asks it has."""
    desk = wiring.open_desk(environ)
    with desk.store.act("test", "made it hostile", at=MONDAY) as tx:
        for place, text in enumerate(HOSTILE.values(), start=1):
            clean = clean_in(text).text
            tx.put(Person(key=f"p{place}", name=clean_title(text).text or "x"))
            tx.put(KeyResult(key=f"kr{place}", title=clean_title(text).text or "x"))
            ask = Ask(
                uid=f"hostile{place:09}",
                id=tx.next_ask_id(),
                title=clean_title(text).text or "x",
                text=clean,
                link=f"https://example.com/{clean}",
                requesters=(f"p{place}",),
                channel="slack",
                done_when=clean,
                outcome=clean,
                tags=(clean_title(text).text[:20] or "x",),
                nudges=(Nudge(uid=f"n{place}", by=f"p{place}", at=MONDAY, text=clean),),
                received_at=MONDAY,
                status=Status.INBOX if place % 2 else Status.ACTIVE,
            )
            tx.put(ask)
    desk.close()
    return len(HOSTILE)


def each(lines: str) -> list[str]:
    """The command lines of a list of them."""
    return [words.strip() for words in re.split("[;\n]", lines) if words.strip()]


def command_lines(asks: int, table: Path) -> list[list[str]]:
    """Every command that prints texts of asks or people, and captures of each text."""
    texts = [text.encode("utf-8", "replace").decode() for text in HOSTILE.values()]
    lines = [["add", "--dry-run", text] for text in texts]
    for words in each(EACH_TEXT):
        for text in texts[:: amount(8, 1)]:
            lines.append([text if word == "{}" else word for word in words.split()])
    lines += [["import", "csv", str(table), "--dry-run"], ["import", "csv", str(table)]]
    lines += [words.split() for words in each(WHOLE_DESK)]
    numbers = range(1, asks + 1, amount(8, 1))
    for words in each(EACH_ASK):
        name, *options = words.split()
        for number in numbers:
            given = [texts[number - 1] if word == "{}" else word for word in options]
            lines.append([name, *([] if name in ("undo", "redo", "stop") else [str(number)]), *given])
    return lines


def a_hostile_table(path: Path) -> Path:
    """A table whose cells and headers are hostile."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "title", "requester", *list(HOSTILE.values())[:3]])
        writer.writerows([number, text, text, text] for number, text in enumerate(HOSTILE.values()))
    return path


def on_a_terminal(lines: list[list[str]], environ: dict[str, str]) -> str:
    """What commands write to a terminal of their own, errors too."""
    mine, its = pty.openpty()
    said = bytearray()

    def read() -> None:
        while True:
            try:
                data = os.read(mine, 65536)
            except OSError:
                return
            if not data:
                return
            said.extend(data)

    reader = threading.Thread(target=read)
    reader.start()
    command = [sys.executable, "-c", RUN]
    subprocess.run(
        command,
        input=json.dumps(lines).encode() + b"\n",
        stdout=its,
        stderr=its,
        env=environ,
        cwd=ROOT,
        timeout=900,
        check=True,
    )
    os.close(its)
    reader.join(30)
    os.close(mine)
    return said.decode("utf-8", "replace")


def test_no_command_hands_a_byte_to_the_terminal_that_it_would_obey(tmp_path: Path, record_property: Record) -> None:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "TRIAGE_DESK": str(tmp_path / "desk"),
        "TRIAGE_NOW": MONDAY.isoformat(),
        "TERM": "xterm",
        "NO_COLOR": "1",  # every escape left is then somebody else's
    }
    lines = command_lines(a_hostile_desk(environ), a_hostile_table(tmp_path / "asks.csv"))

    said = on_a_terminal(lines, environ)

    assert "all done" in said
    assert "BUG in" not in said
    found = sorted({f"{character!a} in {line[:80]!a}" for line in said.split("\n") for character in ACTING & set(line)})
    assert found == []
    assert "7 * 7" in said
    assert len(HOSTILE) == 40
    assert {*COMMANDS, "add", "status"} - {line[0] for line in lines} == set(ELSEWHERE)
    ran = Counter(line[0] for line in lines)
    ran.subtract(re.findall("^refused (.*?)\r$", said, re.MULTILINE))
    assert [name for name, times in ran.items() if times < 1] == []  # of what is always refused only that is seen
    record_property("command lines with hostile texts", len(lines))
    record_property("bytes that act", len(found))
