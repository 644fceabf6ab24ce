"""What is kept of kinds: which asks are of which, what the user said of pairs, and what became of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.domain.repeats.index import Mark, Seen
from triage.domain.repeats.marks import Place


class KindState(StrEnum):
    """Where a kind stands on its way to being automated."""

    WATCHING = "watching"
    CANDIDATE = "candidate"
    BUILDING = "building"
    AUTOMATED = "automated"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An ask's place among the kinds.

    Attributes:
        ask_uid: The ask's.
        ask_id: Its number, which gives the order of the asks.
        at: When it was received, aware, UTC.
        kind: Key of its kind: the uid of the ask that was its first, its own uid while it is alone.
        form: Names its form; equal for equal forms.
        wording: Names its plain wording; equal for the same wording, "" when there is too little of it.
        is_told: Whether the user put it into its kind or took it out of another, so that likeness has no say.
        is_alert: Whether the user was alerted to its kind when it came.
    """

    ask_uid: str
    ask_id: int
    at: datetime
    kind: str
    form: str
    wording: str = ""
    is_told: bool = False
    is_alert: bool = False

    @property
    def place(self) -> Place:
        """Where it stands, as the user's words change it."""
        return Place(kind=self.kind, is_told=self.is_told, is_alert=self.is_alert)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindMark:
    """What the user said of two asks, as it is kept.

    Attributes:
        pair: The two uids in order, with a blank between: one word about two asks.
        a: uid of the ask named first.
        b: uid of the other.
        is_same: The same kind, or not.
    """

    pair: str
    a: str
    b: str
    is_same: bool

    @classmethod
    def of(cls, mark: Mark) -> KindMark:
        """A mark as it is kept."""
        return cls(pair=" ".join(sorted(mark.pair)), a=mark.a, b=mark.b, is_same=mark.is_same)

    @property
    def mark(self) -> Mark:
        """The mark itself."""
        return Mark(a=self.a, b=self.b, is_same=self.is_same)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCase:
    """What the user said of a kind, and what came of it. A kind of which nothing was said has none.

    Attributes:
        kind: Its key.
        name: What the user calls it, or "".
        state: Where it stands; WATCHING until the user says otherwise.
        changed_at: When the state was last set, aware, UTC.
        times_then: How many asks it had then.
        minutes_each: What one ask cost when its automation was begun: the forecast that savings are counted by.
        hours_a_year: What it was to cost a year by the same forecast.
        build_min: Estimate of the build; None without.
        ask_uid: The ask of one's own that builds it, or "".
        tool: Where the tool is, or what to do instead, once automated; "" before.
    """

    kind: str
    name: str = ""
    state: KindState = KindState.WATCHING
    changed_at: datetime
    times_then: int = 0
    minutes_each: float = 0.0
    hours_a_year: float = 0.0
    build_min: int | None = None
    ask_uid: str = ""
    tool: str = ""

    @property
    def is_decided(self) -> bool:
        """Whether the user said where it stands; a name alone says nothing."""
        return self.state is not KindState.WATCHING or self.times_then > 0


def member_of(seen: Seen, ask_id: int, form: str, wording: str) -> Member:
    """What is kept of an ask that was seen."""
    return Member(
        ask_uid=seen.uid,
        ask_id=ask_id,
        at=seen.at,
        kind=seen.kind,
        form=form,
        wording=wording,
        is_told=seen.is_told,
        is_alert=seen.is_alert,
    )
