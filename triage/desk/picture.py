"""One consistent look at the desk: what is open, promised and planned at an instant. Every view is read from it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import chain
from typing import TypeVar
from zoneinfo import ZoneInfo

from triage.desk.learning import Learning, learnt_shares
from triage.desk.outside import Calendars
from triage.desk.ports import AskQuery, Reader
from triage.desk.ready import ready_promises
from triage.domain.ask import Ask, Status
from triage.domain.capacity import Capacity
from triage.domain.caution import REMEMBERED, caution
from triage.domain.effort import Effort, EffortModel, Job, Outcome
from triage.domain.focus import WEEK_CAP_MIN, Busy, DayOff, FocusBlock, Profile
from triage.domain.goals import KeyResult
from triage.domain.meetings import Connected
from triage.domain.people import Person
from triage.domain.plan import Plan, make_plan
from triage.domain.plan_ask import CYCLE_DAYS, DEEP_FROM_MIN, Context, PlanAsk, make_context
from triage.domain.promise import Promise
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work
from triage.domain.worktime import Shares, WorkTime
from triage.domain.zones import day_of

ONE_DAY = timedelta(days=1)


OfAsk = TypeVar("OfAsk", Promise, Waiting)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRules:
    """What the user's settings say about planning.

    Attributes:
        cycle_days: Length of a cycle from the start of this week.
        week_starts: Weekday on which weeks start, 0 is Monday.
        deep_from_min: From which estimate on an ask is deep.
        shares: Shares of each lane that are not for planned work.
        week_cap_min: The most that a usual week should hold, in minutes.
    """

    cycle_days: int = CYCLE_DAYS
    week_starts: int = 0
    deep_from_min: int = DEEP_FROM_MIN
    shares: Shares = field(default_factory=Shares)
    week_cap_min: int = WEEK_CAP_MIN


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What the desk knows at one instant.

    Attributes:
        context: The setting: time, people, key results, efforts.
        profile: The user.
        outcomes: What efforts were learnt from, oldest first.
        open_asks: Inbox, active, and whatever has an open promise or an open question, by uid.
        promises: Open promises by ask uid.
        worked_min: Minutes logged by ask uid.
        running: The running timer; None without.
        lost: Time lost in the last day or still to be lost, oldest first.
        waiting: Who has the ball, by ask uid.
        ready: Open promises of which everything that came first is closed: uid -> what came first.
        calendars: What connected calendars take.
    """

    context: Context
    profile: Profile
    outcomes: tuple[Outcome, ...]
    open_asks: dict[str, Ask]
    promises: dict[str, tuple[Promise, ...]]
    worked_min: dict[str, float]
    running: Work | None
    lost: tuple[Lost, ...] = ()
    waiting: dict[str, tuple[Waiting, ...]] = field(default_factory=dict)
    ready: dict[str, tuple[Ask, ...]] = field(default_factory=dict)
    calendars: Connected = field(default_factory=Connected)

    @property
    def now(self) -> datetime:
        """The instant it shows, UTC."""
        return self.context.now

    @property
    def today(self) -> date:
        """Its day in the user's zone."""
        return self.context.today

    @property
    def zone(self) -> ZoneInfo:
        """The user's zone."""
        return self.context.time.zone

    def is_planned(self, ask: Ask) -> bool:
        """Whether an ask holds a place in the plan: it was accepted, or somebody was promised a date.

        One that waits for somebody else takes no time until the answer is there, unless it is promised or worked on.
        """
        is_held = bool(self.promises.get(ask.uid)) or (self.running is not None and self.running.ask_uid == ask.uid)
        if ask.uid in self.waiting and not is_held:
            return False
        return ask.status is Status.ACTIVE or bool(ask.status is not Status.DONE and self.promises.get(ask.uid))

    def effort(self, ask: Ask) -> Effort:
        """The minutes an ask will still take."""
        return self.context.efforts.effort(job_of(ask, self.worked_min.get(ask.uid, 0.0)))

    def plan_ask(self, ask: Ask, *, comes_last: bool = False) -> PlanAsk:
        """An ask as the plan takes it."""
        return PlanAsk(
            ask=ask,
            effort=self.effort(ask),
            promises=self.promises.get(ask.uid, ()),
            worked_min=self.worked_min.get(ask.uid, 0.0),
            is_running=self.running is not None and self.running.ask_uid == ask.uid,
            comes_last=comes_last,
        )

    @cached_property
    def planned(self) -> tuple[PlanAsk, ...]:
        """Everything that holds a place in the plan."""
        return tuple(self.plan_ask(ask) for ask in self.open_asks.values() if self.is_planned(ask))

    @cached_property
    def plan(self) -> Plan:
        """The plan at this instant."""
        return make_plan(self.planned, self.context)

    def plan_without(self, uids: Container[str]) -> Plan:
        """The plan as if these asks were not in it."""
        if not any(subject.uid in uids for subject in self.planned):
            return self.plan
        return make_plan([subject for subject in self.planned if subject.uid not in uids], self.context)

    def persons(self, keys: Iterable[str]) -> list[Person]:
        """The known people among keys."""
        return [self.context.people[key] for key in keys if key in self.context.people]

    def names(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The names of people, the key where nobody is known by it."""
        people = self.context.people
        return tuple(people[key].name if key in people else key for key in keys)


def job_of(ask: Ask, worked_min: float = 0.0) -> Job:
    """An ask as the effort model sees it; its first tag is its category."""
    return Job(
        uid=ask.uid,
        estimate_min=None if ask.estimate_min is None else float(ask.estimate_min),
        title=ask.title,
        requester=ask.requester,
        category=ask.tags[0] if ask.tags else "",
        tags=ask.tags,
        worked_min=worked_min,
    )


def take_picture(
    reader: Reader,
    *,
    now: datetime,
    machine_zone: str,
    rules: PlanRules,
    also: Sequence[Ask] = (),
    calendars: Calendars | None = None,
    learning: Learning | None = None,
) -> Picture:
    """Look at the desk.

    Args:
        reader: One transaction.
        now: Aware, UTC.
        machine_zone: Zone used while the user named none.
        rules: The user's settings.
        also: Further asks to know about (deferred ones on a page).
        calendars: The connected calendars; with one that was read, nothing is assumed about meetings.
        learning: What earlier looks have learnt; None learns anew.
    """
    profile = reader.get(Profile, "me") or Profile()
    lost = tuple(reader.lost(now - ONE_DAY))
    zone = profile.zone or machine_zone
    taken = calendars.taken(now, zone) if calendars else Connected()
    time = _work_time(reader, profile, zone, (lost, taken), rules.shares)
    promises = _by_ask(reader.promises(open_only=True))
    waiting = _by_ask(reader.waiting(open_only=True))
    asks = _asks_in_sight(reader, (*promises, *waiting), also)
    outcomes, efforts = (learning or Learning()).efforts(reader)
    factor = caution(reader.settled(REMEMBERED), chain(*promises.values()), day_of(now, time.zone))
    open_since = [ask.accepted_at for ask in asks.values() if ask.status is Status.ACTIVE and ask.accepted_at]
    capacity = Capacity(time, now)
    capacity = capacity.with_shares(learnt_shares(reader, capacity, open_since))
    careful = efforts if factor == 1.0 else efforts.cautious(factor)
    context = _context(reader, profile, now, capacity, careful, rules)
    worked, running = _worked(reader, asks, now)
    return Picture(
        context=context,
        profile=profile,
        outcomes=outcomes,
        open_asks=asks,
        promises=promises,
        worked_min=worked,
        running=running,
        lost=lost,
        calendars=taken,
        waiting=waiting,
        ready=ready_promises(reader, (one for each in promises.values() for one in each), asks),
    )


def _context(
    reader: Reader, profile: Profile, now: datetime, capacity: Capacity, efforts: EffortModel, rules: PlanRules
) -> Context:
    """The setting of the plan: time, people, key results, efforts."""
    return make_context(
        now=now,
        time=capacity.time,
        capacity=capacity,
        efforts=efforts,
        people=reader.all(Person),
        key_results=reader.all(KeyResult),
        primary=profile.primary,
        secondary=profile.secondary,
        cycle_days=rules.cycle_days,
        week_starts=rules.week_starts,
        deep_from_min=rules.deep_from_min,
        saves_h=reader.savings(),
    )


def _by_ask(records: Iterable[OfAsk]) -> dict[str, tuple[OfAsk, ...]]:
    """Records by the uid of their ask, in their order."""
    found: dict[str, list[OfAsk]] = {}
    for one in records:
        found.setdefault(one.ask_uid, []).append(one)
    return {uid: tuple(those) for uid, those in found.items()}


def _asks_in_sight(reader: Reader, uids: Iterable[str], also: Iterable[Ask]) -> dict[str, Ask]:
    """The asks of inbox and plan, those with these uids, and some more, by uid."""
    asks = {ask.uid: ask for ask in reader.asks(AskQuery(statuses=frozenset({Status.INBOX, Status.ACTIVE})))}
    missing = frozenset(uids) - frozenset(asks)
    if missing:
        asks |= {ask.uid: ask for ask in reader.asks(AskQuery(uids=missing))}
    return asks | {ask.uid: ask for ask in also}


def _work_time(
    reader: Reader, profile: Profile, zone: str, busy: tuple[Sequence[Lost], Connected], shares: Shares
) -> WorkTime:
    """The user's time, less what is lost and what calendars take."""
    lost, taken = busy
    gone = tuple(Busy(starts_at=one.starts_at, ends_at=one.ends_at, label=lost_words(one)) for one in lost)
    return WorkTime(
        zone=ZoneInfo(zone),
        hours=profile.hours,
        blocks=tuple(reader.all(FocusBlock)),
        days_off=tuple(reader.all(DayOff)),
        busy=(*gone, *taken.busy),
        shares=replace(shares, meetings=0.0) if taken.is_read else shares,
    )


def _worked(reader: Reader, asks: Iterable[str], now: datetime) -> tuple[dict[str, float], Work | None]:
    """Minutes logged by ask uid, and the running timer."""
    worked: dict[str, float] = {}
    running = None
    for work in reader.work(ask_uids=list(asks)):
        if work.minutes is None:
            running = work
            minutes = (now - work.started_at).total_seconds() / 60
        else:
            minutes = work.minutes
        worked[work.ask_uid] = worked.get(work.ask_uid, 0.0) + minutes
    return worked, running


def lost_words(lost: Lost) -> str:
    """What took some time: "lost: incident"."""
    return f"lost: {lost.label}" if lost.label else "lost"
