"""What is shown of the desk's upkeep: copies, what a restore did, and what the doctor found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLine:
    """A copy of the desk.

    Attributes:
        name: What `triage backup restore` takes.
        path: Its file: the database, or the plain lines where there is only those.
        made_at: When, UTC.
        asks: How many asks are in it; None when it cannot be read.
        size_bytes: Of the database and the plain lines together.
    """

    name: str
    path: str
    made_at: datetime
    asks: int | None
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy that was made.

    Attributes:
        copy: It.
        dropped: Names of the older copies that made room for it.
        is_suspicious: Whether there are far fewer asks than in an earlier copy; those then stay.
    """

    copy: CopyLine
    dropped: tuple[str, ...] = ()
    is_suspicious: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What bringing back a copy did.

    Attributes:
        copy: What was brought back.
        changed: How many records are different now; all of them where there was no desk.
        before: Name of the copy made of the desk just before; "" when there was no sound one to copy.
        set_aside: Where the damaged file lies now; "" when there was none.
        is_act: Whether `triage undo` takes it back.
    """

    copy: CopyLine
    changed: int
    before: str = ""
    set_aside: str = ""
    is_act: bool


class Verdict(StrEnum):
    """What the doctor thinks of one thing."""

    FINE = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One thing that the doctor looked at.

    Attributes:
        area: What: "file", "journal", "clipboard", ...
        verdict: "ok", "note" (works, and you should know) or "wrong".
        words: What was found, in a sentence.
        next_step: What to do; "" when nothing is to be done.
    """

    area: str
    verdict: Verdict
    words: str
    next_step: str = ""


def fine(area: str, words: str) -> Checked:
    """Nothing is to be done."""
    return Checked(area=area, verdict=Verdict.FINE, words=words)


def noted(area: str, words: str, next_step: str = "") -> Checked:
    """Works, and is worth knowing."""
    return Checked(area=area, verdict=Verdict.NOTE, words=words, next_step=next_step)


def wrong(area: str, words: str, next_step: str) -> Checked:
    """Must be put right."""
    return Checked(area=area, verdict=Verdict.WRONG, words=words, next_step=next_step)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What forgetting an ask's text left behind.

    Attributes:
        ask_id: The ask, whose number and dates stay.
        copies: Names of the copies that still hold its text.
        folder: Where they lie.
    """

    ask_id: int
    copies: tuple[str, ...]
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A desk that was copied to another database, and compared with it afterwards.

    Attributes:
        to: Where it is now, without a password.
        rows: Table -> how many rows are there, the same as before.
    """

    to: str
    rows: dict[str, int]
