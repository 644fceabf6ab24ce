"""The published view: seven days of what to do when, and counts, without private titles."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from triage.capture.published import Published, PublishedAsk, PublishedSpan
from triage.desk.calendar_words import calendar_note
from triage.desk.counting import counts_of
from triage.desk.picture import Picture
from triage.desk.planning import Look, waiting_asks
from triage.desk.quiet import quiet_promises
from triage.desk.timer import limit_of
from triage.domain.ask import Ask
from triage.domain.people import Person
from triage.domain.plan_days import TIMETABLE_DAYS, timetable

VALID_FOR = timedelta(hours=24)
"""A plan made yesterday morning no longer says what today holds."""

PRIVATE = "a private ask"

MOST_WAITING = 30
"""Published asks that wait: more than the list of the interface has room for on most terminals."""


def published(look: Look, act_seq: int) -> Published:
    """The view that is published after an act."""
    picture = look.picture
    counts = counts_of(look.reader, picture, look.lines)
    entries = timetable(picture.plan, picture.now + timedelta(days=TIMETABLE_DAYS))
    spans = []
    for entry in entries:
        ask = picture.open_asks.get(entry.uid) if entry.uid else None
        if ask is not None:
            spans.append(
                PublishedSpan(
                    starts_at=entry.starts_at,
                    ends_at=entry.ends_at,
                    lane=entry.lane.value,
                    ask_id=ask.id,
                    title=_title(ask, picture),
                )
            )
    running = picture.open_asks.get(picture.running.ask_uid) if picture.running else None
    timer = (running.id, _title(running, picture), picture.running.started_at) if running and picture.running else None
    return Published(
        act_seq=act_seq,
        written_at=picture.now,
        valid_until=picture.now + VALID_FOR,
        zone=picture.zone.key,
        spans=tuple(spans),
        inbox=counts.inbox,
        active=counts.active,
        p0=counts.p0,
        promises_at_risk=counts.promises_at_risk,
        revisit_due=counts.revisit_due,
        ready=counts.ready,
        to_nudge=counts.to_nudge,
        timer=timer,
        timer_limit=limit_of(picture) if timer else None,
        waiting=_waiting(look),
        quiet=(
            *((line.words, line.keys) for line in quiet_promises(picture, is_public=True)),
            *_calendar_quiet(picture),
        ),
    )


def _calendar_quiet(picture: Picture) -> list[tuple[str, tuple[str, ...]]]:
    """That a calendar could not be read or is old, once a day."""
    words = calendar_note(picture.calendars.sources, picture.now, picture.zone)
    return [(words, ("calendar",))] if words else []


def _waiting(look: Look) -> tuple[PublishedAsk, ...]:
    """The asks on top of the inbox, with what its list shows of each."""
    return tuple(_published_ask(ask, look) for ask in waiting_asks(look.picture, look.lines)[:MOST_WAITING])


def _published_ask(ask: Ask, look: Look) -> PublishedAsk:
    line = look.lines.line(ask)
    return PublishedAsk(
        uid=line.uid,
        id=line.id,
        title=_title(ask, look.picture),
        who=[] if _is_private(ask, look.picture) else list(line.who),
        priority=int(line.priority or 0),
        is_pinned=line.is_pinned,
        due_on=line.due_on.isoformat() if line.due_on else "",
        due_at=line.due_at.isoformat() if line.due_at else "",
        is_late=line.is_late,
        estimate_min=line.estimate_min,
        is_guessed=line.is_guessed,
        received_at=line.received_at.isoformat(),
        is_answered=line.waiting_min is None,
        nudges=line.nudges,
    )


def _title(ask: Ask, picture: Picture) -> str:
    return PRIVATE if _is_private(ask, picture) else ask.title


def _is_private(ask: Ask, picture: Picture) -> bool:
    return ask.is_private or any(person.is_private for person in picture.persons(ask.requesters))


def known_names(people: Iterable[Person]) -> dict[str, str]:
    """Names and aliases in lower case -> the name to show; a first name that only one person has counts too."""
    everybody = list(people)
    names: dict[str, str] = {}
    firsts: dict[str, list[str]] = {}
    for person in everybody:
        for spelling in (person.key, person.name.casefold(), *person.aliases):
            names.setdefault(spelling, person.name)
        firsts.setdefault(person.first_name.casefold(), []).append(person.name)
    for first, shown in firsts.items():
        if len(shown) == 1:
            names.setdefault(first, shown[0])
    return names
