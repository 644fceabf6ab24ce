"""The rules of keeping one's word: fates, figures, waiting, hours by key result."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from triage.domain.ask import Ask, Lane, Status
from triage.domain.fate import Fate, fate_of, with_fate
from triage.domain.goals import KeyResult
from triage.domain.ledger import kept_and_late
from triage.domain.promise import Answer, Dates, Promise, PromiseState, Quote
from triage.domain.spent import by_key_result, spent_on
from triage.domain.standing import standing_of
from triage.domain.steering import neglected, suggest, tied_by_tag
from triage.domain.waiting import Waiting, next_nudge
from triage.domain.work import Work

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = AT.date()
days = st.dates(date(2025, 6, 1), date(2026, 12, 31))
minutes = st.integers(0, 600)


def an_ask(uid: str = "a", **fields: object) -> Ask:
    return replace(Ask(uid=uid, title=f"Thing {uid}", received_at=AT), **fields)  # type: ignore[arg-type]


promises = st.builds(
    Promise,
    uid=st.uuids().map(str),
    ask_uid=st.just("a"),
    person=st.just("priya"),
    quotes=st.lists(st.builds(Quote, on=days, dates=st.just(Dates.FINISH), made_at=st.just(AT)), min_size=1).map(tuple),
    zone=st.just("UTC"),
    state=st.sampled_from(PromiseState),
    answer=st.none() | st.sampled_from(Answer),
)
asks = st.lists(
    st.builds(
        an_ask,
        uid=st.sampled_from("abcdefgh"),
        key_result=st.sampled_from(("", "KR1", "KR2", "KR9")),
        estimate_min=st.none() | minutes,
        lane=st.none() | st.sampled_from(Lane),
        actual_min=st.none() | minutes,
        status=st.sampled_from(Status),
        closed_at=st.sampled_from((None, AT, AT + timedelta(days=9))),
    ),
    unique_by=lambda ask: ask.uid,
)
work = st.lists(
    st.builds(
        Work,
        uid=st.uuids().map(str),
        ask_uid=st.sampled_from("abcdefgh"),
        started_at=st.integers(-20, 20).map(lambda number: AT + timedelta(days=number)),
        minutes=st.none() | minutes,
    )
)


@given(st.lists(promises), days)
def test_every_promise_is_counted_once(made: list[Promise], today: date) -> None:
    kept = kept_and_late(made, today)

    assert kept.kept + kept.late + kept.is_open + kept.called_off == len(made)
    assert sum(in_time for _, in_time, _ in kept.months) == kept.kept
    assert sum(late for _, _, late in kept.months) == kept.late
    assert kept.rate is None or 0 <= kept.rate <= 1


@given(st.sampled_from(Status), st.none() | days)
def test_what_was_put_aside_is_never_forgotten(status: Status, revisit_on: date | None) -> None:
    ask = with_fate(an_ask(status=status, revisit_on=revisit_on), TODAY)

    fate = fate_of(ask, is_planned=status is Status.ACTIVE, has_promise=False, waits=False)

    assert fate is not None
    assert (fate is Fate.CLOSED) is not ask.is_open


def test_an_ask_that_nothing_holds_has_no_fate() -> None:
    ask = an_ask(status=Status.DEFERRED)

    assert fate_of(ask, is_planned=False, has_promise=False, waits=False) is None
    assert fate_of(ask, is_planned=False, has_promise=False, waits=True) is Fate.WAITING


@given(days)
def test_one_asks_again_on_a_working_day_after_at_least_three_days(today: date) -> None:
    day = next_nudge(today)

    assert day.weekday() < 5
    assert 3 <= (day - today).days <= 5


def test_what_ended_is_never_due() -> None:
    waiting = Waiting(uid="w", ask_uid="a", person="priya", since_at=AT, nudge_on=TODAY)

    assert waiting.is_due(TODAY) and not waiting.is_due(TODAY - timedelta(days=1))
    assert not replace(waiting, ended_at=AT).is_due(TODAY)


@given(asks, work, st.integers(-15, 15))
def test_hours_by_key_result_add_up_and_do_not_depend_on_order(them: list[Ask], done: list[Work], back: int) -> None:
    since_at = AT - timedelta(days=back)

    spent = spent_on(them, done, since_at=since_at, deep_from_min=60)
    turned = spent_on(them[::-1], done[::-1], since_at=since_at, deep_from_min=60)

    sums = by_key_result(spent, {"KR1": 1, "KR2": 2})
    assert sum(minutes for minutes, _ in sums.values()) == sum(one.minutes for one in spent)
    assert all(0 <= focus <= minutes for minutes, focus in sums.values())
    assert sums == by_key_result(turned, {"KR1": 1, "KR2": 2})
    assert sums.keys() <= {"", "KR1", "KR2"}


@given(asks, work)
def test_two_periods_are_their_sum(them: list[Ask], done: list[Work]) -> None:
    start, middle = AT - timedelta(days=30), AT + timedelta(days=3)

    parts = [
        spent_on(them, done, since_at=start, until_at=middle, deep_from_min=60),
        spent_on(them, done, since_at=middle, deep_from_min=60),
    ]

    whole = spent_on(them, done, since_at=start, deep_from_min=60)
    assert sum(one.minutes for part in parts for one in part) == sum(one.minutes for one in whole)


def test_a_tag_ties_to_the_key_result_that_has_it_or_is_named_by_it() -> None:
    goals = [KeyResult(key="KR1", title="Serve"), KeyResult(key="KR2", title="Recall", tags=("recall",))]

    assert tied_by_tag(["recall"], goals, AT.date()) == "KR2"
    assert tied_by_tag(["kr1"], goals, AT.date()) == "KR1"
    assert tied_by_tag(["other"], goals, AT.date()) == ""


def test_one_shared_word_is_chance_and_two_that_speak_for_both_say_nothing() -> None:
    goals = [KeyResult(key="KR1", title="Search latency halved"), KeyResult(key="KR2", title="Search recall at 92 %")]

    assert suggest(an_ask(title="Explain the search outage"), goals, {}) is None
    found = suggest(an_ask(title="Check recall of the eval index"), goals, {"KR2": _about("eval index")})
    assert found is not None and found.key == "KR2"


def test_a_project_is_neglected_until_some_focus_went_there() -> None:
    deep = an_ask("a", key_result="KR1", lane=Lane.FOCUS)
    done = [Work(uid="w", ask_uid="a", started_at=AT, minutes=30)]

    spent = spent_on([deep], done, since_at=AT - timedelta(days=14), deep_from_min=60)

    assert neglected(["kr1", "ranking", ""], spent) == ("ranking",)


@given(asks)
def test_each_ask_of_a_person_counts_once(them: list[Ask]) -> None:
    found = standing_of(them, [], {"priya"})

    assert found.yes + found.later + found.handed_off + found.dropped + found.undecided == found.asks == len(them)


def _about(words: str) -> list[Ask]:
    return [an_ask(str(number), title=f"Rebuild the {words}") for number in range(2)]
