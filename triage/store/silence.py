"""Connections to a server that do not wait for ever for an answer.

The system gives up a line on which its packets get lost. But where something on the way (a proxy, a tunnel, a pooler)
keeps the line open and passes nothing on, packets are acknowledged, so that only who waits for the answer can notice.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from functools import cache
from typing import Any

import psycopg

PING_S = 5.0
"""How long to wait for the answer to the question whether the server is there."""

READING_S = 20.0
"""How long to wait for any word while reading: readers wait for no lock, and no question of triage takes that long."""


class Silent(psycopg.OperationalError):
    """The server said nothing for too long."""


@cache
def impatient(silence_s: float) -> type[psycopg.Connection[Any]]:
    """A class of connections that close themselves when the server says nothing for so long in a statement."""

    class Impatient(psycopg.Connection[Any]):
        def wait(self, gen: Generator[Any, Any, Any], *args: Any, **kwargs: Any) -> Any:
            # Only SQLAlchemy's question whether the server is there is asked outside a transaction.
            limit_s = PING_S if self.autocommit else READING_S if self.read_only else silence_s
            try:
                return super().wait(_heard(gen, min(limit_s, silence_s)), *args, **kwargs)
            except Silent:
                self.close()  # what it would still answer belongs to nobody
                raise

    return Impatient


def _heard(gen: Generator[Any, Any, Any], limit_s: float) -> Generator[Any, Any, Any]:
    """The driver's own conversation, ended when nothing was heard for so long.

    Raises:
        Silent: Nothing was.
    """
    try:
        wanted = next(gen)
        heard_at = time.monotonic()
        while True:
            ready = yield wanted
            if ready:
                heard_at = time.monotonic()
            elif time.monotonic() - heard_at > limit_s:
                raise Silent("the server says nothing")
            wanted = gen.send(ready)
    except StopIteration as end:
        return end.value
