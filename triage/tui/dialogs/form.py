"""A dialog of labelled lines: what was changed comes back, everything else stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from triage.tui.dialog_keys import FIELDS, LEAVING, SAVING
from triage.tui.dialogs.buttons import Press
from triage.tui.dialogs.plain_text import PlainText
from triage.tui.keys import bindings
from triage.tui.widgets.words import BAD, FAINT, SOON, Words, joined, line

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
        note: Behind the line.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    note: str = ""


class FormLine(Vertical):
    """A label, the line to type in, a note behind it, and below it what somebody else wrote there meanwhile.

    Args:
        field: What it is about.
        is_replaced: Whether typing replaces what stands there.
    """

    DEFAULT_CSS = """
    FormLine { height: auto; margin-bottom: 1; }
    FormLine Horizontal { height: 1; }
    FormLine .label { width: 14; text-wrap: nowrap; text-overflow: ellipsis; }
    FormLine Input { width: 1fr; }
    FormLine .note { width: auto; padding-left: 2; }
    FormLine .newer { padding-left: 14; display: none; }
    FormLine.-newer .newer { display: block; }
    """

    def __init__(self, field: Field, *, is_replaced: bool = False) -> None:
        super().__init__()
        self.field = field
        self._is_replaced = is_replaced

    def compose(self) -> ComposeResult:
        """The row, and the place for newer text."""
        field = self.field
        with Horizontal():
            yield Words(line(field.label, FAINT), classes="label")
            yield Input(
                value=field.value,
                placeholder=field.hint,
                max_length=MOST_CHARS,
                id=f"field-{field.name}",
                compact=True,
                select_on_focus=self._is_replaced,
                highlighter=PlainText(),
            )
            if field.note:
                yield Words(line(field.note, FAINT), classes="note")
        yield Words("", classes="newer")

    @property
    def input(self) -> Input:
        """The line itself."""
        return self.query_one(Input)

    @property
    def is_changed(self) -> bool:
        """Whether something else stands there than at first."""
        return self.input.value.strip() != self.field.value.strip()

    def compare(self, field: Field) -> bool:
        """Take what stands there now elsewhere; False when it is the same as before.

        A line that was not touched follows. One that was keeps its text and shows the newer one below.
        """
        if field.value.strip() == self.field.value.strip():
            return False
        was_touched = self.is_changed
        self.field = field
        if was_touched and self.is_changed:
            self.query_one(".newer", Words).say(
                joined(line("elsewhere:", SOON), line(field.value or "nothing"), by=" ")
            )
        else:
            self.input.value = field.value
            self.query_one(".newer", Words).say("changed elsewhere just now", SOON)
        self.add_class("-newer")
        return True


class Form(ModalScreen[None]):
    """Asks for several lines. Subclasses give `fields` and `save`.

    Args:
        title: What it is about, as our own words.
    """

    DEFAULT_CSS = """
    Form #lines { height: auto; max-height: 70vh; scrollbar-size-vertical: 1; }
    Form #about { margin-bottom: 1; }
    Form #wrong { display: none; margin-top: 1; }
    Form #wrong.-said { display: block; }
    Form #buttons { height: 1; margin-top: 1; }
    """
    BINDINGS = bindings(LEAVING, SAVING, FIELDS)
    ABOUT = ""
    """A sentence over the lines; "" for none."""

    SAVES = "Save"
    """What the main button says."""

    IS_REPLACED = False
    """Whether typing replaces what stands in a line."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._is_saving = False

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    async def fields(self) -> Sequence[Field]:
        """The lines, read from the desk; empty leaves the dialog."""
        raise NotImplementedError

    async def save(self, changed: dict[str, str], every: dict[str, str]) -> bool:
        """Do the act; False when something is wrong, which was said with `say_wrong`.

        Args:
            changed: Name -> text of the lines that were changed.
            every: Name -> text of all lines.
        """
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The lines, what is wrong, and the buttons."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._title)
            if self.ABOUT:
                yield Words(self.ABOUT, style=FAINT, id="about")
            yield VerticalScroll(id="lines", can_focus=False)
            yield Words("", id="wrong")
            with Horizontal(id="buttons"):
                yield Press(self.SAVES, "enter", is_main=True, id="save")
                yield Press("Leave as it is", self.triage.key_of("dialog.leave"), id="leave")

    def on_mount(self) -> None:
        """Read what stands there."""
        self.run_worker(self._fill(), group="form")

    async def _fill(self) -> None:
        fields = await self.fields()
        if not fields:
            self.dismiss()
            return
        await self.query_one("#lines").mount_all(FormLine(one, is_replaced=self.IS_REPLACED) for one in fields)
        self.query(Input).first().focus()

    def say_wrong(self, text: str, style: str = BAD) -> None:
        """Say something under the lines; "" takes it away."""
        wrong = self.query_one("#wrong", Words)
        wrong.say(text, style)
        wrong.set_class(bool(text), "-said")

    async def compare(self) -> bool:
        """Read the lines again and show what changed elsewhere; False when nothing did."""
        newer = {field.name: field for field in await self.fields()}
        changed = [one.compare(newer[one.field.name]) for one in self.query(FormLine) if one.field.name in newer]
        return any(changed)

    @on(Input.Submitted)
    @on(Press.Pressed, "#save")
    def action_save(self) -> None:
        """Save what was changed; a dialog with nothing changed just closes."""
        if not self._is_saving and self.query(FormLine):
            self._is_saving = True
            self.run_worker(self._save(), group="act")

    async def _save(self) -> None:
        lines = list(self.query(FormLine))
        every = {one.field.name: one.input.value.strip() for one in lines}
        self.say_wrong("")
        changed = {one.field.name: every[one.field.name] for one in lines if one.is_changed}
        if await self.save(changed, every):
            self.dismiss()
        else:
            self._is_saving = False

    @on(Press.Pressed, "#leave")
    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss()
