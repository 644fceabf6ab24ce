"""Asks from and for Taskwarrior: the JSON of ``task export``, which ``task import`` reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from triage.desk.transfer import Imported, ImportedAsk, Snapshot
from triage.domain.ask import Ask, Priority, Status
from triage.domain.people import ME
from triage.exchange import cells
from triage.exchange.json_text import read_json_list
from triage.exchange.objects import MAX_LIST_BYTES, Object, read_objects, text_of, texts_of
from triage.exchange.options import ReadOptions
from triage.exchange.taskwarrior_series import one_of_each, series_of

UID, REQUESTER = "triageuid", "requester"
"""Entries of our own (user defined attributes), so that a task that came from here is known again."""

COLUMNS = {"id": "uuid", "title": "description", "received": "entry", "finished": "end", "due": "due"}
_FORM = "%Y%m%dT%H%M%SZ"
_STATUSES = {"pending": "inbox", "waiting": "deferred", "completed": "done", "deleted": "dropped"}
_WORDS = {
    Status.INBOX: "pending",
    Status.ACTIVE: "pending",
    Status.DEFERRED: "pending",
    Status.DONE: "completed",
    Status.DROPPED: "deleted",
    Status.HANDED_OFF: "completed",
}
_PRIORITIES = {Priority.P0: "H", Priority.P1: "M", Priority.P2: "L"}


def read_taskwarrior(data: bytes, options: ReadOptions) -> Imported:
    """The tasks of an export, known again by their uuid; a recurring task is one ask that comes again by itself.

    Raises:
        BadInput: No such export, or a date in it that is none.
    """
    tasks = read_json_list(data, options.name, most_bytes=MAX_LIST_BYTES, made_by="task export")
    kept, said = one_of_each(tasks, options.now)
    read = read_objects(kept, options, COLUMNS, _cells, lambda ask, task: _finished(ask, task, options.zone))
    notes = {_id_of(task): said.get(text_of(task, "uuid"), "") for task in kept}
    return replace(read, asks=tuple(replace(item, note=notes.get(item.ask.source_id, "")) for item in read.asks))


def _id_of(task: Object) -> str:
    return text_of(task, UID) or text_of(task, "uuid")


def _cells(task: Object) -> Mapping[str, str]:
    notes = texts_of(task, "annotations", "description")
    return {
        "id": _id_of(task),
        "title": text_of(task, "description"),
        "text": "\n".join(notes),
        "link": next((word for note in notes for word in note.split() if word.startswith("https://")), ""),
        "requester": text_of(task, REQUESTER) or ME,
        "tags": ";".join(texts_of(task, "tags")),
        "project": text_of(task, "project"),
        "received": text_of(task, "entry"),
        "started": text_of(task, "start"),
        "finished": text_of(task, "end"),
        "due": text_of(task, "due"),
        "status": _status(task),
    }


def _status(task: Object) -> str:
    word = text_of(task, "status")
    if word == "pending" and task.get("start"):
        return "active"
    return "deferred" if word == "pending" and task.get("wait") else _STATUSES.get(word, word)


def _finished(one: ImportedAsk, task: Object, zone: ZoneInfo) -> ImportedAsk:
    """What cells cannot tell: in which rhythm an open task comes again, and the day until which it waits."""
    ask = replace(one.ask, recurrence=series_of(task)) if one.ask.is_open else one.ask
    wait = text_of(task, "wait")
    if ask.status is Status.DEFERRED and wait:
        until = cells.moment(wait, zone, "YMD")
        ask = replace(ask, revisit_on=until.astimezone(zone).date() if isinstance(until, datetime) else until)
    return replace(one, ask=ask)


def write_taskwarrior(snapshot: Snapshot) -> str:
    """The asks of a desk as ``task import`` reads them; one line each."""
    names = {person.key: person.name for person in snapshot.people}
    zone = ZoneInfo(next((one.zone for one in snapshot.profile if one.zone), "UTC"))
    lines = (json.dumps(_task(ask, names, zone), ensure_ascii=False) for ask in snapshot.asks)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _task(ask: Ask, names: Mapping[str, str], zone: ZoneInfo) -> dict[str, Any]:
    notes = [note for note in (ask.link, ask.outcome) if note]
    task: dict[str, Any] = {
        "uuid": str(_uuid(ask)),
        "description": ask.title,
        "status": _WORDS[ask.status],
        "entry": _at(ask.received_at),
        "due": _at(ask.due_at or _midnight(ask.due_on, zone)),
        "wait": _at(_midnight(ask.revisit_on, zone)) if ask.status is Status.DEFERRED else None,
        "end": _at(ask.closed_at or ask.received_at) if not ask.status.is_open else None,
        "start": _at(ask.accepted_at) if ask.status is Status.ACTIVE else None,
        "project": ask.key_result,
        "priority": _PRIORITIES.get(ask.pinned) if ask.pinned is not None else None,
        "tags": list(ask.tags),
        "annotations": [{"entry": _at(ask.received_at), "description": note} for note in notes],
        UID: ask.uid,
        REQUESTER: "; ".join(names.get(key, key) for key in ask.requesters),
    }
    return {name: value for name, value in task.items() if value}


def _uuid(ask: Ask) -> UUID:
    """The same for the same ask each time, so that importing again changes and does not double.

    An ask of a series has its template's uuid for a source, which is no task to overwrite.
    """
    is_task = ask.source.startswith("taskwarrior:") and not ask.recurrence
    try:
        return UUID(ask.source_id) if is_task else uuid5(NAMESPACE_URL, f"triage:{ask.uid}")
    except ValueError:
        return uuid5(NAMESPACE_URL, f"triage:{ask.uid}")


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    return datetime.combine(day, time(0), zone) if day else None


def _at(at: datetime | None) -> str | None:
    return at.astimezone(UTC).strftime(_FORM) if at else None
