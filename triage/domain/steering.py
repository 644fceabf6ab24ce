"""Steering by results: which key result an ask seems to serve, and which project got no focus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from triage.domain.ask import Ask
from triage.domain.goals import KeyResult
from triage.domain.repeats.form import form_of
from triage.domain.spent import Spent

NEGLECTED_AFTER = timedelta(days=14)
"""A main project without focus for two weeks is said so. Source: issue on steering by results."""

LEAST_SHARED = 2
"""Words shared with a key result before it is suggested: one word alone is chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A key result that an ask seems to serve.

    Attributes:
        key: The key result.
        words: The words that say so, in the order of the ask.
    """

    key: str
    words: tuple[str, ...]


def tied_by_tag(tags: Iterable[str], key_results: Iterable[KeyResult], today: date) -> str:
    """The key of the first one counting today that has one of these tags or is named by one; "" when none does."""
    have = {tag.casefold() for tag in tags}
    named = (one for one in key_results if have & {one.key.casefold(), *one.tags})
    return next((one.key for one in named if one.counts(today)), "")


def suggest(ask: Ask, key_results: Sequence[KeyResult], served: Mapping[str, Sequence[Ask]]) -> Suggestion | None:
    """The key result whose title and asks share most words with an ask; None when none shares enough, or two as many.

    Words of the key result's own title, and those that occur in several of its asks, count; a word that speaks for
    several key results counts for none.

    Args:
        ask: An ask that serves none yet.
        key_results: Those that count today.
        served: Asks tied to each of them by key.
    """
    vocabulary = {one.key: _vocabulary(one, served.get(one.key, ())) for one in key_results}
    mine = [term.word for term in form_of(ask.title).content]
    shared = {
        key: tuple(word for word in mine if word in words and sum(word in other for other in vocabulary.values()) == 1)
        for key, words in vocabulary.items()
    }
    best = sorted(shared, key=lambda key: (-len(shared[key]), key))
    if not best or len(shared[best[0]]) < LEAST_SHARED:
        return None
    if len(best) > 1 and len(shared[best[1]]) == len(shared[best[0]]):
        return None
    return Suggestion(key=best[0], words=shared[best[0]])


def _vocabulary(key_result: KeyResult, asks: Sequence[Ask]) -> set[str]:
    words = {term.word for term in form_of(key_result.title).content}
    counted: dict[str, int] = {}
    for ask in asks:
        for word in {term.word for term in form_of(ask.title).content}:
            counted[word] = counted.get(word, 0) + 1
    return words | {word for word, times in counted.items() if times >= LEAST_SHARED}


def is_part(ask: Ask, project: str) -> bool:
    """Whether an ask belongs to a project, which is a tag or a key result."""
    name = project.casefold()
    return bool(name) and (name == ask.key_result.casefold() or any(name == tag.casefold() for tag in ask.tags))


def neglected(projects: Iterable[str], spent: Sequence[Spent]) -> tuple[str, ...]:
    """The projects that got no focus in the period that was summed up; see `NEGLECTED_AFTER` for its length.

    Args:
        projects: Names of the primary and the secondary project; "" is left out.
        spent: What asks took in the last two weeks.
    """
    return tuple(
        name for name in projects if name and not any(one.focus_min and is_part(one.ask, name) for one in spent)
    )


def quarter_start(day: date) -> date:
    """The first day of a day's quarter.

    >>> quarter_start(date(2026, 5, 20))
    datetime.date(2026, 4, 1)
    """
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
