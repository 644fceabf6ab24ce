"""The spool: captured asks wait here, one file each, until a desk takes them in. Safe against a crash at any moment."""

from __future__ import annotations

import os
import stat
from datetime import datetime, timedelta

from triage.capture.draft import Draft
from triage.capture.notation import dumps, loads
from triage.capture.place import make_folder, sync_folder, write_whole
from triage.capture.value import Value

FORMAT = 1
STAMP = "%Y%m%dT%H%M%S.%fZ"
UNREADABLE = "unreadable"
LARGEST_BYTES = 64 * 2**20
"""Largest file that is read: above the longest text that is ever taken, 10 MiB, with each byte written as an escape."""

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters of a uid: none that is taken for another one (i, l, o, 0, 1)."""

UID_LENGTH = 16
"""31 letters to the power of 16: no two alike in a lifetime; four of them name one of hundreds of open asks."""


class Capture(Value):
    """One captured ask.

    Attributes:
        uid: Random; its first four characters are enough to name it.
        captured_at: When, aware, UTC.
        draft: What was understood.
    """

    uid: str
    captured_at: datetime
    draft: Draft


def new_uid() -> str:
    """A random uid that starts with a letter, so that it is never taken for a number."""
    picked = [LETTERS[byte % len(LETTERS)] for byte in os.urandom(UID_LENGTH)]
    picked[0] = LETTERS[os.urandom(1)[0] % 23]
    return "".join(picked)


class SpoolFolder:
    """A desk's spool.

    Args:
        folder: Its path; made when the first ask is captured.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def put(self, capture: Capture) -> None:
        """Keep a capture; once this returns it survives a crash and a power cut.

        Raises:
            OSError: The folder or the disk refuses.
        """
        self._make()
        document = {
            "format": FORMAT,
            "uid": capture.uid,
            "captured_at": capture.captured_at.isoformat(),
            "draft": capture.draft.to_dict(),
        }
        name = f"{self._stamp(capture.captured_at)}-{capture.uid}.json"
        write_whole(os.path.join(self._folder, name), dumps(document))

    def _make(self) -> None:
        """Make the folder and those above it that are missing, and make sure that their names are on the disk."""
        missing = []
        path = self._folder
        while not os.path.isdir(path):
            missing.append(path)
            path = os.path.dirname(path)
        if missing:
            make_folder(self._folder)
            for made in missing:
                sync_folder(os.path.dirname(made))

    def _stamp(self, at: datetime) -> str:
        """The time in a file's name: behind every capture that waits, even when the clock stands still or went back."""
        stamp = at.strftime(STAMP)
        last = max(self._names(), default="").partition("-")[0]
        if last < stamp:
            return stamp
        try:
            return (datetime.fromisoformat(last) + timedelta(microseconds=1)).strftime(STAMP)
        except (ValueError, OverflowError):
            return stamp

    def count(self) -> int:
        """How many captures wait."""
        return len(self._names())

    def waiting(self) -> tuple[list[Capture], list[str]]:
        """The captures in the order in which they were made, and a sentence for each file set aside as unreadable."""
        captures: list[Capture] = []
        problems: list[str] = []
        self._drop_half_written()
        for name in self._names():
            path = os.path.join(self._folder, name)
            try:
                captures.append(_read(path))
            except FileNotFoundError:
                continue  # another process took it in at this moment
            except OSError as error:
                problems.append(f"{path} cannot be read: {error.strerror}. It stays where it is.")
            except ValueError:
                problems.append(self._set_aside(name))
        return captures, problems

    def remove(self, capture: Capture) -> None:
        """Take a capture away that is in the desk now."""
        for name in self._names():
            if name.endswith(f"-{capture.uid}.json"):
                try:
                    os.unlink(os.path.join(self._folder, name))
                except FileNotFoundError:
                    pass

    def forget(self, uids: set[str]) -> None:
        """Delete what is left of captures with these uids, also among those set aside."""
        for folder in (self._folder, os.path.join(self._folder, UNREADABLE)):
            for name in os.listdir(folder) if os.path.isdir(folder) else []:
                if name.removesuffix(".json").rpartition("-")[2] in uids:
                    os.unlink(os.path.join(folder, name))

    def _names(self) -> list[str]:
        try:
            return sorted(name for name in os.listdir(self._folder) if name.endswith(".json"))
        except (FileNotFoundError, NotADirectoryError):
            return []

    def _drop_half_written(self) -> None:
        """Remove what writers left that died before they acknowledged anything."""
        names = os.listdir(self._folder) if os.path.isdir(self._folder) else []
        for name in names:
            pid = name.split(".")[-3] if name.endswith(".tmp") and name.count(".") > 3 else ""
            if pid.isdigit() and not _is_alive(int(pid)):
                try:
                    os.unlink(os.path.join(self._folder, name))
                except OSError:
                    pass  # another process removed it, or nobody may: it harms nobody

    def _set_aside(self, name: str) -> str:
        folder = os.path.join(self._folder, UNREADABLE)
        target = os.path.join(folder, name)
        try:
            make_folder(folder)
            os.rename(os.path.join(self._folder, name), target)
        except OSError as error:
            return f"{name} in the spool cannot be read, nor set aside: {error.strerror}."
        return f"{target} cannot be read as an ask; it was set aside, not deleted."


def _is_alive(pid: int) -> bool:
    """Whether a process with that number runs on this machine."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _read(path: str) -> Capture:
    """A capture from its file.

    Raises:
        ValueError: It is none.
        OSError: It cannot be read.
    """
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_BYTES:
        raise ValueError("nothing that a capture is kept in")
    with open(path, encoding="utf-8") as file:
        try:
            document = loads(file.read())
            captured_at = datetime.fromisoformat(document["captured_at"])
            if document["format"] != FORMAT or captured_at.tzinfo is None or not document["uid"]:
                raise ValueError("another format")
            return Capture(uid=document["uid"], captured_at=captured_at, draft=Draft.from_dict(document["draft"]))
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError("not a capture") from error
