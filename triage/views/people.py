"""A person or a team as the user sees them, and areas with who knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.views.asks import AskLine


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """What somebody asked and got; for the user's eyes only.

    Attributes:
        today: The user's day.
        zone: The user's zone.
        since_on: First day of the hours.
        name: Of the person or team.
        is_team: Whether it is a team.
        members: Names of a team's people; empty for a person.
        role: What they are to the user, or "".
        team: Their team, or "".
        asks: How many they asked, merged ones left out.
        yes: Taken on at some time.
        later: Put aside and not taken on since.
        handed_off: Given to somebody else.
        dropped: Dropped.
        undecided: Still to be decided.
        first_answer_min: Median minutes until the first reply to them; None without one.
        channel: Where they usually ask, or "".
        tone: How replies to them sound.
        minutes: Minutes spent on their asks since that day.
        focus_min: Of these, on deep work.
        share: Of all minutes since then, 0 to 1.
        focus_share: Of all minutes of deep work, likewise.
        promises_open: Open promises to them.
        promises_kept: Promises kept.
        promises_late: Promises met late, or open past their day.
        open_asks: Their open asks, by number.
    """

    today: date
    zone: str
    since_on: date
    name: str
    is_team: bool
    members: tuple[str, ...]
    role: str
    team: str
    asks: int
    yes: int
    later: int
    handed_off: int
    dropped: int
    undecided: int
    first_answer_min: int | None
    channel: str
    tone: str
    minutes: int
    focus_min: int
    share: float
    focus_share: float
    promises_open: int
    promises_kept: int
    promises_late: int
    open_asks: tuple[AskLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLine:
    """An area with who knows it and where it is written down.

    Attributes:
        name: "ranking dashboards".
        people: Names of who knows it, best first.
        docs: What explains it.
        tags: Asks with one of these tags belong to it.
    """

    name: str
    people: tuple[str, ...]
    docs: tuple[str, ...]
    tags: tuple[str, ...]
