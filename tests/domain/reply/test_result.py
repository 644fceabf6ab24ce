from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from triage.domain.reply.facts import Asker, ReplyFacts, SmallerPiece
from triage.domain.reply.result import Result, is_far, is_held, is_late, received_day, result_of
from triage.domain.reply.say_as import phrase
from triage.domain.reply.situation import choose_situation

TODAY, THURSDAY, MONDAY = date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 9)


def facts(title: str) -> ReplyFacts:
    return ReplyFacts(thing=phrase(title), asker=Asker(), today=TODAY)


@pytest.mark.parametrize(
    "title",
    [
        "join the review",
        "Can you join us?",
        "interview a candidate",
        "be on the call",
        "be there for the launch",
        "come to the offsite",
        "Can you attend the design review?",
        "cover for me",
        "meet with the auditors",
        "meet the new hire",
        "host the demo",
        "sit in on the interviews",
        "present the roadmap at the all-hands",
        "give a talk",
    ],
)
def test_to_be_somewhere_is_asked_for_presence(title: str) -> None:
    assert result_of(phrase(title)) is Result.PRESENCE


@pytest.mark.parametrize("title", ["don't deploy on Friday", "never merge on Friday", "keep Friday free"])
def test_to_keep_to_something_is_a_standing_request(title: str) -> None:
    assert result_of(phrase(title)) is Result.STANDING


@pytest.mark.parametrize(
    ("title", "result"),
    [
        ("join the two tables", Result.ACT),
        ("cover the edge cases", Result.ACT),
        ("meet the deadline for the export", Result.ACT),
        ("go through the list", Result.ACT),
        ("talk to Luis", Result.ACT),
        ("review the design", Result.ACT),
        ("run the migration", Result.ACT),
        ("give me the numbers", Result.THING),
        ("prepare the review", Result.THING),
        ("investigate the drop", Result.ANSWER),
    ],
)
def test_work_is_neither(title: str, result: Result) -> None:
    assert result_of(phrase(title)) is result


def test_presence_in_time_is_spoken_of_on_their_day() -> None:
    day = received_day(replace(facts("join the review"), finish_on=date(2026, 3, 4), due_on=THURSDAY))

    assert day is not None and (day.by, day.on) == ("on Thursday 5 March", THURSDAY)


def test_a_day_of_theirs_that_is_weeks_away_is_no_refusal() -> None:
    wanted = replace(facts("join the review"), finish_on=date(2026, 3, 4), due_on=date(2026, 4, 20))

    assert is_held(wanted) and not is_far(wanted)


def test_presence_without_room_on_their_day_is_offered_from_the_day_with_room_on() -> None:
    wanted = replace(facts("join the review"), finish_on=MONDAY, due_on=THURSDAY)
    day = received_day(wanted)

    assert is_late(wanted) and not is_held(wanted)
    assert day is not None and day.by == "any day from Monday 9 March on"


def test_a_standing_request_is_never_late_nor_cut_smaller() -> None:
    wanted = replace(
        facts("don't deploy on Friday"), finish_on=MONDAY, due_on=THURSDAY, way_out=SmallerPiece(by_on=THURSDAY)
    )

    assert not is_late(wanted)
    assert choose_situation(wanted) == "later"
