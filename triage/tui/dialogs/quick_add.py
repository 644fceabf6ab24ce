"""Quick-add: a line with live colours, chips of what was understood, and two choices for a paste of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from triage.errors import TriageError
from triage.tui.dialog_keys import LEAVING
from triage.tui.dialogs.buttons import Press
from triage.tui.dialogs.chips import Chips, SpanColours, chip_words, source_of, without
from triage.tui.keys import bindings
from triage.tui.widgets.words import BAD, FAINT, STRONG, Words, line
from triage.views.decisions import TakenIn
from triage.views.words import counted

if TYPE_CHECKING:
    from triage.capture.draft import Draft
    from triage.desk.desk import Desk
    from triage.tui.app import TriageApp

HINT = "Explain the ranking drop by thu 3pm 2h from Priya via slack"
TITLE = "Add an ask"
MOST_CHARS = 20_000
MOST_PREVIEW_LINES = 6


class QuickAdd(ModalScreen[None]):
    """Captures one ask, or several pasted ones; Enter saves exactly what is shown, and the dialog goes once it is."""

    DEFAULT_CSS = """
    QuickAdd #understood, QuickAdd #unsure { height: auto; }
    QuickAdd #understood { margin: 1 0 0 0; }
    QuickAdd #buttons { height: 1; margin-top: 1; }
    QuickAdd #pasted { height: auto; display: none; }
    QuickAdd #pasted-lines { margin: 1 0; text-wrap: nowrap; text-overflow: ellipsis; }
    QuickAdd #pasted Horizontal { height: 1; }
    QuickAdd.-pasted #pasted { display: block; }
    QuickAdd.-pasted #typed { display: none; }
    QuickAdd #typed { height: auto; }
    """
    BINDINGS = bindings(LEAVING)

    def __init__(self) -> None:
        super().__init__()
        self._dismissed: dict[str, str] = {}  # field -> the words that had given it
        self._draft: Draft | None = None
        self._zone = ZoneInfo("UTC")
        self._pasted = ""
        self._is_saving = False

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    @property
    def line(self) -> Line:
        """Where one types."""
        return self.query_one(Line)

    @property
    def shown_draft(self) -> Draft | None:
        """The draft without the chips that were dismissed."""
        return without(self._draft, list(self._dismissed)) if self._draft is not None else None

    def compose(self) -> ComposeResult:
        """The line, what was understood, what is unsure; or the lines pasted and how they are meant."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(TITLE)
            with Vertical(id="typed"):
                yield Line(SpanColours(self._spans_in, self._colour))
                yield Words("", id="understood")
                yield Chips()
                yield Words("", id="unsure")
                with Horizontal(id="buttons"):
                    yield Press("Add", "enter", is_main=True, id="add")
                    yield Press("Leave", self.triage.key_of("dialog.leave"), id="leave")
            with Vertical(id="pasted"):
                yield Words("", id="pasted-lines")
                with Horizontal():
                    yield Press("1 message", is_main=True, id="whole")
                    yield Press("", id="each")
                    yield Press("Neither", self.triage.key_of("dialog.leave"), id="neither")

    def on_mount(self) -> None:
        """Nothing is typed yet."""
        self.query_one(Chips).show([])
        self._say_hint()

    def _say_hint(self) -> None:
        self.query_one("#unsure", Words).say("Backspace at the end drops the last chip, not the text.", FAINT)

    def _spans_in(self, text: str) -> list[tuple[int, int, str]]:
        """What was read in the line as it stands; while reading is behind, what is still where it was."""
        draft = self._draft
        if draft is None:
            return []
        return [
            (span.start, span.end, span.field)
            for span in draft.spans
            if span.field not in self._dismissed and text[span.start : span.end] == draft.raw[span.start : span.end]
        ]

    def _colour(self, name: str) -> str:
        return self.app.theme_variables.get(name, "default")

    @on(Input.Changed)
    def typed(self) -> None:
        """Read the line again."""
        self._read_line()

    @work(group="read", exclusive=True)
    async def _read_line(self) -> None:
        text = self.line.value
        read = await self.triage.bridge.call(lambda desk: _read(desk, text))
        if text == self.line.value:
            self._take(read)

    def _take(self, read: tuple[Draft, ZoneInfo] | str) -> None:
        if isinstance(read, str):
            self._draft = None
            self._show()
            self._say_wrong(read)
            return
        self._draft, self._zone = read
        self._dismissed = {
            field: words for field, words in self._dismissed.items() if source_of(self._draft, field) == words
        }
        self._show()

    def _show(self) -> None:
        draft = self.shown_draft if self.line.value.strip() else None
        self.query_one("#understood", Words).say(line(draft.title, STRONG) if draft else "")
        self.query_one(Chips).show(chip_words(draft, self._zone) if draft else [])
        if draft is not None and draft.warnings:
            self.query_one("#unsure", Words).say(" · ".join(draft.warnings), FAINT)
        else:
            self._say_hint()
        self.line.refresh()

    def _say_wrong(self, words: str) -> None:
        self.query_one("#unsure", Words).say(words, BAD)

    def drop_chip(self) -> bool:
        """Dismiss the last chip; False when there is none."""
        draft = self.shown_draft
        chips = chip_words(draft, self._zone) if draft is not None and self.line.value.strip() else []
        if not chips:
            return False
        self._drop(chips[-1][0])
        return True

    @on(Chips.Dismissed)
    def dismissed(self, event: Chips.Dismissed) -> None:
        """A chip was dismissed by itself."""
        self._drop(event.field)
        if event.is_click or self.query_one(Chips).disabled:
            self.line.focus()

    def _drop(self, field: str) -> None:
        if self._draft is not None:
            self._dismissed[field] = source_of(self._draft, field)
            self._show()

    @on(Input.Submitted)
    @on(Press.Pressed, "#add")
    def save(self) -> None:
        """Save what is shown; a line that is not read yet is read first."""
        if not self._is_saving:
            self._is_saving = True
            self.run_worker(self._save_line(), group="act")

    async def _save_line(self) -> None:
        text = self.line.value
        self._take(await self.triage.bridge.call(lambda desk: _read(desk, text)))
        draft = self.shown_draft
        if draft is not None and not draft.title.strip():
            self._say_wrong("An ask needs a text.")
        if draft is None or not draft.title.strip():
            self._is_saving = False
        else:
            await self._add([draft])

    async def _add(self, drafts: list[Draft]) -> None:
        done = await self.triage.act(
            lambda desk: desk.intake.add(*(desk.reading.captured(draft) for draft in drafts)), _added, self._say_not
        )
        if done is not None:
            self.dismiss()
        else:
            self._is_saving = False

    def _say_not(self, words: str) -> None:
        if self._pasted:
            self.query_one("#pasted-lines", Words).say(words, BAD)
        else:
            self._say_wrong(words)

    def ask_how(self, text: str) -> None:
        """Several lines were pasted: one message, or one ask a line?"""
        self._pasted = text
        lines = [one for one in text.splitlines() if one.strip()]
        shown = lines[:MOST_PREVIEW_LINES]
        more = len(lines) - len(shown)
        self.query_one("#pasted-lines", Words).say(
            "\n".join([*shown, f"… and {counted(more, 'line')} more"][: len(shown) + (more > 0)])
        )
        self.query_one("#each", Press).rename(counted(len(lines), "ask"))
        self.query_one(".dialog").border_title = Content(f"{counted(len(lines), 'line')}: one message, or an ask each?")
        self.add_class("-pasted")
        self.query_one("#whole").focus()

    @on(Press.Pressed, "#each")
    def save_each(self) -> None:
        """One ask a line, in one act."""
        self._save_pasted([one for one in self._pasted.splitlines() if one.strip()])

    @on(Press.Pressed, "#whole")
    def save_whole(self) -> None:
        """One message."""
        self._save_pasted([self._pasted])

    def _save_pasted(self, texts: list[str]) -> None:
        if not self._is_saving:
            self._is_saving = True
            self.run_worker(self._read_and_add(texts), group="act")

    async def _read_and_add(self, texts: list[str]) -> None:
        drafts = await self.triage.ask_desk(lambda desk: [desk.reading.draft(text) for text in texts], self._say_not)
        if drafts is None:
            self._is_saving = False
        else:
            await self._add(drafts)

    @on(Press.Pressed, "#leave,#neither")
    def action_leave(self) -> None:
        """Leave out what was pasted, else save nothing."""
        if self._pasted:
            self._pasted = ""
            self.query_one(".dialog").border_title = Content(TITLE)
            self.remove_class("-pasted")
            self.line.focus()
        else:
            self.dismiss()


class Line(Input):
    """The line: several pasted lines are asked about, Backspace at the end drops a chip.

    Args:
        colours: Colours what was read.
    """

    def __init__(self, colours: SpanColours) -> None:
        super().__init__(placeholder=HINT, max_length=MOST_CHARS, highlighter=colours, select_on_focus=False)

    def _on_paste(self, event: events.Paste) -> None:
        screen = self.screen
        if isinstance(screen, QuickAdd) and len([one for one in event.text.splitlines() if one.strip()]) > 1:
            event.stop()
            event.prevent_default()
            start, end = sorted(self.selection)
            lines = event.text.replace("\r\n", "\n").replace("\r", "\n")  # terminals send returns
            screen.ask_how((self.value[:start] + lines + self.value[end:])[:MOST_CHARS])
            return
        super()._on_paste(event)

    def action_delete_left(self) -> None:
        """Drop the last chip at the end of the line, else a character."""
        screen = self.screen
        at_end = self.cursor_position == len(self.value) and self.selection.is_empty
        if at_end and self.value and isinstance(screen, QuickAdd) and screen.drop_chip():
            return
        super().action_delete_left()


def _read(desk: Desk, text: str) -> tuple[Draft, ZoneInfo] | str:
    try:
        return desk.reading.draft(text), desk.zone()
    except TriageError as error:
        return str(error)


def _added(taken: TakenIn) -> str:
    if taken.nudges and not taken.asks:
        return "They asked for that already: counted as a nudge"
    words = f"Added {counted(len(taken.asks), 'ask')}" if len(taken.asks) > 1 else "Added"
    return f"{words}; {len(taken.nudges)} asked again" if taken.nudges else words
