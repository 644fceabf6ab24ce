"""Key results: what work is for, and how much it counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from triage.desk.planning import PlanningService
from triage.desk.ports import AskQuery, Reader, Store, Writer
from triage.desk.refs import find_ask
from triage.domain.ask import OPEN_STATUSES, Ask
from triage.domain.goals import KeyResult, Progress
from triage.domain.steering import quarter_start
from triage.errors import BadInput, NotFound
from triage.views.decisions import Decided
from triage.views.goals import GoalPage, GoalTable
from triage.views.words import counted


class GoalService:
    """Acts on key results; each is one undoable act."""

    def __init__(self, store: Store, planning: PlanningService, now: Callable[[], datetime]) -> None:
        self._store = store
        self._planning = planning
        self._now = now

    def key_results(self) -> list[KeyResult]:
        """All key results by key."""
        with self._store.read() as reader:
            return sorted(reader.all(KeyResult), key=lambda one: one.key)

    def add(
        self,
        key: str,
        title: str = "",
        weight: float | None = None,
        *,
        period: tuple[date | None, date | None] | None = None,
        tags: Sequence[str] | None = None,
    ) -> KeyResult:
        """Make a key result known, or change one that is. Open asks with one of its tags are tied to it.

        Args:
            key: "KR2".
            title: What is to be reached; "" leaves it.
            weight: How much it counts; None leaves it, or is 1.
            period: First and last day; None leaves it.
            tags: Asks with one of these serve it; None leaves them.

        Raises:
            BadInput: No key, a weight that is not positive, a period that ends before it starts.
        """
        name = read_key(key)
        if weight is not None and not 0 < weight <= MOST_WEIGHT:
            raise BadInput(f"The weight {weight:g} is not usable.", f"Weights are above 0, at most {MOST_WEIGHT:g}.")
        with self._store.act("kr", at=self._now()) as tx:
            known = tx.get(KeyResult, name)
            before = known or KeyResult(key=name, title=title)
            from_on, until_on = period or (before.from_on, before.until_on)
            if from_on and until_on and until_on < from_on:
                raise BadInput("The period ends before it starts.", "Example: --from 2026-01-01 --until 2026-03-31")
            made = replace(
                before,
                title=title or before.title,
                weight=before.weight if weight is None else weight,
                from_on=from_on,
                until_on=until_on,
                tags=before.tags if tags is None else tuple(dict.fromkeys(tag.lstrip("#+").lower() for tag in tags)),
                retired_on=None if title or weight else before.retired_on,
            )
            if not made.title:
                raise BadInput(f"{name} needs words.", f'Example: triage kr add {name} "Search recall above 92 %"')
            tx.put(made)
            today = self._planning.picture(tx).today
            tied = 0 if made.is_over(today) else _tie_tagged(tx, made)
            also = f", tied {counted(tied, 'ask')} to it" if tied else ""
            tx.describe(f"{'changed' if known else 'added'} {name}{also}")
        return made

    def remove(self, key: str) -> KeyResult:
        """Forget a key result; asks keep its name.

        Raises:
            NotFound: No such key result.
        """
        with self._store.act("kr", at=self._now()) as tx:
            known = find_key_result(tx, key)
            tx.remove(known)
            tx.describe(f"removed {known.key}")
        return known

    def note(self, key: str, text: str) -> KeyResult:
        """Note how a key result goes.

        Raises:
            NotFound: No such key result.
            BadInput: No words.
        """
        said = " ".join(text.split())
        if not said:
            raise BadInput("A note needs words.", 'Example: triage kr note KR2 "recall is at 90 %"')
        with self._store.act("kr", at=self._now()) as tx:
            known = find_key_result(tx, key)
            noted = replace(known, notes=(*known.notes, Progress(at=self._now(), text=said)))
            tx.put(noted)
            tx.describe(f"noted how {known.key} goes")
        return noted

    def check(self, key: str) -> KeyResult:
        """Note that a key result was held against the company's priorities today.

        Raises:
            NotFound: No such key result.
        """
        with self._store.act("kr", at=self._now()) as tx:
            today = self._planning.picture(tx).today
            checked = replace(find_key_result(tx, key), checked_on=today)
            tx.put(checked)
            tx.describe(f"checked {checked.key} against the company's priorities")
        return checked

    def tie(self, ref: str, key: str = "") -> Decided:
        """Tie an ask to a key result: to the one named, else to the one that its words suggest.

        Raises:
            NotFound: No such ask or key result.
            BadInput: None was named, and its words suggest none.
        """
        from triage.desk.suggesting import suggestion_for

        with self._store.act("edit", at=self._now()) as tx:
            ask = find_ask(tx, ref)
            if key:
                name = find_key_result(tx, key).key
            else:
                found = suggestion_for(ask, tx, self._planning.picture(tx).context.key_results.values())
                if found is None:
                    raise BadInput(f"The words of #{ask.id} suggest no key result.", f"triage kr tie {ask.id} KR2")
                name = found.key
            tx.put(replace(ask, key_result=name))
            words = f"tied #{ask.id} to {name}"
            tx.describe(words)
        return self._planning.decided(words, [ask])

    def table(self, since_on: date | None = None) -> GoalTable:
        """Every key result with its share of hours and of focus since a day, and what served none.

        Args:
            since_on: The first day; None is the start of this quarter.
        """
        from triage.desk.goal_pages import goal_table

        with self._planning.look() as look:
            return goal_table(look, since_on or quarter_start(look.picture.today))

    def page(self, key: str, since_on: date | None = None) -> GoalPage:
        """One key result with its notes and asks.

        Raises:
            NotFound: No such key result.
        """
        from triage.desk.goal_pages import goal_page

        with self._planning.look() as look:
            goal = find_key_result(look.reader, key)
            return goal_page(goal, look, since_on or quarter_start(look.picture.today))


def find_key_result(reader: Reader, key: str) -> KeyResult:
    """The key result that a user names.

    Raises:
        NotFound: There is none.
    """
    name = read_key(key)
    known = reader.get(KeyResult, name)
    if known is None:
        raise NotFound(f"No key result {name}.", "`triage kr` lists them.")
    return known


def _tie_tagged(tx: Writer, goal: KeyResult) -> int:
    """Tie the open asks with one of a key result's tags that are tied to nothing; returns how many."""
    asks: dict[str, Ask] = {}
    for tag in goal.tags:
        asks |= {ask.uid: ask for ask in tx.asks(AskQuery(statuses=OPEN_STATUSES, tag=tag))}
    untied = [ask for ask in asks.values() if not ask.key_result]
    for ask in untied:
        tx.put(replace(ask, key_result=goal.key))
    return len(untied)


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
