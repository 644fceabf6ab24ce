"""Kinds of asks that come again, as lists and pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from triage.domain.ask import Status
from triage.domain.payback import Cost, Payback
from triage.domain.repeats.kind import KindState


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLine:
    """One kind in a list.

    Attributes:
        ref: What commands call it: "k7" after the number of its first ask.
        kind: Its key.
        name: The user's name for it, else what the titles of its asks have in common.
        is_named: Whether the user named it.
        state: Where it stands.
        first_on: Day of its first ask, in the user's zone.
        last_on: Day of its newest ask.
        cost: What it costs.
        payback: What automating it brings.
        build_h: Hours of the build that the payback reckons with.
        is_build_assumed: Whether nobody estimated the build.
        rhythm: "every Monday" where it recurs by nature, else "".
        every: What ``triage edit ID --every`` takes for that rhythm, else "".
        has_grown: Whether it was dismissed and has grown much since.
        open_id: Number of its newest open ask; 0 without.
        is_standing: Whether its newest ask is one of a series, which files the next by itself.
    """

    ref: str
    kind: str
    name: str
    is_named: bool
    state: KindState
    first_on: date
    last_on: date
    cost: Cost
    payback: Payback
    build_h: float
    is_build_assumed: bool
    rhythm: str = ""
    every: str = ""
    has_grown: bool = False
    open_id: int = 0
    is_standing: bool = False

    @property
    def uid(self) -> str:
        """What lists know it by."""
        return self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class KindList:
    """The kinds, what pays most first.

    Attributes:
        today: The user's day.
        kinds: In their order.
        hidden: How many dismissed ones are not among them.
    """

    today: date
    kinds: tuple[KindLine, ...]
    hidden: int = 0

    @property
    def lost_hours_a_year(self) -> float:
        """Hours a year that its kinds still take: what was automated or dismissed is not lost any more."""
        settled = {KindState.AUTOMATED, KindState.DISMISSED}
        return sum(line.cost.hours_a_year for line in self.kinds if line.state not in settled)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindAsk:
    """An ask of a kind.

    Attributes:
        id: Its number.
        uid: Its long id.
        title: Its title.
        who: Names of its requesters.
        received_on: The day it came, in the user's zone.
        status: Where it stands.
        minutes: What it took, or was estimated to take; None when neither is known.
        is_measured: Whether the minutes were tracked.
        in_focus: Whether it came in a focus block.
        is_told: Whether the user put it there.
    """

    id: int
    uid: str
    title: str
    who: tuple[str, ...]
    received_on: date
    status: Status
    minutes: int | None
    is_measured: bool
    in_focus: bool
    is_told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Savings:
    """What an automation has saved, against its forecast.

    Attributes:
        since_on: The day it began to.
        answered: Asks of the kind since.
        saved_h: Hours saved since: those asks at their former cost, less what was still spent on them.
        forecast_h: Hours that the forecast has saved by now.
    """

    since_on: date
    answered: int
    saved_h: float
    forecast_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class KindPage:
    """Everything about one kind.

    Attributes:
        line: Its line.
        today: The user's day.
        asks: Its asks, newest first.
        people: Who asks, with how often, most first.
        build_id: Number of the ask that builds its automation; 0 without.
        tool: Where the tool is, or "".
        savings: What was saved since it is automated; None before.
    """

    line: KindLine
    today: date
    asks: tuple[KindAsk, ...]
    people: tuple[tuple[str, int], ...]
    build_id: int = 0
    tool: str = ""
    savings: Savings | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAgain:
    """What an ask's kind has to say beside the ask.

    Attributes:
        ref: Of the kind.
        name: Of the kind.
        nth: For which time it is asked.
        words: "3rd time in 5 weeks, 2 people, 1h50 so far"; "" when there is nothing to say.
        is_alert: Whether it is said aloud: this ask made the kind sure.
        telling: What all share, for the explanation.
        state: Where the kind stands.
        next_step: What could be done about it, with its command; "" when nothing.
    """

    ref: str
    name: str
    nth: int
    words: str
    is_alert: bool
    telling: tuple[str, ...]
    state: KindState
    next_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """What the user's word about kinds did.

    Attributes:
        words: What was done, one line.
        today: The user's day.
        line: The kind as it stands now; None when fewer than two asks are left in it.
    """

    words: str
    today: date
    line: KindLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """A proposal on one page.

    Attributes:
        text: Markdown.
        copied: "copied", "sent to the terminal", or "" when no clipboard answered.
        at: When it was written, UTC.
    """

    text: str
    copied: str
    at: datetime
