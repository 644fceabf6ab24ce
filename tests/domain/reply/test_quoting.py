from __future__ import annotations

from dataclasses import replace
from datetime import date

from triage.domain.people import Role, Tone
from triage.domain.promise import Dates
from triage.domain.reply.context import context
from triage.domain.reply.facts import Ahead, Asker, Phrase, ReplyFacts, Shape, SmallerPiece
from triage.domain.reply.quoting import quoted_in

FACTS = ReplyFacts(
    thing=Phrase("Friday's demo", "prepare Friday's demo", "preparing Friday's demo"),
    asker=Asker(first_name="Priya", role=Role.PM),
    today=date(2026, 3, 2),
    ahead=(Ahead(say_as="the launch", on=date(2026, 3, 4)),),
    start_on=date(2026, 3, 5),
    finish_on=date(2026, 3, 10),
)


def read(
    text: str, facts: ReplyFacts = FACTS, situation: str = "later"
) -> tuple[date | None, Dates | None, date | None]:
    return quoted_in(text, situation, facts, context(facts, Tone.WARM, Shape.CHAT))


def test_the_finish_counts_when_both_are_named() -> None:
    text = "I'd start Thursday and you'd have it around Tuesday 10 March."

    assert read(text) == (date(2026, 3, 10), Dates.FINISH, None)


def test_a_start_alone_is_a_promise_to_start() -> None:
    assert read("I'd start Thursday and tell you then.") == (date(2026, 3, 5), Dates.START, None)


def test_days_in_names_and_of_other_work_promise_nothing() -> None:
    assert read("Happy to prepare Friday's demo after the launch (by Wednesday).") == (None, None, None)


def test_a_day_to_look_again_is_no_promise() -> None:
    facts = replace(FACTS, finish_on=None, start_on=None, look_again_on=date(2026, 3, 16))

    assert read("Let's look at it again on Monday 16 March.", facts) == (None, None, date(2026, 3, 16))


def test_a_week_is_promised_to_its_end() -> None:
    facts = replace(FACTS, finish_on=date(2026, 3, 17))

    assert read("You'd have it in the week of 16 March.", facts) == (date(2026, 3, 20), Dates.FINISH, None)


def test_a_smaller_piece_alone_is_what_they_receive() -> None:
    facts = replace(FACTS, finish_on=None, way_out=SmallerPiece(by_on=date(2026, 3, 6)))

    assert read("I could do a first part by Friday.", facts, "smaller") == (date(2026, 3, 6), Dates.FINISH, None)


def test_a_redirect_promises_nothing() -> None:
    assert read("From me it'd be around Tuesday 10 March.", situation="redirect")[0] is None
