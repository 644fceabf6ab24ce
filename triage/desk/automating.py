"""From a kind to its automation: the case for it, the ask that builds it, and the tool that stands in for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from triage.capture.text import clean_in, clean_title
from triage.desk.decide import accepted
from triage.desk.kind_facts import KindFacts, facts_of
from triage.desk.outside import Clipboard, Renderer
from triage.desk.picture import Picture
from triage.desk.pitching import pitch_words, public_asks, said_as
from triage.desk.placing import placed_apart
from triage.desk.planning import PlanningService
from triage.desk.ports import Store, Writer
from triage.desk.regrouping import find_kind, put_case
from triage.domain.ask import Ask, Lane
from triage.domain.repeats.kind import KindState
from triage.errors import BadInput, NotFound, Refused
from triage.views.decisions import Decided
from triage.views.kinds import Pitch, Regrouped

AUDIENCES = ("manager", "users")


class AutomationService:
    """Acts on the way from a kind to its automation.

    Args:
        store: Where kinds are kept.
        planning: Looks at the desk.
        renderer: Makes the renderer of pages, which loads its packages.
        clipboard: Where a proposal goes.
        now: The present instant.
        new_uid: Makes a random id.
    """

    def __init__(
        self,
        store: Store,
        planning: PlanningService,
        renderer: Callable[[], Renderer],
        clipboard: Clipboard,
        now: Callable[[], datetime],
        new_uid: Callable[[], str],
    ) -> None:
        self._store = store
        self._planning = planning
        self._renderer = renderer
        self._clipboard = clipboard
        self._now = now
        self._new_uid = new_uid

    def build(self, ref: str, estimate_min: int) -> Decided:
        """File the ask that automates a kind, in focus blocks, with the hours that it saves as its value. One act.

        Raises:
            NotFound: No such kind.
            Refused: An open ask builds it already.
            BadInput: No usable estimate.
        """
        if estimate_min < 1:
            raise BadInput("A build takes more than no time.", "Example: triage repeats build k7 --estimate 6h")
        now = self._now()
        with self._store.act("build", at=now) as tx:
            facts, picture = self._facts(tx, ref)
            self._refuse_second(tx, facts)
            ask = Ask(
                uid=self._new_uid(),
                id=tx.next_ask_id(),
                title=clean_title(f"Automate {said_as(facts, picture)}").text,
                received_at=now,
                estimate_min=estimate_min,
                lane=Lane.FOCUS,
            )
            ask = tx.put(ask)
            tx.put(placed_apart(tx, ask))
            cost = facts.cost
            put_case(
                tx,
                facts.kind,
                now,
                state=KindState.BUILDING,
                build_min=estimate_min,
                ask_uid=ask.uid,
                minutes_each=cost.minutes_each,
                hours_a_year=cost.hours_a_year,
            )
            forecast = self._planning.forecast(tx, [ask])
            ask = tx.put(accepted(ask, now, forecast.get(ask.uid)))
            words = f"added #{ask.id} to automate {facts.line.ref}"
            tx.describe(words)
        return self._planning.decided(words, [ask])

    def automated(self, ref: str, tool: str) -> Regrouped:
        """Say that a kind is automated: from now on its asks are answered with the tool, and hours saved are counted.

        Args:
            ref: Which kind.
            tool: A link, or a few words on what to do instead.

        Raises:
            NotFound: No such kind.
            BadInput: No tool.
        """
        where = " ".join(clean_in(tool).text.split())
        if not where:
            raise BadInput("Where is the tool?", 'Example: triage repeats automated k7 --tool "https://..."')
        now = self._now()
        with self._store.act("automated", at=now) as tx:
            facts, _ = self._facts(tx, ref)
            forecast: dict[str, object] = {}
            if facts.case is None or not facts.case.hours_a_year:
                forecast = {"minutes_each": facts.cost.minutes_each, "hours_a_year": facts.cost.hours_a_year}
            put_case(tx, facts.kind, now, state=KindState.AUTOMATED, tool=where, **forecast)
            words = f"automated {facts.line.ref}"
            tx.describe(words)
        with self._planning.look() as look:
            after = facts_of(look.reader, look.picture, facts.kind)
            return Regrouped(words=words, today=look.picture.today, line=after.line if after else None)

    def pitch(self, ref: str, *, audience: str = "manager", copy: bool = True) -> Pitch:
        """A proposal on one page, from public asks only.

        Args:
            ref: Which kind.
            audience: "manager", or "users" of the tool.
            copy: Whether it goes to the clipboard too.

        Raises:
            NotFound: No such kind.
            BadInput: Nobody knows that audience.
            Refused: Fewer than two of its asks may be told to others.
        """
        if audience not in AUDIENCES:
            raise BadInput(f'"{audience}" is no audience.', f"For whom: {', '.join(AUDIENCES)}.")
        with self._planning.look() as look:
            kind = find_kind(look.reader, ref)
            known = facts_of(look.reader, look.picture, kind)
            public = {ask.uid for ask in public_asks(known.asks if known else (), look.picture)}
            facts = facts_of(look.reader, look.picture, kind, only=public)
            if facts is None or len(facts.asks) < 2:
                raise Refused(
                    f"Fewer than two asks of {ref} may be told to others.", f"`triage repeats show {ref}` lists all."
                )
            words = pitch_words(facts, look.picture, audience)
        text = self._renderer().page("pitch", words)
        return Pitch(text=text, copied=self._clipboard.copy(text) if copy else "", at=self._now())

    def _facts(self, tx: Writer, ref: str) -> tuple[KindFacts, Picture]:
        picture = self._planning.picture(tx)
        facts = facts_of(tx, picture, find_kind(tx, ref))
        if facts is None:
            raise NotFound(f"No kind {ref}.", "`triage repeats` lists them.")
        return facts, picture

    def _refuse_second(self, tx: Writer, facts: KindFacts) -> None:
        case = facts.case
        building = tx.get(Ask, case.ask_uid) if case and case.state is KindState.BUILDING else None
        if building is not None and building.is_open:
            raise Refused(f"#{building.id} builds it already.", f"`triage show {building.id}` shows its dates.")
