"""How full the weeks are, and the few quiet sentences about it, as faces show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.domain.ask import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietLine:
    """A sentence that informs and never blocks; a face says it once a day.

    Attributes:
        about: "promises", "week" or "focus".
        words: The sentence.
        keys: What it is about; said again on the same day only when one of these is new.
    """

    about: str
    words: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneLine:
    """One lane in one week from now on.

    Attributes:
        lane: Which.
        left_min: Minutes of the clock that it still has.
        planned_min: Of them, taken by asks in the likely course, with the room kept back beside them.
        bound_min: Likely effort of what is due or promised in that week.
        over_min: By how much the effort due or promised by its end is more than it holds until then.
    """

    lane: Lane
    left_min: int
    planned_min: int
    bound_min: int
    over_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One week.

    Attributes:
        from_on: Its first day.
        until_on: Its last.
        hours_min: Working time declared for it.
        meetings_min: Of it, meetings, known or assumed.
        worked_min: Minutes logged so far.
        load_min: Meetings, what was logged, what is planned, and what is due and does not fit.
        cap_min: The most that it should hold.
        is_stretch: Whether that cap was declared for this time.
        lanes: Focus blocks and open hours from now on.
    """

    from_on: date
    until_on: date
    hours_min: int
    meetings_min: int
    worked_min: int
    load_min: int
    cap_min: int
    is_stretch: bool
    lanes: tuple[LaneLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceLine:
    """One whole week in the past.

    Attributes:
        from_on: Its first day.
        effort_min: Minutes of work recorded for it.
        hours_min: Minutes that were open to asks.
        pace: "stretch", "execute" or "coast"; "" when nothing was recorded.
    """

    from_on: date
    effort_min: int
    hours_min: int
    pace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPage:
    """This week, the next, and the pace of the last ones.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        weeks: This one and the next.
        stretch_until: Last day of a declared stretch that holds or is to come; None without.
        paces: The last weeks, oldest first.
        pace: The pace of them together, "" when nothing was recorded.
        pace_words: The same in one sentence.
        warnings: What does not fit, one sentence each; empty is good.
    """

    today: date
    zone: str
    weeks: tuple[WeekLine, ...]
    stretch_until: date | None
    paces: tuple[PaceLine, ...]
    pace: str
    pace_words: str
    warnings: tuple[str, ...]
