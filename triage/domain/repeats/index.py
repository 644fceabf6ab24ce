"""What is remembered of earlier asks, so that one new ask can be compared with the few that matter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from triage.domain.repeats.form import Form

RECENT = 200
"""So many of a kind's newest asks are looked at; a thing asked daily fills them with forms that say the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One earlier ask as the index keeps it.

    Attributes:
        uid: The ask's.
        form: Its form.
        at: When it was received, aware, UTC.
        kind: Id of its kind; its own uid as long as it is alone.
        is_told: Whether the user put it into its kind or took it out of another, so that likeness has no say.
        is_alert: Whether the user was alerted to its kind when it came.
    """

    uid: str
    form: Form
    at: datetime
    kind: str
    is_told: bool = False
    is_alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The asks of one kind that have one form.

    Attributes:
        form: Their form.
        kind: Their kind.
        uid: The newest of them.
        at: When that one was received.
        times: How many there are (since the instant asked for, if any).
        is_told: Whether the user put one of them there.
    """

    form: Form
    kind: str
    uid: str
    at: datetime
    times: int
    is_told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the user said of two asks.

    Attributes:
        a: uid of an ask.
        b: uid of the other.
        is_same: The same kind, or not.
    """

    a: str
    b: str
    is_same: bool

    @property
    def pair(self) -> frozenset[str]:
        """The two asks, whichever was named first."""
        return frozenset((self.a, self.b))


class Index(Protocol):
    """Earlier asks, their kinds and what the user said of them. Asks are ordered by when they were put, not by ``at``.

    Equal forms are one row: counts and postings are of distinct forms, so that a thing asked every day weighs once.
    """

    def size(self) -> int:
        """How many distinct forms it holds."""
        ...

    def counts(self, keys: Collection[str]) -> dict[str, int]:
        """How many distinct forms hold each key; keys that none holds may be missing."""
        ...

    def holding(self, sought: Sequence[Mapping[str, float]], base: float, limit: int, each: int) -> list[Group]:
        """The groups whose forms hold most of what is sought, best first, newer first among equals.

        A form's score is the sum, over the terms sought, of the heaviest key of the term that it holds, divided by
        ``base`` plus its `Form.weight`: an estimate of the likeness that orders candidates well and costs little.

        Args:
            sought: For each term the keys that count as it, with weights.
            base: More than 0.
            limit: At most so many forms.
            each: Of each key look at the newest so many forms.
        """
        ...

    def hold_all(self, choices: Sequence[frozenset[str]], limit: int) -> int:
        """How many distinct forms hold at least one key of every choice, counted up to the limit."""
        ...

    def equal(self, plain: str, limit: int) -> list[Seen]:
        """The asks with that plain wording, newest first."""
        ...

    def members(self, kinds: Collection[str], limit: int, since: datetime | None = None) -> dict[str, list[Group]]:
        """For each kind the newest groups among its newest ``RECENT`` asks, at most ``limit`` each.

        With ``since``, only of asks received then or later.
        """
        ...

    def sizes(self, kinds: Collection[str]) -> dict[str, int]:
        """How many asks each kind has."""
        ...

    def alerted(self, kinds: Collection[str]) -> set[str]:
        """Those of the kinds that hold an ask which raised an alert."""
        ...

    def counterexamples(self, kinds: Collection[str]) -> dict[str, list[Form]]:
        """For each kind the forms of asks outside it that are marked not the same as one of its asks."""
        ...

    def seen(self, uids: Collection[str]) -> dict[str, Seen]:
        """The asks with those uids."""
        ...

    def uids(self, kind: str) -> list[str]:
        """All asks of a kind, oldest first."""
        ...

    def marks(self, uids: Collection[str]) -> list[Mark]:
        """Every mark that names one of the asks."""
        ...
