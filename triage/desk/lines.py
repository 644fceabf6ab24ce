"""Asks, promises and days as views show them, read off a picture."""

from __future__ import annotations

from datetime import date, datetime

from triage.desk.picture import Picture
from triage.desk.ports import Reader
from triage.domain.ask import Ask, Status
from triage.domain.plan import Outlook, Plan, Quantile, finish_on, start_on
from triage.domain.priority.facts import Yardstick
from triage.domain.priority.opinion import Opinion, opinion_of
from triage.domain.promise import Dates, Promise, PromiseState
from triage.domain.promise_risk import is_strained
from triage.domain.zones import day_of
from triage.views.asks import AskLine, PromiseLine, ReasonLine, Why
from triage.views.plans import P0Budget
from triage.views.words import counted, duration, listing


class Lines:
    """Makes lines of asks: the plan's dates and the rules' opinions, each worked out once."""

    def __init__(self, picture: Picture, plan: Plan | None = None, answered: frozenset[str] = frozenset()) -> None:
        self._picture = picture
        self._plan = plan or picture.plan
        self._answered = answered
        self._yardstick: Yardstick | None = None

    def opinion(self, ask: Ask) -> Opinion:
        """The rules' opinion: as planned, or as if the ask were taken."""
        known = self._plan.opinions.get(ask.uid)
        if known is not None:
            return known
        if self._yardstick is None:
            self._yardstick = Yardstick(self._plan.by_uid.values(), self._picture.context)
        facts = self._yardstick.measure(self._picture.plan_ask(ask))
        return opinion_of(facts, self._picture.context)

    def line(self, ask: Ask) -> AskLine:
        """One ask in a list."""
        picture = self._picture
        slot = self._plan.slots.get(ask.uid)
        effort = picture.effort(ask) if ask.is_open else None
        guessed = ask.estimate_min is None and effort is not None
        opinion = self.opinion(ask) if ask.is_open else None
        promises = picture.promises.get(ask.uid, ())
        waits = ask.status is Status.INBOX and ask.uid not in self._answered
        return AskLine(
            id=ask.id,
            uid=ask.uid,
            title=ask.title,
            who=picture.names(ask.requesters),
            channel=ask.channel,
            status=ask.status,
            priority=opinion.priority if opinion else None,
            is_pinned=ask.pinned is not None and ask.is_open,
            due_on=ask.due_on or (day_of(ask.due_at, picture.zone) if ask.due_at else None),
            due_at=ask.due_at,
            estimate_min=round(effort.estimate_min) if guessed and effort else ask.estimate_min,
            is_guessed=guessed,
            lane=slot.lane if slot else (picture.context.lane_of(picture.plan_ask(ask)) if ask.is_open else None),
            received_at=ask.received_at,
            waiting_min=minutes_between(ask.received_at, picture.now) if waits else None,
            nudges=len(ask.nudges),
            likely_on=finish_on(slot, picture.zone, Quantile.P50) if slot else None,
            safely_on=finish_on(slot, picture.zone, Quantile.P80) if slot else None,
            is_late=slot is not None and slot.due is not None and slot.due is not Outlook.HOLDS,
            promised_on=min((one.quote.on for one in promises), default=None),
            revisit_on=ask.revisit_on,
            deferrals=ask.deferrals,
            key_result=ask.key_result,
            tags=ask.tags,
            is_private=ask.is_private,
            is_running=picture.running is not None and picture.running.ask_uid == ask.uid,
            closed_at=ask.closed_at,
            actual_min=ask.actual_min,
            calls_for=calls_for(ask, picture),
            waits_for=picture.names(one.person for one in picture.waiting.get(ask.uid, ())),
        )

    def why(self, ask: Ask, flips: tuple[str, ...]) -> Why:
        """Why an ask has its priority."""
        opinion = self.opinion(ask)
        return Why(
            ask=self.line(ask),
            today=self._picture.today,
            zone=self._picture.zone.key,
            assigned=opinion.own,
            because=opinion.because,
            reasons=tuple(ReasonLine(rule=one.rule, points=one.points, words=one.words) for one in opinion.reasons),
            points=opinion.points,
            slack_min=None if opinion.slack_min is None else round(opinion.slack_min),
            flips=flips,
        )


def p0_line(plan: Plan, picture: Picture, lines: Lines) -> P0Budget:
    """The P0 budget with its sentence."""
    urgent = [opinion for opinion in plan.opinions.values() if opinion.priority == 0]
    over = [picture.open_asks[uid] for uid in plan.budget.over if uid in picture.open_asks]
    if not urgent:
        words = "No P0."
    elif not over:
        words = f"{counted(len(urgent), 'P0')}, all kept: {duration(plan.budget.needed_min)} of safe effort."
    else:
        names = listing([f"#{ask.id}" for ask in over[:3]])
        words = (
            f"{counted(len(urgent), 'P0')}, and {names} cannot safely be kept: "
            f"`{_renegotiates(over[0], picture)}` renegotiates."
        )
    return P0Budget(
        needed_min=round(plan.budget.needed_min),
        available_min=round(plan.budget.available_min),
        over=tuple(lines.line(ask) for ask in over),
        words=words,
        situation=_situation(over[0], picture) if over else "",
        command=_renegotiates(over[0], picture) if over else "",
    )


def _renegotiates(ask: Ask, picture: Picture) -> str:
    """The command that drafts the message which renegotiates an ask."""
    return f"triage reply {ask.id} --as {_situation(ask, picture)}"


def _situation(ask: Ask, picture: Picture) -> str:
    """The situation of that message: a heads-up where a day was promised, else a trade for the day they want."""
    return "heads-up" if picture.promises.get(ask.uid) else "trade"


def minutes_between(since: datetime, until: datetime) -> int:
    """Whole minutes from one instant to another, never below 0."""
    return max(0, int((until - since).total_seconds() // 60))


def promise_line(promise: Promise, ask: Ask, picture: Picture, reader: Reader) -> PromiseLine:
    """A promise beside what the plan says now."""
    quote = promise.quote
    slot = picture.plan.slots.get(ask.uid)
    ahead = []
    for uid in quote.ahead:
        other = reader.get(Ask, uid)
        if other is not None:
            ahead.append((other.title, not other.is_open))
    return PromiseLine(
        uid=promise.uid,
        ask_id=ask.id,
        ask_uid=ask.uid,
        title=ask.title,
        person="".join(picture.names([promise.person])) if promise.person else "",
        quoted_on=quote.on,
        dates=quote.dates.value,
        made_at=quote.made_at,
        quotes=len(promise.quotes),
        ahead=tuple(ahead),
        planned_on=_planned_on(promise, picture) if slot else None,
        state=promise_state(promise, picture),
        is_due_today=promise.state is PromiseState.OPEN and quote.on == picture.today,
        named=tuple((one.on, one.made_at) for one in promise.quotes),
        answer=promise.answer.value if promise.answer else "",
        taken_by="".join(picture.names([promise.taken_by])) if promise.taken_by else "",
        late_because=promise.late_because,
        calls_for=promise_call(ask, promise, picture),
    )


def _planned_on(promise: Promise, picture: Picture) -> date | None:
    slot = picture.plan.slots[promise.ask_uid]
    read = start_on if promise.quote.dates is Dates.START else finish_on
    return read(slot, picture.zone, Quantile.P80)


def is_ready(ask: Ask, promise: Promise, picture: Picture) -> bool:
    """Whether all that was said to come first is done, and the ask was not taken on since."""
    return promise.uid in picture.ready and ask.status in (Status.INBOX, Status.DEFERRED)


def calls_for(ask: Ask, picture: Picture) -> str:
    """The situation of the message that an ask calls for by itself: "nudge", "heads-up", "ready", or ""."""
    if any(one.is_due(picture.today) for one in picture.waiting.get(ask.uid, ())):
        return "nudge"
    called = {promise_call(ask, one, picture) for one in picture.promises.get(ask.uid, ())}
    return next((one for one in ("heads-up", "ready") if one in called), "")


def promise_call(ask: Ask, promise: Promise, picture: Picture) -> str:
    """The situation of the message that a promise calls for: "heads-up", "ready", or ""."""
    if promise.state is not PromiseState.OPEN:
        return ""
    if promise_state(promise, picture) != "open":
        return "heads-up"
    return "ready" if is_ready(ask, promise, picture) else ""


def promise_state(promise: Promise, picture: Picture) -> str:
    """The state as it stands today: an open promise past its day is late, one that the plan does not hold at risk."""
    if promise.state is not PromiseState.OPEN:
        return promise.state.value
    if promise.quote.on < picture.today:
        return "late"
    slot = picture.plan.slots.get(promise.ask_uid)
    return "at risk" if slot is not None and is_strained(promise, slot, picture.context.time) else "open"
