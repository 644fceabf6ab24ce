"""Which key result an ask seems to serve, told by its words."""

from __future__ import annotations

from collections.abc import Iterable

from triage.desk.ports import AskQuery, Reader
from triage.domain.ask import Ask
from triage.domain.goals import KeyResult
from triage.domain.steering import Suggestion, suggest
from triage.views.words import listing

LATEST = 20
"""Asks of each key result whose words are looked at: the newest say best what it is about now."""


def suggestion_for(ask: Ask, reader: Reader, key_results: Iterable[KeyResult]) -> Suggestion | None:
    """The key result that an ask tied to none of these seems to serve; None when its words do not say."""
    known = list(key_results)
    if not known or any(ask.key_result == one.key for one in known):
        return None
    served = {one.key: reader.asks(AskQuery(key_result=one.key, order="received", limit=LATEST)) for one in known}
    return suggest(ask, known, served)


def suggested(ask: Ask, reader: Reader, key_results: Iterable[KeyResult]) -> str:
    """The suggestion as one sentence with the command that takes it; "" without one."""
    found = suggestion_for(ask, reader, key_results)
    if found is None:
        return ""
    return f"Seems to serve {found.key} ({listing(found.words)}): `triage kr tie {ask.id}` ties it."
