"""A kind as the desk reckons it: its asks, what they cost, whether automating pays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from triage.desk.picture import Picture
from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask, Status
from triage.domain.kind_name import common_name
from triage.domain.payback import DAYS_A_YEAR, Cost, Occurrence, Payback, cost_of, payback_of, saved_so_far_h
from triage.domain.repeats.kind import KindCase, KindState, Member
from triage.domain.repeats.rhythm import rhythm_of
from triage.views.kinds import KindAsk, KindLine, KindPage, Savings

ASSUMED_BUILD_H = 8.0
"""A day, when nobody estimated the build; what is reckoned with it says so."""

ASSUMED_MIN = 30.0
"""Minutes of an ask when those of none of the kind are known. A stated choice."""

GROWN = 2.0
"""A dismissed kind speaks up again when it has so many times the asks that it had then."""

LEAST_TIMES = 3
"""Twice is chance: a candidate was asked for three times."""

LEAST_GROWTH = 5
"""... and at least so many more."""


@dataclass(frozen=True, kw_only=True)
class KindFacts:
    """What is known of a kind.

    Attributes:
        kind: Its key.
        case: What the user said of it; None when nothing.
        members: By number.
        asks: The same asks, by number, those merged into others left out.
        occurrences: Their cost, one each.
        cost: What the kind costs.
        line: Its line.
    """

    kind: str
    case: KindCase | None
    members: tuple[Member, ...]
    asks: tuple[Ask, ...]
    occurrences: tuple[Occurrence, ...]
    cost: Cost
    line: KindLine


def facts_of(
    reader: Reader, picture: Picture, kind: str, *, until_id: int | None = None, only: Collection[str] | None = None
) -> KindFacts | None:
    """What is known of a kind; None when no ask is left in it.

    Args:
        reader: One transaction.
        picture: Of the same.
        kind: Its key.
        until_id: Count only asks up to that number; None counts all.
        only: Count only the asks with these uids; None counts all.
    """
    members = [one for one in reader.members(kind) if until_id is None or one.ask_id <= until_id]
    members = [one for one in members if only is None or one.ask_uid in only]
    found = {ask.uid: ask for ask in _asks(reader, [one.ask_uid for one in members])}
    members = [one for one in members if one.ask_uid in found and not found[one.ask_uid].merged_into]
    asks = [found[one.ask_uid] for one in members]
    if not asks:
        return None
    case = reader.get(KindCase, kind)
    build = reader.get(Ask, case.ask_uid) if case and case.ask_uid else None
    occurrences = tuple(occurrence_of(ask, picture) for ask in asks)
    cost = cost_of(occurrences, picture.today, default_min=ASSUMED_MIN)
    return KindFacts(
        kind=kind,
        case=case,
        members=tuple(members),
        asks=tuple(asks),
        occurrences=occurrences,
        cost=cost,
        line=_line(kind, case, build, asks, occurrences, cost, picture),
    )


def occurrence_of(ask: Ask, picture: Picture) -> Occurrence:
    """An ask as far as the cost of its kind goes."""
    minutes = ask.actual_min if ask.actual_min is not None else ask.estimate_min
    worked = picture.worked_min.get(ask.uid)
    if ask.actual_min is None and ask.status is not Status.DONE and worked and worked > (minutes or 0):
        minutes = round(worked)
    return Occurrence(
        on=_day(ask.received_at, picture),
        minutes=None if minutes is None else float(minutes),
        is_measured=ask.actual_min is not None,
        in_focus=_is_in_focus(ask.received_at, picture),
        is_spent=ask.status is Status.DONE or bool(worked),
        person=ask.requester,
    )


def people_of(asks: Sequence[Ask]) -> list[tuple[str, int]]:
    """Keys of who asks, with how often, most first."""
    return Counter(key for ask in asks for key in ask.requesters).most_common()


def has_grown(case: KindCase, times: int) -> bool:
    """Whether a dismissed kind has grown so much since that it should be looked at again."""
    is_dismissed = case.state is KindState.DISMISSED
    return is_dismissed and times >= max(GROWN * case.times_then, case.times_then + LEAST_GROWTH)


def page_of(facts: KindFacts, picture: Picture, reader: Reader) -> KindPage:
    """A kind as a page shows it."""
    case = facts.case
    told = {one.ask_uid: one.is_told for one in facts.members}
    asks = [
        KindAsk(
            id=ask.id,
            uid=ask.uid,
            title=ask.title,
            who=picture.names(ask.requesters),
            received_on=each.on,
            status=ask.status,
            minutes=None if each.minutes is None else round(each.minutes),
            is_measured=each.is_measured,
            in_focus=each.in_focus,
            is_told=told[ask.uid],
        )
        for ask, each in zip(facts.asks, facts.occurrences, strict=True)
    ]
    build = reader.get(Ask, case.ask_uid) if case and case.ask_uid else None
    return KindPage(
        line=facts.line,
        today=picture.today,
        asks=tuple(reversed(asks)),
        people=tuple((picture.names([key])[0], times) for key, times in people_of(facts.asks)),
        build_id=build.id if build else 0,
        tool=case.tool if case else "",
        savings=savings_of(facts, picture),
    )


def savings_of(facts: KindFacts, picture: Picture) -> Savings | None:
    """What an automated kind has saved so far; None for another one."""
    case = facts.case
    if case is None or case.state is not KindState.AUTOMATED:
        return None
    since = [each for ask, each in zip(facts.asks, facts.occurrences, strict=True) if ask.received_at > case.changed_at]
    spent = sum(each.minutes or 0.0 for each in since if each.is_measured)
    days = (picture.now - case.changed_at).total_seconds() / 86_400
    return Savings(
        since_on=_day(case.changed_at, picture),
        answered=len(since),
        saved_h=saved_so_far_h(case.minutes_each, len(since), spent),
        forecast_h=case.hours_a_year * days / DAYS_A_YEAR,
    )


def _asks(reader: Reader, uids: Collection[str]) -> list[Ask]:
    wanted = sorted(uids)
    chunks = (wanted[start : start + 500] for start in range(0, len(wanted), 500))
    return [ask for chunk in chunks for ask in reader.asks(AskQuery(uids=frozenset(chunk), include_merged=True))]


def _day(at: datetime, picture: Picture) -> date:
    return at.astimezone(picture.zone).date()


def _unsaid(cost: Cost, payback: Payback) -> KindState:
    """The state of a kind of which the user said nothing: a candidate when it surely pays within a year."""
    return KindState.CANDIDATE if cost.times >= LEAST_TIMES and payback.pays else KindState.WATCHING


def _is_in_focus(at: datetime, picture: Picture) -> bool:
    local = at.astimezone(picture.zone)
    blocks = picture.context.time.blocks_on(local.date())
    return any(block.span.starts <= local.time() < block.span.ends for block in blocks)


def _line(
    kind: str,
    case: KindCase | None,
    build: Ask | None,
    asks: Sequence[Ask],
    occurrences: Sequence[Occurrence],
    cost: Cost,
    picture: Picture,
) -> KindLine:
    build_min = (build.actual_min if build else None) or (case.build_min if case else None)
    build_h = ASSUMED_BUILD_H if build_min is None else build_min / 60
    rhythm = rhythm_of([each.on for each in occurrences])
    name = case.name if case else ""
    saves_from = _day(case.changed_at, picture) if case and case.state is KindState.AUTOMATED else picture.today
    payback = payback_of(cost, build_h=build_h, starts_on=saves_from)
    return KindLine(
        ref=f"k{asks[0].id}",
        kind=kind,
        name=name or common_name([ask.title for ask in reversed(asks)]),
        is_named=bool(name),
        state=case.state if case and case.is_decided else _unsaid(cost, payback),
        first_on=min(each.on for each in occurrences),
        last_on=max(each.on for each in occurrences),
        cost=cost,
        payback=payback,
        build_h=build_h,
        is_build_assumed=build_min is None,
        rhythm=rhythm.words if rhythm else "",
        every=rhythm.every if rhythm else "",
        open_id=next((ask.id for ask in reversed(asks) if ask.is_open), 0),
        is_standing=bool(asks[-1].recurrence),
        has_grown=case is not None and has_grown(case, len(asks)),
    )
