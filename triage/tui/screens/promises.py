"""The promises: to whom, which day was named, what came first, and where the plan has it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from triage.domain.promise import Answer
from triage.tui.keys import PROMISES, bindings
from triage.tui.screens.finding import FindingScreen
from triage.tui.widgets.columns import Column, ColumnList
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import BAD, FAINT, GOOD, SOON, Words, joined, line
from triage.views.asks import AskLine, PromiseLine
from triage.views.words import counted, near_day

if TYPE_CHECKING:
    from datetime import date

STATES = {
    "late": ("✗ late", f"bold {BAD}"),
    "at risk": ("! at risk", f"bold {SOON}"),
    "open": ("· open", ""),
    "kept": ("✓ kept", GOOD),
    "withdrawn": ("- withdrawn", FAINT),
    "released": ("- released", FAINT),
}
"""Told by sign and word, so that colour is never needed."""


class PromisesScreen(FindingScreen):
    """The dates that were named, and whether they hold."""

    BINDINGS = bindings(PROMISES)
    nothing = (
        "You promised nothing that is still open.\n\nn on an ask copies a reply with an honest date and keeps it here"
    )

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[PromiseLine] = []
        self._today: date | None = None
        self._asks: dict[str, AskLine] = {}
        self._shows_all = False

    def make_list(self) -> RowList[PromiseLine]:
        """The table."""
        columns: list[Column[PromiseLine]] = [
            Column("", 11, _state),
            Column("to", 14, lambda one: line(one.person or "-"), lambda one: one.person.casefold()),
            Column("promised", 18, self._quoted, lambda one: one.quoted_on),
            Column("plan has", 12, self._planned, drops=2),
            Column("ask", 0, lambda one: line(one.title), lambda one: one.title.casefold()),
            Column("what comes first", 40, _ahead, drops=1),
        ]
        return ColumnList(columns, id="promises")

    @property
    def table(self) -> ColumnList[PromiseLine]:
        """The list with its columns."""
        return self.query_one(ColumnList)

    @property
    def chosen(self) -> list[str]:
        """uids of the asks behind the promises marked, else of the one under the cursor."""
        wanted = set(self.table.chosen)
        return list(dict.fromkeys(one.ask_uid for one in self.table.rows if one.uid in wanted))

    @property
    def selected_ask(self) -> AskLine | None:
        """The ask behind the promise under the cursor."""
        promise = self.table.selected
        return self._asks.get(promise.ask_uid) if promise else None

    async def load(self) -> None:
        """Read the promises with their asks."""
        view = await self.triage.ask_desk(lambda desk: desk.planning.promise_page(open_only=not self._shows_all))
        if view is not None:
            self._lines = list(view.promises)
            self._today = view.today
            self._asks = {ask.uid: ask for ask in view.asks}
            self.show_list()

    def show_found(self, sought: list[str]) -> int:
        """Show the promises that hold all words."""
        found = [one for one in self._lines if all(word in f"{one.person} {one.title}".casefold() for word in sought)]
        self.table.show(self.table.sort(found))
        late = sum(one.state == "late" for one in self._lines)
        risky = sum(one.state == "at risk" for one in self._lines)
        words = [
            counted(len(self._lines), "promise"),
            f"{late} late" if late else "",
            f"{risky} at risk" if risky else "",
        ]
        self.query_one("#summary", Words).say(" · ".join(word for word in words if word), FAINT)
        return len(found)

    def action_show_all(self) -> None:
        """Also those that are settled, or only the open ones again."""
        self._shows_all = not self._shows_all
        self.reload()

    def action_release(self) -> None:
        """The promise is off; they know."""
        refs = self.chosen
        if refs:
            release = self.triage.act(
                lambda desk: desk.answers.release(refs), lambda done: f"Released the promise on {', '.join(done)}"
            )
            self.run_worker(release, group="act")

    def action_answer(self, said: str) -> None:
        """Note what they answered to the date: they wait, it is taken, or not needed any more."""
        promise = self.table.selected
        if promise is not None:
            ask, person = promise.ask_uid, promise.person
            noted = self.triage.act(
                lambda desk: desk.ledger.answer(ask, Answer(said), to=person),
                lambda done: done.words[0].upper() + done.words[1:],
            )
            self.run_worker(noted, group="act")

    def _quoted(self, one: PromiseLine) -> Content:
        day = near_day(one.quoted_on, self._today) if self._today else ""
        return line(f"{'start ' if one.dates == 'start' else ''}{day}", STATES.get(one.state, ("", ""))[1])

    def _planned(self, one: PromiseLine) -> Content:
        if one.planned_on is None or self._today is None:
            return Content("")
        return line(near_day(one.planned_on, self._today), BAD if one.planned_on > one.quoted_on else FAINT)


def _state(one: PromiseLine) -> Content:
    words, style = ("→ ready", GOOD) if one.calls_for == "ready" else STATES.get(one.state, (one.state, ""))
    return line(words, style)


def _ahead(one: PromiseLine) -> Content:
    parts = [line(f"{'✓' if done else '·'} {title}", GOOD if done else FAINT) for title, done in one.ahead]
    return joined(*parts, by="  ")
