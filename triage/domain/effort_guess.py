"""An estimate for an ask that came without one: from like titles, the category and the requester in the history."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass

from triage.domain.outcomes import Job, Outcome

UNKNOWN_ESTIMATE_MIN = 60.0
"""The estimate of an ask about which nothing is known. Source: design, section 4."""

UNKNOWN_LOG_VARIANCE = 1.0
"""Variance of its logarithm: that of all estimates of one user is 1.1-2.5."""

GROUP_COUNT = 3.0
"""Asks that the wider group is worth against those of the narrower one."""

TITLE_COUNT = 3.0
"""Asks that one with the very same words is worth against one of its group."""

LIKE = 0.5
"""Likeness of titles from which an ask is said to be like it."""

MOST_WORDS = 8
"""Words of a title that are looked up, the rarest."""

MOST_ASKS = 5
"""Asks that are looked at for each word, the latest."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST_LETTERS = 300
_ALL = ("", "")


@dataclass(frozen=True, slots=True)
class Guess:
    """A guessed estimate.

    Attributes:
        estimate_min: The guess: as likely too long as too short.
        log_variance: How unsure it is, as the variance of its logarithm.
        like_count: Finished asks like it: by title, else by category or requester; 0 means that there are none.
    """

    estimate_min: float
    log_variance: float
    like_count: int


@dataclass(slots=True)
class _Group:
    """Logarithms of the estimates of asks that have something in common: how many, their sum, and that of squares."""

    count: float = 0.0
    total: float = 0.0
    square: float = 0.0

    def join(self, other: _Group) -> None:
        self.count += other.count
        self.total += other.total
        self.square += other.square

    def worth(self, count: float) -> _Group:
        """A group with the same mean and variance, worth so many asks."""
        share = count / self.count
        return _Group(count, self.total * share, self.square * share)


class Estimates:
    """Estimates of finished asks by title, category and requester."""

    def __init__(self) -> None:
        self._logs: list[float] = []
        self._norms: list[float] = []
        self._places: dict[str, list[int]] = {}
        self._groups: defaultdict[tuple[str, str], _Group] = defaultdict(_Group)
        self._narrowed: dict[tuple[str, str], tuple[_Group, int]] = {}

    def add(self, outcome: Outcome) -> None:
        """Learn one finished ask."""
        log = math.log(outcome.estimate_min)
        rarities = self._rarities(outcome.title)
        self._norms.append(_norm(rarities))
        for word in rarities:
            self._places.setdefault(word, []).append(len(self._logs))
        self._logs.append(log)
        for kin in (_ALL, *_kin(outcome)):
            self._groups[kin].join(_Group(1.0, log, log * log))
        self._narrowed.clear()

    def guess(self, job: Job) -> Guess:
        """The estimate that such an ask would have got.

        Narrowing down from the default over all asks and those of its category or requester to those with like titles:
        each group is averaged with the wider one, so that few asks move the guess little.
        """
        key = job.category, job.requester
        if key not in self._narrowed:
            self._narrowed[key] = self._narrow(job)
        group, group_count = self._narrowed[key]
        count, total, square = group.count, group.total, group.square
        like_count = 0
        for place, likeness in self._likenesses(job):
            log = self._logs[place]
            weight = TITLE_COUNT * likeness * likeness
            count += weight
            total += weight * log
            square += weight * log * log
            like_count += likeness >= LIKE
        mean = total / count
        return Guess(math.exp(mean), max(square / count - mean * mean, 0.0), like_count or group_count)

    def _narrow(self, job: Job) -> tuple[_Group, int]:
        """What is known without the title, worth one ask, and how many asks share its category or requester."""
        default = math.log(UNKNOWN_ESTIMATE_MIN)
        group = _Group(1.0, default, default * default + UNKNOWN_LOG_VARIANCE)
        akin = _Group()
        for kin in _kin(job):
            akin.join(self._groups.get(kin, _Group()))
        for narrower in (self._groups.get(_ALL, _Group()), akin):
            group = group.worth(GROUP_COUNT)
            group.join(narrower)
        return group.worth(1.0), int(akin.count)

    def _likenesses(self, job: Job) -> list[tuple[int, float]]:
        """Finished asks with words of the title, and the cosine of the words, rare ones weighing more."""
        rarities = self._rarities(job.title)
        shared: dict[int, float] = {}
        for word, rarity in rarities.items():
            for place in self._places.get(word, ())[-MOST_ASKS:]:
                shared[place] = shared.get(place, 0.0) + rarity
        norm = _norm(rarities)
        norms = self._norms
        return [(place, one / (norm * norms[place])) for place, one in shared.items()]

    def _rarities(self, title: str) -> dict[str, float]:
        """The rarest words of a title, and the square of how rare each is (its inverse document frequency)."""
        asks = len(self._logs) + 1
        counts = {word: len(self._places.get(word, ())) for word in _WORD.findall(title[:_MOST_LETTERS].casefold())}
        if len(counts) > MOST_WORDS:
            counts = dict(sorted(counts.items(), key=lambda one: one[1])[:MOST_WORDS])
        return {word: math.log(1.0 + asks / (count + 1)) ** 2 for word, count in counts.items()}


def _norm(rarities: dict[str, float]) -> float:
    return math.sqrt(sum(rarities.values())) or 1.0


def _kin(like: Outcome | Job) -> list[tuple[str, str]]:
    kin = [("category", like.category), ("requester", like.requester)]
    return [one for one in kin if one[1]]
