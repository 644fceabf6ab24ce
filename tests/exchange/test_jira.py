"""The table that Jira's issue search exports."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.exchange.conftest import OPTIONS
from triage.domain.ask import Status
from triage.errors import BadInput
from triage.exchange.jira import read_jira

TABLE = """\
Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,Reporter,Created,Updated,\
Due date,Resolved,Labels,Labels,Description,Original estimate,Time Spent
Checkout times out,SHOP-71,10231,Bug,In Progress,SHOP,High,,Kim Lee,Noa Berg,02/Feb/26 9:41 AM,03/Feb/26 8:00 AM,\
05/Mar/26 12:00 AM,,checkout,slow,"Happens on Mondays, too",14400,
Rotate the keys,SHOP-64,10198,Task,Done,SHOP,Medium,Done,Kim Lee,Omar Haddad,20/Jan/26 4:05 PM,28/Jan/26 1:00 PM,,\
28/Jan/26 1:00 PM,ops,,,3600,5400
"""


def test_issues_come_with_key_reporter_labels_and_effort() -> None:
    imported = read_jira(TABLE.encode(), OPTIONS)

    first, second = (one.ask for one in imported.asks)
    assert (first.source_id, first.title, first.status) == ("SHOP-71", "Checkout times out", Status.ACTIVE)
    assert imported.asks[0].names == ("Noa Berg",)
    assert first.estimate_min == 240
    assert {"checkout", "slow", "bug"} <= set(first.tags)
    assert (second.status, second.actual_min) == (Status.DONE, 90)
    assert second.closed_at == datetime(2026, 1, 28, 12, tzinfo=UTC)
    assert imported.problems == ()


def test_a_due_date_at_midnight_is_that_day() -> None:
    imported = read_jira(TABLE.encode(), OPTIONS)

    first = imported.asks[0].ask
    assert (first.due_on, first.due_at) == (date(2026, 3, 5), None)


def test_a_priority_of_jira_is_not_taken_for_ours() -> None:
    imported = read_jira(TABLE.encode(), OPTIONS)

    assert all(one.ask.pinned is None for one in imported.asks)


def test_a_table_without_issue_keys_is_refused() -> None:
    with pytest.raises(BadInput, match="Issue key"):
        read_jira(b"Summary,Status\nFix it,Done\n", OPTIONS)
