"""One row of a table as an ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from hashlib import sha256
from typing import Any, TypeVar

from triage.capture.text import TITLE_CHARS, clean_in, clean_title
from triage.desk.transfer import ImportedAsk
from triage.domain.ask import Ask, Priority, Status
from triage.domain.people import person_key
from triage.errors import BadInput
from triage.exchange import cells
from triage.exchange.options import ReadOptions

T = TypeVar("T")

LONGEST_VALUE = 100
"""Characters of a date or duration; reading longer ones takes time in the square of their length."""

DATES = ("received", "started", "finished", "due")

_YES = {"yes", "true", "1", "x", "private"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOptions:
    """How to read the rows of one table.

    Attributes:
        file: The options of its file.
        columns: Field -> column, "" for a field that is not wanted.
        orders: Field of a date -> the order of day and month in its column.
    """

    file: ReadOptions
    columns: Mapping[str, str]
    orders: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line by field, cleaned; "" for a cell that is not there.

    Attributes:
        options: How to read them.
        line: Where the row begins in its file, from 1.
        cells: Field -> cell.
    """

    options: TableOptions
    line: int
    cells: Mapping[str, str]

    def text(self, name: str) -> str:
        """The cell without blanks around it, within the cap of a text."""
        return clean_in(self.cells.get(name, "")).text.strip()

    def phrase(self, name: str) -> str:
        """The cell as one line, within the cap of a title."""
        return clean_title(self.cells.get(name, "")).text

    def moment(self, name: str) -> date | datetime | None:
        """A day, or an instant in UTC; None for an empty cell.

        Raises:
            BadInput: It is neither.
        """
        zone, order = self.options.file.zone, self.options.orders.get(name, self.options.file.date_order)
        return self._read(name, lambda text: cells.moment(text, zone, order), cells.DATE_FORMS)

    def instant(self, name: str, at: time) -> datetime | None:
        """An instant in UTC, of a bare day at that time; None for an empty cell.

        Raises:
            BadInput: It is no date.
        """
        moment = self.moment(name)
        return None if moment is None else cells.instant(moment, self.options.file.zone, at)

    def effort(self, effort: str) -> int | None:
        """Minutes of "estimate" or "actual", whichever unit its column has; None when unknown or nothing.

        Raises:
            BadInput: No duration.
        """
        name = next((known for known in self.cells if known.partition("_")[0] == effort), effort)
        unit, day_hours = name.partition("_")[2], self.options.file.day_hours
        forms = cells.DURATION_FORMS if unit else f"{cells.DURATION_FORMS} (--unit h)"
        return self._read(name, lambda text: cells.minutes(text, unit, day_hours), forms) or None

    def _read(self, name: str, read: Callable[[str], T], forms: str) -> T | None:
        text = self.cells.get(name, "").strip()
        if not text:
            return None
        try:
            if len(text) > LONGEST_VALUE:
                raise ValueError("too long")
            return read(self.phrase(name))
        except (ValueError, OverflowError):
            column = self.options.columns[name]
            raise BadInput(
                f'{self.options.file.name}, line {self.line}: "{text[:40]}" in the column {column} is not read.',
                f"It takes {forms}. `--map {name}=` leaves the column out.",
            ) from None


@dataclass(slots=True)
class RowReader:
    """Makes asks of the rows of one file, and keeps what is to be said about them.

    Attributes:
        options: How to read them.
        problems: What was passed over or changed, each with its line.
    """

    options: TableOptions
    problems: list[str] = field(default_factory=list)
    _lines: dict[str, int] = field(default_factory=dict)

    def ask(self, line: int, cells_by_field: Mapping[str, str]) -> ImportedAsk | None:
        """The ask of a row; None for a row that is passed over.

        Raises:
            BadInput: A cell that is not what its column says.
        """
        row = Row(self.options, line, cells_by_field)
        title = row.phrase("title")
        if not title:
            self.problems.append(f"line {line} has no title; passed over.")
            return None
        source_id = self._source_id(row, title)
        if not source_id:
            return None
        people = {person_key(name): name for name in cells.names(row.phrase("requester"))}
        ask = Ask(
            uid="",
            title=title,
            text=row.text("text") or (row.text("title") if len(title) == TITLE_CHARS else ""),
            requesters=tuple(people),
            estimate_min=row.effort("estimate"),
            actual_min=row.effort("actual"),
            tags=cells.tags(",".join(row.text(name) for name in ("category", "project", "tags"))),
            pinned=self._pinned(row),
            is_private=row.text("private").casefold() in _YES,
            channel=row.phrase("channel").casefold(),
            key_result=row.phrase("key_result").upper(),
            link=row.phrase("link"),
            say_as=row.phrase("say_as"),
            done_when=row.text("done_when"),
            outcome=row.text("outcome"),
            source_id=source_id,
            **self._dates(row),
        )
        return ImportedAsk(ask=ask, names=tuple(people.values()))

    def _dates(self, row: Row) -> dict[str, Any]:
        """When it came, when it is due, whether and when it ended."""
        now, due = self.options.file.now, row.moment("due")
        if isinstance(due, datetime) and (there := due.astimezone(self.options.file.zone)).time() == time(0):
            due = there.date()  # midnight is how programs write a day
        finished_at = row.instant("finished", cells.DAY_ENDS)
        started_at = row.instant("started", cells.DAY_STARTS)
        received_at = row.instant("received", cells.DAY_STARTS) or started_at or finished_at or now
        status = self._status(row, is_finished=finished_at is not None)
        return {
            "received_at": min(received_at, now),  # a bare day of today means nine o'clock, which may be ahead
            "due_on": None if isinstance(due, datetime) else due,
            "due_at": due if isinstance(due, datetime) else None,
            "status": status,
            "closed_at": None if status.is_open else min(finished_at or received_at, now),
        }

    def _source_id(self, row: Row, title: str) -> str:
        """The row's id, or one made of what tells it from others; "" for an id that an earlier row has."""
        given = row.phrase("id")
        if given and given in self._lines:
            self.problems.append(f"line {row.line} has the id {given[:40]} of line {self._lines[given]}; passed over.")
            return ""
        parts = "\x1f".join((title, row.text("requester"), row.text("received")))
        made = base = sha256(parts.encode("utf-8", "replace")).hexdigest()[:16]
        number = 1
        while not given and made in self._lines:  # two rows alike are two asks
            number += 1
            made = f"{base}-{number}"
        self._lines[given or made] = row.line
        return given or made

    def _status(self, row: Row, *, is_finished: bool) -> Status:
        """What the status column says; a row with a finish is closed whatever it says."""
        assumed = Status.DONE if is_finished else Status.INBOX
        word = row.phrase("status")
        if not word:
            return assumed
        try:
            known = cells.status(word)
        except ValueError:
            self.problems.append(f'line {row.line}: the status "{word[:40]}" is not known; taken as {assumed}.')
            return assumed
        return assumed if known.is_open and is_finished else known

    def _pinned(self, row: Row) -> Priority | None:
        word = row.phrase("priority")
        try:
            return cells.priority(word) if word else None
        except ValueError:
            self.problems.append(f'line {row.line}: the priority "{word[:40]}" is not P0, P1 or P2; left to the rules.')
            return None
