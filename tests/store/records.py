"""Records to keep: plain ones to start from, and any at all for property tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from tests.conftest import MONDAY
from triage.desk.ports import Reader
from triage.domain.areas import Area
from triage.domain.ask import Ask, Lane, Nudge, Priority, Status
from triage.domain.focus import DayOff, DaySpan, FocusBlock, Profile, WeekStretch
from triage.domain.goals import KeyResult, Progress
from triage.domain.people import Person, Role, Tone
from triage.domain.promise import Answer, Dates, Promise, PromiseState, Quote, SentReply
from triage.domain.repeats.kind import KindCase, KindMark, KindState, Member
from triage.domain.review import KeptCard, ReviewState
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work
from triage.store.sql_store import SqlStore
from triage.store.writer import SqlWriter


def an_ask(number: int = 1, **fields: Any) -> Ask:
    """An ask as a capture gives it; the number is its id and names its uid."""
    known: dict[str, Any] = {"uid": f"ask{number:04}", "id": number, "title": f"Thing {number}", "received_at": MONDAY}
    return Ask(**{**known, **fields})


def a_promise(number: int = 1, **fields: Any) -> Promise:
    """An open promise for ask 1 to Priya."""
    quote = Quote(on=date(2026, 3, 10), dates=Dates.FINISH, made_at=MONDAY + timedelta(minutes=number))
    known: dict[str, Any] = {"uid": f"pr{number:04}", "ask_uid": "ask0001", "person": "priya", "quotes": (quote,)}
    return Promise(**{**known, "zone": "UTC", **fields})


def put(store: SqlStore, *records: Any, verb: str = "put", words: str = "") -> None:
    """Put records in one act."""
    with store.act(verb, words or f"{verb} {len(records)}", at=MONDAY) as tx:
        for record in records:
            tx.put(record)


def change(store: SqlStore, uid: str, verb: str = "edit", **fields: Any) -> None:
    """Change fields of an ask in one act."""
    with store.act(verb, f"{verb} {uid}", at=MONDAY) as tx:
        change_in(tx, uid, **fields)


def change_in(tx: SqlWriter, uid: str, **fields: Any) -> Ask:
    """Change fields of an ask in an act; returns it as it is kept."""
    return tx.put(replace(the_ask(tx, uid), **fields))


def the_ask(reader: Reader, uid: str) -> Ask:
    """The ask with that uid, which must be there."""
    found = reader.get(Ask, uid)
    assert found is not None
    return found


def now(store: SqlStore, uid: str = "ask0001") -> Ask:
    """The ask at present, without its version."""
    with store.read() as reader:
        return same(the_ask(reader, uid))


def same(ask: Ask) -> Ask:
    """The ask without its version, which only rises."""
    return replace(ask, version=0)


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
keys = st.text("abcdefghijklmnopqrstuvwxyz0123456789äß-", min_size=1, max_size=12)
instants = st.datetimes(
    datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9.5))])
)
days = st.dates(date(1970, 1, 1), date(2100, 1, 1))
minutes = st.integers(0, 10**6)
words = st.lists(keys, max_size=4).map(tuple)
clock_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.builds(DaySpan, clock_times, clock_times)
nudges = st.builds(Nudge, uid=keys, by=keys, at=instants, text=texts)
quotes = st.builds(Quote, on=days, dates=st.sampled_from(Dates), made_at=instants, ahead=words)

asks = st.builds(
    Ask,
    uid=keys,
    title=texts,
    received_at=instants,
    id=st.integers(1, 2**31 - 1),
    say_as=texts,
    text=texts,
    link=texts,
    requesters=words,
    channel=texts,
    due_on=st.none() | days,
    due_at=st.none() | instants,
    estimate_min=st.none() | minutes,
    lane=st.none() | st.sampled_from(Lane),
    done_when=texts,
    key_result=texts,
    tags=words,
    status=st.sampled_from(Status),
    pinned=st.none() | st.sampled_from(Priority),
    is_private=st.booleans(),
    nudges=st.lists(nudges, max_size=3).map(tuple),
    recurrence=texts,
    accepted_at=st.none() | instants,
    forecast_min=st.none() | minutes,
    revisit_on=st.none() | days,
    deferrals=minutes,
    handed_to=texts,
    put_before=texts,
    merged_into=texts,
    closed_at=st.none() | instants,
    actual_min=st.none() | minutes,
    outcome=texts,
    source=texts,
    source_id=texts,
)
others = st.one_of(
    st.builds(
        Person,
        key=keys,
        name=texts,
        aliases=words,
        role=st.sampled_from(Role),
        team=texts,
        tone=st.none() | st.sampled_from(Tone),
        is_private=st.booleans(),
        channel=texts,
    ),
    st.builds(
        FocusBlock,
        uid=keys,
        days=st.lists(st.integers(0, 6), max_size=7).map(tuple),
        span=spans,
        from_on=st.none() | days,
        until_on=st.none() | days,
    ),
    st.builds(
        ReviewState,
        on=days,
        settled=st.lists(texts, max_size=3).map(tuple),
        kept=st.lists(st.builds(KeptCard, card=texts, until_on=days), max_size=3).map(tuple),
        weekly_on=st.none() | days,
    ),
    st.builds(WeekStretch, uid=keys, cap_min=minutes, from_on=days, until_on=days),
    st.builds(DayOff, uid=keys, from_on=days, until_on=days, label=texts),
    st.builds(
        Profile,
        name=texts,
        zone=texts,
        hours=st.lists(st.lists(spans, max_size=3).map(tuple), max_size=7).map(tuple),
        primary=texts,
        secondary=texts,
    ),
    st.builds(
        KeyResult,
        key=keys,
        title=texts,
        weight=st.floats(0.1, 100),
        retired_on=st.none() | days,
        from_on=st.none() | days,
        until_on=st.none() | days,
        tags=words,
        notes=st.lists(st.builds(Progress, at=instants, text=texts), max_size=3).map(tuple),
        checked_on=st.none() | days,
    ),
    st.builds(Area, key=keys, people=words, docs=st.lists(texts, max_size=3).map(tuple), tags=words),
    st.builds(
        Waiting,
        uid=keys,
        ask_uid=keys,
        person=keys,
        since_at=instants,
        nudge_on=days,
        what=texts,
        nudges=minutes,
        ended_at=st.none() | instants,
    ),
    st.builds(
        Promise,
        uid=keys,
        ask_uid=keys,
        person=keys,
        quotes=st.lists(quotes, min_size=1, max_size=3).map(tuple),
        zone=texts,
        state=st.sampled_from(PromiseState),
        closed_at=st.none() | instants,
        answer=st.none() | st.sampled_from(Answer),
        answered_at=st.none() | instants,
        taken_by=texts,
        late_because=texts,
    ),
    st.builds(
        SentReply,
        uid=keys,
        ask_uid=keys,
        person=keys,
        situation=texts,
        variant=texts,
        text=texts,
        sent_at=instants,
    ),
    st.builds(
        Member,
        ask_uid=keys,
        ask_id=st.integers(1, 2**31 - 1),
        at=instants,
        kind=keys,
        form=keys,
        wording=keys,
        is_told=st.booleans(),
        is_alert=st.booleans(),
    ),
    st.builds(KindMark, pair=keys, a=keys, b=keys, is_same=st.booleans()),
    st.builds(
        KindCase,
        kind=keys,
        name=texts,
        state=st.sampled_from(KindState),
        changed_at=instants,
        times_then=minutes,
        minutes_each=st.floats(0, 1000),
        hours_a_year=st.floats(0, 1000),
        build_min=st.none() | minutes,
        ask_uid=keys,
        tool=texts,
    ),
    st.builds(Work, uid=keys, ask_uid=keys, started_at=instants, minutes=st.none() | minutes),
    st.builds(Lost, uid=keys, starts_at=instants, minutes=minutes, label=texts, ask_uid=keys),
)
