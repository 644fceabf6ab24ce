"""Why an ask has its priority: what decided, every reason with its points, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from triage.tui.widgets.asks import class_mark
from triage.tui.widgets.words import FAINT, STRONG, Words, joined, line, words
from triage.views.asks import Why

if TYPE_CHECKING:
    from triage.tui.app import TriageApp


class WhyDialog(ModalScreen[None]):
    """The reasons of one ask.

    Args:
        uid: Of the ask.
    """

    BINDINGS = [Binding("escape,w,q,enter", "dismiss(None)", "Close")]

    def __init__(self, uid: str) -> None:
        super().__init__()
        self._uid = uid

    def compose(self) -> ComposeResult:
        """Empty until the desk answered."""
        with VerticalScroll(classes="dialog") as box:
            box.border_title = Content("Why")
            box.border_subtitle = Content("esc closes")
            yield Words("", id="why")

    def on_mount(self) -> None:
        """Ask."""
        self._load()

    @work
    async def _load(self) -> None:
        app: TriageApp = self.app  # type: ignore[assignment]
        why = await app.ask_desk(lambda desk: desk.planning.why(self._uid))
        if why is None:
            self.dismiss(None)
        else:
            self.query_one("#why", Words).say(joined(*why_lines(why), by="\n"))


def why_lines(why: Why) -> Iterator[Content]:
    """The class with what decided it, the terms, their sum, and the smallest changes that would give another class."""
    yield joined(line(f"#{why.ask.id}", FAINT), line(why.ask.title, STRONG), by=" ")
    yield Content("")
    if why.ask.is_pinned and why.ask.priority is not None:
        yield joined(class_mark(why.ask.priority, is_pinned=True), "you pinned it; the rules say:", by="  ")
    yield joined(class_mark(why.assigned), words(why.because), by="  ")
    yield Content("")
    for reason in why.reasons:
        yield Content.styled(f"{reason.points:+6.1f}  ", STRONG) + words(reason.words)
    yield Content.styled(f"{why.points:+6.1f}  in all", FAINT)
    if why.flips:
        yield Content("")
        for sentence in why.flips:
            yield words(sentence)
