"""The part of the desk that looks back: the review, the last weeks, what was done."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from triage.desk.outside import Renderer
from triage.desk.picture import PlanRules
from triage.desk.ports import Store

if TYPE_CHECKING:
    from triage.desk.brag import BragService
    from triage.desk.insights import InsightService
    from triage.desk.planning import PlanningService
    from triage.desk.review import ReviewService


class LookingBackServices:
    """Services about what was and what is left; each imported when it is first used."""

    store: Store
    _renderer: Callable[[], Renderer]
    _rules: PlanRules

    @cached_property
    @abstractmethod
    def planning(self) -> PlanningService:
        """Looking at asks, plan and costs."""

    @cached_property
    def review(self) -> ReviewService:
        """What wants a decision, card by card."""
        from triage.desk.desk import Desk
        from triage.desk.review import ReviewService

        assert isinstance(self, Desk)  # which is made from this
        return ReviewService(self, self.store, self.planning, self._rules)

    @cached_property
    def insights(self) -> InsightService:
        """What the last weeks were like."""
        from triage.desk.insights import InsightService

        return InsightService(self.planning.look, self._rules)

    @cached_property
    def brag(self) -> BragService:
        """What was done, for others to read."""
        from triage.desk.brag import BragService

        return BragService(self.planning.look, self._renderer)
