"""What the desk publishes for those who do not open it: the view of now, and the names that capture knows."""

from __future__ import annotations

from datetime import datetime

from triage.capture.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMAT = 1


class PublishedSpan(Value):
    """One span of the timetable.

    Attributes:
        starts_at: Aware, UTC.
        ends_at: Aware, UTC.
        lane: "focus" or "open".
        ask_id: Number of the ask.
        title: Its title, neutral when private.
    """

    starts_at: datetime
    ends_at: datetime
    lane: str
    ask_id: int
    title: str


class PublishedAsk(Value):
    """One ask that waits for a decision, for the interface's first picture.

    Attributes:
        uid: Its long id.
        id: Its number.
        title: Its title, neutral when private.
        who: Names of the requesters; nobody when private.
        priority: 0, 1 or 2.
        is_pinned: Whether the user set it.
        due_on: The day it is due, ISO; "" without a due date.
        due_at: The instant it is due when a time was given, ISO, UTC; "" otherwise.
        is_late: Whether the plan does not keep the due date.
        estimate_min: Minutes as given, or as guessed; None when nothing is known.
        is_guessed: Whether the estimate was guessed.
        received_at: When it was asked, ISO, UTC.
        is_answered: Whether a reply went out.
        nudges: How often they asked again.
    """

    uid: str
    id: int
    title: str
    who: list[str]
    priority: int
    is_pinned: bool
    due_on: str
    due_at: str
    is_late: bool
    estimate_min: int | None
    is_guessed: bool
    received_at: str
    is_answered: bool
    nudges: int


class Published(Value):
    """The published view.

    Attributes:
        act_seq: The newest act it was made after.
        written_at: Aware, UTC.
        valid_until: Beyond it the plan may be another one.
        zone: The user's zone, IANA name.
        spans: Seven days of what to do when, in order.
        inbox: Asks without a decision.
        active: Asks taken on.
        p0: Active P0s.
        promises_at_risk: Promises late or not held by the plan.
        revisit_due: Deferred asks whose day has come.
        ready: Asks of which everything that was said to come first is done.
        to_nudge: Asks for which somebody is to be asked again.
        timer: The running timer: (number, title, since when); None without.
        timer_limit: From when on it is doubted, and when work honestly ended then; None without a timer.
        waiting: The most urgent asks without a decision, in the inbox's order.
        quiet: Sentences to say once a day, each with the keys of what it is about; they name nobody private.
    """

    act_seq: int
    written_at: datetime
    valid_until: datetime
    zone: str
    spans: tuple[PublishedSpan, ...] = ()
    inbox: int = 0
    active: int = 0
    p0: int = 0
    promises_at_risk: int = 0
    revisit_due: int = 0
    ready: int = 0
    to_nudge: int = 0
    timer: tuple[int, str, datetime] | None = None
    timer_limit: tuple[datetime, datetime] | None = None
    waiting: tuple[PublishedAsk, ...] = ()
    quiet: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON data."""
        data: dict[str, Any] = {"format": FORMAT, **{name: getattr(self, name) for name in self.fields}}
        data["written_at"] = self.written_at.isoformat()
        data["valid_until"] = self.valid_until.isoformat()
        data["spans"] = [
            [one.starts_at.isoformat(), one.ends_at.isoformat(), one.lane, one.ask_id, one.title] for one in self.spans
        ]
        data["timer_limit"] = [one.isoformat() for one in self.timer_limit] if self.timer_limit else None
        data["timer"] = [self.timer[0], self.timer[1], self.timer[2].isoformat()] if self.timer else None
        data["quiet"] = [[words, list(about)] for words, about in self.quiet]
        data["waiting"] = [[getattr(one, name) for name in PublishedAsk.fields] for one in self.waiting]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Published:
        """The view that ``to_dict`` wrote.

        Raises:
            ValueError: It is none, or of another format.
        """
        try:
            if data["format"] != FORMAT:
                raise ValueError("another format")
            given = {name: data[name] for name in cls.fields}
            read = datetime.fromisoformat
            given["written_at"], given["valid_until"] = read(data["written_at"]), read(data["valid_until"])
            keys = ("starts_at", "ends_at", "lane", "ask_id", "title")
            given["spans"] = tuple(
                PublishedSpan(**dict(zip(keys, (read(one[0]), read(one[1]), *one[2:]), strict=True)))
                for one in data["spans"]
            )
            timer = data["timer"]
            limit = data["timer_limit"]
            given["timer_limit"] = (read(limit[0]), read(limit[1])) if limit else None
            given["timer"] = (timer[0], timer[1], read(timer[2])) if timer else None
            given["quiet"] = tuple((str(words), tuple(map(str, about))) for words, about in data["quiet"])
            given["waiting"] = tuple(
                PublishedAsk(**dict(zip(PublishedAsk.fields, one, strict=True))) for one in data["waiting"]
            )
            return cls(**given)
        except (KeyError, TypeError, IndexError) as error:
            raise ValueError("not a published view") from error


class Names(Value):
    """What capture knows of its user without the desk.

    Attributes:
        zone: IANA name.
        people: Names and aliases in lower case -> the name to show.
        config_mtime_ns: Of the config file that the rest was read from; 0 when there was none.
        capture: The config's [capture] and [parts_of_day] settings as plain data.
    """

    zone: str
    people: dict[str, str]
    config_mtime_ns: int
    capture: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON data."""
        return {"format": FORMAT, **{name: getattr(self, name) for name in self.fields}}
