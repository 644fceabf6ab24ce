"""Small pickers: a day, a person, an ask. Each shows choices as one types, and gives one back, or None."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from triage.errors import TriageError
from triage.tui.dialog_keys import LEAVING, PICKING
from triage.tui.dialogs.buttons import Press
from triage.tui.dialogs.plain_text import PlainText
from triage.tui.keys import bindings
from triage.tui.widgets.rows import RowList
from triage.tui.widgets.words import FAINT, Words, fitted, line
from triage.views.words import counted, plain_day

if TYPE_CHECKING:
    from triage.desk.desk import Desk
    from triage.tui.app import TriageApp

T = TypeVar("T")

MOST_CHOICES = 200
MOST_CHARS = 200

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One thing to pick.

    Attributes:
        uid: Names it in the list.
        words: As shown.
        note: Beside it, faint.
        value: What is given back.
    """

    uid: str
    words: str
    note: str
    value: T


class Choices(RowList[Choice[T]]):
    """The choices, one a line."""

    DEFAULT_CSS = """
    Choices { height: auto; max-height: 12; min-height: 1; background: $surface; }
    """

    def paint(self, row: Choice[T], width: int) -> Sequence[Content]:
        """The words, and the note at the right."""
        note = line(row.note, FAINT)
        return [fitted(line(row.words), width - note.cell_length - 1) + " " + note]

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """As many lines as there are choices."""
        return max(1, len(self.rows))


class Picker(ModalScreen[T | None], Generic[T]):
    """Type to narrow the choices, arrows to move, enter to take one. Subclasses give `choices`.

    Args:
        title: What is asked, as our own words.
        hint: Shown in the field while it is empty.
    """

    BINDINGS = bindings(LEAVING, PICKING)

    NOTHING = "Nothing like that."
    """Said while nothing fits."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self._asked = title
        self._hint = hint
        self._found_for: str | None = None
        self._takes_when_found = False

    @property
    def triage(self) -> TriageApp:
        """The application, with its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """A field over the choices."""
        with Vertical(classes="dialog picker") as box:
            box.border_title = Content(self._asked)
            yield Input(placeholder=self._hint, max_length=MOST_CHARS, highlighter=PlainText())
            yield Choices[T]()
            yield Words(self.NOTHING, style=FAINT, id="nothing")
            with Horizontal(classes="buttons"):
                yield Press("Take it", "enter", is_main=True, id="take")
                yield Press("Leave as it is", self.triage.key_of("dialog.leave"), id="leave")

    def on_mount(self) -> None:
        """Show the first choices."""
        self.query_one("#nothing").display = False
        self.seek("")

    async def choices(self, text: str) -> Sequence[Choice[T]]:
        """What fits the text typed, best first."""
        raise NotImplementedError

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Narrow the choices."""
        self.seek(event.value)

    def seek(self, text: str) -> None:
        """Find what fits; a search still under way is replaced."""
        self._seek(text)

    @work(group="seek", exclusive=True)
    async def _seek(self, text: str) -> None:
        found = await self.choices(text.strip())
        rows = self.query_one(Choices)
        rows.show(found)
        rows.cursor = 0
        rows.refresh(layout=True)
        rows.display = bool(found)
        self.query_one("#nothing").display = not found
        self._found_for = text
        if self._takes_when_found:
            self._takes_when_found = False
            self.take()

    def action_move(self, by: int) -> None:
        """Move the cursor while the field keeps the keyboard."""
        self.query_one(Choices).cursor += by

    @on(Press.Pressed, "#leave")
    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)

    @on(Input.Submitted)
    @on(RowList.Opened)
    @on(Press.Pressed, "#take")
    def take(self) -> None:
        """Give back the choice under the cursor: of what was typed, which may not be found yet."""
        if self._found_for != self.query_one(Input).value:
            self._takes_when_found = True
            return
        choice = self.query_one(Choices).selected
        if choice is not None:
            self.picked(choice.value)

    def picked(self, value: T) -> None:
        """Give a choice back."""
        self.dismiss(value)


class PickDay(Picker[date]):
    """A day: a few near ones, or whatever a date field understands ("mon", "in 2 weeks", "2026-04-01")."""

    NOTHING = "Not a day that is ahead; such as mon, in 2 weeks, 1 apr."

    def __init__(self, title: str) -> None:
        super().__init__(title, "mon, in 2 weeks, 1 apr")

    async def choices(self, text: str) -> Sequence[Choice[date]]:
        """What the text means, else the days one usually means."""
        known = await self.triage.ask_desk(lambda desk: (desk.today(), _day(desk, text) if text else None))
        if known is None:
            return []
        today, day = known
        if text:
            return [_day_choice("that is", day, today)] if day is not None else []
        return [_day_choice(name, on, today) for name, on in near_days(today)]


def _day(desk: Desk, text: str) -> date | None:
    try:
        day = desk.reading.day(text)
    except TriageError:
        return None  # half typed
    return day if day > desk.today() else None


def _day_choice(name: str, on: date, today: date) -> Choice[date]:
    return Choice(uid=f"{name} {on}", words=f"{plain_day(on, today)}", note=name, value=on)


def near_days(today: date) -> list[tuple[str, date]]:
    """The days to which one usually puts something off, by name; none is on a weekend.

    >>> [name for name, on in near_days(date(2026, 3, 2))][:2]
    ['tomorrow', 'in 2 days']
    >>> [name for name, on in near_days(date(2026, 3, 6))][:2]
    ['next Monday', 'in 1 week']
    """
    near = [("tomorrow", today + timedelta(days=1)), ("in 2 days", today + timedelta(days=2))]
    monday = today + timedelta(days=7 - today.weekday())
    weeks = [(f"in {counted(number, 'week')}", today + timedelta(weeks=number)) for number in (1, 2, 4)]
    named = [
        *((name, on) for name, on in near if on.weekday() < SATURDAY),
        ("next Monday", monday),
        *((name, on if on.weekday() < SATURDAY else on + timedelta(days=7 - on.weekday())) for name, on in weeks),
    ]
    return sorted({on: (name, on) for name, on in reversed(named)}.values(), key=lambda pair: pair[1])


class PickPerson(Picker[str]):
    """A person: those known, most asking first, or a new name.

    Args:
        title: What is asked.
        first: Names that come first.
        takes_new: Whether a name that nobody has can be given.
    """

    def __init__(self, title: str, *, first: Sequence[str] = (), takes_new: bool = True) -> None:
        super().__init__(title, "a name")
        self._first = first
        self._takes_new = takes_new

    async def choices(self, text: str) -> Sequence[Choice[str]]:
        """Known people whose name holds the text, then the text as a new name."""
        everybody = await self.triage.ask_desk(lambda desk: desk.people.everybody())
        wanted = text.casefold()
        found = [
            Choice(person.key, person.name, person.role.value if person.role != "other" else "", person.name)
            for person, _ in everybody or []
            if person.key != "me" and (wanted in person.name.casefold() or any(wanted in one for one in person.aliases))
        ]
        found.sort(key=lambda choice: choice.value not in self._first)
        if self._takes_new and text and not any(choice.words.casefold() == wanted for choice in found):
            found.append(Choice("new name", text, "somebody new", text))
        return found[:MOST_CHOICES]


class PickAsk(Picker[str]):
    """An open ask, by words of its title or by its number; gives back its uid.

    Args:
        title: What is asked.
        without: uids that cannot be picked.
    """

    def __init__(self, title: str, without: Sequence[str] = ()) -> None:
        super().__init__(title, "words of its title, or its number")
        self._without = frozenset(without)

    async def choices(self, text: str) -> Sequence[Choice[str]]:
        """Open asks that hold the words."""
        words = [] if text.lstrip("#").isdigit() else text.split()
        found = await self.triage.ask_desk(
            lambda desk: desk.planning.asks(desk.reading.query(words, sort="received", limit=MOST_CHOICES)[0])
        )
        number = text.lstrip("#")
        return [
            Choice(ask.uid, f"#{ask.id} {ask.title}", ", ".join(ask.who), ask.uid)
            for ask in (found.asks if found else ())
            if ask.uid not in self._without and (not number.isdigit() or str(ask.id).startswith(number))
        ]
