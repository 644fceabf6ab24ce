"""What was said today: a warning is said once a day, whichever command comes first.

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


def said_keys(path: str, on: date) -> set[str]:
    """What was said on a day; empty when nothing was, or the file cannot be read."""
    try:
        with open(path, encoding="utf-8") as file:
            data = loads(file.read(MAX_BYTES))
        return set(map(str, data["keys"])) if data["on"] == on.isoformat() else set()
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def unsaid(path: str, on: date, lines: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """The sentences that are new today, remembered as said.

    Args:
        path: The file.
        on: The user's day.
        lines: Sentences, each with the keys of what it is about; one with a key not said today is new.
    """
    known = said_keys(path, on)
    new = [(words, keys) for words, keys in lines if not known.issuperset(keys)]
    if new:
        known.update(key for _, keys in new for key in keys)
        try:
            write_whole(path, dumps({"on": on.isoformat(), "keys": sorted(known)}))
        except OSError:
            pass  # Then it is said again; a full disk must not hide a warning.
    return [words for words, _ in new]
