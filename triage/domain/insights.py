"""What the last weeks were like, week by week: pure sums over the desk's records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from triage.domain.ask import Ask, Status
from triage.domain.lanes import Span
from triage.domain.ledger import is_late
from triage.domain.promise import Promise, PromiseState
from triage.domain.week import covered_min, week_starts_on, work_spans
from triage.domain.work import Lost, Work
from triage.domain.worktime import WorkTime
from triage.domain.zones import day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusUse:
    """What became of the focus blocks of one week, up to now.

    Attributes:
        block_min: Minutes of blocks, days off left out.
        deep_min: Of these, logged on deep asks.
        other_min: Of these, logged on other asks or recorded as lost: eaten.
    """

    block_min: float
    deep_min: float
    other_min: float


def week_firsts(today: date, weeks: int, week_starts: int) -> list[date]:
    """The first days of the last weeks, this one included, oldest first.

    >>> week_firsts(date(2026, 3, 4), 2, 0)
    [datetime.date(2026, 2, 23), datetime.date(2026, 3, 2)]
    """
    this = week_starts_on(today, week_starts)
    return [this - timedelta(days=7 * back) for back in range(weeks - 1, -1, -1)]


def by_week(days: Iterable[date], firsts: Sequence[date]) -> list[int]:
    """How many of the days lie in each week; those outside all of them are left out."""
    counts = [0] * len(firsts)
    for day in days:
        at = (day - firsts[0]).days // 7
        if 0 <= at < len(firsts):
            counts[at] += 1
    return counts


def came_and_went(
    asks: Iterable[Ask], time: WorkTime, firsts: Sequence[date]
) -> tuple[list[int], list[int], list[int]]:
    """Asks that came, that were done, and that went some other way (dropped, handed off), each by week."""
    came, done, went = list[date](), list[date](), list[date]()
    for ask in asks:
        if ask.merged_into:
            continue
        came.append(day_of(ask.received_at, time.zone))
        if ask.closed_at is not None and not ask.is_open:
            (done if ask.status is Status.DONE else went).append(day_of(ask.closed_at, time.zone))
    return by_week(came, firsts), by_week(done, firsts), by_week(went, firsts)


def kept_by_week(
    promises: Iterable[Promise], time: WorkTime, today: date, firsts: Sequence[date]
) -> tuple[list[int], list[int]]:
    """Promises kept and late by week: that in which they were met, or in which the day of an open one went by."""
    kept, late = list[date](), list[date]()
    for one in promises:
        on = day_of(one.closed_at, time.zone) if one.closed_at else one.quote.on
        if one.state is PromiseState.KEPT:
            kept.append(on)
        elif is_late(one, today):
            late.append(on)
    return by_week(kept, firsts), by_week(late, firsts)


def focus_use(
    work: Iterable[Work], lost: Iterable[Lost], deep_uids: frozenset[str], time: WorkTime, first: date, now: datetime
) -> FocusUse:
    """What became of the focus blocks of the week that begins on a day, up to now.

    Args:
        work: Stretches of work, more of them do not matter; a running one counts until now.
        lost: Time recorded as lost.
        deep_uids: Which asks are deep.
        time: The user's time; its blocks are taken as they are today.
        first: The week's first day.
        now: The present instant, aware, UTC.
    """
    blocks = [
        Span(span.starts_at, min(span.ends_at, now))
        for span, is_focus in work_spans(time, first, first + timedelta(days=6))
        if is_focus and span.starts_at < now
    ]
    deep, other = list[Span](), list[Span]()
    for one in work:
        ends_at = now if one.minutes is None else one.started_at + timedelta(minutes=one.minutes)
        (deep if one.ask_uid in deep_uids else other).append(Span(one.started_at, ends_at))
    other += [Span(one.starts_at, one.ends_at) for one in lost]
    other.sort()
    deep.sort()
    return FocusUse(
        block_min=sum((span.ends_at - span.starts_at).total_seconds() / 60 for span in blocks),
        deep_min=sum(covered_min(span, deep) for span in blocks),
        other_min=sum(covered_min(span, other) for span in blocks),
    )


def repeats_by_week(
    asks: Iterable[Ask], kind_of: Mapping[str, str], times: Mapping[str, int], time: WorkTime, firsts: Sequence[date]
) -> list[int]:
    """Asks by week that belong to a kind asked three times or more.

    Args:
        asks: The asks.
        kind_of: uid of an ask -> its kind.
        times: Kind -> how many asks it has.
        time: The user's time.
        firsts: First days of the weeks.
    """
    again = (ask for ask in asks if times.get(kind_of.get(ask.uid, ""), 0) >= 3)
    return by_week((day_of(ask.received_at, time.zone) for ask in again), firsts)
