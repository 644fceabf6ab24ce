"""A process that writes until it is killed: `python -m tests.store.writing DESK MODE NAME`.

Each act is acknowledged by a line on stdout only after it was said to be saved.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from triage.domain.ask import Ask
from triage.store.engine import JournalMode
from triage.store.open import open_store

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def main(path: str, mode: str, name: str) -> None:
    """Add asks, change the one before, undo every fifth act."""
    backups = Path(path).with_name("backups")
    store = open_store(path, machine=name, backups=backups, now=lambda: AT, mode=JournalMode[mode])
    previous = ""
    number = 0
    while True:
        number += 1
        uid = f"{name}-{number}"
        with store.act("add", f"added {uid}", at=AT) as tx:
            if before := tx.get(Ask, previous):
                tx.put(replace(before, outcome="changed", deferrals=before.deferrals + 1))
            ask = Ask(uid=uid, id=tx.next_ask_id(), title=f"Thing {uid}", received_at=AT, tags=("work",))
            tx.put(ask)
            tx.mark_taken_in(uid)
        said = f"added {uid}"
        if number % 5 == 0:
            store.undo(at=AT)
            said = f"undone {uid}"
        else:
            previous = uid
        sys.stdout.write(said + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
