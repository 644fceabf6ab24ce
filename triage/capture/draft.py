"""What a line or a message means: the draft of an ask, with where each part of it was read."""

from __future__ import annotations

from datetime import date, datetime

from triage.capture.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PARSER_VERSION = 1
"""Raised whenever a line may come to mean something else."""

FOCUS, OPEN = "focus", "open"


class Span(Value):
    """Where in the raw text something was read. Spans of one draft never overlap.

    Attributes:
        start: Offset in ``Draft.raw``.
        end: Offset behind it.
        field: The draft's field that it gave, or would have given: "due", "estimate", "tags", ...
        value: What it was read as, for people.
        rule: The form that was recognised.
    """

    start: int
    end: int
    field: str
    value: str
    rule: str


class Draft(Value):
    """A draft ask.

    Attributes:
        title: One line, never empty for text that is not blank.
        raw: The text as it came, cleaned by ``clean_in``.
        due_on: Due by the end of that day in the user's zone; None with ``due_at`` or without a due date.
        due_at: Due at that instant, aware, UTC.
        due_text: The words that said so, "" when none did.
        estimate_min: Effort in minutes; None when not said.
        priority: 0, 1 or 2 as set by the user; None when not said.
        requester: Who asks, as named; "" when nobody is.
        tags: Lower-case names.
        channel: "slack", "email", ... or "".
        key_result: "KR2", or "".
        recurrence: RRULE without its prefix, or "".
        link: Web address of where it was asked, or "".
        lane: "focus" or "open" when the user said deep or shallow, else None.
        is_private: Whether it is never named to anybody else.
        spans: Where each part was read, in order.
        warnings: Ready sentences about what is unsure or was not read.
        asked_at: A message's own date, aware, UTC; None when it has none.
        parser_version: Of the reader that made it.
    """

    title: str
    raw: str
    due_on: date | None = None
    due_at: datetime | None = None
    due_text: str = ""
    estimate_min: int | None = None
    priority: int | None = None
    requester: str = ""
    tags: tuple[str, ...] = ()
    channel: str = ""
    key_result: str = ""
    recurrence: str = ""
    link: str = ""
    lane: str | None = None
    is_private: bool = False
    spans: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    asked_at: datetime | None = None
    parser_version: int = PARSER_VERSION

    def to_dict(self) -> dict[str, Any]:
        """The draft as plain JSON data; days and instants in ISO 8601."""
        data: dict[str, Any] = {name: getattr(self, name) for name in self.fields}
        for name in ("due_on", "due_at", "asked_at"):
            data[name] = data[name].isoformat() if data[name] is not None else None
        data["tags"] = list(self.tags)
        data["warnings"] = list(self.warnings)
        data["spans"] = [[span.start, span.end, span.field, span.value, span.rule] for span in self.spans]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Draft:
        """The draft that ``to_dict`` wrote; fields of later versions are left out.

        Raises:
            ValueError: A field is missing or cannot be read.
        """
        try:
            given = {name: data[name] for name in cls.fields if name in data}
            given["due_on"] = date.fromisoformat(given["due_on"]) if given.get("due_on") else None
            for name in ("due_at", "asked_at"):
                given[name] = datetime.fromisoformat(given[name]) if given.get(name) else None
            for name in ("tags", "warnings"):
                given[name] = tuple(given.get(name) or ())
            keys = ("start", "end", "field", "value", "rule")
            given["spans"] = tuple(Span(**dict(zip(keys, span, strict=True))) for span in given.get("spans") or ())
            return cls(**given)
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"not a draft: {error}") from error
