"""The cards of a review, read off the desk: what wants a decision, why, and the few ways to settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta

from triage.desk.goal_pages import goal_table, overdue_goals
from triage.desk.kind_facts import facts_of, has_grown
from triage.desk.picture import PlanRules
from triage.desk.planning import Look
from triage.desk.ports import AskQuery, Reader
from triage.desk.quiet_time import quiet_focus
from triage.domain.ask import Ask, Status
from triage.domain.goals import KeyResult
from triage.domain.promise_risk import strained
from triage.domain.repeats.kind import KindState
from triage.domain.review import CardKind, card_key, is_stale
from triage.views.asks import AskLine
from triage.views.kinds_words import hours, spent_words
from triage.views.review import Card, Choice
from triage.views.words import counted, duration, near_day, waited

YES, NOT_NOW, DEFER, DROP, DONE = (
    Choice(key="y", label="yes"),
    Choice(key="n", label="not now, copy the reply"),
    Choice(key="f", label="look again in a week"),
    Choice(key="x", label="drop it"),
    Choice(key="d", label="done"),
)
TELL = Choice(key="r", label="tell them, copy the message")
RELEASE = Choice(key="l", label="take the promise back")
KEEP = Choice(key="k", label="leave it")
OVER = Choice(key="o", label="the answer is there")
DISMISS = Choice(key="x", label="let it rest")
BUILD = Choice(key="b", label="plan to automate it")
GOAL_DAYS = 7
"""The week that the weekly cards look back on."""


def all_cards(look: Look, rules: PlanRules, *, is_weekly: bool) -> list[Card]:
    """Everything that wants a decision, those of one kind worst first; an ask has the first card that it calls for."""
    parts: list[Callable[[Look], Iterator[Card]]] = [_inbox, _promises, _answers, _revisits, _stale, _p0s, _kinds]
    cards = [card for part in parts for card in part(look)]
    firsts = {card.ask_id: card.key for card in reversed(cards)}
    own = [card for card in cards if not card.ask_id or firsts[card.ask_id].partition(":")[0] == card.kind]
    return own + (list(_week(look, rules)) if is_weekly else [])


def _inbox(look: Look) -> Iterator[Card]:
    asks = look.reader.asks(AskQuery(statuses=frozenset({Status.INBOX})))
    # Of one that waits for somebody nothing can be decided until the answer is due, which is a card of its own.
    lines = [look.lines.line(ask) for ask in asks if ask.uid not in look.picture.waiting]
    for line in sorted(lines, key=lambda one: (2 if one.priority is None else one.priority, one.received_at)):
        why = f"Waits for a decision: {_priority(line)}"
        answers = (YES, NOT_NOW, DEFER) if line.who else (YES, DEFER)
        yield _about(line, CardKind.INBOX, why, _asked(line, look), (*answers, DROP, KEEP))


def _promises(look: Look) -> Iterator[Card]:
    picture = look.picture
    found = sorted(strained(picture.plan), key=lambda one: (one.promise.quote.on, one.promise.uid))
    for one in found:
        ask = picture.open_asks.get(one.promise.ask_uid)
        if ask is None:
            continue
        line = look.lines.line(ask)
        who = "".join(picture.names([one.promise.person])) or "somebody"
        day = near_day(one.promise.quote.on, picture.today)
        why = f"Promised to {who} for {day}, and {'late' if one.is_late else 'the plan does not hold it'}"
        now = near_day(one.safely_on, picture.today) if one.safely_on else "no day in sight"
        choices = (TELL, DONE, RELEASE, KEEP)
        yield _about(line, CardKind.PROMISE, why, (f"The plan has it by {now}.",), choices, of=one.promise.uid)


def _answers(look: Look) -> Iterator[Card]:
    picture = look.picture
    for uid, waits in picture.waiting.items():
        due = [one for one in waits if one.is_due(picture.today)]
        if due and uid in picture.open_asks:
            who = "".join(picture.names([due[0].person]))
            line = look.lines.line(picture.open_asks[uid])
            why = f"{who} has the ball for {waited(picture.now - due[0].since_at)}"
            yield _about(line, CardKind.ANSWER, why, (due[0].what,), (TELL, OVER, DROP, KEEP), of=due[0].uid)


def _revisits(look: Look) -> Iterator[Card]:
    today = look.picture.today
    query = AskQuery(statuses=frozenset({Status.DEFERRED}), revisit_until=today)
    for ask in sorted(look.reader.asks(query), key=lambda ask: (ask.revisit_on or today, ask.id)):
        line = look.lines.line(ask)
        times = f", put off {counted(ask.deferrals, 'time')}" if ask.deferrals > 1 else ""
        was = "Was to" if ask.revisit_on and ask.revisit_on < today else "To"
        why = f"{was} be looked at again {near_day(ask.revisit_on or today, today)}{times}"
        yield _about(line, CardKind.REVISIT, why, _asked(line, look), (YES, DEFER, DROP, KEEP))


def _stale(look: Look) -> Iterator[Card]:
    touched = [(_touched_at(ask, look.reader), ask) for ask in _active(look)]
    for at, ask in sorted(touched, key=lambda pair: (pair[0], pair[1].id)):
        if is_stale(at, look.picture.now):
            why = f"Taken on, and left alone for {waited(look.picture.now - at)}"
            line = look.lines.line(ask)
            yield _about(line, CardKind.STALE, why, _asked(line, look), (DONE, DEFER, DROP, KEEP))


def _active(look: Look) -> list[Ask]:
    """Asks that were taken on, those that wait for somebody left out."""
    active = look.reader.asks(AskQuery(statuses=frozenset({Status.ACTIVE})))
    return [ask for ask in active if ask.uid not in look.picture.waiting]


def _touched_at(ask: Ask, reader: Reader) -> datetime:
    """When something was last done on an ask or about it."""
    acts = reader.acts(ask_uid=ask.uid, limit=1)
    work = reader.work(ask_uids=[ask.uid])
    return max([ask.received_at, *(act.at for act in acts), *(one.started_at for one in work[-1:])])


def _p0s(look: Look) -> Iterator[Card]:
    for uid in look.picture.plan.budget.over:
        ask = look.picture.open_asks.get(uid)
        if ask is not None and ask.status is not Status.INBOX:  # an inbox card asks for it already
            line = look.lines.line(ask)
            why = "A P0 that cannot safely be kept"
            yield _about(line, CardKind.P0, why, _asked(line, look), (TELL, DEFER, DROP, KEEP))


def _kinds(look: Look) -> Iterator[Card]:
    found = [facts_of(look.reader, look.picture, kind) for kind in look.reader.kinds(3)]
    wanted = [
        one
        for one in found
        if one and (one.line.state is KindState.CANDIDATE or (one.case and has_grown(one.case, one.cost.times)))
    ]
    for facts in sorted(wanted, key=lambda one: (-one.line.payback.first_year_gain_h, one.line.ref)):
        cost = facts.cost
        yield Card(
            key=card_key(CardKind.KIND, facts.kind),
            kind=CardKind.KIND,
            heading=f"Asked {counted(cost.times, 'time')}, {spent_words(cost)}",
            title=facts.line.name,
            lines=(f"Automating it would bring {hours(facts.line.payback.first_year_gain_h)} in the first year.",),
            choices=(BUILD, DISMISS, KEEP),
            ref=facts.line.ref,
        )


def _week(look: Look, rules: PlanRules) -> Iterator[Card]:
    """What concerns the whole week."""
    today = look.picture.today
    for goal, count in overdue_goals(look):
        over_on = goal.retired_on if goal.retired_on else goal.until_on
        ended = f"{'retired' if goal.retired_on else 'its period ended'} {near_day(over_on or today, today)}"
        ways = (f"`triage kr show {goal.key}` lists them; `triage kr tie 12 KR3` ties one anew.", _runs_on(goal))
        heading = f"{counted(count, 'open ask hangs', 'open asks hang')} on a key result that is over: {ended}"
        yield _note(CardKind.ENDED, heading, f"{goal.key} {goal.title}", ways, today, of=goal.key)
    table = goal_table(look, today - timedelta(days=GOAL_DAYS))
    if table.goals and table.untied.minutes:
        yield _note(
            CardKind.UNTIED,
            f"{round(100 * table.untied.share)} % of the last week's work served no key result",
            f"{duration(table.untied.minutes)} of {duration(table.minutes)}",
            ("`triage kr` shows what got the rest; `triage edit 12 --kr KR2` ties an ask.",),
            today,
        )
    for project in table.neglected:
        lines = ("`triage plan` shows where it lies, if it does.",)
        yield _note(CardKind.PROJECT, "A main project without focus for two weeks", project, lines, today, of=project)
    blocks = look.picture.context.time.blocks
    care = tuple(line.words for line in quiet_focus(look.picture, rules))
    if not blocks:
        care = ("No focus block is kept: `triage focus suggest` looks for the best hours.",)
    if care:
        yield _note(CardKind.FOCUS, "Next week's focus blocks", counted(len(blocks), "block"), care, today)


def _runs_on(goal: KeyResult) -> str:
    """What else can be done about a key result that is over."""
    if goal.retired_on:
        return "They count for no key result as long as they are left."
    return f"`triage kr retire {goal.key}` decides on each; `triage kr add {goal.key} --until 30jun` lets it run on."


def _note(kind: CardKind, heading: str, title: str, lines: Sequence[str], today: date, *, of: str = "") -> Card:
    """A card that informs; it comes once a week."""
    key = card_key(kind, of or today.isoformat())
    return Card(key=key, kind=kind, heading=heading, title=title, lines=tuple(lines), choices=(KEEP,))


def _about(
    line: AskLine, kind: CardKind, heading: str, lines: Sequence[str], choices: tuple[Choice, ...], *, of: str = ""
) -> Card:
    return Card(
        key=card_key(kind, of or line.uid),
        kind=kind,
        heading=heading,
        title=f"#{line.id} {line.title}",
        lines=tuple(text for text in lines if text),
        choices=choices,
        ask_id=line.id,
        ref=line.uid,
    )


def _priority(line: AskLine) -> str:
    return f"P{int(line.priority)}" if line.priority is not None else "no priority"


def _asked(line: AskLine, look: Look) -> tuple[str, ...]:
    """Who asked, by when, how long, in one line."""
    today = look.picture.today
    effort = "" if line.estimate_min is None else f"{'~' if line.is_guessed else ''}{duration(line.estimate_min)}"
    parts = [
        f"from {', '.join(line.who)}" if line.who else "",
        f"due {near_day(line.due_on, today)}" if line.due_on else "",
        effort,
        f"promised for {near_day(line.promised_on, today)}" if line.promised_on else "",
        f"asked again {counted(line.nudges, 'time')}" if line.nudges else "",
    ]
    return (", ".join(part for part in parts if part),)
