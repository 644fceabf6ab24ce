"""A person's page against plain SQL, and areas as the source of a redirect."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest

from tests.conftest import FakeClock
from triage.desk.desk import Desk
from triage.errors import BadInput, NotFound
from triage.views.jsonable import jsonable

Add = Callable[[str], str]

ANSWERED = """
SELECT CASE
  WHEN status = 'handed_off' THEN 'handed_off'
  WHEN accepted_at IS NOT NULL OR status = 'done' THEN 'yes'
  WHEN status = 'deferred' OR deferrals > 0 THEN 'later'
  WHEN status = 'dropped' THEN 'dropped' ELSE 'undecided' END AS answer, count(*)
FROM ask WHERE merged_into = '' AND requesters LIKE '%"priya"%' GROUP BY answer
"""
FIRST = """
SELECT (julianday(min(sent_at)) - julianday(received_at)) * 1440 FROM ask JOIN sent_reply ON ask_uid = ask.uid
WHERE requesters LIKE '%"priya"%' AND person = 'priya' AND merged_into = '' GROUP BY ask.uid
"""
HOURS = """
SELECT coalesce(sum(minutes), 0) FROM work JOIN ask ON ask.uid = work.ask_uid
WHERE started_at >= :since AND requesters LIKE :who
"""


def busy(desk: Desk, add: Add, clock: FakeClock) -> None:
    """Twelve asks of Priya and Tom, answered in every way."""
    for number in range(12):
        ref = add(f"Thing {number} of sort {number % 4} ~{30 + 20 * number}m from {('Priya', 'Tom')[number % 2]}")
        clock.advance(minutes=45 + 7 * number)
        if number in (0, 1, 6):
            desk.answers.send(desk.answers.draft(ref, situation="yes"))
            desk.work.log(ref, 30 + number)
        elif number in (2, 3):
            desk.answers.send(desk.answers.draft(ref, situation="later"))
        elif number in (4, 5):
            desk.decisions.hand_off([ref], "Wei")
        elif number == 8:
            desk.decisions.drop([ref])
        clock.advance(days=1)


def test_the_page_of_a_person_equals_plain_sql(desk: Desk, add: Add, clock: FakeClock, tmp_path: Path) -> None:
    busy(desk, add, clock)
    since_on = clock.at.date() - timedelta(days=60)

    page = desk.people.page("priya", since_on)

    rows = sqlite3.connect(tmp_path / "desk.db")
    answers = dict(rows.execute(ANSWERED).fetchall())
    assert {name: getattr(page, name) for name in answers} == answers
    assert page.asks == sum(answers.values()) == 6
    assert page.first_answer_min == round(median(minutes for (minutes,) in rows.execute(FIRST)))
    hers, everybody = (
        rows.execute(HOURS, {"since": since_on.isoformat(), "who": who}).fetchone()[0] for who in ('%"priya"%', "%")
    )
    assert page.minutes == hers > 0
    assert page.share == pytest.approx(hers / everybody)


def test_a_team_is_its_people(desk: Desk, add: Add, clock: FakeClock) -> None:
    busy(desk, add, clock)
    for name in ("Priya", "Tom"):
        desk.people.change(name, team="Search")

    page = desk.people.page("search")

    assert (page.is_team, page.members, page.asks) == (True, ("Priya", "Tom"), 12)
    with pytest.raises(NotFound):
        desk.people.page("ads")


def test_what_is_known_of_a_person_leaves_by_no_export_and_no_reply(desk: Desk, add: Add, clock: FakeClock) -> None:
    busy(desk, add, clock)
    ref = add("Thing 99 of sort 3 from Tom")
    page = desk.people.page("priya")

    told = f"{jsonable(desk.exchange.snapshot())} {desk.answers.draft(ref, situation='later').message}"

    assert page.first_answer_min is not None
    assert "first_answer" not in told and "focus_share" not in told


def test_an_area_names_who_knows_it_in_a_redirect(desk: Desk, add: Add) -> None:
    desk.areas.add("Ranking dashboards", people=["Wei"], docs=["wiki/ranking"])
    ref = add("Fix the ranking dashboards ~3h from Tom")
    other = add("Book the room ~30m from Tom")

    page = desk.answers.draft(ref, situation="redirect")

    assert "Wei" in page.text and "ranking dashboards" in page.text
    with pytest.raises(BadInput):
        desk.answers.draft(other, situation="redirect")


def test_nobody_is_sent_to_themselves_or_to_somebody_private(desk: Desk, add: Add) -> None:
    desk.areas.add("Ranking dashboards", people=["Tom", "Kim"])
    desk.people.change("Kim", is_private=True)
    ref = add("Fix the ranking dashboards ~3h from Tom")

    with pytest.raises(BadInput):
        desk.answers.draft(ref, situation="redirect")


def test_areas_are_added_to_listed_and_removed(desk: Desk) -> None:
    desk.areas.add("Billing", people=["Wei"])
    desk.areas.add("billing", docs=["wiki/billing"], tags=["#bill"])
    both = desk.areas.areas()

    desk.areas.remove("billing", doc="wiki/billing")
    without = desk.areas.areas()
    desk.areas.remove("billing")

    assert [(one.name, one.people, one.docs, one.tags) for one in both] == [
        ("billing", ("Wei",), ("wiki/billing",), ("bill",))
    ]
    assert without[0].docs == ()
    assert desk.areas.areas() == []
    with pytest.raises(NotFound):
        desk.areas.remove("billing")
    with pytest.raises(BadInput):
        desk.areas.add("empty")
