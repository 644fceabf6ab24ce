"""The desk: one object that a face talks to, made of one service per area."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from triage.desk.decide import DecisionService
from triage.desk.exchange import ExchangeService
from triage.desk.goals import GoalService
from triage.desk.intake import IntakeService, TakenIn
from triage.desk.journal import JournalService
from triage.desk.people import PeopleService
from triage.desk.picture import PlanRules
from triage.desk.planning import PlanningService
from triage.desk.ports import Clock, Publisher, Spool, Store
from triage.desk.reading import Reading
from triage.desk.time import TimeService
from triage.desk.worklog import WorkService


class Desk:
    """Everything a user can do, one method a user act, grouped by area.

    Args:
        store: Where records are kept.
        spool: Where captures wait.
        clock: The time.
        publisher: Writes what other programs read without the desk.
        rules: The user's settings about planning.
        new_uid: Makes a random id.
    """

    def __init__(
        self,
        *,
        store: Store,
        spool: Spool,
        clock: Clock,
        publisher: Publisher,
        rules: PlanRules,
        new_uid: Callable[[], str],
    ) -> None:
        self.store = store
        self._clock = clock
        self._publisher = publisher
        self._rules = rules
        self._new_uid = new_uid
        self.intake = IntakeService(store, spool, clock.now)
        self._published = store.newest_act()

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._clock.now()

    def zone(self) -> ZoneInfo:
        """The user's zone."""
        return ZoneInfo(self.time.profile().zone or self._clock.zone_name())

    def today(self) -> date:
        """The user's day."""
        return self.now().astimezone(self.zone()).date()

    def take_in(self) -> TakenIn:
        """Take in what was captured meanwhile."""
        return self.intake.take_in()

    @cached_property
    def planning(self) -> PlanningService:
        """Looking at asks, plan and costs."""
        return PlanningService(self.store, self.now, self._clock.zone_name, self._rules)

    @cached_property
    def decisions(self) -> DecisionService:
        """Deciding what becomes of asks."""
        planning = self.planning
        return DecisionService(
            self.store, self.now, self.zone, self._new_uid, planning.forecast, planning.decided
        )

    @cached_property
    def work(self) -> WorkService:
        """Effort."""
        return WorkService(self.store, self.now, self._new_uid)

    @cached_property
    def time(self) -> TimeService:
        """Hours, days off, focus blocks."""
        return TimeService(self.store, self.now, self._new_uid)

    @cached_property
    def people(self) -> PeopleService:
        """Requesters."""
        return PeopleService(self.store, self.now)

    @cached_property
    def goals(self) -> GoalService:
        """Key results."""
        return GoalService(self.store, self.now)

    @cached_property
    def journal(self) -> JournalService:
        """Undo, redo, history."""
        return JournalService(self.store, self.now)

    @cached_property
    def exchange(self) -> ExchangeService:
        """Imports and exports."""
        return ExchangeService(self.store, self.now, self._new_uid)

    @cached_property
    def reading(self) -> Reading:
        """What users type, as values."""
        return Reading(self._vocabulary())

    def publish(self) -> None:
        """Write what prompts and bars read, if anything was done since it was written last."""
        newest = self.store.newest_act()
        if newest != self._published or not self._publisher.is_fresh(self.now()):
            with self.planning.look() as look:
                self._publisher.publish(look)
            self._published = newest

    def close(self) -> None:
        """Publish what changed, and let go of the database."""
        try:
            self.publish()
        finally:
            self.store.close()
