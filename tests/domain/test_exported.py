"""Exports that are imported one after the other, as a calendar would have them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from triage.domain.exported import REMEMBERED, Exported, Piece, next_export, remembered

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def piece(ask: str, start_h: float, hours: float = 1, title: str = "") -> Piece:
    starts_at = NOW + start_h * HOUR
    return Piece(ask_uid=ask, title=title or ask, starts_at=starts_at, ends_at=starts_at + hours * HOUR)


def focus(uid: str = "focus-1") -> Exported:
    return Exported(uid=uid, title="Focus", starts_at=NOW, ends_at=NOW + HOUR, is_focus=True, days=(0,))


def spans(events: list[Exported]) -> list[tuple[str, float, int, bool]]:
    return [
        (one.uid.partition("@")[0], (one.starts_at - NOW) / HOUR, one.sequence, one.cancelled_at is not None)
        for one in events
    ]


def test_the_same_plan_exported_again_changes_nothing() -> None:
    first = next_export([piece("a", 1), piece("a", 5)], [focus()], [], NOW)

    second = next_export([piece("a", 1), piece("a", 5)], [focus()], first, NOW)

    assert second == first


def test_a_slot_that_moves_keeps_its_id_and_counts_up() -> None:
    first = next_export([piece("a", 1)], [], [], NOW)

    second = next_export([piece("a", 30)], [], first, NOW)

    assert spans(second) == [("slot-a-1", 30, 1, False)]


def test_what_is_planned_no_more_is_cancelled_once() -> None:
    first = next_export([piece("a", 1), piece("b", 2)], [focus()], [], NOW)

    second = next_export([piece("b", 2)], [], first, NOW)
    third = next_export([piece("b", 2)], [], second, NOW)

    assert spans(second) == [("focus-1", 0, 1, True), ("slot-a-1", 1, 1, True), ("slot-b-1", 2, 0, False)]
    assert third == second


def test_a_cancelled_slot_comes_back_under_its_id() -> None:
    first = next_export([piece("a", 1)], [], [], NOW)
    second = next_export([], [], first, NOW)

    third = next_export([piece("a", 1)], [], second, NOW)

    assert spans(third) == [("slot-a-1", 1, 2, False)]


def test_what_is_over_stays_where_it_was() -> None:
    first = next_export([piece("a", 1)], [], [], NOW)
    later = NOW + 3 * HOUR

    second = next_export([piece("a", 5)], [], remembered(first, [], NOW), later)

    assert spans(second) == [("slot-a-2", 5, 0, False)]
    assert {one.uid for one in remembered(second, first, later)} == {one.uid for one in [*first, *second]}


def test_the_piece_that_is_going_on_began_when_it_began() -> None:
    first = next_export([piece("a", 0, 2)], [], [], NOW)

    second = next_export([piece("a", 0.5, 1.5)], [], first, NOW + HOUR / 2)

    assert second == first


def test_a_removed_focus_block_is_forgotten_after_two_months() -> None:
    cancelled = next_export([], [], [focus()], NOW)

    later = next_export([], [], cancelled, NOW + REMEMBERED + HOUR)

    assert [one.cancelled_at is not None for one in cancelled] == [True]
    assert later == []


def test_pieces_of_a_few_minutes_are_no_events() -> None:
    assert next_export([piece("a", 1, 0.05)], [], [], NOW) == []


PLANS = st.lists(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 60), st.integers(1, 3)), max_size=8), max_size=5
)


@given(PLANS)
def test_a_calendar_that_imports_every_export_has_the_plan_once(plans: list[list[tuple[str, int, int]]]) -> None:
    calendar: dict[str, Exported] = {}
    before: list[Exported] = []
    for step, plan in enumerate(plans):
        now = NOW + step * 7 * HOUR
        pieces = [
            replace(piece(ask, 0), starts_at=now + start * HOUR, ends_at=now + (start + length) * HOUR)
            for ask, start, length in plan
        ]
        events = next_export(pieces, [], before, now)
        before = remembered(events, before, now)
        for event in events:
            old = calendar.get(event.uid)
            assert old is None or event == old or event.sequence > old.sequence
            calendar[event.uid] = event
        shown = sorted((e.title, e.starts_at) for e in calendar.values() if not e.cancelled_at and e.ends_at > now)
        planned = sorted((one.ask_uid, one.starts_at) for one in pieces)
        going_on = {(e.title, e.starts_at) for e in calendar.values() if e.starts_at < now < e.ends_at}
        assert len(shown) == len(planned)
        assert set(shown) <= set(planned) | going_on
