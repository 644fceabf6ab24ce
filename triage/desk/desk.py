"""The desk: one object that a face talks to, made of one service per area.

Services are imported when they are first used: a command pays for what it does, not for what the desk could do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from triage.desk.keeping import KeepingServices
from triage.desk.looking_back import LookingBackServices
from triage.desk.outside import Calendars, Clipboard, Clock, HalfWritten, Publisher, Renderer, Spool
from triage.desk.picture import PlanRules
from triage.desk.planning import PlanningService
from triage.desk.ports import Store
from triage.desk.timekeeping import TimekeepingServices
from triage.views.decisions import TakenIn

if TYPE_CHECKING:
    from triage.capture.vocabulary import Vocabulary
    from triage.desk.absence import AbsenceService
    from triage.desk.answers import AnswerService
    from triage.desk.automating import AutomationService
    from triage.desk.bundles import BundleService
    from triage.desk.calibration import CalibrationService
    from triage.desk.decide import DecisionService
    from triage.desk.decision_page import DecisionPages
    from triage.desk.exchange import ExchangeService
    from triage.desk.intake import IntakeService
    from triage.desk.journal import JournalService
    from triage.desk.kinds import KindService
    from triage.desk.reading import Reading
    from triage.desk.what_if import WhatIfService
    from triage.views.replies import DraftPage

Habits = dict[str, Any]


class Desk(KeepingServices, LookingBackServices, TimekeepingServices):
    """Everything a user can do, one method a user act, grouped by area.

    Args:
        store: Where records are kept.
        spool: Where captures wait.
        clock: The time.
        publisher: Writes what other programs read without the desk.
        renderer: Makes the renderer of replies, which loads its packages.
        clipboard: Where replies go.
        half_written: Where replies are that were begun and not sent.
        rules: The user's settings about planning.
        habits: The user's settings about reading lines.
        new_uid: Makes a random id.
        calendars: The connected calendars; None where there can be none.
    """

    def __init__(
        self,
        *,
        store: Store,
        spool: Spool,
        clock: Clock,
        publisher: Publisher,
        renderer: Callable[[], Renderer],
        clipboard: Clipboard,
        half_written: HalfWritten,
        rules: PlanRules,
        habits: Habits,
        new_uid: Callable[[], str],
        calendars: Calendars | None = None,
    ) -> None:
        self.store = store
        self._clock = clock
        self._publisher = publisher
        self._rules = rules
        self._new_uid = new_uid
        self._spool = spool
        self._renderer = renderer
        self._clipboard = clipboard
        self._half_written = half_written
        self._habits = habits
        self._calendars = calendars

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
        if not self._spool.count():
            return TakenIn()
        taken = self.intake.take_in()
        return replace(taken, alerts=self.kinds.alerts(taken.asks))

    @cached_property
    def intake(self) -> IntakeService:
        """Taking captures in."""
        from triage.desk.intake import IntakeService

        return IntakeService(self.store, self._spool, self._clock.now, self.zone)

    @cached_property
    def planning(self) -> PlanningService:
        """Looking at asks, plan and costs."""
        return PlanningService(self.store, self.now, self._clock.zone_name, self._rules, self._calendars)

    @cached_property
    def decisions(self) -> DecisionService:
        """Deciding what becomes of asks."""
        from triage.desk.decide import DecisionService

        planning = self.planning
        return DecisionService(self.store, self.now, self.zone, self._new_uid, planning.forecast, planning.decided)

    @cached_property
    def calibration(self) -> CalibrationService:
        """How good dates and estimates were."""
        from triage.desk.calibration import CalibrationService

        return CalibrationService(self.store, self.planning)

    @cached_property
    def journal(self) -> JournalService:
        """Undo, redo, history."""
        from triage.desk.journal import JournalService

        return JournalService(self.store, self.now)

    @cached_property
    def exchange(self) -> ExchangeService:
        """Imports and exports."""
        from triage.desk.exchange import ExchangeService

        return ExchangeService(self.store, self.now, self._new_uid)

    @cached_property
    def kinds(self) -> KindService:
        """Asks that come again."""
        from triage.desk.kinds import KindService

        return KindService(self.store, self.planning.look, self.now)

    @cached_property
    def automating(self) -> AutomationService:
        """From a kind to its automation."""
        from triage.desk.automating import AutomationService

        return AutomationService(self.store, self.planning, self._renderer, self._clipboard, self.now, self._new_uid)

    @cached_property
    def answers(self) -> AnswerService:
        """Replies."""
        from triage.desk.answers import AnswerService

        return AnswerService(
            self.store,
            self.planning,
            self._renderer(),
            self._clipboard,
            self._half_written,
            self.now,
            self._new_uid,
        )

    @cached_property
    def pages(self) -> DecisionPages:
        """Decisions on one page each."""
        from triage.desk.decision_page import DecisionPages

        return DecisionPages(self.planning, self.answers)

    @cached_property
    def what_if(self) -> WhatIfService:
        """Costs before anything is decided."""
        from triage.desk.what_if import WhatIfService

        return WhatIfService(self.store, self.planning, self.reading, lambda: self.bundles)

    @cached_property
    def bundles(self) -> BundleService:
        """One message to each person whose promised days change."""
        from triage.desk.bundles import BundleService

        return BundleService(self.store, self.planning, self._renderer(), self._clipboard, self.now, self._new_uid)

    @cached_property
    def absence(self) -> AbsenceService:
        """Coming back."""
        from triage.desk.absence import AbsenceService

        return AbsenceService(self.planning, self.bundles)

    @cached_property
    def reading(self) -> Reading:
        """What users type, as values."""
        from triage.desk.reading import Reading

        return Reading(self._vocabulary, lambda name: self.people.person(name).key, self._new_uid)

    def is_new(self) -> bool:
        """Whether nothing was ever done or captured on it."""
        with self.store.read() as reader:
            return not self._spool.count() and not reader.acts(limit=1)

    def reply_like(self, ref: str, other: str, *, to: str = "") -> DraftPage:
        """A draft in the words of the last reply to another ask; see `triage.desk.reply_like`."""
        from triage.desk.reply_like import like

        return like(self.planning, self.answers, ref, other, to=to)

    def copy(self, text: str) -> str:
        """Put a text on the clipboard: "copied", "sent to the terminal", or "" when no clipboard answered."""
        return self._clipboard.copy(text)

    def counter(self) -> tuple[int, ...]:
        """Changes when something was captured, when another process changed the desk, or when a calendar changed."""
        return self._spool.count(), self.store.change_counter(), *(self._calendars.version() if self._calendars else ())

    def _vocabulary(self) -> Vocabulary:
        from triage.capture.vocabulary import Vocabulary
        from triage.desk.publishing import known_names
        from triage.domain.people import Person

        with self.store.read() as reader:
            people = known_names(reader.all(Person))
        return Vocabulary(now=self.now(), zone=self.zone(), people=people, **self._habits)

    def publish(self) -> None:
        """Write what prompts and bars read, if anything was done since it was written last."""
        with self.store.read() as reader:
            newest = reader.acts(limit=1)
        seq = newest[0].seq if newest else 0
        is_reread = self._calendars is not None and self._calendars.is_changed
        if not is_reread and self._publisher.is_fresh(seq, self.now()):
            return
        from triage.desk.publishing import known_names, published
        from triage.domain.people import Person

        with self.planning.look() as look:
            self._publisher.publish(published(look, seq), known_names(look.reader.all(Person)), look.picture.zone.key)

    def close(self) -> None:
        """Publish what changed, ask for an old calendar anew, and let go of the database."""
        try:
            self.publish()
            if self._calendars is not None and self._calendars.has_command:
                self._calendars.refresh_old(self.now(), self.zone().key)
        finally:
            self.store.close()
