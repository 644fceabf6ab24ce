"""The line at the bottom: the keys that work here, as many as fit, the most used first. A click presses one."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from triage.tui.key_names import shown_key
from triage.tui.keys import ORDER
from triage.tui.widgets.words import HEAD, line

GAP = 2


class KeyLine(Widget, can_focus=False):
    """One line of keys, read from the bindings in force and so from their declarations and the user's keymap."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; padding: 0 1; background: $panel; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._spots: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Paint again when other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """The keys that fit, in the order of their declarations; help last, at the right."""
        width = self.content_size.width
        rows = self._rows()
        while rows and sum(len(key) + len(word) + 1 + GAP for _, _, key, word, _ in rows) - GAP > width:
            rows.remove(max(row for row in rows if row[3] != "Help" or len(rows) == 1))
        self._spots = []
        whole = Content("")
        for _, _, key, word, press in sorted(rows, key=lambda row: row[1]):
            space = GAP if whole else 0
            if word == "Help":
                space = max(space, width - whole.cell_length - len(key) - len(word) - 1)
            start = whole.cell_length + space
            whole = whole + " " * space + Content.styled(key, HEAD) + " " + line(word)
            self._spots.append((start, whole.cell_length, press))
        return whole

    def _rows(self) -> list[tuple[int, int, str, str, str]]:
        """(rank, place, key as shown, word, key to press) of every action that has a word for the line."""
        rows: dict[str, tuple[int, int, str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.description:
                rank, place = ORDER.get(binding.id or "", (1, len(rows)))
                row = (rank, place, shown_key(binding.key), binding.description, binding.key)
                rows.setdefault(binding.action, row)
        return list(rows.values())

    def on_click(self, event: events.Click) -> None:
        """Press the key that was hit."""
        offset = event.get_content_offset(self)
        for start, end, press in self._spots:
            if offset is not None and start <= offset.x < end:
                self.app.simulate_key(press)
