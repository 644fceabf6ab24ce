"""Picking a kind of asks."""

from __future__ import annotations

from collections.abc import Sequence

from triage.tui.dialogs.pick import MOST_CHOICES, Choice, Picker
from triage.views.kinds import KindLine

LEAST = 2


class PickKind(Picker[str]):
    """A kind, by words of its name or by what commands call it; gives back the latter.

    Args:
        title: What is asked.
        without: Key of the kind that cannot be picked; "" for none.
    """

    NOTHING = "No other kind like that was asked twice."

    def __init__(self, title: str, without: str = "") -> None:
        super().__init__(title, "words of its name, or k7")
        self._without = without

    async def choices(self, text: str) -> Sequence[Choice[str]]:
        """Kinds that hold the words, those that rest too."""
        view = await self.triage.ask_desk(lambda desk: desk.kinds.kinds(least=LEAST, with_dismissed=True))
        kinds = view.kinds if view is not None else ()
        found = [one for one in kinds if one.kind != self._without and _holds(one, text)]
        return [
            Choice(one.kind, f"{one.ref} {one.name}", f"{one.cost.times}x", one.ref) for one in found[:MOST_CHOICES]
        ]


def _holds(one: KindLine, text: str) -> bool:
    return all(word in f"{one.ref} {one.name}".casefold() for word in text.casefold().split())
