"""What the index of earlier asks reads from the database and keeps for a transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b

from triage.domain.repeats.form import Form, unpacked
from triage.domain.repeats.index import Group, Seen

FORMS_HELD = 20_000
"""Unpacked forms kept by a process, about 4 KB each; a form never changes, so they are never stale."""


@lru_cache(maxsize=FORMS_HELD)
def form_in(text: str) -> Form:
    """The form that a packed text holds, unpacked once."""
    return unpacked(text)


def digest(text: str) -> str:
    """A short name of a text, equal for equal texts only; "" for "".

    >>> digest("restart"), digest("")
    ('620291de542ec7fe', '')
    """
    return blake2b(text.encode(), digest_size=8).hexdigest() if text else ""


@dataclass(slots=True)
class FormRow:
    """A distinct form as it is stored, with how many asks have it."""

    id: int
    form: Form
    text: str
    asks: int
    is_stored: bool


@dataclass(slots=True)
class GroupRow:
    """The asks of one kind that have one form: numbers of the oldest and the newest, how many, and the newest ask."""

    oldest: int
    newest: int
    times: int
    uid: str
    at: datetime
    is_told: bool


@dataclass(slots=True)
class RecentRow:
    """A kind's newest asks, the newest first, and the number of that one."""

    newest: int
    seen: list[Seen]


def newest_forms(seen: Sequence[Seen], limit: int, since: datetime | None) -> list[Group]:
    """The asks of one kind, newest first, by form: the newest forms, at most so many."""
    by_form: dict[Form, list[Seen]] = {}
    for one in seen:
        if (since is None or one.at >= since) and (one.form in by_form or len(by_form) < limit):
            by_form.setdefault(one.form, []).append(one)
    return [
        Group(
            form=form,
            kind=asks[0].kind,
            uid=asks[0].uid,
            at=asks[0].at,
            times=len(asks),
            is_told=any(ask.is_told for ask in asks),
        )
        for form, asks in by_form.items()
    ]
