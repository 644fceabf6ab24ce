"""Advice on focus blocks from the work log and the calendar: views and sentences, no acts."""

from __future__ import annotations

from datetime import datetime, timedelta

from triage.desk.focus_words import care_words, interruption_line, is_deep
from triage.desk.picture import Picture
from triage.desk.planning import PlanningService
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Status
from triage.domain.focus_hours import (
    LEAST_DAYS,
    LEAST_STRETCHES,
    SEEN_DAYS,
    FocusHours,
    Stretch,
    Suggestion,
    focus_hours,
)
from triage.domain.spans import days_words, span_words
from triage.views.focus import FocusAdvice, SuggestionLine
from triage.views.words import counted, duration


class FocusAdviceService:
    """Looks at the user's focus blocks; changes nothing."""

    def __init__(self, planning: PlanningService) -> None:
        self._planning = planning

    def advice(self) -> FocusAdvice:
        """Which blocks to keep, what is amiss with those there are, and what an interruption in one costs."""
        with self._planning.look() as (reader, picture, _):
            found = focus_hours(
                _finished_stretches(reader, picture),
                picture.context.time,
                now=picture.now,
                block_min=picture.context.block_min,
            )
            return FocusAdvice(
                today=picture.today,
                zone=picture.zone.key,
                suggestions=tuple(_line(one, found) for one in found.suggestions),
                is_enough=found.is_enough,
                evidence=_evidence(found),
                care=tuple(care_words(picture)),
                interruption=interruption_line(reader, picture),
            )

    def care(self) -> list[str]:
        """What is amiss with the blocks that are kept, one sentence each; empty is good."""
        with self._planning.look() as (_, picture, _lines):
            return care_words(picture)


def _finished_stretches(reader: Reader, picture: Picture) -> list[Stretch]:
    """When work was done on the deep asks that got finished lately."""
    since = picture.now - timedelta(days=SEEN_DAYS)
    done = reader.asks(AskQuery(statuses=frozenset({Status.DONE}), closed_since=since))
    deep = [ask.uid for ask in done if is_deep(ask, picture)]
    return [
        (one.started_at, _ends_at(one.started_at, one.minutes)) for one in reader.work(ask_uids=deep) if one.minutes
    ]


def _ends_at(started_at: datetime, minutes: int) -> datetime:
    return started_at + timedelta(minutes=minutes)


def _line(one: Suggestion, found: FocusHours) -> SuggestionLine:
    spans = f"{days_words(one.days)} {span_words(one.span)}"
    words = (
        f"{duration(one.deep_min)} of the {duration(found.deep_min)} of deep work that you finished lay there, "
        f"on {counted(one.days_seen, 'day')}."
    )
    return SuggestionLine(
        spans=spans,
        command=f'triage focus add "{spans}"',
        deep_min=one.deep_min,
        days_seen=one.days_seen,
        words=words,
    )


def _evidence(found: FocusHours) -> str:
    stretches, days = counted(found.stretches, "stretch", "stretches"), counted(found.days_seen, "day")
    if not found.is_enough:
        return (
            f"Too little is known: {stretches} of finished deep work on {days}, and it takes {LEAST_STRETCHES} on "
            f"{LEAST_DAYS} days. `triage start 12` and `triage stop` record them."
        )
    rests = f"{stretches} of finished deep work on {days} in the last {counted(found.weeks, 'week')}"
    return f"From {rests}." if found.suggestions else f"Your blocks fit what {rests} show; nothing to add."
