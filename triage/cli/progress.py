"""A progress bar on stderr, where a terminal is and the work is long."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WORTH_A_BAR = 1000
"""Fewer asks are done before a bar can be read."""


@contextmanager
def bar(words: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Something to call with how many are done; it draws from the thousandth on, and only on a terminal.

    Args:
        words: What is being done.
        total: How many there are; None when that is not known.
    """
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    drawn = Progress(*columns, console=Console(stderr=True), transient=True)
    task = drawn.add_task(words, total=total)

    def show(done: int) -> None:
        if done >= WORTH_A_BAR:
            drawn.start()
        drawn.update(task, completed=done)

    try:
        yield show
    finally:
        drawn.stop()
