"""Fills the facts of a reply from the plan: what comes first, which dates are honest, and one true way out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from triage.desk.picture import Picture
from triage.desk.ports import Reader
from triage.desk.reply_since import with_since
from triage.domain.areas import Area, area_of
from triage.domain.ask import Ask, Lane, Status
from triage.domain.people import ME, Person, Role
from triage.domain.plan import Plan
from triage.domain.plan_quote import QuoteFacts, Trade, fits_min, plan_later, quote, trades
from triage.domain.repeats.kind import KindCase, KindState, Member
from triage.domain.reply.facts import Ahead, Asker, Change, OtherPerson, ReplyFacts, SmallerPiece, Swap
from triage.domain.reply.manner import manner_of
from triage.domain.reply.naming import public_name, public_phrase, without_owner
from triage.domain.reply.situation import open_questions
from triage.domain.zones import day_of

LEAST_PIECE_MIN = 30
"""A smaller piece of under half an hour is no offer: it would cost more words than work."""

OUTSIDERS = frozenset({Role.LEADERSHIP, Role.CUSTOMER})
"""Roles to whom no other person is named: leadership sees projects, customers see neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerable:
    """An ask with the facts for answering one person, and the uids behind them.

    Attributes:
        facts: What a template may say.
        ahead: uids of what comes first, in the order of the facts.
        person: Key of whom it is for, "" when nobody was named.
    """

    facts: ReplyFacts
    ahead: tuple[str, ...]
    person: str


def reply_facts(
    ask: Ask,
    person: Person | None,
    picture: Picture,
    *,
    situation: str = "",
    other: OtherPerson | None = None,
    reader: Reader | None = None,
    change: Change | None = None,
) -> Answerable:
    """The facts for answering a person about an ask.

    Args:
        ask: The ask; closed ones can only be told closed.
        person: Whom the reply goes to; None when nobody was named.
        picture: The desk at this instant.
        situation: The situation wished, "" to choose.
        other: Somebody who knows the area, if the user named one.
        reader: Where earlier asks are looked up for *align*; None leaves them out.
        change: Who left or which goal ended, when that is what the reply is about.
    """
    asker = _asker(ask, person)
    key = person.key if person else ""
    plan = _plan_with(ask, picture) if ask.is_open else None
    quoted = quote(plan, ask.uid) if plan is not None else None
    ahead = [_ahead(one.uid, one.finish_on, asker, person, picture) for one in quoted.ahead] if quoted else []
    effort = picture.effort(ask)
    due_at = picture.context.capacity.due_at(ask)
    facts = ReplyFacts(
        thing=public_phrase(ask, picture.persons(ask.requesters), audience=key or ask.requester),
        asker=asker,
        today=picture.today,
        situation=situation,
        is_accepted=ask.status is Status.ACTIVE,
        is_done=ask.status is Status.DONE,
        is_heads_down=ask.status is Status.INBOX and _in_focus_block(picture),
        ahead=tuple(ahead),
        start_on=quoted.start_on if quoted else None,
        finish_on=quoted.finish_on if quoted else None,
        due_on=day_of(due_at, picture.zone) if due_at else None,
        check_at=_check_at(picture),
        effort_min=round(effort.p80_min),
        way_out=other
        or (_knower(ask, person, picture, reader) if situation == "redirect" and reader else None)
        or (_way_out(ask, plan, quoted, asker, person, picture, situation) if plan else None)
        or (_knower(ask, person, picture, reader) if reader and asker.role not in OUTSIDERS else None),
        questions=open_questions(ask),
        outcome=ask.outcome,
        tool=tool_of(reader, ask) if reader is not None else "",
        user_name=picture.profile.name,
        private=_private(picture, key),
    )
    facts = with_since(facts, ask, person, picture, plan=plan, quoted=quoted, reader=reader, change=change)
    return Answerable(facts=facts, ahead=quoted.ahead_uids if quoted else (), person=key)


def tool_of(reader: Reader, ask: Ask) -> str:
    """Where the tool is that does such asks since they were automated; "" when there is none."""
    member = reader.get(Member, ask.uid)
    case = reader.get(KindCase, member.kind) if member else None
    return case.tool if case and case.state is KindState.AUTOMATED else ""


def _plan_with(ask: Ask, picture: Picture) -> Plan:
    """The plan with the ask in it: at its place when it was taken on, else behind everything of its class."""
    if ask.uid in picture.plan.slots:
        return picture.plan
    return plan_later(picture.plan, [picture.plan_ask(ask)])


def _asker(ask: Ask, person: Person | None) -> Asker:
    # One line is what the user typed about it; what was pasted from them has several.
    manner = manner_of(ask.text) if "\n" in ask.text.strip() else None
    return Asker(
        first_name=person.first_name if person and person.key != ME else "",
        role=person.role if person else Role.OTHER,
        tone=person.tone if person else None,
        channel=ask.channel or (person.channel if person else ""),
        greeting=manner.greeting if manner else None,
        is_lower_case=manner.is_lower_case if manner else False,
        words=manner.words if manner else 0,
        knows_people=person is not None and person.role not in OUTSIDERS,
    )


def _ahead(uid: str, finish_on: date | None, asker: Asker, person: Person | None, picture: Picture) -> Ahead:
    other = picture.open_asks[uid]
    people = picture.persons(other.requesters)
    is_private = other.is_private or any(one.is_private for one in people)
    due_at = picture.context.capacity.due_at(other)
    promised = picture.promises.get(uid, ())
    on = min((one.quote.on for one in promised), default=day_of(due_at, picture.zone) if due_at else None)
    return Ahead(
        say_as=_named_to(other, people, asker, person),
        who="" if is_private else _named(people, asker, person),
        on=on if on is not None and on >= picture.today else finish_on,
        is_private=is_private,
    )


def _named_to(other: Ask, people: list[Person], asker: Asker, person: Person | None) -> str:
    """What somebody reads another ask called: whoever knows nobody here reads no owner in it either."""
    name = public_name(other, people, audience=person.key if person else "")
    return name if asker.knows_people else without_owner(name)


def _named(people: list[Person], asker: Asker, person: Person | None) -> str:
    """The first name of whoever is behind an ask, where the reader may be taken to know them: the same team."""
    if person is None or not asker.knows_people:
        return ""
    for one in people:
        if one.key not in (ME, person.key) and one.team and one.team.casefold() == person.team.casefold():
            return one.first_name
    return ""


def _way_out(
    ask: Ask,
    plan: Plan,
    quoted: QuoteFacts | None,
    asker: Asker,
    person: Person | None,
    picture: Picture,
    situation: str,
) -> SmallerPiece | Swap | None:
    """One way out that is concrete and true: a swap where one saves their date, else a piece that fits before it."""
    found = trades(plan, ask.uid) if quoted else []
    if found and situation != "smaller":
        swap = _swap(found[0], asker, person, picture)
        if swap is not None:
            return swap
    due_at = picture.context.capacity.due_at(ask)
    if due_at is None or fits_min(picture.plan_without({ask.uid}), picture.plan_ask(ask)) < LEAST_PIECE_MIN:
        return None
    return SmallerPiece(by_on=day_of(due_at, picture.zone))


def _knower(ask: Ask, person: Person | None, picture: Picture, reader: Reader) -> OtherPerson | None:
    """Somebody who knows the area of an ask and may be named: neither private, nor who asks, nor the user."""
    area = area_of(ask, reader.all(Area))
    for one in picture.persons(area.people) if area else ():
        if not one.is_private and one.key not in (ME, person.key if person else "", *ask.requesters):
            return OtherPerson(first_name=one.first_name, knows=area.key if area else "")
    return None


def _swap(trade: Trade, asker: Asker, person: Person | None, picture: Picture) -> Swap | None:
    other = picture.open_asks[trade.uid]
    if trade.lands_on is None:
        return None
    people = picture.persons(other.requesters)
    return Swap(
        say_as=_named_to(other, people, asker, person),
        who=_named(people, asker, person),
        to_on=trade.lands_on,
    )


def _in_focus_block(picture: Picture) -> bool:
    spans = picture.context.capacity.lane(Lane.FOCUS).spans_until(picture.now + timedelta(minutes=1))
    return any(span.starts_at <= picture.now for span in spans)


def _check_at(picture: Picture) -> datetime | None:
    """When the user will have looked: an hour of open time after now, so never inside a focus block."""
    curve = picture.context.capacity.lane(picture.context.capacity.serving(Lane.OPEN))
    at = curve.when(60 * curve.rate)
    return at.astimezone(picture.zone) if at else None


def _private(picture: Picture, audience: str) -> tuple[str, ...]:
    """Texts that must not go out to this person."""
    hidden = [ask for ask in picture.open_asks.values() if audience not in ask.requesters or not audience]
    private = [
        ask for ask in hidden if ask.is_private or any(one.is_private for one in picture.persons(ask.requesters))
    ]
    return tuple(text for ask in private for text in (ask.title, ask.say_as) if text)
