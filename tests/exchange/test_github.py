"""Issues as GitHub's own command prints them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from tests.exchange.conftest import OPTIONS
from triage.domain.ask import Status
from triage.errors import BadInput
from triage.exchange.github import read_github

ISSUE = {
    "author": {"id": "MDQ6", "is_bot": False, "login": "noa", "name": "Noa B."},
    "body": "It fails when the box is empty.\r\n\r\n* [ ] reproduce",
    "closedAt": None,
    "createdAt": "2026-02-26T14:03:11Z",
    "labels": [{"id": "LA_1", "name": "bug", "description": "", "color": "d73a4a"}, {"name": "needs triage"}],
    "milestone": {"number": 3, "title": "v2", "description": "", "dueOn": "2026-03-20T00:00:00Z"},
    "number": 41,
    "state": "OPEN",
    "stateReason": "",
    "title": "Save fails on an empty box",
    "url": "https://github.com/acme/shop/issues/41",
}


def test_an_open_issue_waits_for_a_decision_with_who_asked_and_by_when() -> None:
    [one] = read_github(json.dumps([ISSUE]).encode(), OPTIONS).asks

    assert one.ask.status is Status.INBOX
    assert (one.ask.title, one.names, one.ask.channel) == ("Save fails on an empty box", ("noa",), "github")
    assert (one.ask.due_on, one.ask.tags) == (date(2026, 3, 20), ("bug", "needs-triage"))
    assert one.ask.received_at == datetime(2026, 2, 26, 14, 3, 11, tzinfo=UTC)
    assert one.ask.link == one.ask.source_id == ISSUE["url"]
    assert "box is empty" in one.ask.text


@pytest.mark.parametrize(("reason", "status"), [("COMPLETED", Status.DONE), ("NOT_PLANNED", Status.DROPPED)])
def test_a_closed_issue_is_done_or_dropped_as_its_reason_says(reason: str, status: Status) -> None:
    closed = ISSUE | {"state": "CLOSED", "stateReason": reason, "closedAt": "2026-02-27T08:00:00Z"}

    [one] = read_github(json.dumps([closed]).encode(), OPTIONS).asks

    assert (one.ask.status, one.ask.closed_at) == (status, datetime(2026, 2, 27, 8, tzinfo=UTC))


def test_an_answer_of_the_web_interface_is_read_alike() -> None:
    answer = {"html_url": ISSUE["url"], "title": "Save fails", "user": {"login": "noa"}, "state": "open"}

    [one] = read_github(
        json.dumps([answer | {"created_at": "2026-02-26T14:03:11Z", "body": None}]).encode(), OPTIONS
    ).asks

    assert (one.names, one.ask.source_id, one.ask.text) == (("noa",), ISSUE["url"], "")


@pytest.mark.parametrize("text", ["{}", "[1]", "[{]", "[" * 9999, '[{"title": "a", "createdAt": "soon"}]', "\ud800"])
def test_what_is_no_list_of_issues_is_refused_whole(text: str) -> None:
    with pytest.raises(BadInput):
        read_github(text.encode("utf-8", "surrogatepass"), OPTIONS)
