"""P10: 40 hostile texts through every command on a terminal: not one byte that the terminal would obey."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from tests.capture.doors import ROOT
from tests.conftest import MONDAY
from tests.promises.amounts import amount
from tests.promises.hostile import ACTING, HOSTILE
from triage import wiring
from triage.capture.text import clean_in, clean_title
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
print("all done")
"""
WHOLE_DESK = ["inbox", "list", "backlog", "plan", "next", "promises", "history", "templates", "who", "kr", "focus"]
WHOLE_DESK += ["status", "doctor", "backup list", "hours", "off", "config show", "export csv"]
EACH_ASK = ["show", "why", "preview", "reply --print", "accept", "defer --until mon", "handoff --to Kim", "undo"]
EACH_ASK += ["log 30m", "done", "reopen", "edit --title", "drop", "forget --yes"]
"""`forget --yes` is last: it leaves nothing to show."""


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


def command_lines(asks: int) -> list[list[str]]:
    """Every command that prints texts of asks or people, and captures of each text."""
    lines = [["add", "--dry-run", text.encode("utf-8", "replace").decode()] for text in HOSTILE.values()]
    lines += [words.split() for words in WHOLE_DESK]
    numbers = range(1, asks + 1, amount(8, 1))
    texts = list(HOSTILE.values())
    for words in EACH_ASK:
        name, *options = words.split()
        for number in numbers:
            title = [texts[number - 1].encode("utf-8", "replace").decode()] if options == ["--title"] else []
            lines.append([name, *([] if name == "undo" else [str(number)]), *options, *title])
    lines += [[name, text.encode("utf-8", "replace").decode()] for name in ("show", "who set") for text in texts[:10]]
    return lines


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
    lines = command_lines(a_hostile_desk(environ))

    said = on_a_terminal(lines, environ)

    assert "all done" in said
    assert "BUG in" not in said
    found = sorted({f"{character!a} in {line[:80]!a}" for line in said.split("\n") for character in ACTING & set(line)})
    assert found == []
    assert "7 * 7" in said
    assert len(HOSTILE) == 40
    record_property("command lines with hostile texts", len(lines))
    record_property("bytes that act", len(found))
