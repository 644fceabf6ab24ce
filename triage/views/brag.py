"""What a period brought, as a page for others shows it: public asks only, every line with the asks behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class BragLine:
    """One finished ask.

    Attributes:
        ask_id: Its number.
        title: What was done.
        on: The day it was finished, in the user's zone.
        minutes: What it took in the period; 0 when nobody measured.
        outcome: What came of it, or "".
        link: Where that can be seen, or "".
        people: Names of whoever asked.
        credit: Names of those who helped.
    """

    ask_id: int
    title: str
    on: date
    minutes: int
    outcome: str
    link: str
    people: tuple[str, ...]
    credit: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BragGoal:
    """What was finished for one key result.

    Attributes:
        key: "KR2"; "" for what served none.
        title: What is to be reached.
        minutes: Spent in the period on asks that serve it, finished or not.
        focus_min: Of these, on deep work.
        lines: What was finished, in order.
    """

    key: str
    title: str
    minutes: int
    focus_min: int
    lines: tuple[BragLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A count with the asks behind it.

    Attributes:
        name: Of whom or what.
        ask_ids: Numbers of the asks, rising.
    """

    name: str
    ask_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BragTool:
    """An automation and what it saved.

    Attributes:
        ref: Of the kind.
        name: Of the kind.
        tool: Where it is.
        since_on: Since when it runs.
        answered: Asks of the kind since.
        saved_h: Hours saved since.
        forecast_h: Hours it was to save by now.
    """

    ref: str
    name: str
    tool: str
    since_on: date
    answered: int
    saved_h: float
    forecast_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BragPage:
    """What a period brought. Private asks and those of private people are nowhere in it, nor in its sums.

    Attributes:
        name: The user's name, or "".
        since_on: First day.
        until_on: Last day.
        today: The user's day.
        goals: By weight, what served none last; without those that got nothing.
        people: Who was helped, most asks first.
        credit: Who helped, likewise.
        kept: Numbers of the asks with promises kept in the period.
        late: Of those with promises that were late.
        tools: What is automated, most hours saved first.
        minutes: Spent in all.
        focus_min: Of these, on deep work.
    """

    name: str
    since_on: date
    until_on: date
    today: date
    goals: tuple[BragGoal, ...]
    people: tuple[Behind, ...]
    credit: tuple[Behind, ...]
    kept: tuple[int, ...]
    late: tuple[int, ...]
    tools: tuple[BragTool, ...]
    minutes: int
    focus_min: int

    @property
    def finished(self) -> int:
        """How many asks were finished."""
        return sum(len(goal.lines) for goal in self.goals)

    @property
    def rate(self) -> float | None:
        """Kept among the promises that came due, 0 to 1; None without any."""
        due = len(self.kept) + len(self.late)
        return len(self.kept) / due if due else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A page of Markdown with what it was made of.

    Attributes:
        text: The page.
        brag: What it says, as data; None for a post.
    """

    text: str
    brag: BragPage | None = None
