"""Lines read at a fixed moment, for the tests of what they mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from triage.capture.draft import Draft
from triage.capture.message import read_text
from triage.capture.vocabulary import Vocabulary

WEDNESDAY = datetime(2026, 4, 15, 10, 20, tzinfo=UTC)
"""Wednesday 15 April 2026, 10:20 UTC."""


def vocabulary(**given: Any) -> Vocabulary:
    """A vocabulary on that Wednesday, in UTC, with what is given over it."""
    return Vocabulary(**{"now": WEDNESDAY, **given})


def read(text: str, **given: Any) -> Draft:
    """What a text means then."""
    return read_text(text, vocabulary(**given))


def due(text: str, **given: Any) -> str:
    """Its due date as ``2026-04-17`` or ``2026-04-17 15:00`` in the user's zone, "" without one."""
    words = vocabulary(**given)
    draft = read_text(text, words)
    if draft.due_at is not None:
        return draft.due_at.astimezone(words.zone).strftime("%Y-%m-%d %H:%M")
    return draft.due_on.isoformat() if draft.due_on is not None else ""
