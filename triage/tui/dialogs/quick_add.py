"""Quick-add: a line with live colours, chips of what was understood, and two choices for a paste of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from triage.capture.text import clean_out
from triage.errors import TriageError
from triage.tui.widgets.words import BAD, FAINT, GOOD, SOON, Words, joined, line
from triage.views.decisions import TakenIn
from triage.views.words import clock_time, duration, plain_day

if TYPE_CHECKING:
    from triage.capture.draft import Draft
    from triage.desk.desk import Desk
    from triage.tui.app import TriageApp

HINT = "Explain the ranking drop by thu 3pm 2h from Priya via slack"
STYLES = {
    "due": SOON,
    "estimate_min": GOOD,
    "requester": "$primary",
    "tags": "$secondary",
    "key_result": "$secondary",
    "channel": "$primary",
    "priority": BAD,
    "recurrence": SOON,
    "link": FAINT,
}
EMPTY: dict[str, dict[str, Any]] = {"due": {"due_on": None, "due_at": None, "due_text": ""}, "tags": {"tags": ()}}
MOST_CHARS = 20_000


class QuickAdd(ModalScreen[None]):
    """Captures one ask; Enter saves exactly what the chips show."""

    BINDINGS = [
        Binding("escape", "leave", "Cancel"),
        Binding("ctrl+e", "each", "One ask a line", show=False, priority=True),
        Binding("ctrl+o", "whole", "One message", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._dismissed: list[str] = []
        self._draft: Draft | None = None
        self._zone = ZoneInfo("UTC")
        self._lines: list[str] = []

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """The line, what was understood, what is unsure."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content("Add an ask")
            yield Line(placeholder=HINT, max_length=MOST_CHARS)
            yield Words("", id="understood")
            yield Words("", id="chips")
            yield Words("", id="unsure", style=FAINT)
            yield Words(
                "enter saves what is shown · backspace at the end drops the last chip · esc leaves", style=FAINT
            )

    @on(Input.Changed)
    def typed(self) -> None:
        """Read the line again."""
        self._read()

    @work(group="read", exclusive=True)
    async def _read(self) -> None:
        text = self.query_one(Input).value
        read = await self.triage.bridge.call(lambda desk: _read(desk, text))
        if isinstance(read, str):
            self._draft = None
            self.query_one("#unsure", Words).say(read, BAD)
            return
        self._draft, self._zone = read
        self._show(text)

    def _show(self, text: str) -> None:
        draft = self.shown_draft
        coloured = Content(clean_out(text))
        if draft is not None:
            for span in draft.spans:
                if span.field not in self._dismissed and draft.raw == text:
                    coloured = coloured.stylize(STYLES.get(span.field, ""), span.start, span.end)
        self.query_one("#understood", Words).say(coloured)
        self.query_one("#chips", Words).say(self._chips(draft) if draft and text.strip() else Content(""))
        self.query_one("#unsure", Words).say(" · ".join(draft.warnings) if draft else "", FAINT)

    @property
    def shown_draft(self) -> Draft | None:
        """The draft without the chips that were dismissed."""
        if self._draft is None:
            return None
        changes: dict[str, Any] = {}
        for field in self._dismissed:
            changes.update(EMPTY.get(field, {field: None if field in ("estimate_min", "priority") else ""}))
        return self._draft.replace(**changes)

    def _chips(self, draft: Draft) -> Content:
        chips = [
            line(f" {words} ", f"reverse {STYLES.get(field, '')}") for field, words in chip_words(draft, self._zone)
        ]
        return joined(line(draft.title, "bold"), *chips, by=" ")

    def drop_chip(self) -> bool:
        """Dismiss the last chip; False when there is none."""
        draft = self.shown_draft
        chips = chip_words(draft, self._zone) if draft else []
        if not chips:
            return False
        self._dismissed.append(chips[-1][0])
        self._show(self.query_one(Input).value)
        return True

    def ask_how(self, lines: list[str]) -> None:
        """Several lines were pasted: one message, or one ask a line?"""
        self._lines = lines
        words = f"{len(lines)} lines:  ctrl+e adds {len(lines)} asks  ·  ctrl+o adds 1 message  ·  esc leaves"
        self.query_one("#chips", Words).say(words, "bold")
        self.query_one("#understood", Words).say("\n".join(lines[:6]), FAINT)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The two choices are there only after a paste of lines; else their keys are the field's."""
        return bool(self._lines) if action in ("each", "whole") else True

    def action_each(self) -> None:
        """One ask a line."""
        if self._lines:
            self._save([text for text in self._lines if text.strip()])

    def action_whole(self) -> None:
        """One message."""
        if self._lines:
            self._save(["\n".join(self._lines)])

    def _save(self, texts: list[str]) -> None:
        self.dismiss()
        self.app.run_worker(
            self.triage.act(
                lambda desk: len([desk.intake.add(desk.reading.capture(text)) for text in texts]),
                lambda count: "Added 1 ask" if count == 1 else f"Added {count} asks",
            ),
            group="act",
        )

    @on(Input.Submitted)
    def save(self) -> None:
        """Save exactly what is shown."""
        draft = self.shown_draft
        is_behind = draft is not None and draft.raw.strip() != self.query_one(Input).value.strip()
        if self._lines or draft is None or is_behind or not draft.title.strip():
            return  # what is typed is not read yet: Enter saves only what is shown
        self.dismiss()
        self.app.run_worker(self._add(draft), group="act")

    async def _add(self, draft: Draft) -> None:
        await self.triage.act(lambda desk: desk.intake.add(desk.reading.captured(draft)), _added)

    def action_leave(self) -> None:
        """Save nothing."""
        self.dismiss()


class Line(Input):
    """The line: several pasted lines are asked about, Backspace at the end drops a chip."""

    def _on_paste(self, event: events.Paste) -> None:
        lines = [text for text in event.text.splitlines() if text.strip()]
        screen = self.screen
        if len(lines) > 1 and isinstance(screen, QuickAdd):
            event.stop()
            event.prevent_default()
            screen.ask_how(event.text.splitlines())
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
    return "They asked for that already: counted as a nudge" if taken.nudges else "Added"


def chip_words(draft: Draft, zone: ZoneInfo) -> list[tuple[str, str]]:
    """What was understood, as (field, words), in the order of the chips."""
    due = ""
    if draft.due_at is not None:
        on = draft.due_at.astimezone(zone).date()
        due = f"due {plain_day(on, on)} {clock_time(draft.due_at, zone)}"
    elif draft.due_on is not None:
        due = f"due {plain_day(draft.due_on, draft.due_on)}"
    words = {
        "due": due,
        "estimate_min": duration(draft.estimate_min) if draft.estimate_min else "",
        "priority": f"P{draft.priority}" if draft.priority is not None else "",
        "requester": f"from {draft.requester}" if draft.requester else "",
        "tags": " ".join(f"#{tag}" for tag in draft.tags),
        "key_result": draft.key_result,
        "channel": draft.channel,
        "recurrence": draft.recurrence,
    }
    return [(field, text) for field, text in words.items() if text]
