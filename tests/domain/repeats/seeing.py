"""Take asks in as the desk does, for the tests of repeats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from triage.domain.repeats.form import form_of
from triage.domain.repeats.memory import MemoryIndex
from triage.domain.repeats.sighting import Sighting, see

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def take_in(index: MemoryIndex, uid: str, text: str, at: datetime = MONDAY) -> Sighting:
    """See one ask and put it into the index."""
    sighting = see(uid, form_of(text), at, index)
    index.put(sighting.taken)
    return sighting


def taken_in(texts: Iterable[str], index: MemoryIndex | None = None) -> tuple[MemoryIndex, list[Sighting]]:
    """Take asks in, one a day; their uids are a0, a1 ..."""
    index = index or MemoryIndex()
    sightings = [take_in(index, f"a{nth}", text, MONDAY + timedelta(days=nth)) for nth, text in enumerate(texts)]
    return index, sightings


def state(index: MemoryIndex) -> tuple[dict[str, tuple[str, bool, bool]], set[tuple[str, str, bool]]]:
    """Where each ask stands, and every mark."""
    uids = [f"a{nth}" for nth in range(100)]
    places = {uid: (seen.kind, seen.is_told, seen.is_alert) for uid, seen in index.seen(uids).items()}
    return places, {(mark.a, mark.b, mark.is_same) for mark in index.marks(uids)}
