"""Areas: who knows what, and where it is written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from triage.domain.ask import Ask
from triage.domain.repeats.form import form_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A field of work with the people who know it and the documents that explain it.

    Attributes:
        key: Its name, lower-case: "ranking dashboards".
        people: Keys of who knows it, best first.
        docs: Links or titles of what explains it.
        tags: Asks with one of these tags belong to it.
    """

    key: str
    people: tuple[str, ...] = ()
    docs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def area_of(ask: Ask, areas: Iterable[Area]) -> Area | None:
    """The area that an ask belongs to: one of its tags, else every word of the area's name occurs in its title.

    Of several the one with the longest name; None when none fits.
    """
    words = {term.word for term in form_of(ask.title).content}
    fits = [area for area in areas if set(ask.tags) & {*area.tags, area.key} or _words(area) <= words]
    return max(
        fits, key=lambda area: (bool(set(ask.tags) & {*area.tags, area.key}), len(area.key), area.key), default=None
    )


def _words(area: Area) -> set[str]:
    """The words of its name in their plain form; an area whose name has none is never found by words."""
    return {term.word for term in form_of(area.key).content} or {""}
