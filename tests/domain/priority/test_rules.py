"""Each rule by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.domain.planning import KEY_RESULTS, NOW, TODAY, nudge, setting, subject
from triage.domain.goals import KeyResult
from triage.domain.people import ME
from triage.domain.plan import Context, PlanAsk
from triage.domain.priority import RULES, Reason, measure
from triage.domain.promise import Dates


def said(rule: str, one: PlanAsk, context: Context | None = None) -> Reason | None:
    """What one rule says of one ask alone."""
    context = context or setting()
    judge = next(known.judge for known in RULES if known.name == rule)
    return judge(measure([one], context)[0], context)


def points(rule: str, context: Context | None = None, **fields: Any) -> float:
    """The points that one rule gives; 0 when it says nothing."""
    reason = said(rule, subject(**fields), context)
    return reason.points if reason else 0.0


GOALS = setting(key_results=KEY_RESULTS)


def test_the_key_result_counts_by_its_weight() -> None:
    assert said("key-result", subject(key_result="KR1"), GOALS) == Reason("key-result", 4.0, "serves KR1 Latency")
    assert said("key-result", subject(key_result="KR2"), GOALS) == Reason(
        "key-result", 8.0, "serves KR2 Recall, weight 2"
    )
    assert said("key-result", subject(key_result="KR9"), GOALS) is None


def test_no_weight_drowns_everything_else() -> None:
    heavy = setting(key_results=(KeyResult(key="KR1", title="x", weight=1000.0),))

    assert points("key-result", heavy, key_result="KR1") == 12.0


def test_a_retired_key_result_does_not_count() -> None:
    gone = setting(key_results=(replace(KEY_RESULTS[0], retired_on=TODAY), KEY_RESULTS[1]))

    assert points("key-result", gone, key_result="KR1") == 0
    reason = said("untied", subject(key_result="KR1"), gone)
    assert reason is not None
    assert reason.words == "KR1 does not count any more"


def test_the_two_projects_count_by_tag_or_key_result() -> None:
    context = setting(primary="Launch", secondary="kr7")

    assert points("project", context, tags=("launch",)) == 3.0
    assert points("project", context, key_result="KR7") == 2.0
    assert points("project", context, tags=("other",)) == 0
    assert points("project", setting(), tags=("",)) == 0


@pytest.mark.parametrize(
    ("requesters", "expected"),
    [((), 0), ((ME,), 0), (("tom",), 1), (("nobody known",), 1), (("sam",), 2), (("priya",), 3), (("karen",), 4)],
)
def test_who_asks_counts_by_role(requesters: tuple[str, ...], expected: float) -> None:
    assert points("requester", requesters=requesters) == expected


def test_several_who_want_it_count_more_up_to_a_limit() -> None:
    assert points("requester", requesters=("sam", "priya")) == 4
    assert points("requester", requesters=("sam", "priya", "tom", "karen", "x", "y")) == 6
    reason = said("requester", subject(requesters=("sam", "priya")))
    assert reason is not None
    assert reason.words == "Priya Shah (pm) and 1 more ask"


def test_asking_again_counts_up_to_three_times() -> None:
    assert [points("nudges", nudges=(nudge(),) * count) for count in (0, 1, 3, 9)] == [0, 1, 3, 3]
    reason = said("nudges", subject(nudges=(nudge(3), nudge(1))))
    assert reason is not None
    assert reason.words == "asked again twice, last on Sun 1 Mar"


def test_a_promise_counts_and_says_to_whom() -> None:
    finish = said("promise", subject(promised_on=date(2026, 3, 12)))
    start = said("promise", subject(promised_on=date(2026, 3, 12), dates=Dates.START))

    assert finish == Reason("promise", 3.0, "Tom Lind was promised Thu 12 Mar")
    assert start == Reason("promise", 3.0, "Tom Lind was promised a start on Thu 12 Mar")


def test_waiting_counts_slowly_so_that_nothing_waits_for_ever() -> None:
    found = [points("age", received_at=NOW - timedelta(weeks=weeks)) for weeks in (0, 1, 2, 3, 4, 52)]

    assert found == [0, 0, 1, 1, 2, 2]


def test_what_serves_nothing_named_counts_less_once_there_are_key_results() -> None:
    projects = setting(key_results=KEY_RESULTS, primary="launch")

    assert points("untied", GOALS) == -2
    assert points("untied", GOALS, key_result="KR1") == 0
    assert points("untied", projects, tags=("launch",)) == 0
    assert points("untied", setting()) == 0


def test_what_is_begun_is_finished_first() -> None:
    assert points("begun", worked_min=30.0) == 2
    assert points("begun", is_running=True) == 2
    assert points("begun") == 0


def test_a_date_counts_by_the_time_to_spare_before_it() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 12), date(2026, 4, 30))

    assert [points("deadline", minutes=120, due_on=on) for on in days] == [4, 3, 2, 1, 0]


def test_a_date_says_how_much_time_is_left_before_it() -> None:
    reasons = [said("deadline", subject(minutes=120, due_on=on)) for on in (date(2026, 3, 2), date(2026, 3, 9))]

    words = [reason.words for reason in reasons if reason]
    assert words[0].startswith("due Mon 2 Mar; what is due by then needs ")
    assert words[0].endswith(" more of focus time than there is")
    assert words[1].startswith("due Mon 9 Mar; ")
    assert words[1].endswith(" of focus time to spare once it and what is due before are done")


def test_a_date_that_is_over_says_so() -> None:
    over = said("deadline", subject(due_at=datetime(2026, 3, 2, 8, tzinfo=UTC)))
    stale = said("deadline", subject(due_on=date(2026, 1, 15)))

    assert over == Reason("deadline", 4.0, "due Mon 2 Mar, which is over")
    assert stale == Reason("deadline", 0.0, "was due Thu 15 Jan, more than a cycle ago: agree on a new date")


def test_every_rule_of_the_registry_is_documented() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.doc.endswith(".") and rule.scale and "\n" not in rule.doc for rule in RULES)
