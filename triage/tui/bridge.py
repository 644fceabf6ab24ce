"""The way from the interface to the desk: calls run one after another in a thread, errors come back as a sentence."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from triage.desk.desk import Desk

T = TypeVar("T")


class Bridge:
    """Calls the desk in one thread, so that the interface never waits and acts keep their order.

    Args:
        open_desk: Opens the desk; called in the thread, at the first call, because it loads heavy packages.
    """

    def __init__(self, open_desk: Callable[[], Desk]) -> None:
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._executor: ThreadPoolExecutor | None = None
        self._is_closed = False

    async def call(self, ask_desk: Callable[[Desk], T]) -> T:
        """What the desk answers.

        Raises:
            TriageError: As the desk raised it.
            CancelledError: The interface is being left, and nobody waits for the answer any more.
        """
        if self._is_closed:
            raise asyncio.CancelledError
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._answer, ask_desk)

    @property
    def _thread(self) -> ThreadPoolExecutor:
        """The one thread, from the first call on."""
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        return self._executor

    def _answer(self, ask_desk: Callable[[Desk], T]) -> T:
        if self._desk is None:
            self._desk = self._open_desk()
        return ask_desk(self._desk)

    def close(self) -> None:
        """Let go of the desk; what is under way is finished first."""

        def let_go() -> None:
            if self._desk is not None:
                self._desk.close()
                self._desk = None

        self._is_closed = True
        self._thread.submit(let_go)
        self._thread.shutdown(wait=True)
