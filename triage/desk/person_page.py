"""A person or a team as a page: what was asked, what it took, how it was answered. Shown to the user alone."""

from __future__ import annotations

from datetime import date

from triage.desk.planning import Look
from triage.desk.ports import AskQuery
from triage.desk.refs import find_person, match_person
from triage.desk.spending import spent_since
from triage.domain.ask import Ask
from triage.domain.ledger import kept_and_late
from triage.domain.people import Person, Role
from triage.domain.reply.facts import Asker, Phrase, ReplyFacts
from triage.domain.reply.situation import choose_tone
from triage.domain.standing import standing_of
from triage.errors import NotFound
from triage.views.people import PersonPage


def person_page(look: Look, name: str, since_on: date) -> PersonPage:
    """What somebody asked and got.

    Args:
        look: The desk.
        name: Of a person, else of a team.
        since_on: First day of the hours.

    Raises:
        NotFound: Neither a person nor a team has that name.
    """
    reader, picture = look.reader, look.picture
    people, is_team = _meant(list(picture.context.people.values()), name)
    keys = {one.key for one in people}
    asks: dict[str, Ask] = {}
    for key in sorted(keys):
        asks |= {ask.uid: ask for ask in reader.asks(AskQuery(requester=key))}
    stands = standing_of(asks.values(), reader.replies(ask_uids=list(asks)), keys)
    spent = spent_since(reader, since_on, zone=picture.zone, deep_from_min=picture.context.deep_from_min)
    mine = [one for one in spent if keys & set(one.ask.requesters)]
    minutes, focus_min = sum(one.minutes for one in mine), sum(one.focus_min for one in mine)
    all_min, all_focus_min = sum(one.minutes for one in spent), sum(one.focus_min for one in spent)
    kept = kept_and_late([one for key in sorted(keys) for one in reader.promises(person=key)], picture.today)
    first = people[0]
    return PersonPage(
        today=picture.today,
        zone=picture.zone.key,
        since_on=since_on,
        name=first.team if is_team else first.name,
        is_team=is_team,
        members=tuple(sorted(one.name for one in people)) if is_team else (),
        role="" if is_team or first.role is Role.OTHER else first.role.value,
        team=first.team,
        asks=stands.asks,
        yes=stands.yes,
        later=stands.later,
        handed_off=stands.handed_off,
        dropped=stands.dropped,
        undecided=stands.undecided,
        first_answer_min=stands.first_answer_min,
        channel=stands.channel or first.channel,
        tone="" if is_team else _tone(first, picture.today),
        minutes=minutes,
        focus_min=focus_min,
        share=minutes / all_min if all_min else 0.0,
        focus_share=focus_min / all_focus_min if all_focus_min else 0.0,
        promises_open=kept.is_open,
        promises_kept=kept.kept,
        promises_late=kept.late,
        open_asks=tuple(look.lines.line(ask) for ask in sorted(asks.values(), key=_number) if ask.is_open),
    )


def _meant(people: list[Person], name: str) -> tuple[list[Person], bool]:
    """The person of a name, else the people of a team, and whether it is a team."""
    if match_person(people, name) is None:
        wanted = " ".join(name.split()).casefold()
        members = [one for one in people if one.team and one.team.casefold() == wanted]
        if members:
            return members, True
        raise NotFound(f'Nobody, and no team, is known as "{name}".', "`triage who` lists everybody.")
    return [find_person(people, name)], False


def _tone(person: Person, today: date) -> str:
    asker = Asker(role=person.role, tone=person.tone)
    return choose_tone(ReplyFacts(thing=Phrase("", "", ""), asker=asker, today=today)).value


def _number(ask: Ask) -> int:
    return ask.id
