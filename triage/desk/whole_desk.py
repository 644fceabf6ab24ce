"""Everything that a desk keeps but its journal: read for an export, and put back from one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from triage.desk.ports import Reader, Record, Writer
from triage.desk.transfer import Snapshot
from triage.domain.areas import Area
from triage.domain.ask import Ask
from triage.domain.focus import DayOff, FocusBlock, Profile, WeekStretch
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import Promise, SentReply
from triage.domain.repeats.kind import KindCase, KindMark, Member
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work

T = TypeVar("T", bound=Record)

FIRST = datetime(1970, 1, 1, tzinfo=UTC)
"""Before anything was recorded."""


def snapshot_of(reader: Reader, asks: Sequence[Ask], people: Sequence[Person], now: datetime) -> Snapshot:
    """Everything about these asks and people, and what concerns none in particular."""
    kept = {ask.uid for ask in asks}
    return Snapshot(
        exported_at=now,
        asks=tuple(asks),
        people=tuple(people),
        profile=tuple(reader.all(Profile)),
        focus_blocks=tuple(reader.all(FocusBlock)),
        days_off=tuple(reader.all(DayOff)),
        key_results=tuple(reader.all(KeyResult)),
        promises=tuple(one for one in reader.promises() if one.ask_uid in kept),
        replies=tuple(one for one in reader.replies() if one.ask_uid in kept),
        work=tuple(one for one in reader.work() if one.ask_uid in kept),
        lost=tuple(one for one in reader.lost(FIRST) if one.ask_uid in kept or not one.ask_uid),
        waiting=tuple(one for one in reader.all(Waiting) if one.ask_uid in kept),
        areas=tuple(reader.all(Area)),
        week_stretches=tuple(reader.all(WeekStretch)),
        members=tuple(one for one in reader.all(Member) if one.ask_uid in kept),
        kind_marks=tuple(one for one in reader.all(KindMark) if {one.a, one.b} <= kept),
        kind_cases=tuple(one for one in reader.all(KindCase) if one.kind in kept),
    )


def put_rest(tx: Writer, rest: Snapshot, ids: Mapping[str, int]) -> None:
    """The other records of a desk's own export: those that are not there, and what belongs to the new asks.

    Args:
        tx: The act.
        rest: The export.
        ids: The numbers of the new asks, by uid.
    """
    for profile in rest.profile:
        if tx.get(Profile, profile.key) is None:
            tx.put(profile)
    _put_new(tx, rest.people, tx.all(Person), lambda one: one.key)
    _put_new(tx, rest.focus_blocks, tx.all(FocusBlock), lambda one: one.uid)
    _put_new(tx, rest.days_off, tx.all(DayOff), lambda one: one.uid)
    _put_new(tx, rest.key_results, tx.all(KeyResult), lambda one: one.key)
    _put_new(tx, rest.areas, tx.all(Area), lambda one: one.key)
    _put_new(tx, rest.week_stretches, tx.all(WeekStretch), lambda one: one.uid)
    _put_new(tx, [one for one in rest.lost if not one.ask_uid], tx.lost(FIRST), lambda one: one.uid)
    lost = [one for one in rest.lost if one.ask_uid]
    of_asks: list[Promise | SentReply | Work | Waiting | Lost]
    of_asks = [*rest.promises, *rest.replies, *rest.work, *rest.waiting, *lost]
    for tied in of_asks:
        if tied.ask_uid in ids:
            tx.put(tied)
    for member in rest.members:
        if member.ask_uid in ids:
            tx.put(replace(member, ask_id=ids[member.ask_uid]))
    for mark in rest.kind_marks:
        if mark.a in ids and mark.b in ids:
            tx.put(mark)
    for case in rest.kind_cases:
        if case.kind in ids:
            tx.put(case)


def _put_new(tx: Writer, records: Sequence[T], known: Sequence[T], key: Callable[[T], str]) -> None:
    """Put the records whose keys are not there."""
    there = {key(one) for one in known}
    for record in records:
        if key(record) not in there:
            tx.put(record)
