"""The part of the desk that keeps the user's word and steers: promises, waiting, key results, people, areas.

A class of its own that `Desk` is made from, so that neither file grows beyond a screenful of areas.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from triage.desk.ports import Store

if TYPE_CHECKING:
    from triage.desk.answers import AnswerService
    from triage.desk.areas import AreaService
    from triage.desk.changes import ChangeService
    from triage.desk.goals import GoalService
    from triage.desk.ledger import PromiseService
    from triage.desk.people import PeopleService
    from triage.desk.planning import PlanningService
    from triage.desk.waiting import WaitService


class KeepingServices:
    """Services about what was promised, asked and aimed at; each imported when it is first used."""

    store: Store
    _new_uid: Callable[[], str]

    @abstractmethod
    def now(self) -> datetime:
        """The present instant, UTC."""

    @cached_property
    @abstractmethod
    def planning(self) -> PlanningService:
        """Looking at asks, plan and costs."""

    @cached_property
    @abstractmethod
    def answers(self) -> AnswerService:
        """Replies."""

    @cached_property
    def ledger(self) -> PromiseService:
        """Promises."""
        from triage.desk.ledger import PromiseService

        return PromiseService(self.store, self.planning, self.now, self._new_uid)

    @cached_property
    def areas(self) -> AreaService:
        """Who knows what."""
        from triage.desk.areas import AreaService

        return AreaService(self.store, self.now)

    @cached_property
    def changes(self) -> ChangeService:
        """When a key result ends or somebody leaves."""
        from triage.desk.changes import ChangeService

        return ChangeService(self.store, self.planning, self.answers, self.now)

    @cached_property
    def waits(self) -> WaitService:
        """Who has the ball."""
        from triage.desk.waiting import WaitService

        return WaitService(self.store, self.planning, self.now, self._new_uid)

    @cached_property
    def people(self) -> PeopleService:
        """Requesters."""
        from triage.desk.people import PeopleService

        return PeopleService(self.store, self.planning, self.now)

    @cached_property
    def goals(self) -> GoalService:
        """Key results."""
        from triage.desk.goals import GoalService

        return GoalService(self.store, self.planning, self.now)
