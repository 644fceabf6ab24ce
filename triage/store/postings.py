"""The words that forms are filed under: counts and postings, read through a cache and written back at the end."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from triage.store.kind_tables import KindKeyRow, KindPostingRow
from triage.store.tables import table_of

RUN = 256
"""Postings a row: a new form rewrites one row of at most 2 KiB for each of its keys, and 1,000 postings are 5 rows."""
PLACES = 1 << 20
"""Runs that a key may have."""
MOST = 1 << 28
"""More postings than any key has."""
CHUNK = 500
"""How many keys go into one question."""
ALL = ""
"""The key that every form is filed under, without postings: its count is how many forms there are."""

_ENTRY = struct.Struct("<if")
_key = table_of(KindKeyRow)
_posting = table_of(KindPostingRow)
_KEYS = select(_key.c.key, _key.c.id, _key.c.forms, _key.c.filled).where(
    _key.c.key.in_(bindparam("of_keys", expanding=True))
)
_RUNS = select(_posting.c.id, _posting.c.entries).where(_posting.c.id.in_(bindparam("of_ids", expanding=True)))
_NEW_KEY, _NEW_RUN = insert(_key), insert(_posting)
_OLD_KEY = (
    update(_key)
    .where(_key.c.key == bindparam("of_key"))
    .values(forms=bindparam("new_forms"), filled=bindparam("new_filled"))
)
_OLD_RUN = update(_posting).where(_posting.c.id == bindparam("of_id")).values(entries=bindparam("new_entries"))


@dataclass(slots=True)
class _Key:
    id: int
    forms: int
    filled: int
    is_stored: bool


class Postings:
    """Counts and postings of keys, through one connection. What is changed is written by :meth:`flush`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: dict[str, _Key | None] = {}
        self._runs: dict[int, bytearray] = {}
        self._stored_runs: set[int] = set()
        self._dirty_keys: set[str] = set()
        self._dirty_runs: set[int] = set()
        self._next_id = 0

    def counts(self, keys: Collection[str]) -> dict[str, int]:
        """How many forms are filed under each key; keys of none are missing."""
        self._read_keys(keys)
        return {key: one.forms for key in keys if (one := self._keys[key]) is not None and one.forms}

    def newest(self, keys: Collection[str], each: int) -> dict[str, tuple[array[int], array[float]]]:
        """For each key the ids and weights of the newest forms filed under it, oldest first, at most so many."""
        self._read_keys(keys)
        held = [(key, one) for key in keys if (one := self._keys[key]) is not None]
        self._read_runs(run for _, one in held for run in _last_runs(one, each))
        found = {}
        for key, one in held:
            whole = b"".join(bytes(self._runs[run]) for run in _last_runs(one, each))
            found[key] = _split(whole[-each * _ENTRY.size :])
        return found

    def file(self, form_id: int, weight: float, keys: Collection[str]) -> None:
        """File a new form under its keys."""
        self._read_keys(keys)
        for key in keys:
            if self._keys[key] is None:
                self._keys[key] = _Key(self._new_id(), 0, 0, is_stored=False)
        ones = [one for key in keys if (one := self._keys[key]) is not None]
        self._read_runs(_run_of(one, one.filled) for one in ones if one.filled % RUN)
        for one in ones:
            run = _run_of(one, one.filled)
            self._runs.setdefault(run, bytearray()).extend(_ENTRY.pack(form_id, weight))
            self._dirty_runs.add(run)
            one.filled += 1
        self._dirty_keys.update(keys)

    def count(self, keys: Collection[str], by: int) -> None:
        """Count one form more (1) or less (-1) under each of the keys, which must be filed, and among all."""
        self._read_keys([*keys, ALL])
        if self._keys[ALL] is None:
            self._keys[ALL] = _Key(self._new_id(), 0, 0, is_stored=False)
        for key in {*keys, ALL}:
            one = self._keys[key]
            if one is not None:
                one.forms += by
                self._dirty_keys.add(key)

    def flush(self) -> None:
        """Write what was changed."""
        fresh: list[dict[str, Any]] = []
        changed: list[dict[str, Any]] = []
        for key in sorted(self._dirty_keys):
            one = self._keys[key]
            if one is None:
                continue
            if one.is_stored:
                changed.append({"of_key": key, "new_forms": one.forms, "new_filled": one.filled})
            else:
                fresh.append({"key": key, "id": one.id, "forms": one.forms, "filled": one.filled})
                one.is_stored = True
        runs = sorted(self._dirty_runs)
        new_runs = [{"id": run, "entries": bytes(self._runs[run])} for run in runs if run not in self._stored_runs]
        old_runs = [{"of_id": run, "new_entries": bytes(self._runs[run])} for run in runs if run in self._stored_runs]
        pairs = ((_NEW_KEY, fresh), (_OLD_KEY, changed), (_NEW_RUN, new_runs), (_OLD_RUN, old_runs))
        for statement, rows in pairs:
            if rows:
                self._connection.execute(statement, rows)
        self._stored_runs.update(runs)
        self._dirty_keys.clear()
        self._dirty_runs.clear()

    def _new_id(self) -> int:
        if not self._next_id:
            self._next_id = int(self._connection.execute(select(func.coalesce(func.max(_key.c.id), 0))).scalar_one())
        self._next_id += 1
        return self._next_id

    def _read_keys(self, keys: Iterable[str]) -> None:
        missing = [key for key in keys if key not in self._keys]
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            self._keys.update(dict.fromkeys(chunk))
            for key, number, forms, filled in self._connection.execute(_KEYS, {"of_keys": chunk}):
                self._keys[key] = _Key(number, forms, filled, is_stored=True)

    def _read_runs(self, runs: Iterable[int]) -> None:
        missing = [run for run in runs if run not in self._runs]
        for start in range(0, len(missing), CHUNK):
            for run, entries in self._connection.execute(_RUNS, {"of_ids": missing[start : start + CHUNK]}):
                self._runs[run] = bytearray(entries)
                self._stored_runs.add(run)


def _run_of(one: _Key, position: int) -> int:
    """The run that holds the posting at a position of a key."""
    return one.id * PLACES + position // RUN


def _last_runs(one: _Key, each: int) -> range:
    """The runs that hold a key's newest postings."""
    first = max(0, one.filled - each)
    return range(_run_of(one, first), _run_of(one, one.filled - 1) + 1) if one.filled else range(0)


def _split(entries: bytes) -> tuple[array[int], array[float]]:
    """The ids and the weights of packed postings."""
    ids, weights = array("i", entries), array("f", entries)
    if sys.byteorder == "big":
        ids.byteswap()
        weights.byteswap()
    return ids[::2], weights[1::2]
