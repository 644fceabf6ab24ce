"""The reply composer: situation, tone and shape, the text to change in place, and the day it would promise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea

from triage.domain.people import Tone
from triage.domain.reply.facts import Shape
from triage.errors import TriageError
from triage.tui.widgets.words import BAD, FAINT, GOOD, SOON, Words, joined, line
from triage.views.replies import DraftPage
from triage.views.words import plain_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.tui.app import TriageApp

SITUATIONS = ("later", "trade", "smaller", "redirect", "clarify", "ack", "yes", "closed")
KEYS = "ctrl+s copies and records · ctrl+r situation · ctrl+t tone · ctrl+l shape · esc keeps the text"

READ_AFTER_S = 0.3
"""How long typing must rest before the text's days are read."""


class Composer(ModalScreen[None]):
    """Choose, change and copy a reply; what was half written is there again the next time.

    Args:
        uid: Of the ask.
    """

    DEFAULT_CSS = """
    Composer .dialog { height: 90%; }
    Composer TextArea { height: 1fr; margin: 1 0; }
    """
    BINDINGS = [
        Binding("escape", "dismiss(None)", "Keep for later"),
        Binding("ctrl+s", "send", "Copy and record", priority=True),
        Binding("ctrl+r", "next_situation", "Situation", priority=True),
        Binding("ctrl+t", "next_tone", "Tone", priority=True),
        Binding("ctrl+l", "next_shape", "Shape", priority=True),
        Binding("ctrl+d", "next_day", "Day", priority=True),
    ]

    def __init__(self, uid: str) -> None:
        super().__init__()
        self._uid = uid
        self._draft: DraftPage | None = None
        self._days: list[date] = []
        self._day = 0

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """The choices, the text, the promise, the keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content("Reply")
            yield Words("", id="choices")
            yield TextArea(show_line_numbers=False)
            yield Words("", id="promise")
            yield Words(
                "ctrl+s copies and records · ctrl+r situation · ctrl+t tone · ctrl+l shape · esc keeps the text",
                style=FAINT,
            )

    def on_mount(self) -> None:
        """Draft what fits; a text that was half written comes first."""
        self._read("", None, None)
        self.query_one(TextArea).focus()

    @work(group="draft", exclusive=True)
    async def _read(self, situation: str, tone: Tone | None, shape: Shape | None) -> None:
        found = await self.triage.bridge.call(lambda desk: _draft(desk, self._uid, situation, tone, shape))
        if isinstance(found, str):
            self.query_one("#promise", Words).say(found, BAD)
            return
        is_first = self._draft is None
        self._draft = found
        kept = self.triage.half_written.get(self._uid) if is_first else None
        self.query_one(TextArea).load_text(kept or found.message)
        self._show()

    def _show(self) -> None:
        draft = self._draft
        if draft is None:
            return
        to = f"to {draft.person}" if draft.person else "to nobody named"
        parts = [line(f"#{draft.ask_id} {draft.ask_title}", "bold"), line(to), line(draft.situation, SOON)]
        parts += [line(draft.tone), line(draft.shape)]
        self.query_one("#choices", Words).say(joined(*parts, by=Content.styled(" · ", FAINT)))
        day = self.promised_on
        start = "a start on " if draft.dates == "start" else ""
        words = line(f"Promises {start}{plain_day(day, day)}", GOOD) if day else line("Promises no day", FAINT)
        others = len(self._days) - 1
        more = line(f"ctrl+d: one of {others} other days in the text", FAINT) if others > 0 else line("")
        lint = [line(f"lint: {words}", BAD) for _, _, words in draft.findings[:2]] if not self._is_edited else []
        self.query_one("#promise", Words).say(joined(words, more, *lint, by=Content.styled(" · ", FAINT)))

    @property
    def _is_edited(self) -> bool:
        return self._draft is not None and self.query_one(TextArea).text.strip() != self._draft.message.strip()

    @property
    def promised_on(self) -> date | None:
        """The day that the text promises: the draft's own, else the one chosen among those that the text names."""
        if self._draft is None:
            return None
        if not self._is_edited or not self._days or self._draft.quoted_on in self._days[: 1 if self._day else None]:
            return self._draft.quoted_on if not self._day else self._days[self._day % len(self._days)]
        return self._days[self._day % len(self._days)]

    @on(TextArea.Changed)
    def changed(self) -> None:
        """Keep what was written, and read the days it names once typing rests."""
        if self._is_edited:
            self.triage.half_written[self._uid] = self.query_one(TextArea).text
        self._read_days()

    @work(group="days", exclusive=True)
    async def _read_days(self) -> None:
        import asyncio

        await asyncio.sleep(READ_AFTER_S)
        text = self.query_one(TextArea).text
        draft = self._draft
        check = await self.triage.ask_desk(lambda desk: desk.answers.check(draft, text)) if draft else None
        self._days = list(check.days) if check else []
        self._show()

    def action_next_day(self) -> None:
        """Promise another of the days that the text names."""
        self._day += 1
        self._show()

    def action_next_situation(self) -> None:
        """Draft for the next situation."""
        if self._draft is not None:
            at = SITUATIONS.index(self._draft.situation) if self._draft.situation in SITUATIONS else -1
            self._again(SITUATIONS[(at + 1) % len(SITUATIONS)], None, None)

    def action_next_tone(self) -> None:
        """Draft in the next tone."""
        if self._draft is not None:
            tones = list(Tone)
            self._again(self._draft.situation, tones[(tones.index(Tone(self._draft.tone)) + 1) % len(tones)], None)

    def action_next_shape(self) -> None:
        """Draft in the other shape."""
        if self._draft is not None:
            other = Shape.EMAIL if self._draft.shape == Shape.CHAT else Shape.CHAT
            self._again(self._draft.situation, Tone(self._draft.tone), other)

    def _again(self, situation: str, tone: Tone | None, shape: Shape | None) -> None:
        self._day = 0
        self.triage.half_written.pop(self._uid, None)
        self._read(situation, tone, shape)

    def action_send(self) -> None:
        """Copy the text, record it and its promise."""
        draft = self._draft
        text = self.query_one(TextArea).text.strip()
        if draft is None or not text:
            return
        day = self.promised_on
        self.app.run_worker(self._send(draft, text, day), group="act")
        self.dismiss()

    async def _send(self, draft: DraftPage, text: str, day: date | None) -> None:
        sent = await self.triage.send(draft, text=text, promised_on=day)
        if sent is not None:
            self.triage.half_written.pop(self._uid, None)


def _draft(desk: Desk, uid: str, situation: str, tone: Tone | None, shape: Shape | None) -> DraftPage | str:
    try:
        return desk.answers.draft(uid, situation=situation, tone=tone, shape=shape)
    except TriageError as error:
        return str(error)
