"""What is known of effort: finished asks, asks to be forecast, and the forecast itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One finished ask; sequences of them stand in the order of finishing, oldest first.

    Attributes:
        estimate_min: Minutes somebody said it would take.
        actual_min: Minutes it took.
        title: Its title, or "".
        requester: Key of who asked first, or "".
        category: What sort of work it is ("development/bug"), or "".
        tags: Lower-case names.
    """

    estimate_min: float
    actual_min: float
    title: str = ""
    requester: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One ask whose effort is to be forecast.

    Attributes:
        uid: The ask's uid.
        estimate_min: Minutes somebody said it will take; None means to be guessed from the history.
        title: Its title, or "".
        requester: Key of who asked first, or "".
        category: What sort of work it is, or "".
        tags: Lower-case names.
        worked_min: Minutes already spent on it.
    """

    uid: str
    estimate_min: float | None
    title: str = ""
    requester: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    worked_min: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """The minutes that one ask will still take.

    Attributes:
        uid: The ask's uid.
        p50_min: As likely too long as too short.
        p80_min: Holds four times in five; at least ``p50_min``.
        mean_min: The mean, which is what adds up in sums.
        spread_min: The standard deviation.
        estimate_min: The estimate it rests on, given or guessed, of the whole ask.
        is_guessed: Whether nobody gave that estimate.
        basis_count: On how many finished asks like it the forecast rests; 0 means on the stated prior alone.
        ratio: Actual minutes for one estimated minute of asks like it.
    """

    uid: str
    p50_min: float
    p80_min: float
    mean_min: float
    spread_min: float
    estimate_min: float
    is_guessed: bool
    basis_count: int
    ratio: float
