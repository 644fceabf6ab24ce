"""What users type, as values: days, durations, priorities, edits, filters. One vocabulary for every face."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from triage.capture.draft import Draft
from triage.capture.message import read_text
from triage.capture.quickadd import read_line
from triage.capture.spool import Capture
from triage.capture.text import clean_in, clean_title
from triage.capture.values import read_due, read_estimate, read_key_result, read_priority
from triage.capture.vocabulary import Vocabulary
from triage.desk.people import read_tone
from triage.desk.ports import AskQuery
from triage.domain.ask import OPEN_STATUSES, Lane, Priority, Status
from triage.domain.people import Tone
from triage.domain.reply.facts import Shape
from triage.errors import BadInput

LANES = {"deep": Lane.FOCUS, "focus": Lane.FOCUS, "shallow": Lane.OPEN, "open": Lane.OPEN, "auto": None, "none": None}
ORDERS = frozenset({"received", "due", "closed", "id"})
NONE = "none"
CLOCK = re.compile(r"([0-9]{1,2})[:.h]([0-9]{2})")
LAST_HOUR, LAST_MINUTE = 23, 59


class Reading:
    """Reads what users type.

    Args:
        vocabulary: Gives the time, zone and names to read with.
        find_requester: The key of a name; raises NotFound.
        new_uid: Makes a random id.
    """

    def __init__(
        self,
        vocabulary: Callable[[], Vocabulary],
        find_requester: Callable[[str], str],
        new_uid: Callable[[], str],
    ) -> None:
        self._vocabulary = vocabulary
        self._find_requester = find_requester
        self._new_uid = new_uid

    def vocabulary(self) -> Vocabulary:
        """The vocabulary at this instant."""
        return self._vocabulary()

    def draft(self, text: str) -> Draft:
        """What a line or a pasted message means.

        Raises:
            BadInput: An explicit value (``due:``, ``est:``, ``p:``) that cannot be read.
        """
        return read_text(text, self._vocabulary())

    def asked(self, text: str) -> str:
        """What a line or a pasted message asks, in one line; its first line when it cannot be read."""
        try:
            title = self.draft(text).title
        except BadInput:
            title = ""
        return title or next(iter(text.splitlines()), "")

    def capture(self, text: str) -> Capture:
        """A line or message as a capture, made now.

        Raises:
            BadInput: Nothing in it, or an explicit value that cannot be read.
        """
        if not text.strip():
            raise BadInput("An ask needs a text.", "Example: Explain the ranking drop by thu 3pm 2h from Priya")
        return self.captured(self.draft(text))

    def captured(self, draft: Draft) -> Capture:
        """A draft as a capture, made now."""
        return Capture(uid=self._new_uid(), captured_at=self._vocabulary().now, draft=draft)

    def day(self, text: str) -> date:
        """A day.

        Raises:
            BadInput: Not a day.
        """
        on, at = read_due(text, self._vocabulary())
        if on is not None:
            return on
        if at is None:
            raise BadInput(f'"{text}" is not a day.', "Try: mon, tomorrow, 2026-03-20, next week.")
        return at.astimezone(self._vocabulary().zone).date()

    def due(self, text: str) -> tuple[date | None, datetime | None]:
        """A due day or instant; both None for "none".

        Raises:
            BadInput: Neither.
        """
        return read_due(text, self._vocabulary())

    def minutes(self, text: str) -> int:
        """A duration in minutes.

        Raises:
            BadInput: Not a duration.
        """
        return read_estimate(text, self._vocabulary())

    def moment(self, text: str, *, is_past: bool = False) -> datetime:
        """An instant: a wall clock of today ("11:30"), or one with its day ("yesterday 17:00"), UTC.

        Args:
            text: As typed.
            is_past: A wall clock still to come today is yesterday's.

        Raises:
            BadInput: Not an instant.
        """
        vocabulary = self._vocabulary()
        zone = vocabulary.zone
        clock = CLOCK.fullmatch(text.strip())
        if clock is None:
            at = read_due(text, vocabulary)[1]
            if at is None:
                raise BadInput(f'"{text}" is not a time.', 'Try: 11:30, or "yesterday 17:00".')
            return at
        on = vocabulary.now.astimezone(zone).date()
        hour, minute = int(clock[1]), int(clock[2])
        if hour > LAST_HOUR or minute > LAST_MINUTE:
            raise BadInput(f'"{text}" is not a time.', "Hours run from 0 to 23, minutes from 0 to 59.")
        at = datetime.combine(on, time(hour, minute), zone)
        return (at - timedelta(days=1) if is_past and at > vocabulary.now else at).astimezone(UTC)

    def priority(self, text: str) -> Priority | None:
        """A priority; None for "none".

        Raises:
            BadInput: Neither.
        """
        return None if text.strip().lower() in (NONE, "auto") else Priority(read_priority(text))

    def tone(self, text: str) -> Tone:
        """A tone.

        Raises:
            BadInput: Unknown.
        """
        return read_tone(text)

    def shape(self, text: str) -> Shape:
        """A shape.

        Raises:
            BadInput: Unknown.
        """
        try:
            return Shape(text.strip().lower())
        except ValueError:
            raise BadInput(f'"{text}" is not a shape.', f"Shapes: {', '.join(Shape)}.") from None

    def changes(self, given: Mapping[str, object]) -> dict[str, object]:
        """Edits as the fields of an ask; see the options of ``triage edit``.

        Raises:
            BadInput: A value that cannot be read.
        """
        changes: dict[str, object] = {}
        for name, value in given.items():
            if name == "tags" and isinstance(value, Sequence):
                changes["tags"] = tuple(
                    dict.fromkeys(str(tag).lstrip("#+").lower() for tag in value if str(tag).strip())
                )
            elif name == "private":
                changes["is_private"] = bool(value)
            else:
                changes |= self._change(name, str(value).strip())
        return changes

    def _change(self, name: str, text: str) -> dict[str, object]:
        is_none = text.lower() == NONE
        match name:
            case "title":
                return {"title": clean_title(text).text}
            case "due":
                on, at = self.due(text)
                return {"due_on": on, "due_at": at}
            case "est":
                return {"estimate_min": None if is_none else self.minutes(text)}
            case "via":
                return {"channel": "" if is_none else text.lower()}
            case "kr":
                return {"key_result": "" if is_none else read_key_result(text)}
            case "lane":
                if text.lower() not in LANES:
                    raise BadInput(f'"{text}" is not a lane.', "Lanes: deep, shallow, auto.")
                return {"lane": LANES[text.lower()]}
            case "every":
                return {"recurrence": "" if is_none else self._rhythm(text)}
        return {name: clean_in("" if is_none and name == "link" else text).text}

    def _rhythm(self, text: str) -> str:
        words = text if text.lower().startswith("every") else f"every {text}"
        rule = read_line(f"x {words}", self._vocabulary()).recurrence
        if not rule:
            raise BadInput(f'No rhythm in "{text}".', 'Try: "every monday", "every 2 weeks", "every month", none.')
        return rule

    def query(
        self,
        words: Sequence[str],
        *,
        status: str = "open",
        requester: str = "",
        tag: str = "",
        key_result: str = "",
        channel: str = "",
        due: str = "",
        sort: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[AskQuery, bool]:
        """Filters as a query, and whether its asks come in the order of the plan.

        Raises:
            BadInput: An unknown status or order, a day that cannot be read.
            NotFound: Nobody of that name.
        """
        statuses = self._statuses(status)
        order = sort.strip().lower()
        if order and order != "plan" and order not in ORDERS:
            raise BadInput(f'"{sort}" is not an order.', f"Orders: plan, {', '.join(sorted(ORDERS))}.")
        by_plan = order == "plan" or (not order and bool(statuses) and statuses <= OPEN_STATUSES)
        query = AskQuery(
            statuses=statuses,
            requester=self._find_requester(requester) if requester else "",
            tag=tag.lstrip("#+").lower(),
            key_result=read_key_result(key_result) if key_result else "",
            channel=channel.lower(),
            words=tuple(word for text in words for word in text.split()),
            due_until=self.day(due) if due else None,
            order=order if order in ORDERS else ("id" if by_plan else "received"),
            limit=limit,
            offset=offset,
        )
        return query, by_plan

    @staticmethod
    def _statuses(text: str) -> frozenset[Status]:
        found: set[Status] = set()
        for name in text.lower().replace("-", "_").split(","):
            match name.strip():
                case "all":
                    return frozenset()
                case "open":
                    found |= OPEN_STATUSES
                case word if word in set(Status):
                    found.add(Status(word))
                case word:
                    raise BadInput(f'"{word}" is not a status.', f"Statuses: open, all, {', '.join(Status)}.")
        return frozenset(found)
