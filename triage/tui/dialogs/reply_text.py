"""The text of a reply, changed in place, with what the lint says marked where it says it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual.widgets import TextArea

from triage.capture.text import clean_out


class ReplyText(TextArea):
    """An editor of plain text. A mark goes once its words are changed, until the text is read again."""

    DEFAULT_CSS = """
    ReplyText { border: none; padding: 0 1; background: $background; scrollbar-size-vertical: 1; }
    ReplyText:focus { border: none; }
    """

    def __init__(self) -> None:
        super().__init__(show_line_numbers=False, highlight_cursor_line=False)
        self._marks: list[tuple[int, int, str]] = []

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underline these spans of the text, in characters."""
        text = self.text
        self._marks = [(start, end, text[start:end]) for start, end in places if start < end]
        self.notify_style_update()  # drops the lines that were painted without them
        self.refresh()

    def put(self, text: str) -> None:
        """Show another text; undo brings the one before back."""
        self.replace(text, (0, 0), self.document.end)
        self.move_cursor((0, 0))

    def get_line(self, line_index: int) -> Text:
        """One line as it is painted: nothing in it acts on the terminal, and marks are underlined."""
        line = self.document.get_line(line_index)
        shown = Text(clean_out(line), end="", no_wrap=True)
        if self._marks:
            newline = len(self.document.newline)
            begins = sum(len(self.document.get_line(at)) + newline for at in range(line_index))
            colour = self.app.theme_variables.get("error", "red")
            for start, end, words in self._marks:
                first, last = max(start - begins, 0), min(end - begins, len(line))
                if first < last and line[first:last] in words:
                    shown.stylize(Style(underline=True, color=colour), first, last)
        return shown
