"""Asks as a page of Markdown for people: one list for each thing that can become of an ask."""

from __future__ import annotations

from collections.abc import Mapping

from triage.desk.transfer import Snapshot
from triage.domain.ask import Ask, Status
from triage.views.markdown import plain

HEADINGS = {
    Status.INBOX: "Waiting for a decision",
    Status.ACTIVE: "Taken on",
    Status.DEFERRED: "Later",
    Status.HANDED_OFF: "Handed off",
    Status.DONE: "Done",
    Status.DROPPED: "Dropped",
}


def write_markdown(snapshot: Snapshot) -> str:
    """The asks of a desk, oldest first under each heading; what was done has a tick."""
    names = {person.key: person.name for person in snapshot.people}
    page = [f"# Asks on {snapshot.exported_at:%Y-%m-%d}"]
    for status, heading in HEADINGS.items():
        asks = [ask for ask in snapshot.asks if ask.status is status and not ask.merged_into]
        if asks:
            page += ["", f"## {heading}", "", *(_line(ask, names) for ask in asks)]
    return "\n".join(page) + "\n"


def _line(ask: Ask, names: Mapping[str, str]) -> str:
    who = ", ".join(names.get(key, key) for key in ask.requesters)
    due = ask.due_on or (ask.due_at.date() if ask.due_at else None)
    told = [
        plain(who),
        f"due {due}" if due and ask.status.is_open else "",
        f"look again {ask.revisit_on}" if ask.revisit_on and ask.status is Status.DEFERRED else "",
        f"{ask.closed_at:%Y-%m-%d}" if ask.closed_at else "",
        plain(ask.outcome),
    ]
    tick = "x" if ask.status is Status.DONE else " "
    return f"- [{tick}] " + " · ".join([f"**{plain(ask.title)}**", *(part for part in told if part)])
