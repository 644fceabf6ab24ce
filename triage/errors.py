"""The errors that a user can do something about, each with its exit code.

Exit codes are documented in ``docs/reference/exit-codes.md`` and never reused: 0 done, 1 could not, 2 your input,
3 no such id or name, 70 a bug, 130 Ctrl-C, 143 SIGTERM.
"""

from __future__ import annotations


class TriageError(Exception):
    """One clear line for the user: what and where, and in ``hint`` what to do next."""

    exit_code = 1
    title = "Could not"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class CouldNot(TriageError):
    """Refused by the machine: locked, full, read-only, out of reach."""


class Refused(TriageError):
    """Refused by the rules: nothing to undo, a later act in the way, not possible in this status."""

    title = "Refused"


class Conflict(TriageError):
    """The thing changed elsewhere meanwhile; both texts are kept."""

    title = "Changed meanwhile"


class Damaged(TriageError):
    """The desk's file is not what it should be; nothing was created or changed."""

    title = "Damaged"


class BadInput(TriageError):
    """Something the user typed or gave cannot be read: usage, a date, a file, the config, a template."""

    exit_code = 2
    title = "Not understood"


class NotFound(TriageError):
    """No ask, person, promise or other thing with that id or name."""

    exit_code = 3
    title = "Not found"
