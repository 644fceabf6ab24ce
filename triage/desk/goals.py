"""Key results: what work is for, and how much it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from triage.desk.ports import Store
from triage.domain.goals import KeyResult
from triage.errors import BadInput, NotFound


class GoalService:
    """Acts on key results; each is one undoable act."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def key_results(self) -> list[KeyResult]:
        """All key results by key."""
        with self._store.read() as reader:
            return sorted(reader.all(KeyResult), key=lambda one: one.key)

    def add(self, key: str, title: str = "", weight: float | None = None) -> KeyResult:
        """Make a key result known, or change the title or weight of one that is.

        Raises:
            BadInput: No key, or a weight that is not positive.
        """
        name = read_key(key)
        if weight is not None and not 0 < weight <= MOST_WEIGHT:
            raise BadInput(f"The weight {weight:g} is not usable.", f"Weights are above 0, at most {MOST_WEIGHT:g}.")
        with self._store.act("kr", at=self._now()) as tx:
            known = tx.get(KeyResult, name)
            made = replace(
                known or KeyResult(key=name, title=title),
                title=title or (known.title if known else ""),
                weight=weight if weight is not None else (known.weight if known else 1.0),
            )
            if not made.title:
                raise BadInput(f"{name} needs words.", f'Example: triage kr add {name} "Search recall above 92 %"')
            tx.put(made)
            tx.describe(f"{'changed' if known else 'added'} {name}")
        return made

    def remove(self, key: str) -> KeyResult:
        """Forget a key result; asks keep its name.

        Raises:
            NotFound: No such key result.
        """
        name = read_key(key)
        with self._store.act("kr", f"removed {name}", at=self._now()) as tx:
            known = tx.get(KeyResult, name)
            if known is None:
                raise NotFound(f"No key result {name}.", "`triage kr` lists them.")
            tx.remove(known)
        return known


MOST_WEIGHT = 10.0
"""Ten times the usual weight: enough to rank, small enough that one goal cannot drown every date."""


def read_key(text: str) -> str:
    """A key as it is stored: upper case, without blanks; a bare number is a KR.

    Raises:
        BadInput: Not a key.

    >>> read_key("kr 2"), read_key("3")
    ('KR2', 'KR3')
    """
    key = re.sub(r"\s+", "", text).upper()
    if key.isdigit():
        key = f"KR{key}"
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9.\-]{0,19}", key):
        raise BadInput(f'"{text}" is not a key.', "Keys look like KR2 or O1KR2.")
    return key
