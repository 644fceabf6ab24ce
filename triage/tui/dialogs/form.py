"""A dialog of labelled lines: what was changed comes back, everything else stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from triage.tui.widgets.words import BAD, FAINT, Words

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

MOST_CHARS = 4000


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form.

    Attributes:
        name: Under which its text comes back.
        label: Before the line.
        value: What stands there at first.
        hint: Shown while it is empty.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""


class Form(ModalScreen[None]):
    """Asks for several lines. Subclasses give `fields` and `save`.

    Args:
        title: What it is about, as our own words.
    """

    DEFAULT_CSS = """
    Form .dialog { max-height: 95%; }
    Form VerticalScroll { height: auto; max-height: 70vh; }
    Form Horizontal { height: 1; margin-bottom: 1; }
    Form Horizontal Words { width: 14; }
    Form Horizontal Input { width: 1fr; height: 1; border: none; padding: 0 1; }
    """
    BINDINGS = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("ctrl+s", "save", "Save"),
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._about = title
        self._first: dict[str, str] = {}

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    async def fields(self) -> Sequence[Field]:
        """The lines, read from the desk; empty leaves the dialog."""
        raise NotImplementedError

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> str:
        """Do the act; returns what is wrong, "" when it is done.

        Args:
            changed: Name -> text of the lines that were changed.
            every: Name -> text of all lines.
        """
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The lines, what is wrong, and the keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._about)
            yield VerticalScroll(id="lines")
            yield Words("", id="wrong", style=BAD)
            yield Words("enter or ctrl+s saves · tab goes on · esc leaves everything as it is", style=FAINT)

    def on_mount(self) -> None:
        """Read what stands there."""
        self.run_worker(self._fill(), group="form")

    async def _fill(self) -> None:
        fields = await self.fields()
        if not fields:
            self.dismiss()
            return
        self._first = {field.name: field.value for field in fields}
        lines = [
            Horizontal(
                Words(field.label, style=FAINT),
                Input(
                    value=field.value,
                    placeholder=field.hint,
                    max_length=MOST_CHARS,
                    id=f"field-{field.name}",
                    compact=True,
                    select_on_focus=False,
                ),
            )
            for field in fields
        ]
        await self.query_one("#lines").mount_all(lines)
        self.query(Input).first().focus()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter saves, as ctrl+s does."""
        self.action_save()

    def action_save(self) -> None:
        """Save what was changed; a dialog with nothing changed just closes."""
        self.run_worker(self._save(), group="act")

    async def _save(self) -> None:
        every = {field.id.removeprefix("field-"): field.value.strip() for field in self.query(Input) if field.id}
        changed = {name: text for name, text in every.items() if text != self._first.get(name, "").strip()}
        wrong = await self.save(changed, every)
        if wrong:
            self.query_one("#wrong", Words).say(wrong, BAD)
        else:
            self.dismiss()
