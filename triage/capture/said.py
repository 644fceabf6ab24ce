"""What was said: a warning is said once a day, or once a week, whichever command comes first.

A small file beside the published view, not a record: undo has nothing to do with it, and when it is lost a sentence is
said twice.
"""

from __future__ import annotations

from triage.capture.notation import dumps, loads
from triage.capture.place import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

MAX_BYTES = 256 * 1024

WEEKLY = "week:"
"""How a key begins whose sentence is worth saying once a week only."""

_WEEK_DAYS = 7


def said_on(path: str, on: date) -> dict[str, str]:
    """What needs no saying on a day, each key with the day it was said; empty when the file cannot be read."""
    try:
        with open(path, encoding="utf-8") as file:
            said = loads(file.read(MAX_BYTES))["said"]
        return {str(key): day for key, day in said.items() if _holds(str(key), type(on).fromisoformat(day), on)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _holds(key: str, day: date, on: date) -> bool:
    """Whether what was said on a day holds on another one."""
    return 0 <= (on - day).days < (_WEEK_DAYS if key.startswith(WEEKLY) else 1)


def unsaid(path: str, on: date, lines: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """The sentences that are new, remembered as said.

    Args:
        path: The file.
        on: The user's day.
        lines: Sentences, each with the keys of what it is about; one with a key not said yet is new.
    """
    known = said_on(path, on)
    new = [(words, keys) for words, keys in lines if any(key not in known for key in keys)]
    if new:
        known |= dict.fromkeys((key for _, keys in new for key in keys), on.isoformat())
        try:
            write_whole(path, dumps({"said": known}))
        except OSError:
            pass  # Then it is said again; a full disk must not hide a warning.
    return [words for words, _ in new]
