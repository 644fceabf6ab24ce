"""The order of the plan by hand: one ask in front of another, two in each other's place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from triage.desk.planning import PlanningService
from triage.desk.ports import Store
from triage.desk.refs import find_ask
from triage.domain.ask import Ask
from triage.errors import Refused
from triage.views.decisions import Decided


class OrderService:
    """Acts on the order of the plan. Dates that are due or promised hold their place against it."""

    def __init__(self, store: Store, now: Callable[[], datetime], planning: PlanningService) -> None:
        self._store = store
        self._now = now
        self._planning = planning

    def put_before(self, ref: str, before: str) -> Decided:
        """Put an ask right in front of another one of its lane; "" leaves it to the rules again.

        Raises:
            NotFound: One does not exist.
            Refused: One is not in the plan, or they are the same, or in different lanes.
        """
        if not before:
            return self._arrange({ref: ""}, "left #{0} to its rank")
        one, other = self._pair(ref, before)
        return self._arrange({one.uid: other.uid}, f"put #{one.id} before #{other.id}")

    def swap(self, ref: str, other_ref: str) -> Decided:
        """Put two asks of a lane in each other's place.

        Raises:
            NotFound: One does not exist.
            Refused: One is not in the plan, or they are the same, or in different lanes.
        """
        one, other = self._pair(ref, other_ref)
        with self._planning.look() as look:
            order = look.picture.plan.lane_order(look.picture.plan.slots[one.uid].lane)
        first, second = sorted((one.uid, other.uid), key=order.index)
        after = dict(zip(order, [*order[1:], ""], strict=True))
        moves = {second: first} if after[first] == second else {second: after[first], first: after[second]}
        return self._arrange(moves, f"swapped #{one.id} and #{other.id}")

    def _pair(self, ref: str, other_ref: str) -> tuple[Ask, Ask]:
        with self._planning.look() as (reader, picture, _):
            one, other = find_ask(reader, ref), find_ask(reader, other_ref)
            for ask in (one, other):
                if ask.uid not in picture.plan.slots:
                    raise Refused(f"#{ask.id} is not in the plan.", f"`triage accept {ask.id}` takes it on.")
            if one.uid == other.uid:
                raise Refused(f"#{one.id} cannot go before itself.")
            if picture.plan.slots[one.uid].lane is not picture.plan.slots[other.uid].lane:
                raise Refused(
                    f"#{one.id} and #{other.id} do not share their time: one is for focus blocks, the other is not.",
                    "`triage edit ID --lane deep` puts it there.",
                )
        return one, other

    def _arrange(self, moves: Mapping[str, str], words: str) -> Decided:
        """Note who goes before whom, in one act; nobody is left before somebody who now goes before him."""
        with self._store.act("move", at=self._now()) as tx:
            asks = {ref: find_ask(tx, ref) for ref in moves}
            for ref, before in moves.items():
                tx.put(replace(asks[ref], put_before=before))
                behind = tx.get(Ask, before) if before else None
                if behind is not None and behind.put_before == asks[ref].uid and before not in moves:
                    tx.put(replace(behind, put_before=""))
            said = words.format(*(ask.id for ask in asks.values()))
            tx.describe(said)
        return self._planning.decided(said, list(asks.values()))
