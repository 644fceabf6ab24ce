"""The plan, a preview and what is next, as faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from triage.domain.ask import Lane, Priority
from triage.views.asks import AskLine

if TYPE_CHECKING:
    from triage.views.effort import DoubtfulTimer
    from triage.views.focus import InterruptionLine
    from triage.views.week import QuietLine
    from triage.views.what_if import BundlePage, NewDayLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanLine:
    """One span of a day in the plan.

    Attributes:
        starts_at: UTC.
        ends_at: UTC.
        lane: Focus or open hours; None for busy time.
        ask_id: Number of the ask that lies in it; 0 when it is free or busy.
        ask_uid: Long id of that ask, or "".
        title: Title of the ask, label of the busy time, or "" when free.
        priority: Of the ask; None when free or busy.
    """

    starts_at: datetime
    ends_at: datetime
    lane: Lane | None
    ask_id: int = 0
    ask_uid: str = ""
    title: str = ""
    priority: Priority | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyView:
    """One meeting of a connected calendar, as far as it lies in one day; for the user's own eyes.

    Attributes:
        starts_at: UTC.
        ends_at: UTC.
        title: Its title, one line from outside; "" when the calendar does not tell.
        is_all_day: Whether it stands for the whole day.
        is_tentative: Whether it is not certain yet.
    """

    starts_at: datetime
    ends_at: datetime
    title: str
    is_all_day: bool = False
    is_tentative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """One day of the plan.

    Attributes:
        on: The local day.
        off_label: Why there is no work that day ("day off", its label), or "".
        spans: In order.
        focus_min: Focus minutes of the day, from now on for today.
        focus_used_min: Of these, taken by asks.
        open_min: Other working minutes, likewise.
        open_used_min: Of these, taken by asks.
        busy: Meetings of the day, in order, from now on for today.
    """

    on: date
    off_label: str
    spans: tuple[SpanLine, ...]
    focus_min: int
    focus_used_min: int
    open_min: int
    open_used_min: int
    busy: tuple[BusyView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class P0Budget:
    """Whether the P0s fit the time before they are due.

    Attributes:
        needed_min: Safe (P80) minutes of all P0s.
        available_min: Minutes before the last of them is due.
        over: The asks that cannot be kept, worst first.
        words: One sentence.
        situation: Of the message that renegotiates the first of them ("heads-up", "trade"); "" when all are kept.
        command: What drafts that message; "" likewise.
    """

    needed_min: int
    available_min: int
    over: tuple[AskLine, ...]
    words: str
    situation: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """The plan of this and next week.

    Attributes:
        now: UTC.
        today: The user's day.
        zone: The user's zone.
        days: From today on.
        asks: Everything planned, in rank order.
        p0: The P0 budget.
        at_risk: Numbers of asks whose promise the plan does not hold.
        rests_on: What the dates rest on, one sentence.
        running: The ask whose timer runs; None without.
        doubtful: That timer, when it was probably forgotten; None else.
        day_words: What was lost today and how often work was broken off, one sentence; "" when nothing was.
        calendar_note: What is wrong with a connected calendar, or old, one sentence; "" when nothing is.
        quiet: What is worth a quiet word: promises at risk by person, weeks and focus blocks that do not fit.
    """

    now: datetime
    today: date
    zone: str
    days: tuple[DayLine, ...]
    asks: tuple[AskLine, ...]
    p0: P0Budget
    at_risk: tuple[int, ...]
    rests_on: str
    running: AskLine | None
    doubtful: DoubtfulTimer | None = None
    day_words: str = ""
    calendar_note: str = ""
    quiet: tuple[QuietLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextUp:
    """What to do now, or first.

    Attributes:
        now: UTC.
        today: The user's day.
        zone: The user's zone.
        ask: The ask; None when nothing is planned.
        starts_at: When its span starts, UTC; None outside any span.
        until: When its span ends, UTC; None outside any span.
        lane: The lane of that span; None outside any span.
        is_now: Whether that span is the present one.
        is_running: Whether the timer of ``ask`` runs.
        is_offer: Whether it is open work, offered for a focus block that is empty.
        then: What follows; None when nothing does.
        then_at: When that starts, UTC.
        doubtful: The running timer, when it was probably forgotten; None else.
        quiet: Promises at risk, by person.
    """

    now: datetime
    today: date
    zone: str
    ask: AskLine | None
    starts_at: datetime | None
    until: datetime | None
    lane: Lane | None
    is_now: bool
    is_running: bool
    is_offer: bool
    then: AskLine | None
    then_at: datetime | None
    doubtful: DoubtfulTimer | None = None
    quiet: tuple[QuietLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveLine:
    """One ask that a yes would move.

    Attributes:
        id: Its number.
        uid: Its long id.
        title: Its title.
        who: Names of its requesters.
        from_on: Day of its safe (P80) finish now; None when not in the foreseeable.
        to_on: The same after the yes.
        breaks_due: Whether its due date is kept now and not after.
        breaks_promise: Name of the person whose promise breaks, or "".
    """

    id: int
    uid: str
    title: str
    who: tuple[str, ...]
    from_on: date | None
    to_on: date | None
    breaks_due: bool = False
    breaks_promise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeLine:
    """One ask that could give way to a late one.

    Attributes:
        id: Its number.
        uid: Its long id.
        title: Its title.
        who: Name of whoever must agree, "" when nobody is named.
        from_on: The day on which it is safely finished now; None when not in the foreseeable.
        to_on: The day on which it would be.
        breaks: Numbers of asks whose dates would not be safely kept then.
    """

    id: int
    uid: str
    title: str
    who: str
    from_on: date | None
    to_on: date | None
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a yes costs, before it is given.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        asks: The asks as they would stand after the yes, or after their move.
        moves: What slips, most first.
        focus_used_min: Focus minutes they would take.
        open_used_min: Minutes of the other hours they would take.
        p0: The P0 budget after the yes.
        trades: For an ask that would be late: what could give way so that it is in time, least painful first.
        rests_on: What the dates rest on, one sentence.
        changes: What is different in words, one for each change beside a yes ("Tue 3 Mar 9:30-11:30 is lost").
        broken: Promises that hold now, or whose day is moved, with the day that would hold then.
        drafts: One message to each of those people; filled only when asked for.
        interruption: For small asks of a user with focus blocks: what doing them inside one would cost on top.
    """

    today: date
    zone: str
    asks: tuple[AskLine, ...]
    moves: tuple[MoveLine, ...]
    focus_used_min: int
    open_used_min: int
    p0: P0Budget
    trades: tuple[TradeLine, ...] = ()
    rests_on: str = ""
    changes: tuple[str, ...] = ()
    broken: tuple[NewDayLine, ...] = ()
    drafts: tuple[BundlePage, ...] = ()
    interruption: InterruptionLine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What waits where, for the bar on top and for prompts.

    Attributes:
        inbox: Asks without a decision.
        active: Asks taken on.
        deferred: Asks put aside.
        p0: Active P0s.
        promises_open: Open promises.
        promises_at_risk: Of these, late or not held by the plan.
        revisit_due: Deferred asks whose day has come.
        ready: Asks of which everything that came first is done.
        to_nudge: Asks for which somebody is to be asked again today.
        now_words: The running timer, or what is up now; "" when nothing is.
    """

    inbox: int
    active: int
    deferred: int
    p0: int
    promises_open: int
    promises_at_risk: int
    revisit_due: int
    ready: int
    to_nudge: int
    now_words: str
