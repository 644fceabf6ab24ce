"""A post: one person's text in a paste, with what its header says. Mails are one post, chats are several."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

Range = tuple[int, int]


class Post:
    """One person's text in a paste.

    Attributes:
        author: Display name, "" when unknown.
        author_at: Where the name stands in the raw text, or None.
        channel: "email", "slack", ... or "".
        subject: Without its prefixes, "" when there is none.
        subject_at: Where it stands, or None.
        asked_at: When it was written, aware, UTC; None when unknown.
        body: The ranges of its lines in the raw text.
    """

    __slots__ = ("asked_at", "author", "author_at", "body", "channel", "subject", "subject_at")

    def __init__(
        self,
        *,
        author: str = "",
        author_at: Range | None = None,
        channel: str = "",
        subject: str = "",
        subject_at: Range | None = None,
        asked_at: datetime | None = None,
        body: list[Range] | None = None,
    ) -> None:
        self.author = author
        self.author_at = author_at
        self.channel = channel
        self.subject = subject
        self.subject_at = subject_at
        self.asked_at = asked_at
        self.body = body if body is not None else []


def split_lines(raw: str) -> list[Range]:
    """The ranges of the lines of a text, without their line ends."""
    ranges = []
    at = 0
    while at <= len(raw):
        stop = raw.find("\n", at)
        stop = len(raw) if stop < 0 else stop
        end = stop - 1 if stop > at and raw[stop - 1] == "\r" else stop
        ranges.append((at, end))
        at = stop + 1
    return ranges
