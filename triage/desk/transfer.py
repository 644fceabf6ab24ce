"""What goes over the desk's edge in bulk: asks as another program tells them, and everything that an export holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from triage.domain.areas import Area
from triage.domain.ask import Ask
from triage.domain.focus import DayOff, FocusBlock, Profile, WeekStretch
from triage.domain.goals import KeyResult
from triage.domain.people import Person
from triage.domain.promise import Promise, SentReply
from triage.domain.repeats.kind import KindCase, KindMark, Member
from triage.domain.waiting import Waiting
from triage.domain.work import Lost, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedAsk:
    """An ask as another program tells it, before the desk knows it.

    Attributes:
        ask: Its ``id`` is 0, its ``source_id`` is unique within the import; an empty ``uid`` is for the desk to make.
            Its requesters are the keys of ``names``, which may be aliases of people whom the desk knows.
        names: The requesters as written, in the order of ``ask.requesters``.
        note: What was changed to make it one ask, for whoever imports it; "" when nothing was.
    """

    ask: Ask
    names: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything that a desk keeps but its journal.

    Attributes:
        exported_at: When, aware, UTC.
        asks: Every one, whatever its status.
        people: Everybody known.
        profile: The user; none or one.
        focus_blocks: The weekly spans for deep work.
        days_off: Past and coming.
        key_results: Also those that no longer count.
        promises: Also those that are no longer open.
        replies: Those that went out.
        work: The time spent, by stretches.
        lost: The time that something else took.
        waiting: Who has, or had, the ball.
        areas: Who knows what.
        week_stretches: Times with another weekly cap.
        members: Which ask is of which kind.
        kind_marks: What the user said of pairs of asks.
        kind_cases: What the user said of kinds.
    """

    exported_at: datetime
    asks: tuple[Ask, ...] = ()
    people: tuple[Person, ...] = ()
    profile: tuple[Profile, ...] = ()
    focus_blocks: tuple[FocusBlock, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    key_results: tuple[KeyResult, ...] = ()
    promises: tuple[Promise, ...] = ()
    replies: tuple[SentReply, ...] = ()
    work: tuple[Work, ...] = ()
    lost: tuple[Lost, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    areas: tuple[Area, ...] = ()
    week_stretches: tuple[WeekStretch, ...] = ()
    members: tuple[Member, ...] = ()
    kind_marks: tuple[KindMark, ...] = ()
    kind_cases: tuple[KindCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file holds.

    Attributes:
        asks: In the order of the file.
        rest: The other records, where the format has them; None where it has asks only.
        problems: What was passed over or changed, each with its line, in the order of the file.
        columns: Field -> column of the file, "" for a field that is not wanted; worth remembering by a name.
        ignored: Columns of the file that nothing was read from.
    """

    asks: tuple[ImportedAsk, ...]
    rest: Snapshot | None = None
    problems: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
