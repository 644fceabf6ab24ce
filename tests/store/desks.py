"""Desks in files, opened as every command does it."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import FakeClock
from tests.store.records import an_ask, put
from triage.store.open import open_store
from triage.store.sql_store import SqlStore


def open_at(path: Path | str, tmp_path: Path) -> SqlStore:
    """Open a desk as every command does."""
    return open_store(path, machine="here", backups=tmp_path / "backups", now=FakeClock().now)


def a_desk(path: Path, asks: int = 200) -> Path:
    """A desk's file with some asks, closed."""
    store = open_at(path, path.parent)
    put(store, *(an_ask(number, text="word " * 50) for number in range(1, asks + 1)))
    store.close()
    return path
