"""The facts of a reply about what happened since: a promise that is free or slips, a question open, a goal at stake."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from triage.desk.lines import is_ready, promise_call, promise_state
from triage.desk.picture import Picture
from triage.desk.ports import Reader
from triage.domain.ask import Ask, Status
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.plan import Plan
from triage.domain.plan_quote import QuoteFacts
from triage.domain.promise import Promise
from triage.domain.reply.facts import Ahead, Alignment, Asked, Change, ReplyFacts, Slip
from triage.domain.reply.naming import is_public, public_name
from triage.domain.waiting import Waiting
from triage.domain.zones import day_of


def with_since(
    facts: ReplyFacts,
    ask: Ask,
    person: Person | None,
    picture: Picture,
    *,
    plan: Plan | None,
    quoted: QuoteFacts | None,
    reader: Reader | None = None,
    change: Change | None = None,
) -> ReplyFacts:
    """The facts with what happened since.

    Args:
        facts: As far as they are known from the ask and the plan.
        ask: The ask.
        person: Whom the reply goes to; None when nobody was named.
        picture: The desk at this instant.
        plan: The plan with the ask in it; None once it is closed.
        quoted: Its dates in that plan.
        reader: For *align*, which looks at earlier asks; None leaves that out.
        change: What happened that the reader should hear of; None when nothing did.
    """
    key = person.key if person else ""
    promise = promise_to(ask, key, picture)
    slips = promise is not None and promise_state(promise, picture) != "open"
    waiting = waiting_for(ask, key, picture)
    return replace(
        facts,
        promised_on=promise.quote.on if promise else None,
        slip=_slip(promise, quoted, picture, key) if promise and slips else None,
        done=_done(promise, picture, key) if promise and is_ready(ask, promise, picture) else (),
        asked=Asked(what=waiting.what, since_on=day_of(waiting.since_at, picture.zone))
        if waiting and (waiting.is_due(picture.today) or facts.situation == "nudge")
        else None,
        alignment=_alignment(ask, picture, reader, key) if reader and plan and facts.situation == "align" else None,
        change=change,
    )


def promise_to(ask: Ask, person: str, picture: Picture) -> Promise | None:
    """The open promise on an ask to a person; None without one."""
    return next((one for one in picture.promises.get(ask.uid, ()) if one.person == person), None)


def waiting_for(ask: Ask, person: str, picture: Picture) -> Waiting | None:
    """What a person was asked for an ask and has not answered; None when they have no ball."""
    return next((one for one in picture.waiting.get(ask.uid, ()) if one.person == person), None)


def whom_it_concerns(ask: Ask, picture: Picture, situation: str) -> str:
    """Key of the person whom something that happened since concerns first; "" when nothing happened.

    Who has the ball and is due comes first, then whoever's promise slips, then whoever's is ready. Thanks go to who
    helped.
    """
    if situation == "thanks" and ask.credit:
        return ask.credit[0]
    for one in picture.waiting.get(ask.uid, ()):
        if one.is_due(picture.today) or situation == "nudge":
            return one.person
    calls = [(promise_call(ask, one, picture), one.person) for one in picture.promises.get(ask.uid, ())]
    return next((person for wanted in ("heads-up", "ready") for call, person in calls if call == wanted), "")


def ended_behind(ask: Ask, reader: Reader, today: date) -> Change | None:
    """That the key result behind an ask is over; None when it is not, or there is none."""
    goal = reader.get(KeyResult, ask.key_result) if ask.key_result else None
    return Change(ended=goal.key) if goal is not None and goal.is_over(today) else None


def _named(ask: Ask, picture: Picture, audience: str) -> Ahead:
    people = picture.persons(ask.requesters)
    is_private = not is_public(ask, people, audience=audience)
    return Ahead(say_as=public_name(ask, people, audience=audience), is_private=is_private)


def _done(promise: Promise, picture: Picture, audience: str) -> tuple[Ahead, ...]:
    return tuple(_named(ask, picture, audience) for ask in picture.ready[promise.uid])


def _slip(promise: Promise, quoted: QuoteFacts | None, picture: Picture, audience: str) -> Slip:
    """What moved a promised day: the longest ask ahead that came in since, else one that came first already then."""
    ahead = [picture.open_asks[one.uid] for one in quoted.ahead] if quoted else []
    since = [ask for ask in ahead if ask.uid not in promise.quote.ahead and _came_at(ask) > promise.quote.made_at]
    before = [ask for ask in ahead if ask.uid in promise.quote.ahead]
    if since:
        return Slip(by=_named(since[0], picture, audience).say_as, is_new=True)
    return Slip(by=_named(before[0], picture, audience).say_as) if before else Slip()


def _came_at(ask: Ask) -> datetime:
    return max(ask.received_at, ask.accepted_at or ask.received_at)


def _alignment(ask: Ask, picture: Picture, reader: Reader, audience: str) -> Alignment | None:
    """What a yes costs the key results; None when the ask serves one, or there is none."""
    from triage.desk.previews import cost_of
    from triage.desk.seen import asks_like

    goals = picture.context.key_results
    if not goals or ask.key_result in goals:
        return None
    likes = [one for one in asks_like(reader, ask) if one.status is Status.DONE and one.key_result not in goals]
    moves = [
        move
        for move in cost_of([ask], picture).moves
        if move.days_later > 0 and move.uid != ask.uid and picture.open_asks[move.uid].key_result in goals
    ]
    worst = max(
        moves, key=lambda move: goals[picture.open_asks[move.uid].key_result].weight * move.days_later, default=None
    )
    better = next((one for one in _in_order(picture) if one.uid != ask.uid and one.key_result in goals), None)
    return Alignment(
        count=len(likes),
        spent_min=sum(one.actual_min or 0 for one in likes),
        slips=picture.open_asks[worst.uid].key_result if worst else "",
        slips_to=worst.to_safely_on if worst else None,
        better=_named(better, picture, audience).say_as if better else "",
        serves=better.key_result if better else "",
    )


def _in_order(picture: Picture) -> list[Ask]:
    """Open asks, those planned first and in their order; private ones are no example for anybody."""
    planned = [picture.open_asks[uid] for uid in picture.plan.order]
    others = [one for uid, one in picture.open_asks.items() if uid not in picture.plan.slots]
    return [one for one in planned + others if one.is_open and is_public(one, picture.persons(one.requesters))]
