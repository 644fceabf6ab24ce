"""The part of the desk that is about the user's time: hours, blocks, calendars, work, weeks.

A class of its own that `Desk` is made from, like those beside it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from triage.desk.outside import Calendars
from triage.desk.picture import PlanRules
from triage.desk.ports import Store

if TYPE_CHECKING:
    from triage.desk.calendar import CalendarService
    from triage.desk.day_close import DayCloseService
    from triage.desk.focus_advice import FocusAdviceService
    from triage.desk.lost_time import LostTimeService
    from triage.desk.order import OrderService
    from triage.desk.overload import OverloadService
    from triage.desk.planning import PlanningService
    from triage.desk.time import TimeService
    from triage.desk.worklog import WorkService


class TimekeepingServices:
    """Services about time; each imported when it is first used."""

    store: Store
    _rules: PlanRules
    _calendars: Calendars | None
    _new_uid: Callable[[], str]

    @abstractmethod
    def now(self) -> datetime:
        """The present instant, UTC."""

    @abstractmethod
    def zone(self) -> ZoneInfo:
        """The user's zone."""

    @cached_property
    @abstractmethod
    def planning(self) -> PlanningService:
        """Looking at asks, plan and costs."""

    @cached_property
    def order(self) -> OrderService:
        """The order of the plan by hand."""
        from triage.desk.order import OrderService

        return OrderService(self.store, self.now, self.planning)

    @cached_property
    def work(self) -> WorkService:
        """Effort."""
        from triage.desk.worklog import WorkService

        return WorkService(self.store, self.now, self._new_uid)

    @cached_property
    def lost_time(self) -> LostTimeService:
        """Lost time."""
        from triage.desk.lost_time import LostTimeService

        return LostTimeService(self.store, self.planning, self.now, self._new_uid)

    @cached_property
    def day_close(self) -> DayCloseService:
        """Closing the day."""
        from triage.desk.day_close import DayCloseService

        return DayCloseService(self.store, self.planning, self.now, self._new_uid)

    @cached_property
    def time(self) -> TimeService:
        """Hours, days off, focus blocks."""
        from triage.desk.time import TimeService

        return TimeService(self.store, self.now, self._new_uid)

    @cached_property
    def calendar(self) -> CalendarService:
        """Connected calendars."""
        from triage.desk.calendar import CalendarService

        return CalendarService(self._calendars, self.planning, self.now, self.zone)

    @cached_property
    def overload(self) -> OverloadService:
        """Weeks against hours and caps."""
        from triage.desk.overload import OverloadService

        return OverloadService(self.store, self.planning, self._rules, self.now, self._new_uid)

    @cached_property
    def focus_advice(self) -> FocusAdviceService:
        """Advice on focus blocks."""
        from triage.desk.focus_advice import FocusAdviceService

        return FocusAdviceService(self.planning)
