"""Asks from GitHub: issues as ``gh issue list --json`` prints them, or as its web interface answers."""

from __future__ import annotations

from collections.abc import Mapping

from triage.desk.transfer import Imported
from triage.exchange.json_text import read_json_list
from triage.exchange.objects import MAX_LIST_BYTES, Object, object_of, read_objects, text_of, texts_of
from triage.exchange.options import ReadOptions

COMMAND = (
    "gh issue list --state all --limit 1000 "
    "--json number,title,body,author,labels,createdAt,closedAt,state,stateReason,url,milestone"
)
"""Prints everything that is read here."""

COLUMNS = {"id": "url", "title": "title", "received": "createdAt", "finished": "closedAt", "due": "milestone"}


def read_github(data: bytes, options: ReadOptions) -> Imported:
    """The issues of a list; known again by their address, else by their number.

    Raises:
        BadInput: No such list, or a date in it that is none.
    """
    issues = read_json_list(data, options.name, most_bytes=MAX_LIST_BYTES, made_by=COMMAND)
    return read_objects(issues, options, COLUMNS, _cells)


def _cells(issue: Object) -> Mapping[str, str]:
    url = text_of(issue, "url", "html_url")
    return {
        "id": url or text_of(issue, "number"),
        "title": text_of(issue, "title"),
        "text": text_of(issue, "body"),
        "link": url if url.startswith("https://") else "",
        "requester": text_of(object_of(issue, "author", "user"), "login"),
        "tags": ";".join(texts_of(issue, "labels", "name")),
        "received": text_of(issue, "createdAt", "created_at"),
        "finished": text_of(issue, "closedAt", "closed_at"),
        "due": text_of(object_of(issue, "milestone"), "dueOn", "due_on")[:10],  # a milestone's time is always midnight
        "status": _status(issue),
        "channel": "github",
    }


def _status(issue: Object) -> str:
    is_closed = text_of(issue, "state").casefold() == "closed"
    was_dropped = text_of(issue, "stateReason", "state_reason").casefold() in {"not_planned", "duplicate"}
    return ("dropped" if was_dropped else "done") if is_closed else "inbox"
